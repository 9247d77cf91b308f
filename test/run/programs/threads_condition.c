/* Two threads play ball by a condition variable; one that waits is woken by a broadcast; pthread_exit's value is joined. */
#include <pthread.h>
#include <stdio.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t turned = PTHREAD_COND_INITIALIZER;
static int turn, rounds;

static void *play(void *argument)
{
    int side = *(int *)argument;

    pthread_mutex_lock(&mutex);
    while (rounds < 200) {
        while (turn != side && rounds < 200)
            pthread_cond_wait(&turned, &mutex);
        turn = !side;
        rounds++;
        pthread_cond_broadcast(&turned);
    }
    pthread_mutex_unlock(&mutex);
    pthread_exit(argument);
    return NULL;
}

int main(void)
{
    pthread_t threads[2];
    int sides[2] = { 0, 1 };
    void *result;

    for (int i = 0; i < 2; i++)
        pthread_create(&threads[i], NULL, play, &sides[i]);
    for (int i = 0; i < 2; i++) {
        printf("%d\n", pthread_join(threads[i], &result));
        printf("%d\n", result == &sides[i]);
    }
    printf("%d\n", rounds >= 200);
    printf("%d\n", pthread_join(pthread_self(), NULL));
    return 0;
}
