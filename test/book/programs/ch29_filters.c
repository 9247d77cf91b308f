// Filter expressions, written and made at random, over packets of many kinds, whole and cut short: what matches. UNP 29.4
#include <pcap.h>
#include "unp.h"

#define MOST 400
#define CUTS 5 /* of each packet: the first one is whole */

#define SPARE 2 /* bytes that the header of DLT_LINUX_SLL has more */

static struct {
	u_char bytes[256 + SPARE];
	struct pcap_pkthdr header;
} packets[MOST];
static int count;

static u_char *begin(u_char *at, int type)
{
	static const u_char addresses[4][6] = {
		{ 2, 0, 0, 0, 0, 1 }, { 2, 0, 0, 0, 0, 2 }, { 0xff, 0xff, 0xff, 0xff, 0xff, 0xff }, { 1, 0, 0x5e, 0, 0, 5 },
	};

	memcpy(at, addresses[count % 4], 6);
	memcpy(at + 6, addresses[(count / 4) % 2], 6);
	at[12] = type >> 8;
	at[13] = type;
	return at + 14;
}

/* At its length, and cut at several places. */
static void finish(u_char *bytes, u_char *end)
{
	static const int cuts[CUTS] = { 0, 1, 8, 21, 30 };
	int len = end - bytes;

	for (int i = 0; i < CUTS; i++) {
		if (count == MOST)
			err_quit("too many packets");
		memcpy(packets[count].bytes + SPARE, bytes, len);
		packets[count].header.len = len;
		packets[count].header.caplen = max(0, len - cuts[i]);
		count++;
	}
}

static u_char *transport(u_char *at, int protocol, int sport, int dport)
{
	uint16_t ports[2] = { htons(sport), htons(dport) };

	bzero(at, 20);
	if (protocol == IPPROTO_ICMP || protocol == IPPROTO_ICMPV6) {
		at[0] = sport;
		at[1] = dport;
		return at + 8;
	}
	memcpy(at, ports, 4);
	if (protocol != IPPROTO_TCP)
		return at + 12;
	at[12] = 0x50;
	at[13] = sport;
	return at + 20;
}

static void ipv4(int options, int fragment, int protocol, const char *src, const char *dst, int sport, int dport)
{
	u_char frame[256] = { 0 }, *ip = begin(frame, 0x0800);

	ip[0] = 0x45 + options;
	ip[3] = 40;
	ip[6] = fragment >> 8;
	ip[7] = fragment;
	ip[8] = 64;
	ip[9] = protocol;
	Inet_pton(AF_INET, src, ip + 12);
	Inet_pton(AF_INET, dst, ip + 16);
	finish(frame, transport(ip + 20 + 4 * options, protocol, sport, dport));
}

static void ipv6(int fragment, int protocol, const char *src, const char *dst, int sport, int dport)
{
	u_char frame[256] = { 0 }, *ip = begin(frame, 0x86dd), *behind = ip + 40;

	ip[0] = 0x60;
	ip[6] = fragment ? IPPROTO_FRAGMENT : protocol;
	ip[7] = 64;
	Inet_pton(AF_INET6, src, ip + 8);
	Inet_pton(AF_INET6, dst, ip + 24);
	if (fragment) {
		behind[0] = protocol;
		behind += 8;
	}
	finish(frame, transport(behind, protocol, sport, dport));
}

static void arp(int type, const char *sender, const char *target)
{
	u_char frame[256] = { 0 }, *packet = begin(frame, type);

	packet[1] = 1;
	packet[7] = 1;
	Inet_pton(AF_INET, sender, packet + 14);
	Inet_pton(AF_INET, target, packet + 24);
	finish(frame, packet + 28);
}

static void frame_of(int type, int length)
{
	u_char frame[256] = { 0 }, *data = begin(frame, type);

	memset(data, 0x42, length);
	finish(frame, data + length);
}

