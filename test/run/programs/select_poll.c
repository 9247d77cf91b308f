#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void)
{
	int sv[2], p[2], n;
	fd_set r, w;
	struct timeval tv = { 0, 20000 };
	struct timespec ts = { 0, 1000000 };
	struct pollfd fds[3];
	socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
	pipe(p);
	FD_ZERO(&r); FD_SET(sv[0], &r); FD_SET(p[0], &r);
	printf("%d ", select(6, &r, NULL, NULL, &tv)); printf("%ld %ld\n", (long)tv.tv_sec, (long)tv.tv_usec);
	printf("%d\n", FD_ISSET(sv[0], &r));
	write(sv[1], "x", 1);
	FD_ZERO(&r); FD_ZERO(&w); FD_SET(sv[0], &r); FD_SET(p[0], &r); FD_SET(p[1], &w); FD_SET(sv[1], &w);
	printf("%d ", select(10, &r, &w, NULL, NULL));
	printf("%d %d %d %d\n", FD_ISSET(sv[0], &r), FD_ISSET(p[0], &r), FD_ISSET(p[1], &w), FD_ISSET(sv[1], &w));
	FD_CLR(p[0], &r); printf("%d\n", FD_ISSET(p[0], &r));
	FD_ZERO(&r); FD_SET(50, &r);
	printf("%d %d\n", select(51, &r, NULL, NULL, &tv), errno == EBADF);
	tv.tv_sec = -1;
	printf("%d %d\n", select(0, NULL, NULL, NULL, &tv), errno == EINVAL);
	FD_ZERO(&r); FD_SET(p[0], &r);
	printf("%d\n", pselect(p[0] + 1, &r, NULL, NULL, &ts, NULL));
	memset(fds, 0, sizeof(fds));
	fds[0].fd = sv[0]; fds[0].events = POLLIN;
	fds[1].fd = p[1]; fds[1].events = POLLOUT;
	fds[2].fd = 77; fds[2].events = POLLIN;
	n = poll(fds, 3, -1);
	printf("%d %x %x %x\n", n, fds[0].revents, fds[1].revents, fds[2].revents);
	close(sv[1]); close(p[0]); fds[2].fd = -1;
	n = poll(fds, 3, 0);
	printf("%d %x %x %x\n", n, fds[0].revents, fds[1].revents, fds[2].revents);
	printf("%d\n", poll(NULL, 0, 10));
	return 0;
}
