/* Times in microseconds. man 0p sys_time.h */
#ifndef _SOCKSH_SYS_TIME_H
#define _SOCKSH_SYS_TIME_H

#include <socksh/annotations.h>
#include <socksh/timeval.h>
#include <sys/select.h>

struct timezone {
	int tz_minuteswest;
	int tz_dsttime;
};

struct itimerval {
	struct timeval it_interval; /* from one expiry to the next; 0: once */
	struct timeval it_value;    /* to the next expiry; 0: stopped */
};

#define ITIMER_REAL 0    /* real time, SIGALRM */
#define ITIMER_VIRTUAL 1 /* time in user mode, SIGVTALRM */
#define ITIMER_PROF 2    /* time in user and kernel mode, SIGPROF */

/* is the time not 0? man 3 timeradd */
#define timerisset(tvp) ((tvp)->tv_sec != 0 || (tvp)->tv_usec != 0)
#define timerclear(tvp) ((tvp)->tv_sec = (tvp)->tv_usec = 0) /* set the time to 0. man 3 timeradd */
/* compare two times by an operator: <, >, != and others. man 3 timeradd */
#define timercmp(a, b, CMP) ((a)->tv_sec == (b)->tv_sec ? ((a)->tv_usec CMP (b)->tv_usec) : ((a)->tv_sec CMP (b)->tv_sec))
/* the sum of two times. man 3 timeradd */
#define timeradd(a, b, result) do { \
		(result)->tv_sec = (a)->tv_sec + (b)->tv_sec; \
		(result)->tv_usec = (a)->tv_usec + (b)->tv_usec; \
		if ((result)->tv_usec >= 1000000) { \
			(result)->tv_sec++; \
			(result)->tv_usec -= 1000000; \
		} \
	} while (0)
/* the difference of two times. man 3 timeradd */
#define timersub(a, b, result) do { \
		(result)->tv_sec = (a)->tv_sec - (b)->tv_sec; \
		(result)->tv_usec = (a)->tv_usec - (b)->tv_usec; \
		if ((result)->tv_usec < 0) { \
			(result)->tv_sec--; \
			(result)->tv_usec += 1000000; \
		} \
	} while (0)
/* microseconds to nanoseconds */
#define TIMEVAL_TO_TIMESPEC(tv, ts) do { \
		(ts)->tv_sec = (tv)->tv_sec; \
		(ts)->tv_nsec = (tv)->tv_usec * 1000; \
	} while (0)
/* nanoseconds to microseconds */
#define TIMESPEC_TO_TIMEVAL(tv, ts) do { \
		(tv)->tv_sec = (ts)->tv_sec; \
		(tv)->tv_usec = (ts)->tv_nsec / 1000; \
	} while (0)

/** Time of day in microseconds; tz is NULL. man 2 gettimeofday
 *  errors: EFAULT EINVAL */
int gettimeofday(struct timeval *restrict tv, struct timezone *restrict tz) __writes1(1) __nullable(1) __writes1(2) __nullable(2);
/** Set the time of day. man 2 settimeofday
 *  errors: EFAULT EINVAL EPERM */
int settimeofday(const struct timeval *tv, const struct timezone *tz) __reads1(1) __nullable(1) __reads1(2) __nullable(2);
/** Let the clock gain or lose time slowly. man 3 adjtime
 *  errors: EINVAL EPERM */
int adjtime(const struct timeval *delta, struct timeval *olddelta) __reads1(1) __nullable(1) __writes1(2) __nullable(2);
/** Time left on a timer of the process. man 2 getitimer
 *  errors: EFAULT EINVAL */
int getitimer(int which, struct itimerval *curr_value) __syscall;
/** Start or stop a timer of the process: a signal when it expires. man 2 setitimer
 *  errors: EFAULT EINVAL */
int setitimer(int which, const struct itimerval *restrict new_value, struct itimerval *restrict old_value) __syscall;
/** Set the times of a file. man 2 utimes
 *  errors: EACCES EFAULT EINVAL ENOENT EPERM EROFS */
int utimes(const char *filename, const struct timeval times[2]) __syscall __reads_bytes(2, 32) __nullable(2);
/** utimes() of an open file. man 3 futimes
 *  errors: EBADF EINVAL EPERM EROFS */
int futimes(int fd, const struct timeval tv[2]) __reads_bytes(2, 32) __nullable(2);
/** utimes() relative to a directory; NULL: of the open file itself. man 2 futimesat
 *  errors: EACCES EBADF EFAULT EINVAL ELOOP ENAMETOOLONG ENOENT ENOTDIR EPERM EROFS */
int futimesat(int dirfd, const char *pathname, const struct timeval times[2]) __string(2) __nullable(2) __reads_bytes(3, 32) __nullable(3);
/** utimes() of a link itself. man 3 lutimes
 *  errors: EACCES ENOENT EPERM EROFS */
int lutimes(const char *filename, const struct timeval tv[2]) __syscall __reads_bytes(2, 32) __nullable(2);

#endif
