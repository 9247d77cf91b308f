/* System calls that a process may not make any more. man 2 seccomp */
#ifndef _SOCKSH_LINUX_SECCOMP_H
#define _SOCKSH_LINUX_SECCOMP_H

#include <linux/types.h>

#define SECCOMP_MODE_DISABLED 0 /* prctl(PR_GET_SECCOMP): everything is allowed */
#define SECCOMP_MODE_STRICT 1 /* prctl(PR_SET_SECCOMP): read, write, _exit and sigreturn only */
#define SECCOMP_MODE_FILTER 2 /* prctl(PR_SET_SECCOMP): what a program of BPF allows */

#define SECCOMP_SET_MODE_STRICT 0 /* seccomp(): read, write, _exit and sigreturn only */
#define SECCOMP_SET_MODE_FILTER 1 /* seccomp(): what a program of BPF allows, struct sock_fprog */
#define SECCOMP_GET_ACTION_AVAIL 2 /* seccomp(): does the kernel know an action? */
#define SECCOMP_GET_NOTIF_SIZES 3 /* seccomp(): struct seccomp_notif_sizes */

#define SECCOMP_FILTER_FLAG_TSYNC (1UL << 0) /* for all threads */
#define SECCOMP_FILTER_FLAG_LOG (1UL << 1) /* log all actions but SECCOMP_RET_ALLOW */
#define SECCOMP_FILTER_FLAG_SPEC_ALLOW (1UL << 2) /* leave the mitigation of speculative stores off */
#define SECCOMP_FILTER_FLAG_NEW_LISTENER (1UL << 3) /* the result is a descriptor to decide by */
#define SECCOMP_FILTER_FLAG_TSYNC_ESRCH (1UL << 4) /* ESRCH if a thread cannot follow, not its id */
#define SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV (1UL << 5) /* only fatal signals end the wait for a decision */

#define SECCOMP_RET_KILL_PROCESS 0x80000000U /* end the process, by SIGSYS */
#define SECCOMP_RET_KILL_THREAD 0x00000000U /* end the thread */
#define SECCOMP_RET_KILL SECCOMP_RET_KILL_THREAD /* its older name */
#define SECCOMP_RET_TRAP 0x00030000U /* SIGSYS, which may be caught */
#define SECCOMP_RET_ERRNO 0x00050000U /* the call fails with the errno in the lower 16 bits */
#define SECCOMP_RET_USER_NOTIF 0x7fc00000U /* who has the listener decides */
#define SECCOMP_RET_TRACE 0x7ff00000U /* the tracer decides; without one, ENOSYS */
#define SECCOMP_RET_LOG 0x7ffc0000U /* allow it, and log it */
#define SECCOMP_RET_ALLOW 0x7fff0000U /* allow it */
#define SECCOMP_RET_ACTION_FULL 0xffff0000U /* the action's bits */
#define SECCOMP_RET_ACTION 0x7fff0000U /* the same without that of SECCOMP_RET_KILL_PROCESS */
#define SECCOMP_RET_DATA 0x0000ffffU /* the other bits */

/* What the program of BPF reads. */
struct seccomp_data {
	int nr; /* the system call */
	__u32 arch; /* AUDIT_ARCH_X86_64, … */
	__u64 instruction_pointer;
	__u64 args[6];
};

/* SECCOMP_GET_NOTIF_SIZES: the sizes that this kernel gives the structures below. */
struct seccomp_notif_sizes {
	__u16 seccomp_notif;
	__u16 seccomp_notif_resp;
	__u16 seccomp_data;
};

/* A call that waits for a decision. */
struct seccomp_notif {
	__u64 id;
	__u32 pid;
	__u32 flags;
	struct seccomp_data data;
};

#define SECCOMP_USER_NOTIF_FLAG_CONTINUE (1UL << 0) /* let the kernel make the call */
/* The decision. */
struct seccomp_notif_resp {
	__u64 id; /* whose */
	__s64 val; /* the call's result */
	__s32 error; /* or its errno, negative */
	__u32 flags;
};

#define SECCOMP_ADDFD_FLAG_SETFD (1UL << 0) /* at the number newfd */
#define SECCOMP_ADDFD_FLAG_SEND (1UL << 1) /* and that number is the call's result */
/* A descriptor for the process that waits. */
struct seccomp_notif_addfd {
	__u64 id;
	__u32 flags;
	__u32 srcfd; /* the number here */
	__u32 newfd; /* the number there */
	__u32 newfd_flags; /* O_CLOEXEC */
};

#define SECCOMP_IOC_MAGIC '!' /* the kind of these ioctl() requests */
#define SECCOMP_IO(nr) _IO(SECCOMP_IOC_MAGIC, nr) /* a request of ioctl() on a listener */
#define SECCOMP_IOR(nr, type) _IOR(SECCOMP_IOC_MAGIC, nr, type) /* one that reads */
#define SECCOMP_IOW(nr, type) _IOW(SECCOMP_IOC_MAGIC, nr, type) /* one that writes */
#define SECCOMP_IOWR(nr, type) _IOWR(SECCOMP_IOC_MAGIC, nr, type) /* one that does both */
#define SECCOMP_IOCTL_NOTIF_RECV SECCOMP_IOWR(0, struct seccomp_notif) /* wait for a call */
#define SECCOMP_IOCTL_NOTIF_SEND SECCOMP_IOWR(1, struct seccomp_notif_resp) /* decide about it */
#define SECCOMP_IOCTL_NOTIF_ID_VALID SECCOMP_IOW(2, __u64) /* does it still wait? */
#define SECCOMP_IOCTL_NOTIF_ADDFD SECCOMP_IOW(3, struct seccomp_notif_addfd) /* give it a descriptor */

#endif
