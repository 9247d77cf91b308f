/* How the kernel and libc tell of an event: what <signal.h> and <aio.h> share. man 7 sigevent */
#ifndef _SOCKSH_SIGEVENT_H
#define _SOCKSH_SIGEVENT_H

#include <socksh/pthread_types.h>
#include <socksh/types.h>

/* What comes with a signal or a call. */
typedef union sigval {
	int sival_int;
	void *sival_ptr;
} sigval_t;

/* How to be told of an event. */
struct sigevent {
	sigval_t sigev_value;
	int sigev_signo;
	int sigev_notify;
	union {
		int __pad[12];
		pid_t sigev_notify_thread_id;
		struct {
			void (*sigev_notify_function)(sigval_t value);
			pthread_attr_t *sigev_notify_attributes;
		};
	};
};
typedef struct sigevent sigevent_t;
#define SIGEV_SIGNAL 0 /* notify by a signal */
#define SIGEV_NONE 1 /* do not notify */
#define SIGEV_THREAD 2 /* notify by a function in a thread */
#define SIGEV_THREAD_ID 4 /* notify by a signal to one thread */

#endif
