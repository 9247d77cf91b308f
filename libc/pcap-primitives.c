/* pcap_compile(): what "host", "net", "port", "proto" and their like mean, in the order that libpcap tests it. */
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/ether.h>
#include <netinet/in.h>
#include <socksh/pcap-filter.h>
#include <string.h>

/* -- Hosts and networks -- */

static struct __filter_condition *host4_of(struct __filter *f, const struct __filter_kind *kind, uint32_t type,
	uint32_t src, uint32_t dst, uint32_t address, uint32_t mask)
{
	if (mask == 0)
		return __filter_and(f, __filter_linktype(f, type), __filter_constant(f, 1));
	return __filter_and(f, __filter_linktype(f, type),
		__filter_directed(f, kind, __filter_masked(f, BPF_JEQ, __AT_NETWORK, src, BPF_W, mask, address),
			__filter_masked(f, BPF_JEQ, __AT_NETWORK, dst, BPF_W, mask, address)));
}

/* Which header has the addresses: the number of the protocol of IP, ARP or RARP; 0 for any. */
static uint32_t address_type(struct __filter *f, const struct __filter_kind *kind)
{
	const char *what = kind->address == __TOKEN_NET ? "net" : "host";
	const struct __filter_protocol *known = kind->protocol < 0 ? NULL : __filter_protocol(kind->protocol);

	if (known == NULL)
		return 0;
	if (known->carrier == __CARRIER_NONE)
		__filter_fail(f, "illegal link layer address");
	if (known->carrier != __CARRIER_LINK)
		__filter_fail(f, "'%s' modifier applied to %s", known->word, what);
	return known->number;
}

struct __filter_condition *__filter_host4(
	struct __filter *f, const struct __filter_kind *kind, uint32_t address, uint32_t mask)
{
	uint32_t type = address_type(f, kind);

	if (type == ETHERTYPE_IPV6)
		__filter_fail(f, "'ip6' modifier applied to ip host");
	if (type == 0)
		return __filter_or(f,
			host4_of(f, kind, ETHERTYPE_REVARP, 14, 24, address, mask),
			__filter_or(f, host4_of(f, kind, ETHERTYPE_IP, 12, 16, address, mask),
				host4_of(f, kind, ETHERTYPE_ARP, 14, 24, address, mask)));
	if (type == ETHERTYPE_IP)
		return host4_of(f, kind, type, 12, 16, address, mask);
	return host4_of(f, kind, type, 14, 24, address, mask);
}

/* 16 bytes at an offset, as far as `bits` go. */
static struct __filter_condition *address6(struct __filter *f, uint32_t offset, const unsigned char *address, int bits)
{
	struct __filter_condition *all = __filter_constant(f, 1);

	for (int word = 0; word < 4 && bits > 32 * word; word++) {
		uint32_t mask = bits - 32 * word >= 32 ? 0xffffffff : ~(0xffffffffu >> (bits - 32 * word));
		uint32_t value;

		memcpy(&value, address + 4 * word, 4);
		all = __filter_and(f, all, __filter_masked(f, BPF_JEQ, __AT_NETWORK, offset + 4 * word, BPF_W, mask, ntohl(value)));
	}
	return all;
}

struct __filter_condition *__filter_host6(
	struct __filter *f, const struct __filter_kind *kind, const unsigned char *address, int bits)
{
	uint32_t type = address_type(f, kind);

	if (type != 0 && type != ETHERTYPE_IPV6)
		__filter_fail(f, "'%s' modifier applied to ip6 host", __filter_protocol(kind->protocol)->word);
	return __filter_and(f, __filter_linktype(f, ETHERTYPE_IPV6),
		__filter_directed(f, kind, address6(f, 8, address, bits), address6(f, 24, address, bits)));
}

struct __filter_condition *__filter_ether(
	struct __filter *f, const struct __filter_kind *kind, const unsigned char *address)
{
	if (kind->protocol < 0 || __filter_protocol(kind->protocol)->carrier != __CARRIER_NONE ||
	    (kind->address != __TOKEN_HOST && kind->address != __TOKEN_END))
		__filter_fail(f, "ethernet address used in non-ether expression");
	if (f->linktype != DLT_EN10MB)
		__filter_fail(f, "ethernet addresses supported only on ethernet/FDDI/token ring/802.11/ATM LANE/Fibre Channel");
	return __filter_directed(f, kind, __filter_frame_address(f, 6, address), __filter_frame_address(f, 0, address));
}

