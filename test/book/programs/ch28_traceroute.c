// Traceroute over a chain of hosts, which the program makes: namespaces, joined by pairs of Ethernet. UNP 28.6
#include <netinet/icmp6.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/ip_icmp.h>
#include <netinet/udp.h>
#include <sched.h>
#include "unp.h"

#define HOSTS 3

/* -- The chain: this host is 10.0.1.1, the first on the way 10.0.1.2 and 10.0.2.1, and so on -- */

static pid_t hosts[HOSTS];
static int kept[HOSTS];

static void run(const char *format, ...)
{
	char command[256];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(command, sizeof(command), format, arguments);
	va_end(arguments);
	int status = system(command);
	if (status != 0)
		err_quit("%s: status %d", command, status);
}

/* A child with a network of its own, until the pipe is closed. */
static void begin_host(int i)
{
	int ready[2], wait[2];
	char byte;

	Pipe(ready);
	Pipe(wait);
	if ((hosts[i] = Fork()) == 0) {
		for (int j = 0; j < i; j++)
			Close(kept[j]);
		Close(ready[0]);
		Close(wait[1]);
		if (unshare(CLONE_NEWNET) < 0)
			err_sys("unshare error");
		Write(ready[1], "", 1);
		exit(read(wait[0], &byte, 1) != 0);
	}
	Close(ready[1]);
	Close(wait[0]);
	if (Read(ready[0], &byte, 1) != 1)
		err_quit("no host");
	Close(ready[0]);
	kept[i] = wait[1];
}

static void chain(void)
{
	/* they forward, and do not save on messages */
	static const char *const settings[] = { "ipv4/ip_forward", "ipv6/conf/all/forwarding", "!ipv4/icmp_ratelimit", "!ipv6/icmp/ratelimit", NULL };
	char before[32] = "", inside[32];

	setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
	for (int i = 0; i < HOSTS; i++) {
		begin_host(i);
		snprintf(inside, sizeof(inside), "nsenter -t %d -n", hosts[i]);
		run("%s ip link add out type veth peer name in netns %d", before, hosts[i]);
		run("%s ip link set out addrgenmode none up && %s ip address add 10.0.%d.1/24 dev out", before, before, i + 1);
		run("%s ip address add fd00:%d::1/64 dev out nodad", before, i + 1);
		/* who forwards asks for its neighbours by a link-local address */
		run("%s ip address add fe80::1/64 dev out nodad && %s ip address add fe80::2/64 dev in nodad", before, inside);
		run("%s ip link set lo up && %s ip link set in addrgenmode none up", inside, inside);
		run("%s ip address add 10.0.%d.2/24 dev in && %s ip address add fd00:%d::2/64 dev in nodad", inside, i + 1, inside, i + 1);
		run("%s ip route add default via 10.0.%d.1 && %s ip -6 route add default via fd00:%d::1", inside, i + 1, inside, i + 1);
		for (const char *const *setting = settings; *setting != NULL; setting++)
			run("%s sh -c 'echo %s >/proc/sys/net/%s'", inside, **setting == '!' ? "0" : "1", *setting + (**setting == '!'));
		strcpy(before, inside);
	}
}

/* Those on the way know the networks behind the next one. */
static void routes(void)
{
	for (int i = -1; i < HOSTS - 2; i++)
		for (int network = i + 3; network <= HOSTS; network++) {
			char inside[32] = "";
			if (i >= 0)
				snprintf(inside, sizeof(inside), "nsenter -t %d -n", hosts[i]);
			run("%s ip route replace 10.0.%d.0/24 via 10.0.%d.2", inside, network, i + 2);
			run("%s ip -6 route replace fd00:%d::/64 via fd00:%d::2", inside, network, i + 2);
		}
}

/* -- The trace -- */

static int sendfd, recvfd, sport;

/* What an ICMP message says about our datagram to dport: -1 for "arrived", type otherwise; -2 if it is about another. */
static int about_v4(const u_char *packet, int len, int dport)
{
	const struct ip *ip = (const struct ip *)packet;
	int outer = ip->ip_hl << 2;
	const struct icmp *icmp = (const struct icmp *)(packet + outer);

	if (len < outer + 8 + (int)sizeof(struct ip) + 8)
		return -2;
	const struct ip *inner = (const struct ip *)(packet + outer + 8);
	const struct udphdr *udp = (const struct udphdr *)((const u_char *)inner + (inner->ip_hl << 2));
	if (inner->ip_p != IPPROTO_UDP || udp->uh_sport != htons(sport) || udp->uh_dport != htons(dport))
		return -2;
	if (icmp->icmp_type == ICMP_UNREACH && icmp->icmp_code == ICMP_UNREACH_PORT)
		return -1;
	return icmp->icmp_type == ICMP_TIMXCEED && icmp->icmp_code == ICMP_TIMXCEED_INTRANS ? ICMP_TIMXCEED : icmp->icmp_code + 100;
}

