/* A handler runs amid a recursion that has no loop and calls nothing else; it leaves by siglongjmp(). */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/time.h>

static sigjmp_buf out;
static volatile sig_atomic_t times;

/* Once: a busy machine might have the next one come before the timer could be stopped. */
static const struct itimerval soon = { { 0, 0 }, { 0, 50000 } };

static void handler(int signo)
{
	(void)signo;
	if (++times % 2 == 0)
		siglongjmp(out, 1);
	setitimer(ITIMER_REAL, &soon, NULL);
}

/* Each would take years. */
static long fibonacci(int n)
{
	return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

static long other(int n);

static long one(int n)
{
	return n < 2 ? n : other(n - 1) + other(n - 2);
}

static long other(int n)
{
	return n < 2 ? n : one(n - 1) + one(n - 2);
}

static long (*volatile choice)(int) = fibonacci;

int main(void)
{
	long (*const functions[])(int) = { fibonacci, one };

	signal(SIGALRM, handler);
	for (int i = 0; i < 2; i++) {
		choice = functions[i];
		if (sigsetjmp(out, 1) == 0) {
			setitimer(ITIMER_REAL, &soon, NULL);
			printf("%ld\n", choice(100));
		}
		printf("left after %d\n", (int)times);
	}
	return 0;
}
