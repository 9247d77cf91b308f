/* <ftw.h>: a walk through directories. Each level keeps one directory open, whatever `nopenfd` says. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <search.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A directory that has been told of. */
struct place {
	dev_t device;
	ino_t inode;
};

struct walk {
	int flags;
	/* A tree of places, where links are followed: one of them could lead round. */
	void *seen;
	dev_t device;
	__ftw_func_t plain;
	__nftw_func_t full;
	char path[PATH_MAX];
};

static int tell(struct walk *walk, const struct stat *status, int type, int base, int level)
{
	struct FTW position = { base, level };

	return walk->plain != NULL ? walk->plain(walk->path, status, type) : walk->full(walk->path, status, type, &position);
}

static int compare_places(const void *a, const void *b)
{
	const struct place *one = a, *other = b;

	if (one->inode != other->inode)
		return one->inode < other->inode ? -1 : 1;
	return one->device < other->device ? -1 : one->device > other->device;
}

/* 1 if the directory is new, or none is looked for twice; 0 if it has been seen; -1 without memory. */
static int is_new(struct walk *walk, const struct stat *status)
{
	struct place *place, **found;

	if (walk->flags & FTW_PHYS)
		return 1;
	place = malloc(sizeof(*place));
	if (place == NULL)
		return -1;
	place->device = status->st_dev;
	place->inode = status->st_ino;
	found = tsearch(place, &walk->seen, compare_places);
	if (found == NULL || *found != place)
		free(place);
	return found == NULL ? -1 : *found == place;
}

/* What the path is; `status` is filled. */
static int type_of(struct walk *walk, const char *name, struct stat *status)
{
	if (walk->flags & FTW_PHYS) {
		if (lstat(name, status) < 0)
			return FTW_NS;
	} else if (stat(name, status) < 0) {
		if (errno == EACCES)
			return FTW_NS;
		return lstat(name, status) == 0 && S_ISLNK(status->st_mode) ? FTW_SLN : FTW_NS;
	}
	return S_ISDIR(status->st_mode) ? FTW_D : S_ISLNK(status->st_mode) ? FTW_SL : FTW_F;
}

static int visit(struct walk *walk, int base, int level);

/* What is in a directory; 0, or what ends the walk. */
static int visit_entries(struct walk *walk, DIR *directory, int level)
{
	size_t length = strlen(walk->path), at = length;
	struct dirent *entry;
	int result = 0;

	if (length > 0 && walk->path[length - 1] != '/')
		walk->path[at++] = '/';
	while (result == 0 && (entry = readdir(directory)) != NULL) {
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		if (at + strlen(entry->d_name) >= sizeof(walk->path)) {
			errno = ENAMETOOLONG;
			result = -1;
			break;
		}
		strcpy(walk->path + at, entry->d_name);
		if (walk->flags & FTW_CHDIR && fchdir(dirfd(directory)) < 0)
			result = -1;
		else
			result = visit(walk, (int)at, level + 1);
	}
	walk->path[length] = 0;
	if (walk->flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SIBLINGS)
		result = 0;
	return result;
}

static int visit_directory(struct walk *walk, const char *name, struct stat *status, int base, int level)
{
	int result = 0, after = walk->flags & FTW_DEPTH;
	DIR *directory = opendir(name);

	if (directory == NULL)
		return errno == EACCES ? tell(walk, status, FTW_DNR, base, level) : -1;
	if (!after)
		result = tell(walk, status, FTW_D, base, level);
	if (result == 0)
		result = visit_entries(walk, directory, level);
	else if (walk->flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SUBTREE)
		result = 0;
	if (result == 0 && after) {
		if (walk->flags & FTW_CHDIR && level > 0)
			fchdir(dirfd(directory)), chdir("..");
		result = tell(walk, status, FTW_DP, base, level);
	}
	closedir(directory);
	return result;
}

static int visit(struct walk *walk, int base, int level)
{
	const char *name = walk->flags & FTW_CHDIR && level > 0 ? walk->path + base : walk->path;
	struct stat status;
	int type = type_of(walk, name, &status), result;

	if (level == 0) {
		if (type == FTW_NS)
			return -1;
		walk->device = status.st_dev;
	}
	if (type != FTW_NS && walk->flags & FTW_MOUNT && status.st_dev != walk->device)
		return 0;
	if (type == FTW_D) {
		int fresh = is_new(walk, &status);

		return fresh > 0 ? visit_directory(walk, name, &status, base, level) : fresh;
	}
	/* ftw() knows no broken links. */
	result = tell(walk, &status, walk->plain != NULL && type == FTW_SLN ? FTW_NS : type, base, level);
	return walk->flags & FTW_ACTIONRETVAL && result == FTW_SKIP_SUBTREE ? 0 : result;
}

static int walk_through(const char *dirpath, __ftw_func_t plain, __nftw_func_t full, int flags)
{
	struct walk walk = { flags, NULL, 0, plain, full, "" };
	size_t length = strlen(dirpath);
	const char *last;
	int before = -1, result;

	if (length == 0 || length >= sizeof(walk.path)) {
		errno = length == 0 ? ENOENT : ENAMETOOLONG;
		return -1;
	}
	strcpy(walk.path, dirpath);
	while (length > 1 && walk.path[length - 1] == '/')
		walk.path[--length] = 0;
	last = strrchr(walk.path, '/');
	if (flags & FTW_CHDIR && (before = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0)
		return -1;
	result = visit(&walk, last == NULL || last[1] == 0 ? 0 : (int)(last + 1 - walk.path), 0);
	tdestroy(walk.seen, free);
	if (before >= 0) {
		int error = errno;

		fchdir(before);
		close(before);
		errno = error;
	}
	return result;
}

int ftw(const char *dirpath, __ftw_func_t fn, int nopenfd)
{
	(void)nopenfd;
	return walk_through(dirpath, fn, NULL, 0);
}

int nftw(const char *dirpath, __nftw_func_t fn, int nopenfd, int flags)
{
	(void)nopenfd;
	if (flags & ~(FTW_PHYS | FTW_MOUNT | FTW_CHDIR | FTW_DEPTH | FTW_ACTIONRETVAL)) {
		errno = EINVAL;
		return -1;
	}
	return walk_through(dirpath, NULL, fn, flags);
}
