/* Solaris's /dev/poll: the descriptors to wait for are written to it. UNP 14.9 */
#ifndef _SOCKSH_SYS_DEVPOLL_H
#define _SOCKSH_SYS_DEVPOLL_H

#include <poll.h>

#define DP_POLL 0xd001 /* ioctl(): wait for the descriptors; struct dvpoll */
#define DP_ISPOLLED 0xd002 /* ioctl(): is this one among them? struct pollfd */

struct dvpoll {
	struct pollfd *dp_fds; /* what is found */
	nfds_t dp_nfds; /* room there */
	int dp_timeout; /* milliseconds; -1: for ever */
};

/* Not for socksh's own files, and not where the header is only looked at. */
#if !defined(_SOCKSH_DEVPOLL_SETS_H) && !defined(_SOCKSH_LIBRARY_H)
#if defined(_SOCKSH_STREAM_CALLS_H)
#error "/dev/poll and streams do not go together in one file, or in one session of the prompt: both have an open() of their own"
#elif defined(_SOCKSH_TRANSLATED_CALLS_H)
#error "/dev/poll and routing or key sockets do not go together in one file, or in one session of the prompt: both have a write() of their own"
#else
#include <socksh/devpoll-calls.h>
#endif
#endif

#endif
