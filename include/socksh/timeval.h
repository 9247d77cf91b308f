/* struct timeval, which <sys/time.h> and <sys/select.h> share. */
#ifndef _SOCKSH_TIMEVAL_H
#define _SOCKSH_TIMEVAL_H

#include <socksh/types.h>

/* A time in microseconds. UNP 6.3 */
struct timeval {
	time_t tv_sec;       /* seconds */
	suseconds_t tv_usec; /* microseconds, 0 to 999999 */
};

#endif
