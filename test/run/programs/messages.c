#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>
int main(void)
{
	int sv[2], p[2], got;
	char a[4] = "abc", b[6] = "defgh", x[3] = "", y[8] = "", control[CMSG_SPACE(sizeof(int))];
	struct iovec out[2] = { { a, 3 }, { b, 5 } }, in[2] = { { x, 2 }, { y, 7 } };
	struct msghdr msg;
	struct cmsghdr *c;
	ssize_t n;
	socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
	printf("%zd ", writev(sv[0], out, 2));
	n = readv(sv[1], in, 2);
	printf("%zd %s %s\n", n, x, y);
	printf("%zd %d\n", readv(sv[1], in, -1), errno == EINVAL);
	memset(&msg, 0, sizeof(msg));
	msg.msg_iov = out; msg.msg_iovlen = 2;
	printf("%zd\n", sendmsg(sv[0], &msg, 0));
	memset(y, 0, sizeof(y));
	msg.msg_iov = in;
	n = recvmsg(sv[1], &msg, 0);
	printf("%zd %s %s %d\n", n, x, y, msg.msg_flags);
	pipe(p);
	memset(&msg, 0, sizeof(msg));
	out[0].iov_len = 1;
	msg.msg_iov = out; msg.msg_iovlen = 1;
	msg.msg_control = control; msg.msg_controllen = sizeof(control);
	c = CMSG_FIRSTHDR(&msg);
	c->cmsg_len = CMSG_LEN(sizeof(int)); c->cmsg_level = SOL_SOCKET; c->cmsg_type = SCM_RIGHTS;
	memcpy(CMSG_DATA(c), &p[1], sizeof(int));
	printf("%zd\n", sendmsg(sv[0], &msg, 0));
	close(p[1]);
	memset(control, 0, sizeof(control));
	msg.msg_iov = in;
	printf("%zd ", recvmsg(sv[1], &msg, 0));
	c = CMSG_FIRSTHDR(&msg);
	memcpy(&got, CMSG_DATA(c), sizeof(int));
	printf("%d %d %d %zu %d\n", c->cmsg_level, c->cmsg_type, got, (size_t)c->cmsg_len, CMSG_NXTHDR(&msg, c) == NULL);
	printf("%zd ", write(got, "passed", 6));
	printf("%zd %.6s\n", read(p[0], y, 8), y);
	out[0].iov_base = (void *)16;
	printf("%zd %d\n", writev(sv[0], out, 1), errno == EFAULT);
	return 0;
}
