/*
 * A thread is cancelled in each call that may block: its cleanup handlers run, its keys' destructors after them, and
 * pthread_join() tells. A lock is handed over before each call, so that the thread is in it or just before it: both are
 * cancellation points.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int listener, empty[2], pipe_fds[2], pair[2], epoll_fd;
static pthread_t sleeper;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t cond = PTHREAD_COND_INITIALIZER;
static sem_t never, ready;
static pthread_key_t key;
static char buffer[100];
static struct timespec long_time = { 1000, 0 };

static void in_accept(void) { accept(listener, NULL, NULL); }
static void in_read(void) { read(empty[0], buffer, 1); }
static void in_write(void) { write(pipe_fds[1], buffer, 1); }
static void in_recv(void) { recv(pair[0], buffer, 1, 0); }
static void in_recvfrom(void) { recvfrom(pair[0], buffer, 1, 0, NULL, NULL); }
static void in_select(void)
{
    fd_set set;

    FD_ZERO(&set);
    FD_SET(pair[0], &set);
    select(pair[0] + 1, &set, NULL, NULL, NULL);
}
static void in_pselect(void) { pselect(0, NULL, NULL, NULL, NULL, NULL); }
static void in_poll(void)
{
    struct pollfd entry = { pair[0], POLLIN, 0 };

    poll(&entry, 1, -1);
}
static void in_ppoll(void) { ppoll(NULL, 0, NULL, NULL); }
static void in_epoll(void)
{
    struct epoll_event event;

    epoll_wait(epoll_fd, &event, 1, -1);
}
static void in_sleep(void) { sleep(1000); }
static void in_nanosleep(void) { nanosleep(&long_time, NULL); }
static void in_clock_nanosleep(void) { clock_nanosleep(CLOCK_MONOTONIC, 0, &long_time, NULL); }
static void in_pause(void) { pause(); }
static void in_sigsuspend(void)
{
    sigset_t none;

    sigemptyset(&none);
    sigsuspend(&none);
}
static void in_sigwait(void)
{
    sigset_t set;
    int signo;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigwait(&set, &signo);
}
static void in_sigtimedwait(void)
{
    sigset_t set;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigtimedwait(&set, NULL, &long_time);
}
static void unlock(void *lock)
{
    printf("  locked: %d\n", pthread_mutex_trylock(lock) == EBUSY);
    pthread_mutex_unlock(lock);
}
static void in_cond_wait(void)
{
    pthread_mutex_lock(&mutex);
    pthread_cleanup_push(unlock, &mutex);
    for (;;)
        pthread_cond_wait(&cond, &mutex);
    pthread_cleanup_pop(1);
}
static void in_cond_timedwait(void)
{
    struct timespec until;

    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += 1000;
    pthread_mutex_lock(&mutex);
    pthread_cleanup_push(unlock, &mutex);
    for (;;)
        pthread_cond_timedwait(&cond, &mutex, &until);
    pthread_cleanup_pop(1);
}
static void in_sem_wait(void) { sem_wait(&never); }
static void in_join(void) { pthread_join(sleeper, NULL); }
static void in_loop(void)
{
    for (;;)
        pthread_testcancel();
}
static void in_fgets(void)
{
    FILE *stream = fdopen(dup(pair[0]), "r");

    fgets(buffer, sizeof(buffer), stream);
}
static void in_waitpid(void) { waitpid(-1, NULL, 0); }

static const struct {
    const char *name;
    void (*call)(void);
} calls[] = {
    { "accept", in_accept }, { "read", in_read }, { "write", in_write }, { "recv", in_recv },
    { "recvfrom", in_recvfrom }, { "select", in_select }, { "pselect", in_pselect }, { "poll", in_poll },
    { "ppoll", in_ppoll }, { "epoll_wait", in_epoll }, { "sleep", in_sleep }, { "nanosleep", in_nanosleep },
    { "clock_nanosleep", in_clock_nanosleep }, { "pause", in_pause }, { "sigsuspend", in_sigsuspend },
    { "sigwait", in_sigwait }, { "sigtimedwait", in_sigtimedwait }, { "pthread_cond_wait", in_cond_wait },
    { "pthread_cond_timedwait", in_cond_timedwait }, { "sem_wait", in_sem_wait }, { "pthread_join", in_join },
    { "pthread_testcancel", in_loop }, { "fgets", in_fgets }, { "waitpid", in_waitpid },
};

static void say(void *text) { printf("  cleanup: %s\n", (char *)text); }

static void destroy(void *value) { printf("  destroyed %s\n", (char *)value); }

static void *work(void *argument)
{
    int which = (int)(long)argument;

    pthread_setspecific(key, calls[which].name);
    pthread_cleanup_push(say, "first pushed");
    pthread_cleanup_push(say, "last pushed");
    sem_post(&ready);
    calls[which].call();
    printf("  %s came back: %s\n", calls[which].name, strerror(errno));
    pthread_cleanup_pop(0);
    pthread_cleanup_pop(0);
    return NULL;
}

static void *sleep_long(void *argument)
{
    sleep(1000);
    return argument;
}

int main(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    struct timespec moment = { 0, 2000000 };
    pthread_t thread;
    void *result;
    sigset_t set;
    pid_t child;
    int error;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR1);
    sigprocmask(SIG_BLOCK, &set, NULL);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    bind(listener, (struct sockaddr *)&address, sizeof(address));
    listen(listener, 5);
    pipe(empty);
    pipe(pipe_fds);
    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    epoll_fd = epoll_create1(0);
    sem_init(&never, 0, 0);
    sem_init(&ready, 0, 0);
    pthread_key_create(&key, destroy);
    setbuf(stdout, NULL);
    fcntl(pipe_fds[1], F_SETFL, O_NONBLOCK);
    while (write(pipe_fds[1], buffer, sizeof(buffer)) > 0 || write(pipe_fds[1], buffer, 1) > 0)
        ;
    fcntl(pipe_fds[1], F_SETFL, 0);
    pthread_create(&sleeper, NULL, sleep_long, NULL);
    child = fork();
    if (child == 0) {
        pause();
        _exit(0);
    }
    for (unsigned i = 0; i < sizeof(calls) / sizeof(calls[0]); i++) {
        printf("%s\n", calls[i].name);
        pthread_create(&thread, NULL, work, (void *)(long)i);
        sem_wait(&ready);
        /* Now and then it is blocked already. */
        if (i % 2 == 0)
            nanosleep(&moment, NULL);
        error = pthread_cancel(thread);
        pthread_join(thread, &result);
        printf("  cancelled: %d %d\n", error, result == PTHREAD_CANCELED);
    }
    pthread_cancel(sleeper);
    pthread_join(sleeper, &result);
    printf("%d\n", result == PTHREAD_CANCELED);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    return 0;
}
