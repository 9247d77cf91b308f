#define _GNU_SOURCE
#include <arpa/inet.h>
#include <net/route.h>
#include <netinet/ether.h>
#include <netinet/icmp6.h>
#include <netinet/igmp.h>
#include <netinet/ip6.h>
#include <netpacket/packet.h>
#include <stdio.h>
#include <string.h>

static void show(const char *text)
{
	struct ether_addr mine, *theirs = ether_aton(text);
	char name[18];

	if (theirs == NULL) {
		printf("%s: none, %d\n", text, ether_aton_r(text, &mine) == NULL);
		return;
	}
	printf("%s: %s", text, ether_ntoa(theirs));
	printf(" %d", memcmp(ether_aton_r(text, &mine), theirs, sizeof(mine)));
	printf(" %s\n", ether_ntoa_r(&mine, name));
}

int main(void)
{
	static const char *texts[] = { "0:0:0:0:0:0", "ff:ff:ff:ff:ff:ff", "00:1A:2b:3:44:5", "00:1A:2b:3:44", "00-1A-2b-3-44-5", "", "zz:0:0:0:0:0", "1:2:3:4:5:6 host" };
	char host[64] = "unset";
	struct ether_addr address = { { 1, 2, 3, 4, 5, 6 } };
	struct in_addr group = { htonl(0xe07f0203) };
	unsigned char mapped[6];
	struct ip6_hdr packet;
	size_t i;

	for (i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		show(texts[i]);
	printf("%d", ether_line("2:4:6:8:a:c  example.test # comment", &address, host));
	printf(" %s %s\n", ether_ntoa(&address), host);
	printf("%d\n", ether_line("nothing", &address, host));
	printf("%d %d\n", ether_hostton("no-such-host", &address) != 0, ether_ntohost(host, &address) != 0);

	ETHER_MAP_IP_MULTICAST(&group, mapped);
	printf("%s\n", ether_ntoa((struct ether_addr *)mapped));
	printf("%d %d %x\n", ETHER_MIN_LEN, ETHER_IS_VALID_LEN(1500), ETHERTYPE_ARP);

	memset(&packet, 0, sizeof(packet));
	packet.ip6_flow = htonl(6 << 28 | 0xabcde);
	packet.ip6_plen = htons(8);
	packet.ip6_nxt = IPPROTO_ICMPV6;
	packet.ip6_hlim = 255;
	for (i = 0; i < 8; i++)
		printf("%02x", ((unsigned char *)&packet)[i]);
	printf(" %d\n", packet.ip6_vfc >> 4);
	return 0;
}
