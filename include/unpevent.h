/* The book's wrappers for kqueue() and kevent(). UNP 14.9 */
#ifndef _SOCKSH_UNPEVENT_H
#define _SOCKSH_UNPEVENT_H

#include <sys/event.h>
#include <unp.h>

/** kqueue() or end. UNP 14.9 */
int Kqueue(void);
/** kevent() or end. UNP 14.9
 *  returns: how many events, 0 when the time is over */
int Kevent(int kq, const struct kevent *changelist, int nchanges, struct kevent *eventlist, int nevents, const struct timespec *timeout);

#endif
