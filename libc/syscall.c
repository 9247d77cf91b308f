/* syscall(): what the program has of its own (its memory, its end, its processes) is not asked of the kernel directly. */
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/mman.h>
#include <sys/shm.h>
#include <sys/syscall.h>
#include <unistd.h>

#define ARGUMENTS 6

/* The words of a list, as far as there are any: nobody says how many a system call has. */
extern void __take_arguments(va_list list, long *words, int count);
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

long syscall(long number, ...)
{
	long a[ARGUMENTS] = { 0 };
	va_list list;

	va_start(list, number);
	__take_arguments(list, a, ARGUMENTS);
	va_end(list);

	switch (number) {
	case SYS_exit:
	case SYS_exit_group:
		_exit(a[0]);
#ifdef SYS_fork
	case SYS_fork:
		return fork();
	case SYS_vfork:
		return vfork();
#endif
	case SYS_execve:
		return execve((const char *)a[0], (char *const *)a[1], (char *const *)a[2]);
	case SYS_mmap:
		return (long)mmap((void *)a[0], a[1], a[2], a[3], a[4], a[5]);
	case SYS_munmap:
		return munmap((void *)a[0], a[1]);
	case SYS_mprotect:
		return mprotect((void *)a[0], a[1], a[2]);
	case SYS_madvise:
		return madvise((void *)a[0], a[1], a[2]);
	case SYS_shmat:
		return (long)shmat(a[0], (const void *)a[1], a[2]);
	case SYS_shmdt:
		return shmdt((const void *)a[0]);
	case SYS_rt_sigprocmask:
		return sigprocmask(a[0], (const sigset_t *)a[1], (sigset_t *)a[2]);
	case SYS_clone:
		/* No more than fork() asks for: the child's signal, and a copy of everything. */
		if ((a[0] & ~0xffL) == 0 && a[1] == 0)
			return fork();
		break;
	case SYS_clone3:
	case SYS_brk:
	case SYS_mremap:
	case SYS_rt_sigaction:
	case SYS_rt_sigreturn:
#ifdef SYS_arch_prctl
	case SYS_arch_prctl:
#endif
		/* Of memory, stacks and handlers that are not the program's but the engine's. */
		break;
	default:
		return __kernel_call(number, a[0], a[1], a[2], a[3], a[4], a[5]);
	}
	errno = ENOSYS;
	return -1;
}
