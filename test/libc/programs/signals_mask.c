#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/select.h>
#include <sys/time.h>
#include <unistd.h>

static volatile sig_atomic_t count;

static void handler(int signo)
{
	count++;
}

static void alarm_soon(void)
{
	struct itimerval soon = { { 0, 0 }, { 0, 20000 } };

	setitimer(ITIMER_REAL, &soon, NULL);
}

int main(void)
{
	sigset_t alarm, none, before, pending;
	struct timespec limit = { 5, 0 };
	fd_set empty;
	int i, signo;

	signal(SIGALRM, handler);
	sigemptyset(&none);
	sigemptyset(&alarm);
	sigaddset(&alarm, SIGALRM);

	/* Steven's way: blocked, except while the call waits. */
	sigprocmask(SIG_BLOCK, &alarm, &before);
	for (i = 0; i < 20; i++) {
		alarm_soon();
		if (i % 2)
			usleep(30000);
		FD_ZERO(&empty);
		printf("%d ", pselect(0, &empty, NULL, NULL, &limit, &none));
		printf("%d\n", errno == EINTR);
	}
	printf("%d\n", count);

	alarm_soon();
	printf("%d %d\n", sigsuspend(&none), errno == EINTR);
	printf("%d\n", count);

	alarm_soon();
	usleep(40000);
	sigpending(&pending);
	printf("pending %d, not handled: %d\n", sigismember(&pending, SIGALRM), count);
	sigprocmask(SIG_UNBLOCK, &alarm, NULL);
	printf("handled: %d\n", count);

	sigprocmask(SIG_BLOCK, &alarm, NULL);
	alarm_soon();
	printf("%d ", sigwait(&alarm, &signo));
	printf("%d %d\n", signo, count);

	/* On loop back-edges too: nothing is called here. */
	sigprocmask(SIG_UNBLOCK, &alarm, NULL);
	alarm_soon();
	i = count;
	while (count == i)
		;
	printf("%d\n", count);
	return 0;
}
