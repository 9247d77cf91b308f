/* What prctl() can be asked for. man 2 prctl */
#ifndef _SOCKSH_LINUX_PRCTL_H
#define _SOCKSH_LINUX_PRCTL_H

#include <linux/types.h>

#define PR_SET_PDEATHSIG 1 /* a signal when the parent ends */
#define PR_GET_PDEATHSIG 2 /* the signal this process gets when its parent ends (int *) */
#define PR_GET_DUMPABLE 3 /* whether it leaves a core file, and can be traced */
#define PR_SET_DUMPABLE 4 /* may a debugger attach? */
#define PR_GET_UNALIGN 5 /* what happens at unaligned accesses (not on x86) */
#define PR_SET_UNALIGN 6 /* set what happens at unaligned accesses (not on x86) */
#define PR_UNALIGN_NOPRINT 1 /* mend them silently */
#define PR_UNALIGN_SIGBUS 2 /* SIGBUS */
#define PR_GET_KEEPCAPS 7 /* whether capabilities stay when root becomes a user */
#define PR_SET_KEEPCAPS 8 /* capabilities stay when root becomes a user, until exec() */
#define PR_GET_FPEMU 9 /* floating-point emulation (IA-64) */
#define PR_SET_FPEMU 10 /* set floating-point emulation (IA-64) */
#define PR_FPEMU_NOPRINT 1 /* emulate silently */
#define PR_FPEMU_SIGFPE 2 /* SIGFPE instead of emulation */
#define PR_GET_FPEXC 11 /* the mode of floating-point exceptions (PowerPC) */
#define PR_SET_FPEXC 12 /* set the mode of floating-point exceptions (PowerPC) */
#define PR_FP_EXC_SW_ENABLE 0x80 /* use the bits below */
#define PR_FP_EXC_DIV 0x010000 /* division by zero */
#define PR_FP_EXC_OVF 0x020000 /* overflow */
#define PR_FP_EXC_UND 0x040000 /* underflow */
#define PR_FP_EXC_RES 0x080000 /* inexact result */
#define PR_FP_EXC_INV 0x100000 /* invalid operation */
#define PR_FP_EXC_DISABLED 0 /* none */
#define PR_FP_EXC_NONRECOV 1 /* asynchronous, without a way back */
#define PR_FP_EXC_ASYNC 2 /* asynchronous, with a way back */
#define PR_FP_EXC_PRECISE 3 /* at the instruction */
#define PR_GET_TIMING 13 /* how processor time is taken */
#define PR_SET_TIMING 14 /* set how processor time is taken */
#define PR_TIMING_STATISTICAL 0 /* by the clock's ticks */
#define PR_TIMING_TIMESTAMP 1 /* exactly; not implemented */
#define PR_SET_NAME 15 /* name of the thread, 16 bytes */
#define PR_GET_NAME 16 /* the thread's name, 16 bytes (char *) */
#define PR_GET_ENDIAN 19 /* the byte order (PowerPC, int *) */
#define PR_SET_ENDIAN 20 /* set the byte order (PowerPC) */
#define PR_ENDIAN_BIG 0 /* most significant byte first */
#define PR_ENDIAN_LITTLE 1 /* least significant byte first */
#define PR_ENDIAN_PPC_LITTLE 2 /* PowerPC's pseudo little-endian */
#define PR_GET_SECCOMP 21 /* which system calls are filtered: 0 none, 2 by a filter */
#define PR_SET_SECCOMP 22 /* filter system calls from now on. man 2 seccomp */
#define PR_CAPBSET_READ 23 /* whether a capability is in the bounding set. man 7 capabilities */
#define PR_CAPBSET_DROP 24 /* take a capability out of the bounding set. man 7 capabilities */
#define PR_GET_TSC 25 /* whether the time-stamp counter may be read (x86, int *) */
#define PR_SET_TSC 26 /* set whether the time-stamp counter may be read (x86) */
#define PR_TSC_ENABLE 1 /* it may be read */
#define PR_TSC_SIGSEGV 2 /* reading it is SIGSEGV */
#define PR_GET_SECUREBITS 27 /* how root's user ID gives capabilities. man 7 capabilities */
#define PR_SET_SECUREBITS 28 /* set how root's user ID gives capabilities. man 7 capabilities */
#define PR_SET_TIMERSLACK 29 /* ns by which timers may be late, to wake together */
#define PR_GET_TIMERSLACK 30 /* ns by which timers may be late */
#define PR_TASK_PERF_EVENTS_DISABLE 31 /* switch the process's performance counters off */
#define PR_TASK_PERF_EVENTS_ENABLE 32 /* switch the process's performance counters on */
#define PR_MCE_KILL 33 /* what happens when memory of the process is broken */
#define PR_MCE_KILL_CLEAR 0 /* as the system's setting says */
#define PR_MCE_KILL_SET 1 /* as the next argument says */
#define PR_MCE_KILL_LATE 0 /* SIGBUS when it is touched */
#define PR_MCE_KILL_EARLY 1 /* SIGBUS as soon as it is found */
#define PR_MCE_KILL_DEFAULT 2 /* as the system's setting says */
#define PR_MCE_KILL_GET 34 /* what is set */
#define PR_SET_MM 35 /* change the kernel's description of memory; needs CAP_SYS_RESOURCE */
#define PR_SET_MM_START_CODE 1 /* where the code begins */
#define PR_SET_MM_END_CODE 2 /* where the code ends */
#define PR_SET_MM_START_DATA 3 /* where the data begin */
#define PR_SET_MM_END_DATA 4 /* where the data end */
#define PR_SET_MM_START_STACK 5 /* where the stack begins */
#define PR_SET_MM_START_BRK 6 /* where the heap of brk() begins */
#define PR_SET_MM_BRK 7 /* where the heap of brk() ends */
#define PR_SET_MM_ARG_START 8 /* where the arguments begin: what ps shows */
#define PR_SET_MM_ARG_END 9 /* where the arguments end */
#define PR_SET_MM_ENV_START 10 /* where the environment begins */
#define PR_SET_MM_ENV_END 11 /* where the environment ends */
#define PR_SET_MM_AUXV 12 /* the auxiliary vector */
#define PR_SET_MM_EXE_FILE 13 /* what /proc/self/exe is, a descriptor */
#define PR_SET_MM_MAP 14 /* all at once (struct prctl_mm_map *) */
#define PR_SET_MM_MAP_SIZE 15 /* bytes of that struct (unsigned int *) */

