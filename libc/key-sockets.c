/*
 * Key management sockets, PF_KEY (RFC 2367): the kernel's where it has them; elsewhere what is written is done by xfrm,
 * and what xfrm tells is read, with the answers that Linux's own family gives.
 */
#include <errno.h>
#include <socksh/keys.h>
#include <socksh/translation.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>

#define GROUP(group) (1u << ((group) - 1))

extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* The header alone comes back, with the number of the error. */
static void answer_header(int fd, const struct sadb_msg *asked, int error)
{
	struct sadb_msg base = *asked;

	base.sadb_msg_errno = error;
	base.sadb_msg_len = sizeof(base) / 8;
	__translated_answer(fd, &base, sizeof(base));
}

/* -- Registering -- */

/* The types that a socket is registered for are kept where copies of the descriptor have them too: in its priority. */
static unsigned registered(int fd)
{
	unsigned types = 0;
	socklen_t size = sizeof(types);

	getsockopt(fd, SOL_SOCKET, SO_PRIORITY, &types, &size);
	return types;
}

static void hear(int fd, int group)
{
	setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, &group, sizeof(group));
}

/* From now on the socket hears what is wanted, and what ends. */
static int enroll(int fd, const struct sadb_msg *base)
{
	char room[1024] __attribute__((__aligned__(8)));
	struct sadb_msg *answer = (struct sadb_msg *)room;
	unsigned types = registered(fd);
	size_t size;

	errno = EINVAL;
	if (base->sadb_msg_satype > SADB_SATYPE_MAX)
		return -1;
	errno = EEXIST;
	if (base->sadb_msg_satype != SADB_SATYPE_UNSPEC) {
		if (types & 1u << base->sadb_msg_satype)
			return -1;
		types |= 1u << base->sadb_msg_satype;
		setsockopt(fd, SOL_SOCKET, SO_PRIORITY, &types, sizeof(types));
		hear(fd, XFRMNLGRP_ACQUIRE);
		hear(fd, XFRMNLGRP_EXPIRE);
	}
	*answer = *base;
	answer->sadb_msg_errno = 0;
	size = sizeof(*answer) + __key_put_supported(answer + 1);
	answer->sadb_msg_len = size / 8;
	__translated_answer(fd, answer, size);
	return 0;
}

/* -- What is written -- */

/* Answers with what `find` finds. */
static int answer_with(int fd, const struct __key_message *message, ssize_t (*find)(const struct __key_message *, void *))
{
	void *room = malloc(__TRANSLATED_MESSAGE);
	ssize_t size = room == NULL ? -1 : find(message, room);

	if (size > 0)
		__translated_answer(fd, room, size);
	free(room);
	return size < 0 ? -1 : 0;
}

/* Does what the message asks for: 0, or -1 with errno. What has been changed is told by the kernel, to all sockets. */
static int act(int fd, const struct __key_message *message)
{
	const struct sadb_msg *base = message->base;

	switch (base->sadb_msg_type) {
	case SADB_GETSPI:
		return answer_with(fd, message, __key_reserve);
	case SADB_ADD:
	case SADB_UPDATE:
		return __key_store(message);
	case SADB_DELETE:
		return __key_delete(message);
	case SADB_GET:
		return answer_with(fd, message, __key_find);
	case SADB_REGISTER:
		return enroll(fd, base);
	case SADB_FLUSH:
	case SADB_DUMP:
		errno = EINVAL;
		if (__key_protocol(base->sadb_msg_satype) == 0)
			return -1;
		if (base->sadb_msg_type == SADB_DUMP)
			return __key_dump(message, fd);
		answer_header(fd, base, 0);
		return __key_flush(message);
	case SADB_ACQUIRE:
		/* that nobody can make the association: xfrm has no word for it, and gives up waiting by itself */
		if (base->sadb_msg_len == sizeof(*base) / 8)
			return 0;
		break;
	}
	errno = EOPNOTSUPP;
	return -1;
}