static const char *const expressions[] = {
	"", "ip", "arp", "rarp", "ip6", "tcp", "udp", "sctp", "icmp", "icmp6", "igmp", "pim", "ah", "esp", "vrrp",
	"not ip", "! tcp", "not not udp", "ip or arp", "ip and udp or icmp", "not (tcp or udp)", "tcp && port 80",
	"host 192.168.9.1", "src host 192.168.9.1", "dst host 192.168.9.2", "src 192.168.9.1", "dst 10.0.0.7",
	"src or dst 10.0.0.7", "src and dst host 192.168.9.1", "ip host 10.0.0.7", "arp host 10.0.0.7",
	"rarp src host 192.168.9.1", "host 192.168.9.1 and not 10.0.0.7", "src host 192.168.9.1 or 10.0.0.7",
	"host fd00:9::1", "src host fd00:9::2", "ip6 host fd00:9::1", "ip6 dst host fd00:9::1", "host ::1",
	"net 10", "net 192.168", "net 192.168.9.0/24", "src net 192.168.0.0/16", "dst net 10.0.0.0/8", "net 10.0.0.7/32",
	"net 192.168.9.0 mask 255.255.255.0", "net 0.0.0.0/0", "net fd00:9::/64", "src net fd00::/16", "net ::/0",
	"net fd00:8000::/17", "host 10", "host 192.168", "net 128.0.0.0/1",
	"port 80", "src port 80", "dst port 80", "tcp port 80", "udp port 53", "udp src port 53", "tcp dst port 1024",
	"port domain", "tcp port 80 or 443", "port 80 or port 53", "port (80 or 53)", "port (80 or 53 and not 1024)",
	"src and dst port 7", "sctp port 7", "portrange 50-90", "udp portrange 50-60", "src portrange 80-1024",
	"portrange 90-50", "portrange 80", "port 80 and 1024",
	"not port 80", "not tcp port 80", "tcp and not port 80", "(tcp or udp) and port 80",
	"proto 17", "ip proto 6", "ip6 proto 58", "ip proto \\udp", "ip proto \\icmp", "proto \\tcp", "ip6 proto \\tcp",
	"ether proto 0x0806", "ether proto \\ip", "ether proto \\arp", "ether proto \\ip6", "ether proto 0x42", "ether proto 0x600",
	"ether host 02:00:00:00:00:01", "ether src 02:00:00:00:00:02", "ether dst host ff:ff:ff:ff:ff:ff",
	"ether src or dst 02:00:00:00:00:02", "ether src and dst 02:00:00:00:00:01",
	"broadcast", "ether broadcast", "multicast", "ether multicast", "ip multicast", "ip6 multicast", "ip broadcast",
	"not broadcast and not multicast",
	"less 60", "greater 60", "len > 50", "len = 42", "length <= 54", "len != 54", "less 54 and ip",
	"ip[0] & 0xf != 5", "ip[0] & 0xf == 5", "ip[9] = 17", "ip[8] > 63", "ip[6:2] & 0x1fff = 0", "ip[12:4] = 0xc0a80901",
	"tcp[13] & 2 != 0", "tcp[tcpflags] & (tcp-syn|tcp-fin) != 0", "tcp[0:2] = 80", "udp[2:2] = 53", "sctp[0:2] > 6",
	"icmp[icmptype] = icmp-echo", "icmp[icmptype] != icmp-echo and icmp[icmptype] != icmp-echoreply", "icmp[0] = 3",
	"icmp6[icmp6type] = icmp6-echo", "icmp6[0] > 100", "ip6[6] = 6", "ip6[7] >= 64", "ether[0] & 1 = 0", "ether[0] & 1 != 0",
	"ether[12:2] < 0x600", "ip[2:2] - ((ip[0]&0xf)<<2) > 12", "tcp[((tcp[12] & 0xf0) >> 2) - 4:4] = 0", "ip[ip[0] & 0xf] = 0",
	"ip[9] * 2 = 34", "ip[9] / 2 = 3", "ip[9] % 2 = 0", "ip[9] ^ 6 = 0", "-ip[9] = 0xfffffffa", "1 = ip[9]", "17 <= ip[9]",
	"ip[9] + ip[8] = 81", "len - 14 = 40", "ip[9] | 1 = 17", "ip[8] >> 1 = 32", "2 * 3 = ip[9]", "ip[9] / (ip[1] + 0) = 1",
	"(ip[9] = 6 or ip[9] = 17) and ip[8] = 64", "((tcp))", "((ip[9])) = 6", "not (ip[9] = 6)", "ip[0]&0xf>5",
	"arp[0:2] = 1", "arp[7] = 1", "ether[ether[0]:1] = 0",
	"src host 192.168.9.1 and dst host 10.0.0.7 and tcp dst port 80 and tcp[13] & 0x12 = 0",
	"icmp or (udp and (port 53 or port 67)) or (tcp and (src port 80 or src port 443))",
	"host nowhere.invalid", "host", "tcp or", "port", "port 65536", "port -1", "and", "(tcp", "tcp)", "tcp port",
	"tcp host 10.0.0.7", "icmp port 7", "net 10.0.0.1/8", "host 10.0.0.0/8", "ether host 10.0.0.7", "host 02:00:00:00:00:01",
	"ip[0:3] = 1", "ip[0] / 0 = 1", "ip[0] << 32 = 0", "ip host fd00:9::1", "ip6 host 10.0.0.7",
	"port nosuchservice", "proto nosuchproto", "ip proto", "10.0.0.7 and", "net fd00:9::1/64", "arp multicast", "ether proto nosuch",
	"inbound", "%", "tcp [", "ip[0", "ip[]", "ip[0] =", "= 3", "ip[tcp] = 3", "less", "less ip",
};

