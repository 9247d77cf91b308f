/* The child of a fork in a threaded program has the calling thread alone; pthread_atfork's functions run around it. */
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static atomic_int ticks, stop;

static void prepare(void) { puts("prepare"); }
static void parent(void) { puts("parent"); }

static void *spin(void *argument)
{
    while (!stop) {
        free(malloc(100));
        ticks++;
        usleep(100);
    }
    return argument;
}

static void *answer(void *argument)
{
    *(int *)argument = 42;
    return argument;
}

/* The other thread makes two steps at least: one may have been under way. */
static void wait_for_ticks(void)
{
    int before = ticks;

    while (ticks - before < 2)
        usleep(100);
}

int main(void)
{
    pthread_t thread, other;
    int before, status, result = 0;

    setvbuf(stdout, NULL, _IONBF, 0);
    pthread_create(&thread, NULL, spin, NULL);
    wait_for_ticks();
    if (fork() == 0) {
        before = ticks;
        usleep(20000);
        printf("nobody else runs: %d\n", ticks == before);
        free(malloc(1000));
        pthread_create(&other, NULL, answer, &result);
        pthread_join(other, NULL);
        printf("a new thread: %d\n", result);
        exit(3);
    }
    wait(&status);
    printf("status %d\n", WEXITSTATUS(status));
    wait_for_ticks();
    puts("the thread goes on");
    pthread_atfork(prepare, parent, NULL);
    if (fork() == 0)
        _exit(0);
    wait(&status);
    stop = 1;
    pthread_join(thread, NULL);
    return 0;
}
