/* A daemon that gives up the file system, and its rights: no /proc and no libraries are there afterwards. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static volatile sig_atomic_t ended, alarms;

static void on_child(int signo)
{
	(void)signo;
	ended = 1;
}

static void on_alarm(int signo)
{
	(void)signo;
	alarms++;
}

int main(void)
{
	char folder[] = "/tmp/socksh-root-XXXXXX", byte;
	int i, descriptor, status, ends[2];
	sigset_t set, none;
	struct sigaction action;

	if ((i = open("/tmp", O_RDONLY)) < 0 || mkdtemp(folder) == NULL)
		return 1;
	chmod(folder, 0755);
	chdir(folder);
	unlinkat(i, strrchr(folder, '/') + 1, AT_REMOVEDIR);
	close(i);
	if (chroot(".") < 0) /* not for everybody */
		perror("chroot");
	if (getuid() == 0) {
		setgid(65534);
		setuid(65534);
	}
	for (descriptor = 3; descriptor < 1024; descriptor++)
		close(descriptor);

	signal(SIGCHLD, on_child);
	memset(&action, 0, sizeof(action));
	action.sa_handler = on_alarm;
	sigaction(SIGALRM, &action, NULL);
	sigemptyset(&set);
	sigemptyset(&none);
	sigaddset(&set, SIGCHLD);
	sigprocmask(SIG_BLOCK, &set, NULL);
	for (i = 0; i < 6; i++) {
		pid_t child = fork();
		if (child < 0)
			printf("fork: %s\n", strerror(errno));
		if (child == 0) {
			pid_t grandchild = fork();
			if (grandchild == 0)
				_exit(40);
			waitpid(grandchild, &status, 0);
			_exit(WEXITSTATUS(status) + i);
		}
		while (!ended)
			sigsuspend(&none);
		ended = 0;
		waitpid(child, &status, 0);
		printf("child %d: %d\n", i, WEXITSTATUS(status));
	}
	pipe(ends);
	alarm(1);
	i = (int)read(ends[0], &byte, 1);
	printf("read: %d %s, alarms %d\n", i, strerror(errno), (int)alarms);
	printf("the first free descriptor: %d\n", dup(0));
	if (access("/proc/self", F_OK) < 0)
		puts("no /proc");
	return 0;
}
