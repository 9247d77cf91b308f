// Groups of IPv4 and IPv6: join, leave, sources, interface, loop, TTL; who receives what. UNP 21
#include "unp.h"

static socklen_t group_address(struct sockaddr_storage *ss, int family, const char *host, int port)
{
	socklen_t len = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);

	bzero(ss, sizeof(*ss));
	ss->ss_family = family;
	if (family == AF_INET)
		Inet_pton(family, host, &((struct sockaddr_in *)ss)->sin_addr);
	else
		Inet_pton(family, host, &((struct sockaddr_in6 *)ss)->sin6_addr);
	sock_set_port((SA *)ss, len, port);
	return len;
}

/* Sends a line to a group, and an empty datagram behind it to the receiver itself; tells what came before that. */
static void tell(const char *when, int sender, int receiver, struct sockaddr_storage *group, socklen_t len)
{
	char line[MAXLINE];
	struct sockaddr_storage self, from;
	socklen_t selflen = sizeof(self);
	ssize_t n;

	printf("%s: sent %zd", when, sendto(sender, when, strlen(when), 0, (SA *)group, len));
	Getsockname(sender, (SA *)&self, &selflen);
	sock_set_port((SA *)&self, selflen, sock_get_port((SA *)group, len));
	Sendto(sender, "", 0, 0, (SA *)&self, selflen);
	for (;;) {
		socklen_t fromlen = sizeof(from);
		n = Recvfrom(receiver, line, MAXLINE, 0, (SA *)&from, &fromlen);
		if (n == 0)
			break;
		printf(", received \"%.*s\" from %s", (int)n, line, Sock_ntop_host((SA *)&from, fromlen));
	}
	printf("\n");
}

static void groups(int family, const char *host, const char *self, const char *stranger)
{
	struct sockaddr_storage group, source, other;
	int receiver = Socket(family, SOCK_DGRAM, 0), sender = Socket(family, SOCK_DGRAM, 0);
	int port = Sock_bind_wild(receiver, family);
	socklen_t len = group_address(&group, family, host, port);

	group_address(&source, family, self, 0);
	group_address(&other, family, stranger, 0);
	Mcast_set_if(sender, "eth0", 0);
	Bind(sender, (SA *)&source, len);
	printf("family %d: interface %d, loop %d, ttl %d\n", family, Mcast_get_if(sender) == (int)If_nametoindex("eth0"),
		Mcast_get_loop(sender), Mcast_get_ttl(sender));
	tell("before", sender, receiver, &group, len);
	Mcast_join(receiver, (SA *)&group, len, "eth0", 0);
	tell("joined", sender, receiver, &group, len);
	printf("%d", mcast_join(receiver, (SA *)&group, len, "eth0", 0));
	printf(" %s\n", strerror(errno));

	Mcast_set_loop(sender, 0);
	Mcast_set_ttl(sender, 5);
	printf("loop %d, ttl %d\n", Mcast_get_loop(sender), Mcast_get_ttl(sender));
	tell("no loop", sender, receiver, &group, len);
	Mcast_set_loop(sender, 1);

	Mcast_block_source(receiver, (SA *)&source, len, (SA *)&group, len);
	tell("blocked", sender, receiver, &group, len);
	Mcast_unblock_source(receiver, (SA *)&source, len, (SA *)&group, len);
	tell("unblocked", sender, receiver, &group, len);
	Mcast_leave(receiver, (SA *)&group, len);
	tell("left", sender, receiver, &group, len);

	Mcast_join_source_group(receiver, (SA *)&other, len, (SA *)&group, len, NULL, If_nametoindex("eth0"));
	tell("another source", sender, receiver, &group, len);
	Mcast_join_source_group(receiver, (SA *)&source, len, (SA *)&group, len, "eth0", 0);
	tell("this source", sender, receiver, &group, len);
	Mcast_leave_source_group(receiver, (SA *)&source, len, (SA *)&group, len);
	tell("left this source", sender, receiver, &group, len);
	printf("%d", mcast_leave_source_group(receiver, (SA *)&source, len, (SA *)&group, len));
	printf(" %s\n", strerror(errno));
	printf("%d", mcast_join(receiver, (SA *)&group, len, "eth7", 0));
	printf(" %s\n", strerror(errno));
	Close(receiver);
	Close(sender);
}

int main(void)
{
	struct sockaddr_un un = { AF_LOCAL };

	groups(AF_INET, "239.255.1.2", "192.168.9.1", "192.168.9.7");
	groups(AF_INET6, "ff05::1:2", "fd00:9::1", "fd00:9::7");
	int sockfd = Socket(AF_LOCAL, SOCK_DGRAM, 0);
	printf("%d", mcast_set_ttl(sockfd, 1));
	printf(" %s\n", strerror(errno));
	printf("%d", mcast_join(sockfd, (SA *)&un, sizeof(un), NULL, 0));
	printf(" %s\n", strerror(errno));
	sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	printf("%d\n", Mcast_get_if(sockfd));
	fflush(stdout);
	Mcast_set_ttl(sockfd, 1000);
}
