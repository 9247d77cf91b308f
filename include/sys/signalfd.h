/* Signals behind a descriptor. Linux; man 2 signalfd */
#ifndef _SOCKSH_SYS_SIGNALFD_H
#define _SOCKSH_SYS_SIGNALFD_H

#include <socksh/annotations.h>
#include <socksh/sigset.h>
#include <stdint.h>

#define SFD_CLOEXEC 02000000 /* close at exec() */
#define SFD_NONBLOCK 04000 /* do not block */

/* What read() gives for each signal. */
struct signalfd_siginfo {
	uint32_t ssi_signo;
	int32_t ssi_errno;
	int32_t ssi_code;
	uint32_t ssi_pid;
	uint32_t ssi_uid;
	int32_t ssi_fd;
	uint32_t ssi_tid;
	uint32_t ssi_band;
	uint32_t ssi_overrun;
	uint32_t ssi_trapno;
	int32_t ssi_status;
	int32_t ssi_int;
	uint64_t ssi_ptr;
	uint64_t ssi_utime;
	uint64_t ssi_stime;
	uint64_t ssi_addr;
	uint16_t ssi_addr_lsb;
	uint16_t __pad2;
	int32_t ssi_syscall;
	uint64_t ssi_call_addr;
	uint32_t ssi_arch;
	uint8_t __pad[28];
};

/** A descriptor that signals are read from, or for -1 a new one. man 2 signalfd
 *  errors: EBADF EFAULT EINVAL EMFILE ENFILE ENODEV ENOMEM
 *  returns: the descriptor */
int signalfd(int fd, const sigset_t *mask, int flags) __syscall;

#endif
