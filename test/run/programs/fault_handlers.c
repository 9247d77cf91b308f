/* What a program does wrong raises SIGSEGV or SIGFPE: its own handler runs, and may leave by siglongjmp() or exit(). */
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static sigjmp_buf back;
static volatile int zero;

static void on_segv(int signo, siginfo_t *info, void *context)
{
	(void)context;
	printf("signal %d at %p, code %d\n", signo, info->si_addr, info->si_code);
	siglongjmp(back, 1);
}

static void on_fpe(int signo)
{
	printf("signal %d\n", signo);
	siglongjmp(back, 2);
}

static void on_last(int signo)
{
	printf("the last: %d\n", signo);
	exit(7);
}

int main(void)
{
	struct sigaction action;
	memset(&action, 0, sizeof action);
	action.sa_sigaction = on_segv;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGSEGV, &action, NULL);
	signal(SIGFPE, on_fpe);
	for (int i = 0; i < 3; i++) {
		int *volatile wild = (int *)(0x1000l + 16 * i);
		switch (sigsetjmp(back, 1)) {
		case 0:
			printf("%d\n", i == 2 ? 10 / zero : *wild);
			break;
		case 1:
			printf("read %d failed\n", i);
			break;
		case 2:
			printf("division %d failed\n", i);
			break;
		}
	}
	if (sigsetjmp(back, 1) == 0)
		*(char *volatile)8 = 1;
	printf("still here\n");
	signal(SIGSEGV, on_last);
	*(char *volatile)0 = 1;
	return 0;
}
