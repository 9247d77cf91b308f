/* Times of a file, in whole seconds. man 2 utime */
#ifndef _SOCKSH_UTIME_H
#define _SOCKSH_UTIME_H

#include <socksh/annotations.h>
#include <socksh/types.h>

struct utimbuf {
	time_t actime;  /* of the last access */
	time_t modtime; /* of the last change */
};

/** Set the times of a file; NULL: to now. man 2 utime
 *  errors: EACCES EFAULT ENOENT EPERM EROFS */
int utime(const char *filename, const struct utimbuf *times) __syscall __reads1(2) __nullable(2);

#endif
