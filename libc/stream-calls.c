/* open(), close(), ioctl() and poll() in programs that use streams: <socksh/stream-calls.h> leads them here. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <socksh/stream.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The words of a list, as far as there are any: nobody says how many there are. */
extern void __take_arguments(va_list list, long *words, int count);
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* The transport providers. */
static const struct {
	const char *path;
	int domain, type;
} devices[] = {
	{ "/dev/tcp", AF_INET, SOCK_STREAM },  { "/dev/tcp6", AF_INET6, SOCK_STREAM },
	{ "/dev/udp", AF_INET, SOCK_DGRAM },   { "/dev/udp6", AF_INET6, SOCK_DGRAM },
	{ "/dev/xti/tcp", AF_INET, SOCK_STREAM }, { "/dev/xti/udp", AF_INET, SOCK_DGRAM },
};

int __stream_open_transport(const char *path, int flags)
{
	for (size_t i = 0; i < sizeof(devices) / sizeof(devices[0]); i++) {
		if (strcmp(path, devices[i].path) != 0)
			continue;
		int fd = socket(devices[i].domain, devices[i].type | (flags & (O_CLOEXEC | O_NONBLOCK)), 0);
		if (fd >= 0 && __stream_make(fd, devices[i].domain, devices[i].type) == NULL) {
			int error = errno;

			close(fd);
			return __stream_fail(error);
		}
		return fd;
	}
	return __stream_fail(ENODEV);
}

int __stream_open(const char *path, int flags, va_list list)
{
	int error = errno, fd = __stream_open_transport(path, flags);
	long mode = 0;

	if (fd >= 0 || errno != ENODEV)
		return fd;
	errno = error;
	if (flags & (O_CREAT | (O_TMPFILE & ~O_DIRECTORY)))
		__take_arguments(list, &mode, 1);
	return openat(AT_FDCWD, path, flags, (mode_t)mode);
}

int __stream_close(int fd)
{
	int error = errno;
	struct __stream *s = __stream_of(fd);

	if (s != NULL)
		__stream_forget(s);
	errno = error;
	return __kernel_call(SYS_close, fd, 0, 0, 0, 0, 0);
}

int __stream_ioctl(int fd, unsigned long request, va_list list)
{
	long argument = 0;
	struct __stream *s;

	__take_arguments(list, &argument, 1);
	if (request <= __SID || request > I_CANPUT)
		return __kernel_call(SYS_ioctl, fd, request, argument, 0, 0, 0);
	s = __stream_of(fd);
	if (s != NULL)
		return __stream_request(s, fd, request, argument);
	/* POSIX: what is no stream does not take such requests. */
	return __stream_fail(errno == ENOSTR ? ENOTTY : errno);
}

/* What poll() says of the messages that wait. */
static short events_of(const struct __stream *s)
{
	short events = 0;

	for (const struct __stream_message *m = s->messages; m != NULL; m = m->next) {
		if (m->band == _STREAM_PRIORITY)
			events |= POLLPRI;
		else
			events |= m->band > 0 ? POLLIN | POLLRDBAND : POLLIN | POLLRDNORM;
	}
	return events;
}

int __stream_poll(struct pollfd *fds, nfds_t count, int timeout)
{
	struct timespec limit = { timeout / 1000, timeout % 1000 * 1000000L };
	int waiting = 0, ready, error = errno;

	for (nfds_t i = 0; i < count; i++) {
		struct __stream *s = fds[i].fd < 0 ? NULL : __stream_of(fds[i].fd);

		if (s != NULL && (events_of(s) & fds[i].events) != 0)
			waiting = 1;
	}
	errno = error;
	if (waiting)
		limit = (struct timespec){ 0, 0 };
	ready = ppoll(fds, count, timeout < 0 && !waiting ? NULL : &limit, NULL);
	if (!waiting || ready < 0)
		return ready;
	ready = 0;
	for (nfds_t i = 0; i < count; i++) {
		struct __stream *s = fds[i].fd < 0 ? NULL : __stream_of(fds[i].fd);

		if (s != NULL)
			fds[i].revents |= events_of(s) & fds[i].events;
		ready += fds[i].revents != 0;
	}
	errno = error;
	return ready;
}

/* -- Names of streams in the file system: there are none -- */

int fattach(int fd, const char *path)
{
	int stream = isastream(fd);

	if (stream <= 0)
		return stream < 0 ? -1 : __stream_fail(EINVAL);
	return access(path, F_OK) < 0 ? -1 : __stream_fail(ENOSYS);
}

int fdetach(const char *path)
{
	return access(path, F_OK) < 0 ? -1 : __stream_fail(EINVAL);
}
