/* Processor time that the process and its children have used. man 2 times */
#ifndef _SOCKSH_SYS_TIMES_H
#define _SOCKSH_SYS_TIMES_H

#include <socksh/annotations.h>
#include <socksh/types.h>

struct tms {
	clock_t tms_utime;  /* in user mode; ticks, sysconf(_SC_CLK_TCK) a second */
	clock_t tms_stime;  /* in the kernel */
	clock_t tms_cutime; /* of children that were waited for */
	clock_t tms_cstime;
};

/** What the process has used. man 2 times
 *  returns: ticks since some time in the past */
clock_t times(struct tms *buf) __writes1(1) __nullable(1);

#endif
