/* Signals in network programs: SIGIO-driven UDP echo, SIGURG, SIGPIPE, an alarm around recvfrom, a reaper of children. */
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static int server;
static volatile sig_atomic_t echoed, urgent, reaped, statuses;
static sigjmp_buf out;

static int bound(int type, struct sockaddr_in *address)
{
	socklen_t length = sizeof(*address);
	int fd = socket(AF_INET, type, 0);

	memset(address, 0, sizeof(*address));
	address->sin_family = AF_INET;
	address->sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bind(fd, (struct sockaddr *)address, sizeof(*address));
	getsockname(fd, (struct sockaddr *)address, &length);
	return fd;
}

static void on_io(int signo)
{
	struct sockaddr_in from;
	char line[100];

	(void)signo;
	for (;;) {
		socklen_t length = sizeof(from);
		ssize_t n = recvfrom(server, line, sizeof(line), 0, (struct sockaddr *)&from, &length);
		if (n < 0) {
			if (errno != EWOULDBLOCK)
				perror("recvfrom");
			return;
		}
		sendto(server, line, n, 0, (struct sockaddr *)&from, length);
		echoed++;
	}
}

static void signal_driven(void)
{
	struct sockaddr_in address, other;
	struct sigaction action = { .sa_handler = on_io, .sa_flags = SA_RESTART };
	sigset_t block, old;
	const int on = 1;
	char line[100];
	int client;

	server = bound(SOCK_DGRAM, &address);
	client = bound(SOCK_DGRAM, &other);
	sigaction(SIGIO, &action, NULL);
	fcntl(server, F_SETOWN, getpid());
	printf("owner is this process: %d\n", fcntl(server, F_GETOWN) == getpid());
	ioctl(server, FIOASYNC, &on);
	ioctl(server, FIONBIO, &on);
	sigemptyset(&block);
	sigaddset(&block, SIGIO);
	for (int i = 0; i < 20; i++) {
		ssize_t n;
		snprintf(line, sizeof(line), "datagram %d", i);
		sendto(client, line, strlen(line), 0, (struct sockaddr *)&address, sizeof(address));
		n = recv(client, line, sizeof(line), 0);
		if (i % 5 == 0)
			printf("%.*s\n", (int)n, line);
	}
	/* Several datagrams, one signal. */
	sigprocmask(SIG_BLOCK, &block, &old);
	for (int i = 0; i < 5; i++)
		sendto(client, "x", 1, 0, (struct sockaddr *)&address, sizeof(address));
	printf("blocked: %d\n", (int)echoed);
	sigprocmask(SIG_SETMASK, &old, NULL);
	printf("echoed: %d\n", (int)echoed);
	signal(SIGIO, SIG_DFL);
	close(server);
	close(client);
}

static void on_urgent(int signo)
{
	char byte;

	(void)signo;
	urgent = recv(server, &byte, 1, MSG_OOB) == 1 ? byte : -1;
}

static void out_of_band(void)
{
	struct sockaddr_in address;
	int listener = bound(SOCK_STREAM, &address), client = socket(AF_INET, SOCK_STREAM, 0);
	char line[10];

	listen(listener, 1);
	connect(client, (struct sockaddr *)&address, sizeof(address));
	server = accept(listener, NULL, NULL);
	signal(SIGURG, on_urgent);
	fcntl(server, F_SETOWN, getpid());
	send(client, "123", 3, 0);
	send(client, "!", 1, MSG_OOB);
	while (urgent == 0)
		usleep(1000);
	printf("urgent: %c, then %zd bytes\n", urgent, read(server, line, sizeof(line)));
	signal(SIGURG, SIG_DFL);

	/* SIGPIPE: ignored it is EPIPE; by default the end. */
	signal(SIGPIPE, SIG_IGN);
	struct linger reset = { 1, 0 };
	setsockopt(client, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
	close(client);
	usleep(10000);
	errno = 0;
	printf("write: %zd", write(server, "x", 1));
	printf(" %s\n", strerror(errno));
	errno = 0;
	printf("write: %zd", write(server, "x", 1));
	printf(" %s\n", strerror(errno));
	fflush(stdout);
	pid_t pid = fork();
	if (pid == 0) {
		signal(SIGPIPE, SIG_DFL);
		write(server, "x", 1);
		_exit(3);
	}
	int status;
	waitpid(pid, &status, 0);
	printf("child killed by SIGPIPE: %d\n", WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
	close(server);
	close(listener);
}

static void timed_out(int signo)
{
	siglongjmp(out, signo);
}

static void on_alarm(int signo)
{
	(void)signo;
}

static void alarms(void)
{
	struct sockaddr_in address;
	struct sigaction action = { .sa_handler = on_alarm };
	char byte;
	int fd = bound(SOCK_DGRAM, &address);
	ssize_t n;

	sigaction(SIGALRM, &action, NULL);
	ualarm(30000, 0);
	n = recvfrom(fd, &byte, 1, 0, NULL, NULL);
	printf("recvfrom: %zd %s\n", n, strerror(errno));
	signal(SIGALRM, timed_out);
	for (int i = 0; i < 3; i++) {
		if (sigsetjmp(out, 1) != 0) {
			printf("timed out\n");
			continue;
		}
		ualarm(20000, 0);
		recvfrom(fd, &byte, 1, 0, NULL, NULL);
		printf("received\n");
	}
	printf("alarm(10): %u, then %u left, then %u\n", alarm(10), alarm(20) == 10, alarm(0) == 20);
	close(fd);
}

static void reap(int signo)
{
	pid_t pid;
	int status, saved = errno;

	(void)signo;
	while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
		reaped++;
		statuses += WEXITSTATUS(status);
	}
	errno = saved;
}

static void children(void)
{
	struct sigaction action = { .sa_handler = reap, .sa_flags = SA_RESTART | SA_NOCLDSTOP };
	struct sockaddr_in address;
	int listener = bound(SOCK_STREAM, &address);

	listen(listener, 5);
	sigaction(SIGCHLD, &action, NULL);
	fflush(stdout);
	for (int i = 0; i < 4; i++) {
		if (fork() == 0) {
			int fd = socket(AF_INET, SOCK_STREAM, 0);
			signal(SIGCHLD, SIG_DFL);
			connect(fd, (struct sockaddr *)&address, sizeof(address));
			write(fd, "hi", 2);
			_exit(i + 1);
		}
	}
	for (int i = 0; i < 4; i++) {
		char text[3] = "";
		int fd = accept(listener, NULL, NULL);
		printf("accepted: %d, %zd bytes\n", fd >= 0, read(fd, text, 2));
		close(fd);
	}
	while (reaped < 4)
		usleep(1000);
	printf("reaped %d, statuses %d\n", (int)reaped, (int)statuses);
	/* Without SA_RESTART accept ends. */
	action.sa_flags = 0;
	sigaction(SIGCHLD, &action, NULL);
	if (fork() == 0) {
		usleep(50000);
		_exit(1);
	}
	errno = 0;
	printf("accept: %d", accept(listener, NULL, NULL));
	printf(" %s\n", strerror(errno));
	/* SA_NOCLDWAIT: no zombies, nothing to wait for. */
	action.sa_handler = SIG_DFL;
	action.sa_flags = SA_NOCLDWAIT;
	sigaction(SIGCHLD, &action, NULL);
	if (fork() == 0)
		_exit(1);
	errno = 0;
	printf("wait: %d", wait(NULL));
	printf(" %s\n", strerror(errno));
	close(listener);
}

int main(void)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	signal_driven();
	out_of_band();
	alarms();
	children();
	return 0;
}
