// Packet sockets: frames with and without their header, filters of the kernel, promiscuous mode, a ring in memory. UNP 29.3
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <netinet/if_ether.h>
#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include "unp.h"

static const char *const kinds[] = { "for us", "for all", "for a group", "for another", "going out" };

static void frame(const char *what, const u_char *bytes, int len, const struct sockaddr_ll *from)
{
	printf("%s: %d bytes, %s, protocol %04x", what, len, from->sll_pkttype < 5 ? kinds[from->sll_pkttype] : "?", ntohs(from->sll_protocol));
	if (from->sll_protocol == htons(ETH_P_IP) && len >= 28) {
		const struct ip *ip = (const struct ip *)bytes;
		const struct udphdr *udp = (const struct udphdr *)(bytes + 4 * ip->ip_hl);
		char src[INET_ADDRSTRLEN], dst[INET_ADDRSTRLEN];

		printf(", %s > %s, IP protocol %d, %d bytes", Inet_ntop(AF_INET, &ip->ip_src, src, sizeof(src)),
			Inet_ntop(AF_INET, &ip->ip_dst, dst, sizeof(dst)), ip->ip_p, ntohs(ip->ip_len));
		if (ip->ip_p == IPPROTO_UDP)
			printf(", to port %d", ntohs(udp->uh_dport));
	}
	printf("\n");
}

/* All that has come, SOCK_RAW's with the Ethernet header in front. */
static void receive(const char *what, int fd, int header)
{
	u_char bytes[2048];
	struct sockaddr_ll from;
	socklen_t size = sizeof(from);

	while (Readable_timeo(fd, 0)) {
		int len = Recvfrom(fd, bytes, sizeof(bytes), MSG_TRUNC, (SA *)&from, &size);
		frame(what, bytes + header, min(len, (int)sizeof(bytes)) - header, &from);
		if (header > 0) {
			struct ether_header *ether = (struct ether_header *)bytes;
			printf("    to %02x:%02x:%02x:%02x:%02x:%02x, type %04x\n", ether->ether_dhost[0], ether->ether_dhost[1],
				ether->ether_dhost[2], ether->ether_dhost[3], ether->ether_dhost[4], ether->ether_dhost[5], ntohs(ether->ether_type));
		}
	}
}

static int open_on(const char *interface, int type, int protocol)
{
	struct sockaddr_ll address = { AF_PACKET, htons(protocol), If_nametoindex(interface) };
	int fd = Socket(AF_PACKET, type, 0);

	Bind(fd, (SA *)&address, sizeof(address));
	return fd;
}

static void say(const char *to, int port, const char *text)
{
	int fd = Socket(AF_INET, SOCK_DGRAM, 0);
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };

	Inet_pton(AF_INET, to, &address.sin_addr);
	Sendto(fd, text, strlen(text), 0, (SA *)&address, sizeof(address));
	Close(fd);
}

/* How many want all frames of an interface: ip -d tells. */
static int promiscuity(const char *interface)
{
	char command[64], line[1024], *at;
	int count = -1;

	snprintf(command, sizeof(command), "ip -d link show %s", interface);
	FILE *ip = popen(command, "r");
	while (fgets(line, sizeof(line), ip) != NULL)
		if ((at = strstr(line, "promiscuity ")) != NULL)
			count = atoi(at + 12);
	pclose(ip);
	return count;
}

#define BLOCK 4096
#define FRAME 2048
#define FRAMES 8