static int obey(int fd, const void *written, size_t size)
{
	const struct sadb_msg *base = written;
	struct __key_message message;

	errno = EMSGSIZE;
	if (size < sizeof(*base))
		return -1;
	if (base->sadb_msg_version != PF_KEY_V2 || base->sadb_msg_reserved != 0 || base->sadb_msg_type == SADB_RESERVED ||
		base->sadb_msg_type > SADB_MAX) {
		errno = EINVAL;
		return -1;
	}
	if (base->sadb_msg_len != size / 8 || base->sadb_msg_len < sizeof(*base) / 8)
		return -1;
	/* from here on the error is an answer */
	if (__key_parse(&message, base, size) < 0 || act(fd, &message) < 0)
		answer_header(fd, base, errno);
	return 0;
}

/* -- What the kernel tells -- */

/* The notice has no algorithms. At the end of the soft lifetime the association is still there to be asked for. */
static size_t tell_expired(const struct nlmsghdr *notice, void *message)
{
	const struct xfrm_user_expire *expired = NLMSG_DATA(notice);
	int what = expired->hard ? __KEY_HARD | __KEY_DEAD : __KEY_SOFT | __KEY_DYING;
	struct sadb_msg *base = message;
	size_t size = expired->hard ? 0 : __key_look_up(&expired->state, SADB_EXPIRE, what, message);

	if (size == 0)
		size = __key_put_association(notice, SADB_EXPIRE, what, message);
	if (size > 0)
		base->sadb_msg_seq = base->sadb_msg_pid = 0;
	return size;
}

static size_t tell(const struct nlmsghdr *notice, void *message)
{
	struct sadb_msg *base = message;

	switch (notice->nlmsg_type) {
	case XFRM_MSG_NEWSA:
		return __key_put_association(notice, SADB_ADD, __KEY_ALL | __KEY_MATURE, message);
	case XFRM_MSG_UPDSA:
		return __key_put_association(notice, SADB_UPDATE, __KEY_ALL | __KEY_MATURE, message);
	case XFRM_MSG_DELSA:
		return __key_put_association(notice, SADB_DELETE, __KEY_ALL | __KEY_DEAD, message);
	case XFRM_MSG_EXPIRE:
		return tell_expired(notice, message);
	case XFRM_MSG_ACQUIRE:
		return __key_put_acquire(notice, message);
	case XFRM_MSG_FLUSHSA:
		memset(base, 0, sizeof(*base));
		base->sadb_msg_version = PF_KEY_V2;
		base->sadb_msg_type = SADB_FLUSH;
		base->sadb_msg_satype = __key_type(((const struct xfrm_usersa_flush *)NLMSG_DATA(notice))->proto);
		base->sadb_msg_len = sizeof(*base) / 8;
		base->sadb_msg_seq = notice->nlmsg_seq;
		base->sadb_msg_pid = notice->nlmsg_pid;
		return sizeof(*base);
	}
	return 0;
}

int __key_socket(int family, int type, int protocol)
{
	static const struct __translation translation = {
		.protocol = NETLINK_XFRM,
		.groups = GROUP(XFRMNLGRP_SA),
		.receive_flags = MSG_PEEK | MSG_DONTWAIT | MSG_TRUNC,
		.obey = obey,
		.tell = tell,
	};
	const int flags = type & (SOCK_NONBLOCK | SOCK_CLOEXEC);
	int fd = __kernel_call(SYS_socket, family, type, protocol, 0, 0, 0);

	if (fd >= 0 || family != PF_KEY || errno != EAFNOSUPPORT)
		return fd;
	fd = __translated_open(&translation, flags);
	if (fd < 0) {
		/* without xfrm there is no such family at all */
		if (errno == EPROTONOSUPPORT)
			errno = EAFNOSUPPORT;
		return -1;
	}
	if ((type & ~flags) == SOCK_RAW && protocol == PF_KEY_V2)
		return fd;
	__kernel_call(SYS_close, fd, 0, 0, 0, 0, 0);
	errno = (type & ~flags) != SOCK_RAW ? ESOCKTNOSUPPORT : EPROTONOSUPPORT;
	return -1;
}
