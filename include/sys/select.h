/* select() and its sets of descriptors. man 2 select; UNP 6.3 */
#ifndef _SOCKSH_SYS_SELECT_H
#define _SOCKSH_SYS_SELECT_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <socksh/timespec.h>
#include <socksh/timeval.h>

#define FD_SETSIZE 1024 /* descriptors that an fd_set has room for: 0 to FD_SETSIZE - 1. man 2 select; UNP 6.3 */
#define NFDBITS 64 /* descriptors that one word of an fd_set has room for */

typedef long fd_mask;

/* A set of the descriptors 0 to FD_SETSIZE - 1: one bit each. UNP 6.3 */
typedef struct {
	fd_mask fds_bits[FD_SETSIZE / NFDBITS];
} fd_set;

#define __FDS_BITS(set) ((set)->fds_bits)
#define __FD_WORD(fd, set) (__FDS_BITS(set)[(fd) / NFDBITS])
#define __FD_BIT(fd) ((fd_mask)(1UL << ((fd) % NFDBITS)))

/* put a descriptor into a set. man 2 select; UNP 6.3 */
#define FD_SET(fd, set) ((void)(__FD_WORD(fd, set) |= __FD_BIT(fd)))
/* take a descriptor out of a set. man 2 select; UNP 6.3 */
#define FD_CLR(fd, set) ((void)(__FD_WORD(fd, set) &= ~__FD_BIT(fd)))
/* is a descriptor in a set? man 2 select; UNP 6.3 */
#define FD_ISSET(fd, set) ((__FD_WORD(fd, set) & __FD_BIT(fd)) != 0)
/* empty a set: always do that first. man 2 select; UNP 6.3 */
#define FD_ZERO(set) do { \
		fd_set *__set = (set); \
		for (unsigned int __i = 0; __i < FD_SETSIZE / NFDBITS; __i++) \
			__FDS_BITS(__set)[__i] = 0; \
	} while (0)

/** Wait until descriptors are ready, or for a time. man 2 select; UNP 6.3
 *  errors: EBADF EINTR EINVAL ENOMEM
 *  returns: how many are ready, 0 after the time */
int select(int nfds, fd_set *restrict readfds, fd_set *restrict writefds, fd_set *restrict exceptfds, struct timeval *restrict timeout) __syscall __updates1(5) __nullable(5);
/** select() in nanoseconds and under another signal mask. man 2 pselect; UNP 6.9
 *  errors: EBADF EINTR EINVAL ENOMEM
 *  returns: how many are ready, 0 after the time */
int pselect(int nfds, fd_set *restrict readfds, fd_set *restrict writefds, fd_set *restrict exceptfds, const struct timespec *restrict timeout, const sigset_t *restrict sigmask) __syscall __reads1(5) __nullable(5);

#endif
