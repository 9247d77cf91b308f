/* The ways to execute a program that come down to execve(): with a search through PATH, with a list of arguments. */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Where there is no PATH. */
#define DEFAULT_PATH "/bin:/usr/bin"
#define SHELL "/bin/sh"

int execv(const char *pathname, char *const argv[])
{
	return execve(pathname, argv, environ);
}

/* A file without a format that the kernel knows is a script for the shell. */
static int execute(const char *pathname, char *const argv[], char *const envp[])
{
	char **args;
	size_t count = 0;

	execve(pathname, argv, envp);
	if (errno != ENOEXEC)
		return -1;
	while (argv[count] != NULL)
		count++;
	args = malloc((count + 2) * sizeof(*args));
	if (args == NULL)
		return -1;
	args[0] = SHELL;
	args[1] = (char *)pathname;
	if (count > 1)
		memcpy(args + 2, argv + 1, count * sizeof(*args));
	else
		args[2] = NULL;
	execve(SHELL, args, envp);
	free(args);
	return -1;
}

int execvpe(const char *file, char *const argv[], char *const envp[])
{
	const char *path = getenv("PATH");
	const char *end;
	char name[PATH_MAX + NAME_MAX + 2];
	int denied = 0;

	if (*file == '\0') {
		errno = ENOENT;
		return -1;
	}
	if (strchr(file, '/') != NULL)
		return execute(file, argv, envp);
	if (strlen(file) > NAME_MAX) {
		errno = ENAMETOOLONG;
		return -1;
	}
	if (path == NULL)
		path = DEFAULT_PATH;
	for (;; path = end + 1) {
		end = strchrnul(path, ':');
		if (end - path < PATH_MAX) {
			memcpy(name, path, end - path);
			name[end - path] = '\0';
			if (end > path)
				strcat(name, "/"); /* an empty element is the working directory */
			strcat(name, file);
			execute(name, argv, envp);
			if (errno == EACCES)
				denied = 1; /* another element may have one that is allowed */
			else if (errno != ENOENT && errno != ESTALE && errno != ENOTDIR && errno != ENODEV &&
				 errno != ETIMEDOUT)
				return -1;
		}
		if (*end == '\0')
			break;
	}
	if (denied)
		errno = EACCES;
	return -1;
}

int execvp(const char *file, char *const argv[])
{
	return execvpe(file, argv, environ);
}

/* The arguments from `first` up to NULL as an array; `rest` stands behind the NULL then. */
static char **gather(const char *first, va_list *rest)
{
	size_t count = 0, slots = 16;
	char **args = malloc(slots * sizeof(*args));

	while (args != NULL) {
		args[count++] = (char *)first;
		if (first == NULL)
			break;
		if (count == slots) {
			char **larger = realloc(args, (slots *= 2) * sizeof(*args));

			if (larger == NULL)
				free(args);
			args = larger;
		}
		first = va_arg(*rest, const char *);
	}
	return args;
}

int execl(const char *pathname, const char *arg, ...)
{
	va_list rest;
	char **args;

	va_start(rest, arg);
	args = gather(arg, &rest);
	va_end(rest);
	if (args != NULL)
		execve(pathname, args, environ);
	free(args);
	return -1;
}

int execlp(const char *file, const char *arg, ...)
{
	va_list rest;
	char **args;

	va_start(rest, arg);
	args = gather(arg, &rest);
	va_end(rest);
	if (args != NULL)
		execvpe(file, args, environ);
	free(args);
	return -1;
}

int execle(const char *pathname, const char *arg, ...)
{
	va_list rest;
	char **args;
	char *const *envp;

	va_start(rest, arg);
	args = gather(arg, &rest);
	envp = va_arg(rest, char *const *);
	va_end(rest);
	if (args != NULL)
		execve(pathname, args, envp);
	free(args);
	return -1;
}

int daemon(int nochdir, int noclose)
{
	int fd;

	switch (fork()) {
	case -1:
		return -1;
	case 0:
		break;
	default:
		_exit(0);
	}
	if (setsid() < 0)
		return -1;
	if (!nochdir)
		chdir("/");
	if (noclose)
		return 0;
	fd = open("/dev/null", O_RDWR);
	if (fd < 0)
		return -1;
	dup2(fd, STDIN_FILENO);
	dup2(fd, STDOUT_FILENO);
	dup2(fd, STDERR_FILENO);
	if (fd > STDERR_FILENO)
		close(fd);
	return 0;
}
