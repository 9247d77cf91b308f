#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
static int fd;
static void number(const char *name, int level, int option, int value)
{
	int got = -1, before = -1;
	socklen_t len = sizeof(before);
	int a = getsockopt(fd, level, option, &before, &len), b = setsockopt(fd, level, option, &value, sizeof(value)), c;
	len = sizeof(got);
	c = getsockopt(fd, level, option, &got, &len);
	printf("%s %d %d %d %d %d %u\n", name, a, before, b, c, got, len);
}
int main(void)
{
	struct linger linger = { 1, 5 }, back = { 0, 0 };
	struct timeval tv = { 2, 500000 }, tvback;
	socklen_t len = sizeof(back);
	int value = 1;
	fd = socket(AF_INET, SOCK_STREAM, 0);
	number("SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR, 1);
	number("SO_REUSEPORT", SOL_SOCKET, SO_REUSEPORT, 1);
	number("SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE, 1);
	number("SO_BROADCAST", SOL_SOCKET, SO_BROADCAST, 1);
	number("SO_OOBINLINE", SOL_SOCKET, SO_OOBINLINE, 1);
	number("SO_DONTROUTE", SOL_SOCKET, SO_DONTROUTE, 1);
	number("SO_RCVBUF", SOL_SOCKET, SO_RCVBUF, 5000);
	number("SO_SNDBUF", SOL_SOCKET, SO_SNDBUF, 6000);
	number("SO_RCVLOWAT", SOL_SOCKET, SO_RCVLOWAT, 3);
	number("SO_TYPE", SOL_SOCKET, SO_TYPE, 1);
	number("SO_ERROR", SOL_SOCKET, SO_ERROR, 0);
	number("SO_ACCEPTCONN", SOL_SOCKET, SO_ACCEPTCONN, 0);
	number("SO_DOMAIN", SOL_SOCKET, SO_DOMAIN, 0);
	number("TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY, 1);
	number("TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG, 1000);
	number("TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE, 100);
	number("TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL, 10);
	number("TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT, 4);
	number("TCP_CORK", IPPROTO_TCP, TCP_CORK, 1);
	number("TCP_QUICKACK", IPPROTO_TCP, TCP_QUICKACK, 0);
	number("IP_TTL", IPPROTO_IP, IP_TTL, 33);
	number("IP_TOS", IPPROTO_IP, IP_TOS, 16);
	printf("%d ", setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger)));
	printf("%d %d %d %u\n", getsockopt(fd, SOL_SOCKET, SO_LINGER, &back, &len), back.l_onoff, back.l_linger, len);
	len = sizeof(tvback);
	printf("%d ", setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tv, sizeof(tv)));
	printf("%d %ld %ld\n", getsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &tvback, &len), (long)tvback.tv_sec, (long)tvback.tv_usec);
	printf("%d %d\n", setsockopt(fd, SOL_SOCKET, 9999, &value, sizeof(value)), errno == ENOPROTOOPT);
	printf("%d %d\n", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &value, 1), errno == EINVAL);
	printf("%d %d\n", setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, (void *)8, sizeof(int)), errno == EFAULT);
	fd = socket(AF_INET, SOCK_DGRAM, 0);
	number("SO_TYPE", SOL_SOCKET, SO_TYPE, 1);
	number("IP_MULTICAST_TTL", IPPROTO_IP, IP_MULTICAST_TTL, 4);
	number("IP_RECVTTL", IPPROTO_IP, IP_RECVTTL, 1);
	return 0;
}
