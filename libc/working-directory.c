/* The working directory. */
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The system call's number. */
#ifdef __aarch64__
#define SYS_getcwd 17
#else
#define SYS_getcwd 79
#endif

/* GNU's: memory from malloc() for a NULL, of `size` bytes or as large as is needed. */
char *getcwd(char *buf, size_t size)
{
	char path[PATH_MAX];
	size_t room = buf == NULL && size == 0 ? sizeof(path) : size;
	long length;

	if (room == 0) {
		errno = EINVAL;
		return NULL;
	}
	length = syscall(SYS_getcwd, path, room < sizeof(path) ? room : sizeof(path));
	if (length < 0)
		return NULL;
	/* The kernel says "(unreachable)" of a directory outside of the root. */
	if (path[0] != '/') {
		errno = ENOENT;
		return NULL;
	}
	if (buf == NULL)
		buf = malloc(size == 0 ? (size_t)length : size);
	return buf == NULL ? NULL : memcpy(buf, path, length);
}

/* $PWD, if it is that directory: it may have come here by a symbolic link. */
char *get_current_dir_name(void)
{
	struct stat here, named;
	const char *name = getenv("PWD");

	if (name != NULL && stat(".", &here) == 0 && stat(name, &named) == 0 && here.st_dev == named.st_dev &&
	    here.st_ino == named.st_ino)
		return strdup(name);
	return getcwd(NULL, 0);
}
