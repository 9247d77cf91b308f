/* BSD's credentials on Unix domain sockets (UNP 15.8): SCM_CREDS is Linux's SCM_CREDENTIALS, LOCAL_PEERCRED SO_PEERCRED. */
#define _GNU_SOURCE
#include <errno.h>
#include <socksh/credentials.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* Room for one struct ucred, and the descriptors that may go along. */
#define ROOM 1024

static int is_local(int fd)
{
	int family = 0;
	socklen_t size = sizeof(family);

	return __kernel_call(SYS_getsockopt, fd, SOL_SOCKET, SO_DOMAIN, (long)&family, (long)&size, 0) == 0 && family == AF_UNIX;
}

static struct cmsghdr *append(struct msghdr *m, int type, const void *data, size_t size)
{
	struct cmsghdr *c = (struct cmsghdr *)((char *)m->msg_control + m->msg_controllen);

	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = type;
	c->cmsg_len = CMSG_LEN(size);
	memcpy(CMSG_DATA(c), data, size);
	m->msg_controllen += CMSG_SPACE(size);
	return c;
}

ssize_t __credentials_sendmsg(int fd, const struct msghdr *message, int flags)
{
	struct msghdr ours = *message;
	_Alignas(struct cmsghdr) char control[ROOM];
	struct ucred self = { getpid(), getuid(), getgid() };
	int found = 0;

	ours.msg_control = control;
	ours.msg_controllen = 0;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(message); c != NULL && message->msg_controllen <= ROOM / 2;
	     c = CMSG_NXTHDR((struct msghdr *)message, c)) {
		if (c->cmsg_level == SOL_SOCKET && c->cmsg_type == SCM_CREDS) {
			append(&ours, SCM_CREDENTIALS, &self, sizeof(self));
			found = 1;
		} else if (c->cmsg_len >= CMSG_LEN(0)) {
			append(&ours, c->cmsg_type, CMSG_DATA(c), c->cmsg_len - CMSG_LEN(0))->cmsg_level = c->cmsg_level;
		}
	}
	return __kernel_call(SYS_sendmsg, fd, (long)(found ? &ours : message), flags, 0, 0, 0);
}

/* What the kernel says goes into the caller's buffer, as far as there is room. */
static void give(struct msghdr *to, size_t room, const struct cmsghdr *c, const void *data, size_t size, int type)
{
	size_t header = CMSG_LEN(0), space = CMSG_LEN(size);
	struct cmsghdr *at = (struct cmsghdr *)((char *)to->msg_control + to->msg_controllen);

	if (to->msg_controllen + space > room) {
		to->msg_flags |= MSG_CTRUNC;
		return;
	}
	*at = (struct cmsghdr){ .cmsg_len = header + size, .cmsg_level = c->cmsg_level, .cmsg_type = type };
	memcpy(CMSG_DATA(at), data, size);
	/* The last one need not be filled up. */
	to->msg_controllen += CMSG_SPACE(size) > room - to->msg_controllen ? space : CMSG_SPACE(size);
}

/* As recvmsg(), which is the program's: it may have to wait, and then a signal must come through. */
static ssize_t receive(int fd, struct msghdr *message, int flags)
{
	struct mmsghdr one = { *message, 0 };
	int n = recvmmsg(fd, &one, 1, flags, NULL);

	*message = one.msg_hdr;
	return n < 0 ? -1 : (ssize_t)one.msg_len;
}

ssize_t __credentials_recvmsg(int fd, struct msghdr *message, int flags)
{
	_Alignas(struct cmsghdr) char control[ROOM];
	struct msghdr theirs = *message;
	size_t room = message->msg_controllen;
	ssize_t n;

	if (room == 0 || !is_local(fd))
		return receive(fd, message, flags);
	setsockopt(fd, SOL_SOCKET, SO_PASSCRED, &(int){ 1 }, sizeof(int));
	theirs.msg_control = control;
	theirs.msg_controllen = sizeof(control);
	n = receive(fd, &theirs, flags);
	if (n < 0)
		return -1;
	message->msg_namelen = theirs.msg_namelen;
	message->msg_flags = theirs.msg_flags;
	message->msg_controllen = 0;
	for (struct cmsghdr *c = CMSG_FIRSTHDR(&theirs); c != NULL; c = CMSG_NXTHDR(&theirs, c)) {
		struct ucred sender;

		if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_CREDENTIALS) {
			give(message, room, c, CMSG_DATA(c), c->cmsg_len - CMSG_LEN(0), c->cmsg_type);
			continue;
		}
		memcpy(&sender, CMSG_DATA(c), sizeof(sender));
		/* No process: the sender has not said who it is. */
		struct cmsgcred told = { sender.pid, sender.uid, sender.uid, sender.gid, 1, { sender.gid } };
		if (sender.pid != 0)
			give(message, room, c, &told, sizeof(told), SCM_CREDS);
	}
	return n;
}

int __credentials_getsockopt(int fd, int level, int name, void *value, socklen_t *length)
{
	struct ucred peer;
	socklen_t size = sizeof(peer);

	if (level != SOL_LOCAL || name != LOCAL_PEERCRED || !is_local(fd))
		return __kernel_call(SYS_getsockopt, fd, level, name, (long)value, (long)length, 0);
	if (*length < sizeof(struct xucred)) {
		errno = EINVAL;
		return -1;
	}
	if (__kernel_call(SYS_getsockopt, fd, SOL_SOCKET, SO_PEERCRED, (long)&peer, (long)&size, 0) < 0)
		return -1;
	if (peer.pid == 0) {
		errno = ENOTCONN;
		return -1;
	}
	struct xucred told = { XUCRED_VERSION, peer.uid, 1, { peer.gid } };
	memcpy(value, &told, sizeof(told));
	*length = sizeof(told);
	return 0;
}
