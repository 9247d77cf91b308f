/* File systems, as Linux tells about them. man 2 statfs */
#ifndef _SOCKSH_SYS_STATFS_H
#define _SOCKSH_SYS_STATFS_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <socksh/types.h>

struct statfs {
	long f_type; /* which kind */
	long f_bsize; /* bytes of a block */
	fsblkcnt_t f_blocks; /* how many */
	fsblkcnt_t f_bfree; /* free */
	fsblkcnt_t f_bavail; /* free for everybody */
	fsfilcnt_t f_files; /* how many files there can be */
	fsfilcnt_t f_ffree;
	struct {
		int __val[2];
	} f_fsid;
	long f_namelen; /* bytes of a name */
	long f_frsize;
	long f_flags;
	long f_spare[4];
};

/** Ask about the file system of a file. man 2 statfs
 *  errors: EACCES EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOMEM ENOSYS ENOTDIR EOVERFLOW */
int statfs(const char *path, struct statfs *buf) __syscall;
/** Ask about the file system of an open file. man 2 fstatfs
 *  errors: EBADF EFAULT EIO ENOMEM ENOSYS EOVERFLOW */
int fstatfs(int fd, struct statfs *buf) __syscall;

#endif
