/* Checks of malloc()'s memory. glibc has them in a library for debugging, without which they are off. man 3 mcheck, mtrace */
#ifndef _SOCKSH_MCHECK_H
#define _SOCKSH_MCHECK_H

#include <socksh/annotations.h>

/* What mprobe() finds. */
enum mcheck_status {
	MCHECK_DISABLED = -1, /* checks are off */
	MCHECK_OK, /* nothing is wrong */
	MCHECK_FREE, /* it was freed */
	MCHECK_HEAD, /* what is before it was written to */
	MCHECK_TAIL, /* what is behind it was written to */
};

/** Begin to check; without glibc's library for it, that fails. man 3 mcheck
 *  returns: 0, or -1 */
int mcheck(void (*abortfunc)(enum mcheck_status mstatus)) __custom;
/** mcheck() at each call of malloc() and its kin. man 3 mcheck_pedantic
 *  returns: 0, or -1 */
int mcheck_pedantic(void (*abortfunc)(enum mcheck_status mstatus)) __custom;
/** Check all memory now. man 3 mcheck_check_all */
void mcheck_check_all(void) __custom;
/** Check one piece of memory. man 3 mprobe
 *  returns: MCHECK_DISABLED */
enum mcheck_status mprobe(void *ptr) __custom;
/** Begin a log of malloc() and free() in the file that MALLOC_TRACE names; without glibc's library for it, nothing. man 3 mtrace */
void mtrace(void) __custom;
/** End the log. man 3 muntrace */
void muntrace(void) __custom;

#endif
