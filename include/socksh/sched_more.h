/* The rest of <sched.h>: policies of other processes, and which processors they may use. man 7 sched */
#ifndef _SOCKSH_SCHED_MORE_H
#define _SOCKSH_SCHED_MORE_H

#define SCHED_ISO 4 /* policy that was reserved and never came */
#define SCHED_DEADLINE 6 /* policy: a runtime within each period, set by sched_setattr(). man 7 sched */
#define SCHED_RESET_ON_FORK 0x40000000 /* or'ed: children have no privileged policy */
#define CSIGNAL 0x000000ff /* clone(): the bits with the signal that the parent gets at the end. man 2 clone */
#define CLONE_VM 0x00000100 /* clone(): parent and child share their memory. man 2 clone */
#define CLONE_SIGHAND 0x00000800 /* clone(): they share the table of signal handlers. man 2 clone */
#define CLONE_PIDFD 0x00001000 /* clone(): the parent gets a descriptor of the child. man 2 clone */
#define CLONE_PTRACE 0x00002000 /* clone(): the parent's debugger traces the child too. man 2 clone */
#define CLONE_VFORK 0x00004000 /* clone(): the parent waits until the child has called exec() or ended. man 2 clone */
#define CLONE_PARENT 0x00008000 /* clone(): the child becomes a sister, with the caller's parent. man 2 clone */
#define CLONE_THREAD 0x00010000 /* clone(): the child is a thread of the same process. man 2 clone */
#define CLONE_SYSVSEM 0x00040000 /* clone(): they share the undo values of System V semaphores. man 2 clone */
#define CLONE_SETTLS 0x00080000 /* clone(): the child gets thread-local storage of its own. man 2 clone */
#define CLONE_PARENT_SETTID 0x00100000 /* clone(): the child's ID is stored in the parent's memory. man 2 clone */
#define CLONE_CHILD_CLEARTID 0x00200000 /* clone(): at the child's end its ID is cleared and a futex woken. man 2 clone */
#define CLONE_DETACHED 0x00400000 /* clone(): has had no effect since Linux 2.6 */
#define CLONE_UNTRACED 0x00800000 /* clone(): no debugger can force CLONE_PTRACE upon the child. man 2 clone */
#define CLONE_CHILD_SETTID 0x01000000 /* clone(): the child's ID is stored in the child's memory. man 2 clone */
#define CLONE_IO 0x80000000 /* clone(): they share the I/O scheduler's context. man 2 clone */

/* A set of processors: a bit each. man 3 CPU_SET */
#define CPU_SETSIZE 1024 /* processors that a cpu_set_t has bits for. man 3 CPU_SET */
typedef struct {
	unsigned long __bits[CPU_SETSIZE / (8 * sizeof(unsigned long))];
} cpu_set_t;
#define __CPU_BITS (8 * sizeof(unsigned long))
#define __CPU_WORD(cpu, set) ((set)->__bits[(cpu) / __CPU_BITS])
#define __CPU_BIT(cpu) (1UL << ((cpu) % __CPU_BITS))
#define CPU_ZERO(set) ((void)(*(set) = (cpu_set_t){ 0 })) /* no processor in the set. man 3 CPU_SET */
#define CPU_SET(cpu, set) ((size_t)(cpu) < CPU_SETSIZE ? (__CPU_WORD(cpu, set) |= __CPU_BIT(cpu)) : 0) /* put a processor into the set. man 3 CPU_SET */
#define CPU_CLR(cpu, set) ((size_t)(cpu) < CPU_SETSIZE ? (__CPU_WORD(cpu, set) &= ~__CPU_BIT(cpu)) : 0) /* take a processor out of the set. man 3 CPU_SET */
#define CPU_ISSET(cpu, set) ((size_t)(cpu) < CPU_SETSIZE && (__CPU_WORD(cpu, set) & __CPU_BIT(cpu)) != 0) /* true if the processor is in the set. man 3 CPU_SET */
#define CPU_COUNT(set) __sched_cpucount(sizeof(cpu_set_t), (set)) /* how many processors are in the set. man 3 CPU_SET */
#define CPU_COUNT_S(size, set) __sched_cpucount((size), (set)) /* the same, of a set of so many bytes. man 3 CPU_SET */

