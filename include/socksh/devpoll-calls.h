/* The calls that know /dev/poll, for a program that includes <sys/devpoll.h>; they are the program's own then. UNP 14.9 */
#ifndef _SOCKSH_DEVPOLL_CALLS_H
#define _SOCKSH_DEVPOLL_CALLS_H

#include <fcntl.h>
#include <stdarg.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

int __devpoll_open(const char *path, int flags, va_list list);
int __devpoll_ioctl(int fd, unsigned long request, va_list list);
ssize_t __devpoll_write(int fd, const void *buf, size_t count);

/** Open a file, or a set of descriptors to wait for: /dev/poll. man 2 open; UNP 14.9
 *  errors: EACCES EEXIST EINTR EINVAL EISDIR ELOOP EMFILE ENFILE ENOENT ENOMEM ENOTDIR ENXIO EROFS
 *  returns: a descriptor, or -1 */
__weak_of("fcntl.h")
int open(const char *path, int flags, ...)
{
	va_list list;

	va_start(list, flags);
	int fd = __devpoll_open(path, flags, list);
	va_end(list);
	return fd;
}

/** Requests to a device or a socket, and to /dev/poll DP_POLL and DP_ISPOLLED. man 2 ioctl; UNP 14.9
 *  errors: EBADF EFAULT EINTR EINVAL ENOTTY */
__weak_of("sys/ioctl.h")
int ioctl(int fd, unsigned long request, ...)
{
	va_list list;

	va_start(list, request);
	int result = __devpoll_ioctl(fd, request, list);
	va_end(list);
	return result;
}

/** Writes; to /dev/poll structures pollfd, whose descriptors it waits for then. man 2 write; UNP 14.9
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO ENOMEM ENOSPC EPIPE
 *  returns: how many bytes, or -1 */
__weak_of("unistd.h")
ssize_t write(int fd, const void *buf, size_t count)
{
	return __devpoll_write(fd, buf, count);
}

#endif
