/*
 * The calls that mean more on a stream, for a program that includes <stropts.h>. They are the program's own then, so
 * those of the book's wrappers come here, too; other programs keep libc's.
 */
#ifndef _SOCKSH_STREAM_CALLS_H
#define _SOCKSH_STREAM_CALLS_H

#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

int __stream_open(const char *path, int flags, va_list list);
int __stream_ioctl(int fd, unsigned long request, va_list list);
int __stream_close(int fd);
int __stream_poll(struct pollfd *fds, nfds_t nfds, int timeout);
ssize_t __stream_read(int fd, void *buf, size_t count);

/** Open a file, or a stream: /dev/tcp, /dev/udp and their kin. man 2 open; UNP 31.2
 *  errors: EACCES EEXIST EINTR EINVAL EISDIR ELOOP EMFILE ENFILE ENOENT ENOSR ENOTDIR ENXIO EROFS
 *  returns: a descriptor, or -1 */
__weak_of("fcntl.h")
int open(const char *path, int flags, ...)
{
	va_list list;

	va_start(list, flags);
	int fd = __stream_open(path, flags, list);
	va_end(list);
	return fd;
}

/** Requests to a device or a socket, and on a stream those of <stropts.h>. man 2 ioctl; UNP 31.5
 *  errors: EAGAIN EBADF EBADMSG EINVAL ENODATA ENOTTY ENXIO EPROTO ERANGE */
__weak_of("sys/ioctl.h")
int ioctl(int fd, unsigned long request, ...)
{
	va_list list;

	va_start(list, request);
	int result = __stream_ioctl(fd, request, list);
	va_end(list);
	return result;
}

/** Close a descriptor; a stream forgets its messages. man 2 close; UNP 31.2
 *  errors: EBADF EINTR EIO */
__weak_of("unistd.h")
int close(int fd)
{
	return __stream_close(fd);
}

/** Wait until descriptors are ready; a stream is so if a message waits. man 2 poll; UNP 6.10, 31.5
 *  errors: EFAULT EINTR EINVAL
 *  returns: how many are ready, 0 when the time is over, or -1 */
__weak_of("poll.h")
int poll(struct pollfd *fds, nfds_t nfds, int timeout)
{
	return __stream_poll(fds, nfds, timeout);
}

/* A program with routing or key management sockets, too, has theirs. */
#ifndef _SOCKSH_TRANSLATED_CALLS_H
/** Receive bytes; on a stream EBADMSG if the message has a control part. man 2 read; UNP 31.2
 *  errors: EAGAIN EBADF EBADMSG ECONNRESET EFAULT EINTR EINVAL EIO EISDIR EPROTO
 *  returns: how many bytes, 0 at the end, or -1 */
__weak_of("unistd.h")
ssize_t read(int fd, void *buf, size_t count)
{
	return __stream_read(fd, buf, count);
}
#endif

#endif
