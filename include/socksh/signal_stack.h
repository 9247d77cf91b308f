/* The stack of handlers: <signal.h>. */
#ifndef _SOCKSH_SIGNAL_STACK_H
#define _SOCKSH_SIGNAL_STACK_H

#include <socksh/size.h>

typedef struct {
	void *ss_sp;
	int ss_flags;
	size_t ss_size;
} stack_t;
#define SS_ONSTACK 1 /* ss_flags: a handler runs on the alternate stack now */
#define SS_DISABLE 2 /* ss_flags: there is no alternate stack */

#endif
