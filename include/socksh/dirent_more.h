/* The rest of <dirent.h>: places in a directory, and sorted lists of it. */
#ifndef _SOCKSH_DIRENT_MORE_H
#define _SOCKSH_DIRENT_MORE_H

#define d_fileno d_ino
#define MAXNAMLEN 255 /* bytes of a name in a directory: BSD's name of NAME_MAX */
#define DT_WHT 14 /* d_type: a whiteout, which hides a file of a lower layer */
/* From st_mode to d_type, and back. */
#define IFTODT(mode) (((mode) & 0170000) >> 12)
#define DTTOIF(type) ((type) << 12) /* the S_IFMT bits that belong to a d_type */

/** Where readdir() is. man 3 telldir
 *  errors: EBADF */
long telldir(DIR *dirp) __custom;
/** Back to where telldir() was. man 3 seekdir */
void seekdir(DIR *dirp, long loc) __custom;
/** The files of a directory, chosen and sorted. man 3 scandir
 *  errors: ENOENT ENOMEM ENOTDIR
 *  returns: how many */
int scandir(const char *restrict dirp, struct dirent ***restrict namelist, int (*filter)(const struct dirent *entry), int (*compar)(const struct dirent **a, const struct dirent **b)) __custom;
/** scandir() relative to a directory. man 3 scandirat
 *  errors: EBADF ENOENT ENOMEM ENOTDIR
 *  returns: how many */
int scandirat(int dirfd, const char *restrict dirp, struct dirent ***restrict namelist, int (*filter)(const struct dirent *entry), int (*compar)(const struct dirent **a, const struct dirent **b)) __custom;
/** Order by name, for scandir(). man 3 alphasort */
int alphasort(const struct dirent **a, const struct dirent **b) __custom;
/** Order by name and numbers in it, for scandir(). man 3 versionsort */
int versionsort(const struct dirent **a, const struct dirent **b) __custom;
/** readdir() into a place of one's own. man 3 readdir_r
 *  returns: 0 or an error number: EBADF */
int readdir_r(DIR *restrict dirp, struct dirent *restrict entry, struct dirent **restrict result) __custom;
/** Entries of a directory as the kernel has them. man 2 getdents64
 *  errors: EBADF EFAULT EINVAL ENOENT ENOTDIR
 *  returns: bytes read, 0 at the end */
ssize_t getdents64(int fd, void *buffer, size_t length) __syscall;
/** getdents64(), and where that was. man 3 getdirentries
 *  errors: EBADF EINVAL
 *  returns: bytes read, 0 at the end */
ssize_t getdirentries(int fd, char *restrict buf, size_t nbytes, off_t *restrict basep) __syscall __updates1(4);

#endif
