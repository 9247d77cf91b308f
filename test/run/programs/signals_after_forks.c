/* A handler that is installed just after some forks gets all signals of a kind in their order. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define COUNT 3000

static volatile sig_atomic_t handled, in_order;

static void count(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	if (info->si_value.sival_int == handled)
		in_order++;
	handled++;
}

int main(void)
{
	struct sigaction action;
	pid_t children[4];
	int start[2], i;
	char byte = 0;

	pipe(start);
	if ((children[0] = fork()) == 0) {
		read(start[0], &byte, 1);
		for (i = 0; i < COUNT; i++) {
			union sigval value = { i };
			while (sigqueue(getppid(), SIGRTMIN, value) < 0)
				usleep(1000);
		}
		_exit(0);
	}
	for (i = 1; i < 4; i++)
		if ((children[i] = fork()) == 0)
			for (;;)
				pause();
	memset(&action, 0, sizeof(action));
	action.sa_sigaction = count;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGRTMIN, &action, NULL);
	write(start[1], &byte, 1);
	while (handled < COUNT)
		;
	printf("%d of %d in order\n", (int)in_order, COUNT);
	for (i = 1; i < 4; i++)
		kill(children[i], SIGKILL);
	while (wait(NULL) > 0)
		;
	return 0;
}
