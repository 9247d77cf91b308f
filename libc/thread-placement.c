/* Where and how a worker runs: a new thread has its creator's processors and policy, whatever its worker had before. */
#include <errno.h>
#include <pthread.h>
#include <sched.h>

/* thread-extras.c: NULL if attributes do not say. */
extern const cpu_set_t *__attr_processors(const pthread_attr_t *attr);

/* Some worker may have another policy than the first thread. */
static int scheduled;

/* The error number of a call that gave -1; errno stays as it was. */
static int error_of(int result, int before)
{
    int error = result < 0 ? errno : 0;

    errno = before;
    return error;
}

int __thread_schedule(int tid, int policy, const struct sched_param *param)
{
    int before = errno;

    scheduled = 1;
    return error_of(sched_setscheduler(tid, policy, param), before);
}

/* Before a worker runs a thread: what attributes say, or else what the creator has. */
int __thread_apply(int tid, const pthread_attr_t *attr)
{
    int before = errno, inherit = PTHREAD_INHERIT_SCHED, policy, error;
    struct sched_param param;
    cpu_set_t processors;

    if (attr != NULL && __attr_processors(attr) != NULL)
        processors = *__attr_processors(attr);
    else
        sched_getaffinity(0, sizeof(processors), &processors);
    error = error_of(sched_setaffinity(tid, sizeof(processors), &processors), before);
    if (attr != NULL)
        pthread_attr_getinheritsched(attr, &inherit);
    if (error != 0 || (inherit == PTHREAD_INHERIT_SCHED && !scheduled))
        return error;
    if (inherit == PTHREAD_EXPLICIT_SCHED) {
        pthread_attr_getschedpolicy(attr, &policy);
        pthread_attr_getschedparam(attr, &param);
    } else {
        policy = sched_getscheduler(0);
        sched_getparam(0, &param);
    }
    return __thread_schedule(tid, policy, &param);
}
