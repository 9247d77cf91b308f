#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char state(pid_t pid)
{
	char path[64], line[512];
	FILE *stat;
	char *end, found = '-';

	snprintf(path, sizeof(path), "/proc/%d/stat", (int)pid);
	stat = fopen(path, "r");
	if (stat == NULL)
		return '-';
	if (fgets(line, sizeof(line), stat) != NULL && (end = strrchr(line, ')')) != NULL)
		found = end[2];
	fclose(stat);
	return found;
}

static volatile sig_atomic_t ended;

static void reap(int signo)
{
	int status;

	(void)signo;
	while (waitpid(-1, &status, WNOHANG) > 0)
		ended++;
}

int main(void)
{
	siginfo_t info;
	pid_t pid = fork();
	int i;

	if (pid == 0)
		_exit(1);
	waitid(P_PID, pid, &info, WEXITED | WNOWAIT);
	printf("%c\n", state(pid));
	wait(NULL);
	printf("%c\n", state(pid));

	signal(SIGCHLD, SIG_IGN);
	pid = fork();
	if (pid == 0)
		_exit(1);
	printf("%d\n", wait(NULL)); /* comes back when there is no child left */
	printf("%c\n", state(pid));

	signal(SIGCHLD, reap);
	for (i = 0; i < 5; i++) {
		pid = fork();
		if (pid == 0)
			_exit(i);
		while (ended <= i)
			usleep(1000);
	}
	printf("%d %c\n", (int)ended, state(pid));
	return 0;
}
