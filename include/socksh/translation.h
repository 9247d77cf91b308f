/* Between the parts of libc that translate the messages of a family of sockets to netlink's, and back. */
#ifndef _SOCKSH_TRANSLATION_H
#define _SOCKSH_TRANSLATION_H

#include <linux/netlink.h>
#include <sys/socket.h>
#include <sys/types.h>

/* A message of such a socket, at most; an answer of netlink's, at most. */
#define __TRANSLATED_MESSAGE 32768

/* What a family does with messages. */
struct __translation {
	int protocol; /* of netlink, that serves it */
	unsigned groups; /* whose notices its sockets hear from the start */
	int receive_flags; /* what recv() takes; others are EINVAL */
	/* What a program has written: 0, or -1 with errno. Answers are given by __translated_answer(). */
	int (*obey)(int fd, const void *message, size_t size);
	/* A notice of the kernel's as a message: its size, or 0 for what concerns nobody. */
	size_t (*tell)(const struct nlmsghdr *notice, void *message);
};

/* Opens a socket; `flags` may have SOCK_NONBLOCK and SOCK_CLOEXEC. -1 with errno. */
int __translated_open(const struct __translation *translation, int flags);
/* Puts a message where the next recv() on the socket finds it; what there is no room for is lost, as on BSD. */
void __translated_answer(int fd, const void *message, size_t size);

/* Adds an attribute to a request, which must have room for it. */
void __netlink_attach(struct nlmsghdr *request, int type, const void *value, size_t size);
/*
 * Sends a request, on a socket of its own, and calls `each` with what is answered until it returns other than 0.
 * 0, or -1 with errno.
 */
int __netlink_ask(int protocol, const struct nlmsghdr *request, int (*each)(const struct nlmsghdr *answer, void *context),
	void *context);

#endif