struct prctl_mm_map {
	__u64 start_code;
	__u64 end_code;
	__u64 start_data;
	__u64 end_data;
	__u64 start_brk;
	__u64 brk;
	__u64 start_stack;
	__u64 arg_start;
	__u64 arg_end;
	__u64 env_start;
	__u64 env_end;
	__u64 *auxv;
	__u32 auxv_size;
	__u32 exe_fd;
};

#define PR_SET_PTRACER 0x59616d61 /* which process may trace this one (Yama) */
#define PR_SET_PTRACER_ANY 0xffffffffffffffffUL /* any process */
#define PR_SET_CHILD_SUBREAPER 36 /* adopt the orphans among the descendants */
#define PR_GET_CHILD_SUBREAPER 37 /* whether it becomes the parent of orphans below it (int *) */
#define PR_SET_NO_NEW_PRIVS 38 /* no more rights by exec() */
#define PR_GET_NO_NEW_PRIVS 39 /* whether exec() can give no privileges */
#define PR_GET_TID_ADDRESS 40 /* what set_tid_address() has set (int **) */
#define PR_SET_THP_DISABLE 41 /* no transparent huge pages */
#define PR_GET_THP_DISABLE 42 /* whether there are no transparent huge pages */
#define PR_MPX_ENABLE_MANAGEMENT 43 /* bounds of Intel MPX; gone since Linux 5.4 */
#define PR_MPX_DISABLE_MANAGEMENT 44 /* bounds of Intel MPX; gone since Linux 5.4 */
#define PR_SET_FP_MODE 45 /* the mode of floating-point registers (MIPS) */
#define PR_GET_FP_MODE 46 /* the mode of floating-point registers (MIPS) */
#define PR_FP_MODE_FR (1 << 0) /* registers of 64 bits */
#define PR_FP_MODE_FRE (1 << 1) /* emulate those of 32 bits */
#define PR_CAP_AMBIENT 47 /* the ambient set, which exec() keeps. man 7 capabilities */
#define PR_CAP_AMBIENT_IS_SET 1 /* whether a capability is in it */
#define PR_CAP_AMBIENT_RAISE 2 /* put a capability in */
#define PR_CAP_AMBIENT_LOWER 3 /* take a capability out */
#define PR_CAP_AMBIENT_CLEAR_ALL 4 /* take all out */
#define PR_SVE_SET_VL 50 /* bytes of a vector (arm64 SVE) */
#define PR_SVE_SET_VL_ONEXEC (1 << 18) /* only from the next exec() on */
#define PR_SVE_GET_VL 51 /* bytes of a vector (arm64 SVE) */
#define PR_SVE_VL_LEN_MASK 0xffff /* the length's bits */
#define PR_SVE_VL_INHERIT (1 << 17) /* it stays at exec() */
#define PR_GET_SPECULATION_CTRL 52 /* whether the processor may guess ahead */
#define PR_SET_SPECULATION_CTRL 53 /* set whether the processor may guess ahead */
#define PR_SPEC_STORE_BYPASS 0 /* loads past stores (Spectre 4) */
#define PR_SPEC_INDIRECT_BRANCH 1 /* targets of indirect jumps (Spectre 2) */
#define PR_SPEC_L1D_FLUSH 2 /* flush the data cache when another process runs */
#define PR_SPEC_NOT_AFFECTED 0 /* the processor does not have the flaw */
#define PR_SPEC_PRCTL (1UL << 0) /* it can be set for each process */
#define PR_SPEC_ENABLE (1UL << 1) /* guessing is on */
#define PR_SPEC_DISABLE (1UL << 2) /* guessing is off */
#define PR_SPEC_FORCE_DISABLE (1UL << 3) /* off for ever */
#define PR_SPEC_DISABLE_NOEXEC (1UL << 4) /* off until exec() */
#define PR_PAC_RESET_KEYS 54 /* new keys for signed pointers (arm64) */
#define PR_PAC_APIAKEY (1UL << 0) /* key A of code */
#define PR_PAC_APIBKEY (1UL << 1) /* key B of code */
#define PR_PAC_APDAKEY (1UL << 2) /* key A of data */
#define PR_PAC_APDBKEY (1UL << 3) /* key B of data */
#define PR_PAC_APGAKEY (1UL << 4) /* the general key */
#define PR_SET_TAGGED_ADDR_CTRL 55 /* pointers with tags in system calls (arm64) */
#define PR_GET_TAGGED_ADDR_CTRL 56 /* whether pointers may have tags in system calls (arm64) */
#define PR_TAGGED_ADDR_ENABLE (1UL << 0) /* they may */
#define PR_MTE_TCF_NONE 0UL /* tags of memory are not checked */
#define PR_MTE_TCF_SYNC (1UL << 1) /* a wrong tag is SIGSEGV at once */
#define PR_MTE_TCF_ASYNC (1UL << 2) /* a wrong tag is SIGSEGV later */
#define PR_MTE_TCF_MASK (PR_MTE_TCF_SYNC | PR_MTE_TCF_ASYNC) /* the bits of these */
#define PR_MTE_TAG_SHIFT 3 /* where the set of tags begins that are chosen from */
#define PR_MTE_TAG_MASK (0xffffUL << PR_MTE_TAG_SHIFT) /* its bits */
#define PR_MTE_TCF_SHIFT 1 /* where the mode of checking begins; unused */
#define PR_SET_IO_FLUSHER 57 /* the process serves a disk: its memory does not wait for that disk */
#define PR_GET_IO_FLUSHER 58 /* whether the process serves a disk */
#define PR_SET_SYSCALL_USER_DISPATCH 59 /* system calls become SIGSYS, while a byte says so */
#define PR_SYS_DISPATCH_OFF 0 /* not any more */
#define PR_SYS_DISPATCH_ON 1 /* from now on */

