/* Many threads at once, each with a stack of its own; then a thousand, one after the other. */
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define THREADS 20
#define CYCLES 1000

static pthread_barrier_t barrier;
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static long sum;

static void *together(void *argument)
{
    char stack[60000];

    memset(stack, (int)(long)argument, sizeof(stack));
    pthread_barrier_wait(&barrier);
    pthread_mutex_lock(&mutex);
    sum += stack[0] + stack[sizeof(stack) - 1];
    pthread_mutex_unlock(&mutex);
    return argument;
}

static void *next(void *argument) { return (char *)argument + 1; }

int main(void)
{
    pthread_t threads[THREADS], thread;
    void *result;
    long count = 0;

    pthread_barrier_init(&barrier, NULL, THREADS);
    for (long i = 0; i < THREADS; i++)
        if (pthread_create(&threads[i], NULL, together, (void *)i) != 0)
            return 1;
    for (long i = 0; i < THREADS; i++) {
        pthread_join(threads[i], &result);
        if ((long)result != i)
            return 2;
    }
    printf("%ld\n", sum);
    for (int i = 0; i < CYCLES; i++) {
        if (pthread_create(&thread, NULL, next, (void *)count) != 0 || pthread_join(thread, &result) != 0)
            return 3;
        count = (long)result;
    }
    printf("%ld\n", count);
    return 0;
}
