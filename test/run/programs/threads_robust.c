/* Robust mutexes: whoever locks next learns that the owner has ended, be it a thread or a process. */
#include <errno.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_mutex_t first, second, inherited;
static sem_t locked, go;

static void make(pthread_mutex_t *mutex, int shared, int protocol)
{
	pthread_mutexattr_t attr;
	int robust = -1;

	pthread_mutexattr_init(&attr);
	pthread_mutexattr_setrobust(&attr, PTHREAD_MUTEX_ROBUST);
	pthread_mutexattr_setpshared(&attr, shared);
	pthread_mutexattr_setprotocol(&attr, protocol);
	pthread_mutexattr_getrobust(&attr, &robust);
	printf("robust: %d\n", robust == PTHREAD_MUTEX_ROBUST);
	pthread_mutex_init(mutex, &attr);
}

static void *leave_locked(void *how)
{
	pthread_mutex_lock(&first);
	pthread_mutex_lock(&second);
	sem_post(&locked);
	sem_wait(&go);
	if (how != NULL)
		pthread_exit(how);
	return NULL;
}

static void *wait_for(void *mutex)
{
	int s = pthread_mutex_lock(mutex);

	pthread_mutex_consistent(mutex);
	pthread_mutex_unlock(mutex);
	return (void *)(long)s;
}

static void *only_lock(void *mutex)
{
	pthread_mutex_lock(mutex);
	return NULL;
}

static void report(const char *what, int s)
{
	printf("%s: %s\n", what, s == 0 ? "0" : strerror(s));
}

int main(void)
{
	pthread_t owner, waiter;
	pthread_mutex_t *shared;
	void *result;
	int i;
	pid_t pid;

	make(&first, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_NONE);
	make(&second, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_NONE);
	make(&inherited, PTHREAD_PROCESS_PRIVATE, PTHREAD_PRIO_INHERIT);
	sem_init(&locked, 0, 0);
	sem_init(&go, 0, 0);

	/* Twice, so that a worker has had a thread before. */
	for (i = 0; i < 2; i++) {
		pthread_create(&owner, NULL, leave_locked, i == 0 ? NULL : "out");
		sem_wait(&locked);
		report("busy", pthread_mutex_trylock(&first));
		pthread_create(&waiter, NULL, wait_for, &first);
		sem_post(&go);
		pthread_join(owner, NULL);
		pthread_join(waiter, &result);
		report("waited", (int)(long)result);
		report("again", pthread_mutex_lock(&first));
		report("unlock", pthread_mutex_unlock(&first));
		report("second", pthread_mutex_lock(&second));
		if (i == 0)
			report("consistent", pthread_mutex_consistent(&second));
		report("unlock", pthread_mutex_unlock(&second));
	}
	report("not recoverable", pthread_mutex_lock(&second));

	pthread_create(&owner, NULL, only_lock, &inherited);
	pthread_join(owner, NULL);
	report("inherited", pthread_mutex_lock(&inherited));
	report("consistent", pthread_mutex_consistent(&inherited));
	report("unlock", pthread_mutex_unlock(&inherited));

	shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	make(shared, PTHREAD_PROCESS_SHARED, PTHREAD_PRIO_NONE);
	fflush(stdout);
	if ((pid = fork()) == 0) {
		pthread_mutex_lock(shared);
		_exit(0);
	}
	waitpid(pid, NULL, 0);
	report("a process", pthread_mutex_lock(shared));
	report("consistent", pthread_mutex_consistent(shared));
	report("unlock", pthread_mutex_unlock(shared));
	return 0;
}