#define SYSCALL_DISPATCH_FILTER_ALLOW 0 /* the byte's value: system calls go through */
#define SYSCALL_DISPATCH_FILTER_BLOCK 1 /* the byte's value: they become SIGSYS */

#define PR_PAC_SET_ENABLED_KEYS 60 /* which keys sign pointers (arm64) */
#define PR_PAC_GET_ENABLED_KEYS 61 /* which keys sign pointers (arm64) */
#define PR_SCHED_CORE 62 /* who may share a processor's core */
#define PR_SCHED_CORE_GET 0 /* the group's cookie */
#define PR_SCHED_CORE_CREATE 1 /* a new group */
#define PR_SCHED_CORE_SHARE_TO 2 /* give one's group to another */
#define PR_SCHED_CORE_SHARE_FROM 3 /* take another's group */
#define PR_SCHED_CORE_MAX 4 /* how many of these there are */
#define PR_SCHED_CORE_SCOPE_THREAD 0 /* of a thread */
#define PR_SCHED_CORE_SCOPE_THREAD_GROUP 1 /* of a process */
#define PR_SCHED_CORE_SCOPE_PROCESS_GROUP 2 /* of a process group */
#define PR_SME_SET_VL 63 /* bytes of a streaming vector (arm64 SME) */
#define PR_SME_SET_VL_ONEXEC (1 << 18) /* only from the next exec() on */
#define PR_SME_GET_VL 64 /* bytes of a streaming vector (arm64 SME) */
#define PR_SME_VL_LEN_MASK 0xffff /* the length's bits */
#define PR_SME_VL_INHERIT (1 << 17) /* it stays at exec() */
#define PR_SET_VMA 0x53564d41 /* settings of a range of memory */
#define PR_SET_VMA_ANON_NAME 0 /* its name in /proc/self/maps */

#endif
