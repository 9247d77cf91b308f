/* Waiting for children. man 2 wait; UNP 5.10 */
#ifndef _SOCKSH_SYS_WAIT_H
#define _SOCKSH_SYS_WAIT_H

#include <signal.h>
#include <socksh/annotations.h>
#include <socksh/types.h>
#include <socksh/wait_status.h>

struct rusage;

typedef enum {
	P_ALL,   /* any child */
	P_PID, /* waitid(): the process with this ID */
	P_PGID, /* waitid(): any child of this process group */
	P_PIDFD /* waitid(): the process of a descriptor of pidfd_open() */
} idtype_t;

#define WAIT_ANY (-1) /* waitpid(): any child */
#define WAIT_MYPGRP 0 /* waitpid(): any child of the caller's process group */
#define WCOREFLAG 0x80 /* bit of a status: memory was dumped */
#define W_EXITCODE(ret, sig) ((ret) << 8 | (sig)) /* the status of a process that ended with ret, or by the signal */
#define W_STOPCODE(sig) ((sig) << 8 | 0x7f) /* the status of a process that the signal stopped */

/** Wait for a child to end. man 2 wait; UNP 5.10
 *  errors: ECHILD EFAULT EINTR
 *  returns: the child's process ID */
pid_t wait(int *wstatus) __syscall;
/** Wait for a certain child; -1: for any. man 2 waitpid; UNP 5.10
 *  errors: ECHILD EFAULT EINTR EINVAL
 *  returns: the child's process ID; 0 with WNOHANG if none has ended */
pid_t waitpid(pid_t pid, int *wstatus, int options) __syscall;
/** Wait for a child and learn why it changed. man 2 waitid
 *  errors: ECHILD EFAULT EINTR EINVAL */
int waitid(idtype_t idtype, id_t id, siginfo_t *infop, int options) __syscall;
/** wait() that also tells what the child has used. man 2 wait3
 *  errors: ECHILD EFAULT EINTR EINVAL
 *  returns: the child's process ID; 0 with WNOHANG if none has ended */
pid_t wait3(int *wstatus, int options, struct rusage *rusage) __syscall;
/** waitpid() that also tells what the child has used. man 2 wait4
 *  errors: ECHILD EFAULT EINTR EINVAL
 *  returns: the child's process ID; 0 with WNOHANG if none has ended */
pid_t wait4(pid_t pid, int *wstatus, int options, struct rusage *rusage) __syscall;

#endif
