// IPv4 and IPv6 with each other: mapped addresses, IPV6_V6ONLY, the tests of an address, IPV6_ADDRFORM. UNP 12
#include "unp.h"

static void classify(const char *text)
{
	struct in6_addr a;

	Inet_pton(AF_INET6, text, &a);
	printf("%s:%s%s%s%s%s%s%s%s%s%s%s%s\n", text, IN6_IS_ADDR_UNSPECIFIED(&a) ? " unspecified" : "",
		IN6_IS_ADDR_LOOPBACK(&a) ? " loopback" : "", IN6_IS_ADDR_MULTICAST(&a) ? " multicast" : "",
		IN6_IS_ADDR_LINKLOCAL(&a) ? " linklocal" : "", IN6_IS_ADDR_SITELOCAL(&a) ? " sitelocal" : "",
		IN6_IS_ADDR_V4MAPPED(&a) ? " v4mapped" : "", IN6_IS_ADDR_V4COMPAT(&a) ? " v4compat" : "",
		IN6_IS_ADDR_MC_NODELOCAL(&a) ? " nodelocal" : "", IN6_IS_ADDR_MC_LINKLOCAL(&a) ? " mc-linklocal" : "",
		IN6_IS_ADDR_MC_SITELOCAL(&a) ? " mc-sitelocal" : "", IN6_IS_ADDR_MC_ORGLOCAL(&a) ? " orglocal" : "",
		IN6_IS_ADDR_MC_GLOBAL(&a) ? " global" : "");
}

/* A TCP server of a family, and a client of a family that connects to its port. */
static void meet(int server, int v6only, int client, const char *host)
{
	struct sockaddr_storage ss, peer;
	socklen_t len = sizeof(ss);
	int listenfd = Socket(server, SOCK_STREAM, 0);

	if (server == AF_INET6)
		Setsockopt(listenfd, IPPROTO_IPV6, IPV6_V6ONLY, &v6only, sizeof(v6only));
	Sock_bind_wild(listenfd, server);
	Listen(listenfd, 1);
	Getsockname(listenfd, (SA *)&ss, &len);
	int port = sock_get_port((SA *)&ss, len);
	int sockfd = Socket(client, SOCK_STREAM, 0);
	bzero(&ss, sizeof(ss));
	ss.ss_family = client;
	len = client == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
	if (client == AF_INET)
		Inet_pton(client, host, &((struct sockaddr_in *)&ss)->sin_addr);
	else
		Inet_pton(client, host, &((struct sockaddr_in6 *)&ss)->sin6_addr);
	sock_set_port((SA *)&ss, len, port);
	printf("family %d%s, client of family %d to %s: ", server, v6only ? " only" : "", client, host);
	if (connect(sockfd, (SA *)&ss, len) < 0) {
		printf("%s\n", strerror(errno));
	} else {
		len = sizeof(peer);
		int connfd = Accept(listenfd, (SA *)&peer, &len);
		printf("the server sees %s", Sock_ntop_host((SA *)&peer, len));
		if (server == AF_INET6 && IN6_IS_ADDR_V4MAPPED(&((struct sockaddr_in6 *)&peer)->sin6_addr)) {
			int family = AF_INET;
			Setsockopt(connfd, IPPROTO_IPV6, IPV6_ADDRFORM, &family, sizeof(family));
			printf(", then family %d", Sockfd_to_family(connfd));
		}
		printf("\n");
		Close(connfd);
	}
	Close(sockfd);
	Close(listenfd);
}

int main(void)
{
	const char *addresses[] = {
		"::", "::1", "::1.2.3.4", "::ffff:192.168.9.1", "fe80::1", "fec0::1", "fd00:9::1", "2001:db8::1", "ff01::1",
		"ff02::1", "ff05::2", "ff08::1", "ff0e::1",
	};

	for (size_t i = 0; i < sizeof(addresses) / sizeof(addresses[0]); i++)
		classify(addresses[i]);
	meet(AF_INET, 0, AF_INET, "127.0.0.1");
	meet(AF_INET6, 0, AF_INET, "127.0.0.1");
	meet(AF_INET6, 1, AF_INET, "127.0.0.1");
	meet(AF_INET6, 0, AF_INET6, "::1");
	meet(AF_INET6, 1, AF_INET6, "::1");
	meet(AF_INET6, 0, AF_INET6, "::ffff:192.168.9.2");
	meet(AF_INET, 0, AF_INET6, "::ffff:192.168.9.2");
	meet(AF_INET, 0, AF_INET6, "::1");
}
