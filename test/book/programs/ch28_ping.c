// Pings by raw sockets, of IPv4 and IPv6: what a timer sends, who answers, what a filter lets through. UNP 28.4, 28.5
#include <netinet/icmp6.h>
#include <netinet/in_systm.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/ip_icmp.h>
#include "unp.h"

/* <linux/icmp.h> has these two, and a struct icmphdr that <netinet/ip_icmp.h> has, too. */
#define ICMP_FILTER 1
struct icmp_filter {
	uint32_t data; /* a bit for each type: those are kept back */
};

#define DATA 56
#define PINGS 3

struct family {
	int request, reply;
	void (*send)(void);
	int (*answer)(const u_char *packet, int len, const struct msghdr *msg);
};

static int sockfd, sent, answered;
static struct addrinfo *host;
static const struct family *family;
static volatile sig_atomic_t due;

/* Behind eight bytes of header: when it was sent, and a pattern. */
static void fill(u_char *data)
{
	struct timeval now;

	memset(data, 0xa5, DATA);
	Gettimeofday(&now, NULL);
	memcpy(data, &now, sizeof(now));
}

static void send_v4(void)
{
	u_char packet[8 + DATA] = { 0 };
	struct icmp *icmp = (struct icmp *)packet;

	icmp->icmp_type = ICMP_ECHO;
	icmp->icmp_id = htons(getpid() & 0xffff);
	icmp->icmp_seq = htons(sent++);
	fill(icmp->icmp_data);
	icmp->icmp_cksum = in_cksum((u_short *)icmp, sizeof(packet));
	Sendto(sockfd, packet, sizeof(packet), 0, host->ai_addr, host->ai_addrlen);
}

/* The kernel computes the checksum: it depends on the addresses, too. */
static void send_v6(void)
{
	u_char packet[8 + DATA] = { 0 };
	struct icmp6_hdr *icmp6 = (struct icmp6_hdr *)packet;

	icmp6->icmp6_type = ICMP6_ECHO_REQUEST;
	icmp6->icmp6_id = htons(getpid() & 0xffff);
	icmp6->icmp6_seq = htons(sent++);
	fill((u_char *)(icmp6 + 1));
	Sendto(sockfd, packet, sizeof(packet), 0, host->ai_addr, host->ai_addrlen);
}

static void tell(const char *from, int len, const u_char *data, int seq, int hops)
{
	struct timeval now, then;

	Gettimeofday(&now, NULL);
	memcpy(&then, data, sizeof(then));
	tv_sub(&now, &then);
	double ms = now.tv_sec * 1000.0 + now.tv_usec / 1000.0;
	printf("%d bytes from %s: seq=%d, ttl=%d, rtt %s, data %s\n", len, from, seq, hops,
		ms >= 0 && ms < 5000 ? "ok" : "strange", data[DATA - 1] == 0xa5 ? "whole" : "changed");
}

static int answer_v4(const u_char *packet, int len, const struct msghdr *msg)
{
	const struct ip *ip = (const struct ip *)packet;
	int header = ip->ip_hl << 2;
	const struct icmp *icmp = (const struct icmp *)(packet + header);

	if (ip->ip_p != IPPROTO_ICMP || len < header + 8 + DATA)
		return 0;
	if (icmp->icmp_type != ICMP_ECHOREPLY || ntohs(icmp->icmp_id) != (getpid() & 0xffff))
		return 0;
	if (in_cksum((u_short *)icmp, len - header) != 0)
		printf("wrong checksum: ");
	tell(Sock_ntop_host(msg->msg_name, msg->msg_namelen), len - header, icmp->icmp_data, ntohs(icmp->icmp_seq), ip->ip_ttl);
	return 1;
}

static int answer_v6(const u_char *packet, int len, const struct msghdr *msg)
{
	const struct icmp6_hdr *icmp6 = (const struct icmp6_hdr *)packet;
	int hops = -1;

	if (len < 8 + DATA || icmp6->icmp6_type != ICMP6_ECHO_REPLY || ntohs(icmp6->icmp6_id) != (getpid() & 0xffff))
		return 0;
	for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(msg); cmsg != NULL; cmsg = CMSG_NXTHDR((struct msghdr *)msg, cmsg))
		if (cmsg->cmsg_level == IPPROTO_IPV6 && cmsg->cmsg_type == IPV6_HOPLIMIT)
			hops = *(int *)CMSG_DATA(cmsg);
	tell(Sock_ntop_host(msg->msg_name, msg->msg_namelen), len, (const u_char *)(icmp6 + 1), ntohs(icmp6->icmp6_seq), hops);
	return 1;
}

