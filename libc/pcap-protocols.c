/* pcap_compile(): which protocol a packet is of, its bytes, groups, and which way it goes. */
#include <arpa/inet.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <netinet/if_ether.h>
#include <netinet/in.h>
#include <socksh/pcap-filter.h>
#include <string.h>

/* The link's header says so; numbers up to 1500 are those of 802.2. */
struct __filter_condition *__filter_linktype(struct __filter *f, uint32_t number)
{
	if (f->type_at < 0) {
		if (number != ETHERTYPE_IP && number != ETHERTYPE_IPV6)
			return __filter_constant(f, 0);
		if (f->linktype != DLT_RAW)
			return __filter_constant(f, (number == ETHERTYPE_IP) == (f->linktype == DLT_IPV4));
		return __filter_masked(f, BPF_JEQ, __AT_NETWORK, 0, BPF_B, 0xf0, number == ETHERTYPE_IP ? 0x40 : 0x60);
	}
	if (number <= 1500 && f->linktype == DLT_LINUX_SLL)
		return __filter_and(f, __filter_equal(f, __AT_TYPE, 0, BPF_H, ETH_P_802_2),
			__filter_equal(f, __AT_NETWORK, 0, BPF_B, number));
	if (number <= 1500) {
		struct __filter_value *type = __filter_load(f, __AT_TYPE, __filter_number(f, 0), BPF_H);
		struct __filter_condition *longer = __filter_compare(f, BPF_JGT, type, __filter_number(f, 1500));

		return __filter_and(f, __filter_not(f, longer), __filter_equal(f, __AT_NETWORK, 0, BPF_B, number));
	}
	return __filter_equal(f, __AT_TYPE, 0, BPF_H, number);
}

static struct __filter_condition *over_ip(struct __filter *f, uint32_t number)
{
	return __filter_and(f, __filter_linktype(f, ETHERTYPE_IP), __filter_equal(f, __AT_NETWORK, 9, BPF_B, number));
}

/* In IPv6's header, or in that of a fragment behind it. */
static struct __filter_condition *over_ip6(struct __filter *f, uint32_t number)
{
	struct __filter_condition *fragment = __filter_and(f, __filter_equal(f, __AT_NETWORK, 6, BPF_B, IPPROTO_FRAGMENT),
		__filter_equal(f, __AT_NETWORK, 40, BPF_B, number));

	return __filter_and(f, __filter_linktype(f, ETHERTYPE_IPV6),
		__filter_or(f, __filter_equal(f, __AT_NETWORK, 6, BPF_B, number), fragment));
}

/* "proto 17", "ip proto 17", "ether proto 0x800" */
struct __filter_condition *__filter_proto(struct __filter *f, const struct __filter_kind *kind, uint32_t number)
{
	const struct __filter_protocol *known = kind->protocol < 0 ? NULL : __filter_protocol(kind->protocol);

	if (kind->direction != __DIRECTION_ANY)
		__filter_fail(f, "direction applied to 'proto'");
	if (known == NULL)
		return __filter_or(f, over_ip(f, number), over_ip6(f, number));
	if (known->carrier == __CARRIER_NONE)
		return __filter_linktype(f, number);
	if (known->carrier == __CARRIER_LINK && known->number == ETHERTYPE_IP)
		return over_ip(f, number);
	if (known->carrier == __CARRIER_LINK && known->number == ETHERTYPE_IPV6)
		return over_ip6(f, number);
	if (known->carrier == __CARRIER_LINK)
		__filter_fail(f, "%s does not encapsulate another protocol", known->word);
	__filter_fail(f, "'%s proto' is bogus", known->word);
}

struct __filter_condition *__filter_packets(struct __filter *f, int protocol)
{
	const struct __filter_protocol *known = __filter_protocol(protocol);

	switch (known->carrier) {
	case __CARRIER_LINK:
		return __filter_linktype(f, known->number);
	case __CARRIER_IP:
		return over_ip(f, known->number);
	case __CARRIER_IP6:
		return over_ip6(f, known->number);
	case __CARRIER_BOTH:
		return __filter_or(f, over_ip(f, known->number), over_ip6(f, known->number));
	default:
		return NULL; /* of the link: always */
	}
}

/* "tcp[13]" */
struct __filter_value *__filter_of_protocol(
	struct __filter *f, int protocol, struct __filter_value *offset, int size)
{
	const struct __filter_protocol *known = __filter_protocol(protocol);
	struct __filter_condition *carried = __filter_packets(f, protocol);
	struct __filter_value *value;

