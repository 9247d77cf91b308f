/* struct timespec, which <time.h> and the headers of calls that take one share. */
#ifndef _SOCKSH_TIMESPEC_H
#define _SOCKSH_TIMESPEC_H

#include <socksh/types.h>

/* A time in nanoseconds. UNP 6.9 */
struct timespec {
	time_t tv_sec; /* seconds */
	long tv_nsec;  /* nanoseconds, 0 to 999999999 */
};

#endif
