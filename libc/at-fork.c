/* pthread_atfork(): what a program does around each fork(); process/execution.ts calls it, and what threads.c does. */
#include <errno.h>
#include <pthread.h>
#include <stddef.h>

#define FORK_HANDLERS 64

/* thread-lock.c */
extern void __threads_acquire(void);
extern void __threads_release(void);

static struct {
    void (*prepare)(void);
    void (*parent)(void);
    void (*child)(void);
} at_fork[FORK_HANDLERS];
static int handlers;

int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void))
{
    int error = 0;

    __threads_acquire();
    if (handlers == FORK_HANDLERS) {
        error = ENOMEM;
    } else {
        at_fork[handlers].prepare = prepare;
        at_fork[handlers].parent = parent;
        at_fork[handlers].child = child;
        handlers++;
    }
    __threads_release();
    return error;
}

void __at_fork_prepare(void)
{
    for (int i = handlers; i-- > 0;)
        if (at_fork[i].prepare != NULL)
            at_fork[i].prepare();
}

void __at_fork_parent(void)
{
    for (int i = 0; i < handlers; i++)
        if (at_fork[i].parent != NULL)
            at_fork[i].parent();
}

void __at_fork_child(void)
{
    for (int i = 0; i < handlers; i++)
        if (at_fork[i].child != NULL)
            at_fork[i].child();
}
