/* Pseudo-terminals. man 7 pty */
#ifndef _SOCKSH_PTY_H
#define _SOCKSH_PTY_H

#include <socksh/annotations.h>
#include <sys/ioctl.h>
#include <termios.h>

/** Open both ends of a pseudo-terminal; the rest may be NULL. man 3 openpty
 *  errors: EAGAIN ENOENT ENOSPC */
int openpty(int *amaster, int *aslave, char *name, const struct termios *termp, const struct winsize *winp) __custom __writes1(1) __writes1(2) __reads1(4) __nullable(4) __reads1(5) __nullable(5);
/** openpty() and fork(): the child has the slave as its terminal. man 3 forkpty
 *  errors: EAGAIN ENOENT ENOMEM ENOSPC
 *  returns: the child's process ID; 0 in the child */
int forkpty(int *amaster, char *name, const struct termios *termp, const struct winsize *winp) __custom;

#endif
