/* Date and time. C11 7.27; man 0p time.h */
#ifndef _SOCKSH_TIME_H
#define _SOCKSH_TIME_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

/* A time of the calendar. */
struct tm {
	int tm_sec;   /* 0 to 60 */
	int tm_min;
	int tm_hour;
	int tm_mday;  /* 1 to 31 */
	int tm_mon;   /* 0 to 11 */
	int tm_year;  /* since 1900 */
	int tm_wday;  /* since Sunday */
	int tm_yday;  /* since the first of January */
	int tm_isdst; /* daylight saving time: > 0 yes, 0 no, < 0 unknown */
	long tm_gmtoff;
	const char *tm_zone;
};

struct itimerspec {
	struct timespec it_interval;
	struct timespec it_value;
};

struct sigevent;

#define CLOCKS_PER_SEC ((clock_t)1000000) /* units of clock() per second */
#define TIME_UTC 1 /* timespec_get(): the time since 1970, UTC */

#define CLOCK_REALTIME 0 /* the time of day; can be set */
#define CLOCK_MONOTONIC 1 /* time that never goes back; stands while the machine sleeps */
#define CLOCK_PROCESS_CPUTIME_ID 2 /* processor time of the process */
#define CLOCK_THREAD_CPUTIME_ID 3 /* processor time of the thread */
#define CLOCK_MONOTONIC_RAW 4 /* as CLOCK_MONOTONIC, not adjusted to others */
#define CLOCK_REALTIME_COARSE 5 /* as CLOCK_REALTIME, faster and less exact */
#define CLOCK_MONOTONIC_COARSE 6 /* as CLOCK_MONOTONIC, faster and less exact */
#define CLOCK_BOOTTIME 7 /* as CLOCK_MONOTONIC, but counts sleep */
#define CLOCK_REALTIME_ALARM 8 /* timers: as CLOCK_REALTIME, and wake a machine that sleeps */
#define CLOCK_BOOTTIME_ALARM 9 /* timers: as CLOCK_BOOTTIME, and wake a machine that sleeps */
#define CLOCK_TAI 11 /* atomic time, which has no leap seconds */
#define TIMER_ABSTIME 1 /* the time is a point of the clock, not a span */

extern char *tzname[2];
extern int daylight;
extern long timezone;

/** Seconds since the Epoch, 1970-01-01 00:00 UTC. man 2 time; UNP 1.5 */
time_t time(time_t *tloc) __writes1(1) __nullable(1);
/** Processor time used so far, in CLOCKS_PER_SEC. man 3 clock */
clock_t clock(void);
/** Difference of two times in seconds. man 3 difftime */
double difftime(time_t time1, time_t time0);
/** Seconds since the Epoch from a local calendar time, which it also normalises. man 3 mktime
 *  errors: EOVERFLOW */
time_t mktime(struct tm *tm) __updates1(1);
/** mktime() of a time in UTC. man 3 timegm
 *  errors: EOVERFLOW */
time_t timegm(struct tm *tm) __updates1(1);
/** The same as mktime(). man 3 timelocal
 *  errors: EOVERFLOW */
time_t timelocal(struct tm *tm) __updates1(1);
/** A time as "Thu Jan  1 00:00:00 1970\n", local. man 3 ctime; UNP 1.5 */
char *ctime(const time_t *timep) __reads1(1) __returns_static_string;
/** ctime() into a buffer of 26 bytes. man 3 ctime_r */
char *ctime_r(const time_t *restrict timep, char *restrict buf) __reads1(1) __writes_bytes(2, 26);
/** A calendar time as "Thu Jan  1 00:00:00 1970\n". man 3 asctime */
char *asctime(const struct tm *tm) __reads1(1) __returns_static_string;
/** asctime() into a buffer of 26 bytes. man 3 asctime_r */
char *asctime_r(const struct tm *restrict tm, char *restrict buf) __reads1(1) __writes_bytes(2, 26);
/** Calendar time in UTC. man 3 gmtime
 *  errors: EOVERFLOW */
