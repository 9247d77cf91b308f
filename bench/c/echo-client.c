/*
 * The client of the echo benchmark. It starts the contenders' servers itself, pinned to one core while it keeps to
 * the other, and measures them in turns, so that a busy machine slows them all alike.
 *
 *     echo-client [-p PORT] SIZE ROUNDS MILLISECONDS -- NAME COMMAND... [-- NAME COMMAND...]...
 *
 * Without -p all servers run at once, and each tells its port as the first line of its output: "port N". With -p,
 * all have that port, so that each is started and ended within its turn; their output goes to /dev/null.
 *
 * Prints a line for each turn: NAME, round trips of SIZE bytes a second, and the processor time in microseconds that
 * the server's main thread took for one (0 if the kernel does not tell): other processes disturb the second less.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MAX_SIZE = 65536, MAX_SERVERS = 8, START_SECONDS = 15, WARM_UP_MS = 700, START_ALLOWANCE_MS = 1500 };

struct server {
	const char *name;
	char **command;
	pid_t pid;
	int port;
	int fd;		/* the connection */
};

static struct server servers[MAX_SERVERS];
static int count;
static size_t size;
static char sent[MAX_SIZE], received[MAX_SIZE];

static void end_servers(void)
{
	for (int i = 0; i < count; i++) {
		if (servers[i].pid <= 0) continue;
		kill(servers[i].pid, SIGKILL);
		waitpid(servers[i].pid, NULL, 0);
		servers[i].pid = 0;
	}
}

static void fail(const struct server *server, const char *what)
{
	fprintf(stderr, "echo-client: %s: %s: %s\n", server->name, what, strerror(errno));
	end_servers();
	exit(1);
}

static void on_alarm(int signal)
{
	(void)signal;
	for (int i = 0; i < count; i++) if (servers[i].pid > 0) kill(servers[i].pid, SIGKILL);
	static const char text[] = "echo-client: it takes too long\n";
	if (write(2, text, sizeof text - 1) < 0) _exit(3);
	_exit(2);
}

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec + time.tv_nsec / 1e9;
}

static void pin(int core)
{
	cpu_set_t set;
	CPU_ZERO(&set);
	CPU_SET(core, &set);
	if (sysconf(_SC_NPROCESSORS_ONLN) > 1) sched_setaffinity(0, sizeof set, &set);
}

/* Starts the server; gives the reading end of its output, or -1 if that is not wanted. */
static int start(struct server *server, int wants_output)
{
	int ends[2] = { -1, -1 };
	if (wants_output && pipe2(ends, O_CLOEXEC) < 0) fail(server, "pipe");
	server->pid = fork();
	if (server->pid < 0) fail(server, "fork");
	if (server->pid == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		pin(0);
		dup2(wants_output ? ends[1] : open("/dev/null", O_WRONLY), 1);
		execvp(server->command[0], server->command);
		_exit(127);
	}
	if (wants_output) close(ends[1]);
	return ends[0];
}

static void connect_to(struct server *server)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(server->port) };
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	for (double end = now() + START_SECONDS;; usleep(2000)) {
		server->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
		if (connect(server->fd, (struct sockaddr *)&address, sizeof address) == 0) break;
		close(server->fd);
		if (waitpid(server->pid, NULL, WNOHANG) > 0) {
			server->pid = 0;
			fail(server, "the server ended");
		}
		if (now() > end) fail(server, "connect");
	}
	int on = 1;
	setsockopt(server->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

static void round_trip(struct server *server)
{
	for (size_t done = 0; done < size;) {
		ssize_t n = write(server->fd, sent + done, size - done);
		if (n <= 0) fail(server, "write");
		done += n;
	}
	for (size_t done = 0; done < size;) {
		ssize_t n = read(server->fd, received + done, size - done);
		if (n <= 0) fail(server, "read");
		done += n;
	}
	if (memcmp(sent, received, size) != 0) fail(server, "another echo than what was sent");
}

/* Nanoseconds that the server's main thread has run. */
static double processor_time(const struct server *server)
{
	char path[64];
	double time = 0;
	snprintf(path, sizeof path, "/proc/%d/task/%d/schedstat", server->pid, server->pid);
	FILE *file = fopen(path, "r");
	if (file == NULL) return 0;
	if (fscanf(file, "%lf", &time) != 1) time = 0;
	fclose(file);
	return time;
}

static void echo(struct server *server, double milliseconds, int print)
{
	long trips = 0;
	double processor = processor_time(server);
	double begin = now(), end = begin + milliseconds / 1e3, time;
	do {
		for (int i = 0; i < 16; i++) round_trip(server);
		trips += 16;
		time = now();
	} while (time < end);
	processor = processor_time(server) - processor;
	if (!print) return;
	printf("%s %.1f %.3f\n", server->name, trips / (time - begin), processor / trips / 1e3);
	fflush(stdout);
}

static void start_and_warm_up(struct server *server)
{
	char line[64];
	FILE *output = fdopen(start(server, 1), "r");
	if (fgets(line, sizeof line, output) == NULL || sscanf(line, "port %d", &server->port) != 1) fail(server, "no port");
	connect_to(server);
	echo(server, WARM_UP_MS, 0);
}

/* The client closes first: TIME_WAIT is then on its side, and the port free for the next server. */
static void turn_of_its_own(struct server *server, int port, double milliseconds)
{
	server->port = port;
	start(server, 0);
	connect_to(server);
	echo(server, WARM_UP_MS, 0);
	echo(server, milliseconds, 1);
	char byte;
	shutdown(server->fd, SHUT_WR);
	while (read(server->fd, &byte, 1) > 0) continue;
	close(server->fd);
	kill(server->pid, SIGKILL);
	waitpid(server->pid, NULL, 0);
	server->pid = 0;
}

int main(int argc, char **argv)
{
	int port = 0, at = 1;
	if (at < argc && strcmp(argv[at], "-p") == 0) port = atoi(argv[2]), at = 3;
	if (argc < at + 5) return fprintf(stderr, "usage: see the source\n"), 64;
	size = atoi(argv[at]);
	if (size < 1 || size > MAX_SIZE) return fprintf(stderr, "echo-client: 1 to %d bytes\n", MAX_SIZE), 64;
	int rounds = atoi(argv[at + 1]);
	double milliseconds = atof(argv[at + 2]);
	for (at += 3; at < argc; count++) {
		if (count == MAX_SERVERS) return fprintf(stderr, "echo-client: too many servers\n"), 64;
		argv[at++] = NULL;	/* the "--" ends the command before */
		servers[count].name = argv[at++];
		servers[count].command = argv + at;
		while (at < argc && strcmp(argv[at], "--") != 0) at++;
	}
	for (size_t i = 0; i < sizeof sent; i++) sent[i] = i * 7 + i / 251;
	signal(SIGPIPE, SIG_IGN);
	signal(SIGALRM, on_alarm);
	alarm(20 + count * 3 + 2 * rounds * count * ((port ? START_ALLOWANCE_MS : 0) + milliseconds) / 1e3);
	pin(1);

	if (port == 0) for (int i = 0; i < count; i++) start_and_warm_up(&servers[i]);
	for (int round = 0; round < rounds; round++) {
		for (int i = 0; i < count; i++) {
			if (port == 0) echo(&servers[i], milliseconds, 1);
			else turn_of_its_own(&servers[i], port, milliseconds);
		}
	}
	end_servers();
	return 0;
}
