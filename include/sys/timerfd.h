/* Timers behind descriptors. Linux; man 2 timerfd_create */
#ifndef _SOCKSH_SYS_TIMERFD_H
#define _SOCKSH_SYS_TIMERFD_H

#include <socksh/annotations.h>
#include <time.h>

#define TFD_CLOEXEC 02000000 /* close at exec() */
#define TFD_NONBLOCK 04000 /* do not block */
#define TFD_TIMER_ABSTIME (1 << 0) /* the time is a point of the clock, not a span */
#define TFD_TIMER_CANCEL_ON_SET (1 << 1) /* ECANCELED for read() if the clock is set */

/** Make a timer that can be waited for. man 2 timerfd_create
 *  errors: EINVAL EMFILE ENFILE ENODEV ENOMEM EPERM
 *  returns: a descriptor */
int timerfd_create(clockid_t clockid, int flags);
/** Start or stop a timer. man 2 timerfd_settime
 *  errors: EBADF ECANCELED EFAULT EINVAL */
int timerfd_settime(int fd, int flags, const struct itimerspec *new_value, struct itimerspec *old_value) __syscall;
/** The time that is left. man 2 timerfd_gettime
 *  errors: EBADF EFAULT EINVAL */
int timerfd_gettime(int fd, struct itimerspec *curr_value) __syscall;

#endif
