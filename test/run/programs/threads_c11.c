/* C's own threads: <threads.h>. */
#include <stdio.h>
#include <stdlib.h>
#include <threads.h>
#include <time.h>

#define THREADS 4
#define ROUNDS 1000

static mtx_t mutex, recursive, timed;
static cnd_t changed;
static once_flag once = ONCE_FLAG_INIT;
static tss_t key;
static thread_local int own = 5;
static int count, turn, initialized;

static void initialize(void) { initialized++; }

static void destroy(void *value)
{
    mtx_lock(&mutex);
    count += *(int *)value;
    mtx_unlock(&mutex);
    free(value);
}

static int work(void *argument)
{
    int number = (int)(long)argument, *value = malloc(sizeof(*value));

    call_once(&once, initialize);
    *value = 1000000;
    tss_set(key, value);
    own += number;
    for (int i = 0; i < ROUNDS; i++) {
        mtx_lock(&mutex);
        count++;
        mtx_unlock(&mutex);
    }
    /* One after the other. */
    mtx_lock(&mutex);
    while (turn != number)
        cnd_wait(&changed, &mutex);
    printf("thread %d: own %d, value %d\n", number, own, *(int *)tss_get(key));
    turn++;
    cnd_broadcast(&changed);
    mtx_unlock(&mutex);
    if (number % 2 == 0)
        thrd_exit(-number);
    return number;
}

static int hold(void *argument)
{
    (void)argument;
    printf("trylock: %d\n", mtx_trylock(&timed) == thrd_busy);
    struct timespec soon;

    timespec_get(&soon, TIME_UTC);
    printf("timedlock: %d\n", mtx_timedlock(&timed, &soon) == thrd_timedout);
    return thrd_equal(thrd_current(), thrd_current()) != 0;
}

int main(void)
{
    struct timespec moment = { 0, 1000 }, past = { 1, 0 };
    thrd_t threads[THREADS], thread;
    int numbers[THREADS], result;

    mtx_init(&mutex, mtx_plain);
    mtx_init(&recursive, mtx_plain | mtx_recursive);
    mtx_init(&timed, mtx_timed);
    cnd_init(&changed);
    printf("%d\n", tss_create(&key, destroy));
    for (int i = 0; i < THREADS; i++) {
        if (thrd_create(&threads[i], work, (void *)(long)i) != thrd_success)
            return 1;
    }
    for (int i = 0; i < THREADS; i++)
        thrd_join(threads[i], &numbers[i]);
    for (int i = 0; i < THREADS; i++)
        printf("joined: %d\n", numbers[i]);
    printf("%d %d, own %d\n", count, initialized, own);
    mtx_lock(&recursive);
    printf("again: %d\n", mtx_lock(&recursive));
    mtx_unlock(&recursive);
    mtx_unlock(&recursive);
    mtx_lock(&timed);
    thrd_create(&thread, hold, NULL);
    thrd_join(thread, &result);
    printf("%d\n", result);
    mtx_unlock(&timed);
    mtx_lock(&mutex);
    printf("cnd_timedwait: %d\n", cnd_timedwait(&changed, &mutex, &past) == thrd_timedout);
    mtx_unlock(&mutex);
    printf("%d %d\n", thrd_sleep(&moment, NULL), thrd_join(thread, NULL) == thrd_error);
    thrd_yield();
    tss_delete(key);
    cnd_destroy(&changed);
    mtx_destroy(&mutex);
    return 0;
}
