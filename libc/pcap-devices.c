/* <pcap.h>: which interfaces there are. UNP 29.4 */
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <pcap.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

int pcap_lookupnet(const char *device, bpf_u_int32 *netp, bpf_u_int32 *maskp, char *errbuf)
{
	struct ifreq ifr = { 0 };
	struct sockaddr_in *address = (struct sockaddr_in *)&ifr.ifr_addr;
	int fd;

	*netp = *maskp = 0;
	if (device == NULL || strcmp(device, "any") == 0)
		return 0;
	fd = socket(AF_INET, SOCK_DGRAM, 0);
	if (fd < 0) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "socket: %s", strerror(errno));
		return -1;
	}
	address->sin_family = AF_INET;
	strncpy(ifr.ifr_name, device, IFNAMSIZ - 1);
	if (ioctl(fd, SIOCGIFADDR, &ifr) < 0) {
		if (errno == EADDRNOTAVAIL)
			snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s: no IPv4 address assigned", device);
		else
			snprintf(errbuf, PCAP_ERRBUF_SIZE, "SIOCGIFADDR: %s: %s", device, strerror(errno));
		close(fd);
		return -1;
	}
	*netp = address->sin_addr.s_addr;
	if (ioctl(fd, SIOCGIFNETMASK, &ifr) < 0) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "SIOCGIFNETMASK: %s: %s", device, strerror(errno));
		close(fd);
		return -1;
	}
	close(fd);
	*maskp = address->sin_addr.s_addr;
	*netp &= *maskp;
	return 0;
}

static struct sockaddr *copy_of(const struct sockaddr *address)
{
	size_t size = address == NULL ? 0 : address->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in);
	struct sockaddr *copy = size == 0 ? NULL : malloc(size);

	return copy == NULL ? NULL : memcpy(copy, address, size);
}

static pcap_if_t *device_of(const char *name, unsigned flags)
{
	pcap_if_t *device = calloc(1, sizeof(*device));

	if (device == NULL)
		return NULL;
	device->name = strdup(name);
	if (flags & IFF_LOOPBACK)
		device->flags |= PCAP_IF_LOOPBACK | PCAP_IF_CONNECTION_STATUS_NOT_APPLICABLE;
	else
		device->flags |= flags & IFF_RUNNING ? PCAP_IF_CONNECTION_STATUS_CONNECTED : PCAP_IF_CONNECTION_STATUS_DISCONNECTED;
	if (flags & IFF_UP)
		device->flags |= PCAP_IF_UP;
	if (flags & IFF_RUNNING)
		device->flags |= PCAP_IF_RUNNING;
	return device;
}

/* Those that are up come first, the loopback behind the others of its kind, "any" behind those that run. */
static int rank(const pcap_if_t *device)
{
	int down = (device->flags & PCAP_IF_RUNNING ? 0 : 4) + (device->flags & PCAP_IF_UP ? 0 : 8);

	if (strcmp(device->name, "any") == 0)
		return down + 2;
	return down + (device->flags & PCAP_IF_LOOPBACK ? 3 : 0);
}

static void put(pcap_if_t **list, pcap_if_t *device)
{
	while (*list != NULL && rank(*list) <= rank(device))
		list = &(*list)->next;
	device->next = *list;
	*list = device;
}

int pcap_findalldevs(pcap_if_t **alldevsp, char *errbuf)
{
	struct ifaddrs *all;
	pcap_if_t *device;

	*alldevsp = NULL;
	if (getifaddrs(&all) < 0) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "getifaddrs: %s", strerror(errno));
		return -1;
	}
	for (struct ifaddrs *ifa = all; ifa != NULL; ifa = ifa->ifa_next) {
		size_t length = strcspn(ifa->ifa_name, ":"); /* "eth0:1" is another name of eth0 */
		char name[IFNAMSIZ + 1];

		snprintf(name, sizeof(name), "%.*s", (int)length, ifa->ifa_name);
		for (device = *alldevsp; device != NULL && strcmp(device->name, name) != 0; device = device->next)
			;
		if (device == NULL && (device = device_of(name, ifa->ifa_flags)) != NULL)
			put(alldevsp, device);
		if (device != NULL && ifa->ifa_addr != NULL &&
		    (ifa->ifa_addr->sa_family == AF_INET || ifa->ifa_addr->sa_family == AF_INET6)) {
			pcap_addr_t **end = &device->addresses;

			while (*end != NULL)
				end = &(*end)->next;
			*end = calloc(1, sizeof(**end));
			if (*end == NULL)
				continue;
			(*end)->addr = copy_of(ifa->ifa_addr);
			(*end)->netmask = copy_of(ifa->ifa_netmask);
			(*end)->broadaddr = ifa->ifa_flags & IFF_BROADCAST ? copy_of(ifa->ifa_broadaddr) : NULL;
			(*end)->dstaddr = ifa->ifa_flags & IFF_POINTOPOINT ? copy_of(ifa->ifa_dstaddr) : NULL;
		}
	}
	freeifaddrs(all);
	device = device_of("any", IFF_UP | IFF_RUNNING);
	if (device != NULL) {
		device->description = strdup("Pseudo-device that captures on all interfaces");
		device->flags |= PCAP_IF_CONNECTION_STATUS_NOT_APPLICABLE;
		put(alldevsp, device);
	}
	return 0;
}

void pcap_freealldevs(pcap_if_t *alldevs)
{
	while (alldevs != NULL) {
		pcap_if_t *next = alldevs->next;

		while (alldevs->addresses != NULL) {
			pcap_addr_t *address = alldevs->addresses;

			alldevs->addresses = address->next;
			free(address->addr);
			free(address->netmask);
			free(address->broadaddr);
			free(address->dstaddr);
			free(address);
		}
		free(alldevs->name);
		free(alldevs->description);
		free(alldevs);
		alldevs = next;
	}
}

char *pcap_lookupdev(char *errbuf)
{
	static char name[IFNAMSIZ + 1];
	pcap_if_t *all;
	int found;

	if (pcap_findalldevs(&all, errbuf) < 0)
		return NULL;
	found = all != NULL && !(all->flags & PCAP_IF_LOOPBACK) && strcmp(all->name, "any") != 0;
	if (found)
		snprintf(name, sizeof(name), "%s", all->name);
	else
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "no suitable device found");
	pcap_freealldevs(all);
	return found ? name : NULL;
}