struct tm *gmtime(const time_t *timep) __custom __reads1(1);
/** gmtime() into a structure of the caller's. man 3 gmtime_r
 *  errors: EOVERFLOW */
struct tm *gmtime_r(const time_t *restrict timep, struct tm *restrict result) __custom __reads1(1) __writes1(2);
/** Calendar time, local. man 3 localtime
 *  errors: EOVERFLOW */
struct tm *localtime(const time_t *timep) __custom __reads1(1);
/** localtime() into a structure of the caller's. man 3 localtime_r
 *  errors: EOVERFLOW */
struct tm *localtime_r(const time_t *restrict timep, struct tm *restrict result) __custom __reads1(1) __writes1(2);
/** Format a calendar time. man 3 strftime
 *  returns: bytes written without the NUL, 0 if they did not fit */
size_t strftime(char *restrict s, size_t max, const char *restrict format, const struct tm *restrict tm) __custom __writes(1, 2) __string(3) __reads1(4);
/** Read a calendar time from a string. man 3 strptime
 *  returns: the first character not read, or NULL */
char *strptime(const char *restrict s, const char *restrict format, struct tm *restrict tm) __custom __string(1) __string(2) __updates1(3);
/** Read the time zone from the environment variable TZ. man 3 tzset */
void tzset(void);
/** Time of a clock. man 2 clock_gettime
 *  errors: EFAULT EINVAL */
int clock_gettime(clockid_t clockid, struct timespec *tp) __writes1(2);
/** Resolution of a clock. man 2 clock_getres
 *  errors: EFAULT EINVAL */
int clock_getres(clockid_t clockid, struct timespec *res) __writes1(2) __nullable(2);
/** Set a clock. man 2 clock_settime
 *  errors: EFAULT EINVAL EPERM */
int clock_settime(clockid_t clockid, const struct timespec *tp) __reads1(2);
/** Sleep on a clock. man 2 clock_nanosleep
 *  returns: 0 or an error number: EFAULT EINTR EINVAL ENOTSUP */
int clock_nanosleep(clockid_t clockid, int flags, const struct timespec *request, struct timespec *remain) __syscall;
/** The processor time clock of a process. man 3 clock_getcpuclockid
 *  returns: 0 or an error number: ENOSYS EPERM ESRCH */
int clock_getcpuclockid(pid_t pid, clockid_t *clockid) __writes1(2);
/** Sleep; a signal wakes it and leaves the rest in *rem. man 2 nanosleep
 *  errors: EFAULT EINTR EINVAL */
int nanosleep(const struct timespec *req, struct timespec *rem) __syscall;
/** C11's clock_gettime(). man 3 timespec_get
 *  returns: base, or 0 */
int timespec_get(struct timespec *ts, int base) __writes1(1);
/** Make a timer of the process. man 2 timer_create
 *  errors: EAGAIN EINVAL ENOMEM ENOTSUP EPERM */
int timer_create(clockid_t clockid, struct sigevent *restrict sevp, timer_t *restrict timerid) __custom;
/** Delete a timer. man 2 timer_delete
 *  errors: EINVAL */
int timer_delete(timer_t timerid) __custom;
/** Start or stop a timer. man 2 timer_settime
 *  errors: ECANCELED EFAULT EINVAL */
int timer_settime(timer_t timerid, int flags, const struct itimerspec *restrict new_value, struct itimerspec *restrict old_value) __custom;
/** Time left on a timer. man 2 timer_gettime
 *  errors: EFAULT EINVAL */
int timer_gettime(timer_t timerid, struct itimerspec *curr_value) __custom;
/** How many more times a timer has expired. man 2 timer_getoverrun
 *  errors: EINVAL */
int timer_getoverrun(timer_t timerid) __custom;

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/time_more.h>
#endif

#endif
