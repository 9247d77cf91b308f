/* Timers of the process: the kernel's own, whose numbers are libc's timer_t, too. */
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#ifdef __x86_64__
enum { CREATE = 222, SETTIME = 223, GETTIME = 224, GETOVERRUN = 225, DELETE = 226 };
#else
enum { CREATE = 107, SETTIME = 110, GETTIME = 108, GETOVERRUN = 109, DELETE = 111 };
#endif

int timer_create(clockid_t clockid, struct sigevent *restrict sevp, timer_t *restrict timerid)
{
	int timer;

	if (sevp != NULL && sevp->sigev_notify == SIGEV_THREAD) {
		fputs("timer_create: SIGEV_THREAD is not in this version; SIGEV_SIGNAL is\n", stderr);
		errno = ENOTSUP;
		return -1;
	}
	if (syscall(CREATE, clockid, sevp, &timer) < 0)
		return -1;
	*timerid = (timer_t)(intptr_t)timer;
	return 0;
}

int timer_delete(timer_t timerid)
{
	return syscall(DELETE, timerid);
}

int timer_settime(timer_t timerid, int flags, const struct itimerspec *restrict new_value,
		  struct itimerspec *restrict old_value)
{
	return syscall(SETTIME, timerid, flags, new_value, old_value);
}

int timer_gettime(timer_t timerid, struct itimerspec *curr_value)
{
	return syscall(GETTIME, timerid, curr_value);
}

int timer_getoverrun(timer_t timerid)
{
	return syscall(GETOVERRUN, timerid);
}
