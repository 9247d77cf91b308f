/* Counters of the processor and the kernel: syscall(SYS_perf_event_open, …). man 2 perf_event_open */
#ifndef _SOCKSH_LINUX_PERF_EVENT_H
#define _SOCKSH_LINUX_PERF_EVENT_H

#include <asm/ioctl.h>
#include <linux/types.h>

enum perf_type_id {
	PERF_TYPE_HARDWARE = 0, /* config: PERF_COUNT_HW_… */
	PERF_TYPE_SOFTWARE = 1, /* config: PERF_COUNT_SW_… */
	PERF_TYPE_TRACEPOINT = 2, /* config: a number from /sys/kernel/tracing/events */
	PERF_TYPE_HW_CACHE = 3, /* config: cache | operation << 8 | result << 16 */
	PERF_TYPE_RAW = 4, /* config: the processor's own number */
	PERF_TYPE_BREAKPOINT = 5, /* bp_addr */
	PERF_TYPE_MAX, /* how many types there are */
};
#define PERF_PMU_TYPE_SHIFT 32 /* PERF_TYPE_HARDWARE, PERF_TYPE_HW_CACHE: where the kind of processor begins in config */
#define PERF_HW_EVENT_MASK 0xffffffff /* what stands below it */

/* config of PERF_TYPE_HARDWARE. */
enum perf_hw_id {
	PERF_COUNT_HW_CPU_CYCLES = 0, /* cycles */
	PERF_COUNT_HW_INSTRUCTIONS = 1, /* instructions */
	PERF_COUNT_HW_CACHE_REFERENCES = 2, /* uses of the cache, mostly the last one */
	PERF_COUNT_HW_CACHE_MISSES = 3, /* what was not in it */
	PERF_COUNT_HW_BRANCH_INSTRUCTIONS = 4, /* branches */
	PERF_COUNT_HW_BRANCH_MISSES = 5, /* branches that were predicted wrongly */
	PERF_COUNT_HW_BUS_CYCLES = 6, /* cycles of the bus */
	PERF_COUNT_HW_STALLED_CYCLES_FRONTEND = 7, /* cycles without an instruction to issue */
	PERF_COUNT_HW_STALLED_CYCLES_BACKEND = 8, /* cycles that waited for a result */
	PERF_COUNT_HW_REF_CPU_CYCLES = 9, /* cycles at the nominal speed */
	PERF_COUNT_HW_MAX, /* how many of the processor's events there are */
};

/* config of PERF_TYPE_HW_CACHE. */
enum perf_hw_cache_id {
	PERF_COUNT_HW_CACHE_L1D = 0, /* first level, data */
	PERF_COUNT_HW_CACHE_L1I = 1, /* first level, instructions */
	PERF_COUNT_HW_CACHE_LL = 2, /* last level */
	PERF_COUNT_HW_CACHE_DTLB = 3, /* translation of addresses of data */
	PERF_COUNT_HW_CACHE_ITLB = 4, /* translation of addresses of instructions */
	PERF_COUNT_HW_CACHE_BPU = 5, /* prediction of branches */
	PERF_COUNT_HW_CACHE_NODE = 6, /* this node's memory */
	PERF_COUNT_HW_CACHE_MAX, /* how many caches there are */
};
enum perf_hw_cache_op_id {
	PERF_COUNT_HW_CACHE_OP_READ = 0, /* reading */
	PERF_COUNT_HW_CACHE_OP_WRITE = 1, /* writing */
	PERF_COUNT_HW_CACHE_OP_PREFETCH = 2, /* reading ahead */
	PERF_COUNT_HW_CACHE_OP_MAX, /* how many kinds of access there are */
};
enum perf_hw_cache_op_result_id {
	PERF_COUNT_HW_CACHE_RESULT_ACCESS = 0, /* all */
	PERF_COUNT_HW_CACHE_RESULT_MISS = 1, /* those that were not in it */
	PERF_COUNT_HW_CACHE_RESULT_MAX, /* how many results there are */
};

