/* The book's reads and writes of all of it, and of lines. Prototypes: include/socksh/book.h. */
#include <errno.h>
#include <socksh/book.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

ssize_t readn(int fd, void *vptr, size_t n)
{
	char *ptr = vptr;
	size_t got = 0;

	while (got < n) {
		ssize_t nread = read(fd, ptr + got, n - got);
		if (nread == 0)
			break;
		if (nread > 0)
			got += nread;
		else if (errno != EINTR)
			return -1;
	}
	return got;
}

ssize_t writen(int fd, const void *vptr, size_t n)
{
	const char *ptr = vptr;
	size_t put = 0;

	while (put < n) {
		ssize_t nwritten = write(fd, ptr + put, n - put);
		if (nwritten > 0)
			put += nwritten;
		else if (nwritten == 0 || errno != EINTR)
			return -1;
	}
	return n;
}

/* -- Lines -- */

/*
 * What was read ahead of the lines that readline() gave. Each descriptor has its own, so that a program may read lines
 * from several in turn; and since numbers are used again, the inode says what the number stood for.
 */
struct ahead {
	char *next;
	size_t left;
	ino_t inode;
	int seekable; /* nothing is kept: the file's own offset stands behind the line */
	char bytes[MAXLINE];
};

static struct ahead *aheads[FD_SETSIZE];
/* Of the last call. */
static struct ahead *last;

/* The buffer of a descriptor; NULL if it can have none. */
static struct ahead *ahead_of(int fd)
{
	struct stat status;

	if (fd < 0 || fd >= FD_SETSIZE) {
		errno = EBADF;
		return NULL;
	}
	if (aheads[fd] == NULL)
		aheads[fd] = calloc(1, sizeof(struct ahead));
	if (aheads[fd] != NULL && aheads[fd]->left > 0) {
		if (fstat(fd, &status) < 0)
			return NULL;
		if (status.st_ino != aheads[fd]->inode)
			aheads[fd]->left = 0;
	}
	return aheads[fd];
}

/* Read what there is: 1 if it is something, 0 at the end, or -1. */
static int fill(int fd, struct ahead *ahead)
{
	struct stat status;
	ssize_t n;

	do
		n = read(fd, ahead->bytes, sizeof(ahead->bytes));
	while (n < 0 && errno == EINTR);
	if (n <= 0)
		return n;
	ahead->next = ahead->bytes;
	ahead->left = n;
	if (fstat(fd, &status) < 0)
		return -1;
	ahead->inode = status.st_ino;
	ahead->seekable = S_ISREG(status.st_mode);
	return 1;
}

ssize_t readline(int fd, void *vptr, size_t maxlen)
{
	char *line = vptr, *newline = NULL;
	size_t length = 0;
	struct ahead *ahead = ahead_of(fd);

	if (ahead == NULL)
		return -1;
	if (maxlen == 0)
		return 0;
	last = ahead;
	while (newline == NULL && length < maxlen - 1) {
		if (ahead->left == 0) {
			int filled = fill(fd, ahead);
			if (filled < 0)
				return -1;
			if (filled == 0)
				break;
		}
		size_t part = min(ahead->left, maxlen - 1 - length);
		newline = memchr(ahead->next, '\n', part);
		if (newline != NULL)
			part = newline - ahead->next + 1;
		memcpy(line + length, ahead->next, part);
		length += part;
		ahead->next += part;
		ahead->left -= part;
	}
	if (ahead->left > 0 && ahead->seekable && lseek(fd, -(off_t)ahead->left, SEEK_CUR) >= 0)
		ahead->left = 0;
	line[length] = '\0';
	return length;
}

ssize_t readlinebuf(void **vptrptr)
{
	if (last == NULL || last->left == 0)
		return 0;
	*vptrptr = last->next;
	return last->left;
}
