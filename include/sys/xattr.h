/* Extended attributes of files: names with values. man 7 xattr */
#ifndef _SOCKSH_SYS_XATTR_H
#define _SOCKSH_SYS_XATTR_H

#include <socksh/annotations.h>
#include <sys/types.h>

#define XATTR_CREATE 1  /* fail if there is one */
#define XATTR_REPLACE 2 /* fail if there is none */

/** Set an attribute of a file. man 2 setxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS */
int setxattr(const char *path, const char *name, const void *value, size_t size, int flags) __syscall;
/** setxattr() of a symbolic link itself. man 2 lsetxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS */
int lsetxattr(const char *path, const char *name, const void *value, size_t size, int flags) __syscall;
/** setxattr() of an open file. man 2 fsetxattr
 *  errors: EBADF EFAULT ENODATA ENOMEM ENOSPC ENOTSUP EPERM ERANGE EROFS */
int fsetxattr(int fd, const char *name, const void *value, size_t size, int flags) __syscall;
/** The value of an attribute of a file. man 2 getxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS
 *  returns: its bytes */
ssize_t getxattr(const char *path, const char *name, void *value, size_t size) __syscall;
/** getxattr() of a symbolic link itself. man 2 lgetxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS
 *  returns: its bytes */
ssize_t lgetxattr(const char *path, const char *name, void *value, size_t size) __syscall;
/** getxattr() of an open file. man 2 fgetxattr
 *  errors: EBADF EFAULT ENODATA ENOMEM ENOSPC ENOTSUP EPERM ERANGE EROFS
 *  returns: its bytes */
ssize_t fgetxattr(int fd, const char *name, void *value, size_t size) __syscall;
/** The names of all attributes of a file, each with its NUL. man 2 listxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS
 *  returns: their bytes */
ssize_t listxattr(const char *path, char *list, size_t size) __syscall;
/** listxattr() of a symbolic link itself. man 2 llistxattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS
 *  returns: their bytes */
ssize_t llistxattr(const char *path, char *list, size_t size) __syscall;
/** listxattr() of an open file. man 2 flistxattr
 *  errors: EBADF EFAULT ENODATA ENOMEM ENOSPC ENOTSUP EPERM ERANGE EROFS
 *  returns: their bytes */
ssize_t flistxattr(int fd, char *list, size_t size) __syscall;
/** Remove an attribute of a file. man 2 removexattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS */
int removexattr(const char *path, const char *name) __syscall;
/** removexattr() of a symbolic link itself. man 2 lremovexattr
 *  errors: E2BIG EACCES EFAULT ELOOP ENAMETOOLONG ENODATA ENOENT ENOMEM ENOSPC ENOTDIR ENOTSUP EPERM ERANGE EROFS */
int lremovexattr(const char *path, const char *name) __syscall;
/** removexattr() of an open file. man 2 fremovexattr
 *  errors: EBADF EFAULT ENODATA ENOMEM ENOSPC ENOTSUP EPERM ERANGE EROFS */
int fremovexattr(int fd, const char *name) __syscall;

#endif
