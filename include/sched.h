/* Scheduling. man 7 sched */
#ifndef _SOCKSH_SCHED_H
#define _SOCKSH_SCHED_H

#include <socksh/annotations.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

#define SCHED_OTHER 0 /* policy: time is shared, by nice values */
#define SCHED_FIFO 1 /* policy, real-time: runs until it waits or a higher priority wants to. man 7 sched */
#define SCHED_RR 2 /* policy, real-time: as SCHED_FIFO, in turns among those of one priority. man 7 sched */
#define SCHED_BATCH 3 /* policy: as SCHED_OTHER, for long computations */
#define SCHED_IDLE 5 /* policy: only when nothing else runs */

/* What unshare() gives this thread one of its own of. man 7 namespaces */
#define CLONE_NEWTIME 0x00000080   /* clocks, for children to come */
#define CLONE_NEWNS 0x00020000     /* mounted file systems */
#define CLONE_NEWCGROUP 0x02000000 /* unshare(), setns(): a namespace of control groups of one's own. man 7 cgroup_namespaces */
#define CLONE_NEWUTS 0x04000000    /* the host's name */
#define CLONE_NEWIPC 0x08000000 /* unshare(), setns(): System V IPC and message queues of one's own. man 7 ipc_namespaces */
#define CLONE_NEWUSER 0x10000000   /* users and rights; not in a process with threads, as socksh is */
#define CLONE_NEWPID 0x20000000    /* process ids, for children to come */
#define CLONE_NEWNET 0x40000000    /* a network: interfaces, addresses, routes, ports */
#define CLONE_FS 0x00000200        /* working directory, umask */
#define CLONE_FILES 0x00000400     /* descriptors */

struct sched_param {
	int sched_priority;
};

/** Let others run. man 2 sched_yield */
int sched_yield(void) __syscall;
/** The greatest priority of a policy. man 2 sched_get_priority_max
 *  errors: EINVAL */
int sched_get_priority_max(int policy);
/** The least priority of a policy. man 2 sched_get_priority_min
 *  errors: EINVAL */
int sched_get_priority_min(int policy);
/** The processor this thread is on. man 3 sched_getcpu
 *  errors: ENOSYS */
int sched_getcpu(void);
/** Leave a namespace that is shared with others for a new one. man 2 unshare
 *  errors: EINVAL ENOMEM ENOSPC EPERM EUSERS */
int unshare(int flags) __syscall;
/** Enter the namespace that a descriptor of /proc/PID/ns/NAME stands for. man 2 setns
 *  errors: EBADF EINVAL ENOMEM EPERM ESRCH */
int setns(int fd, int nstype) __syscall;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/sched_more.h>
#endif
