// connect_nonb(): done, refused, never answered; and a listening socket that does not block. UNP 16.3 to 16.6
#include "unp.h"

int main(void)
{
	struct sockaddr_in servaddr, nowhere;
	socklen_t len = sizeof(servaddr);
	struct linger ling = { 1, 0 };
	char line[MAXLINE];

	int listenfd = Tcp_listen("127.0.0.1", "0", NULL);
	Getsockname(listenfd, (SA *)&servaddr, &len);
	Fcntl(listenfd, F_SETFL, Fcntl(listenfd, F_GETFL, 0) | O_NONBLOCK);
	printf("%d", accept(listenfd, NULL, NULL));
	printf(" %s\n", strerror(errno));

	int sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	printf("%d\n", connect_nonb(sockfd, (SA *)&servaddr, len, 5));
	printf("%d\n", Fcntl(sockfd, F_GETFL, 0) & O_NONBLOCK);
	Readable_timeo(listenfd, 5);
	int connfd = Accept(listenfd, NULL, NULL);
	Writen(sockfd, "hello\n", 6);
	Readline(connfd, line, MAXLINE);
	printf("%s", line);

	/* the client resets before it is accepted: Linux hands the connection out all the same */
	Setsockopt(sockfd, SOL_SOCKET, SO_LINGER, &ling, sizeof(ling));
	Close(sockfd);
	printf("%zd", read(connfd, line, MAXLINE));
	printf(" %s\n", strerror(errno));
	sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	Connect(sockfd, (SA *)&servaddr, len);
	Setsockopt(sockfd, SOL_SOCKET, SO_LINGER, &ling, sizeof(ling));
	Close(sockfd);
	Readable_timeo(listenfd, 5);
	printf("%d\n", accept(listenfd, NULL, NULL) > 0);

	Close(listenfd);
	sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	printf("%d", connect_nonb(sockfd, (SA *)&servaddr, len, 5));
	printf(" %s\n", strerror(errno));

	bzero(&nowhere, sizeof(nowhere));
	nowhere.sin_family = AF_INET;
	nowhere.sin_port = htons(9);
	Inet_pton(AF_INET, "192.168.9.77", &nowhere.sin_addr);
	sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	printf("%d", connect_nonb(sockfd, (SA *)&nowhere, sizeof(nowhere), 1));
	printf(" %s\n", strerror(errno));
	printf("%d", close(sockfd));
	printf(" %s\n", strerror(errno));
}
