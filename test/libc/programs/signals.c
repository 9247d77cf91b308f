#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static void count(int signo)
{
	printf("handler of %d\n", signo);
	errno = 77;
}
static void inform(int signo, siginfo_t *info, void *context)
{
	printf("%d: %d code %d by this process: %d\n", signo, info->si_signo, info->si_code, info->si_pid == getpid());
}
static void nest(int signo)
{
	static int depth;

	printf("in %d\n", signo);
	if (depth++ == 0) {
		raise(SIGUSR2);
		raise(signo);
	}
	printf("out %d\n", signo);
}
static void old_style() { puts("no parameters"); }

int main(void)
{
	struct sigaction action = { 0 }, old;
	int i;

	action.sa_handler = nest;
	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, SIGUSR2);
	sigaddset(&action.sa_mask, SIGKILL);
	printf("%d ", sigaction(SIGUSR1, &action, &old));
	printf("%d %x\n", old.sa_handler == SIG_DFL, old.sa_flags);
	sigaction(SIGUSR1, NULL, &old);
	printf("%d %x %d %d\n", old.sa_handler == nest, old.sa_flags, sigismember(&old.sa_mask, SIGUSR2), sigismember(&old.sa_mask, SIGKILL));
	printf("%d\n", signal(SIGUSR2, count) == SIG_DFL);
	puts("masked");
	raise(SIGUSR1);

	puts("deferred not");
	action.sa_flags = SA_NODEFER;
	sigemptyset(&action.sa_mask);
	action.sa_handler = nest;
	sigaction(SIGUSR1, &action, NULL);
	kill(getpid(), SIGUSR1);

	printf("%d\n", signal(SIGUSR1, count) == nest);
	sigaction(SIGUSR1, NULL, &old);
	printf("%x %d\n", old.sa_flags, sigismember(&old.sa_mask, SIGUSR1));
	errno = 5;
	raise(SIGUSR1);

	action.sa_sigaction = inform;
	action.sa_flags = SA_SIGINFO | SA_RESETHAND;
	sigaction(SIGTERM, &action, NULL);
	kill(getpid(), SIGTERM);
	sigaction(SIGTERM, NULL, &old);
	printf("reset: %d\n", old.sa_handler == SIG_DFL);
	sysv_signal(SIGTERM, count);
	sigaction(SIGTERM, NULL, &old);
	printf("%x %d\n", old.sa_flags, sigismember(&old.sa_mask, SIGTERM));
	raise(SIGTERM);
	printf("%d\n", signal(SIGTERM, SIG_IGN) == SIG_DFL);
	raise(SIGTERM);
	printf("%d\n", signal(SIGTERM, old_style) == SIG_IGN);
	raise(SIGTERM);

	siginterrupt(SIGUSR2, 1);
	signal(SIGUSR2, count);
	sigaction(SIGUSR2, NULL, &old);
	printf("%x\n", old.sa_flags);
	for (i = 0; i < 3; i++)
		raise(SIGUSR2);

	signal(SIGRTMIN, count);
	printf("real time: %d\n", raise(SIGRTMIN) == 0);
	printf("%d %d\n", signal(SIGKILL, count) == SIG_ERR, errno == EINVAL);
	errno = 0;
	printf("%d %d\n", signal(0, count) == SIG_ERR, errno == EINVAL);
	errno = 0;
	printf("%d %d\n", sigaction(65, NULL, &old), errno == EINVAL);
	errno = 0;
	printf("%d %d\n", signal(32, count) == SIG_ERR, errno == EINVAL);
	errno = 0;
	printf("%d %d\n", signal(SIGUSR1, SIG_ERR) == SIG_ERR, errno == EINVAL);
	printf("%d\n", sigaction(SIGSTOP, NULL, &old));
	signal(SIGSEGV, count);
	printf("%d\n", raise(SIGSEGV));
	return 0;
}
