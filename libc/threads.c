/*
 * Threads. Each is a worker of the engine that runs the program's modules on a stack of its own: how it begins, who waits
 * for it, how it ends. Mutexes and the like are libc's own, on addresses in the memory that all share.
 *
 * A worker outlives its thread: it waits for the next one, so that a second pthread_create() costs microseconds.
 */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <socksh/thread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#ifdef __aarch64__
#define SYS_tgkill 131
#define SYS_rt_sigprocmask 135
#else
#define SYS_tgkill 234
#define SYS_rt_sigprocmask 14
#endif
#define SECOND 1000000000
#define FUTEX_WAIT 0
#define FUTEX_WAKE 1
/* Of the kernel's set of signals. */
#define SET_SIZE 8
/* ffi/cancel-signal.ts */
#define SIGCANCEL 32

/* The record of a new worker, whose stack has at least `stack_size` bytes (0: as many as usual); NULL if there can be none. */
extern struct thread *__thread_create(size_t stack_size);
extern void __thread_release_mutexes(void);
extern void __thread_unwind(void) __attribute__((noreturn));
/* The system call; handlers of signals run before it comes back. */
extern int __futex(int *word, int operation, int value, const struct timespec *time, int *other, int third);
/* The system call as it is: syscall() is for programs. */
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);
/* 1 as soon as there is a second thread: then malloc() locks. */
extern int __threaded;

/* thread-placement.c: processors, policy and priority of a worker that gets a thread. */
extern int __thread_apply(int tid, const pthread_attr_t *attr);

/* thread-name.c: a thread has its maker's name; a worker keeps that of its last thread. */
extern void __thread_own_name(char *name);
extern void __thread_inherit_name(int tid, char *name);

static void futex_wait(int *word, int value, const struct timespec *time)
{
    int error = errno;

    __futex(word, FUTEX_WAIT, value, time, NULL, 0);
    errno = error;
}

static void futex_wake(int *word, int count)
{
    int error = errno;

    __futex(word, FUTEX_WAKE, count, NULL, NULL, 0);
    errno = error;
}

static void set_state(struct thread *t, int state)
{
    __atomic_store_n(&t->state, state, __ATOMIC_SEQ_CST);
    futex_wake(&t->state, INT_MAX);
}

/* (sigprocmask() would look after the engine's threads each time: it opens files.) */
static void change_mask(int how, const sigset_t *set, sigset_t *old)
{
    __kernel_call(SYS_rt_sigprocmask, how, (long)set, (long)old, SET_SIZE, 0, 0);
}

int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attr, void *(*start)(void *),
                   void *restrict argument)
{
    int detached = PTHREAD_CREATE_JOINABLE, error;
    size_t stack_size = 0;
    struct thread *t;

    if (attr != NULL) {
        pthread_attr_getdetachstate(attr, &detached);
        pthread_attr_getstacksize(attr, &stack_size);
    }
    __thread_current();
    t = __thread_take_idle(stack_size);
    if (t == NULL) {
        t = __thread_create(stack_size);
        if (t == NULL)
            return EAGAIN;
    }
    error = __thread_apply(t->tid, attr);
    if (error != 0) {
        __thread_give_idle(t);
        return error;
    }
    t->start = start;
    t->argument = argument;
    t->cleanups = NULL;
    t->cancellation = 0;
    t->detached = detached == PTHREAD_CREATE_DETACHED;
    if (attr == NULL || pthread_attr_getsigmask_np(attr, &t->mask) != 0)
        change_mask(SIG_SETMASK, NULL, &t->mask);
    __thread_inherit_name(t->tid, t->name);
    __thread_enlist(t);
    *thread = t->id;
    __threaded = 1;
    set_state(t, RUNNING);
    return 0;
}

static int is_due(struct thread *t)
{
    return (__atomic_load_n(&t->cancellation, __ATOMIC_SEQ_CST) & (REQUESTED | DISABLED | ENDING)) == REQUESTED;
}

/* Ends the call that the thread is blocked in. */
static void interrupt(int tid)
{
    int error = errno;

    syscall(SYS_tgkill, getpid(), tid, SIGCANCEL);
    errno = error;
}

/* A thread that is being cancelled may just be on its way into a call of libc's: it is asked again. */
static const struct timespec patience = { .tv_nsec = 10000000 };

/* How long it is to `end`; 0 if that is over. */
static int time_left(clockid_t clock, const struct timespec *end, struct timespec *left)
{
    clock_gettime(clock, left);
    left->tv_sec = end->tv_sec - left->tv_sec;
    left->tv_nsec = end->tv_nsec - left->tv_nsec;
    if (left->tv_nsec < 0) {
        left->tv_nsec += SECOND;
        left->tv_sec--;
    }
    return left->tv_sec > 0 || (left->tv_sec == 0 && left->tv_nsec > 0);
}

/* `end`: NULL for never. */
int pthread_clockjoin_np(pthread_t thread, void **result, clockid_t clock, const struct timespec *end)
{
    struct thread *t, *me = __thread_current();
    struct timespec left;
    int state, error;

    if (end != NULL && (end->tv_nsec < 0 || end->tv_nsec >= SECOND))
        return EINVAL;
    if (end != NULL && clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)
        return EINVAL;
    __threads_acquire();
    t = __thread_find(thread);
    error = t == NULL ? ESRCH : t->detached ? EINVAL : t == me ? EDEADLK : 0;
    __threads_release();
    if (error != 0)
        return error;
    pthread_testcancel();
    while ((state = __atomic_load_n(&t->state, __ATOMIC_SEQ_CST)) != ENDED) {
        if (end != NULL && !time_left(clock, end, &left))
            return ETIMEDOUT;
        if (is_due(t)) {
            futex_wait(&t->state, state, &patience);
            interrupt(t->tid);
        } else {
            futex_wait(&t->state, state, end == NULL ? NULL : &left);
        }
        if (__atomic_load_n(&t->state, __ATOMIC_SEQ_CST) != ENDED)
            pthread_testcancel();
    }
    if (result != NULL)
        *result = t->result;
    __threads_acquire();
    __thread_retire(t);
    __threads_release();
    return 0;
}

