/* Semaphores, read-write locks, barriers, spin locks, once, keys with destructors, kinds of mutexes, attributes. */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <time.h>

#define THREADS 3

static sem_t done;
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static pthread_barrier_t barrier;
static pthread_spinlock_t spin;
static pthread_once_t control = PTHREAD_ONCE_INIT;
static pthread_key_t key;
static int counter;

static void add(int amount)
{
    pthread_spin_lock(&spin);
    counter += amount;
    pthread_spin_unlock(&spin);
}

static void once(void) { add(10000); }

static void destroy(void *value)
{
    (void)value;
    add(1000);
}

static void *work(void *argument)
{
    pthread_once(&control, once);
    pthread_setspecific(key, argument);
    if (pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD)
        add(100);
    add(1);
    pthread_rwlock_rdlock(&rwlock);
    pthread_rwlock_unlock(&rwlock);
    sem_post(&done);
    return pthread_getspecific(key) == argument ? argument : NULL;
}

static void attributes(void)
{
    pthread_mutexattr_t kind;
    pthread_mutex_t mutex;
    pthread_attr_t attr;
    pthread_t thread;
    size_t size;
    int detached;

    pthread_mutexattr_init(&kind);
    pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_ERRORCHECK);
    pthread_mutex_init(&mutex, &kind);
    pthread_mutex_lock(&mutex);
    printf("%d\n", pthread_mutex_lock(&mutex) == EDEADLK);
    pthread_mutex_unlock(&mutex);
    printf("%d\n", pthread_mutex_unlock(&mutex) == EPERM);
    pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
    pthread_mutex_init(&mutex, &kind);
    printf("%d", pthread_mutex_lock(&mutex));
    printf(" %d\n", pthread_mutex_lock(&mutex));

    pthread_attr_init(&attr);
    pthread_attr_setstacksize(&attr, 1 << 20);
    pthread_attr_setdetachstate(&attr, PTHREAD_CREATE_DETACHED);
    pthread_attr_getstacksize(&attr, &size);
    pthread_attr_getdetachstate(&attr, &detached);
    printf("%zu %d\n", size, detached == PTHREAD_CREATE_DETACHED);
    pthread_barrier_init(&barrier, NULL, 1);
    pthread_create(&thread, &attr, work, &thread);
    sem_wait(&done);
    pthread_attr_destroy(&attr);
}

int main(void)
{
    pthread_t threads[THREADS];
    struct timespec soon;
    void *result;

    sem_init(&done, 0, 0);
    pthread_barrier_init(&barrier, NULL, THREADS);
    pthread_spin_init(&spin, 0);
    pthread_key_create(&key, destroy);
    pthread_rwlock_wrlock(&rwlock);
    for (int i = 0; i < THREADS; i++)
        pthread_create(&threads[i], NULL, work, &threads[i]);
    printf("%d\n", pthread_rwlock_tryrdlock(&rwlock) == EBUSY);
    pthread_rwlock_unlock(&rwlock);
    for (int i = 0; i < THREADS; i++)
        sem_wait(&done);
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], &result);
        printf("%d\n", result == &threads[i]);
    }
    printf("%d\n", counter);
    clock_gettime(CLOCK_REALTIME, &soon);
    printf("%d\n", sem_timedwait(&done, &soon) == -1 && errno == ETIMEDOUT);
    attributes();
    return 0;
}
