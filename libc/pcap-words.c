/* pcap_compile(): the words of a filter expression, one after the other. */
#include <arpa/inet.h>
#include <ctype.h>
#include <netinet/in.h>
#include <socksh/pcap-filter.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEEPEST 200 /* parentheses in parentheses */

static const struct __filter_protocol protocols[] = {
	{ "ether", __CARRIER_NONE, 0 },
	{ "link", __CARRIER_NONE, 0 },
	{ "ip", __CARRIER_LINK, 0x0800 },
	{ "arp", __CARRIER_LINK, 0x0806 },
	{ "rarp", __CARRIER_LINK, 0x8035 },
	{ "ip6", __CARRIER_LINK, 0x86dd },
	{ "icmp", __CARRIER_IP, IPPROTO_ICMP },
	{ "igmp", __CARRIER_IP, IPPROTO_IGMP },
	{ "igrp", __CARRIER_IP, 9 },
	{ "vrrp", __CARRIER_IP, 112 },
	{ "carp", __CARRIER_IP, 112 },
	{ "icmp6", __CARRIER_IP6, IPPROTO_ICMPV6 },
	{ "icmpv6", __CARRIER_IP6, IPPROTO_ICMPV6 },
	{ "tcp", __CARRIER_BOTH, IPPROTO_TCP },
	{ "udp", __CARRIER_BOTH, IPPROTO_UDP },
	{ "sctp", __CARRIER_BOTH, IPPROTO_SCTP },
	{ "pim", __CARRIER_BOTH, 103 },
	{ "ah", __CARRIER_BOTH, IPPROTO_AH },
	{ "esp", __CARRIER_BOTH, IPPROTO_ESP },
};