static void ring(void)
{
	int fd = open_on("lo", SOCK_DGRAM, ETH_P_IP), version = TPACKET_V2;
	struct tpacket_req request = { BLOCK, FRAMES * FRAME / BLOCK, FRAME, FRAMES };
	struct tpacket_stats stats;
	socklen_t size = sizeof(stats);

	Setsockopt(fd, SOL_PACKET, PACKET_VERSION, &version, sizeof(version));
	Setsockopt(fd, SOL_PACKET, PACKET_RX_RING, &request, sizeof(request));
	u_char *frames = Mmap(NULL, FRAMES * FRAME, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	for (int i = 0; i < 3; i++) {
		char text[16];
		snprintf(text, sizeof(text), "ring %d", i);
		say("127.0.0.1", 9000 + i, text);
	}
	for (int i = 0; i < FRAMES; i++) {
		volatile struct tpacket2_hdr *header = (struct tpacket2_hdr *)(frames + i * FRAME);
		struct sockaddr_ll *from = (struct sockaddr_ll *)((u_char *)header + TPACKET_ALIGN(sizeof(struct tpacket2_hdr)));

		if (!(header->tp_status & TP_STATUS_USER))
			break;
		if (from->sll_pkttype != PACKET_OUTGOING) {
			struct ip *ip = (struct ip *)((u_char *)header + header->tp_net);
			if (ip->ip_p == IPPROTO_UDP)
				frame("ring", (u_char *)ip, header->tp_len, from);
		}
		header->tp_status = TP_STATUS_KERNEL;
	}
	Getsockopt(fd, SOL_PACKET, PACKET_STATISTICS, &stats, &size);
	printf("%s, %u dropped\n", stats.tp_packets >= 3 ? "counted" : "lost", stats.tp_drops);
	munmap(frames, FRAMES * FRAME);
	Close(fd);
}

int main(void)
{
	/* ip and udp dst port 9999: as the program's own Ethernet header has it, and without one */
	struct sock_filter with_header[] = {
		BPF_STMT(BPF_LD | BPF_H | BPF_ABS, 12),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IP, 0, 6),
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 23),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 4),
		BPF_STMT(BPF_LDX | BPF_B | BPF_MSH, 14),
		BPF_STMT(BPF_LD | BPF_H | BPF_IND, 16),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 9999, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 65535),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_filter without[] = {
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 9),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 30),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_fprog program = { sizeof(with_header) / sizeof(with_header[0]), with_header };
	struct sock_fprog shorter = { sizeof(without) / sizeof(without[0]), without };

	int raw = open_on("lo", SOCK_RAW, ETH_P_ALL);
	Setsockopt(raw, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program));
	int cooked = open_on("lo", SOCK_DGRAM, ETH_P_IP);
	Setsockopt(cooked, SOL_SOCKET, SO_ATTACH_FILTER, &shorter, sizeof(shorter));
	say("127.0.0.1", 9999, "one");
	say("127.0.0.1", 9998, "two, which only one filter lets through");
	receive("raw", raw, ETH_HLEN);
	receive("cooked", cooked, 0);
	Setsockopt(raw, SOL_SOCKET, SO_DETACH_FILTER, &(int){ 0 }, sizeof(int));
	program.len = 0;
	printf("%d", setsockopt(raw, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
	printf(" %s\n", strerror(errno));
	/* a jump out of the program */
	with_header[6].jt = 9;
	program.len = 9;
	printf("%d", setsockopt(raw, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
	printf(" %s\n", strerror(errno));
	Close(raw);
	Close(cooked);

	/* a frame of our own, to a host that is not there: the other end of the cable sees it */
	int out = open_on("eth0", SOCK_DGRAM, 0x88b5), in = open_on("eth1", SOCK_RAW, 0x88b5);
	struct sockaddr_ll nobody = { AF_PACKET, htons(0x88b5), If_nametoindex("eth0"), 0, 0, 6, { 2, 0, 0, 0, 0, 9 } };
	Sendto(out, "an experiment", 13, 0, (SA *)&nobody, sizeof(nobody));
	receive("eth1", in, ETH_HLEN);
	struct packet_mreq mreq = { If_nametoindex("eth1"), PACKET_MR_PROMISC };
	Setsockopt(in, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &mreq, sizeof(mreq));
	printf("promiscuous: %d", promiscuity("eth1"));
	Setsockopt(in, SOL_PACKET, PACKET_DROP_MEMBERSHIP, &mreq, sizeof(mreq));
	printf(", %d\n", promiscuity("eth1"));
	/* the address of where a socket is bound */
	socklen_t len = sizeof(nobody);
	Getsockname(in, (SA *)&nobody, &len);
	printf("%d bytes, protocol %04x, %s, hardware %d, address of %d\n", len, ntohs(nobody.sll_protocol),
		nobody.sll_ifindex == (int)If_nametoindex("eth1") ? "eth1" : "?", nobody.sll_hatype, nobody.sll_halen);
	Close(in);
	Close(out);
	ring();
}