#define CPU_EQUAL(one, other) (__builtin_memcmp((one), (other), sizeof(cpu_set_t)) == 0) /* true if two sets have the same processors. man 3 CPU_SET */
#define CPU_AND(to, one, other) __CPU_JOIN(sizeof(cpu_set_t), to, one, &, other) /* what is in both sets. man 3 CPU_SET */
#define CPU_OR(to, one, other) __CPU_JOIN(sizeof(cpu_set_t), to, one, |, other) /* what is in one of the sets. man 3 CPU_SET */
#define CPU_XOR(to, one, other) __CPU_JOIN(sizeof(cpu_set_t), to, one, ^, other) /* what is in one of the sets, not in both. man 3 CPU_SET */
#define CPU_ZERO_S(size, set) __builtin_memset((set), 0, (size)) /* no processor in a set of so many bytes. man 3 CPU_SET */
#define CPU_SET_S(cpu, size, set) ((size_t)(cpu) < 8 * (size) ? (__CPU_WORD(cpu, set) |= __CPU_BIT(cpu)) : 0) /* put a processor into a set of so many bytes. man 3 CPU_SET */
#define CPU_CLR_S(cpu, size, set) ((size_t)(cpu) < 8 * (size) ? (__CPU_WORD(cpu, set) &= ~__CPU_BIT(cpu)) : 0) /* take a processor out of a set of so many bytes. man 3 CPU_SET */
#define CPU_ISSET_S(cpu, size, set) ((size_t)(cpu) < 8 * (size) && (__CPU_WORD(cpu, set) & __CPU_BIT(cpu)) != 0) /* true if the processor is in a set of so many bytes. man 3 CPU_SET */
#define CPU_EQUAL_S(size, one, other) (__builtin_memcmp((one), (other), (size)) == 0) /* true if two sets of so many bytes have the same processors. man 3 CPU_SET */
#define CPU_AND_S(size, to, one, other) __CPU_JOIN(size, to, one, &, other) /* what is in both sets of so many bytes. man 3 CPU_SET */
#define CPU_OR_S(size, to, one, other) __CPU_JOIN(size, to, one, |, other) /* what is in one of two sets of so many bytes. man 3 CPU_SET */
#define CPU_XOR_S(size, to, one, other) __CPU_JOIN(size, to, one, ^, other) /* what is in one of two sets of so many bytes, not in both. man 3 CPU_SET */
#define CPU_ALLOC_SIZE(count) (((count) + __CPU_BITS - 1) / __CPU_BITS * sizeof(unsigned long)) /* bytes of a set for so many processors. man 3 CPU_SET */
#define CPU_ALLOC(count) __sched_cpualloc(count) /* memory for a set of so many processors. man 3 CPU_SET */
#define CPU_FREE(set) __sched_cpufree(set) /* gives back what CPU_ALLOC() gave. man 3 CPU_SET */
#define __CPU_JOIN(size, to, one, operator, other) \
	(__extension__({ \
		unsigned long *__to = (to)->__bits; \
		const unsigned long *__one = (one)->__bits, *__other = (other)->__bits; \
		for (size_t __i = 0; __i < (size) / sizeof(unsigned long); __i++) \
			__to[__i] = __one[__i] operator __other[__i]; \
		(void)0; \
	}))

/** Memory for a set of so many processors. man 3 CPU_ALLOC */
cpu_set_t *__sched_cpualloc(size_t count) __custom;
/** Gives it back. man 3 CPU_FREE */
void __sched_cpufree(cpu_set_t *set) __custom;
/** How many processors are in a set. man 3 CPU_COUNT */
int __sched_cpucount(size_t setsize, const cpu_set_t *set) __reads(2, 1);
/** Which processors a thread may use; 0: this one. man 2 sched_getaffinity
 *  errors: EFAULT EINVAL ESRCH */
int sched_getaffinity(pid_t pid, size_t cpusetsize, cpu_set_t *mask) __writes(3, 2);
/** Choose which processors a thread may use. man 2 sched_setaffinity
 *  errors: EFAULT EINVAL EPERM ESRCH */
int sched_setaffinity(pid_t pid, size_t cpusetsize, const cpu_set_t *mask) __syscall;
/** The policy of a process; 0: this one. man 2 sched_getscheduler
 *  errors: EINVAL EPERM ESRCH */
int sched_getscheduler(pid_t pid);
/** Set policy and priority of a process. man 2 sched_setscheduler
 *  errors: EINVAL EPERM ESRCH */
int sched_setscheduler(pid_t pid, int policy, const struct sched_param *param) __syscall;
/** The priority of a process. man 2 sched_getparam
 *  errors: EINVAL EPERM ESRCH */
int sched_getparam(pid_t pid, struct sched_param *param) __syscall;
/** Set the priority of a process. man 2 sched_setparam
 *  errors: EINVAL EPERM ESRCH */
int sched_setparam(pid_t pid, const struct sched_param *param) __syscall;
/** For how long a process runs in SCHED_RR. man 2 sched_rr_get_interval
 *  errors: EFAULT EINVAL ENOSYS ESRCH */
int sched_rr_get_interval(pid_t pid, struct timespec *tp) __syscall;
/** The processor and the memory node that this runs on. man 2 getcpu
 *  errors: EFAULT */
int getcpu(unsigned int *cpu, unsigned int *node) __writes1(1) __nullable(1) __writes1(2) __nullable(2);

#endif
