/* The rest of <sys/stat.h>: what statx() tells. man 2 statx */
#ifndef _SOCKSH_STATX_H
#define _SOCKSH_STATX_H

#include <linux/types.h>

struct statx_timestamp {
	__s64 tv_sec;
	__u32 tv_nsec;
	__s32 __reserved;
};

/* What the file system knows about a file; stx_mask tells what of it counts. */
struct statx {
	__u32 stx_mask;
	__u32 stx_blksize;
	__u64 stx_attributes; /* STATX_ATTR_IMMUTABLE … */
	__u32 stx_nlink;
	__u32 stx_uid;
	__u32 stx_gid;
	__u16 stx_mode;
	__u16 __spare0[1];
	__u64 stx_ino;
	__u64 stx_size;
	__u64 stx_blocks;
	__u64 stx_attributes_mask;
	struct statx_timestamp stx_atime;
	struct statx_timestamp stx_btime; /* when it was made */
	struct statx_timestamp stx_ctime;
	struct statx_timestamp stx_mtime;
	__u32 stx_rdev_major;
	__u32 stx_rdev_minor;
	__u32 stx_dev_major;
	__u32 stx_dev_minor;
	__u64 stx_mnt_id;
	__u32 stx_dio_mem_align;
	__u32 stx_dio_offset_align;
	__u64 __spare3[12];
};

#define STATX_TYPE 0x00000001U /* the file's type, of stx_mode */
#define STATX_MODE 0x00000002U /* permissions, of stx_mode */
#define STATX_NLINK 0x00000004U /* stx_nlink: hard links */
#define STATX_UID 0x00000008U /* stx_uid: the owner */
#define STATX_GID 0x00000010U /* stx_gid: the group */
#define STATX_ATIME 0x00000020U /* stx_atime: last read */
#define STATX_MTIME 0x00000040U /* stx_mtime: last change of the content */
#define STATX_CTIME 0x00000080U /* stx_ctime: last change of content, owner or permissions */
#define STATX_INO 0x00000100U /* stx_ino: the number of the inode */
#define STATX_SIZE 0x00000200U /* stx_size: bytes */
#define STATX_BLOCKS 0x00000400U /* stx_blocks: units of 512 bytes on the disk */
#define STATX_BASIC_STATS 0x000007ffU /* all that stat() tells */
#define STATX_BTIME 0x00000800U /* stx_btime: when the file was made */
#define STATX_MNT_ID 0x00001000U /* stx_mnt_id: which mount it is on */
#define STATX_DIOALIGN 0x00002000U /* stx_dio_…: how O_DIRECT wants its buffers aligned */
#define STATX__RESERVED 0x80000000U /* never asked for: statx() fails with EINVAL */
#define STATX_ALL 0x00000fffU /* STATX_BASIC_STATS and STATX_BTIME: kept for old programs */
#define STATX_ATTR_COMPRESSED 0x00000004 /* stx_attributes: the file system compresses it */
#define STATX_ATTR_IMMUTABLE 0x00000010 /* stx_attributes: cannot be changed, renamed or removed */
#define STATX_ATTR_APPEND 0x00000020 /* stx_attributes: writes go to its end only */
#define STATX_ATTR_NODUMP 0x00000040 /* stx_attributes: backups by dump leave it out */
#define STATX_ATTR_ENCRYPTED 0x00000800 /* stx_attributes: a key is needed */
#define STATX_ATTR_AUTOMOUNT 0x00001000 /* stx_attributes: something is mounted here when it is touched */
#define STATX_ATTR_MOUNT_ROOT 0x00002000 /* stx_attributes: the root of a mount */
#define STATX_ATTR_VERITY 0x00100000 /* stx_attributes: reads are checked against a hash (fs-verity) */
#define STATX_ATTR_DAX 0x00200000 /* stx_attributes: accessed in persistent memory without a cache */

/** Ask about a file, for what mask says. man 2 statx
 *  errors: EACCES EBADF EFAULT EINVAL ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR */
int statx(int dirfd, const char *restrict pathname, int flags, unsigned int mask, struct statx *restrict statxbuf) __syscall;

#endif
