/*
 * Semaphores with names. libc's own sem_open() would map the file outside the program's memory; so it is done here, on
 * the same files: a program that gcc built, and one of socksh's, share a semaphore by its name.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <semaphore.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define FOLDER "/dev/shm/"
#define PREFIX "sem."

/* All that are open: one address for each semaphore, however often it is opened. */
struct opened {
	struct opened *next;
	dev_t device;
	ino_t file;
	int count;
	sem_t *address;
};

static struct opened *all;

/* The file's path, as glibc has it. */
static int path_of(const char *name, char path[PATH_MAX])
{
	while (*name == '/')
		name++;
	if (*name == '\0' || strchr(name, '/') != NULL || strlen(name) >= NAME_MAX) {
		errno = EINVAL;
		return -1;
	}
	if (strlen(name) > NAME_MAX - strlen(PREFIX)) {
		errno = ENAMETOOLONG;
		return -1;
	}
	snprintf(path, PATH_MAX, FOLDER PREFIX "%s", name);
	return 0;
}

static sem_t *map(int fd)
{
	struct stat status;
	struct opened *each;

	if (fstat(fd, &status) < 0)
		return SEM_FAILED;
	for (each = all; each != NULL; each = each->next) {
		if (each->device == status.st_dev && each->file == status.st_ino) {
			each->count++;
			return each->address;
		}
	}
	if (status.st_size < (off_t)sizeof(sem_t)) {
		errno = EINVAL;
		return SEM_FAILED;
	}
	if ((each = malloc(sizeof(*each))) == NULL)
		return SEM_FAILED;
	each->address = mmap(NULL, sizeof(sem_t), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	if (each->address == MAP_FAILED) {
		free(each);
		return SEM_FAILED;
	}
	each->device = status.st_dev;
	each->file = status.st_ino;
	each->count = 1;
	each->next = all;
	all = each;
	return each->address;
}

/* Under another name first: whoever opens it finds it whole. */
static int create(const char *path, mode_t mode, unsigned int value)
{
	char other[] = FOLDER PREFIX "XXXXXX";
	sem_t initial;
	mode_t mask;
	int fd, error = 0;

	memset(&initial, 0, sizeof(initial));
	if (sem_init(&initial, 1, value) < 0 || (fd = mkstemp(other)) < 0)
		return -1;
	umask(mask = umask(0));
	if (write(fd, &initial, sizeof(initial)) != sizeof(initial) || fchmod(fd, mode & ~mask) < 0 || link(other, path) < 0)
		error = errno;
	unlink(other);
	if (error != 0) {
		close(fd);
		errno = error;
		return -1;
	}
	return fd;
}

sem_t *sem_open(const char *name, int oflag, ...)
{
	char path[PATH_MAX];
	mode_t mode = 0;
	unsigned int value = 0;
	int fd, error;
	sem_t *sem;

	if (oflag & O_CREAT) {
		va_list arguments;

		va_start(arguments, oflag);
		mode = va_arg(arguments, mode_t);
		value = va_arg(arguments, unsigned int);
		va_end(arguments);
	}
	if (path_of(name, path) < 0)
		return SEM_FAILED;
	for (;;) {
		fd = (oflag & O_CREAT) && (oflag & O_EXCL) ? -1 : open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC);
		if (fd >= 0 || !(oflag & O_CREAT) || (!(oflag & O_EXCL) && errno != ENOENT))
			break;
		/* Another process may be quicker, and then may remove it again. */
		if ((fd = create(path, mode, value)) >= 0 || errno != EEXIST || (oflag & O_EXCL))
			break;
	}
	if (fd < 0)
		return SEM_FAILED;
	sem = map(fd);
	error = errno;
	close(fd);
	errno = error;
	return sem;
}

int sem_close(sem_t *sem)
{
	struct opened **each, *gone;

	for (each = &all; *each != NULL; each = &(*each)->next) {
		if ((*each)->address != sem)
			continue;
		gone = *each;
		if (--gone->count == 0) {
			*each = gone->next;
			munmap(sem, sizeof(sem_t));
			free(gone);
		}
		return 0;
	}
	errno = EINVAL;
	return -1;
}
