// env: PATH=/nowhere:/usr/bin:/bin KEPT=kept
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void collect(const char *what)
{
	int status;

	wait(&status);
	printf("%s: %d\n", what, WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
	fflush(stdout);
}

int main(void)
{
	char *argv[] = { "echo", "one", "two words", "", "four", NULL };
	char *envp[] = { "A=1", "B=two words", NULL };
	char *many[102];
	int i, fd;

	for (i = 0; i < 100; i++)
		many[i] = i == 0 ? "printf" : "%s,";
	many[1] = "%s,";
	many[100] = NULL;
	if (fork() == 0) {
		execv("/bin/echo", argv);
		_exit(127);
	}
	collect("execv");
	if (fork() == 0) {
		execvp("echo", argv);
		_exit(127);
	}
	collect("execvp");
	if (fork() == 0) {
		execve("/usr/bin/env", (char *[]){ "env", NULL }, envp);
		_exit(127);
	}
	collect("execve");
	if (fork() == 0) {
		execle("/usr/bin/env", "env", "C=3", (char *)NULL, envp);
		_exit(127);
	}
	collect("execle");
	if (fork() == 0) {
		execl("/bin/sh", "sh", "-c", "echo $0 $1 $2 $KEPT; exit 4", "a", "b", "c", (char *)NULL);
		_exit(127);
	}
	collect("execl");
	if (fork() == 0) {
		execlp("sh", "shell", "-c", "echo $0; kill -9 $$", (char *)NULL);
		_exit(127);
	}
	collect("execlp");
	if (fork() == 0) {
		setenv("KEPT", "changed", 1);
		setenv("NEW", "new", 1);
		execvpe("sh", (char *[]){ "sh", "-c", "echo $KEPT $NEW", NULL }, environ);
		_exit(127);
	}
	collect("execvpe");
	if (fork() == 0) {
		execvp("printf", many);
		_exit(127);
	}
	collect("many");
	if (fork() == 0) {
		fd = open("/bin/echo", O_RDONLY);
		fexecve(fd, argv, envp);
		_exit(127);
	}
	collect("fexecve");
	/* A script without #!: execvp gives it to the shell, execv does not. */
	fd = open("script", O_CREAT | O_WRONLY, 0755);
	write(fd, "echo script $1 $2\n", 18);
	close(fd);
	chmod("script", 0755);
	if (fork() == 0) {
		execlp("./script", "script", "x", "y", (char *)NULL);
		_exit(127);
	}
	collect("script");
	printf("%d %d\n", execv("./script", argv), errno == ENOEXEC);
	printf("%d %d\n", execv("/nowhere", argv), errno == ENOENT);
	printf("%d %d\n", execvp("no such program", argv), errno == ENOENT);
	printf("%d %d\n", execvp("", argv), errno == ENOENT);
	printf("%d %d\n", execv("/etc/passwd", argv), errno == EACCES);
	printf("%d %d\n", execve((char *)8, argv, envp), errno == EFAULT);
	fflush(stdout);
	if (vfork() == 0) {
		execl("/bin/sh", "sh", "-c", "sleep 0.2; echo in the child first", (char *)NULL);
		_exit(127);
	}
	wait(NULL);
	if (vfork() == 0) {
		usleep(100000);
		write(1, "the parent waits\n", 17);
		_exit(0);
	}
	write(1, "for the child\n", 14);
	wait(NULL);
	execl("/bin/echo", "echo", "the process itself", (char *)NULL);
	return 1;
}
