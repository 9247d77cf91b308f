/* poll(). man 2 poll; UNP 6.10 */
#ifndef _SOCKSH_POLL_H
#define _SOCKSH_POLL_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>

typedef unsigned long nfds_t;

/* A descriptor and what to look for. UNP 6.10 */
struct pollfd {
	int fd;        /* negative: passed over */
	short events;  /* what to look for */
	short revents; /* what was found */
};

#define POLLIN 0x001     /* can be read */
#define POLLPRI 0x002    /* urgent data */
#define POLLOUT 0x004    /* can be written */
#define POLLERR 0x008    /* error; revents only */
#define POLLHUP 0x010    /* hung up; revents only */
#define POLLNVAL 0x020   /* not open; revents only */
#define POLLRDNORM 0x040 /* normal data can be read */
#define POLLRDBAND 0x080 /* priority data can be read */
#define POLLWRNORM 0x100 /* normal data can be written */
#define POLLWRBAND 0x200 /* priority data can be written */
#define POLLMSG 0x400 /* has a number, but Linux does not use it */
#define POLLREMOVE 0x1000 /* has a number, but programs do not use it */
#define POLLRDHUP 0x2000 /* the peer writes no more */

/** Wait until descriptors are ready, or for milliseconds; -1: without end. man 2 poll; UNP 6.10
 *  errors: EFAULT EINTR EINVAL ENOMEM
 *  returns: how many are ready, 0 after the time */
int poll(struct pollfd *fds, nfds_t nfds, int timeout) __syscall;
/** poll() in nanoseconds and under another signal mask. man 2 ppoll
 *  errors: EFAULT EINTR EINVAL ENOMEM
 *  returns: how many are ready, 0 after the time */
int ppoll(struct pollfd *fds, nfds_t nfds, const struct timespec *tmo_p, const sigset_t *sigmask) __syscall __reads1(3) __nullable(3);

#endif
