/* <libgen.h>: they change the path they are given. */
#include <libgen.h>
#include <string.h>

static char *without_trailing_slashes(char *path)
{
	char *end = path + strlen(path);

	while (end > path + 1 && end[-1] == '/')
		*--end = 0;
	return path;
}

char *__xpg_basename(char *path)
{
	char *slash;

	if (path == NULL || *path == 0)
		return ".";
	slash = strrchr(without_trailing_slashes(path), '/');
	return slash == NULL || slash[1] == 0 ? path : slash + 1;
}

char *dirname(char *path)
{
	char *slash;

	if (path == NULL || *path == 0)
		return ".";
	slash = strrchr(without_trailing_slashes(path), '/');
	if (slash == NULL)
		return ".";
	slash[slash == path] = 0;
	return without_trailing_slashes(path);
}
