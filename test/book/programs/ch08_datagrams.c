// stdin: one\ntwo, which is longer\nthree\n
// Echo by datagrams: dg_cli() against dg_echo(), then what becomes of a datagram that nobody waits for. UNP 8.3 to 8.14
#include "unp.h"

int main(void)
{
	struct sockaddr_in servaddr, cliaddr, local;
	socklen_t len = sizeof(servaddr);
	char line[MAXLINE];

	bzero(&servaddr, sizeof(servaddr));
	servaddr.sin_family = AF_INET;
	Inet_pton(AF_INET, "127.0.0.1", &servaddr.sin_addr);
	int server = Socket(AF_INET, SOCK_DGRAM, 0);
	Bind(server, (SA *)&servaddr, sizeof(servaddr));
	Getsockname(server, (SA *)&servaddr, &len);
	pid_t child = Fork();
	if (child == 0)
		dg_echo(server, (SA *)&cliaddr, sizeof(cliaddr));
	Close(server);

	int sockfd = Socket(AF_INET, SOCK_DGRAM, 0);
	dg_cli(stdin, sockfd, (SA *)&servaddr, sizeof(servaddr));

	/* a datagram of no bytes is one, too */
	Sendto(sockfd, "", 0, 0, (SA *)&servaddr, sizeof(servaddr));
	printf("%zd bytes\n", Recvfrom(sockfd, line, MAXLINE, 0, NULL, NULL));

	/* connected: only the peer's datagrams, and the local address is known */
	int connected = Socket(AF_INET, SOCK_DGRAM, 0);
	Connect(connected, (SA *)&servaddr, sizeof(servaddr));
	len = sizeof(local);
	Getsockname(connected, (SA *)&local, &len);
	printf("from %s\n", Sock_ntop_host((SA *)&local, len));
	Write(connected, "connected", 9);
	printf("%.*s\n", (int)Read(connected, line, MAXLINE), line);
	Sendto(connected, "x", 1, 0, (SA *)&servaddr, sizeof(servaddr));
	printf("%.*s\n", (int)Read(connected, line, MAXLINE), line);

	Kill(child, SIGTERM);
	int status;
	Waitpid(child, &status, 0);
	printf("killed by %d\n", WTERMSIG(status));

	/* nobody is there: the unconnected socket is told nothing */
	Sendto(sockfd, "lost", 4, 0, (SA *)&servaddr, sizeof(servaddr));
	printf("%d\n", Readable_timeo(sockfd, 0));
	Write(connected, "lost", 4);
	printf("%zd", read(connected, line, MAXLINE));
	printf(" %s\n", strerror(errno));
	fflush(stdout);
	Write(connected, "lost", 4);
	Readable_timeo(connected, 1);
	Write(connected, "lost again", 10);
}