/* `skipped` bytes of each packet are not there, on this kind of link. */
static void match(pcap_t *handle, int skipped, const char *expression)
{
	struct bpf_program program;
	int matches = 0;

	if (pcap_compile(handle, &program, expression, 1, 0x00ffffff) < 0) {
		printf("%s\n    %s\n", expression, pcap_geterr(handle));
		return;
	}
	printf("%s\n    ", expression);
	for (int i = 0; i < count; i++) {
		struct pcap_pkthdr header = packets[i].header;
		header.caplen = header.caplen + SPARE < skipped ? 0 : header.caplen + SPARE - skipped;
		header.len += SPARE - skipped;
		int yes = pcap_offline_filter(&program, &header, packets[i].bytes + skipped) != 0;

		matches += yes;
		putchar(yes ? '#' : '.');
	}
	printf(" %d\n", matches);
	pcap_freecode(&program);
}

/* The same numbers everywhere. */
static unsigned number(unsigned below)
{
	static uint64_t state = 29;

	state = state * 6364136223846793005u + 1442695040888963407u;
	return (state >> 33) % below;
}

static char text[4096];

static void add(const char *word)
{
	if (strlen(text) + strlen(word) + 2 < sizeof(text)) {
		strcat(text, word);
		strcat(text, " ");
	}
}

#define ONE_OF(words) add((words)[number(sizeof(words) / sizeof((words)[0]))])

static const char *const protocols[] = { "ip", "ip6", "arp", "rarp", "tcp", "udp", "sctp", "icmp", "icmp6", "igmp", "ether" };
static const char *const relations[] = { "=", "!=", "<", ">", "<=", ">=", "==" };
static const char *const operators[] = { "+", "-", "*", "&", "|" };
/* With these, libpcap looks at the first number it finds on the right, even one amid brackets. */
static const char *const by_number[] = { "<< 1", ">> 2", "/ 2", "% 3" };
static const char *const numbers[] = { "0", "1", "2", "6", "17", "0x0f", "80", "53", "4" };

