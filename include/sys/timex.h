/* Keeping the clock right. man 2 adjtimex */
#ifndef _SOCKSH_SYS_TIMEX_H
#define _SOCKSH_SYS_TIMEX_H

#include <socksh/annotations.h>
#include <socksh/timex.h>
#include <sys/time.h>

#define NTP_API 4 /* the version of the interface */

struct ntptimeval {
	struct timeval time;
	long maxerror; /* microseconds */
	long esterror; /* microseconds */
	long tai;
	long __reserved1;
	long __reserved2;
	long __reserved3;
	long __reserved4;
};

#define TIME_OK 0 /* the clock is right */
#define TIME_INS 1 /* a leap second will be inserted */
#define TIME_DEL 2 /* a leap second will be left out */
#define TIME_OOP 3 /* adjtimex(): a leap second is being inserted */
#define TIME_WAIT 4 /* adjtimex(): a leap second has just been */
#define TIME_ERROR 5 /* adjtimex(): the clock is not synchronised */
#define TIME_BAD TIME_ERROR /* the clock is not right */

/** Ask about the kernel's clock, or change it. man 2 adjtimex
 *  errors: EFAULT EINVAL EPERM
 *  returns: TIME_OK … */
int adjtimex(struct timex *buf) __syscall;
/** adjtimex() under its other name. man 3 ntp_adjtime
 *  errors: EFAULT EINVAL EPERM
 *  returns: TIME_OK … */
int ntp_adjtime(struct timex *buf) __syscall;
/** The time, and how wrong it may be. man 3 ntp_gettimex
 *  returns: TIME_OK … */
int ntp_gettimex(struct ntptimeval *ntv) __writes1(1);
/** The time, and how wrong it may be. man 3 ntp_gettime
 *  returns: TIME_OK … */
int ntp_gettime(struct ntptimeval *ntv) __writes1(1);

#endif