/* -- Numbers and words -- */

struct __filter_condition *__filter_of_number(struct __filter *f, const struct __filter_kind *kind, uint32_t number)
{
	uint32_t mask = 0xffffffff;

	switch (kind->address) {
	case __TOKEN_PORT:
	case __TOKEN_PORTRANGE:
		if (number > 65535)
			__filter_fail(f, "illegal port number %u > 65535", number);
		return __filter_ports(f, kind, __filter_transport(f, kind), number, number);
	case __TOKEN_PROTO:
		return __filter_proto(f, kind, number);
	case __TOKEN_NET:
		/* "net 10" is 10.0.0.0/8 */
		while (number != 0 && (number & 0xff000000) == 0) {
			number <<= 8;
			mask <<= 8;
		}
		return __filter_host4(f, kind, number, mask);
	default:
		return __filter_host4(f, kind, number, mask);
	}
}

static struct __filter_condition *host_named(struct __filter *f, const struct __filter_kind *kind, const char *word)
{
	struct addrinfo hints = { .ai_socktype = SOCK_STREAM }, *all;
	struct __filter_condition *any = NULL;
	uint32_t type;

	if (kind->protocol >= 0 && __filter_protocol(kind->protocol)->carrier == __CARRIER_NONE) {
		struct ether_addr address;

		if (ether_hostton(word, &address) != 0)
			__filter_fail(f, "unknown ether host '%s'", word);
		return __filter_ether(f, kind, address.ether_addr_octet);
	}
	type = address_type(f, kind);
	if (getaddrinfo(word, NULL, &hints, &all) != 0)
		__filter_fail(f, "unknown host '%s'", word);
	for (struct addrinfo *ai = all; ai != NULL; ai = ai->ai_next)
		if (ai->ai_family == AF_INET && type != ETHERTYPE_IPV6) {
			struct in_addr *address = &((struct sockaddr_in *)ai->ai_addr)->sin_addr;

			any = __filter_or(f, any, __filter_host4(f, kind, ntohl(address->s_addr), 0xffffffff));
		} else if (ai->ai_family == AF_INET6 && (type == 0 || type == ETHERTYPE_IPV6)) {
			any = __filter_or(f, any, __filter_host6(f, kind, ((struct sockaddr_in6 *)ai->ai_addr)->sin6_addr.s6_addr, 128));
		}
	freeaddrinfo(all);
	if (any == NULL)
		__filter_fail(f, "unknown host '%s' for specified address family", word);
	return any;
}

struct __filter_condition *__filter_of_word(struct __filter *f, const struct __filter_kind *kind, const char *word)
{
	switch (kind->address) {
	case __TOKEN_PORT: {
		int transport = __filter_transport(f, kind);
		uint32_t port = __filter_port_named(f, word, &transport);

		return __filter_ports(f, kind, transport, port, port);
	}
	case __TOKEN_PORTRANGE:
		return __filter_port_range(f, kind, word);
	case __TOKEN_PROTO: {
		int index = __filter_protocol_index(word);
		struct protoent *entry;

		if (kind->protocol >= 0 && __filter_protocol(kind->protocol)->carrier == __CARRIER_NONE) {
			if (index < 0 || __filter_protocol(index)->carrier != __CARRIER_LINK)
				__filter_fail(f, "unknown ether proto '%s'", word);
			return __filter_proto(f, kind, __filter_protocol(index)->number);
		}
		if (index >= 0 && __filter_protocol(index)->carrier > __CARRIER_LINK)
			return __filter_proto(f, kind, __filter_protocol(index)->number);
		if ((entry = getprotobyname(word)) == NULL)
			__filter_fail(f, "unknown ip proto '%s'", word);
		return __filter_proto(f, kind, entry->p_proto);
	}
	case __TOKEN_NET: {
		struct netent *entry = getnetbyname(word);

		if (entry == NULL)
			__filter_fail(f, "unknown network '%s'", word);
		return __filter_of_number(f, kind, entry->n_net);
	}
	default:
		return host_named(f, kind, word);
	}
}
