/* <pcap.h>: numbers as text. */
#include <pcap.h>
#include <string.h>
#include <strings.h>

const char *pcap_lib_version(void)
{
	return "libpcap version 1.10 (socksh's own)";
}

const char *pcap_statustostr(int error)
{
	static const char *const errors[] = {
		[-PCAP_ERROR] = "Generic error",
		[-PCAP_ERROR_BREAK] = "Loop terminated by pcap_breakloop",
		[-PCAP_ERROR_NOT_ACTIVATED] = "The pcap_t has not been activated",
		[-PCAP_ERROR_ACTIVATED] = "The setting can't be changed after the pcap_t is activated",
		[-PCAP_ERROR_NO_SUCH_DEVICE] = "No such device exists",
		[-PCAP_ERROR_RFMON_NOTSUP] = "That device doesn't support monitor mode",
		[-PCAP_ERROR_NOT_RFMON] = "That operation is supported only in monitor mode",
		[-PCAP_ERROR_PERM_DENIED] = "You don't have permission to perform this capture on that device",
		[-PCAP_ERROR_IFACE_NOT_UP] = "That device is not up",
		[-PCAP_ERROR_CANTSET_TSTAMP_TYPE] = "That device doesn't support setting the time stamp type",
		[-PCAP_ERROR_PROMISC_PERM_DENIED] = "You don't have permission to capture in promiscuous mode on that device",
		[-PCAP_ERROR_TSTAMP_PRECISION_NOTSUP] = "That device doesn't support that time stamp precision",
	};
	static char unknown[32];

	switch (error) {
	case PCAP_WARNING:
		return "Generic warning";
	case PCAP_WARNING_PROMISC_NOTSUP:
		return "That device doesn't support promiscuous mode";
	case PCAP_WARNING_TSTAMP_TYPE_NOTSUP:
		return "That type of time stamp is not supported by that device";
	}
	if (error < 0 && -(unsigned)error < sizeof(errors) / sizeof(errors[0]))
		return errors[-error];
	snprintf(unknown, sizeof(unknown), "Unknown error: %d", error);
	return unknown;
}

const char *pcap_strerror(int error)
{
	return strerror(error);
}

static const struct link {
	int type;
	const char *name, *description;
} links[] = {
	{ DLT_NULL, "NULL", "BSD loopback" },
	{ DLT_EN10MB, "EN10MB", "Ethernet" },
	{ DLT_SLIP, "SLIP", "SLIP" },
	{ DLT_PPP, "PPP", "PPP" },
	{ DLT_RAW, "RAW", "Raw IP" },
	{ DLT_IEEE802_11, "IEEE802_11", "802.11" },
	{ DLT_LOOP, "LOOP", "OpenBSD loopback" },
	{ DLT_LINUX_SLL, "LINUX_SLL", "Linux cooked v1" },
	{ DLT_IPV4, "IPV4", "Raw IPv4" },
	{ DLT_IPV6, "IPV6", "Raw IPv6" },
};
#define LINKS (sizeof(links) / sizeof(links[0]))

const char *pcap_datalink_val_to_name(int dlt)
{
	for (size_t i = 0; i < LINKS; i++)
		if (links[i].type == dlt)
			return links[i].name;
	return NULL;
}

const char *pcap_datalink_val_to_description(int dlt)
{
	for (size_t i = 0; i < LINKS; i++)
		if (links[i].type == dlt)
			return links[i].description;
	return NULL;
}

int pcap_datalink_name_to_val(const char *name)
{
	for (size_t i = 0; i < LINKS; i++)
		if (strcasecmp(links[i].name, name) == 0)
			return links[i].type;
	return -1;
}
