/* Children of a program whose other threads are amid calls of all kinds: none finds a lock that nobody gives back. */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define FORKS 12

static int over;
static volatile unsigned long sink;

static void *allocate(void *arg)
{
    while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST)) {
        char *p = malloc(100 + sink % 5000);

        memset(p, 1, 100);
        free(p);
    }
    return arg;
}

static void *call_library(void *arg)
{
    char text[64];

    while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST)) {
        time_t now = time(NULL);
        struct tm tm;

        strftime(text, sizeof(text), "%c", localtime_r(&now, &tm));
        sink += text[0];
    }
    return arg;
}

static void *call_kernel(void *arg)
{
    int pair[2];
    char c = 'x';

    socketpair(AF_UNIX, SOCK_STREAM, 0, pair);
    while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST)) {
        write(pair[0], &c, 1);
        read(pair[1], &c, 1);
    }
    return arg;
}

static void *nothing(void *arg) { return arg; }

static void *start_threads(void *arg)
{
    pthread_t tid[3];
    int i;

    while (!__atomic_load_n(&over, __ATOMIC_SEQ_CST)) {
        for (i = 0; i < 3; i++)
            if (pthread_create(&tid[i], NULL, nothing, NULL) != 0)
                abort();
        for (i = 0; i < 3; i++)
            pthread_join(tid[i], NULL);
    }
    return arg;
}

/* Malloc and standard I/O: what a child finds as it left it. */
static int child(int i)
{
    char text[64], *copy = strdup("a child's ");

    snprintf(text, sizeof(text), "%08d", i);
    copy = realloc(copy, 1000 + i);
    strcat(copy, text);
    return strlen(copy) == 10 + 8 ? 7 : 1;
}

int main(void)
{
    void *(*work[])(void *) = {allocate, call_library, call_kernel, start_threads};
    pthread_t tid[4];
    int i, status, whole = 0;

    for (i = 0; i < 4; i++)
        if (pthread_create(&tid[i], NULL, work[i], NULL) != 0)
            abort();
    for (i = 0; i < FORKS; i++) {
        pid_t pid = fork();

        if (pid == 0)
            _exit(child(i));
        if (pid < 0)
            perror("fork");
        if (waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 7)
            whole++;
    }
    over = 1;
    for (i = 0; i < 4; i++)
        pthread_join(tid[i], NULL);
    printf("%d of %d children were whole\n", whole, FORKS);
    return 0;
}