int pthread_join(pthread_t thread, void **result)
{
    return pthread_clockjoin_np(thread, result, CLOCK_REALTIME, NULL);
}

int pthread_detach(pthread_t thread)
{
    struct thread *t;
    int error = 0;

    __thread_current();
    __threads_acquire();
    t = __thread_find(thread);
    if (t == NULL)
        error = ESRCH;
    else if (t->detached)
        error = EINVAL;
    else if (t->state == ENDED)
        __thread_retire(t);
    else
        t->detached = 1;
    __threads_release();
    return error;
}

/* -- Ends -- */

void __pthread_register(struct _pthread_cleanup_buffer *cleanup)
{
    struct thread *t = __thread_current();

    cleanup->__prev = t->cleanups;
    t->cleanups = cleanup;
}

void __pthread_unregister(struct _pthread_cleanup_buffer *cleanup, int execute)
{
    __thread_current()->cleanups = cleanup->__prev;
    if (execute)
        cleanup->__routine(cleanup->__arg);
}

static void run_cleanups(struct thread *t)
{
    struct _pthread_cleanup_buffer *cleanup;

    while ((cleanup = t->cleanups) != NULL) {
        t->cleanups = cleanup->__prev;
        cleanup->__routine(cleanup->__arg);
    }
}

extern void __thread_run_destructors(void); /* thread-data.c */

/* The last thread ends the process. */
static void end_thread(struct thread *t, void *result)
{
    sigset_t all;

    __thread_run_destructors();
    t->result = result;
    __thread_release_mutexes();
    __thread_own_name(t->name);
    if (__thread_count_out() == 0)
        exit(0);
    /* What comes to the process from here on is for the other threads; but fork() stops this one, too, by a signal that
     * sigfillset() leaves out. */
    sigfillset(&all);
    change_mask(SIG_SETMASK, &all, NULL);
    __threads_acquire();
    if (t->detached)
        __thread_retire(t);
    else
        __atomic_store_n(&t->state, ENDED, __ATOMIC_SEQ_CST);
    __threads_release();
    futex_wake(&t->state, INT_MAX);
}

void pthread_exit(void *result)
{
    struct thread *t = __thread_current();

    __atomic_fetch_or(&t->cancellation, ENDING, __ATOMIC_SEQ_CST);
    run_cleanups(t);
    end_thread(t, result);
    __thread_unwind();
}

/* What a worker calls when its state has become RUNNING. */
void __run_thread(void)
{
    struct thread *t = __thread_current();
    void *result;

    change_mask(SIG_SETMASK, &t->mask, NULL);
    result = t->start(t->argument);
    __atomic_fetch_or(&t->cancellation, ENDING, __ATOMIC_SEQ_CST);
    end_thread(t, result);
}

/* -- Cancellation: process/cancellation.ts calls pthread_testcancel() where it is due. -- */

void pthread_testcancel(void)
{
    if (is_due(__thread_current()))
        pthread_exit(PTHREAD_CANCELED);
}

int pthread_cancel(pthread_t thread)
{
    struct thread *me = __thread_current(), *t;
    int tid = 0;

    __threads_acquire();
    t = __thread_find(thread);
    if (t != NULL) {
        __atomic_fetch_or(&t->cancellation, REQUESTED, __ATOMIC_SEQ_CST);
        if (t->state != ENDED && is_due(t))
            tid = t->tid;
    }
    __threads_release();
    if (t == NULL)
        return ESRCH;
    if (t != me && tid != 0)
        interrupt(tid);
    else if (t == me && (t->cancellation & ASYNCHRONOUS))
        pthread_testcancel();
    return 0;
}

/* Sets or clears a bit; it has then been done at once what was asked for before, if that may be. */
static int change_cancellation(int bit, int set)
{
    struct thread *t = __thread_current();
    int before = set ? __atomic_fetch_or(&t->cancellation, bit, __ATOMIC_SEQ_CST)
                     : __atomic_fetch_and(&t->cancellation, ~bit, __ATOMIC_SEQ_CST);

    if (t->cancellation & ASYNCHRONOUS)
        pthread_testcancel();
    return (before & bit) != 0;
}

int pthread_setcancelstate(int state, int *old)
{
    int before;

    if (state != PTHREAD_CANCEL_ENABLE && state != PTHREAD_CANCEL_DISABLE)
        return EINVAL;
    before = change_cancellation(DISABLED, state == PTHREAD_CANCEL_DISABLE);
    if (old != NULL)
        *old = before ? PTHREAD_CANCEL_DISABLE : PTHREAD_CANCEL_ENABLE;
    return 0;
}

int pthread_setcanceltype(int type, int *old)
{
    int before;

    if (type != PTHREAD_CANCEL_DEFERRED && type != PTHREAD_CANCEL_ASYNCHRONOUS)
        return EINVAL;
    before = change_cancellation(ASYNCHRONOUS, type == PTHREAD_CANCEL_ASYNCHRONOUS);
    if (old != NULL)
        *old = before ? PTHREAD_CANCEL_ASYNCHRONOUS : PTHREAD_CANCEL_DEFERRED;
    return 0;
}
