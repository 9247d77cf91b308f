/*
 * SIOCGIFCONF as BSD answers it (UNP 17.6): from one interface to the next it is the name and the address that count,
 * 32 bytes for IPv4, where on Linux it is all of struct ifreq, 40.
 */
#include <errno.h>
#include <net/if.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>

#define STEP (IFNAMSIZ + (int)sizeof(struct sockaddr))

/* The words of a list, as far as there are any: nobody says how many there are. */
extern void __take_arguments(va_list list, long *words, int count);
extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

static int list_interfaces(int fd, struct ifconf *to)
{
	int count = to->ifc_len < 0 ? 0 : to->ifc_len / STEP, result;
	struct ifreq *list = calloc(count + 1, sizeof(*list));
	struct ifconf all = { .ifc_len = count * (int)sizeof(*list), .ifc_req = list };

	if (list == NULL) {
		errno = ENOMEM;
		return -1;
	}
	result = __kernel_call(SYS_ioctl, fd, SIOCGIFCONF, (long)&all, 0, 0, 0);
	if (result == 0) {
		count = all.ifc_len / (int)sizeof(*list);
		for (int i = 0; i < count; i++)
			memcpy(to->ifc_buf + i * STEP, &list[i], STEP);
		to->ifc_len = count * STEP;
	}
	free(list);
	return result;
}

int __bsd_ioctl(int fd, unsigned long request, va_list list)
{
	long argument = 0;

	__take_arguments(list, &argument, 1);
	if (request == SIOCGIFCONF && argument != 0)
		return list_interfaces(fd, (struct ifconf *)argument);
	return __kernel_call(SYS_ioctl, fd, request, argument, 0, 0, 0);
}
