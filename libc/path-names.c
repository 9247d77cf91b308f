/* canonicalize_file_name() */
#include <errno.h>
#include <stdlib.h>

char *canonicalize_file_name(const char *path)
{
	if (path == NULL) {
		errno = EINVAL;
		return NULL;
	}
	return realpath(path, NULL);
}
