#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
/* UNP 5.12: a server that forks for each client, here with twenty clients that are processes as well. */
#define CLIENTS 20

static volatile sig_atomic_t served;

static void sig_chld(int signo)
{
	(void)signo;
	while (waitpid(-1, NULL, WNOHANG) > 0)
		served++;
}

static void str_echo(int fd)
{
	char buf[256];
	ssize_t n;

	while ((n = read(fd, buf, sizeof(buf))) > 0)
		write(fd, buf, n);
}

static void serve(int listening)
{
	int accepted = 0, fd;

	signal(SIGCHLD, sig_chld);
	while (accepted < CLIENTS) {
		fd = accept(listening, NULL, NULL);
		if (fd < 0) {
			if (errno == EINTR)
				continue;
			_exit(1);
		}
		accepted++;
		if (fork() == 0) {
			close(listening);
			str_echo(fd);
			exit(0);
		}
		close(fd);
	}
	while (served < CLIENTS)
		usleep(1000);
	exit(0);
}

static int client(const struct sockaddr_in *server, int number)
{
	char line[64], back[64];
	int fd = socket(AF_INET, SOCK_STREAM, 0), i;
	size_t length, got;
	ssize_t n;

	if (connect(fd, (const struct sockaddr *)server, sizeof(*server)) < 0)
		return 100;
	for (i = 0; i < 5; i++) {
		length = snprintf(line, sizeof(line), "client %d, line %d\n", number, i);
		write(fd, line, length);
		for (got = 0; got < length; got += n)
			if ((n = read(fd, back + got, sizeof(back) - got)) <= 0)
				return 101;
		if (memcmp(line, back, length) != 0)
			return 102;
	}
	shutdown(fd, SHUT_WR);
	if (read(fd, back, 1) != 0) /* the server's child closes, and no other process has the connection */
		return 103;
	return number;
}

int main(void)
{
	struct sockaddr_in address;
	socklen_t length = sizeof(address);
	int listening = socket(AF_INET, SOCK_STREAM, 0), status, i, sum = 0, wrong = 0;
	pid_t server;

	memset(&address, 0, sizeof(address));
	address.sin_family = AF_INET;
	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	bind(listening, (struct sockaddr *)&address, sizeof(address));
	listen(listening, CLIENTS);
	getsockname(listening, (struct sockaddr *)&address, &length);
	server = fork();
	if (server == 0)
		serve(listening);
	close(listening);
	for (i = 0; i < CLIENTS; i++)
		if (fork() == 0)
			_exit(client(&address, i));
	for (i = 0; i < CLIENTS + 1; i++) {
		pid_t pid = wait(&status);
		if (!WIFEXITED(status) || WEXITSTATUS(status) >= 100)
			wrong++;
		else if (pid != server)
			sum += WEXITSTATUS(status);
	}
	printf("%d wrong, sum %d\n", wrong, sum);
	return 0;
}
