/*
 * posix_spawn(): a fork(), whose child does what the attributes and the actions say, and an exec(). A pipe that exec()
 * closes tells the parent what went wrong.
 */
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct __spawn_action {
	enum { OPEN, CLOSE, DUP2, CHDIR, FCHDIR, CLOSEFROM, TCSETPGRP } kind;
	int fd;
	int newfd;
	int flags;
	mode_t mode;
	char *path;
};

/* -- Actions -- */

int posix_spawn_file_actions_init(posix_spawn_file_actions_t *file_actions)
{
	memset(file_actions, 0, sizeof(*file_actions));
	return 0;
}

int posix_spawn_file_actions_destroy(posix_spawn_file_actions_t *file_actions)
{
	int i;

	for (i = 0; i < file_actions->__used; i++)
		free(file_actions->__actions[i].path);
	free(file_actions->__actions);
	return posix_spawn_file_actions_init(file_actions);
}

static int add(posix_spawn_file_actions_t *actions, struct __spawn_action action, const char *path)
{
	if (action.fd < 0 || action.newfd < 0)
		return EBADF;
	if (path != NULL && (action.path = strdup(path)) == NULL)
		return ENOMEM;
	if (actions->__used == actions->__allocated) {
		int wanted = 2 * actions->__allocated + 8;
		struct __spawn_action *larger = realloc(actions->__actions, wanted * sizeof(*larger));

		if (larger == NULL) {
			free(action.path);
			return ENOMEM;
		}
		actions->__actions = larger;
		actions->__allocated = wanted;
	}
	actions->__actions[actions->__used++] = action;
	return 0;
}

int posix_spawn_file_actions_addopen(posix_spawn_file_actions_t *restrict file_actions, int fd, const char *restrict path, int oflag, mode_t mode)
{
	return add(file_actions, (struct __spawn_action){ .kind = OPEN, .fd = fd, .flags = oflag, .mode = mode }, path);
}

int posix_spawn_file_actions_addclose(posix_spawn_file_actions_t *file_actions, int fd)
{
	return add(file_actions, (struct __spawn_action){ .kind = CLOSE, .fd = fd }, NULL);
}

int posix_spawn_file_actions_adddup2(posix_spawn_file_actions_t *file_actions, int fd, int newfd)
{
	return add(file_actions, (struct __spawn_action){ .kind = DUP2, .fd = fd, .newfd = newfd }, NULL);
}

int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *restrict file_actions, const char *restrict path)
{
	return add(file_actions, (struct __spawn_action){ .kind = CHDIR }, path);
}

int posix_spawn_file_actions_addfchdir_np(posix_spawn_file_actions_t *file_actions, int fd)
{
	return add(file_actions, (struct __spawn_action){ .kind = FCHDIR, .fd = fd }, NULL);
}

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *file_actions, int from)
{
	return add(file_actions, (struct __spawn_action){ .kind = CLOSEFROM, .fd = from }, NULL);
}

int posix_spawn_file_actions_addtcsetpgrp_np(posix_spawn_file_actions_t *file_actions, int tcfd)
{
	return add(file_actions, (struct __spawn_action){ .kind = TCSETPGRP, .fd = tcfd }, NULL);
}

/* -- Attributes -- */

int posix_spawnattr_init(posix_spawnattr_t *attr)
{
	memset(attr, 0, sizeof(*attr));
	return 0;
}

int posix_spawnattr_destroy(posix_spawnattr_t *attr)
{
	(void)attr;
	return 0;
}

int posix_spawnattr_getflags(const posix_spawnattr_t *restrict attr, short *restrict flags)
{
	*flags = attr->__flags;
	return 0;
}

int posix_spawnattr_setflags(posix_spawnattr_t *attr, short flags)
{
	if ((flags & ~(POSIX_SPAWN_SETSID | 0x7f)) != 0)
		return EINVAL;
	attr->__flags = flags;
	return 0;
}

int posix_spawnattr_getpgroup(const posix_spawnattr_t *restrict attr, pid_t *restrict pgroup)
{
	*pgroup = attr->__pgrp;
	return 0;
}

int posix_spawnattr_setpgroup(posix_spawnattr_t *attr, pid_t pgroup)
{
	attr->__pgrp = pgroup;
	return 0;
}

int posix_spawnattr_getsigdefault(const posix_spawnattr_t *restrict attr, sigset_t *restrict sigdefault)
{
	*sigdefault = attr->__default;
	return 0;
}

int posix_spawnattr_setsigdefault(posix_spawnattr_t *restrict attr, const sigset_t *restrict sigdefault)
{
	attr->__default = *sigdefault;
	return 0;
}

int posix_spawnattr_getsigmask(const posix_spawnattr_t *restrict attr, sigset_t *restrict sigmask)
{
	*sigmask = attr->__mask;
	return 0;
}

int posix_spawnattr_setsigmask(posix_spawnattr_t *restrict attr, const sigset_t *restrict sigmask)
{
	attr->__mask = *sigmask;
	return 0;
}

int posix_spawnattr_getschedparam(const posix_spawnattr_t *restrict attr, struct sched_param *restrict schedparam)
{
	*schedparam = attr->__parameters;
	return 0;
}

int posix_spawnattr_setschedparam(posix_spawnattr_t *restrict attr, const struct sched_param *restrict schedparam)
{
	attr->__parameters = *schedparam;
	return 0;
}

