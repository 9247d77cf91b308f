/*
 * Solaris's /dev/poll (UNP 14.9): a set of descriptors, which poll() waits for. Its descriptor is an empty file in
 * memory, by whose inode a set is known.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <socksh/devpoll-sets.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

/* The words of a list, as far as there are any: nobody says how many there are. */
extern void __take_arguments(va_list list, long *words, int count);
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

struct set {
	struct set *next;
	ino_t inode;
	struct pollfd *fds;
	size_t count, room;
};

static struct set *sets;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct set *find(int fd)
{
	struct set *s = sets;
	struct stat facts;
	int error = errno;

	if (s == NULL || fstat(fd, &facts) < 0) {
		errno = error;
		return NULL;
	}
	pthread_mutex_lock(&lock);
	for (s = sets; s != NULL && s->inode != facts.st_ino; s = s->next)
		;
	pthread_mutex_unlock(&lock);
	return s;
}

static int open_set(int flags)
{
	struct set *s = calloc(1, sizeof(*s));
	int fd = memfd_create("/dev/poll", flags & O_CLOEXEC ? MFD_CLOEXEC : 0);
	struct stat facts;

	if (s == NULL || fd < 0 || fstat(fd, &facts) < 0) {
		free(s);
		return -1;
	}
	s->inode = facts.st_ino;
	pthread_mutex_lock(&lock);
	s->next = sets;
	sets = s;
	pthread_mutex_unlock(&lock);
	return fd;
}

int __devpoll_open(const char *path, int flags, va_list list)
{
	long mode = 0;

	if (strcmp(path, "/dev/poll") == 0)
		return open_set(flags);
	if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY)))
		__take_arguments(list, &mode, 1);
	return openat(AT_FDCWD, path, flags, (mode_t)mode);
}

/* Where a descriptor stands in a set, or would. */
static size_t place_of(const struct set *s, int fd)
{
	size_t i = 0;

	while (i < s->count && s->fds[i].fd != fd)
		i++;
	return i;
}

static int put(struct set *s, const struct pollfd *wanted)
{
	size_t at = place_of(s, wanted->fd);

	if (wanted->events & POLLREMOVE) {
		if (at < s->count)
			s->fds[at] = s->fds[--s->count];
		return 0;
	}
	if (at == s->room) {
		struct pollfd *larger = realloc(s->fds, (s->room * 2 + 8) * sizeof(*larger));

		if (larger == NULL)
			return -1;
		s->fds = larger;
		s->room = s->room * 2 + 8;
	}
	/* As Solaris has it, what is written again adds to what was asked for. */
	if (at < s->count) {
		s->fds[at].events |= wanted->events;
	} else {
		s->fds[s->count++] = *wanted;
	}
	return 0;
}

ssize_t __devpoll_write(int fd, const void *buffer, size_t count)
{
	struct set *s = find(fd);
	const struct pollfd *wanted = buffer;

	if (s == NULL)
		return writev(fd, &(struct iovec){ (void *)buffer, count }, 1);
	if (count % sizeof(*wanted) != 0) {
		errno = EINVAL;
		return -1;
	}
	for (size_t i = 0; i < count / sizeof(*wanted); i++) {
		if (put(s, &wanted[i]) < 0)
			return -1;
	}
	return count;
}

static int wait_for(struct set *s, struct dvpoll *what)
{
	nfds_t found = 0;
	int ready;

	if (what->dp_fds == NULL && what->dp_nfds > 0) {
		errno = EFAULT;
		return -1;
	}
	ready = poll(s->fds, s->count, what->dp_timeout);
	for (size_t i = 0; ready > 0 && i < s->count && found < what->dp_nfds; i++) {
		if (s->fds[i].revents != 0)
			what->dp_fds[found++] = s->fds[i];
	}
	return ready < 0 ? -1 : (int)found;
}

int __devpoll_ioctl(int fd, unsigned long request, va_list list)
{
	struct set *s = request == DP_POLL || request == DP_ISPOLLED ? find(fd) : NULL;
	long argument = 0;

	__take_arguments(list, &argument, 1);
	if (s == NULL)
		return __kernel_call(SYS_ioctl, fd, request, argument, 0, 0, 0);
	if (request == DP_POLL)
		return wait_for(s, (struct dvpoll *)argument);
	struct pollfd *asked = (struct pollfd *)argument;
	size_t at = place_of(s, asked->fd);
	if (at == s->count)
		return 0;
	asked->revents = s->fds[at].events;
	return 1;
}
