/* A syslogd for one test: prints so many messages, each on a line, and ends. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX, .sun_path = "/dev/log" };
	int fd = socket(AF_UNIX, SOCK_DGRAM, 0), wanted = argc > 1 ? atoi(argv[1]) : 1;
	char message[2048];

	alarm(60);
	if (bind(fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
		perror("bind");
		return 1;
	}
	while (wanted-- > 0) {
		ssize_t n = recv(fd, message, sizeof(message) - 1, 0);

		if (n < 0)
			return 1;
		while (n > 0 && (message[n - 1] == '\n' || message[n - 1] == '\0'))
			n--;
		printf("%.*s\n", (int)n, message);
		fflush(stdout);
	}
	return 0;
}