/* config of PERF_TYPE_SOFTWARE. */
enum perf_sw_ids {
	PERF_COUNT_SW_CPU_CLOCK = 0, /* time of the processor */
	PERF_COUNT_SW_TASK_CLOCK = 1, /* time of the task */
	PERF_COUNT_SW_PAGE_FAULTS = 2, /* page faults */
	PERF_COUNT_SW_CONTEXT_SWITCHES = 3, /* switches to other tasks */
	PERF_COUNT_SW_CPU_MIGRATIONS = 4, /* moves to other processors */
	PERF_COUNT_SW_PAGE_FAULTS_MIN = 5, /* page faults without the disk */
	PERF_COUNT_SW_PAGE_FAULTS_MAJ = 6, /* page faults with it */
	PERF_COUNT_SW_ALIGNMENT_FAULTS = 7, /* unaligned accesses that the kernel mended */
	PERF_COUNT_SW_EMULATION_FAULTS = 8, /* instructions that it emulated */
	PERF_COUNT_SW_DUMMY = 9, /* nothing: for the records beside */
	PERF_COUNT_SW_BPF_OUTPUT = 10, /* what a program of BPF writes */
	PERF_COUNT_SW_CGROUP_SWITCHES = 11, /* switches to another control group */
	PERF_COUNT_SW_MAX, /* how many of the kernel's events there are */
};

/* sample_type: what a sample has. */
enum perf_event_sample_format {
	PERF_SAMPLE_IP = 1U << 0, /* where the program was */
	PERF_SAMPLE_TID = 1U << 1, /* process and thread */
	PERF_SAMPLE_TIME = 1U << 2, /* when */
	PERF_SAMPLE_ADDR = 1U << 3, /* the address that was used */
	PERF_SAMPLE_READ = 1U << 4, /* the counters, as read() gives them */
	PERF_SAMPLE_CALLCHAIN = 1U << 5, /* the calls */
	PERF_SAMPLE_ID = 1U << 6, /* the group's number */
	PERF_SAMPLE_CPU = 1U << 7, /* the processor */
	PERF_SAMPLE_PERIOD = 1U << 8, /* the period */
	PERF_SAMPLE_STREAM_ID = 1U << 9, /* the counter's number */
	PERF_SAMPLE_RAW = 1U << 10, /* data of a tracepoint */
	PERF_SAMPLE_BRANCH_STACK = 1U << 11, /* the last branches */
	PERF_SAMPLE_REGS_USER = 1U << 12, /* the program's registers */
	PERF_SAMPLE_STACK_USER = 1U << 13, /* the program's stack */
	PERF_SAMPLE_WEIGHT = 1U << 14, /* how costly it was */
	PERF_SAMPLE_DATA_SRC = 1U << 15, /* where the data came from */
	PERF_SAMPLE_IDENTIFIER = 1U << 16, /* the counter's number, first */
	PERF_SAMPLE_TRANSACTION = 1U << 17, /* why a transaction was aborted */
	PERF_SAMPLE_REGS_INTR = 1U << 18, /* the registers, the kernel's too */
	PERF_SAMPLE_PHYS_ADDR = 1U << 19, /* the physical address */
	PERF_SAMPLE_AUX = 1U << 20, /* of the second buffer */
	PERF_SAMPLE_CGROUP = 1U << 21, /* the control group */
	PERF_SAMPLE_DATA_PAGE_SIZE = 1U << 22, /* size of the page of data */
	PERF_SAMPLE_CODE_PAGE_SIZE = 1U << 23, /* size of the page of code */
	PERF_SAMPLE_WEIGHT_STRUCT = 1U << 24, /* how costly it was, in parts */
	PERF_SAMPLE_MAX = 1U << 25, /* above the last one */
};
#define PERF_SAMPLE_WEIGHT_TYPE (PERF_SAMPLE_WEIGHT | PERF_SAMPLE_WEIGHT_STRUCT) /* either of the two */