static void arithmetic(int depth)
{
	switch (number(depth > 3 ? 2 : 7)) {
	case 0:
		ONE_OF(numbers);
		break;
	case 1:
		add("len");
		break;
	case 2:
		add("(");
		arithmetic(depth + 1);
		add(")");
		break;
	case 3:
		/* within the packet: an optimiser need not load what does not count */
		ONE_OF(protocols);
		add("[ (");
		arithmetic(depth + 2);
		add(number(3) == 0 ? ") & 7 : 2 ]" : ") & 7 ]");
		break;
	case 4:
		arithmetic(depth + 1);
		ONE_OF(operators);
		arithmetic(depth + 1);
		break;
	case 5:
		add("(");
		arithmetic(depth + 1);
		ONE_OF(by_number);
		add(")");
		break;
	default:
		ONE_OF(protocols);
		add("[");
		ONE_OF(numbers);
		add("]");
	}
}

static void primitive(void)
{
	static const char *const directions[] = { "src", "dst", "src or dst", "src and dst", "", "", "" };
	static const char *const hosts[] = { "192.168.9.1", "10.0.0.7", "192.168.9.1", "192.168.9.2", "10.0.0.7", "10.0", "fd00:9::1" };
	static const char *const nets[] = { "10", "192.168", "192.168.9.0/24", "192.168", "fd00:9::/64", "10.0.0.7", "128.0.0.0/1" };
	static const char *const ports[] = { "80", "53", "domain", "1024", "(80 or 53)", "7 or 443" };
	static const char *const ranges[] = { "50-90", "80", "1024-53" };
	static const char *const others[] = { "broadcast", "multicast", "less 60", "greater 58", "len > 50" };

	static const char *const addressed[] = { "ip", "arp", "rarp", "ip6", "tcp" };
	static const char *const transports[] = { "tcp", "udp", "sctp", "tcp", "udp", "ip" };
	static const char *const carriers[] = { "ip", "ip6", "ether", "udp" };

	switch (number(9)) {
	case 0:
		ONE_OF(protocols);
		break;
	case 1:
	case 2:
		if (number(3) == 0)
			ONE_OF(addressed);
		ONE_OF(directions);
		add("host");
		ONE_OF(hosts);
		break;
	case 3:
		if (number(4) == 0)
			ONE_OF(addressed);
		ONE_OF(directions);
		add("net");
		ONE_OF(nets);
		break;
	case 4:
	case 5:
		if (number(2) == 0)
			ONE_OF(transports);
		ONE_OF(directions);
		if (number(3) == 0) {
			add("portrange");
			ONE_OF(ranges);
		} else {
			add("port");
			ONE_OF(ports);
		}
		break;
	case 6:
		ONE_OF(others);
		break;
	case 7:
		if (number(2) == 0)
			ONE_OF(carriers);
		add("proto");
		ONE_OF(numbers);
		break;
	default:
		arithmetic(0);
		ONE_OF(relations);
		arithmetic(1);
	}
}

static void expression(int depth)
{
	for (unsigned left = number(3) + 1; left > 0; left--) {
		if (number(5) == 0)
			add("not");
		if (number(4) == 0 && depth < 3) {
			add("(");
			expression(depth + 1);
			add(")");
		} else {
			primitive();
		}
		if (left > 1)
			add(number(2) == 0 ? "and" : "or");
	}
}

/* Now and then a word is missing, or one too many. */
static void damage(void)
{
	char *at = text + number(strlen(text));

	at = strchr(at, ' ');
	if (at != NULL && number(2) == 0) {
		char *end = strchr(at + 1, ' ');
		if (end != NULL)
			memmove(at, end, strlen(end) + 1);
	} else if (at != NULL) {
		memmove(at + 4, at, strlen(at) + 1);
		memcpy(at, number(2) == 0 ? " not" : " and", 4);
	}
}

