/* What a file system has room for. POSIX; man 3 statvfs */
#ifndef _SOCKSH_SYS_STATVFS_H
#define _SOCKSH_SYS_STATVFS_H

#include <socksh/annotations.h>
#include <socksh/large_files.h>
#include <socksh/types.h>

struct statvfs {
	unsigned long f_bsize;
	unsigned long f_frsize; /* bytes of the blocks that are counted */
	fsblkcnt_t f_blocks;
	fsblkcnt_t f_bfree;
	fsblkcnt_t f_bavail;    /* free for others than root */
	fsfilcnt_t f_files;
	fsfilcnt_t f_ffree;
	fsfilcnt_t f_favail;
	unsigned long f_fsid;
	unsigned long f_flag;
	unsigned long f_namemax;
	int __f_spare[6];
};

#define ST_RDONLY 1 /* f_flag: mounted for reading only */
#define ST_NOSUID 2 /* f_flag: set-user-ID bits are not heeded */
#define ST_NODEV 4 /* f_flag: device files do not work */
#define ST_NOEXEC 8 /* f_flag: programs are not executed */
#define ST_SYNCHRONOUS 16 /* f_flag: writes wait for the disk */
#define ST_MANDLOCK 64 /* f_flag: mandatory locks are possible */
#define ST_WRITE 128 /* f_flag: of old kernels, unused */
#define ST_APPEND 256 /* f_flag: of old kernels, unused */
#define ST_IMMUTABLE 512 /* f_flag: of old kernels, unused */
#define ST_NOATIME 1024 /* f_flag: reading does not change access times */
#define ST_NODIRATIME 2048 /* f_flag: reading directories does not change their access times */
#define ST_RELATIME 4096 /* f_flag: access times change only if they are older than the last write or a day */

/** The file system that a file is on. man 3 statvfs
 *  errors: EACCES EFAULT EINTR EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR */
int statvfs(const char *restrict path, struct statvfs *restrict buf) __string(1) __writes1(2);
/** The file system that an open file is on. man 3 fstatvfs
 *  errors: EBADF EFAULT EINTR EIO */
int fstatvfs(int fd, struct statvfs *buf) __writes1(2);

#endif
