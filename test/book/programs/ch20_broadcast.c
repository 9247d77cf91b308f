// Broadcasting: not without SO_BROADCAST; what a receiver sees; a client that waits 1 second for all answers. UNP 20
#include "unp.h"

static void recvfrom_alarm(int signo)
{
	(void)signo;
}

int main(void)
{
	struct sockaddr_in any, everybody, from;
	socklen_t len;
	int on = 1, flags = 0;
	char line[MAXLINE];
	struct unp_in_pktinfo info;

	bzero(&any, sizeof(any));
	any.sin_family = AF_INET;
	int receiver = Socket(AF_INET, SOCK_DGRAM, 0);
	Bind(receiver, (SA *)&any, sizeof(any));
	len = sizeof(any);
	Getsockname(receiver, (SA *)&any, &len);
	Setsockopt(receiver, IPPROTO_IP, IP_PKTINFO, &on, sizeof(on));

	everybody = any;
	Inet_pton(AF_INET, "192.168.9.255", &everybody.sin_addr);
	int sender = Socket(AF_INET, SOCK_DGRAM, 0);
	printf("%zd", sendto(sender, "hello", 5, 0, (SA *)&everybody, sizeof(everybody)));
	printf(" %s\n", strerror(errno));
	Setsockopt(sender, SOL_SOCKET, SO_BROADCAST, &on, sizeof(on));
	Sendto(sender, "hello", 5, 0, (SA *)&everybody, sizeof(everybody));
	len = sizeof(from);
	ssize_t n = Recvfrom_flags(receiver, line, MAXLINE, &flags, (SA *)&from, &len, &info);
	printf("%.*s from %s", (int)n, line, Sock_ntop_host((SA *)&from, len));
	printf(" to %s", Inet_ntop(AF_INET, &info.ipi_addr, line, sizeof(line)));
	printf(" by %s\n", If_indextoname(info.ipi_ifindex, line));

	/* an answer goes to the sender's own address */
	Sendto(receiver, "answer", 6, 0, (SA *)&from, len);
	Signal(SIGALRM, recvfrom_alarm);
	alarm(1);
	for (;;) {
		len = sizeof(from);
		n = recvfrom(sender, line, MAXLINE, 0, (SA *)&from, &len);
		if (n < 0 && errno == EINTR)
			break;
		if (n < 0)
			err_sys("recvfrom error");
		printf("from %s: %.*s\n", Sock_ntop_host((SA *)&from, len), (int)n, line);
	}
	printf("no more answers\n");

	/* too long for one frame: not every system cuts a broadcast to pieces, Linux does; and the limited one needs a route */
	static char big[3000];
	printf("%zd\n", sendto(sender, big, sizeof(big), 0, (SA *)&everybody, sizeof(everybody)));
	Inet_pton(AF_INET, "255.255.255.255", &everybody.sin_addr);
	printf("%zd", sendto(sender, "x", 1, 0, (SA *)&everybody, sizeof(everybody)));
	printf(" %s\n", strerror(errno));
}