static const struct keyword {
	const char *word;
	enum __token token;
	uint32_t number;
} keywords[] = {
	{ "src", __TOKEN_SRC }, { "dst", __TOKEN_DST },
	{ "host", __TOKEN_HOST }, { "net", __TOKEN_NET }, { "mask", __TOKEN_MASK },
	{ "port", __TOKEN_PORT }, { "portrange", __TOKEN_PORTRANGE }, { "proto", __TOKEN_PROTO },
	{ "less", __TOKEN_LESS }, { "greater", __TOKEN_GREATER },
	{ "broadcast", __TOKEN_BROADCAST }, { "multicast", __TOKEN_MULTICAST },
	{ "inbound", __TOKEN_INBOUND }, { "outbound", __TOKEN_OUTBOUND },
	{ "and", __TOKEN_AND }, { "or", __TOKEN_OR }, { "not", __TOKEN_NOT },
	{ "len", __TOKEN_LENGTH }, { "length", __TOKEN_LENGTH },
	{ "gateway", __TOKEN_UNSUPPORTED }, { "protochain", __TOKEN_UNSUPPORTED }, { "byte", __TOKEN_UNSUPPORTED },
	{ "vlan", __TOKEN_UNSUPPORTED }, { "mpls", __TOKEN_UNSUPPORTED }, { "pppoed", __TOKEN_UNSUPPORTED },
	{ "pppoes", __TOKEN_UNSUPPORTED }, { "geneve", __TOKEN_UNSUPPORTED }, { "ifindex", __TOKEN_UNSUPPORTED },
	{ "iso", __TOKEN_UNSUPPORTED }, { "stp", __TOKEN_UNSUPPORTED }, { "ipx", __TOKEN_UNSUPPORTED },
	{ "netbeui", __TOKEN_UNSUPPORTED }, { "atalk", __TOKEN_UNSUPPORTED }, { "aarp", __TOKEN_UNSUPPORTED },
	{ "decnet", __TOKEN_UNSUPPORTED }, { "lat", __TOKEN_UNSUPPORTED }, { "sca", __TOKEN_UNSUPPORTED },
	{ "moprc", __TOKEN_UNSUPPORTED }, { "mopdl", __TOKEN_UNSUPPORTED }, { "wlan", __TOKEN_UNSUPPORTED },
	{ "ppp", __TOKEN_UNSUPPORTED }, { "slip", __TOKEN_UNSUPPORTED }, { "fddi", __TOKEN_UNSUPPORTED },
	{ "tr", __TOKEN_UNSUPPORTED }, { "llc", __TOKEN_UNSUPPORTED }, { "radio", __TOKEN_UNSUPPORTED },
	{ "icmptype", __TOKEN_NUMBER, 0 }, { "icmpcode", __TOKEN_NUMBER, 1 },
	{ "icmp-echoreply", __TOKEN_NUMBER, 0 }, { "icmp-unreach", __TOKEN_NUMBER, 3 },
	{ "icmp-sourcequench", __TOKEN_NUMBER, 4 }, { "icmp-redirect", __TOKEN_NUMBER, 5 },
	{ "icmp-echo", __TOKEN_NUMBER, 8 }, { "icmp-routeradvert", __TOKEN_NUMBER, 9 },
	{ "icmp-routersolicit", __TOKEN_NUMBER, 10 }, { "icmp-timxceed", __TOKEN_NUMBER, 11 },
	{ "icmp-paramprob", __TOKEN_NUMBER, 12 }, { "icmp-tstamp", __TOKEN_NUMBER, 13 },
	{ "icmp-tstampreply", __TOKEN_NUMBER, 14 }, { "icmp-ireq", __TOKEN_NUMBER, 15 },
	{ "icmp-ireqreply", __TOKEN_NUMBER, 16 }, { "icmp-maskreq", __TOKEN_NUMBER, 17 },
	{ "icmp-maskreply", __TOKEN_NUMBER, 18 },
	{ "icmp6type", __TOKEN_NUMBER, 0 }, { "icmp6code", __TOKEN_NUMBER, 1 },
	{ "icmp6-destinationunreach", __TOKEN_NUMBER, 1 }, { "icmp6-packettoobig", __TOKEN_NUMBER, 2 },
	{ "icmp6-timeexceeded", __TOKEN_NUMBER, 3 }, { "icmp6-parameterproblem", __TOKEN_NUMBER, 4 },
	{ "icmp6-echo", __TOKEN_NUMBER, 128 }, { "icmp6-echoreply", __TOKEN_NUMBER, 129 },
	{ "icmp6-multicastlistenerquery", __TOKEN_NUMBER, 130 },
	{ "icmp6-multicastlistenerreportv1", __TOKEN_NUMBER, 131 },
	{ "icmp6-multicastlistenerdone", __TOKEN_NUMBER, 132 },
	{ "icmp6-routersolicit", __TOKEN_NUMBER, 133 }, { "icmp6-routeradvert", __TOKEN_NUMBER, 134 },
	{ "icmp6-neighborsolicit", __TOKEN_NUMBER, 135 }, { "icmp6-neighboradvert", __TOKEN_NUMBER, 136 },
	{ "icmp6-redirect", __TOKEN_NUMBER, 137 },
	{ "tcpflags", __TOKEN_NUMBER, 13 },
	{ "tcp-fin", __TOKEN_NUMBER, 0x01 }, { "tcp-syn", __TOKEN_NUMBER, 0x02 }, { "tcp-rst", __TOKEN_NUMBER, 0x04 },
	{ "tcp-push", __TOKEN_NUMBER, 0x08 }, { "tcp-ack", __TOKEN_NUMBER, 0x10 }, { "tcp-urg", __TOKEN_NUMBER, 0x20 },
	{ "tcp-ece", __TOKEN_NUMBER, 0x40 }, { "tcp-cwr", __TOKEN_NUMBER, 0x80 },
};

const struct __filter_protocol *__filter_protocol(int index)
{
	return &protocols[index];
}

int __filter_protocol_index(const char *word)
{
	for (size_t i = 0; i < sizeof(protocols) / sizeof(protocols[0]); i++)
		if (strcmp(protocols[i].word, word) == 0)
			return i;
	return -1;
}

/* f->text := the word, as far as there is room. */
static void take(struct __filter *f, const char *from, size_t length)
{
	if (length >= sizeof(f->text))
		__filter_fail(f, "a word of %zu characters is too long", length);
	memcpy(f->text, from, length);
	f->text[length] = '\0';
	f->next = from + length;
}

/* Six pairs of hexadecimal digits, with one separator between them. */
static int is_ether(struct __filter *f)
{
	const char *at = f->text;

	for (int i = 0; i < 6; i++) {
		char *end;

		if (!isxdigit(*at))
			return 0;
		f->bytes[i] = strtoul(at, &end, 16);
		if (end - at > 2)
			return 0;
		at = end;
		if (i < 5 && *at++ != ':')
			return 0;
	}
	return *at == '\0';
}

/* "1.2" to "1.2.3.4", the bits that are told: f->number, f->bits. */
static int is_address4(struct __filter *f)
{
	const char *at = f->text;

	f->number = f->bits = 0;
	for (;;) {
		char *end;
		unsigned long part;

		if (!isdigit(*at) || f->bits == 32)
			return 0;
		part = strtoul(at, &end, 10);
		if (part > 255)
			return 0;
		f->number = f->number << 8 | part;
		f->bits += 8;
		if (*end == '\0')
			break;
		if (*end != '.')
			return 0;
		at = end + 1;
	}
	return f->bits > 8;
}

