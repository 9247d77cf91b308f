/* Data of each thread's own. */
#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <stddef.h>

/* thread-lock.c */
extern void __threads_acquire(void);
extern void __threads_release(void);

/* A value counts only if it was set for the key that now has the number: `generation` tells. 0 is no key's. */
static struct {
    unsigned generation;
    int used;
    void (*destructor)(void *);
} keys[PTHREAD_KEYS_MAX];

static _Thread_local const void *values[PTHREAD_KEYS_MAX];
static _Thread_local unsigned generations[PTHREAD_KEYS_MAX];

int pthread_key_create(pthread_key_t *key, void (*destructor)(void *))
{
    unsigned i = 0;

    __threads_acquire();
    while (i < PTHREAD_KEYS_MAX && keys[i].used)
        i++;
    if (i < PTHREAD_KEYS_MAX) {
        keys[i].used = 1;
        keys[i].generation++;
        keys[i].destructor = destructor;
    }
    __threads_release();
    if (i == PTHREAD_KEYS_MAX)
        return EAGAIN;
    /* A wild pointer faults here, where nothing is locked. */
    *key = i;
    return 0;
}

int pthread_key_delete(pthread_key_t key)
{
    int error = EINVAL;

    __threads_acquire();
    if (key < PTHREAD_KEYS_MAX && keys[key].used) {
        keys[key].used = 0;
        error = 0;
    }
    __threads_release();
    return error;
}

void *pthread_getspecific(pthread_key_t key)
{
    if (key >= PTHREAD_KEYS_MAX || !keys[key].used || generations[key] != keys[key].generation)
        return NULL;
    return (void *)values[key];
}

int pthread_setspecific(pthread_key_t key, const void *value)
{
    if (key >= PTHREAD_KEYS_MAX || !keys[key].used)
        return EINVAL;
    values[key] = value;
    generations[key] = keys[key].generation;
    return 0;
}

/* A destructor may set values again: so several times over, as POSIX has it. */
void __thread_run_destructors(void)
{
    int again = 1;

    for (int round = 0; round < PTHREAD_DESTRUCTOR_ITERATIONS && again; round++) {
        again = 0;
        for (unsigned i = 0; i < PTHREAD_KEYS_MAX; i++) {
            void *value = pthread_getspecific(i);

            if (value == NULL || keys[i].destructor == NULL)
                continue;
            values[i] = NULL;
            keys[i].destructor(value);
            again = 1;
        }
    }
}
