/* Sets of signals, which <signal.h> and the headers of calls that take a mask share. */
#ifndef _SOCKSH_SIGSET_H
#define _SOCKSH_SIGSET_H

/* A set of signals: one bit each. libc keeps room for 1024. */
typedef struct {
	unsigned long __val[16];
} sigset_t;

#endif
