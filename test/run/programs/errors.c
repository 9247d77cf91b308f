#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#define TRY(call) do { errno = 0; long r = (long)(call); printf("%s = %ld %s\n", #call, r, errno ? strerror(errno) : "-"); } while (0)
int main(void)
{
	struct sockaddr_in sa = { 0 };
	struct sockaddr_un un = { AF_UNIX, "/nowhere/socket" };
	socklen_t len = sizeof(sa), negative = -1;
	int tcp = socket(AF_INET, SOCK_STREAM, 0), udp = socket(AF_INET, SOCK_DGRAM, 0), local = socket(AF_UNIX, SOCK_STREAM, 0), value = 1;
	int file = open("/dev/null", O_RDONLY), p[2];
	char buf[8];
	struct timespec bad = { -1, 0 };
	struct timeval badtv = { 0, -5 };
	struct iovec iov = { (void *)8, 4 };
	struct msghdr msg = { 0 };
	struct rlimit limit;
	struct stat st;
	void *wild = (void *)8;
	pipe(p);
	sa.sin_family = AF_INET;
	sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	TRY(socket(12345, SOCK_STREAM, 0)); TRY(socket(AF_INET, 99, 0)); TRY(socket(AF_INET, SOCK_STREAM, IPPROTO_UDP));
	TRY(socketpair(AF_INET, SOCK_STREAM, 0, p)); TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, wild));
	TRY(bind(99, (void *)&sa, sizeof(sa))); TRY(bind(file, (void *)&sa, sizeof(sa))); TRY(bind(tcp, wild, sizeof(sa)));
	TRY(bind(tcp, (void *)&sa, 3)); TRY(bind(local, (void *)&un, sizeof(un))); TRY(bind(local, (void *)&un, 2000));
	sa.sin_addr.s_addr = htonl(0x08080808); TRY(bind(tcp, (void *)&sa, sizeof(sa)));
	sa.sin_addr.s_addr = htonl(INADDR_LOOPBACK); TRY(bind(tcp, (void *)&sa, sizeof(sa))); TRY(bind(tcp, (void *)&sa, sizeof(sa)));
	TRY(listen(udp, 1)); TRY(listen(-1, 1)); TRY(listen(file, 1));
	TRY(accept(udp, NULL, NULL)); TRY(accept(tcp, NULL, NULL)); TRY(accept(99, NULL, NULL)); TRY(accept4(tcp, NULL, NULL, 0x7777));
	sa.sin_port = htons(1); TRY(connect(udp, (void *)&sa, 2)); TRY(connect(local, (void *)&un, sizeof(un))); TRY(connect(99, (void *)&sa, sizeof(sa)));
	TRY(connect(socket(AF_INET, SOCK_STREAM, 0), (void *)&sa, sizeof(sa))); TRY(connect(tcp, wild, sizeof(sa)));
	TRY(getsockname(tcp, wild, &len)); TRY(getsockname(tcp, (void *)&sa, wild)); TRY(getsockname(tcp, (void *)&sa, &negative)); TRY(getsockname(file, (void *)&sa, &len));
	TRY(getpeername(tcp, (void *)&sa, &len)); TRY(getpeername(99, (void *)&sa, &len));
	TRY(getsockopt(tcp, SOL_SOCKET, 12345, &value, &len)); TRY(getsockopt(tcp, SOL_SOCKET, SO_TYPE, wild, &len)); TRY(setsockopt(tcp, SOL_SOCKET, SO_TYPE, &value, sizeof(value)));
	TRY(shutdown(tcp, SHUT_RD)); TRY(shutdown(tcp, 9)); TRY(shutdown(file, 0));
	TRY(send(tcp, "x", 1, MSG_NOSIGNAL)); TRY(send(udp, wild, 4, 0)); TRY(sendto(udp, "x", 1, 0, wild, sizeof(sa))); TRY(send(udp, buf, 70000, 0));
	TRY(recv(tcp, buf, 8, 0)); TRY(recv(udp, buf, 8, MSG_DONTWAIT)); TRY(recv(file, buf, 8, 0)); TRY(recvfrom(99, buf, 8, 0, NULL, NULL));
	TRY(sendmsg(udp, wild, 0)); TRY(sendmsg(udp, &msg, MSG_NOSIGNAL)); TRY(recvmsg(udp, wild, MSG_DONTWAIT));
	TRY(read(p[1], buf, 1)); TRY(write(p[0], buf, 1)); TRY(read(p[0], wild, 0)); TRY(write(p[1], wild, 4)); TRY(read(99, buf, 1)); TRY(read(open("/", O_RDONLY), buf, 1));
	TRY(writev(p[1], &iov, 1)); TRY(writev(p[1], wild, 1)); TRY(readv(p[0], &iov, 5000));
	TRY(close(99)); TRY(close(-1)); TRY(dup(99)); TRY(dup2(99, 3)); TRY(dup2(0, -1)); TRY(lseek(p[0], 0, SEEK_SET)); TRY(lseek(file, 0, 77));
	TRY(open("/no/such", O_RDONLY)); TRY(open("/", O_WRONLY)); TRY(open("/dev/null/x", O_RDONLY)); TRY(open(wild, O_RDONLY)); TRY(open("/dev/null", O_CREAT | O_EXCL, 0600));
	TRY(unlink("/no/such")); TRY(unlink("/")); TRY(mkdir("/", 0755)); TRY(rmdir("/no")); TRY(rename("/no/a", "/no/b")); TRY(chdir("/dev/null")); TRY(stat("/no", &st)); TRY(stat("/", wild)); TRY(access("/no", F_OK)); TRY(readlink("/", buf, 8));
	TRY(fcntl(99, F_GETFL)); TRY(fcntl(0, 9999)); TRY(ioctl(file, FIONREAD, &value)); TRY(ioctl(99, FIONREAD, &value)); TRY(ioctl(p[0], FIONREAD, wild));
	TRY(poll(wild, 1, 0)); TRY(nanosleep(&bad, NULL)); TRY(select(-1, NULL, NULL, NULL, NULL)); TRY(select(0, NULL, NULL, NULL, &badtv));
	TRY(kill(getpid(), 999)); TRY(kill(999999, 0)); TRY(waitpid(-1, NULL, 0)); TRY(waitpid(getpid(), NULL, 0)); TRY(getrlimit(999, &limit)); TRY(pipe(wild)); TRY(clock_gettime(CLOCK_REALTIME, wild));
	return 0;
}
