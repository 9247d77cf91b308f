#include <errno.h>
#include <signal.h>
#include <stdio.h>
int main(void)
{
	sigset_t set;
	sigemptyset(&set);
	printf("%d\n", sigaddset(&set, SIGUSR1));
	printf("%d %d\n", sigismember(&set, SIGUSR1), sigismember(&set, SIGUSR2));
	printf("%d %d\n", sigaddset(&set, 999), errno == EINVAL);
	sigfillset(&set); sigdelset(&set, SIGINT);
	printf("%d %d\n", sigismember(&set, SIGINT), sigismember(&set, SIGTERM));
	sigemptyset(&set); sigaddset(&set, SIGUSR1);
	printf("%d\n", sigprocmask(SIG_BLOCK, &set, NULL));
	raise(SIGUSR1);
	sigpending(&set);
	printf("%d\n", sigismember(&set, SIGUSR1));
	fflush(stdout);
	sigemptyset(&set);
	sigprocmask(SIG_SETMASK, &set, NULL);
	puts("never");
	return 0;
}
