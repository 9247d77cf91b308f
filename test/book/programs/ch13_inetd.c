// args: 3
// A server as inetd starts it: the connection is its standard input, its messages go to the log. UNP 13.5, 13.6
#include "unp.h"

int main(int argc, char **argv)
{
	struct sockaddr_in cliaddr;
	socklen_t len = sizeof(cliaddr);
	char line[MAXLINE], text[8];

	(void)argv;
	if (argc == 1)
		err_quit("usage: inetd");
	int listenfd = Tcp_listen(NULL, "0", NULL);
	struct sockaddr_storage bound;
	len = sizeof(bound);
	Getsockname(listenfd, (SA *)&bound, &len);
	snprintf(text, sizeof(text), "%d", ntohs(sock_get_port((SA *)&bound, len)));
	if (Fork() == 0) {
		int connfd = Accept(listenfd, NULL, NULL);
		Dup2(connfd, STDIN_FILENO);
		Dup2(connfd, STDOUT_FILENO);
		Dup2(connfd, STDERR_FILENO);
		daemon_inetd("server", LOG_USER);
		len = sizeof(cliaddr);
		Getpeername(STDIN_FILENO, (SA *)&cliaddr, &len);
		err_msg("connection from %s", Sock_ntop((SA *)&cliaddr, len));
		printf("hello, client of family %d\n", Sockfd_to_family(STDIN_FILENO));
		fflush(stdout);
		Close(9999);
	}
	int sockfd = Tcp_connect("localhost", text);
	while (Readline(sockfd, line, MAXLINE) > 0)
		Fputs(line, stdout);
	int status;
	Wait(&status);
	printf("%d\n", WEXITSTATUS(status));
	return 0;
}
