/* What processes have used and may use. man 2 getrusage, man 2 getrlimit; UNP 30.6 */
#ifndef _SOCKSH_SYS_RESOURCE_H
#define _SOCKSH_SYS_RESOURCE_H

#include <socksh/annotations.h>
#include <socksh/timeval.h>
#include <socksh/types.h>

#define RUSAGE_SELF 0 /* getrusage(): of the process, all threads */
#define RUSAGE_CHILDREN (-1) /* getrusage(): of the children that have ended and were waited for */
#define RUSAGE_THREAD 1 /* getrusage(): of the calling thread */

struct rusage {
	struct timeval ru_utime; /* in user mode */
	struct timeval ru_stime; /* in the kernel */
	long ru_maxrss;          /* KiB of memory at most */
	long ru_ixrss;
	long ru_idrss;
	long ru_isrss;
	long ru_minflt;          /* page faults without I/O */
	long ru_majflt;          /* page faults with I/O */
	long ru_nswap;
	long ru_inblock;
	long ru_oublock;
	long ru_msgsnd;
	long ru_msgrcv;
	long ru_nsignals;
	long ru_nvcsw;           /* waited */
	long ru_nivcsw;          /* preempted */
};

typedef unsigned long rlim_t;
#define RLIM_INFINITY ((rlim_t)-1) /* no limit */
#define RLIM_SAVED_MAX RLIM_INFINITY
#define RLIM_SAVED_CUR RLIM_INFINITY

struct rlimit {
	rlim_t rlim_cur; /* in force */
	rlim_t rlim_max; /* up to which it may be raised */
};

#define RLIMIT_CPU 0      /* seconds of processor time */
#define RLIMIT_FSIZE 1    /* bytes of a file */
#define RLIMIT_DATA 2     /* bytes of data */
#define RLIMIT_STACK 3    /* bytes of stack */
#define RLIMIT_CORE 4     /* bytes of a core file */
#define RLIMIT_RSS 5 /* bytes in memory; has no effect since Linux 2.4.30 */
#define RLIMIT_NPROC 6    /* processes of the user */
#define RLIMIT_NOFILE 7   /* descriptors + 1 */
#define RLIMIT_OFILE 7 /* BSD's name of RLIMIT_NOFILE */
#define RLIMIT_MEMLOCK 8 /* bytes that may be locked in memory, mlock() */
#define RLIMIT_AS 9       /* bytes of memory */
#define RLIMIT_LOCKS 10 /* locks on files; has no effect since Linux 2.4.25 */
#define RLIMIT_SIGPENDING 11 /* signals that may be queued for the user */
#define RLIMIT_MSGQUEUE 12 /* bytes in POSIX message queues of the user */
#define RLIMIT_NICE 13 /* how far the priority may be raised: 20 minus the nice value */
#define RLIMIT_RTPRIO 14 /* the highest real-time priority */
#define RLIMIT_RTTIME 15 /* µs that a real-time process may run without waiting; then SIGXCPU */
#define RLIMIT_NLIMITS 16 /* how many limits there are */
#define RLIM_NLIMITS 16 /* how many limits there are */

#define PRIO_MIN (-20) /* the best nice value */
#define PRIO_MAX 20 /* the worst nice value */
#define PRIO_PROCESS 0 /* setpriority(): of a process */
#define PRIO_PGRP 1 /* setpriority(): of a process group */
#define PRIO_USER 2 /* setpriority(): of all processes of a user */

/** What the process or its children have used. man 2 getrusage; UNP 30.6
 *  errors: EFAULT EINVAL */
int getrusage(int who, struct rusage *usage) __syscall;
/** A limit of the process. man 2 getrlimit; UNP 13.4
 *  errors: EFAULT EINVAL */
int getrlimit(int resource, struct rlimit *rlim) __syscall;
/** Set a limit of the process. man 2 setrlimit
 *  errors: EFAULT EINVAL EPERM */
int setrlimit(int resource, const struct rlimit *rlim) __syscall;
/** Get and set a limit of any process. man 2 prlimit
 *  errors: EFAULT EINVAL EPERM ESRCH */
int prlimit(pid_t pid, int resource, const struct rlimit *new_limit, struct rlimit *old_limit) __syscall;
/** Nice value of processes. man 2 getpriority
 *  errors: EINVAL ESRCH
 *  returns: -20 to 19; set errno to 0 before to tell -1 from an error */
int getpriority(int which, id_t who);
/** Set the nice value of processes. man 2 setpriority
 *  errors: EACCES EINVAL EPERM ESRCH */
int setpriority(int which, id_t who, int prio);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#endif