/* branch_sample_type. */
enum perf_branch_sample_type {
	PERF_SAMPLE_BRANCH_USER = 1U << 0, /* the program's */
	PERF_SAMPLE_BRANCH_KERNEL = 1U << 1, /* the kernel's */
	PERF_SAMPLE_BRANCH_HV = 1U << 2, /* the hypervisor's */
	PERF_SAMPLE_BRANCH_ANY = 1U << 3, /* all */
	PERF_SAMPLE_BRANCH_ANY_CALL = 1U << 4, /* calls */
	PERF_SAMPLE_BRANCH_ANY_RETURN = 1U << 5, /* returns */
	PERF_SAMPLE_BRANCH_IND_CALL = 1U << 6, /* calls of pointers */
	PERF_SAMPLE_BRANCH_ABORT_TX = 1U << 7, /* aborts of transactions */
	PERF_SAMPLE_BRANCH_IN_TX = 1U << 8, /* in a transaction */
	PERF_SAMPLE_BRANCH_NO_TX = 1U << 9, /* not in one */
	PERF_SAMPLE_BRANCH_COND = 1U << 10, /* conditional ones */
	PERF_SAMPLE_BRANCH_CALL_STACK = 1U << 11, /* calls that have not returned */
	PERF_SAMPLE_BRANCH_IND_JUMP = 1U << 12, /* jumps to pointers */
	PERF_SAMPLE_BRANCH_CALL = 1U << 13, /* direct calls */
	PERF_SAMPLE_BRANCH_NO_FLAGS = 1U << 14, /* without flags */
	PERF_SAMPLE_BRANCH_NO_CYCLES = 1U << 15, /* without cycles */
	PERF_SAMPLE_BRANCH_TYPE_SAVE = 1U << 16, /* with their kind */
	PERF_SAMPLE_BRANCH_HW_INDEX = 1U << 17, /* with their place in the processor's list */
};

/* read_format: what read() gives. */
enum perf_event_read_format {
	PERF_FORMAT_TOTAL_TIME_ENABLED = 1U << 0, /* how long it was on */
	PERF_FORMAT_TOTAL_TIME_RUNNING = 1U << 1, /* how long it counted */
	PERF_FORMAT_ID = 1U << 2, /* its number */
	PERF_FORMAT_GROUP = 1U << 3, /* all of the group */
};

#define PERF_ATTR_SIZE_VER0 64 /* size of the first struct perf_event_attr */
#define PERF_ATTR_SIZE_VER1 72 /* with config2 */
#define PERF_ATTR_SIZE_VER2 80 /* with branch_sample_type */
#define PERF_ATTR_SIZE_VER3 96 /* with sample_regs_user and sample_stack_user */
#define PERF_ATTR_SIZE_VER4 104 /* with sample_regs_intr */
#define PERF_ATTR_SIZE_VER5 112 /* with aux_watermark */
#define PERF_ATTR_SIZE_VER6 120 /* with aux_sample_size */
#define PERF_ATTR_SIZE_VER7 128 /* with sig_data */

/* What is to be counted. */
struct perf_event_attr {
	__u32 type; /* PERF_TYPE_… */
	__u32 size; /* of this structure */
	__u64 config; /* what of that type */
	union {
		__u64 sample_period; /* a sample every so many */
		__u64 sample_freq; /* or so often a second */
	};
	__u64 sample_type;
	__u64 read_format;
	__u64 disabled : 1, /* off at first */
		inherit : 1, /* children count, too */
		pinned : 1, /* always on the processor */
		exclusive : 1, /* alone on it */
		exclude_user : 1, /* not the program */
		exclude_kernel : 1, /* not the kernel */
		exclude_hv : 1, /* not the hypervisor */
		exclude_idle : 1, /* not while idle */
		mmap : 1, /* records of mmap() with PROT_EXEC */
		comm : 1, /* records of names */
		freq : 1, /* sample_freq counts, not sample_period */
		inherit_stat : 1, /* counts of each task */
		enable_on_exec : 1, /* on at exec() */
		task : 1, /* records of fork() and exit() */
		watermark : 1, /* wakeup_watermark counts, not wakeup_events */
		precise_ip : 2, /* how exactly PERF_SAMPLE_IP is to be right */
		mmap_data : 1, /* records of other mmap() */
		sample_id_all : 1, /* the numbers in all records */
		exclude_host : 1, /* not the host */
		exclude_guest : 1, /* not guests */
		exclude_callchain_kernel : 1, /* no calls of the kernel */
		exclude_callchain_user : 1, /* no calls of the program */
		mmap2 : 1, /* records of mmap() with the inode */
		comm_exec : 1, /* mark names that exec() gave */
		use_clockid : 1, /* clockid counts */
		context_switch : 1, /* records of switches */
		write_backward : 1, /* fill the buffer from its end */
		namespaces : 1, /* records of namespaces */
		ksymbol : 1, /* records of symbols of the kernel */
		bpf_event : 1, /* records of programs of BPF */
		aux_output : 1, /* into the second buffer */
		cgroup : 1, /* records of control groups */
		text_poke : 1, /* records of changed code of the kernel */
		build_id : 1, /* build ids in mmap2's records */
		inherit_thread : 1, /* threads only inherit it */
		remove_on_exec : 1, /* gone at exec() */
		sigtrap : 1, /* SIGTRAP at each */
		__reserved_1 : 26;
	union {
		__u32 wakeup_events; /* wake who reads after so many samples */
		__u32 wakeup_watermark; /* or bytes */
	};
	__u32 bp_type; /* breakpoint: reading, writing, executing */
	union {
		__u64 bp_addr; /* breakpoint: where */
		__u64 kprobe_func;
		__u64 uprobe_path;
		__u64 config1;
	};
	union {
		__u64 bp_len; /* breakpoint: how many bytes */
		__u64 kprobe_addr;
		__u64 probe_offset;
		__u64 config2;
	};
	__u64 branch_sample_type;
	__u64 sample_regs_user;
	__u32 sample_stack_user; /* bytes */
	__s32 clockid; /* CLOCK_MONOTONIC, … */
	__u64 sample_regs_intr;
	__u32 aux_watermark;
	__u16 sample_max_stack; /* calls, at most */
	__u16 __reserved_2;
	__u32 aux_sample_size;
	__u32 __reserved_3;
	__u64 sig_data; /* si_perf_data */
};

