/* What acct() notes of each process that ends. man 5 acct */
#ifndef _SOCKSH_SYS_ACCT_H
#define _SOCKSH_SYS_ACCT_H

#include <socksh/annotations.h>
#include <stdint.h>
#include <sys/types.h>

#define ACCT_COMM 16 /* bytes of a command's name */
#define ACCT_BYTEORDER 0x00 /* bit of ac_version: the numbers begin with their highest byte; not on this machine */
#define AHZ 100 /* ticks a second of ac_utime and its like */

/* A number with an exponent of 3 bits, to the base 8, before 13 bits. */
typedef uint16_t comp_t;

/* Versions 0 to 2. */
struct acct {
	char ac_flag; /* AFORK … */
	uint16_t ac_uid;
	uint16_t ac_gid;
	uint16_t ac_tty; /* its terminal */
	uint32_t ac_btime; /* when it began, seconds */
	comp_t ac_utime; /* time in user mode, ticks */
	comp_t ac_stime; /* time in the kernel */
	comp_t ac_etime; /* from its start to its end */
	comp_t ac_mem; /* memory, KiB */
	comp_t ac_io;
	comp_t ac_rw;
	comp_t ac_minflt; /* page faults without reading */
	comp_t ac_majflt; /* page faults with reading */
	comp_t ac_swaps;
	uint32_t ac_exitcode; /* as wait() tells it */
	char ac_comm[ACCT_COMM + 1]; /* its command's name */
	char ac_pad[10];
};

/* Version 3: what kernels are built for. */
struct acct_v3 {
	char ac_flag; /* AFORK … */
	char ac_version; /* 3 */
	uint16_t ac_tty;
	uint32_t ac_exitcode; /* as wait() tells it */
	uint32_t ac_uid;
	uint32_t ac_gid;
	uint32_t ac_pid;
	uint32_t ac_ppid;
	uint32_t ac_btime; /* when it began, seconds */
	float ac_etime; /* from its start to its end, ticks */
	comp_t ac_utime; /* time in user mode */
	comp_t ac_stime; /* time in the kernel */
	comp_t ac_mem;
	comp_t ac_io;
	comp_t ac_rw;
	comp_t ac_minflt;
	comp_t ac_majflt;
	comp_t ac_swaps;
	char ac_comm[ACCT_COMM];
};

enum {
	AFORK = 0x01, /* ac_flag: it has not called exec() */
	ASU = 0x02, /* ac_flag: it used root's rights */
	ACORE = 0x08, /* ac_flag: memory was dumped */
	AXSIG = 0x10 /* ac_flag: a signal ended it */
};

/** Keep accounts of processes in a file; NULL: no longer. man 2 acct
 *  errors: EACCES EFAULT EIO EISDIR ELOOP ENAMETOOLONG ENFILE ENOENT ENOMEM ENOSYS ENOTDIR EPERM EROFS */
int acct(const char *filename) __syscall;

#endif
