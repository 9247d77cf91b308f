/* The processor time of one thread. */
#include <errno.h>
#include <pthread.h>
#include <time.h>

/* threads.c: the kernel's id of a thread; 0 if it has ended and is to be joined, -1 if there is none. */
extern int __thread_tid(pthread_t thread);

/* How the kernel numbers such clocks: all bits of the id but three turned over, a thread's, of the scheduler. */
enum { PER_THREAD = 4, SCHEDULER = 2 };

int pthread_getcpuclockid(pthread_t thread, clockid_t *clockid)
{
	int tid = __thread_tid(thread);

	if (tid <= 0)
		return ESRCH;
	*clockid = (clockid_t)(~(unsigned)tid << 3 | PER_THREAD | SCHEDULER);
	return 0;
}
