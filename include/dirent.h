/* Directories. man 3 readdir */
#ifndef _SOCKSH_DIRENT_H
#define _SOCKSH_DIRENT_H

#include <socksh/annotations.h>
#include <socksh/types.h>

/* An open directory: libc's own object, opaque. */
typedef struct __dirstream DIR;

struct dirent {
	ino_t d_ino;
	off_t d_off;
	unsigned short d_reclen;
	unsigned char d_type; /* DT_REG … */
	char d_name[256];
};

#define DT_UNKNOWN 0 /* d_type: the file system does not tell, ask lstat() */
#define DT_FIFO 1 /* d_type: a named pipe */
#define DT_CHR 2 /* d_type: a character device */
#define DT_DIR 4 /* d_type: a directory */
#define DT_BLK 6 /* d_type: a block device */
#define DT_REG 8 /* d_type: a regular file */
#define DT_LNK 10 /* d_type: a symbolic link */
#define DT_SOCK 12 /* d_type: a Unix domain socket */

/** Open a directory. man 3 opendir
 *  errors: EACCES EMFILE ENFILE ENOENT ENOMEM ENOTDIR
 *  returns: the directory, or NULL */
DIR *opendir(const char *name) __custom __string(1);
/** opendir() of a descriptor. man 3 fdopendir
 *  errors: EBADF ENOTDIR
 *  returns: the directory, or NULL */
DIR *fdopendir(int fd) __custom;
/** The next file of a directory. man 3 readdir
 *  errors: EBADF
 *  returns: the file, or NULL at the end */
struct dirent *readdir(DIR *dirp) __custom;
/** Start again. man 3 rewinddir */
void rewinddir(DIR *dirp) __custom;
/** The descriptor of a directory. man 3 dirfd
 *  errors: EINVAL ENOTSUP */
int dirfd(DIR *dirp) __custom;
/** Close a directory. man 3 closedir
 *  errors: EBADF */
int closedir(DIR *dirp) __custom;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/dirent_more.h>
#endif