	switch (known->carrier) {
	case __CARRIER_NONE:
		return __filter_load(f, __AT_FRAME, offset, size);
	case __CARRIER_LINK:
		value = __filter_load(f, __AT_NETWORK, offset, size);
		value->needs = __filter_and(f, carried, offset->needs);
		return value;
	case __CARRIER_IP6: /* behind IPv6's header itself */
		value = __filter_load(f, __AT_TRANSPORT6, offset, size);
		carried = __filter_and(f, __filter_linktype(f, ETHERTYPE_IPV6), offset->needs);
		value->needs = __filter_and(f, carried, __filter_equal(f, __AT_NETWORK, 6, BPF_B, known->number));
		return value;
	default: { /* behind IPv4's header, in a datagram's first fragment */
		struct __filter_value *fragment = __filter_load(f, __AT_NETWORK, __filter_number(f, 6), BPF_H);
		struct __filter_condition *later = __filter_compare(f, BPF_JSET, fragment, __filter_number(f, 0x1fff));

		value = __filter_load(f, __AT_TRANSPORT, offset, size);
		value->needs = __filter_packets(f, __filter_protocol_index("ip"));
		value->needs = __filter_and(f, value->needs, offset->needs);
		value->needs = __filter_and(f, value->needs, carried);
		value->needs = __filter_and(f, value->needs, __filter_not(f, later));
		return value;
	}
	}
}

/* -- Groups, and which way a packet goes -- */

/* An Ethernet address at an offset of the frame. */
struct __filter_condition *__filter_frame_address(struct __filter *f, uint32_t offset, const unsigned char *address)
{
	uint32_t last;
	uint16_t first;

	memcpy(&first, address, sizeof(first));
	memcpy(&last, address + 2, sizeof(last));
	return __filter_and(f, __filter_equal(f, __AT_FRAME, offset + 2, BPF_W, ntohl(last)),
		__filter_equal(f, __AT_FRAME, offset, BPF_H, ntohs(first)));
}

static int layer(int protocol)
{
	return protocol < 0 || __filter_protocol(protocol)->carrier == __CARRIER_NONE ? 0 : __filter_protocol(protocol)->number;
}

struct __filter_condition *__filter_broadcast(struct __filter *f, int protocol)
{
	uint32_t hosts = ~f->netmask;

	if (layer(protocol) == 0) {
		if (f->linktype != DLT_EN10MB)
			__filter_fail(f, "not a broadcast link");
		return __filter_frame_address(f, 0, (const unsigned char *)"\xff\xff\xff\xff\xff\xff");
	}
	if (layer(protocol) != ETHERTYPE_IP)
		__filter_fail(f, "only link-layer/IP broadcast filters supported");
	if (f->netmask == PCAP_NETMASK_UNKNOWN)
		__filter_fail(f, "netmask not known, so 'ip broadcast' not supported");
	return __filter_and(f, __filter_linktype(f, ETHERTYPE_IP),
		__filter_or(f, __filter_masked(f, BPF_JEQ, __AT_NETWORK, 16, BPF_W, hosts, 0),
			__filter_masked(f, BPF_JEQ, __AT_NETWORK, 16, BPF_W, hosts, hosts)));
}

struct __filter_condition *__filter_multicast(struct __filter *f, int protocol)
{
	switch (layer(protocol)) {
	case 0:
		if (f->linktype != DLT_EN10MB)
			__filter_fail(f, "link-layer multicast filters supported only on ethernet/FDDI/token ring/ARCNET/802.11/ATM LANE/Fibre Channel");
		return __filter_masked(f, BPF_JSET, __AT_FRAME, 0, BPF_B, 0xffffffff, 1);
	case ETHERTYPE_IP:
		return __filter_and(f, __filter_linktype(f, ETHERTYPE_IP),
			__filter_masked(f, BPF_JGE, __AT_NETWORK, 16, BPF_B, 0xffffffff, 224));
	case ETHERTYPE_IPV6:
		return __filter_and(f, __filter_linktype(f, ETHERTYPE_IPV6), __filter_equal(f, __AT_NETWORK, 24, BPF_B, 255));
	default:
		__filter_fail(f, "link-layer multicast filters supported only on ethernet/FDDI/token ring/ARCNET/802.11/ATM LANE/Fibre Channel");
	}
}

struct __filter_condition *__filter_bound(struct __filter *f, int outbound)
{
	struct __filter_condition *out;

	if (f->linktype == DLT_LINUX_SLL)
		out = __filter_equal(f, __AT_FRAME, 0, BPF_H, PACKET_OUTGOING);
	else if (!f->file)
		out = __filter_equal(f, __AT_FRAME, SKF_AD_OFF + SKF_AD_PKTTYPE, BPF_H, PACKET_OUTGOING);
	else
		__filter_fail(f, "inbound/outbound not supported on %s when reading savefiles",
			pcap_datalink_val_to_description(f->linktype));
	return outbound ? out : __filter_not(f, out);
}
