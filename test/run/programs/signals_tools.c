/* What else <signal.h> has: names, old interfaces, the alternate stack, groups, POSIX timers. */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t handled;

static void count(int signo)
{
	handled++;
	printf("handler of %d\n", signo);
}

static void on_timer(int signo, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: code %d value %d\n", signo, info->si_code, info->si_value.sival_int);
	handled++;
}

int main(void)
{
	static char stack[65536];
	stack_t alternate = { .ss_sp = stack, .ss_size = sizeof(stack) }, old_stack;
	struct sigaction action = { .sa_handler = count, .sa_flags = SA_ONSTACK | SA_RESTART }, old;
	sigset_t now;
	pid_t pid;
	int status;

	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("%s %s %s\n", strsignal(SIGINT), sigabbrev_np(SIGTERM), sigdescr_np(SIGPIPE));
	printf("%d %d\n", SIGRTMIN, SIGRTMAX);
	psignal(SIGHUP, "signal");
	printf("sigaltstack: %d", sigaltstack(&alternate, NULL));
	printf(" %d", sigaltstack(NULL, &old_stack));
	printf(" %d\n", old_stack.ss_sp == stack && old_stack.ss_size == sizeof(stack));
	sigaddset(&action.sa_mask, SIGHUP);
	sigaction(SIGUSR1, &action, NULL);
	sigaction(SIGUSR1, NULL, &old);
	printf("flags %x mask %d %d\n", old.sa_flags & ~0x4000000, sigismember(&old.sa_mask, SIGHUP),
	       sigismember(&old.sa_mask, SIGINT));
	raise(SIGUSR1);

	/* System V's */
	printf("sigset: %d\n", sigset(SIGUSR2, count) == SIG_DFL);
	sighold(SIGUSR2);
	raise(SIGUSR2);
	sigprocmask(SIG_BLOCK, NULL, &now);
	printf("held: %d %d\n", (int)handled, sigismember(&now, SIGUSR2));
	sigrelse(SIGUSR2);
	printf("released: %d\n", (int)handled);
	sigignore(SIGUSR2);
	raise(SIGUSR2);
	printf("sigset: %d\n", sigset(SIGUSR2, SIG_HOLD) == SIG_IGN);
	printf("sigset: %d\n", sigset(SIGUSR2, SIG_DFL) == SIG_HOLD);

	/* A group of processes. */
	pid = fork();
	if (pid == 0) {
		setpgid(0, 0);
		signal(SIGTERM, SIG_DFL);
		for (;;)
			pause();
	}
	setpgid(pid, pid);
	printf("killpg: %d\n", killpg(pid, SIGTERM));
	waitpid(pid, &status, 0);
	printf("killed by %d\n", WTERMSIG(status));
	pid = fork();
	if (pid == 0) {
		/* socksh tells where a program aborted, which gcc's build does not. */
		close(STDERR_FILENO);
		signal(SIGABRT, count);
		abort();
	}
	waitpid(pid, &status, 0);
	printf("aborted by %d\n", WTERMSIG(status));
	pid = fork();
	if (pid == 0) {
		kill(getpid(), SIGSTOP);
		_exit(5);
	}
	waitpid(pid, &status, WUNTRACED);
	printf("stopped by %d\n", WSTOPSIG(status));
	kill(pid, SIGCONT);
	waitpid(pid, &status, 0);
	printf("exited with %d\n", WEXITSTATUS(status));

	/* POSIX timers */
	struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGRTMIN, .sigev_value.sival_int = 99 };
	struct itimerspec times = { .it_value = { 0, 10000000 } }, left;
	timer_t timer;
	handled = 0;
	action.sa_sigaction = on_timer;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGRTMIN, &action, NULL);
	printf("timer_create: %d\n", timer_create(CLOCK_MONOTONIC, &event, &timer));
	printf("timer_settime: %d\n", timer_settime(timer, 0, &times, NULL));
	while (handled == 0)
		pause();
	printf("overrun %d\n", timer_getoverrun(timer));
	times.it_value.tv_sec = 100;
	timer_settime(timer, 0, &times, NULL);
	timer_gettime(timer, &left);
	printf("left: %d\n", left.it_value.tv_sec >= 99);
	printf("timer_delete: %d\n", timer_delete(timer));
	event.sigev_notify = SIGEV_NONE;
	printf("timer_create: %d\n", timer_create(CLOCK_REALTIME, &event, &timer));
	timer_settime(timer, 0, &times, NULL);
	timer_gettime(timer, &left);
	printf("left: %d\n", left.it_value.tv_sec >= 99);
	printf("timer_delete: %d\n", timer_delete(timer));
	return 0;
}
