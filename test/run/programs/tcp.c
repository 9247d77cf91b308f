#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void)
{
	struct sockaddr_in sa, peer;
	socklen_t len = sizeof(sa), peerlen = sizeof(peer);
	int l, c, a;
	char buf[64], text[INET_ADDRSTRLEN];
	l = socket(AF_INET, SOCK_STREAM, 0);
	memset(&sa, 0, sizeof(sa));
	sa.sin_family = AF_INET;
	sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	printf("%d %d\n", bind(l, (struct sockaddr *)&sa, sizeof(sa)), listen(l, 5));
	getsockname(l, (struct sockaddr *)&sa, &len);
	printf("%u %d %s\n", len, sa.sin_port != 0, inet_ntop(AF_INET, &sa.sin_addr, text, sizeof(text)));
	c = socket(AF_INET, SOCK_STREAM, 0);
	printf("%d\n", connect(c, (struct sockaddr *)&sa, sizeof(sa)));
	a = accept(l, (struct sockaddr *)&peer, &peerlen);
	printf("%d %s %d\n", a, inet_ntoa(peer.sin_addr), peerlen);
	len = sizeof(sa);
	getsockname(c, (struct sockaddr *)&sa, &len);
	printf("%d\n", sa.sin_port == peer.sin_port);
	printf("%zd\n", write(c, "hello", 5));
	printf("%zd %.5s\n", recv(a, buf, sizeof(buf), MSG_PEEK), buf);
	printf("%zd\n", read(a, buf, 2));
	printf("%zd %.3s\n", read(a, buf, sizeof(buf)), buf);
	printf("%zd %d\n", recv(a, buf, sizeof(buf), MSG_DONTWAIT), errno == EAGAIN);
	printf("%d\n", shutdown(c, SHUT_WR));
	printf("%zd\n", read(a, buf, sizeof(buf)));
	printf("%zd\n", send(a, "back", 4, 0));
	printf("%d\n", close(a));
	printf("%zd\n", read(c, buf, sizeof(buf)));
	printf("%zd\n", read(c, buf, sizeof(buf)));
	printf("%zd %d\n", send(c, "x", 1, MSG_NOSIGNAL), errno == EPIPE);
	printf("%d %d %d\n", close(c), close(l), close(l));
	printf("%d\n", connect(socket(AF_INET, SOCK_STREAM, 0), (struct sockaddr *)&sa, sizeof(sa)));
	perror("connect");
	return 0;
}
