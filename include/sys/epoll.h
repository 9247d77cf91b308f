/* epoll. man 7 epoll */
#ifndef _SOCKSH_SYS_EPOLL_H
#define _SOCKSH_SYS_EPOLL_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>
#include <stdint.h>
#include <sys/types.h>

#define EPOLL_CLOEXEC 02000000

#define EPOLLIN 0x001        /* can be read */
#define EPOLLPRI 0x002       /* urgent data */
#define EPOLLOUT 0x004       /* can be written */
#define EPOLLERR 0x008
#define EPOLLHUP 0x010
#define EPOLLRDNORM 0x040
#define EPOLLRDBAND 0x080
#define EPOLLWRNORM 0x100
#define EPOLLWRBAND 0x200
#define EPOLLMSG 0x400
#define EPOLLRDHUP 0x2000    /* the peer writes no more */
#define EPOLLEXCLUSIVE (1 << 28)
#define EPOLLWAKEUP (1 << 29)
#define EPOLLONESHOT (1 << 30)
#define EPOLLET (1U << 31)   /* only when it becomes so */

#define EPOLL_CTL_ADD 1
#define EPOLL_CTL_DEL 2
#define EPOLL_CTL_MOD 3

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

#endif