static enum __token word(struct __filter *f)
{
	size_t length = strspn(f->next, "0123456789abcdefABCDEF:.");
	char *end;
	const char *colon = memchr(f->next, ':', length);

	/* One colon is that of "ip[2:2]". */
	if (colon != NULL && memchr(colon + 1, ':', f->next + length - colon - 1) != NULL) {
		take(f, f->next, length);
		if (is_ether(f))
			return __TOKEN_ETHER;
		if (inet_pton(AF_INET6, f->text, f->bytes) == 1)
			return __TOKEN_ADDRESS6;
		__filter_fail(f, "bogus ethernet or IPv6 address %s", f->text);
	}
	length = 0;
	while (isalnum(f->next[length]) || (f->next[length] != '\0' && strchr("-_.", f->next[length]) != NULL))
		length++;
	while (length > 1 && (f->next[length - 1] == '-' || f->next[length - 1] == '_'))
		length--;
	take(f, f->next, length);
	f->number = strtoul(f->text, &end, 0);
	if (isdigit(f->text[0]) && *end == '\0')
		return __TOKEN_NUMBER;
	if (is_address4(f))
		return __TOKEN_ADDRESS4;
	for (size_t i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++)
		if (strcmp(keywords[i].word, f->text) == 0) {
			f->number = keywords[i].number;
			return keywords[i].token;
		}
	f->number = __filter_protocol_index(f->text);
	return (int)f->number >= 0 ? __TOKEN_PROTOCOL : __TOKEN_WORD;
}

void __filter_next(struct __filter *f)
{
	static const struct {
		char text[3];
		enum __token token;
	} operators[] = {
		{ "&&", __TOKEN_AND }, { "||", __TOKEN_OR }, { ">=", __TOKEN_NOT_LESS }, { "<=", __TOKEN_NOT_GREATER },
		{ "!=", __TOKEN_NOT_EQUAL }, { "<<", __TOKEN_LEFT }, { ">>", __TOKEN_RIGHT },
	};

	f->next += strspn(f->next, " \t\r\n");
	if (*f->next == '\0') {
		f->token = __TOKEN_END;
		return;
	}
	if (isalnum(*f->next) || (f->next[0] == ':' && f->next[1] == ':')) {
		f->token = word(f);
		return;
	}
	if (*f->next == '\\') {
		f->next++;
		take(f, f->next, strcspn(f->next, " !()\t\r\n"));
		f->token = __TOKEN_WORD;
		return;
	}
	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
		if (strncmp(f->next, operators[i].text, 2) == 0) {
			f->next += 2;
			f->token = operators[i].token;
			return;
		}
	f->number = *f->next++;
	f->token = f->number == '!' ? __TOKEN_NOT : __TOKEN_CHARACTER;
	if (f->number == '=' && *f->next == '=')
		f->next++;
}

/* -- For the grammar -- */

void __filter_syntax_error(struct __filter *f)
{
	__filter_fail(f, "can't parse filter expression: syntax error");
}

int __filter_at(const struct __filter *f, int character)
{
	return f->token == __TOKEN_CHARACTER && f->number == (uint32_t)character;
}

int __filter_took(struct __filter *f, int character)
{
	if (!__filter_at(f, character))
		return 0;
	__filter_next(f);
	return 1;
}

void __filter_want(struct __filter *f, int character)
{
	if (!__filter_took(f, character))
		__filter_syntax_error(f);
}

void __filter_deeper(struct __filter *f)
{
	if (++f->depth > DEEPEST)
		__filter_fail(f, "can't parse filter expression: parentheses nest too deep");
}

void __filter_remember(const struct __filter *f, struct __filter_mark *mark)
{
	mark->next = f->next;
	mark->token = f->token;
	mark->number = f->number;
	mark->bits = f->bits;
	mark->depth = f->depth;
	memcpy(mark->bytes, f->bytes, sizeof(mark->bytes));
	memcpy(mark->text, f->text, sizeof(mark->text));
}

void __filter_go_back(struct __filter *f, const struct __filter_mark *mark)
{
	f->next = mark->next;
	f->token = mark->token;
	f->number = mark->number;
	f->bits = mark->bits;
	f->depth = mark->depth;
	memcpy(f->bytes, mark->bytes, sizeof(mark->bytes));
	memcpy(f->text, mark->text, sizeof(mark->text));
}
