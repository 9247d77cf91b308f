#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
	char line[100];
	struct rusage usage;
	FILE *command;
	int status;

	printf("shell %d\n", system(NULL) != 0);
	fflush(stdout);
	status = system("echo from the shell; exit 3");
	printf("%d %d\n", WIFEXITED(status), WEXITSTATUS(status));
	status = system("kill -TERM $$");
	printf("%d %d\n", WIFSIGNALED(status), WTERMSIG(status));

	command = popen("echo one; echo two; exit 5", "r");
	while (fgets(line, sizeof(line), command) != NULL)
		printf("read %s", line);
	status = pclose(command);
	printf("pclose %d\n", WEXITSTATUS(status));
	fflush(stdout);
	command = popen("tr a-z A-Z", "w");
	fprintf(command, "to a command\n");
	printf("pclose %d\n", pclose(command));
	printf("popen %s\n", popen("true", "x") == NULL ? strerror(errno) : "worked");

	printf("rusage %d", getrusage(RUSAGE_CHILDREN, &usage));
	printf(" %d\n", usage.ru_maxrss > 0);
	if (fork() == 0)
		_exit(9);
	printf("wait4 %d", wait4(-1, &status, 0, &usage) > 0);
	printf(" %d\n", WEXITSTATUS(status));
	if (fork() == 0) {
		printf("nice %d\n", nice(3));
		fflush(stdout);
		_exit(0);
	}
	wait3(&status, 0, NULL);
	umask(027);
	printf("umask %o\n", (unsigned)umask(022));
	printf("group %d session %d\n", getpgrp() == getpgid(0), getsid(0) == getsid(getpid()));
	if (fork() == 0) {
		printf("setsid %d", setsid() == getpid());
		printf(" again %d %s\n", (int)setsid(), strerror(errno));
		fflush(stdout);
		_exit(0);
	}
	wait(NULL);
	return 0;
}
