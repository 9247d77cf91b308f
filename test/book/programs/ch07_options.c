// Every option of the book's table that the kernel has: its value in a new socket, and after it was set. UNP 7.3
#include "unp.h"
#include <netinet/tcp.h>

enum kind { FLAG, NUMBER, TIME, LINGER };

static const struct option {
	const char *name;
	int family, type, level, option;
	enum kind kind;
	int set; /* what it is set to; 0: it is only read */
} options[] = {
	{ "SO_BROADCAST", AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, FLAG, 1 },
	{ "SO_DEBUG", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_DEBUG, FLAG, 0 },
	{ "SO_DONTROUTE", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_DONTROUTE, FLAG, 1 },
	{ "SO_ERROR", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_ERROR, NUMBER, 0 },
	{ "SO_KEEPALIVE", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_KEEPALIVE, FLAG, 1 },
	{ "SO_LINGER", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_LINGER, LINGER, 5 },
	{ "SO_OOBINLINE", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_OOBINLINE, FLAG, 1 },
	{ "SO_RCVBUF", AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_RCVBUF, NUMBER, 20000 },
	{ "SO_SNDBUF", AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_SNDBUF, NUMBER, 20000 },
	{ "SO_RCVLOWAT", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_RCVLOWAT, NUMBER, 10 },
	{ "SO_SNDLOWAT", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_SNDLOWAT, NUMBER, 0 },
	{ "SO_RCVTIMEO", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_RCVTIMEO, TIME, 3 },
	{ "SO_SNDTIMEO", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_SNDTIMEO, TIME, 3 },
	{ "SO_REUSEADDR", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, FLAG, 1 },
	{ "SO_REUSEPORT", AF_INET, SOCK_STREAM, SOL_SOCKET, SO_REUSEPORT, FLAG, 1 },
	{ "SO_TYPE", AF_INET, SOCK_DGRAM, SOL_SOCKET, SO_TYPE, NUMBER, 0 },
	{ "IP_OPTIONS", AF_INET, SOCK_STREAM, IPPROTO_IP, IP_OPTIONS, NUMBER, 0 },
	{ "IP_TOS", AF_INET, SOCK_STREAM, IPPROTO_IP, IP_TOS, NUMBER, 0x10 },
	{ "IP_TTL", AF_INET, SOCK_STREAM, IPPROTO_IP, IP_TTL, NUMBER, 7 },
	{ "IP_PKTINFO", AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_PKTINFO, FLAG, 1 },
	{ "IP_MULTICAST_TTL", AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_TTL, NUMBER, 3 },
	{ "IP_MULTICAST_LOOP", AF_INET, SOCK_DGRAM, IPPROTO_IP, IP_MULTICAST_LOOP, FLAG, 1 },
	{ "IPV6_DONTFRAG", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_DONTFRAG, FLAG, 1 },
	{ "IPV6_UNICAST_HOPS", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_UNICAST_HOPS, NUMBER, 9 },
	{ "IPV6_MULTICAST_HOPS", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_MULTICAST_HOPS, NUMBER, 9 },
	{ "IPV6_MULTICAST_LOOP", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_MULTICAST_LOOP, FLAG, 1 },
	{ "IPV6_RECVPKTINFO", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_RECVPKTINFO, FLAG, 1 },
	{ "IPV6_RECVHOPLIMIT", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, FLAG, 1 },
	{ "IPV6_V6ONLY", AF_INET6, SOCK_DGRAM, IPPROTO_IPV6, IPV6_V6ONLY, FLAG, 1 },
	{ "TCP_MAXSEG", AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_MAXSEG, NUMBER, 600 },
	{ "TCP_NODELAY", AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY, FLAG, 1 },
	{ "TCP_KEEPIDLE", AF_INET, SOCK_STREAM, IPPROTO_TCP, TCP_KEEPIDLE, NUMBER, 60 },
};

static void show(int fd, const struct option *option)
{
	union {
		int number;
		struct linger linger;
		struct timeval time;
	} value = { 0 };
	socklen_t len = sizeof(value);

	if (getsockopt(fd, option->level, option->option, &value, &len) < 0)
		printf(" %s", strerror(errno));
	else if (option->kind == FLAG)
		printf(" %s", value.number == 0 ? "off" : "on");
	else if (option->kind == TIME)
		printf(" %ld s %ld us", (long)value.time.tv_sec, (long)value.time.tv_usec);
	else if (option->kind == LINGER)
		printf(" l_onoff = %d, l_linger = %d", value.linger.l_onoff, value.linger.l_linger);
	else
		printf(" %d", value.number);
	printf(" (%d bytes)", len);
}

static void set(int fd, const struct option *option)
{
	struct linger linger = { 1, option->set };
	struct timeval time = { option->set, 500000 };

	if (option->kind == LINGER)
		Setsockopt(fd, option->level, option->option, &linger, sizeof(linger));
	else if (option->kind == TIME)
		Setsockopt(fd, option->level, option->option, &time, sizeof(time));
	else
		Setsockopt(fd, option->level, option->option, &option->set, sizeof(option->set));
}

int main(void)
{
	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
		int fd = Socket(options[i].family, options[i].type, 0);
		printf("%s:", options[i].name);
		show(fd, &options[i]);
		if (options[i].set != 0) {
			set(fd, &options[i]);
			printf(" →");
			show(fd, &options[i]);
		}
		printf("\n");
		Close(fd);
	}
	int fd = Socket(AF_INET, SOCK_STREAM, 0);
	int on = 1, mss;
	socklen_t len = sizeof(mss);
	printf("too short: %d", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, 1));
	printf(" %s\n", strerror(errno));
	printf("unknown: %d", setsockopt(fd, SOL_SOCKET, 12345, &on, sizeof(on)));
	printf(" %s\n", strerror(errno));
	fflush(stdout);
	Getsockopt(fd, IPPROTO_TCP, TCP_MAXSEG, &mss, &len);
	Getsockopt(-1, IPPROTO_TCP, TCP_MAXSEG, &mss, &len);
}
