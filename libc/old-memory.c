/* What programs of old asked the system for: the end of the data segment, and the path of PATH_MAX bytes. */
#include <errno.h>
#include <limits.h>
#include <unistd.h>

/* The heap is socksh's own, and a program's data are followed by what others have. */
int brk(void *addr)
{
	(void)addr;
	errno = ENOMEM;
	return -1;
}

void *sbrk(intptr_t increment)
{
	(void)increment;
	errno = ENOMEM;
	return (void *)-1;
}

char *getwd(char *buf)
{
	if (buf == NULL) {
		errno = EINVAL;
		return NULL;
	}
	return getcwd(buf, PATH_MAX);
}
