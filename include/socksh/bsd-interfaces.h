/* SIOCGIFCONF as BSD answers it, for a program that has SOCKSH_BSD defined; ioctl() is the program's own then. UNP 17.6 */
#ifndef _SOCKSH_BSD_INTERFACES_H
#define _SOCKSH_BSD_INTERFACES_H

#include <stdarg.h>
#include <sys/ioctl.h>

int __bsd_ioctl(int fd, unsigned long request, va_list list);

/** Requests to a device or a socket; SIOCGIFCONF is BSD's. man 2 ioctl; UNP 17.6
 *  errors: EBADF EFAULT EINVAL ENOTTY */
__weak_of("sys/ioctl.h")
int ioctl(int fd, unsigned long request, ...)
{
	va_list list;

	va_start(list, request);
	int result = __bsd_ioctl(fd, request, list);
	va_end(list);
	return result;
}

#endif
