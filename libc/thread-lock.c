/* The lock of what all threads share in thread-list.c, thread-data.c and at-fork.c. */
#include <errno.h>
#include <stddef.h>
#include <time.h>

#define FUTEX_WAIT 0
#define FUTEX_WAKE 1

/* The system call; handlers of signals run before it comes back. */
extern int __futex(int *word, int operation, int value, const struct timespec *time, int *other, int third);

/* 0: free, 1: taken, 2: taken, and somebody waits. Who has it makes no calls: a signal's handler may want it, too. */
static int lock;

static void futex(int operation, int value)
{
    int error = errno;

    __futex(&lock, operation, value, NULL, NULL, 0);
    errno = error;
}

void __threads_acquire(void)
{
    int free = 0;

    if (__atomic_compare_exchange_n(&lock, &free, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        return;
    while (__atomic_exchange_n(&lock, 2, __ATOMIC_SEQ_CST) != 0)
        futex(FUTEX_WAIT, 2);
}

void __threads_release(void)
{
    if (__atomic_exchange_n(&lock, 0, __ATOMIC_SEQ_CST) == 2)
        futex(FUTEX_WAKE, 1);
}

/* In the child of fork(): whoever else had it is not there. */
void __threads_renew(void) { lock = 0; }
