#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
int main(void)
{
	struct sockaddr_in sa = { 0 };
	socklen_t len = sizeof(sa);
	int l = socket(AF_INET, SOCK_STREAM, 0), c, a, n, error = -1, flags;
	struct timeval tv = { 0, 30000 };
	char buf[10];
	struct pollfd pfd;
	sa.sin_family = AF_INET;
	sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bind(l, (struct sockaddr *)&sa, sizeof(sa));
	listen(l, 5);
	getsockname(l, (struct sockaddr *)&sa, &len);
	fcntl(l, F_SETFL, fcntl(l, F_GETFL) | O_NONBLOCK);
	printf("%d %d\n", accept(l, NULL, NULL), errno == EWOULDBLOCK);
	c = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	flags = fcntl(c, F_GETFL);
	printf("%d %d\n", (flags & O_NONBLOCK) != 0, fcntl(c, F_GETFD));
	n = connect(c, (struct sockaddr *)&sa, sizeof(sa));
	printf("%d %d\n", n, errno == EINPROGRESS);
	pfd.fd = c; pfd.events = POLLOUT;
	printf("%d\n", poll(&pfd, 1, 1000));
	len = sizeof(error);
	printf("%d %d %u\n", getsockopt(c, SOL_SOCKET, SO_ERROR, &error, &len), error, len);
	pfd.fd = l; pfd.events = POLLIN;
	poll(&pfd, 1, 1000);
	a = accept(l, NULL, NULL);
	printf("%d\n", a);
	printf("%zd %d\n", read(c, buf, 10), errno == EAGAIN);
	printf("%d\n", setsockopt(a, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof(tv)));
	printf("%zd %d\n", read(a, buf, 10), errno == EAGAIN);
	close(l); close(a);
	n = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	connect(n, (struct sockaddr *)&sa, sizeof(sa));
	pfd.fd = n; pfd.events = POLLOUT;
	printf("%d\n", poll(&pfd, 1, 1000));
	getsockopt(n, SOL_SOCKET, SO_ERROR, &error, &len);
	printf("%s\n", strerror(error));
	return 0;
}
