// Every wrapper of unpthread.h: counters under a lock, a queue with conditions, data of a thread's own. UNP 26
#include "unpthread.h"
#include "unp.h"
#include <sys/mman.h>

#define NLOOP 5000
#define NTHREADS 4

static int counter;
static pthread_mutex_t counter_mutex = PTHREAD_MUTEX_INITIALIZER;
static int done;
static pthread_mutex_t done_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t done_cond = PTHREAD_COND_INITIALIZER;

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int created, destroyed;

static void destroy(void *value)
{
	Pthread_mutex_lock(&counter_mutex);
	destroyed++;
	Pthread_mutex_unlock(&counter_mutex);
	free(value);
}

static void create(void)
{
	created++;
	Pthread_key_create(&key, destroy);
}

static void *count(void *arg)
{
	Pthread_once(&once, create);
	int *own = Calloc(1, sizeof(int));
	Pthread_setspecific(key, own);
	for (int i = 0; i < NLOOP; i++) {
		Pthread_mutex_lock(&counter_mutex);
		counter++;
		Pthread_mutex_unlock(&counter_mutex);
		++*(int *)pthread_getspecific(key);
	}
	Pthread_mutex_lock(&done_mutex);
	done++;
	Pthread_cond_signal(&done_cond);
	Pthread_mutex_unlock(&done_mutex);
	return (char *)arg + *own;
}

/* Echoes one connection's lines, then ends; nobody joins it. */
static void *echo(void *arg)
{
	int connfd = *(int *)arg;

	free(arg);
	Pthread_detach(pthread_self());
	str_echo(connfd);
	Close(connfd);
	Pthread_mutex_lock(&done_mutex);
	done++;
	Pthread_cond_broadcast(&done_cond);
	Pthread_mutex_unlock(&done_mutex);
	return NULL;
}

int main(void)
{
	pthread_t tid[NTHREADS], one;
	char text[8], line[MAXLINE];
	pthread_mutexattr_t attr;
	void *status;

	for (long i = 0; i < NTHREADS; i++)
		Pthread_create(&tid[i], NULL, count, (void *)i);
	Pthread_mutex_lock(&done_mutex);
	while (done < NTHREADS)
		Pthread_cond_wait(&done_cond, &done_mutex);
	Pthread_mutex_unlock(&done_mutex);
	for (int i = 0; i < NTHREADS; i++) {
		Pthread_join(tid[i], &status);
		printf("%ld ", (long)status);
	}
	printf("counter %d, once %d, destroyed %d\n", counter, created, destroyed);

	int listenfd = Tcp_listen("127.0.0.1", "0", NULL);
	struct sockaddr_in bound;
	socklen_t len = sizeof(bound);
	Getsockname(listenfd, (SA *)&bound, &len);
	snprintf(text, sizeof(text), "%d", ntohs(bound.sin_port));
	int sockfd = Tcp_connect("127.0.0.1", text);
	int *iptr = Malloc(sizeof(int));
	*iptr = Accept(listenfd, NULL, NULL);
	Pthread_create(&one, NULL, echo, iptr);
	Writen(sockfd, "echoed by a thread\n", 19);
	Readline(sockfd, line, MAXLINE);
	Fputs(line, stdout);
	Close(sockfd);
	Pthread_mutex_lock(&done_mutex);
	while (done < NTHREADS + 1)
		Pthread_cond_wait(&done_cond, &done_mutex);

	struct timeval now;
	Gettimeofday(&now, NULL);
	struct timespec soon = { now.tv_sec + 1, now.tv_usec * 1000 };
	printf("%s\n", strerror(Pthread_cond_timedwait(&done_cond, &done_mutex, &soon)));
	Pthread_mutex_unlock(&done_mutex);

	/* a mutex that lies in memory of two processes */
	pthread_mutex_t *shared = Mmap(NULL, sizeof(*shared) + sizeof(int), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0);
	int *sum = (int *)(shared + 1);
	Pthread_mutexattr_init(&attr);
	Pthread_mutexattr_setpshared(&attr, PTHREAD_PROCESS_SHARED);
	Pthread_mutex_init(shared, &attr);
	fflush(stdout);
	pid_t child = Fork();
	for (int i = 0; i < 1000; i++) {
		Pthread_mutex_lock(shared);
		++*sum;
		Pthread_mutex_unlock(shared);
	}
	if (child == 0)
		exit(0);
	Waitpid(child, NULL, 0);
	printf("%d\n", *sum);
	fflush(stdout);
	Pthread_mutex_lock(&counter_mutex);
	Pthread_detach(tid[0]);
}
