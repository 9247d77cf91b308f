/* Barriers. libc's own divide by the count of one that was never made, and the shell would die of it. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <unistd.h>

#ifdef __aarch64__
#define SYS_futex 98
#else
#define SYS_futex 202
#endif
#define FUTEX_WAIT 0
#define FUTEX_WAKE 1

struct barrier {
    unsigned count;
    unsigned arrived;
    int round;  /* a futex: how often all have come */
    int inside; /* a futex: who has come and not yet left */
};

#define barrier_of(b) ((struct barrier *)(b))

int pthread_barrier_init(pthread_barrier_t *restrict barrier, const pthread_barrierattr_t *restrict attr, unsigned count)
{
    struct barrier *b = barrier_of(barrier);

    (void)attr;
    if (count == 0)
        return EINVAL;
    *b = (struct barrier){ .count = count };
    return 0;
}

/* Who was woken may still look at the barrier. */
int pthread_barrier_destroy(pthread_barrier_t *barrier)
{
    struct barrier *b = barrier_of(barrier);
    int inside;

    if (b->arrived != 0)
        return EBUSY;
    while ((inside = __atomic_load_n(&b->inside, __ATOMIC_SEQ_CST)) != 0)
        syscall(SYS_futex, &b->inside, FUTEX_WAIT, inside, NULL, NULL, 0);
    return 0;
}

int pthread_barrier_wait(pthread_barrier_t *barrier)
{
    struct barrier *b = barrier_of(barrier);
    int result = 0, round = __atomic_load_n(&b->round, __ATOMIC_SEQ_CST);

    __atomic_fetch_add(&b->inside, 1, __ATOMIC_SEQ_CST);
    if (__atomic_add_fetch(&b->arrived, 1, __ATOMIC_SEQ_CST) == b->count) {
        b->arrived = 0;
        __atomic_fetch_add(&b->round, 1, __ATOMIC_SEQ_CST);
        syscall(SYS_futex, &b->round, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
        result = PTHREAD_BARRIER_SERIAL_THREAD;
    } else {
        while (__atomic_load_n(&b->round, __ATOMIC_SEQ_CST) == round)
            syscall(SYS_futex, &b->round, FUTEX_WAIT, round, NULL, NULL, 0);
    }
    if (__atomic_sub_fetch(&b->inside, 1, __ATOMIC_SEQ_CST) == 0)
        syscall(SYS_futex, &b->inside, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
    return result;
}
