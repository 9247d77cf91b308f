/* BSD's credentials: the book's read_cred(), and LOCAL_PEERCRED. UNP 15.8 */
#define SOCKSH_BSD
#include "unp.h"

#define CONTROL_LEN (sizeof(struct cmsghdr) + sizeof(struct cmsgcred))

static ssize_t read_cred(int fd, void *ptr, size_t nbytes, struct cmsgcred *cmsgcredptr)
{
	struct msghdr msg = { 0 };
	struct iovec iov[1];
	char control[CONTROL_LEN];
	int n;

	msg.msg_iov = iov;
	msg.msg_iovlen = 1;
	iov[0].iov_base = ptr;
	iov[0].iov_len = nbytes;
	msg.msg_control = control;
	msg.msg_controllen = sizeof(control);
	if ((n = recvmsg(fd, &msg, 0)) < 0)
		return n;
	cmsgcredptr->cmcred_ngroups = 0;
	if (msg.msg_controllen > 0) {
		struct cmsghdr *cmptr = (struct cmsghdr *)control;

		if (cmptr->cmsg_len < CONTROL_LEN)
			err_quit("control length = %d", (int)cmptr->cmsg_len);
		if (cmptr->cmsg_level != SOL_SOCKET)
			err_quit("control level != SOL_SOCKET");
		if (cmptr->cmsg_type != SCM_CREDS)
			err_quit("control type != SCM_CREDS");
		memcpy(cmsgcredptr, CMSG_DATA(cmptr), sizeof(struct cmsgcred));
	}
	return n;
}

int main(void)
{
	int pair[2], n, tcp;
	char text[16];
	struct cmsgcred who = { 0 };
	struct xucred peer = { 0 };
	socklen_t length = sizeof(peer);
	pid_t child;

	Socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
	Write(pair[1], "plain", 5);
	n = read_cred(pair[0], text, sizeof(text), &who);
	printf("%d bytes, %d groups\n", n, who.cmcred_ngroups);
	if ((child = Fork()) == 0) {
		union { struct cmsghdr cm; char control[CMSG_SPACE(sizeof(struct cmsgcred))]; } control = {
			{ CMSG_LEN(sizeof(struct cmsgcred)), SOL_SOCKET, SCM_CREDS },
		};
		struct iovec iov = { "hello", 5 };
		struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control,
				      .msg_controllen = sizeof(control) };

		_exit(sendmsg(pair[1], &msg, 0) == 5 ? 0 : 1);
	}
	n = read_cred(pair[0], text, sizeof(text), &who);
	printf("%.*s from the child: %d, user %d, group %d, %d groups\n", n, text, who.cmcred_pid == child,
	       who.cmcred_uid == getuid(), who.cmcred_gid == getgid(), who.cmcred_ngroups);
	n = getsockopt(pair[0], SOL_LOCAL, LOCAL_PEERCRED, &peer, &length);
	printf("LOCAL_PEERCRED: %d, user %d, version %d, %d groups\n", n, peer.cr_uid == geteuid(),
	       peer.cr_version == XUCRED_VERSION, peer.cr_ngroups);
	length = 4;
	n = getsockopt(pair[0], SOL_LOCAL, LOCAL_PEERCRED, &peer, &length);
	printf("too short: %d %s\n", n, strerror(errno));
	tcp = Socket(AF_INET, SOCK_STREAM, 0);
	length = sizeof(peer);
	n = getsockopt(tcp, SOL_SOCKET, SO_TYPE, &n, &length) == 0 ? n : -1;
	printf("SO_TYPE of another: %d\n", n == SOCK_STREAM);
	Wait(&n);
	return n;
}
