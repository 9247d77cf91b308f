/* A running thread's processors, policy, priority and stack: what libc would ask its own threads, asked of the kernel. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* threads.c: the kernel's id; 0 if the thread has ended, -1 if there is none. */
extern int __thread_tid(pthread_t thread);
/* threads.c: 0 if there is no such thread that runs. */
extern int __thread_description(pthread_t thread, void **stack, size_t *size, int *detached);

/* thread-placement.c */
extern int __thread_schedule(int tid, int policy, const struct sched_param *param);

cpu_set_t *__sched_cpualloc(size_t count)
{
    return malloc(CPU_ALLOC_SIZE(count));
}

void __sched_cpufree(cpu_set_t *set)
{
    free(set);
}

/* The error number of a call that gave -1; errno stays as it was. */
static int error_of(long result, int before)
{
    int error = result < 0 ? errno : 0;

    errno = before;
    return error;
}

int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *param)
{
    int tid = __thread_tid(thread);

    return tid <= 0 ? ESRCH : __thread_schedule(tid, policy, param);
}

int pthread_getschedparam(pthread_t thread, int *restrict policy, struct sched_param *restrict param)
{
    int tid = __thread_tid(thread), before = errno;

    if (tid <= 0)
        return ESRCH;
    *policy = sched_getscheduler(tid);
    return error_of(*policy < 0 ? -1 : sched_getparam(tid, param), before);
}

int pthread_setschedprio(pthread_t thread, int prio)
{
    int tid = __thread_tid(thread), before = errno;
    struct sched_param param = { prio };

    return tid <= 0 ? ESRCH : error_of(sched_setparam(tid, &param), before);
}

int pthread_setaffinity_np(pthread_t thread, size_t size, const cpu_set_t *processors)
{
    int tid = __thread_tid(thread), before = errno;

    return tid <= 0 ? ESRCH : error_of(sched_setaffinity(tid, size, processors), before);
}

int pthread_getaffinity_np(pthread_t thread, size_t size, cpu_set_t *processors)
{
    int tid = __thread_tid(thread), before = errno;

    return tid <= 0 ? ESRCH : error_of(sched_getaffinity(tid, size, processors), before);
}

int pthread_getattr_np(pthread_t thread, pthread_attr_t *attr)
{
    int detached, policy;
    struct sched_param param;
    cpu_set_t processors;
    void *stack;
    size_t size;

    if (!__thread_description(thread, &stack, &size, &detached))
        return ESRCH;
    pthread_attr_init(attr);
    pthread_attr_setstack(attr, stack, size);
    pthread_attr_setdetachstate(attr, detached ? PTHREAD_CREATE_DETACHED : PTHREAD_CREATE_JOINABLE);
    if (pthread_getschedparam(thread, &policy, &param) == 0) {
        pthread_attr_setschedpolicy(attr, policy);
        pthread_attr_setschedparam(attr, &param);
    }
    if (pthread_getaffinity_np(thread, sizeof(processors), &processors) == 0)
        pthread_attr_setaffinity_np(attr, sizeof(processors), &processors);
    return 0;
}

int pthread_timedjoin_np(pthread_t thread, void **result, const struct timespec *end)
{
    return pthread_clockjoin_np(thread, result, CLOCK_REALTIME, end);
}

int pthread_tryjoin_np(pthread_t thread, void **result)
{
    int tid = __thread_tid(thread);

    return tid > 0 ? EBUSY : pthread_join(thread, result);
}

int pthread_yield(void)
{
    return sched_yield();
}