static void tick(int signo)
{
	due = 1;
}

static void ping(const char *name)
{
	static const struct family v4 = { ICMP_ECHO, ICMP_ECHOREPLY, send_v4, answer_v4 };
	static const struct family v6 = { ICMP6_ECHO_REQUEST, ICMP6_ECHO_REPLY, send_v6, answer_v6 };
	struct itimerval soon = { { 0, 20000 }, { 0, 1 } }, never = { 0 };
	u_char packet[1500], control[128];
	struct sockaddr_storage from;
	struct iovec iov = { packet, sizeof(packet) };
	int on = 1, size = 60 * 1024;

	host = Host_serv(name, NULL, 0, 0);
	family = host->ai_family == AF_INET ? &v4 : &v6;
	printf("PING %s (%s): %d data bytes\n", host->ai_canonname ? host->ai_canonname : name,
		Sock_ntop_host(host->ai_addr, host->ai_addrlen), DATA);
	sockfd = Socket(host->ai_family, SOCK_RAW, family == &v4 ? IPPROTO_ICMP : IPPROTO_ICMPV6);
	Setsockopt(sockfd, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size));
	/* only answers: on the loopback our own questions come, too */
	if (family == &v4) {
		struct icmp_filter filter = { ~(1U << ICMP_ECHOREPLY) };
		Setsockopt(sockfd, SOL_RAW, ICMP_FILTER, &filter, sizeof(filter));
	} else {
		struct icmp6_filter filter;
		ICMP6_FILTER_SETBLOCKALL(&filter);
		ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &filter);
		Setsockopt(sockfd, IPPROTO_ICMPV6, ICMP6_FILTER, &filter, sizeof(filter));
		printf("%d %d\n", ICMP6_FILTER_WILLPASS(ICMP6_ECHO_REPLY, &filter) != 0, ICMP6_FILTER_WILLBLOCK(ICMP6_ECHO_REPLY, &filter) != 0);
		Setsockopt(sockfd, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, &on, sizeof(on));
	}
	sent = answered = 0;
	setitimer(ITIMER_REAL, &soon, NULL);
	while (answered < PINGS) {
		struct msghdr msg = { &from, sizeof(from), &iov, 1, control, sizeof(control), 0 };

		if (due && sent < PINGS && sent == answered) {
			due = 0;
			family->send();
		}
		ssize_t len = recvmsg(sockfd, &msg, 0);
		if (len >= 0)
			answered += family->answer(packet, len, &msg);
		else if (errno != EINTR)
			err_sys("recvmsg error");
	}
	setitimer(ITIMER_REAL, &never, NULL);
	Close(sockfd);
	printf("%d sent, %d answered\n", sent, answered);
}

int main(void)
{
	Signal_intr(SIGALRM, tick);
	ping("127.0.0.1");
	ping("192.168.9.2");
	ping("::1");
	ping("fd00:9::1");

	/* without a filter all that is ICMP comes: the question, and the answer */
	u_char packet[1500];
	int raw = Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP), ttl = 9;
	Setsockopt(raw, IPPROTO_IP, IP_TTL, &ttl, sizeof(ttl));
	sockfd = raw;
	sent = 0;
	host = Host_serv("127.0.0.1", NULL, AF_INET, 0);
	send_v4();
	for (int i = 0; i < 2; i++) {
		Readable_timeo(raw, 5);
		int len = Read(raw, packet, sizeof(packet));
		struct ip *ip = (struct ip *)packet;
		struct icmp *icmp = (struct icmp *)(packet + 4 * ip->ip_hl);
		printf("%d bytes, version %d, header of %d, ttl %d, type %d, code %d, length %d\n", len, ip->ip_v, 4 * ip->ip_hl,
			ip->ip_ttl, icmp->icmp_type, icmp->icmp_code, ntohs(ip->ip_len));
	}

	/* raw sockets of other protocols, and what they are refused */
	printf("%d", socket(AF_INET, SOCK_RAW, 0));
	printf(" %s\n", strerror(errno));
	struct sockaddr_in self = { .sin_family = AF_INET, .sin_port = htons(7) };
	Bind(raw, (SA *)&self, sizeof(self));
	printf("%d", listen(raw, 1));
	printf(" %s\n", strerror(errno));
	Connect(raw, host->ai_addr, host->ai_addrlen);
	printf("%d", (int)write(raw, packet, 65535));
	printf(" %s\n", strerror(errno));
}
