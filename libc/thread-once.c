/* What is done once. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stddef.h>

#define FUTEX_WAIT 0
#define FUTEX_WAKE 1

/* The system call; handlers of signals run before it comes back. */
extern int __futex(int *word, int operation, int value, const struct timespec *time, int *other, int third);

static void futex(int *word, int operation, int value)
{
    int error = errno;

    __futex(word, operation, value, NULL, NULL, 0);
    errno = error;
}

enum { NOT_YET, UNDER_WAY, DONE };

static void begin_again(void *control)
{
    __atomic_store_n((int *)control, NOT_YET, __ATOMIC_SEQ_CST);
    futex(control, FUTEX_WAKE, INT_MAX);
}

int pthread_once(pthread_once_t *control, void (*routine)(void))
{
    int state = NOT_YET;

    if (__atomic_compare_exchange_n(control, &state, UNDER_WAY, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
        /* A thread that ends amid it has not done it. */
        pthread_cleanup_push(begin_again, control);
        routine();
        pthread_cleanup_pop(0);
        __atomic_store_n(control, DONE, __ATOMIC_SEQ_CST);
        futex(control, FUTEX_WAKE, INT_MAX);
        return 0;
    }
    if (state != DONE)
        futex(control, FUTEX_WAIT, UNDER_WAY);
    return state == DONE ? 0 : pthread_once(control, routine);
}
