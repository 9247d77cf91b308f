/* mq_notify(): libc's own would call the program's function from a thread of libc's. */
#include <errno.h>
#include <mqueue.h>
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int mq_notify(mqd_t mqdes, const struct sigevent *notification)
{
	if (notification != NULL && notification->sigev_notify == SIGEV_THREAD) {
		fputs("mq_notify: SIGEV_THREAD is not in this version; SIGEV_SIGNAL is\n", stderr);
		errno = ENOTSUP;
		return -1;
	}
	return syscall(SYS_mq_notify, mqdes, notification);
}
