/* When a thread may be cancelled: not while it has said so, at cancellation points, or amid a computation. */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <unistd.h>

static sem_t ready, go;
static volatile unsigned long count;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void say(void *text) { puts(text); }

static void *disabled(void *argument)
{
    int old = -1, pipe_fds[2];
    char byte = 'x';

    (void)argument;
    pthread_cleanup_push(say, "disabled: cleanup");
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &old);
    printf("was enabled: %d\n", old == PTHREAD_CANCEL_ENABLE);
    pipe(pipe_fds);
    sem_post(&ready);
    while (sem_wait(&go) != 0)
        ;
    /* The request is there, and does nothing yet. */
    pthread_testcancel();
    write(pipe_fds[1], &byte, 1);
    printf("read %zd\n", read(pipe_fds[0], &byte, 1));
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, &old);
    printf("was disabled: %d\n", old == PTHREAD_CANCEL_DISABLE);
    fflush(stdout);
    pthread_testcancel();
    puts("not cancelled");
    pthread_cleanup_pop(1);
    return NULL;
}

static void *computing(void *argument)
{
    int old;

    (void)argument;
    pthread_cleanup_push(say, "asynchronous: cleanup");
    pthread_setcanceltype(PTHREAD_CANCEL_ASYNCHRONOUS, &old);
    printf("was deferred: %d\n", old == PTHREAD_CANCEL_DEFERRED);
    sem_post(&ready);
    for (;;)
        count++;
    pthread_cleanup_pop(1);
    return NULL;
}

static void *deferred(void *argument)
{
    pthread_cleanup_push(say, "deferred: cleanup");
    sem_post(&ready);
    /* No cancellation point is in the loop. */
    while (__atomic_load_n((int *)argument, __ATOMIC_SEQ_CST) == 0)
        count++;
    puts("left the loop");
    pthread_testcancel();
    puts("not cancelled");
    pthread_cleanup_pop(1);
    return NULL;
}

static void *itself(void *argument)
{
    pthread_cancel(pthread_self());
    puts("not yet");
    pthread_testcancel();
    return argument;
}

static void *at_exit(void *argument)
{
    pthread_cancel(pthread_self());
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
    sleep(0);
    return argument;
}

static void block(void)
{
    sem_post(&ready);
    pause();
}

static void *once_only(void *argument)
{
    pthread_once(&once, argument != NULL ? block : NULL);
    return argument;
}

static void initialize(void) { puts("initialized"); }

static int cancelled(pthread_t thread)
{
    void *result;

    pthread_join(thread, &result);
    return result == PTHREAD_CANCELED;
}

int main(void)
{
    pthread_t thread;
    int leave = 0, old;

    sem_init(&ready, 0, 0);
    sem_init(&go, 0, 0);
    printf("%d %d\n", pthread_setcancelstate(77, &old) == EINVAL, pthread_setcanceltype(77, &old) == EINVAL);
    pthread_create(&thread, NULL, disabled, NULL);
    sem_wait(&ready);
    pthread_cancel(thread);
    sem_post(&go);
    printf("disabled: %d\n", cancelled(thread));
    pthread_create(&thread, NULL, computing, NULL);
    sem_wait(&ready);
    pthread_cancel(thread);
    printf("asynchronous: %d\n", cancelled(thread));
    pthread_create(&thread, NULL, deferred, &leave);
    sem_wait(&ready);
    pthread_cancel(thread);
    __atomic_store_n(&leave, 1, __ATOMIC_SEQ_CST);
    printf("deferred: %d\n", cancelled(thread));
    pthread_create(&thread, NULL, itself, NULL);
    printf("itself: %d\n", cancelled(thread));
    pthread_create(&thread, NULL, at_exit, NULL);
    printf("at exit: %d\n", cancelled(thread));
    pthread_create(&thread, NULL, once_only, &once);
    sem_wait(&ready);
    pthread_cancel(thread);
    printf("once: %d\n", cancelled(thread));
    pthread_once(&once, initialize);
    return 0;
}
