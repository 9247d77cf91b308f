/* ulimit(), by getrlimit() and setrlimit(). */
#include <errno.h>
#include <limits.h>
#include <stdarg.h>
#include <sys/resource.h>
#include <ulimit.h>
#include <unistd.h>

#define UNIT 512
/* How many descriptors a process may have: glibc's, without a name. */
#define OPEN_MAXIMUM 4

long ulimit(int cmd, ...)
{
	struct rlimit limit;
	va_list arguments;
	long size;

	switch (cmd) {
	case UL_GETFSIZE:
		if (getrlimit(RLIMIT_FSIZE, &limit) < 0)
			return -1;
		return limit.rlim_cur == RLIM_INFINITY ? LONG_MAX : (long)(limit.rlim_cur / UNIT);
	case UL_SETFSIZE:
		va_start(arguments, cmd);
		size = va_arg(arguments, long);
		va_end(arguments);
		if ((rlim_t)size > RLIM_INFINITY / UNIT)
			limit.rlim_cur = limit.rlim_max = RLIM_INFINITY;
		else
			limit.rlim_cur = limit.rlim_max = size * UNIT;
		return setrlimit(RLIMIT_FSIZE, &limit) < 0 ? -1 : size;
	case OPEN_MAXIMUM:
		return sysconf(_SC_OPEN_MAX);
	default:
		errno = EINVAL;
		return -1;
	}
}
