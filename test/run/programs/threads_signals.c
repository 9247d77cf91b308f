/*
 * Signals and threads: what is sent to a thread is handled there; what is sent to the process, by a thread that does not
 * block it, the first one if it can; a thread that waits for signals which all others block; alarms; raise().
 */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define THREADS 2

static sem_t ready, handled, done, end;
static pthread_t handler_thread, main_thread;
static volatile sig_atomic_t value, code, ours;
static volatile int stop;

static void handler(int signo)
{
    (void)signo;
    handler_thread = pthread_self();
    sem_post(&handled);
}

static void value_handler(int signo, siginfo_t *info, void *context)
{
    value = info->si_value.sival_int;
    code = info->si_code;
    ours = info->si_pid == getpid() && context != NULL;
    handler(signo);
}

static void wait_for(sem_t *sem)
{
    while (sem_wait(sem) != 0)
        ;
}

static sigset_t set_of(int signo)
{
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, signo);
    return set;
}

static void *compute(void *argument)
{
    sem_post(&ready);
    while (!stop)
        ;
    return argument;
}

static void *wait_for_end(void *argument)
{
    wait_for(&end);
    return argument;
}

static void *block(void *argument)
{
    char byte;
    int *fd = argument;

    sem_post(&ready);
    if (read(*fd, &byte, 1) < 0)
        printf("read: %s\n", strerror(errno));
    sem_post(&done);
    return NULL;
}

/* Each handles its own. */
static void directed(void)
{
    pthread_t threads[THREADS];

    stop = 0;
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, compute, NULL);
    for (int i = 0; i < THREADS; i++)
        wait_for(&ready);
    for (int i = THREADS - 1; i >= 0; i--) {
        printf("pthread_kill: %d", pthread_kill(threads[i], SIGUSR1));
        wait_for(&handled);
        printf(", handled there: %d\n", pthread_equal(handler_thread, threads[i]) != 0);
        printf("pthread_sigqueue: %d", pthread_sigqueue(threads[i], SIGRTMIN, (union sigval){ .sival_int = i }));
        wait_for(&handled);
        printf(", value %d, code %d, from here %d\n", value, code, ours);
    }
    printf("0 only asks: %d; no such signal: %d\n", pthread_kill(threads[0], 0), pthread_kill(threads[0], 1000) == EINVAL);
    stop = 1;
    for (int i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
}

/* A blocked call ends. */
static void interrupting(void)
{
    pthread_t thread;
    int fds[2];

    pipe(fds);
    pthread_create(&thread, NULL, block, &fds[0]);
    wait_for(&ready);
    /* Until it is in the call: nothing tells, so it is asked again. */
    do {
        struct timespec soon;

        pthread_kill(thread, SIGUSR2);
        wait_for(&handled);
        clock_gettime(CLOCK_REALTIME, &soon);
        soon.tv_nsec += 5000000;
        if (soon.tv_nsec >= 1000000000) {
            soon.tv_sec++;
            soon.tv_nsec -= 1000000000;
        }
        if (sem_timedwait(&done, &soon) == 0)
            break;
    } while (1);
    pthread_join(thread, NULL);
    close(fds[0]);
    close(fds[1]);
}

static void *show_mask(void *argument)
{
    sigset_t mask, pending;

    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    sigpending(&pending);
    printf("inherited: %d, pending %d\n", sigismember(&mask, SIGUSR1), sigismember(&pending, SIGUSR1));
    /* Blocked here only. */
    mask = set_of(SIGHUP);
    pthread_sigmask(SIG_BLOCK, &mask, NULL);
    return argument;
}

static void masks(void)
{
    sigset_t set = set_of(SIGUSR1), now;
    pthread_t thread;

    pthread_sigmask(SIG_BLOCK, &set, NULL);
    raise(SIGUSR1);
    pthread_create(&thread, NULL, show_mask, NULL);
    pthread_join(thread, NULL);
    pthread_sigmask(SIG_SETMASK, NULL, &now);
    sigpending(&set);
    printf("here: %d %d, pending %d\n", sigismember(&now, SIGUSR1), sigismember(&now, SIGHUP), sigismember(&set, SIGUSR1));
    set = set_of(SIGUSR1);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    wait_for(&handled);
    printf("raise: handled by the first thread: %d\n", pthread_equal(handler_thread, main_thread) != 0);
}

static void *raise_here(void *argument)
{
    raise(SIGUSR1);
    wait_for(&handled);
    printf("raise: handled by its thread: %d\n", pthread_equal(handler_thread, pthread_self()) != 0);
    return argument;
}

/* To the process: the first thread, unless it blocks the signal. */
static void to_process(void)
{
    sigset_t set = set_of(SIGUSR1);
    pthread_t thread;

    stop = 0;
    pthread_create(&thread, NULL, compute, NULL);
    wait_for(&ready);
    kill(getpid(), SIGUSR1);
    wait_for(&handled);
    printf("kill: the first thread %d\n", pthread_equal(handler_thread, main_thread) != 0);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    kill(getpid(), SIGUSR1);
    wait_for(&handled);
    printf("kill: the other one %d\n", pthread_equal(handler_thread, thread) != 0);
    set = set_of(SIGALRM);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    ualarm(1000, 0);
    wait_for(&handled);
    printf("alarm: the other one %d\n", pthread_equal(handler_thread, thread) != 0);
    stop = 1;
    pthread_join(thread, NULL);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    set = set_of(SIGUSR1);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void *signal_thread(void *argument)
{
    sigset_t *set = argument;
    int signo, error;

    for (;;) {
        error = sigwait(set, &signo);
        printf("sigwait: %d, %s\n", error, signo == SIGINT ? "SIGINT" : signo == SIGTERM ? "SIGTERM" : "SIGCHLD");
        sem_post(&done);
        if (signo == SIGTERM)
            return NULL;
    }
}

/* The classic way: all block them, one thread waits for them. */
static void waiting(void)
{
    pthread_t thread, others[THREADS];
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGCHLD);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    for (int i = 0; i < THREADS; i++)
        pthread_create(&others[i], NULL, wait_for_end, NULL);
    pthread_create(&thread, NULL, signal_thread, &set);
    kill(getpid(), SIGINT);
    wait_for(&done);
    if (fork() == 0)
        _exit(0);
    wait_for(&done);
    kill(getpid(), SIGINT);
    wait_for(&done);
    kill(getpid(), SIGTERM);
    wait_for(&done);
    pthread_join(thread, NULL);
    for (int i = 0; i < THREADS; i++)
        sem_post(&end);
    for (int i = 0; i < THREADS; i++)
        pthread_join(others[i], NULL);
}

int main(void)
{
    struct sigaction action = { .sa_handler = handler, .sa_flags = SA_RESTART };
    pthread_t thread;

    setbuf(stdout, NULL);
    main_thread = pthread_self();
    sem_init(&ready, 0, 0);
    sem_init(&handled, 0, 0);
    sem_init(&done, 0, 0);
    sem_init(&end, 0, 0);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
    action.sa_flags = 0;
    sigaction(SIGUSR2, &action, NULL);
    action.sa_sigaction = value_handler;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGRTMIN, &action, NULL);
    directed();
    interrupting();
    masks();
    pthread_create(&thread, NULL, raise_here, NULL);
    pthread_join(thread, NULL);
    to_process();
    waiting();
    return 0;
}