struct perf_event_query_bpf {
	__u32 ids_len; /* room */
	__u32 prog_cnt; /* programs */
	__u32 ids[];
};

#define PERF_EVENT_IOC_ENABLE _IO('$', 0) /* ioctl(): on */
#define PERF_EVENT_IOC_DISABLE _IO('$', 1) /* ioctl(): off */
#define PERF_EVENT_IOC_REFRESH _IO('$', 2) /* ioctl(): on, for so many samples */
#define PERF_EVENT_IOC_RESET _IO('$', 3) /* ioctl(): the count is 0 */
#define PERF_EVENT_IOC_PERIOD _IOW('$', 4, __u64) /* ioctl(): another period (__u64 *) */
#define PERF_EVENT_IOC_SET_OUTPUT _IO('$', 5) /* ioctl(): records go to another descriptor's buffer */
#define PERF_EVENT_IOC_SET_FILTER _IOW('$', 6, char *) /* ioctl(): which of a tracepoint's (char *) */
#define PERF_EVENT_IOC_ID _IOR('$', 7, __u64 *) /* ioctl(): its number (__u64 *) */
#define PERF_EVENT_IOC_SET_BPF _IOW('$', 8, __u32) /* ioctl(): a program of BPF */
#define PERF_EVENT_IOC_PAUSE_OUTPUT _IOW('$', 9, __u32) /* ioctl(): no records for now */
#define PERF_EVENT_IOC_QUERY_BPF _IOWR('$', 10, struct perf_event_query_bpf *) /* ioctl(): its programs of BPF */
#define PERF_EVENT_IOC_MODIFY_ATTRIBUTES _IOW('$', 11, struct perf_event_attr *) /* ioctl(): count something else */
enum perf_event_ioc_flags {
	PERF_IOC_FLAG_GROUP = 1U << 0, /* the whole group */
};

/* The first page of mmap(): the state, and where the records are. */
struct perf_event_mmap_page {
	__u32 version;
	__u32 compat_version;
	__u32 lock; /* changes while the rest does */
	__u32 index; /* the counter, for the instruction rdpmc */
	__s64 offset; /* to be added to it */
	__u64 time_enabled;
	__u64 time_running;
	union {
		__u64 capabilities;
		struct {
			__u64 cap_bit0 : 1,
				cap_bit0_is_deprecated : 1,
				cap_user_rdpmc : 1, /* rdpmc is allowed */
				cap_user_time : 1, /* time_shift, time_mult and time_offset are there */
				cap_user_time_zero : 1, /* time_zero is */
				cap_user_time_short : 1, /* time_cycles and time_mask are */
				cap_____res : 58;
		};
	};
	__u16 pmc_width; /* bits of the counter */
	__u16 time_shift;
	__u32 time_mult;
	__u64 time_offset;
	__u64 time_zero;
	__u32 size;
	__u32 __reserved_1;
	__u64 time_cycles;
	__u64 time_mask;
	__u8 __reserved[116 * 8];
	__u64 data_head; /* how far it was written */
	__u64 data_tail; /* how far it was read: the program's to set */
	__u64 data_offset; /* where the records begin */
	__u64 data_size;
	__u64 aux_head;
	__u64 aux_tail;
	__u64 aux_offset;
	__u64 aux_size;
};

