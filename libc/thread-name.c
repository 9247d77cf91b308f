/* Names of threads, as the kernel keeps them: /proc/self/task/TID/comm. man 5 proc */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#ifdef __aarch64__
#define SYS_openat 56
#define SYS_close 57
#define SYS_read 63
#define SYS_write 64
#define SYS_prctl 167
#else
#define SYS_read 0
#define SYS_write 1
#define SYS_close 3
#define SYS_prctl 157
#define SYS_openat 257
#endif
#define PR_GET_NAME 16

/* Bytes of a name with its NUL: TASK_COMM_LEN of the kernel. */
#define NAME_SIZE 16

/* thread-list.c: the kernel's id; 0 if the thread has ended, -1 if there is none. */
extern int __thread_tid(pthread_t thread);
/* The system call as it is: none of these is a cancellation point. */
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* Reads or writes the name of the thread: how many bytes, or -1. */
static long transfer(int tid, int flags, long call, char *name, size_t size)
{
    char path[64];
    long fd, result;
    int error;

    snprintf(path, sizeof(path), "/proc/self/task/%d/comm", tid);
    fd = __kernel_call(SYS_openat, AT_FDCWD, (long)path, flags | O_CLOEXEC, 0, 0, 0);
    if (fd < 0)
        return -1;
    result = __kernel_call(call, fd, (long)name, (long)size, 0, 0, 0);
    error = errno;
    __kernel_call(SYS_close, fd, 0, 0, 0, 0, 0);
    errno = error;
    return result;
}

/* What the caller is called, for its next thread's worker. */
void __thread_own_name(char *name)
{
    __kernel_call(SYS_prctl, PR_GET_NAME, (long)name, 0, 0, 0, 0);
}

/* Gives the worker the name of its maker, if it has another one: `name`, which is kept up to date. */
void __thread_inherit_name(int tid, char *name)
{
    char own[NAME_SIZE];
    int before = errno;

    __thread_own_name(own);
    if (strcmp(own, name) != 0 && transfer(tid, O_WRONLY, SYS_write, own, strlen(own)) >= 0)
        strcpy(name, own);
    errno = before;
}

/* The error of a call that gave `result`; errno is what it was before. */
static int error_of(long result, int before)
{
    int error = result < 0 ? errno : 0;

    errno = before;
    return error;
}

int pthread_setname_np(pthread_t thread, const char *name)
{
    int tid = __thread_tid(thread), before = errno;
    size_t length = strlen(name);

    if (length >= NAME_SIZE)
        return ERANGE;
    if (tid <= 0)
        return ESRCH;
    return error_of(transfer(tid, O_WRONLY, SYS_write, (char *)name, length), before);
}

int pthread_getname_np(pthread_t thread, char *name, size_t size)
{
    int tid = __thread_tid(thread), before = errno, error;
    long length;

    if (size < NAME_SIZE)
        return ERANGE;
    if (tid <= 0)
        return ESRCH;
    length = transfer(tid, O_RDONLY, SYS_read, name, size);
    error = error_of(length, before);
    if (error == 0)
        name[length > 0 ? length - 1 : 0] = '\0';
    return error;
}
