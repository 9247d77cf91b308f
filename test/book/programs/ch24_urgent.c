// Out-of-band data: by SIGURG, by select(), inline; the mark; a heartbeat that stops. UNP 24
#include "unp.h"

static int connfd;
static volatile sig_atomic_t urgent;

static void sig_urg(int signo)
{
	char byte;

	(void)signo;
	urgent++;
	Recv(connfd, &byte, 1, MSG_OOB);
	printf("urgent byte %c\n", byte);
}

/* Two ends of a TCP connection. */
static int connect_both(int *other)
{
	struct sockaddr_in servaddr;
	socklen_t len = sizeof(servaddr);
	int listenfd = Tcp_listen("127.0.0.1", "0", NULL);

	Getsockname(listenfd, (SA *)&servaddr, &len);
	*other = Socket(AF_INET, SOCK_STREAM, 0);
	Connect(*other, (SA *)&servaddr, len);
	int fd = Accept(listenfd, NULL, NULL);
	Close(listenfd);
	return fd;
}

static void by_signal(void)
{
	int sockfd;
	char buf[100];
	sigset_t block, old;

	connfd = connect_both(&sockfd);
	Sigemptyset(&block);
	Sigaddset(&block, SIGURG);
	Sigprocmask(SIG_BLOCK, &block, &old);
	Signal(SIGURG, sig_urg);
	Fcntl(connfd, F_SETOWN, getpid());
	Write(sockfd, "123", 3);
	Send(sockfd, "4", 1, MSG_OOB);
	Write(sockfd, "56", 2);
	while (!urgent)
		sigsuspend(&old);
	Sigprocmask(SIG_SETMASK, &old, NULL);
	ssize_t n = Read(connfd, buf, sizeof(buf));
	printf("%.*s\n", (int)n, buf);
	printf("at mark %d\n", Sockatmark(connfd));
	n = Readn(connfd, buf, 2);
	printf("%.*s, at mark %d\n", (int)n, buf, Sockatmark(connfd));
	Signal(SIGURG, SIG_DFL);
	Close(sockfd);
	Close(connfd);
}

static void by_select(void)
{
	int sockfd, on = 1;
	char buf[100];
	fd_set xset;
	struct timeval tv = { 5, 0 };

	connfd = connect_both(&sockfd);
	printf("%zd", recv(connfd, buf, 1, MSG_OOB));
	printf(" %s\n", strerror(errno));
	Send(sockfd, "abc", 3, MSG_OOB);
	FD_ZERO(&xset);
	FD_SET(connfd, &xset);
	printf("select %d\n", Select(connfd + 1, NULL, NULL, &xset, &tv));
	printf("%c\n", (Recv(connfd, buf, 1, MSG_OOB), buf[0]));
	printf("%zd", recv(connfd, buf, 1, MSG_OOB));
	printf(" %s\n", strerror(errno));
	printf("%.*s\n", (int)Readn(connfd, buf, 2), buf);

	/* in line: the mark stands before the urgent byte */
	Setsockopt(connfd, SOL_SOCKET, SO_OOBINLINE, &on, sizeof(on));
	Send(sockfd, "xyz", 3, MSG_OOB);
	Write(sockfd, "more", 4);
	while (!Sockatmark(connfd))
		printf("%.*s, ", (int)Read(connfd, buf, sizeof(buf)), buf);
	printf("at mark: %.*s\n", (int)Readn(connfd, buf, 5), buf);
	Close(sockfd);
	Close(connfd);
}

static void heartbeat(void)
{
	int sockfd;

	fflush(stdout);
	connfd = connect_both(&sockfd);
	if (Fork() == 0) {
		Close(sockfd);
		heartbeat_serv(connfd, 1, 4);
		for (;;)
			pause();
	}
	Close(connfd);
	pid_t client = Fork();
	if (client == 0) {
		heartbeat_cli(sockfd, 1, 4);
		for (;;)
			pause();
	}
	sleep(2);
	printf("both alive: %d\n", waitpid(-1, NULL, WNOHANG));
	fflush(stdout);
	Kill(client, SIGSTOP);
	Wait(NULL);
	Kill(client, SIGKILL);
	Wait(NULL);
	printf("over\n");
}

int main(void)
{
	by_signal();
	by_select();
	heartbeat();
}