#define PERF_RECORD_MISC_CPUMODE_MASK (7 << 0) /* misc: the bits of whose it is */
#define PERF_RECORD_MISC_CPUMODE_UNKNOWN (0 << 0) /* misc: nobody knows */
#define PERF_RECORD_MISC_KERNEL (1 << 0) /* misc: the kernel's */
#define PERF_RECORD_MISC_USER (2 << 0) /* misc: the program's */
#define PERF_RECORD_MISC_HYPERVISOR (3 << 0) /* misc: the hypervisor's */
#define PERF_RECORD_MISC_GUEST_KERNEL (4 << 0) /* misc: a guest's kernel's */
#define PERF_RECORD_MISC_GUEST_USER (5 << 0) /* misc: a guest's program's */
#define PERF_RECORD_MISC_MMAP_DATA (1 << 13) /* misc: not executable */
#define PERF_RECORD_MISC_COMM_EXEC (1 << 13) /* misc: by exec() */
#define PERF_RECORD_MISC_FORK_EXEC (1 << 13) /* misc: before exec() */
#define PERF_RECORD_MISC_SWITCH_OUT (1 << 13) /* misc: to another task */
#define PERF_RECORD_MISC_EXACT_IP (1 << 14) /* misc: PERF_SAMPLE_IP is exact */
#define PERF_RECORD_MISC_SWITCH_OUT_PREEMPT (1 << 14) /* misc: it had to */
#define PERF_RECORD_MISC_EXT_RESERVED (1 << 15) /* misc: for later */

/* How each record begins. */
struct perf_event_header {
	__u32 type; /* PERF_RECORD_… */
	__u16 misc; /* PERF_RECORD_MISC_… */
	__u16 size; /* of all */
};

enum perf_event_type {
	PERF_RECORD_MMAP = 1, /* mmap() */
	PERF_RECORD_LOST = 2, /* records for which there was no room */
	PERF_RECORD_COMM = 3, /* a name */
	PERF_RECORD_EXIT = 4, /* exit() */
	PERF_RECORD_THROTTLE = 5, /* too many samples: a pause */
	PERF_RECORD_UNTHROTTLE = 6, /* its end */
	PERF_RECORD_FORK = 7, /* fork() */
	PERF_RECORD_READ = 8, /* counts of a task that ended */
	PERF_RECORD_SAMPLE = 9, /* a sample */
	PERF_RECORD_MMAP2 = 10, /* mmap(), with the inode */
	PERF_RECORD_AUX = 11, /* data in the second buffer */
	PERF_RECORD_ITRACE_START = 12, /* the trace of instructions begins */
	PERF_RECORD_LOST_SAMPLES = 13, /* samples that were lost */
	PERF_RECORD_SWITCH = 14, /* a switch */
	PERF_RECORD_SWITCH_CPU_WIDE = 15, /* a switch, and who comes or goes */
	PERF_RECORD_NAMESPACES = 16, /* namespaces */
	PERF_RECORD_KSYMBOL = 17, /* a symbol of the kernel */
	PERF_RECORD_BPF_EVENT = 18, /* a program of BPF */
	PERF_RECORD_CGROUP = 19, /* a control group */
	PERF_RECORD_TEXT_POKE = 20, /* changed code of the kernel */
};

#define PERF_MAX_STACK_DEPTH 127 /* calls of a sample, at most */
#define PERF_FLAG_FD_NO_GROUP (1UL << 0) /* perf_event_open(): group_fd is only for its output */
#define PERF_FLAG_FD_OUTPUT (1UL << 1) /* perf_event_open(): records go to group_fd's buffer */
#define PERF_FLAG_PID_CGROUP (1UL << 2) /* perf_event_open(): pid is the descriptor of a control group */
#define PERF_FLAG_FD_CLOEXEC (1UL << 3) /* perf_event_open(): close it at exec() */

#endif
