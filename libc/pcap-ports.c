/* pcap_compile(): ports of TCP, UDP and SCTP, in IPv4 and IPv6. */
#include <netdb.h>
#include <netinet/if_ether.h>
#include <netinet/in.h>
#include <socksh/pcap-filter.h>
#include <stdlib.h>
#include <string.h>

static struct __filter_condition *port_at(
	struct __filter *f, enum __place place, uint32_t offset, uint32_t low, uint32_t high)
{
	struct __filter_value *port;
	struct __filter_condition *above;

	if (low == high)
		return __filter_equal(f, place, offset, BPF_H, low);
	above = __filter_masked(f, BPF_JGE, place, offset, BPF_H, 0xffffffff, low);
	port = __filter_load(f, place, __filter_number(f, offset), BPF_H);
	return __filter_and(f, above, __filter_not(f, __filter_compare(f, BPF_JGT, port, __filter_number(f, high))));
}

/* Of one transport: its number in IP's header, no later fragment, the ports. */
static struct __filter_condition *ports4(
	struct __filter *f, const struct __filter_kind *kind, uint32_t transport, uint32_t low, uint32_t high)
{
	struct __filter_condition *later = __filter_masked(f, BPF_JSET, __AT_NETWORK, 6, BPF_H, 0xffffffff, 0x1fff);
	struct __filter_condition *first = __filter_and(f, __filter_equal(f, __AT_NETWORK, 9, BPF_B, transport), __filter_not(f, later));

	return __filter_and(f, first,
		__filter_directed(f, kind, port_at(f, __AT_TRANSPORT, 0, low, high), port_at(f, __AT_TRANSPORT, 2, low, high)));
}

static struct __filter_condition *ports6(
	struct __filter *f, const struct __filter_kind *kind, uint32_t transport, uint32_t low, uint32_t high)
{
	return __filter_and(f, __filter_equal(f, __AT_NETWORK, 6, BPF_B, transport),
		__filter_directed(f, kind, port_at(f, __AT_NETWORK, 40, low, high), port_at(f, __AT_NETWORK, 42, low, high)));
}

struct __filter_condition *__filter_ports(
	struct __filter *f, const struct __filter_kind *kind, int transport, uint32_t low, uint32_t high)
{
	static const int transports[] = { IPPROTO_SCTP, IPPROTO_TCP, IPPROTO_UDP };
	struct __filter_condition *four = NULL, *six = NULL;

	for (int i = 0; i < 3; i++)
		if (transport == __ANY_TRANSPORT || transport == transports[i]) {
			four = __filter_or(f, four, ports4(f, kind, transports[i], low, high));
			six = __filter_or(f, six, ports6(f, kind, transports[i], low, high));
		}
	return __filter_or(f, __filter_and(f, __filter_linktype(f, ETHERTYPE_IPV6), six),
		__filter_and(f, __filter_linktype(f, ETHERTYPE_IP), four));
}

/* The transport that "tcp port" names. */
int __filter_transport(struct __filter *f, const struct __filter_kind *kind)
{
	const struct __filter_protocol *known;

	if (kind->protocol < 0)
		return __ANY_TRANSPORT;
	known = __filter_protocol(kind->protocol);
	if (known->carrier == __CARRIER_BOTH &&
	    (known->number == IPPROTO_TCP || known->number == IPPROTO_UDP || known->number == IPPROTO_SCTP))
		return known->number;
	__filter_fail(f, "illegal qualifier of '%s'", kind->address == __TOKEN_PORT ? "port" : "portrange");
}

/* A service's port; its transport, if it is known with one only. */
uint32_t __filter_port_named(struct __filter *f, const char *word, int *transport)
{
	struct servent *entry;
	int tcp = -1, udp = -1;

	if ((entry = getservbyname(word, "tcp")) != NULL)
		tcp = ntohs(entry->s_port);
	if ((entry = getservbyname(word, "udp")) != NULL)
		udp = ntohs(entry->s_port);
	if (tcp < 0 && udp < 0)
		__filter_fail(f, "unknown port '%s'", word);
	if (*transport == IPPROTO_UDP && udp < 0)
		__filter_fail(f, "port '%s' is tcp", word);
	if (*transport == IPPROTO_TCP && tcp < 0)
		__filter_fail(f, "port '%s' is udp", word);
	if (*transport == __ANY_TRANSPORT && tcp != udp)
		*transport = tcp >= 0 ? IPPROTO_TCP : IPPROTO_UDP;
	return tcp >= 0 && *transport != IPPROTO_UDP ? tcp : udp;
}

/* "80-90": both ends are numbers, or names. */
struct __filter_condition *__filter_port_range(struct __filter *f, const struct __filter_kind *kind, const char *word)
{
	int transport = __filter_transport(f, kind);
	const char *hyphen = strchr(word, '-');
	uint32_t ends[2];

	for (int i = 0; i < 2; i++) {
		char text[sizeof(f->text)];
		char *rest;

		if (hyphen == NULL)
			strcpy(text, word);
		else if (i == 0)
			snprintf(text, sizeof(text), "%.*s", (int)(hyphen - word), word);
		else
			strcpy(text, hyphen + 1);
		ends[i] = strtoul(text, &rest, 0);
		if (rest == text || *rest != '\0')
			ends[i] = __filter_port_named(f, text, &transport);
		if (ends[i] > 65535)
			__filter_fail(f, "illegal port number %u > 65535", ends[i]);
	}
	return ends[0] <= ends[1] ? __filter_ports(f, kind, transport, ends[0], ends[1]) : __filter_ports(f, kind, transport, ends[1], ends[0]);
}
