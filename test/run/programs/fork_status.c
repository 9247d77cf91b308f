#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void show(const char *what, int status)
{
	printf("%s: exited %d %d, signaled %d %d, stopped %d %d, continued %d\n", what, WIFEXITED(status),
	       WIFEXITED(status) ? WEXITSTATUS(status) : -1, WIFSIGNALED(status),
	       WIFSIGNALED(status) ? WTERMSIG(status) : -1, WIFSTOPPED(status),
	       WIFSTOPPED(status) ? WSTOPSIG(status) : -1, WIFCONTINUED(status));
	fflush(stdout);
}

int global = 1;

int main(void)
{
	int status, local = 2, i;
	pid_t pid, parent = getpid();
	siginfo_t info;
	struct rusage usage;

	setvbuf(stdout, NULL, _IOLBF, 0);
	if ((pid = fork()) == 0) {
		global++;
		local += 10;
		_exit(getppid() == parent && getpid() != parent ? global * 20 + local : 1);
	}
	printf("%d %d\n", waitpid(pid, &status, 0) == pid, pid > 0);
	show("child", status);
	printf("%d %d\n", global, local);
	if ((pid = fork()) == 0)
		exit(300);
	printf("%d\n", wait(&status) == pid);
	show("300", status);
	if ((pid = fork()) == 0)
		return 0;
	printf("%d\n", wait3(&status, 0, &usage) == pid);
	show("return", status);
	if ((pid = fork()) == 0)
		raise(SIGUSR1);
	printf("%d\n", wait4(pid, &status, 0, NULL) == pid);
	show("raise", status);
	if ((pid = fork()) == 0)
		for (;;)
			pause();
	kill(pid, SIGSTOP);
	printf("%d\n", waitpid(pid, &status, WUNTRACED) == pid);
	show("stop", status);
	kill(pid, SIGCONT);
	printf("%d\n", waitpid(pid, &status, WCONTINUED) == pid);
	show("continue", status);
	printf("%d\n", waitpid(pid, &status, WNOHANG));
	kill(pid, SIGTERM);
	printf("%d\n", waitpid(-1, &status, 0) == pid);
	show("term", status);
	if ((pid = fork()) == 0)
		_exit(7);
	printf("%d\n", waitid(P_PID, pid, &info, WEXITED | WNOWAIT));
	printf("%d %d %d\n", info.si_pid == pid, info.si_status, info.si_code == CLD_EXITED);
	printf("%d\n", wait(&status) == pid);
	printf("%d %d\n", wait(&status), errno == ECHILD);
	/* Several at a time, each with its own status. */
	for (i = 0; i < 6; i++)
		if (fork() == 0)
			_exit(10 + i);
	int seen = 0, sum = 0;
	while (wait(&status) > 0) {
		seen++;
		sum += WEXITSTATUS(status);
	}
	printf("%d %d\n", seen, sum);
	/* A grandchild outlives nobody. */
	if ((pid = fork()) == 0) {
		pid_t inner = fork();
		if (inner == 0)
			_exit(9);
		waitpid(inner, &status, 0);
		_exit(WEXITSTATUS(status) + 1);
	}
	waitpid(pid, &status, 0);
	show("grandchild's and one", status);
	return 0;
}
