/*
 * Condition variables. A thread that waits in libc's own cannot be woken to be cancelled, or to run a signal's handler.
 *
 * Who waits has seen a number, which each signal changes: if that is not the same any more, it does not fall asleep.
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>

#define FUTEX_WAKE 1
#define FUTEX_WAIT_BITSET 9
#define FUTEX_CLOCK_REALTIME 256
#define ANY_BIT (-1)

struct condition {
    int signals; /* a futex */
    int waiters; /* a futex; with GOING, pthread_cond_destroy() waits for them */
    clockid_t clock;
};

#define GOING INT_MIN

#define condition_of(c) ((struct condition *)(c))

extern int __futex(int *word, int operation, int value, const struct timespec *time, int *other, int third);
extern void __cancellation_point(void);
extern int __thread_is_cancelled(void);

int pthread_cond_init(pthread_cond_t *restrict cond, const pthread_condattr_t *restrict attr)
{
    struct condition *c = condition_of(cond);

    *c = (struct condition){ 0 };
    if (attr != NULL)
        pthread_condattr_getclock(attr, &c->clock);
    return 0;
}

/* Who was woken may still look at it. */
int pthread_cond_destroy(pthread_cond_t *cond)
{
    struct condition *c = condition_of(cond);
    int waiters = __atomic_or_fetch(&c->waiters, GOING, __ATOMIC_SEQ_CST), error = errno;

    for (; waiters != GOING; waiters = __atomic_load_n(&c->waiters, __ATOMIC_SEQ_CST))
        __futex(&c->waiters, FUTEX_WAIT_BITSET, waiters, NULL, NULL, ANY_BIT);
    c->waiters = 0;
    errno = error;
    return 0;
}

static int wait_until(pthread_cond_t *cond, pthread_mutex_t *mutex, const struct timespec *time, clockid_t clock)
{
    struct condition *c = condition_of(cond);
    int operation = FUTEX_WAIT_BITSET | (clock == CLOCK_REALTIME ? FUTEX_CLOCK_REALTIME : 0);
    int before = errno, result = 0, cancelled = 0, seen, error;

    __cancellation_point();
    seen = __atomic_load_n(&c->signals, __ATOMIC_SEQ_CST);
    __atomic_fetch_add(&c->waiters, 1, __ATOMIC_SEQ_CST);
    error = pthread_mutex_unlock(mutex);
    while (error == 0) {
        if (__futex(&c->signals, operation, seen, time, NULL, ANY_BIT) == 0 || errno == EAGAIN)
            break;
        if (errno != EINTR)
            result = errno;
        /* A signal of the condition is another thread's to have, if this one ends. */
        else if (__atomic_load_n(&c->signals, __ATOMIC_SEQ_CST) == seen)
            cancelled = __thread_is_cancelled();
        if (result != 0 || cancelled)
            break;
    }
    if (__atomic_sub_fetch(&c->waiters, 1, __ATOMIC_SEQ_CST) == GOING)
        __futex(&c->waiters, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
    errno = before;
    if (error != 0)
        return error;
    error = pthread_mutex_lock(mutex);
    if (cancelled)
        __cancellation_point();
    return error != 0 ? error : result;
}

int pthread_cond_wait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex)
{
    return wait_until(cond, mutex, NULL, CLOCK_REALTIME);
}

static int is_time(const struct timespec *time) { return time->tv_nsec >= 0 && time->tv_nsec < 1000000000; }

int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict abstime)
{
    return is_time(abstime) ? wait_until(cond, mutex, abstime, condition_of(cond)->clock) : EINVAL;
}

/* There are no others (man 3 pthread_cond_clockwait). */
int pthread_cond_clockwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, clockid_t clock_id,
                           const struct timespec *restrict abstime)
{
    if (!is_time(abstime) || (clock_id != CLOCK_REALTIME && clock_id != CLOCK_MONOTONIC))
        return EINVAL;
    return wait_until(cond, mutex, abstime, clock_id);
}

static int wake(pthread_cond_t *cond, int count)
{
    struct condition *c = condition_of(cond);
    int error = errno;

    if (__atomic_load_n(&c->waiters, __ATOMIC_SEQ_CST) != 0) {
        __atomic_fetch_add(&c->signals, 1, __ATOMIC_SEQ_CST);
        __futex(&c->signals, FUTEX_WAKE, count, NULL, NULL, 0);
    }
    errno = error;
    return 0;
}

int pthread_cond_signal(pthread_cond_t *cond) { return wake(cond, 1); }

int pthread_cond_broadcast(pthread_cond_t *cond) { return wake(cond, INT_MAX); }
