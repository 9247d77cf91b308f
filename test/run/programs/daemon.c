#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
/* The daemon tells by a pipe what it has become. */
int main(void)
{
	int fds[2];
	char line[200], folder[100];
	ssize_t n, got = 0;
	pid_t first = getpid();

	pipe(fds);
	fflush(stdout);
	if (fork() == 0) {
		pid_t before = getpid();
		struct stat in, null;
		if (daemon(0, 0) < 0)
			_exit(1);
		stat("/dev/null", &null);
		fstat(0, &in);
		snprintf(line, sizeof(line), "%d %d %s %d %d\n", getpid() != before, getsid(0) == getpid(),
			 getcwd(folder, sizeof(folder)), in.st_rdev == null.st_rdev, first != getppid());
		write(fds[1], line, strlen(line));
		_exit(0);
	}
	close(fds[1]);
	while ((n = read(fds[0], line + got, sizeof(line) - got)) > 0)
		got += n;
	printf("%.*s", (int)got, line);
	return 0;
}
