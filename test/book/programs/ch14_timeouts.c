// Three ways to wait no longer than one will: alarm(), select(), SO_RCVTIMEO; and the flags of recv(). UNP 14
#include "unp.h"

static void on_alarm(int signo)
{
	(void)signo;
}

int main(void)
{
	int sv[2];
	char buf[MAXLINE];
	struct timeval tv = { 0, 200000 };
	struct sockaddr_in nowhere;
	int unread;

	Socketpair(AF_LOCAL, SOCK_DGRAM, 0, sv);
	Sigfunc *old = Signal(SIGALRM, on_alarm);
	alarm(1);
	printf("%zd", recv(sv[0], buf, MAXLINE, 0));
	printf(" %s\n", strerror(errno));
	Signal(SIGALRM, old);

	printf("%d\n", Readable_timeo(sv[0], 0));
	Write(sv[1], "datagram", 8);
	printf("%d\n", Readable_timeo(sv[0], 5));
	printf("%d\n", Writable_timeo(sv[1], 5));

	printf("%zd %.3s\n", Recv(sv[0], buf, 3, MSG_PEEK), buf);
	printf("%zd of %zd\n", Recv(sv[0], buf, 3, MSG_PEEK | MSG_TRUNC), (ssize_t)8);
	Ioctl(sv[0], FIONREAD, &unread);
	printf("%d unread\n", unread);
	Recv(sv[0], buf, MAXLINE, 0);

	Setsockopt(sv[0], SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv));
	printf("%zd", recv(sv[0], buf, MAXLINE, 0));
	printf(" %s\n", strerror(errno));
	printf("%zd", recv(sv[0], buf, MAXLINE, MSG_DONTWAIT));
	printf(" %s\n", strerror(errno));

	/* MSG_WAITALL: two writes, one read */
	Socketpair(AF_LOCAL, SOCK_STREAM, 0, sv);
	fflush(stdout);
	if (Fork() == 0) {
		Write(sv[1], "first ", 6);
		usleep(100000);
		Write(sv[1], "second", 6);
		exit(0);
	}
	printf("%.*s\n", (int)Recv(sv[0], buf, 12, MSG_WAITALL), buf);
	Wait(NULL);

	/* nobody answers there */
	bzero(&nowhere, sizeof(nowhere));
	nowhere.sin_family = AF_INET;
	nowhere.sin_port = htons(9);
	Inet_pton(AF_INET, "192.168.9.77", &nowhere.sin_addr);
	int sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	printf("%d", connect_timeo(sockfd, (SA *)&nowhere, sizeof(nowhere), 1));
	printf(" %s\n", strerror(errno));
	sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	fflush(stdout);
	Connect_timeo(sockfd, (SA *)&nowhere, sizeof(nowhere), 1);
}
