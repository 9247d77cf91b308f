// fork() when threads have ended: joined ones, and detached ones.
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t ending = PTHREAD_COND_INITIALIZER;
static int ended;

static void *joined(void *argument)
{
	return argument;
}

static void *detached(void *argument)
{
	pthread_detach(pthread_self());
	pthread_mutex_lock(&lock);
	ended = 1;
	pthread_cond_signal(&ending);
	pthread_mutex_unlock(&lock);
	return argument;
}

static void child(int status)
{
	int result;
	pid_t pid = fork();

	if (pid < 0)
		perror("fork");
	if (pid == 0)
		exit(status);
	waitpid(pid, &result, 0);
	printf("%d\n", WEXITSTATUS(result));
	fflush(stdout);
}

int main(void)
{
	pthread_t thread;

	pthread_create(&thread, NULL, joined, NULL);
	pthread_join(thread, NULL);
	child(3);
	pthread_create(&thread, NULL, detached, NULL);
	pthread_mutex_lock(&lock);
	while (!ended)
		pthread_cond_wait(&ending, &lock);
	pthread_mutex_unlock(&lock);
	child(4);
}
