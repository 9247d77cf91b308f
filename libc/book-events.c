/* The book's wrappers for BSD's queues of events. UNP 14.9 */
#include <unpevent.h>

int Kqueue(void)
{
	int kq = kqueue();

	if (kq == -1)
		err_sys("kqueue error");
	return kq;
}

int Kevent(int kq, const struct kevent *changelist, int nchanges, struct kevent *eventlist, int nevents,
           const struct timespec *timeout)
{
	int n = kevent(kq, changelist, nchanges, eventlist, nevents, timeout);

	if (n == -1)
		err_sys("kevent error");
	return n;
}
