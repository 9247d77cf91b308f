/* Signals to one thread. */
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#ifdef __aarch64__
#define SYS_tgkill 131
#define SYS_rt_tgsigqueueinfo 240
#else
#define SYS_tgkill 234
#define SYS_rt_tgsigqueueinfo 297
#endif
/* ffi/cancel-signal.ts */
#define SIGCANCEL 32

/* threads.c: the kernel's id of a thread; 0 if it has ended and is to be joined, -1 if there is none. */
extern int __thread_tid(pthread_t thread);

/* An error number, errno unchanged. */
static int error_of(long result, int error_before)
{
    int error = result < 0 ? errno : 0;

    errno = error_before;
    return error;
}

int pthread_kill(pthread_t thread, int signo)
{
    int tid = __thread_tid(thread), before = errno;

    if (tid < 0)
        return ESRCH;
    if (signo == SIGCANCEL || signo == SIGCANCEL + 1 || signo < 0 || signo >= NSIG)
        return EINVAL;
    return tid == 0 ? 0 : error_of(syscall(SYS_tgkill, getpid(), tid, signo), before);
}

int pthread_sigqueue(pthread_t thread, int signo, const union sigval value)
{
    int tid = __thread_tid(thread), before = errno;
    siginfo_t info = { .si_signo = signo, .si_code = SI_QUEUE };

    if (tid < 0)
        return ESRCH;
    if (signo == SIGCANCEL || signo == SIGCANCEL + 1)
        return EINVAL;
    info.si_pid = getpid();
    info.si_uid = getuid();
    info.si_value = value;
    return tid == 0 ? 0 : error_of(syscall(SYS_rt_tgsigqueueinfo, info.si_pid, tid, signo, &info), before);
}
