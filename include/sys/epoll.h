/* epoll. man 7 epoll */
#ifndef _SOCKSH_SYS_EPOLL_H
#define _SOCKSH_SYS_EPOLL_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>
#include <stdint.h>
#include <sys/types.h>

#define EPOLL_CLOEXEC 02000000 /* epoll_create1(): close at exec() */

#define EPOLLIN 0x001        /* can be read */
#define EPOLLPRI 0x002       /* urgent data */
#define EPOLLOUT 0x004       /* can be written */
#define EPOLLERR 0x008 /* error; always reported */
#define EPOLLHUP 0x010 /* hung up; always reported */
#define EPOLLRDNORM 0x040 /* normal data can be read: as EPOLLIN */
#define EPOLLRDBAND 0x080 /* priority data can be read */
#define EPOLLWRNORM 0x100 /* normal data can be written: as EPOLLOUT */
#define EPOLLWRBAND 0x200 /* priority data can be written */
#define EPOLLMSG 0x400 /* has a number, but Linux does not use it */
#define EPOLLRDHUP 0x2000    /* the peer writes no more */
#define EPOLLEXCLUSIVE (1 << 28) /* of several epoll descriptors that wait for one socket, wake one (or some), not all */
#define EPOLLWAKEUP (1 << 29) /* keep the machine from sleeping until the event is dealt with; needs CAP_BLOCK_SUSPEND */
#define EPOLLONESHOT (1 << 30) /* report once, then not until EPOLL_CTL_MOD */
#define EPOLLET (1U << 31)   /* only when it becomes so */

#define EPOLL_CTL_ADD 1 /* wait for a further descriptor */
#define EPOLL_CTL_DEL 2 /* wait for it no more */
#define EPOLL_CTL_MOD 3 /* change what to wait for */

typedef union epoll_data {
	void *ptr;
	int fd;
	uint32_t u32;
	uint64_t u64;
} epoll_data_t;

/* What to look for, or what was found, and the caller's own note. */
#ifdef __aarch64__
struct epoll_event {
	uint32_t events;
	epoll_data_t data;
};
#else
struct epoll_event {
	uint32_t events;
	epoll_data_t data;
} __attribute__((__packed__));
#endif

/** Make an epoll instance. man 2 epoll_create
 *  errors: EINVAL EMFILE ENFILE ENOMEM
 *  returns: a descriptor */
int epoll_create(int size) __syscall;
/** epoll_create() with EPOLL_CLOEXEC. man 2 epoll_create1
 *  errors: EINVAL EMFILE ENFILE ENOMEM
 *  returns: a descriptor */
int epoll_create1(int flags) __syscall;
/** Add, change or remove a descriptor. man 2 epoll_ctl
 *  errors: EBADF EEXIST EFAULT EINVAL ELOOP ENOENT ENOMEM ENOSPC EPERM */
int epoll_ctl(int epfd, int op, int fd, struct epoll_event *event) __syscall;
/** Wait until descriptors are ready, or for milliseconds. man 2 epoll_wait
 *  errors: EBADF EFAULT EINTR EINVAL
 *  returns: how many are ready, 0 after the time */
int epoll_wait(int epfd, struct epoll_event *events, int maxevents, int timeout) __syscall;
/** epoll_wait() under another signal mask. man 2 epoll_pwait
 *  errors: EBADF EFAULT EINTR EINVAL
 *  returns: how many are ready, 0 after the time */
int epoll_pwait(int epfd, struct epoll_event *events, int maxevents, int timeout, const sigset_t *sigmask) __syscall;
/** epoll_pwait() with nanoseconds. man 2 epoll_pwait2
 *  errors: EBADF EFAULT EINTR EINVAL ENOSYS
 *  returns: how many are ready, 0 after the time */
int epoll_pwait2(int epfd, struct epoll_event *events, int maxevents, const struct timespec *timeout, const sigset_t *sigmask) __syscall;

#endif
