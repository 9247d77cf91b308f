#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t count;

static void handler(int signo)
{
	(void)signo;
	count++;
}

int main(void)
{
	struct sigaction action;
	struct itimerval timer;
	sigset_t set, pending, mask;
	int status;

	memset(&action, 0, sizeof(action));
	action.sa_handler = handler;
	sigaction(SIGUSR1, &action, NULL);
	signal(SIGUSR2, SIG_IGN);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR1);
	sigprocmask(SIG_BLOCK, &set, NULL);
	raise(SIGUSR1);
	alarm(100);
	sigpending(&pending);
	printf("pending %d\n", sigismember(&pending, SIGUSR1));
	fflush(stdout);
	if (fork() == 0) {
		sigpending(&pending);
		sigprocmask(SIG_SETMASK, NULL, &mask);
		getitimer(ITIMER_REAL, &timer);
		printf("child: pending %d, blocked %d, alarm %ld\n", sigismember(&pending, SIGUSR1),
		       sigismember(&mask, SIGUSR1), (long)timer.it_value.tv_sec);
		sigprocmask(SIG_UNBLOCK, &set, NULL);
		printf("child: handled %d\n", (int)count);
		raise(SIGUSR1); /* the handler is the child's too */
		raise(SIGUSR2);
		sigaction(SIGUSR2, NULL, &action);
		printf("child: handled %d, ignored %d\n", (int)count, action.sa_handler == SIG_IGN);
		fflush(stdout);
		_exit(0);
	}
	wait(&status);
	printf("%d\n", status);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
	printf("handled %d\n", (int)count);
	/* A handler in the child, from the parent. */
	pid_t pid = fork();
	if (pid == 0) {
		while (count < 2)
			pause();
		_exit(42);
	}
	while (waitpid(pid, &status, WNOHANG) == 0) {
		kill(pid, SIGUSR1);
		usleep(20000);
	}
	printf("%d\n", WEXITSTATUS(status));
	return 0;
}
