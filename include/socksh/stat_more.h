/* The rest of <sys/stat.h>: what few programs use. */
#ifndef _SOCKSH_STAT_MORE_H
#define _SOCKSH_STAT_MORE_H

#include <socksh/annotations.h>
#include <socksh/stat.h>

#define S_TYPEISMQ(buf) ((buf)->st_mode - (buf)->st_mode) /* is it a message queue? None is a kind of file here. man 0p sys_stat.h */
#define S_TYPEISSEM(buf) ((buf)->st_mode - (buf)->st_mode) /* is it a semaphore? None is a kind of file here. man 0p sys_stat.h */
#define S_TYPEISSHM(buf) ((buf)->st_mode - (buf)->st_mode) /* is it shared memory? None is a kind of file here. man 0p sys_stat.h */

/** chmod() of a symbolic link itself, which Linux does not have. man 3 lchmod
 *  errors: EOPNOTSUPP */
int lchmod(const char *pathname, mode_t mode) __string(1);
/** mknod() relative to a directory. man 2 mknodat
 *  errors: EACCES EBADF EEXIST EFAULT EINVAL ENOENT ENOSPC ENOTDIR EPERM EROFS */
int mknodat(int dirfd, const char *pathname, mode_t mode, dev_t dev) __syscall;

#endif
