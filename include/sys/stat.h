/* What the file system knows about a file. man 2 stat, man 7 inode */
#ifndef _SOCKSH_SYS_STAT_H
#define _SOCKSH_SYS_STAT_H

#include <socksh/annotations.h>
#include <socksh/stat.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

#define UTIME_NOW ((1L << 30) - 1L) /* futimens(): now */
#define UTIME_OMIT ((1L << 30) - 2L) /* futimens(): as it is */

/** Ask about a file. man 2 stat
 *  errors: EACCES EFAULT ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EOVERFLOW */
int stat(const char *restrict pathname, struct stat *restrict statbuf) __syscall;
/** Ask about an open file. man 2 fstat; UNP 7.11
 *  errors: EBADF EFAULT */
int fstat(int fd, struct stat *statbuf) __syscall;
/** Ask about a file, or about a symbolic link itself. man 2 lstat
 *  errors: EACCES EFAULT ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EOVERFLOW */
int lstat(const char *restrict pathname, struct stat *restrict statbuf) __syscall;
/** stat() relative to a directory. man 2 fstatat
 *  errors: EACCES EBADF EFAULT EINVAL ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR */
int fstatat(int dirfd, const char *restrict pathname, struct stat *restrict statbuf, int flags) __syscall;
/** Set the permissions of a file. man 2 chmod
 *  errors: EACCES EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR EPERM EROFS */
int chmod(const char *pathname, mode_t mode) __syscall;
/** Set the permissions of an open file. man 2 fchmod
 *  errors: EBADF EIO EPERM EROFS */
int fchmod(int fd, mode_t mode);
/** chmod() relative to a directory. man 2 fchmodat
 *  errors: EACCES EBADF EFAULT EINVAL EIO ENOENT ENOTDIR ENOTSUP EPERM EROFS */
int fchmodat(int dirfd, const char *pathname, mode_t mode, int flags) __syscall __result_needed;
/** Permissions that new files do not get. man 2 umask; UNP 15.2
 *  returns: the ones before */
mode_t umask(mode_t mask);
/** Make a directory. man 2 mkdir
 *  errors: EACCES EEXIST EFAULT ELOOP EMLINK ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS */
int mkdir(const char *pathname, mode_t mode) __syscall;
/** mkdir() relative to a directory. man 2 mkdirat
 *  errors: EACCES EBADF EEXIST EFAULT ENOENT ENOSPC ENOTDIR EPERM EROFS */
int mkdirat(int dirfd, const char *pathname, mode_t mode) __syscall;
/** Make a FIFO. man 3 mkfifo
 *  errors: EACCES EEXIST EFAULT ENAMETOOLONG ENOENT ENOSPC ENOTDIR EROFS */
int mkfifo(const char *pathname, mode_t mode) __syscall;
/** mkfifo() relative to a directory. man 3 mkfifoat
 *  errors: EACCES EBADF EEXIST EFAULT ENOENT ENOSPC ENOTDIR EROFS */
int mkfifoat(int dirfd, const char *pathname, mode_t mode) __syscall;
/** Make a file of any type. man 2 mknod
 *  errors: EACCES EEXIST EFAULT EINVAL ENOENT ENOSPC ENOTDIR EPERM EROFS */
int mknod(const char *pathname, mode_t mode, dev_t dev) __syscall;
/** Set the times of a file in nanoseconds. man 2 utimensat
 *  errors: EACCES EBADF EFAULT EINVAL ENOENT EPERM EROFS */
int utimensat(int dirfd, const char *pathname, const struct timespec times[2], int flags) __syscall;
/** Set the times of an open file in nanoseconds. man 2 futimens
 *  errors: EACCES EBADF EFAULT EINVAL EPERM EROFS */
int futimens(int fd, const struct timespec times[2]) __syscall;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/stat_more.h>
#include <socksh/statx.h>
#endif
