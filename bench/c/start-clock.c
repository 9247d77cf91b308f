/*
 * The clock of the start-up benchmark: how long from fork() until a command has written a text, or has ended.
 *
 *     start-clock ROUNDS SECONDS -- NAME [-u TEXT] [-t KEYS] COMMAND... [-- NAME ...]...
 *
 * The commands take turns, ROUNDS times; no round begins after SECONDS. With -u, the command runs in a terminal of its own (a pty), and the time is taken when TEXT
 * has come out of it; the keys of -t are in the terminal from the start, as if their typist could not wait. The
 * command is then killed. Without -u it runs without a terminal, and the time is that of its end.
 *
 * Prints a line for each turn: NAME, milliseconds.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_CONTENDERS = 32, TIMEOUT_MS = 15000 };

struct contender {
	const char *name, *until, *keys;
	char **command;
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void become(char **command)
{
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	execvp(command[0], command);
	_exit(127);
}

static int fail(const struct contender *contender, pid_t child, const char *what)
{
	if (child > 0) kill(child, SIGKILL);
	fprintf(stderr, "start-clock: %s: %s\n", contender->name, what);
	exit(1);
}

static double until_end(const struct contender *contender)
{
	int status;
	double begin = now();
	pid_t child = fork();
	if (child == 0) {
		int null = open("/dev/null", O_RDWR);
		dup2(null, 0);
		dup2(null, 1);
		become(contender->command);
	}
	waitpid(child, &status, 0);
	double time = now() - begin;
	if (status != 0) fail(contender, 0, "it failed");
	return time;
}

static double until_text(const struct contender *contender)
{
	static char seen[1 << 16];
	size_t length = 0;
	int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	if (terminal < 0 || grantpt(terminal) < 0 || unlockpt(terminal) < 0) fail(contender, 0, "no pty");
	ioctl(terminal, TIOCSWINSZ, &size);
	const char *path = ptsname(terminal);
	if (contender->keys && write(terminal, contender->keys, strlen(contender->keys)) < 0) fail(contender, 0, "no keys");
	double begin = now();
	pid_t child = fork();
	if (child == 0) {
		setsid();
		int side = open(path, O_RDWR);
		for (int fd = 0; fd < 3; fd++) dup2(side, fd);
		if (side > 2) close(side);
		become(contender->command);
	}
	for (seen[0] = 0; memmem(seen, length, contender->until, strlen(contender->until)) == NULL;) {
		struct pollfd ready = { .fd = terminal, .events = POLLIN };
		int left = begin + TIMEOUT_MS - now();
		if (left <= 0 || length == sizeof seen || poll(&ready, 1, left) <= 0) fail(contender, child, "the text does not come");
		ssize_t n = read(terminal, seen + length, sizeof seen - length);
		if (n > 0) length += n;
		else if (waitpid(child, NULL, WNOHANG) > 0) fail(contender, 0, "it ended without the text");
	}
	double time = now() - begin;
	kill(child, SIGKILL);
	waitpid(child, NULL, 0);
	close(terminal);
	return time;
}

int main(int argc, char **argv)
{
	static struct contender contenders[MAX_CONTENDERS];
	int count = 0, at = 3;
	if (argc < 6) return fprintf(stderr, "usage: see the source\n"), 64;
	while (at < argc) {
		if (count == MAX_CONTENDERS) return fprintf(stderr, "start-clock: too many contenders\n"), 64;
		struct contender *contender = &contenders[count++];
		argv[at++] = NULL;	/* the "--" ends the command before */
		contender->name = argv[at++];
		for (; at + 1 < argc && argv[at][0] == '-'; at += 2) {
			if (argv[at][1] == 'u') contender->until = argv[at + 1];
			else contender->keys = argv[at + 1];
		}
		contender->command = argv + at;
		while (at < argc && strcmp(argv[at], "--") != 0) at++;
	}
	double last = now() + atof(argv[2]) * 1e3;
	for (int round = 0; round < atoi(argv[1]) && now() < last; round++) {
		for (int i = 0; i < count; i++) {
			double time = contenders[i].until ? until_text(&contenders[i]) : until_end(&contenders[i]);
			printf("%s %.2f\n", contenders[i].name, time);
			fflush(stdout);
		}
	}
	return 0;
}
