/*
 * Sockets of families that Linux does not have, or not any more, as sockets of netlink: what a program writes is
 * translated and done at once; what the kernel tells, and answers, lie in the socket's queue and are translated when they
 * are read. So select(), close(), dup() and fork() are the kernel's own.
 */
#include <errno.h>
#include <limits.h>
#include <socksh/translated.h>
#include <socksh/translation.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* Such sockets are known by the upper bits of their netlink address, which the kernel itself never chooses like this. */
#define MARK 0x50000000u
#define MARK_BITS 0xf0000000u

/* An answer is a request that netlink knows nothing of: the kernel sends it back as an error, with all that is in it. */
#define ANSWER 0xfff0

/* What is queued, at most: as many bytes as /proc/sys/net/core/rmem_max lets those without privilege have. */
#define QUEUE (8 << 20)

extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* The families in use, by netlink's protocol. */
static const struct __translation *translations[NETLINK_XFRM + 1];

int __translated_open(const struct __translation *translation, int flags)
{
	static unsigned next;
	const int on = 1, queue = QUEUE;
	int status;
	int fd = __kernel_call(SYS_socket, AF_NETLINK, SOCK_RAW | flags, translation->protocol, 0, 0, 0);

	if (fd < 0)
		return -1;
	do {
		struct sockaddr_nl self = {
			.nl_family = AF_NETLINK,
			.nl_pid = MARK | ((getpid() * 16u + next++) & ~MARK_BITS),
			.nl_groups = translation->groups,
		};

		status = bind(fd, (struct sockaddr *)&self, sizeof(self));
	} while (status < 0 && errno == EADDRINUSE);
	if (status < 0) {
		int error = errno;

		close(fd);
		errno = error;
		return -1;
	}
	setsockopt(fd, SOL_NETLINK, NETLINK_NO_ENOBUFS, &on, sizeof(on));
	if (setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &queue, sizeof(queue)) < 0)
		setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &queue, sizeof(queue));
	translations[translation->protocol] = translation;
	return fd;
}

/* NULL for any other descriptor. */
static const struct __translation *translation_of(int fd)
{
	struct sockaddr_nl self;
	socklen_t size = sizeof(self);
	int protocol, error = errno;
	socklen_t protocol_size = sizeof(protocol);
	const struct __translation *translation = NULL;

	if (getsockname(fd, (struct sockaddr *)&self, &size) == 0 && self.nl_family == AF_NETLINK &&
		(self.nl_pid & MARK_BITS) == MARK &&
		getsockopt(fd, SOL_SOCKET, SO_PROTOCOL, &protocol, &protocol_size) == 0 && protocol <= NETLINK_XFRM)
		translation = translations[protocol];
	errno = error;
	return translation;
}

void __translated_answer(int fd, const void *message, size_t size)
{
	struct nlmsghdr header = { .nlmsg_len = NLMSG_LENGTH(size), .nlmsg_type = ANSWER, .nlmsg_flags = NLM_F_REQUEST };
	const struct iovec parts[] = { { &header, NLMSG_HDRLEN }, { (void *)message, size } };

	writev(fd, parts, 2);
}

/*
 * Copies between the program's vector and a buffer, in the kernel: a bad pointer is EFAULT. How many bytes, or -1.
 */
static ssize_t copy(long call, const struct iovec *vector, size_t count, void *buffer, size_t size)
{
	struct iovec own = { buffer, size };

	return __kernel_call(call, getpid(), (long)&own, 1, (long)vector, count, 0);
}

static ssize_t load(const struct iovec *vector, size_t count, void *buffer, size_t size)
{
	return copy(SYS_process_vm_readv, vector, count, buffer, size);
}

/* The program's message header; -1 with errno. */
static int load_header(const struct msghdr *from, struct msghdr *msg)
{
	const struct iovec place = { (void *)from, sizeof(*from) };

	if (load(&place, 1, msg, sizeof(*msg)) != sizeof(*msg)) {
		errno = EFAULT;
		return -1;
	}
	if (msg->msg_iovlen > IOV_MAX) {
		errno = EMSGSIZE;
		return -1;
	}
	return 0;
}

/* -- Receiving -- */

/* The next datagram, at most __TRANSLATED_MESSAGE bytes; 0 for one that is not the kernel's; -1 with errno. */
static ssize_t next_datagram(int fd, void *buffer, int flags)
{
	struct sockaddr_nl from = { 0 };
	socklen_t size = sizeof(from);
	ssize_t count = __kernel_call(SYS_recvfrom, fd, (long)buffer, __TRANSLATED_MESSAGE, flags, (long)&from, (long)&size);

	return count > 0 && from.nl_pid != 0 ? 0 : count;
}

/* The message in a datagram: its size, or 0 for none. It is in the datagram itself, or in `room`. */
static size_t message_in(const struct __translation *translation, struct nlmsghdr *header, ssize_t size, void *room,
	const void **message)
{
	struct nlmsgerr *error = NLMSG_DATA(header);

	*message = room;
	if (!NLMSG_OK(header, size))
		return 0;
	if (header->nlmsg_type != NLMSG_ERROR)
		return translation->tell(header, room);
	if (header->nlmsg_len < NLMSG_LENGTH(sizeof(*error)) || error->msg.nlmsg_type != ANSWER ||
		error->msg.nlmsg_len < NLMSG_HDRLEN || header->nlmsg_len < NLMSG_LENGTH(sizeof(error->error)) + error->msg.nlmsg_len)
		return 0;
	*message = NLMSG_DATA(&error->msg);
	return error->msg.nlmsg_len - NLMSG_HDRLEN;
}

