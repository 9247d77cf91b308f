/*
 * Echo servers with threads: one for each connection, then some that were made beforehand and take turns at accept().
 * Ten clients ask a hundred times each. A signal thread ends the server. UNP 26.4, 30.11, 30.12
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#define CLIENTS 10
#define REQUESTS 100
#define THREADS 4

static int listener;
static sem_t served;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER, counting = PTHREAD_MUTEX_INITIALIZER;
static long requests, connections;

static ssize_t read_line(int fd, char *line, size_t size)
{
    size_t length = 0;

    while (length < size - 1) {
        ssize_t n = read(fd, line + length, 1);

        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n;
        if (line[length++] == '\n')
            break;
    }
    line[length] = '\0';
    return length;
}

static void serve(int fd)
{
    char line[100];
    long count = 0;
    ssize_t n;

    while ((n = read_line(fd, line, sizeof(line))) > 0) {
        write(fd, line, n);
        count++;
    }
    close(fd);
    pthread_mutex_lock(&counting);
    requests += count;
    connections++;
    pthread_mutex_unlock(&counting);
    sem_post(&served);
}

static void *connection(void *argument)
{
    int fd = *(int *)argument;

    free(argument);
    pthread_detach(pthread_self());
    serve(fd);
    return NULL;
}

static void unlock(void *mutex) { pthread_mutex_unlock(mutex); }

static void *prethreaded(void *argument)
{
    for (;;) {
        int fd;

        pthread_mutex_lock(&turn);
        pthread_cleanup_push(unlock, &turn);
        fd = accept(listener, NULL, NULL);
        pthread_cleanup_pop(1);
        if (fd >= 0)
            serve(fd);
    }
    return argument;
}

static void *signals(void *argument)
{
    int signo;

    sigwait(argument, &signo);
    printf("the signal thread got SIGTERM: %d\n", signo == SIGTERM);
    return NULL;
}

static void client(const struct sockaddr_in *address, int number)
{
    int fd = socket(AF_INET, SOCK_STREAM, 0), wrong = 0;
    char line[100], answer[100];

    if (connect(fd, (const struct sockaddr *)address, sizeof(*address)) < 0)
        _exit(100);
    for (int i = 0; i < REQUESTS; i++) {
        int n = snprintf(line, sizeof(line), "client %d, request %d\n", number, i);

        write(fd, line, n);
        if (read_line(fd, answer, sizeof(answer)) != n || strcmp(line, answer) != 0)
            wrong++;
    }
    close(fd);
    _exit(wrong);
}

static void run(const char *name, const struct sockaddr_in *address, int prethread)
{
    pthread_t threads[THREADS];
    pid_t children[CLIENTS];
    int wrong = 0, status, cancelled = 0;
    void *result;

    requests = connections = 0;
    for (int i = 0; i < CLIENTS; i++)
        if ((children[i] = fork()) == 0)
            client(address, i);
    if (prethread)
        for (int i = 0; i < THREADS; i++)
            pthread_create(&threads[i], NULL, prethreaded, NULL);
    else
        for (int i = 0; i < CLIENTS; i++) {
            pthread_t thread;
            int *fd = malloc(sizeof(*fd));

            *fd = accept(listener, NULL, NULL);
            if (pthread_create(&thread, NULL, connection, fd) != 0)
                exit(1);
        }
    for (int i = 0; i < CLIENTS; i++) {
        waitpid(children[i], &status, 0);
        wrong += !WIFEXITED(status) || WEXITSTATUS(status) != 0;
    }
    for (int i = 0; i < CLIENTS; i++)
        while (sem_wait(&served) != 0)
            ;
    /* All first: who waits for its turn cannot be cancelled before it has it. */
    for (int i = 0; prethread && i < THREADS; i++)
        pthread_cancel(threads[i]);
    for (int i = 0; prethread && i < THREADS; i++) {
        pthread_join(threads[i], &result);
        cancelled += result == PTHREAD_CANCELED;
    }
    printf("%s: %ld connections, %ld requests, %d clients wrong, %d threads cancelled\n", name, connections, requests,
           wrong, cancelled);
}

int main(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t length = sizeof(address);
    pthread_t thread;
    sigset_t set;

    setbuf(stdout, NULL);
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    sem_init(&served, 0, 0);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    bind(listener, (struct sockaddr *)&address, sizeof(address));
    getsockname(listener, (struct sockaddr *)&address, &length);
    listen(listener, 2 * CLIENTS);
    pthread_create(&thread, NULL, signals, &set);
    run("a thread for each", &address, 0);
    run("prethreaded", &address, 1);
    kill(getpid(), SIGTERM);
    pthread_join(thread, NULL);
    return 0;
}
