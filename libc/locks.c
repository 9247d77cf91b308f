/*
 * Waiting for a lock. In libc's own wait no handler of a signal can run, and no Ctrl-C comes through: so it is waited for
 * a moment at a time. A lock that is free costs what it does in libc.
 */
#include <errno.h>
#include <pthread.h>
#include <time.h>

/* How long a handler may have to wait. */
#define MOMENT 50000000
#define SECOND 1000000000

/* libc's, on any clock (glibc 2.30). */
extern int pthread_mutex_clocklock(pthread_mutex_t *mutex, clockid_t clock, const struct timespec *until);
extern int pthread_rwlock_clockrdlock(pthread_rwlock_t *rwlock, clockid_t clock, const struct timespec *until);
extern int pthread_rwlock_clockwrlock(pthread_rwlock_t *rwlock, clockid_t clock, const struct timespec *until);

/* The end of the next moment, or `end` (NULL: never) if that comes first, or is no time: 1 then. */
static int next(struct timespec *until, const struct timespec *end)
{
    clock_gettime(CLOCK_REALTIME, until);
    until->tv_nsec += MOMENT;
    if (until->tv_nsec >= SECOND) {
        until->tv_nsec -= SECOND;
        until->tv_sec++;
    }
    if (end == NULL)
        return 0;
    if (end->tv_nsec >= 0 && end->tv_nsec < SECOND &&
        (until->tv_sec < end->tv_sec || (until->tv_sec == end->tv_sec && until->tv_nsec < end->tv_nsec)))
        return 0;
    *until = *end;
    return 1;
}

#define WAIT(call)                          \
    struct timespec until;                  \
    int last, error;                        \
                                            \
    do {                                    \
        last = next(&until, end);           \
        error = (call);                     \
    } while (error == ETIMEDOUT && !last);  \
    return error

static int wait_for_mutex(pthread_mutex_t *lock, const struct timespec *end)
{
    WAIT(pthread_mutex_clocklock(lock, CLOCK_REALTIME, &until));
}

static int wait_to_read(pthread_rwlock_t *lock, const struct timespec *end)
{
    WAIT(pthread_rwlock_clockrdlock(lock, CLOCK_REALTIME, &until));
}

static int wait_to_write(pthread_rwlock_t *lock, const struct timespec *end)
{
    WAIT(pthread_rwlock_clockwrlock(lock, CLOCK_REALTIME, &until));
}

int pthread_mutex_lock(pthread_mutex_t *mutex)
{
    int error = pthread_mutex_trylock(mutex);

    return error == EBUSY ? wait_for_mutex(mutex, NULL) : error;
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict abstime)
{
    int error = pthread_mutex_trylock(mutex);

    return error == EBUSY ? wait_for_mutex(mutex, abstime) : error;
}

int pthread_rwlock_rdlock(pthread_rwlock_t *rwlock)
{
    int error = pthread_rwlock_tryrdlock(rwlock);

    return error == EBUSY ? wait_to_read(rwlock, NULL) : error;
}

int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict rwlock, const struct timespec *restrict abstime)
{
    int error = pthread_rwlock_tryrdlock(rwlock);

    return error == EBUSY ? wait_to_read(rwlock, abstime) : error;
}

int pthread_rwlock_wrlock(pthread_rwlock_t *rwlock)
{
    int error = pthread_rwlock_trywrlock(rwlock);

    return error == EBUSY ? wait_to_write(rwlock, NULL) : error;
}

int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict rwlock, const struct timespec *restrict abstime)
{
    int error = pthread_rwlock_trywrlock(rwlock);

    return error == EBUSY ? wait_to_write(rwlock, abstime) : error;
}

/* Each try is a safe point. */
int pthread_spin_lock(pthread_spinlock_t *lock)
{
    int error;

    do
        error = pthread_spin_trylock(lock);
    while (error == EBUSY);
    return error;
}
