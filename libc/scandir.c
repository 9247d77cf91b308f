/* scandir(): the names of a directory, chosen and sorted by the program's own functions. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int alphasort(const struct dirent **a, const struct dirent **b)
{
	return strcoll((*a)->d_name, (*b)->d_name);
}

int versionsort(const struct dirent **a, const struct dirent **b)
{
	return strverscmp((*a)->d_name, (*b)->d_name);
}

static int collect(DIR *directory, struct dirent ***namelist, int (*filter)(const struct dirent *), int (*compar)(const struct dirent **, const struct dirent **))
{
	struct dirent **names = NULL, *entry;
	size_t count = 0, room = 0;
	int error = 0;

	if (directory == NULL)
		return -1;
	errno = 0;
	while ((entry = readdir(directory)) != NULL) {
		struct dirent *copy;

		if (filter != NULL && filter(entry) == 0)
			continue;
		errno = 0;
		if (count == room) {
			struct dirent **larger = realloc(names, (room = 2 * room + 16) * sizeof(*names));

			if (larger == NULL)
				break;
			names = larger;
		}
		copy = malloc(entry->d_reclen);
		if (copy == NULL)
			break;
		names[count++] = memcpy(copy, entry, entry->d_reclen);
	}
	error = errno;
	closedir(directory);
	if (error != 0) {
		while (count > 0)
			free(names[--count]);
		free(names);
		errno = error;
		return -1;
	}
	if (compar != NULL && count > 1)
		qsort(names, count, sizeof(*names), (int (*)(const void *, const void *))compar);
	*namelist = names;
	return count;
}

int scandir(const char *restrict dirp, struct dirent ***restrict namelist, int (*filter)(const struct dirent *), int (*compar)(const struct dirent **, const struct dirent **))
{
	return collect(opendir(dirp), namelist, filter, compar);
}

int scandirat(int dirfd, const char *restrict dirp, struct dirent ***restrict namelist, int (*filter)(const struct dirent *), int (*compar)(const struct dirent **, const struct dirent **))
{
	int fd = openat(dirfd, dirp, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *directory = fd < 0 ? NULL : fdopendir(fd);

	if (fd >= 0 && directory == NULL)
		close(fd);
	return collect(directory, namelist, filter, compar);
}

int readdir_r(DIR *restrict dirp, struct dirent *restrict entry, struct dirent **restrict result)
{
	int error, before = errno;
	struct dirent *next;

	errno = 0;
	next = readdir(dirp);
	error = errno;
	errno = before;
	*result = next == NULL ? NULL : memcpy(entry, next, next->d_reclen);
	return next == NULL ? error : 0;
}
