/* The process has the program's name, as `ps` and `ss -p` show it; a thread and a child have their maker's. */
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

static void tell(const char *who)
{
	char name[16];

	prctl(PR_GET_NAME, name);
	printf("%s: %s\n", who, name);
	fflush(stdout);
}

static void tell_of_file(void)
{
	char name[32];
	FILE *file = fopen("/proc/self/comm", "r");

	fgets(name, sizeof(name), file);
	fclose(file);
	printf("the kernel's file: %s", name);
}

static void *run(void *who)
{
	pthread_t thread;

	tell(who);
	prctl(PR_SET_NAME, "a name that is cut");
	tell(who);
	if (strcmp(who, "first thread") == 0) {
		pthread_create(&thread, NULL, run, "its thread");
		pthread_join(thread, NULL);
	}
	return NULL;
}

int main(void)
{
	pthread_t thread;

	tell("program");
	tell_of_file();
	if (fork() == 0) {
		tell("child");
		prctl(PR_SET_NAME, "another");
		tell("child");
		_exit(0);
	}
	wait(NULL);
	pthread_create(&thread, NULL, run, "first thread");
	pthread_join(thread, NULL);
	/* Perhaps by the worker whose name has been changed. */
	pthread_create(&thread, NULL, run, "second thread");
	pthread_join(thread, NULL);
	pthread_setname_np(pthread_self(), "mine");
	tell("program");
	pthread_create(&thread, NULL, run, "third thread");
	pthread_join(thread, NULL);
	return 0;
}
