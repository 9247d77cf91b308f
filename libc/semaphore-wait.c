/*
 * Waiting for a semaphore: in libc's own functions a signal may come unseen just before they block. The memory is used as
 * glibc does, for other processes may have the semaphore, too, and sem_post() is glibc's.
 */
#include <errno.h>
#include <semaphore.h>
#include <stdint.h>
#include <time.h>

#define FUTEX_WAIT_BITSET 9
#define FUTEX_PRIVATE_FLAG 128
#define FUTEX_CLOCK_REALTIME 256
#define ANY_BIT (-1)

struct semaphore {
    uint64_t data; /* how many there are, a futex; above that, how many threads wait */
    int shared;    /* FUTEX_PRIVATE_FLAG if it is among processes: glibc has it so */
};

#define WAITER ((uint64_t)1 << 32)

extern int __futex(int *word, int operation, int value, const struct timespec *time, int *other, int third);
extern void __cancellation_point(void);

/* Takes one, and what else is to go from `data`; false if there is none. */
static int take(struct semaphore *s, uint64_t besides)
{
    uint64_t data = __atomic_load_n(&s->data, __ATOMIC_SEQ_CST);

    while ((uint32_t)data != 0)
        if (__atomic_compare_exchange_n(&s->data, &data, data - 1 - besides, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
            return 1;
    return 0;
}

/* The kernel takes no time before 1970: it has passed, says glibc. */
static int wait_once(struct semaphore *s, int operation, const struct timespec *time)
{
    if (time != NULL && time->tv_sec < 0) {
        errno = ETIMEDOUT;
        return -1;
    }
    return __futex((int *)&s->data, operation, 0, time, NULL, ANY_BIT);
}

static int wait_until(sem_t *sem, const struct timespec *time, clockid_t clock)
{
    struct semaphore *s = (struct semaphore *)sem;
    int operation = FUTEX_WAIT_BITSET | (s->shared ^ FUTEX_PRIVATE_FLAG) | (clock == CLOCK_REALTIME ? FUTEX_CLOCK_REALTIME : 0);
    int before = errno;

    __cancellation_point();
    if (take(s, 0))
        return 0;
    __atomic_fetch_add(&s->data, WAITER, __ATOMIC_SEQ_CST);
    while (!take(s, WAITER)) {
        if (wait_once(s, operation, time) < 0 && errno != EAGAIN) {
            __atomic_fetch_sub(&s->data, WAITER, __ATOMIC_SEQ_CST);
            __cancellation_point();
            return -1;
        }
    }
    errno = before;
    return 0;
}

int sem_wait(sem_t *sem) { return wait_until(sem, NULL, CLOCK_REALTIME); }

static int is_time(const struct timespec *time)
{
    if (time->tv_nsec >= 0 && time->tv_nsec < 1000000000)
        return 1;
    errno = EINVAL;
    return 0;
}

int sem_timedwait(sem_t *restrict sem, const struct timespec *restrict abs_timeout)
{
    return is_time(abs_timeout) ? wait_until(sem, abs_timeout, CLOCK_REALTIME) : -1;
}

int sem_clockwait(sem_t *restrict sem, clockid_t clock, const struct timespec *restrict abs_timeout)
{
    if (clock == CLOCK_REALTIME || clock == CLOCK_MONOTONIC)
        return is_time(abs_timeout) ? wait_until(sem, abs_timeout, clock) : -1;
    errno = EINVAL;
    return -1;
}
