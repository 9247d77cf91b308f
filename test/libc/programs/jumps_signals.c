/* siglongjmp and longjmp out of signal handlers; what becomes of the signal mask; UNP 20.5's alarm around recvfrom. */
#include <errno.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static sigjmp_buf env;
static volatile sig_atomic_t handled;

static int is_blocked(int signo)
{
	sigset_t now;

	sigprocmask(SIG_BLOCK, NULL, &now);
	return sigismember(&now, signo);
}

static void unblock(int signo)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, signo);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void jump_out(int signo)
{
	handled++;
	siglongjmp(env, signo);
}

static void masks(void)
{
	signal(SIGUSR1, jump_out);

	int r = sigsetjmp(env, 1);
	if (r == 0)
		raise(SIGUSR1);
	printf("saved: %d, blocked %d\n", r == SIGUSR1, is_blocked(SIGUSR1));

	r = sigsetjmp(env, 0);
	if (r == 0)
		raise(SIGUSR1);
	printf("not saved: %d, blocked %d\n", r == SIGUSR1, is_blocked(SIGUSR1));
	unblock(SIGUSR1);

	r = setjmp(env);
	if (r == 0)
		kill(getpid(), SIGUSR1);
	printf("setjmp: %d, blocked %d\n", r == SIGUSR1, is_blocked(SIGUSR1));
	unblock(SIGUSR1);

	/* The mask at the call of sigsetjmp is what comes back. */
	sigset_t set;
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	r = sigsetjmp(env, 1);
	if (r == 0) {
		sigprocmask(SIG_UNBLOCK, &set, NULL);
		sigaddset(&set, SIGHUP);
		sigprocmask(SIG_BLOCK, &set, NULL);
		siglongjmp(env, 2);
	}
	printf("mask: USR2 %d HUP %d\n", is_blocked(SIGUSR2), is_blocked(SIGHUP));
	unblock(SIGUSR2);
}

static void endless(void)
{
	volatile unsigned long turns = 0;

	signal(SIGALRM, jump_out);
	if (sigsetjmp(env, 1) == 0) {
		ualarm(20000, 0);
		for (;;)
			turns++;
	}
	printf("out of an endless loop\n");
}

static void receive(void)
{
	char buffer[100];
	struct sockaddr_in address;
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	volatile int replies = 0;

	memset(&address, 0, sizeof(address));
	address.sin_family = AF_INET;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bind(fd, (struct sockaddr *)&address, sizeof(address));
	socklen_t length = sizeof(address);
	getsockname(fd, (struct sockaddr *)&address, &length);
	for (int i = 0; i < 3; i++)
		sendto(fd, "hello", 5, 0, (struct sockaddr *)&address, sizeof(address));

	signal(SIGALRM, jump_out);
	for (;;) {
		if (sigsetjmp(env, 1) != 0)
			break;
		if (replies == 3)
			ualarm(20000, 0);
		ssize_t n = recvfrom(fd, buffer, sizeof(buffer), 0, NULL, NULL);
		if (n < 0) {
			printf("recvfrom: %s\n", strerror(errno));
			break;
		}
		replies++;
		printf("received %zd bytes\n", n);
	}
	printf("%d replies, then the alarm; blocked %d\n", replies, is_blocked(SIGALRM));
	close(fd);
}

/* A handler of two arguments, on the way through which another one is interrupted. */
static sigjmp_buf second;

static void inner(int signo, siginfo_t *info, void *context)
{
	printf("inner: %d\n", info->si_signo == signo);
	siglongjmp(second, 1);
}

static void outer(int signo)
{
	if (sigsetjmp(second, 1) == 0)
		raise(SIGUSR2);
	printf("outer: back, USR1 blocked %d, USR2 blocked %d\n", is_blocked(SIGUSR1), is_blocked(SIGUSR2));
	siglongjmp(env, 1);
}

static void handlers(void)
{
	struct sigaction action;

	memset(&action, 0, sizeof(action));
	action.sa_sigaction = inner;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGUSR2, &action, NULL);
	signal(SIGUSR1, outer);
	if (sigsetjmp(env, 1) == 0)
		raise(SIGUSR1);
	printf("handlers: USR1 blocked %d, USR2 blocked %d\n", is_blocked(SIGUSR1), is_blocked(SIGUSR2));
}

static void out_of_abort(int signo)
{
	siglongjmp(env, 6);
}

int main(void)
{
	masks();
	endless();
	receive();
	handlers();
	printf("%d handled\n", handled);
	signal(SIGABRT, out_of_abort);
	if (sigsetjmp(env, 1) == 0)
		raise(SIGABRT);
	printf("out of SIGABRT\n");
	return 0;
}
