/* C's own threads, on top of POSIX's: threads.c, condition.c, locks.c. */
#include <errno.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <threads.h>
#include <time.h>

static int result_of(int error)
{
    switch (error) {
    case 0:
        return thrd_success;
    case ENOMEM:
        return thrd_nomem;
    case ETIMEDOUT:
        return thrd_timedout;
    case EBUSY:
        return thrd_busy;
    default:
        return thrd_error;
    }
}

/* The function of such a thread returns an int. */
struct beginning {
    thrd_start_t function;
    void *argument;
};

static void *begin(void *argument)
{
    struct beginning beginning = *(struct beginning *)argument;

    free(argument);
    return (void *)(intptr_t)beginning.function(beginning.argument);
}

int thrd_create(thrd_t *thr, thrd_start_t func, void *arg)
{
    struct beginning *beginning = malloc(sizeof(*beginning));
    int error;

    if (beginning == NULL)
        return thrd_nomem;
    *beginning = (struct beginning){ func, arg };
    error = pthread_create(thr, NULL, begin, beginning);
    if (error != 0)
        free(beginning);
    return result_of(error);
}

int thrd_join(thrd_t thr, int *res)
{
    void *result;
    int error = pthread_join(thr, &result);

    if (error == 0 && res != NULL)
        *res = (int)(intptr_t)result;
    return result_of(error);
}

int thrd_detach(thrd_t thr) { return result_of(pthread_detach(thr)); }

void thrd_exit(int res) { pthread_exit((void *)(intptr_t)res); }

int thrd_sleep(const struct timespec *duration, struct timespec *remaining)
{
    int error = clock_nanosleep(CLOCK_REALTIME, 0, duration, remaining);

    return error == 0 ? 0 : error == EINTR ? -1 : -2;
}

void call_once(once_flag *flag, void (*func)(void)) { pthread_once((pthread_once_t *)flag, func); }

int cnd_init(cnd_t *cond) { return result_of(pthread_cond_init((pthread_cond_t *)cond, NULL)); }

int cnd_signal(cnd_t *cond) { return result_of(pthread_cond_signal((pthread_cond_t *)cond)); }

int cnd_broadcast(cnd_t *cond) { return result_of(pthread_cond_broadcast((pthread_cond_t *)cond)); }

int mtx_lock(mtx_t *mtx) { return result_of(pthread_mutex_lock((pthread_mutex_t *)mtx)); }

int mtx_timedlock(mtx_t *restrict mtx, const struct timespec *restrict ts)
{
    return result_of(pthread_mutex_timedlock((pthread_mutex_t *)mtx, ts));
}

int cnd_wait(cnd_t *cond, mtx_t *mtx)
{
    return result_of(pthread_cond_wait((pthread_cond_t *)cond, (pthread_mutex_t *)mtx));
}

int cnd_timedwait(cnd_t *restrict cond, mtx_t *restrict mtx, const struct timespec *restrict ts)
{
    return result_of(pthread_cond_timedwait((pthread_cond_t *)cond, (pthread_mutex_t *)mtx, ts));
}

void cnd_destroy(cnd_t *cond) { pthread_cond_destroy((pthread_cond_t *)cond); }

int tss_create(tss_t *key, tss_dtor_t dtor) { return result_of(pthread_key_create(key, dtor)); }

void *tss_get(tss_t key) { return pthread_getspecific(key); }

int tss_set(tss_t key, void *val) { return result_of(pthread_setspecific(key, val)); }

void tss_delete(tss_t key) { pthread_key_delete(key); }
