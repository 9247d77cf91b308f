// Handlers run in a thread that waits for a lock; limits of time; errors.
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <threads.h>
#include <time.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_rwlock_t rwlock = PTHREAD_RWLOCK_INITIALIZER;
static mtx_t plain;
static volatile sig_atomic_t handled;

static void handler(int signo) { handled++; }

static struct timespec in(long milliseconds) {
  struct timespec time;
  clock_gettime(CLOCK_REALTIME, &time);
  time.tv_nsec += milliseconds * 1000000;
  time.tv_sec += time.tv_nsec / 1000000000;
  time.tv_nsec %= 1000000000;
  return time;
}

static void *signaller(void *thread) {
  while (handled == 0) {
    struct timespec time = {0, 5000000};
    pthread_kill(*(pthread_t *)thread, SIGUSR1);
    nanosleep(&time, NULL);
  }
  pthread_mutex_unlock(&mutex);
  return NULL;
}

static void *waiter(void *what) {
  struct timespec soon = in(120), wrong = {0, 1000000000}, past = {0, 0};
  printf("mutex: %s", strerror(pthread_mutex_timedlock(&mutex, &soon)));
  printf(", %s", strerror(pthread_mutex_timedlock(&mutex, &wrong)));
  printf(", %s\n", strerror(pthread_mutex_timedlock(&mutex, &past)));
  soon = in(120);
  printf("reading: %s", strerror(pthread_rwlock_timedrdlock(&rwlock, &soon)));
  printf(", %s\n", strerror(pthread_rwlock_timedrdlock(&rwlock, &wrong)));
  soon = in(60);
  printf("writing: %s", strerror(pthread_rwlock_timedwrlock(&rwlock, &soon)));
  printf(", %s\n", strerror(pthread_rwlock_timedwrlock(&rwlock, &past)));
  soon = in(60);
  printf("C11: %d\n", mtx_timedlock(&plain, &soon) == thrd_timedout);
  return NULL;
}

static void *takes(void *what) {
  pthread_rwlock_wrlock(&rwlock);
  mtx_lock(&plain);
  printf("has both\n");
  return NULL;
}

int main(void) {
  pthread_t own = pthread_self(), other;
  pthread_mutexattr_t attributes;
  pthread_mutex_t checked;
  struct sigaction action = {.sa_handler = handler};
  sigaction(SIGUSR1, &action, NULL);
  mtx_init(&plain, mtx_timed);

  pthread_mutex_lock(&mutex);
  pthread_rwlock_wrlock(&rwlock);
  mtx_lock(&plain);
  pthread_create(&other, NULL, waiter, NULL);
  pthread_join(other, NULL);
  pthread_create(&other, NULL, takes, NULL);
  struct timespec time = {0, 80000000};
  nanosleep(&time, NULL);
  mtx_unlock(&plain);
  pthread_rwlock_unlock(&rwlock);
  pthread_join(other, NULL);

  pthread_mutexattr_init(&attributes);
  pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_ERRORCHECK);
  pthread_mutex_init(&checked, &attributes);
  printf("%s", strerror(pthread_mutex_lock(&checked)));
  printf(", %s\n", strerror(pthread_mutex_lock(&checked)));

  pthread_create(&other, NULL, signaller, &own);
  pthread_mutex_lock(&mutex);
  pthread_join(other, NULL);
  printf("handled: %d\n", handled > 0);
  return 0;
}
