/* Signals that are taken, not handled: sigwait and its kin, signalfd; pselect, ppoll and sigsuspend with a mask; timers. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/signalfd.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t handled;

static void count(int signo)
{
	handled++;
	printf("handler of %d\n", signo);
}

static void show(int signo, siginfo_t *info, void *context)
{
	(void)context;
	printf("%d: code %d value %d from here %d\n", signo - SIGRTMIN, info->si_code, info->si_value.sival_int,
	       info->si_pid == getpid());
}

static sigset_t set_of(int a, int b)
{
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, a);
	if (b != 0)
		sigaddset(&set, b);
	return set;
}

static void waits(void)
{
	sigset_t set = set_of(SIGUSR1, SIGUSR2), old, pending;
	siginfo_t info;
	struct timespec soon = { 0, 20000000 };
	int signo = 0, r;

	sigprocmask(SIG_BLOCK, &set, &old);
	kill(getpid(), SIGUSR2);
	kill(getpid(), SIGUSR1);
	kill(getpid(), SIGUSR1);
	sigpending(&pending);
	printf("pending: %d %d %d\n", sigismember(&pending, SIGUSR1), sigismember(&pending, SIGUSR2),
	       sigismember(&pending, SIGHUP));
	r = sigwait(&set, &signo);
	printf("sigwait: %d %d\n", r, signo);
	r = sigwaitinfo(&set, &info);
	printf("sigwaitinfo: %d, code %d\n", r, info.si_code);
	errno = 0;
	r = sigtimedwait(&set, &info, &soon);
	printf("sigtimedwait: %d %s\n", r, strerror(errno));
	raise(SIGUSR1);
	r = sigtimedwait(&set, &info, &soon);
	printf("sigtimedwait: %d, code %d\n", r, info.si_code);
	/* A handler of another signal interrupts sigwaitinfo. */
	signal(SIGALRM, count);
	ualarm(20000, 0);
	errno = 0;
	r = sigwaitinfo(&set, NULL);
	printf("sigwaitinfo: %d %s\n", r, strerror(errno));

	int fd = signalfd(-1, &set, SFD_NONBLOCK);
	struct signalfd_siginfo read_info;
	errno = 0;
	printf("signalfd: %zd", read(fd, &read_info, sizeof(read_info)));
	printf(" %s\n", strerror(errno));
	union sigval value = { .sival_int = 77 };
	sigqueue(getpid(), SIGUSR2, value);
	struct pollfd ready = { fd, POLLIN };
	printf("poll: %d\n", poll(&ready, 1, 1000));
	printf("read: %d", read(fd, &read_info, sizeof(read_info)) == sizeof(read_info));
	printf(" %d %d %d\n", read_info.ssi_signo, read_info.ssi_int, read_info.ssi_pid == (unsigned)getpid());
	close(fd);
	sigprocmask(SIG_SETMASK, &old, NULL);
}

static void queues(void)
{
	struct sigaction action = { .sa_sigaction = show, .sa_flags = SA_SIGINFO };
	sigset_t set = set_of(SIGRTMIN, SIGRTMIN + 1), old;

	sigaction(SIGRTMIN, &action, NULL);
	sigaction(SIGRTMIN + 1, &action, NULL);
	sigaction(SIGUSR1, &(struct sigaction){ .sa_handler = count }, NULL);
	sigprocmask(SIG_BLOCK, &set, &old);
	for (int i = 0; i < 6; i++)
		sigqueue(getpid(), SIGRTMIN + i % 2, (union sigval){ .sival_int = i });
	puts("queued");
	sigprocmask(SIG_SETMASK, &old, NULL);
	puts("standard signals do not queue");
	set = set_of(SIGUSR1, 0);
	sigprocmask(SIG_BLOCK, &set, &old);
	for (int i = 0; i < 5; i++)
		raise(SIGUSR1);
	sigprocmask(SIG_SETMASK, &old, NULL);
}

static void masks(void)
{
	sigset_t set = set_of(SIGUSR1, SIGUSR2), empty, old, now;
	struct timespec soon = { 2, 0 };
	struct pollfd none = { -1, 0 };
	int r;

	sigemptyset(&empty);
	signal(SIGUSR1, count);
	signal(SIGUSR2, count);
	sigprocmask(SIG_BLOCK, &set, &old);
	raise(SIGUSR1);
	errno = 0;
	r = pselect(0, NULL, NULL, NULL, &soon, &empty);
	printf("pselect: %d %s, timeout %ld\n", r, strerror(errno), (long)soon.tv_sec);
	raise(SIGUSR2);
	errno = 0;
	r = ppoll(&none, 1, &soon, &empty);
	printf("ppoll: %d %s, timeout %ld\n", r, strerror(errno), (long)soon.tv_sec);
	raise(SIGUSR1);
	raise(SIGUSR2);
	r = sigsuspend(&empty);
	printf("sigsuspend: %d %s\n", r, strerror(errno));
	sigprocmask(SIG_BLOCK, NULL, &now);
	printf("mask: %d %d %d\n", sigismember(&now, SIGUSR1), sigismember(&now, SIGUSR2), sigismember(&now, SIGALRM));
	raise(SIGUSR1);
	soon = (struct timespec){ 0, 10000000 };
	r = pselect(0, NULL, NULL, NULL, &soon, NULL);
	printf("pselect without a mask: %d\n", r);
	sigprocmask(SIG_SETMASK, &old, NULL);
}

static void timers(void)
{
	struct itimerval timer = { { 0, 5000 }, { 0, 5000 } }, now, before;
	struct timespec nap = { 5, 0 }, left = { 0, 0 };
	unsigned remainder;
	int r;

	handled = 0;
	signal(SIGALRM, SIG_IGN);
	signal(SIGVTALRM, count);
	timer.it_interval.tv_usec = 0;
	setitimer(ITIMER_VIRTUAL, &timer, NULL);
	while (handled == 0)
		;
	signal(SIGPROF, count);
	setitimer(ITIMER_PROF, &timer, NULL);
	while (handled == 1)
		;
	timer.it_value.tv_sec = 50;
	setitimer(ITIMER_REAL, &timer, NULL);
	getitimer(ITIMER_REAL, &now);
	timer.it_value = (struct timeval){ 0, 20000 };
	signal(SIGALRM, count);
	setitimer(ITIMER_REAL, &timer, &before);
	printf("timer: %d %d\n", now.it_value.tv_sec >= 49, before.it_value.tv_sec >= 49);
	remainder = sleep(3);
	printf("sleep: %u left\n", remainder);
	setitimer(ITIMER_REAL, &timer, NULL);
	errno = 0;
	r = nanosleep(&nap, &left);
	printf("nanosleep: %d %s, %ld left\n", r, strerror(errno), (long)left.tv_sec);
	setitimer(ITIMER_REAL, &timer, NULL);
	r = clock_nanosleep(CLOCK_MONOTONIC, 0, &nap, &left);
	printf("clock_nanosleep: %d, %ld left\n", r, (long)left.tv_sec);
	setitimer(ITIMER_REAL, &timer, NULL);
	errno = 0;
	r = usleep(2000000);
	printf("usleep: %d %s\n", r, strerror(errno));
	setitimer(ITIMER_REAL, &timer, NULL);
	errno = 0;
	r = pause();
	printf("pause: %d %s\n", r, strerror(errno));
}

int main(void)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	waits();
	queues();
	masks();
	timers();
	return 0;
}
