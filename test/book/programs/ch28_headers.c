// Datagrams whose IP header the program writes itself, and raw sockets of protocols that nobody knows. UNP 28.2 to 28.4
#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include "unp.h"

/* A UDP datagram from an address that is not this socket's; `wrong` is added to its checksum. */
static int send_udp(int rawfd, const char *src, const char *dst, int sport, int dport, const char *text, int wrong)
{
	u_char packet[128] = { 0 };
	struct ip *ip = (struct ip *)packet;
	struct udphdr *udp = (struct udphdr *)(ip + 1);
	struct sockaddr_in to = { .sin_family = AF_INET };
	int len = strlen(text), udplen = sizeof(*udp) + len;

	/* the pseudo header stands where IP's is going to be */
	Inet_pton(AF_INET, src, &ip->ip_src);
	Inet_pton(AF_INET, dst, &ip->ip_dst);
	ip->ip_p = IPPROTO_UDP;
	ip->ip_sum = htons(udplen);
	udp->uh_sport = htons(sport);
	udp->uh_dport = htons(dport);
	udp->uh_ulen = htons(udplen);
	memcpy(udp + 1, text, len);
	udp->uh_sum = in_cksum((u_short *)ip, sizeof(*ip) + udplen);
	if (udp->uh_sum == 0)
		udp->uh_sum = 0xffff;
	udp->uh_sum += wrong;

	ip->ip_v = IPVERSION;
	ip->ip_hl = sizeof(*ip) >> 2;
	ip->ip_tos = IPTOS_LOWDELAY;
	ip->ip_len = htons(sizeof(*ip) + udplen);
	ip->ip_off = htons(IP_DF);
	ip->ip_ttl = 33;
	ip->ip_sum = 0; /* the kernel's */
	to.sin_addr = ip->ip_dst;
	return sendto(rawfd, packet, sizeof(*ip) + udplen, 0, (SA *)&to, sizeof(to));
}

static void receive(int fd)
{
	char line[64], control[128];
	struct sockaddr_in from;
	struct iovec iov = { line, sizeof(line) };
	struct msghdr msg = { &from, sizeof(from), &iov, 1, control, sizeof(control), 0 };

	if (!Readable_timeo(fd, 1)) {
		printf("nothing came\n");
		return;
	}
	printf("\"%.*s\"", (int)Recvmsg(fd, &msg, 0), line);
	printf(" from %s", Sock_ntop((SA *)&from, sizeof(from)));
	for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg); cmsg != NULL; cmsg = CMSG_NXTHDR(&msg, cmsg))
		if (cmsg->cmsg_type == IP_TTL)
			printf(", ttl %d", *(int *)CMSG_DATA(cmsg));
		else if (cmsg->cmsg_type == IP_TOS)
			printf(", tos %02x", *(u_char *)CMSG_DATA(cmsg));
	printf("\n");
}

int main(void)
{
	int rawfd = Socket(AF_INET, SOCK_RAW, IPPROTO_UDP), server = Socket(AF_INET, SOCK_DGRAM, 0), on = 1;
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t len = sizeof(on);
	u_char packet[256];

	address.sin_port = htons(9877);
	Bind(server, (SA *)&address, sizeof(address));
	Setsockopt(server, IPPROTO_IP, IP_RECVTTL, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IP, IP_RECVTOS, &on, sizeof(on));
	Getsockopt(rawfd, IPPROTO_IP, IP_HDRINCL, &on, &len);
	printf("IP_HDRINCL %d", on);
	on = 1;
	Setsockopt(rawfd, IPPROTO_IP, IP_HDRINCL, &on, sizeof(on));
	Getsockopt(rawfd, IPPROTO_IP, IP_HDRINCL, &on, &len);
	printf(", %d\n", on);
	printf("%d\n", send_udp(rawfd, "127.0.0.3", "127.0.0.1", 1234, 9877, "forged", 0));
	receive(server);
	printf("%d\n", send_udp(rawfd, "127.0.0.3", "127.0.0.1", 1234, 9877, "damaged", 1));
	receive(server);
	printf("%d\n", send_udp(rawfd, "192.168.9.2", "192.168.9.1", 53, 9877, "odd", 0));
	receive(server);

	/* it has seen all of them, with their headers: checksum, identification and length are the kernel's */
	while (Readable_timeo(rawfd, 0)) {
		int got = Read(rawfd, packet, sizeof(packet));
		struct ip *ip = (struct ip *)packet;
		printf("%d bytes, header %s, length %d, ttl %d, %s\n", got, in_cksum((u_short *)ip, sizeof(*ip)) == 0 ? "right" : "wrong",
			ntohs(ip->ip_len), ip->ip_ttl, ntohs(ip->ip_off) & IP_DF ? "whole" : "may be cut");
	}

	/* a header that is none */
	bzero(packet, sizeof(packet));
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	printf("%d", (int)sendto(rawfd, packet, 10, 0, (SA *)&address, sizeof(address)));
	printf(" %s\n", strerror(errno));

	/* protocol 253, for experiments: bound to an address, connected to another */
	int one = Socket(AF_INET, SOCK_RAW, 253), two = Socket(AF_INET, SOCK_RAW, 253);
	bzero(&address, sizeof(address));
	address.sin_family = AF_INET;
	Inet_pton(AF_INET, "127.0.0.2", &address.sin_addr);
	Bind(one, (SA *)&address, sizeof(address));
	Connect(two, (SA *)&address, sizeof(address));
	Write(two, "experiment", 10);
	int got = Read(one, packet, sizeof(packet));
	printf("%d bytes, protocol %d: \"%.*s\"\n", got, ((struct ip *)packet)->ip_p, got - 20, packet + 20);
	Inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
	Sendto(two, "elsewhere", 9, 0, (SA *)&address, sizeof(address));
	printf("%d\n", Readable_timeo(one, 0));

	/* IPv6 gives no header, and computes checksums where it is told to */
	int six = Socket(AF_INET6, SOCK_RAW, 253), offset = 2;
	struct sockaddr_in6 self = { .sin6_family = AF_INET6, .sin6_addr = in6addr_loopback };
	Setsockopt(six, IPPROTO_IPV6, IPV6_CHECKSUM, &offset, sizeof(offset));
	Sendto(six, "\1\2\0\0data", 8, 0, (SA *)&self, sizeof(self));
	got = Read(six, packet, sizeof(packet));
	printf("%d bytes, %02x %02x, checksum %s, \"%.4s\"\n", got, packet[0], packet[1], packet[2] | packet[3] ? "there" : "none", packet + 4);
	offset = 3;
	printf("%d", setsockopt(six, IPPROTO_IPV6, IPV6_CHECKSUM, &offset, sizeof(offset)));
	printf(" %s\n", strerror(errno));

	/* IPPROTO_RAW is for sending alone, always with a header */
	int only = Socket(AF_INET, SOCK_RAW, IPPROTO_RAW);
	Getsockopt(only, IPPROTO_IP, IP_HDRINCL, &on, &len);
	printf("IP_HDRINCL %d\n", on);
	send_udp(only, "127.0.0.9", "127.0.0.1", 7, 9877, "by IPPROTO_RAW", 0);
	receive(server);
}
