/* kqueue() and kevent(), BSD's queues of events, here over epoll. UNP 14.9 */
#ifndef _SOCKSH_SYS_EVENT_H
#define _SOCKSH_SYS_EVENT_H

#include <socksh/annotations.h>
#include <stdint.h>
#include <sys/types.h>
#include <time.h>

#define EVFILT_READ (-1) /* a descriptor can be read; data: how many bytes, or connections */
#define EVFILT_WRITE (-2) /* a descriptor can be written; data: how many bytes */
#define EVFILT_AIO (-3) /* asynchronous I/O has ended: not here */
#define EVFILT_VNODE (-4) /* a file has changed: not here */
#define EVFILT_PROC (-5) /* a process has ended */
#define EVFILT_SIGNAL (-6) /* a signal has come; data: how often */
#define EVFILT_TIMER (-7) /* a time has passed, data milliseconds; then data: how often */

#define EV_ADD 0x0001 /* add an event, or change it */
#define EV_DELETE 0x0002 /* take it out */
#define EV_ENABLE 0x0004 /* tell of it */
#define EV_DISABLE 0x0008 /* do not tell of it, but keep it */
#define EV_ONESHOT 0x0010 /* tell of it once, then take it out */
#define EV_CLEAR 0x0020 /* tell of it again only when it has come again */
#define EV_DISPATCH 0x0080 /* tell of it once, then disable it */
#define EV_EOF 0x8000 /* the other end is closed; fflags: an errno */
#define EV_ERROR 0x4000 /* the change has failed; data: an errno */

#define NOTE_EXIT 0x80000000 /* EVFILT_PROC: the process has ended; data: its status */
#define NOTE_FORK 0x40000000 /* EVFILT_PROC: it has forked: not here */
#define NOTE_EXEC 0x20000000 /* EVFILT_PROC: it runs another program: not here */
#define NOTE_SECONDS 0x00000001 /* EVFILT_TIMER: data is in seconds */
#define NOTE_MSECONDS 0x00000002 /* EVFILT_TIMER: data is in milliseconds */
#define NOTE_USECONDS 0x00000004 /* EVFILT_TIMER: data is in microseconds */
#define NOTE_NSECONDS 0x00000008 /* EVFILT_TIMER: data is in nanoseconds */

struct kevent {
	uintptr_t ident; /* a descriptor, a signal, a process, or a timer's number */
	short filter; /* EVFILT_READ … */
	unsigned short flags; /* EV_ADD … */
	unsigned int fflags; /* NOTE_EXIT … */
	intptr_t data;
	void *udata; /* the caller's own, which comes back */
};

#define EV_SET(kevp, a, b, c, d, e, f) (*(kevp) = (struct kevent){ (a), (b), (c), (d), (e), (f) }) /* fill in *kevp: ident, filter, flags, fflags, data, udata */

/** A new queue of events. UNP 14.9
 *  errors: EMFILE ENFILE ENOMEM
 *  returns: its descriptor, or -1 */
int kqueue(void) __custom;
/** Change what a queue tells of, and wait for events; timeout may be NULL. UNP 14.9
 *  errors: EBADF EFAULT EINTR EINVAL ENOENT ENOMEM ESRCH
 *  returns: how many events, 0 when the time is over, or -1 */
int kevent(int kq, const struct kevent *changelist, int nchanges, struct kevent *eventlist, int nevents, const struct timespec *timeout) __custom;

#endif