/* The next message into the program's vector; `flags` are recv()'s, and at last what has come of it. */
static ssize_t receive(int fd, const struct __translation *translation, const struct iovec *vector, size_t parts, int *flags)
{
	const int how = *flags & (MSG_PEEK | MSG_DONTWAIT);
	char *datagram = malloc(2 * __TRANSLATED_MESSAGE), *room = datagram + __TRANSLATED_MESSAGE;
	const void *message;
	ssize_t size, status = -1;
	size_t length = 0;

	if (*flags & ~translation->receive_flags) {
		errno = EINVAL;
	} else if (datagram != NULL) {
		do {
			size = next_datagram(fd, datagram, how);
			if (size < 0)
				break;
			length = message_in(translation, (struct nlmsghdr *)datagram, size, room, &message);
			/* what concerns nobody must not stay */
			if (length == 0 && how & MSG_PEEK)
				__kernel_call(SYS_recvfrom, fd, 0, 0, MSG_DONTWAIT, 0, 0);
		} while (length == 0);
		if (size >= 0)
			status = copy(SYS_process_vm_writev, vector, parts, (void *)message, length);
	}
	free(datagram);
	if (status < 0)
		return -1;
	if (status < (ssize_t)length && *flags & MSG_TRUNC)
		status = length;
	*flags = status < (ssize_t)length || *flags & MSG_TRUNC ? MSG_TRUNC : 0;
	return status;
}

ssize_t __translated_recvfrom(int fd, void *buf, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen)
{
	const struct __translation *translation = translation_of(fd);
	const struct iovec whole = { buf, len };
	const socklen_t none = 0;
	const struct iovec place = { addrlen, sizeof(*addrlen) };
	ssize_t size;

	if (translation == NULL)
		return __kernel_call(SYS_recvfrom, fd, (long)buf, len, flags, (long)addr, (long)addrlen);
	size = receive(fd, translation, &whole, 1, &flags);
	if (size >= 0 && addr != NULL && copy(SYS_process_vm_writev, &place, 1, (void *)&none, sizeof(none)) < 0)
		return -1;
	return size;
}

/* Other descriptors are read by readv() and written by writev(), where a thread can be cancelled; but these do not ask a
 * socket about nothing at all. */
ssize_t __translated_read(int fd, void *buf, size_t count)
{
	const struct iovec whole = { buf, count };

	if (translation_of(fd) != NULL)
		return __translated_recvfrom(fd, buf, count, 0, NULL, NULL);
	return count == 0 ? __kernel_call(SYS_read, fd, (long)buf, 0, 0, 0, 0) : readv(fd, &whole, 1);
}

ssize_t __translated_recvmsg(int fd, struct msghdr *msg, int flags)
{
	const struct __translation *translation = translation_of(fd);
	struct msghdr header;
	const struct iovec place = { msg, sizeof(*msg) };
	ssize_t size;

	if (translation == NULL)
		return __kernel_call(SYS_recvmsg, fd, (long)msg, flags, 0, 0, 0);
	if (load_header(msg, &header) < 0)
		return -1;
	size = receive(fd, translation, header.msg_iov, header.msg_iovlen, &flags);
	if (size < 0)
		return -1;
	header.msg_namelen = 0;
	header.msg_controllen = 0;
	header.msg_flags = flags;
	return copy(SYS_process_vm_writev, &place, 1, &header, sizeof(header)) < 0 ? -1 : size;
}

/* -- Sending -- */

static ssize_t obey(int fd, const struct __translation *translation, const struct iovec *vector, size_t parts, int flags)
{
	char *message = malloc(__TRANSLATED_MESSAGE + 1);
	ssize_t size = message == NULL ? -1 : load(vector, parts, message, __TRANSLATED_MESSAGE + 1);

	if (flags & MSG_OOB) {
		errno = EOPNOTSUPP;
		size = -1;
	} else if (size > __TRANSLATED_MESSAGE) {
		errno = EMSGSIZE;
		size = -1;
	}
	if (size >= 0 && translation->obey(fd, message, size) < 0)
		size = -1;
	free(message);
	return size;
}

ssize_t __translated_write(int fd, const void *buf, size_t count)
{
	const struct __translation *translation = translation_of(fd);
	const struct iovec whole = { (void *)buf, count };

	if (translation != NULL)
		return obey(fd, translation, &whole, 1, 0);
	return count == 0 ? __kernel_call(SYS_write, fd, (long)buf, 0, 0, 0, 0) : writev(fd, &whole, 1);
}

ssize_t __translated_sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *addr, socklen_t addrlen)
{
	const struct __translation *translation = translation_of(fd);
	const struct iovec whole = { (void *)buf, len };

	if (translation == NULL)
		return __kernel_call(SYS_sendto, fd, (long)buf, len, flags, (long)addr, addrlen);
	return obey(fd, translation, &whole, 1, flags);
}

ssize_t __translated_sendmsg(int fd, const struct msghdr *msg, int flags)
{
	const struct __translation *translation = translation_of(fd);
	struct msghdr header;

	if (translation == NULL)
		return __kernel_call(SYS_sendmsg, fd, (long)msg, flags, 0, 0, 0);
	if (load_header(msg, &header) < 0)
		return -1;
	return obey(fd, translation, header.msg_iov, header.msg_iovlen, flags);
}
