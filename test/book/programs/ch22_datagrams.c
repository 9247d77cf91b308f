// recvfrom_flags(), a server bound to every address, and dg_send_recv() against a server that loses datagrams. UNP 22
#include "unpifi.h"
#include "unprtt.h"

/* Where a datagram came to, and whether all of it did. */
static void destination(void)
{
	struct sockaddr_in any, to, from;
	socklen_t len;
	const int on = 1;
	char buf[20], text[INET_ADDRSTRLEN], name[IF_NAMESIZE];
	const char *targets[] = { "127.0.0.1", "192.168.9.2" };
	struct unp_in_pktinfo info;

	bzero(&any, sizeof(any));
	any.sin_family = AF_INET;
	int sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	Bind(sockfd, (SA *)&any, sizeof(any));
	len = sizeof(any);
	Getsockname(sockfd, (SA *)&any, &len);
	int client = Socket(AF_INET, SOCK_DGRAM, 0);
	for (int i = 0; i < 4; i++) {
		to = any;
		Inet_pton(AF_INET, targets[i % 2], &to.sin_addr);
		if (i == 2)
			Setsockopt(sockfd, IPPROTO_IP, IP_PKTINFO, &on, sizeof(on));
		Sendto(client, "a datagram of 27 characters", i % 2 ? 10 : 27, 0, (SA *)&to, sizeof(to));
		int flags = 0;
		len = sizeof(from);
		ssize_t n = Recvfrom_flags(sockfd, buf, sizeof(buf), &flags, (SA *)&from, &len, &info);
		printf("%zd bytes, %d, to %s", n, len, Inet_ntop(AF_INET, &info.ipi_addr, text, sizeof(text)));
		printf(" by %s%s%s\n", info.ipi_ifindex > 0 ? If_indextoname(info.ipi_ifindex, name) : "?",
			flags & MSG_TRUNC ? " (datagram truncated)" : "", flags & MSG_CTRUNC ? " (control info truncated)" : "");
	}
	Close(sockfd);
	Close(client);
}

/* One socket for each address, as a UDP server has that must answer from where it was asked. */
static void all_addresses(void)
{
	struct sockaddr_in addr;
	const int on = 1;
	int port = 0;

	for (struct ifi_info *ifi = Get_ifi_info(AF_INET, 1); ifi != NULL; ifi = ifi->ifi_next) {
		int sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
		Setsockopt(sockfd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
		addr = *(struct sockaddr_in *)ifi->ifi_addr;
		addr.sin_port = port;
		Bind(sockfd, (SA *)&addr, sizeof(addr));
		socklen_t len = sizeof(addr);
		Getsockname(sockfd, (SA *)&addr, &len);
		port = addr.sin_port;
		printf("bound %s\n", Sock_ntop_host((SA *)&addr, len));
		if (ifi->ifi_brdaddr == NULL || ifi->ifi_myflags & IFI_ALIAS)
			continue;
		sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
		addr = *(struct sockaddr_in *)ifi->ifi_brdaddr;
		addr.sin_port = port;
		Bind(sockfd, (SA *)&addr, sizeof(addr));
		printf("bound %s\n", Sock_ntop_host((SA *)&addr, sizeof(addr)));
	}
}

/* Loses the first datagram, answers the second one twice, then echoes until it is told to end. */
static void unreliable(int sockfd)
{
	char mesg[MAXLINE];
	struct sockaddr_storage from;

	for (int i = 0;; i++) {
		socklen_t len = sizeof(from);
		ssize_t n = Recvfrom(sockfd, mesg, MAXLINE, 0, (SA *)&from, &len);
		if (n == 8 + 4 && memcmp(mesg + 8, "end\n", 4) == 0)
			exit(0);
		for (int copies = i == 0 ? 0 : i == 1 ? 2 : 1; copies > 0; copies--)
			Sendto(sockfd, mesg, n, 0, (SA *)&from, len);
	}
}

static void retransmission(void)
{
	struct sockaddr_in servaddr;
	socklen_t len = sizeof(servaddr);
	char answer[MAXLINE];
	const char *lines[] = { "one\n", "two\n", "three\n" };

	bzero(&servaddr, sizeof(servaddr));
	servaddr.sin_family = AF_INET;
	Inet_pton(AF_INET, "127.0.0.1", &servaddr.sin_addr);
	int server = Socket(AF_INET, SOCK_DGRAM, 0);
	Bind(server, (SA *)&servaddr, sizeof(servaddr));
	Getsockname(server, (SA *)&servaddr, &len);
	fflush(stdout);
	pid_t child = Fork();
	if (child == 0)
		unreliable(server);
	int sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	for (int i = 0; i < 3; i++) {
		ssize_t n = Dg_send_recv(sockfd, lines[i], strlen(lines[i]), answer, MAXLINE, (SA *)&servaddr, len);
		printf("%zd %.*s", n, (int)n, answer);
	}
	Sendto(sockfd, "01234567end\n", 12, 0, (SA *)&servaddr, len);
	Waitpid(child, NULL, 0);
	Close(server);

	/* a connected socket is told that nobody is there any more */
	Connect(sockfd, (SA *)&servaddr, len);
	printf("%zd", dg_send_recv(sockfd, "four\n", 5, answer, MAXLINE, NULL, 0));
	printf(" %s\n", strerror(errno));
}

static void estimate(void)
{
	struct rtt_info rtt;
	uint32_t measured[] = { 100, 5000, 300, 300, 20000 };

	rtt_init(&rtt);
	rtt_newpack(&rtt);
	printf("start %d\n", rtt_start(&rtt));
	for (int i = 0; i < 5; i++) {
		rtt_stop(&rtt, measured[i]);
		printf("%.3f: srtt %.3f, rttvar %.3f, rto %.3f, wait %d\n", rtt.rtt_rtt, rtt.rtt_srtt, rtt.rtt_rttvar, rtt.rtt_rto,
			rtt_start(&rtt));
	}
	rtt_d_flag = 1;
	rtt_debug(&rtt);
	for (int i = 0; i < 4; i++)
		printf("%d %.3f\n", rtt_timeout(&rtt), rtt.rtt_rto);
	rtt_d_flag = 0;
}

int main(void)
{
	destination();
	all_addresses();
	estimate();
	retransmission();
}