static int about_v6(const u_char *packet, int len, int dport)
{
	const struct icmp6_hdr *icmp6 = (const struct icmp6_hdr *)packet;
	const struct ip6_hdr *inner = (const struct ip6_hdr *)(icmp6 + 1);
	const struct udphdr *udp = (const struct udphdr *)(inner + 1);

	if (len < 8 + (int)sizeof(struct ip6_hdr) + 8)
		return -2;
	if (inner->ip6_nxt != IPPROTO_UDP || udp->uh_sport != htons(sport) || udp->uh_dport != htons(dport))
		return -2;
	if (icmp6->icmp6_type == ICMP6_DST_UNREACH && icmp6->icmp6_code == ICMP6_DST_UNREACH_NOPORT)
		return -1;
	return icmp6->icmp6_type == ICMP6_TIME_EXCEEDED ? ICMP6_TIME_EXCEEDED : icmp6->icmp6_code + 100;
}

static void trace(const char *name)
{
	struct addrinfo *host = Host_serv(name, NULL, 0, SOCK_DGRAM);
	int v4 = host->ai_family == AF_INET, dport = 32768 + 666, done = 0;
	struct sockaddr_storage from, self = { .ss_family = host->ai_family };
	socklen_t len = sizeof(self);
	u_char packet[1500];

	printf("traceroute to %s, %d hops at most\n", name, HOSTS + 2);
	recvfd = Socket(host->ai_family, SOCK_RAW, v4 ? IPPROTO_ICMP : IPPROTO_ICMPV6);
	if (!v4) {
		struct icmp6_filter filter;
		ICMP6_FILTER_SETBLOCKALL(&filter);
		ICMP6_FILTER_SETPASS(ICMP6_TIME_EXCEEDED, &filter);
		ICMP6_FILTER_SETPASS(ICMP6_DST_UNREACH, &filter);
		Setsockopt(recvfd, IPPROTO_ICMPV6, ICMP6_FILTER, &filter, sizeof(filter));
	}
	sendfd = Socket(host->ai_family, SOCK_DGRAM, 0);
	Bind(sendfd, (SA *)&self, v4 ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6));
	Getsockname(sendfd, (SA *)&self, &len);
	sport = ntohs(sock_get_port((SA *)&self, len));

	for (int ttl = 1; ttl <= HOSTS + 2 && !done; ttl++) {
		Setsockopt(sendfd, v4 ? IPPROTO_IP : IPPROTO_IPV6, v4 ? IP_TTL : IPV6_UNICAST_HOPS, &ttl, sizeof(ttl));
		printf("%2d ", ttl);
		for (int probe = 0; probe < 2; probe++) {
			int what = -2;

			sock_set_port(host->ai_addr, host->ai_addrlen, htons(++dport));
			Sendto(sendfd, &ttl, sizeof(ttl), 0, host->ai_addr, host->ai_addrlen);
			while (what == -2 && Readable_timeo(recvfd, 3) > 0) {
				len = sizeof(from);
				int got = Recvfrom(recvfd, packet, sizeof(packet), 0, (SA *)&from, &len);
				what = v4 ? about_v4(packet, got, dport) : about_v6(packet, got, dport);
			}
			if (what == -2) {
				printf(" *");
				continue;
			}
			if (probe == 0)
				printf(" %s", Sock_ntop_host((SA *)&from, len));
			if (what >= 100)
				printf(" unreachable (code %d)", what - 100);
			else
				printf(" ok");
			if (what != ICMP_TIMXCEED && what != ICMP6_TIME_EXCEEDED)
				done = what;
		}
		printf("%s\n", done == -1 ? ", arrived" : "");
	}
	Close(sendfd);
	Close(recvfd);
}

int main(void)
{
	chain();
	routes();
	trace("10.0.1.2");
	trace("10.0.3.2");
	trace("fd00:3::2");
	trace("127.0.0.1");
	/* a host on the way has no route */
	run("nsenter -t %d -n ip -6 route add unreachable fd00:9::/64", hosts[0]);
	run("ip -6 address del fd00:9::1/64 dev eth0 && ip -6 route add fd00:9::/64 via fd00:1::2");
	trace("fd00:9::1");
	for (int i = 0; i < HOSTS; i++)
		Close(kept[i]);
	for (int i = 0; i < HOSTS; i++)
		Waitpid(hosts[i], NULL, 0);
}
