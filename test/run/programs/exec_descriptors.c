// redirect: 3</dev/null 7</dev/zero
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
/* The new program finds what this one left open, and its signals (but for the last ones): nothing of the engine's. */
int main(void)
{
	const char *show = "ls -l /proc/self/fd | sed -n 's/.* \\([0-9]*\\) -> \\([a-z/]*\\).*/\\1 \\2/p' | grep -v ' pipe' | grep -v ' /proc';"
			   "sed -n 's/^\\(Sig[BI].*:\\).*\\(.......\\)$/\\1 \\2/p' /proc/self/status";
	sigset_t set;
	int fd;

	fd = open("/dev/null", O_RDONLY);
	printf("%d\n", fd);
	fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
	printf("%d\n", fd);
	printf("%d\n", socket(AF_INET, SOCK_STREAM, 0));
	dup2(3, 100);
	fflush(stdout);
	if (fork() == 0) {
		execl("/bin/sh", "sh", "-c", show, (char *)NULL);
		_exit(127);
	}
	wait(NULL);
	signal(SIGUSR1, SIG_IGN);
	signal(SIGTERM, _exit);
	sigemptyset(&set);
	sigaddset(&set, SIGUSR2);
	sigprocmask(SIG_BLOCK, &set, NULL);
	close(100);
	fflush(stdout);
	execl("/bin/sh", "sh", "-c", show, (char *)NULL);
	return 1;
}
