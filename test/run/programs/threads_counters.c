/* Threads add to one counter under a mutex, and to an atomic one; each has variables, a stack and an errno of its own. */
#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define THREADS 4
#define ROUNDS 20000

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static int counter;
static atomic_int atomic;
static _Thread_local int own = 5;
static __thread char text[32] = "initial";

struct task {
    int number;
    int result;
    char text[32];
};

static void *work(void *argument)
{
    struct task *task = argument;
    char local[4096];

    errno = task->number;
    for (int i = 0; i < ROUNDS; i++) {
        pthread_mutex_lock(&mutex);
        counter++;
        pthread_mutex_unlock(&mutex);
        atomic++;
        own++;
    }
    memset(local, task->number, sizeof(local));
    snprintf(task->text, sizeof(task->text), "%s %d", text, errno);
    strcpy(text, "changed");
    task->result = own + local[4000];
    return &task->result;
}

int main(void)
{
    pthread_t threads[THREADS];
    struct task tasks[THREADS];
    void *result;

    own = 100;
    for (int i = 0; i < THREADS; i++) {
        tasks[i].number = i + 1;
        if (pthread_create(&threads[i], NULL, work, &tasks[i]) != 0)
            return 1;
    }
    printf("the next descriptor is %d\n", dup(0));
    for (int i = 0; i < THREADS; i++) {
        if (pthread_join(threads[i], &result) != 0)
            return 2;
        printf("%d: %d, %s, %d\n", i, *(int *)result, tasks[i].text, result == &tasks[i].result);
    }
    printf("%d %d %d %s\n", counter, atomic, own, text);
    return 0;
}