/* Expressions made at random, over the packets that are whole: who is told of an error, and how many match. */
static void at_random(int expressions)
{
	pcap_t *handle = pcap_open_dead(DLT_EN10MB, 65535);
	int refused = 0;

	for (int i = 0; i < expressions; i++) {
		struct bpf_program program;
		unsigned sum = 0, matches = 0;

		text[0] = '\0';
		expression(0);
		if (number(8) == 0)
			damage();
		if (pcap_compile(handle, &program, text, 1, 0) < 0) {
			/* what only its optimiser finds out */
			int never = strcmp(pcap_geterr(handle), "expression rejects all packets") == 0;
			printf("%s: %s\n", text, never ? "0 0" : "no");
			refused += !never;
			continue;
		}
		for (int j = 0; j < count; j += CUTS) {
			/* with zeros behind it: an optimiser need not load what does not count */
			struct pcap_pkthdr header = { .caplen = sizeof(packets[j].bytes) - SPARE, .len = packets[j].header.len };

			if (pcap_offline_filter(&program, &header, packets[j].bytes + SPARE)) {
				matches++;
				sum += j * j;
			}
		}
		printf("%s: %u %u\n", text, matches, sum);
		pcap_freecode(&program);
	}
	printf("%d refused\n", refused);
	pcap_close(handle);
}

int main(void)
{
	static const int links[][2] = { { DLT_EN10MB, SPARE }, { DLT_LINUX_SLL, 0 }, { DLT_RAW, SPARE + 14 } };
	static const int ports[][2] = { { 80, 1024 }, { 1024, 80 }, { 53, 53 }, { 7, 7 }, { 443, 2 } };
	static const int protocols[] = { IPPROTO_TCP, IPPROTO_UDP, IPPROTO_SCTP };

	for (int p = 0; p < 3; p++)
		for (int i = 0; i < 5; i++) {
			ipv4(i % 2 * 2, 0, protocols[p], i % 2 ? "10.0.0.7" : "192.168.9.1", i == 3 ? "192.168.9.1" : "192.168.9.2",
				ports[i][0], ports[i][1]);
			ipv6(0, protocols[p], i % 2 ? "fd00:9::1" : "fd00:9::2", i == 2 ? "ff02::1" : "fd00:9::1", ports[i][0], ports[i][1]);
		}
	ipv4(0, 0x2000, IPPROTO_UDP, "10.0.0.7", "224.0.0.5", 53, 80);
	ipv4(0, 0x00b9, IPPROTO_UDP, "10.0.0.7", "192.168.9.255", 53, 80);
	ipv6(1, IPPROTO_TCP, "::1", "::1", 80, 80);
	ipv4(0, 0, IPPROTO_ICMP, "192.168.9.1", "10.0.0.7", 8, 0);
	ipv4(1, 0, IPPROTO_ICMP, "10.0.0.7", "192.168.9.1", 0, 0);
	ipv4(0, 0, IPPROTO_ICMP, "10.0.0.7", "192.168.9.1", 3, 3);
	ipv4(0, 0, IPPROTO_IGMP, "10.0.0.7", "192.168.9.0", 1, 1);
	ipv4(0, 0, 103, "10.0.0.7", "192.168.9.1", 1, 1);
	ipv4(0, 0, IPPROTO_AH, "128.0.0.1", "10.255.255.255", 1, 1);
	ipv6(0, IPPROTO_ICMPV6, "fd00:9::1", "ff02::2", 128, 0);
	ipv6(0, IPPROTO_ESP, "fd00:9::1", "fd00:8000::2", 0, 0);
	arp(0x0806, "192.168.9.1", "10.0.0.7");
	arp(0x8035, "192.168.9.1", "192.168.9.2");
	frame_of(0x0042, 66);
	frame_of(0x0600, 20);
	frame_of(0x05dc, 20);
	printf("%d packets\n", count);
	for (int link = 0; link < 3; link++) {
		pcap_t *handle = pcap_open_dead(links[link][0], 65535);
		printf("%s\n", pcap_datalink_val_to_name(pcap_datalink(handle)));
		for (size_t i = 0; i < sizeof(expressions) / sizeof(expressions[0]); i++)
			match(handle, links[link][1], expressions[i]);
		pcap_close(handle);
	}
	at_random(1000);
}
