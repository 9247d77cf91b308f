#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void outcome(int result, pid_t pid)
{
	int status = 0;

	if (result == 0)
		waitpid(pid, &status, 0);
	printf("%d %s, exit %d\n", result, strerror(result), WIFEXITED(status) ? WEXITSTATUS(status) : -1);
	fflush(stdout);
}

int main(void)
{
	char *shell[] = { "sh", "-c", "echo from the child; pwd; read line; echo $line; exit 5", NULL };
	char *plain[] = { "true", NULL };
	char *groups[] = { "sh", "-c", "kill -TERM $$; exit 9", NULL };
	char *no_environment[] = { "ONLY=this", NULL };
	char *print[] = { "sh", "-c", "echo $ONLY; exec 2>&-; echo x >&7; exit $?", NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t signals;
	short flags;
	pid_t pid = -1, group;
	int ends[2], result;

	fflush(stdout);
	result = posix_spawnp(&pid, "true", NULL, NULL, plain, environ);
	outcome(result, pid);
	result = posix_spawn(&pid, "true", NULL, NULL, plain, environ);
	outcome(result, pid);
	result = posix_spawn(&pid, "/no/such/program", NULL, NULL, plain, environ);
	outcome(result, pid);
	result = posix_spawn(&pid, "/etc", NULL, NULL, plain, environ);
	outcome(result, pid);

	pipe(ends);
	write(ends[1], "a line\n", 7);
	posix_spawn_file_actions_init(&actions);
	printf("%d", posix_spawn_file_actions_adddup2(&actions, ends[0], 0));
	printf(" %d", posix_spawn_file_actions_addclose(&actions, ends[1]));
	printf(" %d", posix_spawn_file_actions_addchdir_np(&actions, "/usr"));
	printf(" %d\n", posix_spawn_file_actions_addclose(&actions, -1) == EBADF);
	fflush(stdout);
	result = posix_spawn(&pid, "/bin/sh", &actions, NULL, shell, environ);
	outcome(result, pid);
	posix_spawn_file_actions_destroy(&actions);

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 7, "/dev/null", O_WRONLY, 0);
	result = posix_spawn(&pid, "/bin/sh", &actions, NULL, print, no_environment);
	outcome(result, pid);
	posix_spawn_file_actions_addopen(&actions, 8, "/no/such/file", O_RDONLY, 0);
	result = posix_spawn(&pid, "/bin/sh", &actions, NULL, print, no_environment);
	outcome(result, pid);
	posix_spawn_file_actions_destroy(&actions);

	posix_spawnattr_init(&attributes);
	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	signal(SIGTERM, SIG_IGN);
	printf("%d", posix_spawnattr_setsigdefault(&attributes, &signals));
	printf(" %d", posix_spawnattr_setpgroup(&attributes, 0));
	printf(" %d", posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP));
	printf(" %d %d", posix_spawnattr_getflags(&attributes, &flags), posix_spawnattr_setflags(&attributes, 0x4000) == EINVAL);
	printf(" %x\n", flags);
	fflush(stdout);
	result = posix_spawn(&pid, "/bin/sh", NULL, NULL, groups, environ);
	outcome(result, pid);
	posix_spawn(&pid, "/bin/sh", NULL, &attributes, groups, environ);
	group = getpgid(pid);
	outcome(0, pid);
	printf("%d\n", group == pid || group < 0);
	return 0;
}