int posix_spawnattr_getschedpolicy(const posix_spawnattr_t *restrict attr, int *restrict schedpolicy)
{
	*schedpolicy = attr->__policy;
	return 0;
}

int posix_spawnattr_setschedpolicy(posix_spawnattr_t *attr, int schedpolicy)
{
	if (schedpolicy != SCHED_OTHER && schedpolicy != SCHED_FIFO && schedpolicy != SCHED_RR)
		return EINVAL;
	attr->__policy = schedpolicy;
	return 0;
}

/* -- The child -- */

static int reset_signals(const sigset_t *signals)
{
	int signo;

	for (signo = 1; signo < NSIG; signo++)
		if (sigismember(signals, signo) == 1 && signo != SIGKILL && signo != SIGSTOP)
			signal(signo, SIG_DFL);
	return 0;
}

static int prepare(const posix_spawnattr_t *attr)
{
	int flags = attr->__flags;

	if ((flags & POSIX_SPAWN_SETSIGDEF) != 0)
		reset_signals(&attr->__default);
	if ((flags & POSIX_SPAWN_SETSCHEDULER) != 0) {
		if (sched_setscheduler(0, attr->__policy, &attr->__parameters) < 0)
			return -1;
	} else if ((flags & POSIX_SPAWN_SETSCHEDPARAM) != 0 && sched_setparam(0, &attr->__parameters) < 0)
		return -1;
	if ((flags & POSIX_SPAWN_SETSID) != 0 && setsid() < 0)
		return -1;
	if ((flags & POSIX_SPAWN_SETPGROUP) != 0 && setpgid(0, attr->__pgrp) < 0)
		return -1;
	if ((flags & POSIX_SPAWN_RESETIDS) != 0 && (setegid(getgid()) < 0 || seteuid(getuid()) < 0))
		return -1;
	return 0;
}

/* The pipe to the parent keeps out of the way of what the actions do. */
static int act(const struct __spawn_action *action, int *report)
{
	int fd, target = action->kind == DUP2 ? action->newfd : action->fd;

	if (target == *report && (action->kind == OPEN || action->kind == DUP2))
		*report = fcntl(*report, F_DUPFD_CLOEXEC, target + 1);
	switch (action->kind) {
	case OPEN:
		close(action->fd);
		fd = open(action->path, action->flags, action->mode);
		if (fd >= 0 && fd != action->fd) {
			if (dup2(fd, action->fd) < 0)
				return -1;
			close(fd);
		}
		return fd < 0 ? -1 : 0;
	case CLOSE:
		if (action->fd != *report)
			close(action->fd);
		return 0;
	case DUP2:
		if (action->fd == action->newfd)
			return fcntl(action->fd, F_SETFD, fcntl(action->fd, F_GETFD) & ~FD_CLOEXEC);
		return dup2(action->fd, action->newfd);
	case CHDIR:
		return chdir(action->path);
	case FCHDIR:
		return fchdir(action->fd);
	case CLOSEFROM:
		if (action->fd < *report)
			close_range(action->fd, *report - 1, 0);
		return close_range(action->fd > *report ? action->fd : *report + 1, ~0U, 0);
	default:
		return tcsetpgrp(action->fd, getpgrp());
	}
}

static int spawn(pid_t *pid, const char *path, int (*execute)(const char *, char *const[], char *const[]), const posix_spawn_file_actions_t *actions, const posix_spawnattr_t *attr, char *const argv[], char *const envp[])
{
	int ends[2], failure = 0;
	ssize_t size;
	pid_t child;

	if (pipe2(ends, O_CLOEXEC) < 0)
		return errno;
	child = fork();
	if (child == 0) {
		int i, report = ends[1], failed;

		failed = attr != NULL && prepare(attr) < 0;
		for (i = 0; !failed && actions != NULL && i < actions->__used; i++)
			failed = act(&actions->__actions[i], &report) < 0;
		if (!failed) {
			if (attr != NULL && (attr->__flags & POSIX_SPAWN_SETSIGMASK) != 0)
				sigprocmask(SIG_SETMASK, &attr->__mask, NULL);
			execute(path, argv, envp);
		}
		failure = errno;
		size = write(report, &failure, sizeof(failure));
		_exit(127);
	}
	close(ends[1]);
	if (child < 0) {
		failure = errno;
	} else {
		do
			size = read(ends[0], &failure, sizeof(failure));
		while (size < 0 && errno == EINTR);
		if (size == sizeof(failure))
			waitpid(child, NULL, 0);
		else if (pid != NULL)
			*pid = child;
	}
	close(ends[0]);
	return failure;
}

int posix_spawn(pid_t *restrict pid, const char *restrict path, const posix_spawn_file_actions_t *restrict file_actions, const posix_spawnattr_t *restrict attrp, char *const argv[restrict], char *const envp[restrict])
{
	return spawn(pid, path, execve, file_actions, attrp, argv, envp);
}

int posix_spawnp(pid_t *restrict pid, const char *restrict file, const posix_spawn_file_actions_t *restrict file_actions, const posix_spawnattr_t *restrict attrp, char *const argv[restrict], char *const envp[restrict])
{
	return spawn(pid, file, execvpe, file_actions, attrp, argv, envp);
}
