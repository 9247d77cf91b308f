/* Signals that are acknowledged one by one, against blocked calls and against a loop: signals COUNT. One line for each. */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define PATIENCE 20000 /* milliseconds */

enum way { PAUSE, READ, READ_RESTARTED, STREAM, POLL, PSELECT, SIGSUSPEND, WAIT, LOOP, QUEUED, WAYS };

static const char *const names[WAYS] = {
	"pause", "read", "read, restarted", "fgets, amid a line", "poll", "pselect", "sigsuspend", "waitpid", "a loop", "a loop, queued",
};
static int acknowledgements[2], nothing[2];
static volatile sig_atomic_t handled, next_value;

static void acknowledge(int signo)
{
	(void)signo;
	handled++;
	write(acknowledgements[1], "a", 1);
}

/* Real-time signals come in order, each with its value. */
static void count_queued(int signo, siginfo_t *info, void *context)
{
	(void)signo, (void)context;
	if (info->si_value.sival_int == next_value)
		handled++;
	next_value = info->si_value.sival_int + 1;
}

static void finish(int signo)
{
	(void)signo;
	_exit(0);
}

/* Why a signal is missing: the target has died, or is stuck, or blocks it. */
static void show_target(pid_t target)
{
	char command[100];
	siginfo_t end = { 0 };

	if (waitid(P_PID, target, &end, WEXITED | WNOHANG | WNOWAIT) == 0 && end.si_pid == target) {
		fprintf(stderr, "the target has ended, code %d, status %d\n", end.si_code, end.si_status);
		return;
	}
	snprintf(command, sizeof(command), "grep -E '^(Name|State|Sig|Shd)' /proc/%d/task/*/status >&2", (int)target);
	system(command);
}

/* In the parent of the process that is under fire. */
static long fire(pid_t target, enum way way, long count)
{
	struct pollfd ready = { acknowledgements[0], POLLIN };
	char byte;
	long sent;

	for (sent = 0; sent < count; sent++) {
		union sigval value = { (int)sent };
		if (way == QUEUED) {
			while (sigqueue(target, SIGRTMIN, value) < 0)
				usleep(1000); /* as many as may be pending are */
			continue;
		}
		kill(target, SIGUSR1);
		if (poll(&ready, 1, PATIENCE) != 1 || read(acknowledgements[0], &byte, 1) != 1)
			break;
	}
	return sent;
}

static void be_a_target(enum way way, long count)
{
	struct sigaction action;
	struct pollfd never = { nothing[0], POLLIN };
	sigset_t empty, blocked;
	volatile unsigned long turns = 0;
	char byte, line[80];
	fd_set set;
	FILE *stream = fdopen(nothing[0], "r");

	memset(&action, 0, sizeof(action));
	sigemptyset(&empty);
	sigemptyset(&blocked);
	sigaddset(&blocked, SIGUSR1);
	if (way == PSELECT || way == SIGSUSPEND)
		sigprocmask(SIG_BLOCK, &blocked, NULL);
	action.sa_handler = acknowledge;
	action.sa_flags = way == READ_RESTARTED || way == STREAM || way == WAIT ? SA_RESTART : 0;
	sigaction(SIGUSR1, &action, NULL);
	action.sa_sigaction = count_queued;
	action.sa_flags = SA_SIGINFO;
	sigaction(SIGRTMIN, &action, NULL);
	signal(SIGTERM, finish);
	if (way == WAIT && fork() == 0) {
		signal(SIGUSR1, SIG_IGN);
		signal(SIGTERM, SIG_DFL);
		while (getppid() != 1)
			pause();
		_exit(0);
	}
	if (way == STREAM)
		write(nothing[1], "half a line", 11);
	write(acknowledgements[1], "r", 1);
	while (way != QUEUED || handled < count) {
		switch (way) {
		case PAUSE:
			pause();
			break;
		case READ:
		case READ_RESTARTED:
			read(nothing[0], &byte, 1);
			break;
		case STREAM:
			fgets(line, sizeof(line), stream);
			break;
		case POLL:
			poll(&never, 1, -1);
			break;
		case PSELECT:
			FD_ZERO(&set);
			FD_SET(nothing[0], &set);
			pselect(nothing[0] + 1, &set, NULL, NULL, NULL, &empty);
			break;
		case SIGSUSPEND:
			sigsuspend(&empty);
			break;
		case WAIT:
			waitpid(-1, NULL, 0);
			break;
		default:
			turns++;
		}
	}
	write(acknowledgements[1], "q", 1);
	_exit(0);
}

int main(int argc, char **argv)
{
	long count = argc > 1 ? atol(argv[1]) : 1000;
	int way, lost = 0;

	for (way = 0; way < WAYS; way++) {
		struct timespec start, end;
		char byte;
		long sent;
		pid_t target;

		pipe(acknowledgements);
		pipe(nothing);
		if ((target = fork()) == 0) {
			setpgid(0, 0);
			be_a_target(way, count);
		}
		read(acknowledgements[0], &byte, 1);
		clock_gettime(CLOCK_MONOTONIC, &start);
		sent = fire(target, way, count);
		if (way == QUEUED) {
			struct pollfd ready = { acknowledgements[0], POLLIN };
			if (poll(&ready, 1, PATIENCE) != 1)
				sent = -1;
		}
		clock_gettime(CLOCK_MONOTONIC, &end);
		if (sent != count)
			show_target(target);
		kill(-target, SIGTERM);
		kill(target, sent == count ? SIGTERM : SIGKILL);
		waitpid(target, NULL, 0);
		close(acknowledgements[0]), close(acknowledgements[1]), close(nothing[0]), close(nothing[1]);
		printf("%s: %s\n", names[way], sent == count ? "none lost" : "LOST");
		fprintf(stderr, "%s: %ld of %ld, %.1f us each\n", names[way], sent, count,
			((end.tv_sec - start.tv_sec) * 1e6 + (end.tv_nsec - start.tv_nsec) / 1e3) / count);
		lost |= sent != count;
	}
	return lost;
}
