/* Processors, names, policies, stacks and joins with an end: of threads that run, and of those to come. */
#define _GNU_SOURCE
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static sem_t go;
static pthread_mutex_t mutex;
static pthread_rwlock_t lock;
static pthread_barrier_t barrier;

static void report(const char *what, int error)
{
	printf("%s: %s\n", what, error == 0 ? "0" : strerror(error));
}

static void *wait_to_go(void *unused)
{
	sem_wait(&go);
	return unused;
}

static void *describe(void *wanted_size)
{
	cpu_set_t set;
	sigset_t mask;
	pthread_attr_t attr;
	void *stack;
	size_t size;
	int local, detached;

	sched_getaffinity(0, sizeof(set), &set);
	pthread_sigmask(SIG_SETMASK, NULL, &mask);
	pthread_getattr_np(pthread_self(), &attr);
	pthread_attr_getstack(&attr, &stack, &size);
	pthread_attr_getdetachstate(&attr, &detached);
	printf("processors %d, on the first %d, SIGUSR1 %d, SIGUSR2 %d, joinable %d\n", CPU_COUNT(&set), CPU_ISSET(0, &set) != 0,
	       sigismember(&mask, SIGUSR1), sigismember(&mask, SIGUSR2), detached == PTHREAD_CREATE_JOINABLE);
	printf("its stack: %d, large enough %d\n", (char *)&local > (char *)stack && (char *)&local < (char *)stack + size,
	       wanted_size == NULL || size >= (size_t)wanted_size);
	pthread_attr_destroy(&attr);
	return NULL;
}

int main(void)
{
	pthread_t thread;
	pthread_attr_t attr;
	pthread_mutexattr_t kind;
	pthread_rwlockattr_t order;
	pthread_barrierattr_t shared;
	struct sched_param param = { 0 };
	struct timespec soon;
	cpu_set_t set, first;
	sigset_t mask;
	char name[16], small[4];
	int policy, value;
	void *result;

	sem_init(&go, 0, 0);
	pthread_create(&thread, NULL, wait_to_go, "gone");
	report("name", pthread_setname_np(thread, "a worker"));
	report("long name", pthread_setname_np(thread, "a name of sixteen"));
	report("its name", pthread_getname_np(thread, name, sizeof(name)));
	puts(name);
	report("no room", pthread_getname_np(thread, small, sizeof(small)));
	report("own name", pthread_setname_np(pthread_self(), "chief"));
	pthread_getname_np(pthread_self(), name, sizeof(name));
	puts(name);
	report("policy", pthread_getschedparam(thread, &policy, &param));
	printf("%d %d\n", policy == SCHED_OTHER, param.sched_priority);
	param.sched_priority = 5;
	report("no priority", pthread_setschedparam(thread, SCHED_OTHER, &param));
	report("nor so", pthread_setschedprio(thread, 5));
	param.sched_priority = 0;
	report("as it was", pthread_setschedparam(thread, SCHED_OTHER, &param));
	CPU_ZERO(&first);
	CPU_SET(0, &first);
	report("processor", pthread_setaffinity_np(thread, sizeof(first), &first));
	report("processors", pthread_getaffinity_np(thread, sizeof(set), &set));
	printf("%d\n", CPU_EQUAL(&set, &first));
	CPU_ZERO(&set);
	report("none", pthread_setaffinity_np(thread, sizeof(set), &set));

	report("try", pthread_tryjoin_np(thread, &result));
	clock_gettime(CLOCK_REALTIME, &soon);
	report("over", pthread_timedjoin_np(thread, &result, &soon));
	clock_gettime(CLOCK_MONOTONIC, &soon);
	report("over", pthread_clockjoin_np(thread, &result, CLOCK_MONOTONIC, &soon));
	sem_post(&go);
	clock_gettime(CLOCK_REALTIME, &soon);
	soon.tv_sec += 20;
	report("in time", pthread_timedjoin_np(thread, &result, &soon));
	puts(result);
	report("twice", pthread_timedjoin_np(pthread_self(), NULL, &soon));

	/* The next worker has the creator's processors, not those of the thread before. */
	pthread_create(&thread, NULL, describe, NULL);
	pthread_join(thread, NULL);

	pthread_attr_init(&attr);
	report("attributes", pthread_attr_setaffinity_np(&attr, sizeof(first), &first));
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR2);
	report("no mask", pthread_attr_getsigmask_np(&attr, &mask) == PTHREAD_ATTR_NO_SIGMASK_NP ? 0 : -1);
	sigemptyset(&mask);
	sigaddset(&mask, SIGUSR2);
	report("mask", pthread_attr_setsigmask_np(&attr, &mask));
	report("stack", pthread_attr_setstacksize(&attr, 1 << 20));
	report("inherit", pthread_attr_setinheritsched(&attr, PTHREAD_EXPLICIT_SCHED));
	report("policy", pthread_attr_setschedpolicy(&attr, SCHED_BATCH));
	report("policy", pthread_attr_setschedpolicy(&attr, SCHED_OTHER));
	report("parameter", pthread_attr_setschedparam(&attr, &param));
	pthread_attr_getinheritsched(&attr, &value);
	pthread_attr_getschedpolicy(&attr, &policy);
	printf("%d %d\n", value == PTHREAD_EXPLICIT_SCHED, policy == SCHED_OTHER);
	value = pthread_create(&thread, &attr, describe, (void *)(1L << 20));
	pthread_join(thread, NULL);
	report("create", value);
	CPU_ZERO(&set);
	CPU_SET(1000, &set);
	pthread_attr_setaffinity_np(&attr, sizeof(set), &set);
	report("no such processor", pthread_create(&thread, &attr, describe, NULL));
	pthread_attr_destroy(&attr);
	describe(NULL);

	pthread_mutexattr_init(&kind);
	report("protocol", pthread_mutexattr_setprotocol(&kind, PTHREAD_PRIO_INHERIT));
	report("no protocol", pthread_mutexattr_setprotocol(&kind, 9));
	pthread_mutexattr_getprotocol(&kind, &value);
	printf("%d\n", value == PTHREAD_PRIO_INHERIT);
	report("inherits", pthread_mutex_init(&mutex, &kind));
	report("lock", pthread_mutex_lock(&mutex));
	report("unlock", pthread_mutex_unlock(&mutex));
	report("no ceiling", pthread_mutex_getprioceiling(&mutex, &value));
	pthread_rwlockattr_init(&order);
	report("kind", pthread_rwlockattr_setkind_np(&order, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP));
	pthread_rwlockattr_getkind_np(&order, &value);
	printf("%d\n", value);
	report("shared", pthread_rwlockattr_setpshared(&order, PTHREAD_PROCESS_SHARED));
	report("lock", pthread_rwlock_init(&lock, &order));
	report("read", pthread_rwlock_rdlock(&lock));
	report("unlock", pthread_rwlock_unlock(&lock));
	pthread_barrierattr_init(&shared);
	report("shared", pthread_barrierattr_setpshared(&shared, PTHREAD_PROCESS_SHARED));
	pthread_barrierattr_getpshared(&shared, &value);
	printf("%d\n", value);
	report("barrier", pthread_barrier_init(&barrier, &shared, 1));
	printf("%d\n", pthread_barrier_wait(&barrier) == PTHREAD_BARRIER_SERIAL_THREAD);
	return 0;
}
