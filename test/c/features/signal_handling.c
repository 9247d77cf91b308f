/* C11 7.14 and POSIX signals: handlers, masks, pending signals, raise() and kill(). */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t caught, count, sender;

static void note(int signo)
{
	caught = signo;
	count++;
}

static void note_with_information(int signo, siginfo_t *information, void *context)
{
	(void)context;
	caught = signo;
	sender = information->si_pid == getpid();
}

static void raised(void)
{
	void (*previous)(int) = signal(SIGUSR1, note);

	EXPECT(previous == SIG_DFL);
	EXPECT_EQ(raise(SIGUSR1), 0);
	EXPECT_EQ(caught, SIGUSR1);
	raise(SIGUSR1);
	EXPECT_EQ(count, 2);
	EXPECT(signal(SIGUSR1, SIG_IGN) == note);
	raise(SIGUSR1);
	EXPECT_EQ(count, 2);
	EXPECT(signal(SIGUSR1, SIG_DFL) == SIG_IGN);
	errno = 0;
	EXPECT(signal(SIGKILL, note) == SIG_ERR);
	EXPECT_EQ(errno, EINVAL);
	EXPECT(signal(1000, note) == SIG_ERR);
}

static void with_actions(void)
{
	struct sigaction action = { .sa_handler = note }, old;

	sigemptyset(&action.sa_mask);
	sigaddset(&action.sa_mask, SIGUSR2);
	action.sa_flags = SA_RESETHAND;
	EXPECT_EQ(sigaction(SIGUSR1, &action, NULL), 0);
	caught = 0;
	raise(SIGUSR1);
	EXPECT_EQ(caught, SIGUSR1);
	EXPECT_EQ(sigaction(SIGUSR1, NULL, &old), 0);
	EXPECT(old.sa_handler == SIG_DFL);
	action.sa_flags = SA_SIGINFO;
	action.sa_sigaction = note_with_information;
	EXPECT_EQ(sigaction(SIGUSR2, &action, &old), 0);
	EXPECT_EQ(kill(getpid(), SIGUSR2), 0);
	EXPECT_EQ(caught, SIGUSR2);
	EXPECT(sender);
	sigaction(SIGUSR2, NULL, &old);
	EXPECT(old.sa_sigaction == note_with_information && (old.sa_flags & SA_SIGINFO));
}

static void masks(void)
{
	sigset_t set, old, pending;

	sigemptyset(&set);
	EXPECT_EQ(sigismember(&set, SIGINT), 0);
	sigaddset(&set, SIGUSR1);
	EXPECT_EQ(sigismember(&set, SIGUSR1), 1);
	EXPECT_EQ(sigaddset(&set, 1000), -1);
	signal(SIGUSR1, note);
	count = 0;
	EXPECT_EQ(sigprocmask(SIG_BLOCK, &set, &old), 0);
	EXPECT_EQ(sigismember(&old, SIGUSR1), 0);
	raise(SIGUSR1);
	raise(SIGUSR1);
	EXPECT_EQ(count, 0);
	sigpending(&pending);
	EXPECT_EQ(sigismember(&pending, SIGUSR1), 1);
	EXPECT_EQ(sigprocmask(SIG_SETMASK, &old, NULL), 0);
	EXPECT_EQ(count, 1);
	sigfillset(&set);
	EXPECT_EQ(sigismember(&set, SIGTERM), 1);
	sigdelset(&set, SIGTERM);
	EXPECT_EQ(sigismember(&set, SIGTERM), 0);
}

static void in_a_child(void)
{
	int status;
	pid_t child = fork();

	if (child == 0) {
		signal(SIGTERM, SIG_DFL);
		raise(SIGTERM);
		_exit(1);
	}
	EXPECT_EQ(waitpid(child, &status, 0), child);
	EXPECT(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);
	child = fork();
	if (child == 0) {
		for (;;)
			pause();
	}
	EXPECT_EQ(kill(child, 0), 0);
	EXPECT_EQ(kill(child, SIGKILL), 0);
	EXPECT_EQ(waitpid(child, &status, 0), child);
	EXPECT(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
}

static void interrupted(void)
{
	struct sigaction action = { .sa_handler = note };
	int fds[2];
	char byte;

	sigaction(SIGALRM, &action, NULL);
	EXPECT_EQ(pipe(fds), 0);
	ualarm(20000, 0);
	errno = 0;
	EXPECT_EQ(read(fds[0], &byte, 1), -1);
	EXPECT_EQ(errno, EINTR);
	EXPECT_EQ(caught, SIGALRM);
	signal(SIGPIPE, SIG_IGN);
	close(fds[0]);
	EXPECT_EQ(write(fds[1], "x", 1), -1);
	EXPECT_EQ(errno, EPIPE);
	close(fds[1]);
	ualarm(20000, 0);
	EXPECT_EQ(pause(), -1);
}

int main(void)
{
	raised();
	with_actions();
	masks();
	in_a_child();
	interrupted();
	return expected();
}
