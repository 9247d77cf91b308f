/*
 * Mends ptrace() for user-mode Linux 6.1 on CPUs with AMX (LD_PRELOAD). Its buffer for the extended registers is
 * shorter than what such a CPU has, and PTRACE_SETREGSET refuses a short one with EFAULT: it gets the rest as zeros,
 * which is the initial state of those registers.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define LARGEST 65536

static long set_whole_state(pid_t pid, const struct iovec *given)
{
	static char state[LARGEST];
	static size_t size; /* what this CPU has; 0: not known yet */
	struct iovec whole = { state, sizeof(state) };

	if (size == 0) {
		if (syscall(SYS_ptrace, PTRACE_GETREGSET, pid, NT_X86_XSTATE, &whole) < 0)
			return -1;
		size = whole.iov_len;
	}
	if (given->iov_len >= size)
		return syscall(SYS_ptrace, PTRACE_SETREGSET, pid, NT_X86_XSTATE, given);
	memcpy(state, given->iov_base, given->iov_len);
	memset(state + given->iov_len, 0, size - given->iov_len);
	whole.iov_len = size;
	return syscall(SYS_ptrace, PTRACE_SETREGSET, pid, NT_X86_XSTATE, &whole);
}

long ptrace(enum __ptrace_request request, ...)
{
	va_list arguments;
	va_start(arguments, request);
	pid_t pid = va_arg(arguments, pid_t);
	void *address = va_arg(arguments, void *);
	void *data = va_arg(arguments, void *);
	va_end(arguments);

	if (request == PTRACE_SETREGSET && address == (void *)NT_X86_XSTATE)
		return set_whole_state(pid, data);
	if (request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA || request == PTRACE_PEEKUSER) {
		/* The system call stores the word; the library's function returns it. */
		long word;
		if (syscall(SYS_ptrace, request, pid, address, &word) < 0)
			return -1;
		errno = 0;
		return word;
	}
	return syscall(SYS_ptrace, request, pid, address, data);
}
