/* Requests of files, file systems and block devices, and the flags of files. man 2 ioctl_iflags */
#ifndef _SOCKSH_LINUX_FS_H
#define _SOCKSH_LINUX_FS_H

#include <linux/ioctl.h>
#include <linux/limits.h>
#include <linux/mount.h>
#include <linux/types.h>
#include <socksh/size.h>

/* <linux/limits.h> has one; the limit is /proc/sys/fs/nr_open. */
#undef NR_OPEN

#define SEEK_SET 0 /* lseek(): from the start */
#define SEEK_CUR 1 /* lseek(): from here */
#define SEEK_END 2 /* lseek(): from the end */
#define SEEK_DATA 3 /* lseek(): to the next data */
#define SEEK_HOLE 4 /* lseek(): to the next hole */

#define RENAME_NOREPLACE (1 << 0) /* renameat2(): fail with EEXIST if the new name is there */
#define RENAME_EXCHANGE (1 << 1) /* renameat2(): exchange the two */
#define RENAME_WHITEOUT (1 << 2) /* renameat2(): leave a whiteout, for overlays */

#define SYNC_FILE_RANGE_WAIT_BEFORE 1 /* sync_file_range(): wait for what is being written */
#define SYNC_FILE_RANGE_WRITE 2 /* sync_file_range(): begin to write */
#define SYNC_FILE_RANGE_WAIT_AFTER 4 /* sync_file_range(): wait for its end */
#define SYNC_FILE_RANGE_WRITE_AND_WAIT (SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WAIT_AFTER) /* all three */

/* What preadv2() and pwritev2() take. */
typedef int __kernel_rwf_t;
#define RWF_HIPRI ((__kernel_rwf_t)0x00000001) /* poll for the end */
#define RWF_DSYNC ((__kernel_rwf_t)0x00000002) /* as O_DSYNC */
#define RWF_SYNC ((__kernel_rwf_t)0x00000004) /* as O_SYNC */
#define RWF_NOWAIT ((__kernel_rwf_t)0x00000008) /* EAGAIN in place of waiting */
#define RWF_APPEND ((__kernel_rwf_t)0x00000010) /* as O_APPEND */
#define RWF_SUPPORTED (RWF_HIPRI | RWF_DSYNC | RWF_SYNC | RWF_NOWAIT | RWF_APPEND) /* all of them */

/* What FICLONERANGE takes. */
struct file_clone_range {
	__s64 src_fd;
	__u64 src_offset;
	__u64 src_length;
	__u64 dest_offset;
};

/* What FITRIM takes. */
struct fstrim_range {
	__u64 start;
	__u64 len;
	__u64 minlen;
};

/* One of the files that FIDEDUPERANGE compares. */
struct file_dedupe_range_info {
	__s64 dest_fd;
	__u64 dest_offset;
	__u64 bytes_deduped;
	__s32 status; /* FILE_DEDUPE_RANGE_SAME, …_DIFFERS, or an error below 0 */
	__u32 reserved;
};

/* What FIDEDUPERANGE takes. */
struct file_dedupe_range {
	__u64 src_offset;
	__u64 src_length;
	__u16 dest_count;
	__u16 reserved1;
	__u32 reserved2;
	struct file_dedupe_range_info info[];
};

/* /proc/sys/fs/file-nr */
struct files_stat_struct {
	unsigned long nr_files;
	unsigned long nr_free_files;
	unsigned long max_files;
};

/* /proc/sys/fs/inode-state */
struct inodes_stat_t {
	long nr_inodes;
	long nr_unused;
	long dummy[5];
};

/* What FS_IOC_FSGETXATTR gives. */
struct fsxattr {
	__u32 fsx_xflags; /* FS_XFLAG_… */
	__u32 fsx_extsize;
	__u32 fsx_nextents;
	__u32 fsx_projid;
	__u32 fsx_cowextsize;
	unsigned char fsx_pad[8];
};

/* -- Numbers of old, which nothing looks at any more -- */

#define INR_OPEN_CUR 1024 /* descriptors of a process at its start */
#define INR_OPEN_MAX 4096 /* the most that root may have */
#define NR_FILE 8192 /* open files of the system; it has more today */
#define BLOCK_SIZE_BITS 10 /* binary logarithm of BLOCK_SIZE */
#define BLOCK_SIZE (1 << BLOCK_SIZE_BITS) /* bytes of a block, in what counts blocks of 1 KiB */
#define SEEK_MAX SEEK_HOLE /* the last one */

/* -- Requests of block devices. man 4 sd -- */

#define BLKROSET _IO(0x12, 93) /* make the device read-only, or not (int *) */
#define BLKROGET _IO(0x12, 94) /* is it read-only? (int *) */
#define BLKRRPART _IO(0x12, 95) /* read the table of partitions again */
#define BLKGETSIZE _IO(0x12, 96) /* its size in sectors of 512 bytes (unsigned long *) */
#define BLKFLSBUF _IO(0x12, 97) /* write all buffers */
#define BLKRASET _IO(0x12, 98) /* set how much is read ahead, in sectors */
#define BLKRAGET _IO(0x12, 99) /* how much is read ahead (long *) */
#define BLKFRASET _IO(0x12, 100) /* the same of its file system */
#define BLKFRAGET _IO(0x12, 101) /* the same of its file system (long *) */
#define BLKSECTSET _IO(0x12, 102) /* set sectors of a request */
#define BLKSECTGET _IO(0x12, 103) /* the most sectors of a request (unsigned short *) */
#define BLKSSZGET _IO(0x12, 104) /* bytes of a sector, as programs see it (int *) */
#define BLKBSZGET _IOR(0x12, 112, size_t) /* bytes of a block (int *) */
#define BLKBSZSET _IOW(0x12, 113, size_t) /* set the bytes of a block (int *) */
#define BLKGETSIZE64 _IOR(0x12, 114, size_t) /* its size in bytes (unsigned long long *) */
#define BLKTRACESTART _IO(0x12, 116) /* trace requests from here on */
#define BLKTRACESTOP _IO(0x12, 117) /* trace no more */
#define BLKTRACETEARDOWN _IO(0x12, 118) /* give up what tracing has used */
#define BLKDISCARD _IO(0x12, 119) /* these bytes are not needed any more (unsigned long long[2]) */
#define BLKIOMIN _IO(0x12, 120) /* the least that is read or written well (unsigned int *) */
#define BLKIOOPT _IO(0x12, 121) /* what is read or written best (unsigned int *) */
#define BLKALIGNOFF _IO(0x12, 122) /* by how much it begins beside its alignment (int *) */
#define BLKPBSZGET _IO(0x12, 123) /* bytes of a sector, as the device has them (unsigned int *) */
#define BLKDISCARDZEROES _IO(0x12, 124) /* does what is discarded read as 0? (unsigned int *) */
#define BLKSECDISCARD _IO(0x12, 125) /* the same as BLKDISCARD, with all copies */
#define BLKROTATIONAL _IO(0x12, 126) /* does it turn? (unsigned short *) */
#define BLKZEROOUT _IO(0x12, 127) /* fill these bytes with 0 (unsigned long long[2]) */
#define BLKGETDISKSEQ _IOR(0x12, 128, __u64) /* a number that is another one for each disk (__u64 *) */

/* -- Requests of file systems -- */

#define BMAP_IOCTL 1 /* has a number, but nothing takes it */
#define FIBMAP _IO(0x00, 1) /* which block of the device a file's block is (int *) */
#define FIGETBSZ _IO(0x00, 2) /* bytes of a block of the file system (int *) */
#define FIFREEZE _IOWR('X', 119, int) /* write nothing to the file system any more */
#define FITHAW _IOWR('X', 120, int) /* write again */
#define FITRIM _IOWR('X', 121, struct fstrim_range) /* discard what no file has. man 8 fstrim */
#define FICLONE _IOW(0x94, 9, int) /* share another file's blocks, all of them. man 2 ioctl_ficlone */
#define FICLONERANGE _IOW(0x94, 13, struct file_clone_range) /* share some of another file's blocks. man 2 ioctl_ficlonerange */
#define FIDEDUPERANGE _IOWR(0x94, 54, struct file_dedupe_range) /* share blocks that are the same. man 2 ioctl_fideduperange */
#define FILE_DEDUPE_RANGE_SAME 0 /* status: they are shared */
#define FILE_DEDUPE_RANGE_DIFFERS 1 /* status: they are not the same */
#define FSLABEL_MAX 256 /* bytes of a label, with its NUL */
#define FS_IOC_GETFSLABEL _IOR(0x94, 49, char[FSLABEL_MAX]) /* the file system's label */
#define FS_IOC_SETFSLABEL _IOW(0x94, 50, char[FSLABEL_MAX]) /* set the file system's label */
#define FS_IOC_GETFLAGS _IOR('f', 1, long) /* flags of a file, FS_…_FL (int *). man 2 ioctl_iflags */
#define FS_IOC_SETFLAGS _IOW('f', 2, long) /* set flags of a file (int *) */
#define FS_IOC_GETVERSION _IOR('v', 1, long) /* generation of a file's inode (int *) */
#define FS_IOC_SETVERSION _IOW('v', 2, long) /* set that generation (int *) */
#define FS_IOC_FSGETXATTR _IOR('X', 31, struct fsxattr) /* attributes of a file, FS_XFLAG_… */
#define FS_IOC_FSSETXATTR _IOW('X', 32, struct fsxattr) /* set attributes of a file */
#define FS_IOC32_GETFLAGS _IOR('f', 1, int) /* FS_IOC_GETFLAGS of programs with 32 bits */
#define FS_IOC32_SETFLAGS _IOW('f', 2, int) /* FS_IOC_SETFLAGS of programs with 32 bits */
#define FS_IOC32_GETVERSION _IOR('v', 1, int) /* FS_IOC_GETVERSION of programs with 32 bits */
#define FS_IOC32_SETVERSION _IOW('v', 2, int) /* FS_IOC_SETVERSION of programs with 32 bits */

/* -- Attributes of files: struct fsxattr -- */

#define FS_XFLAG_REALTIME 0x00000001 /* its data are on the device for those in a hurry */
#define FS_XFLAG_PREALLOC 0x00000002 /* its blocks were allocated beforehand */
#define FS_XFLAG_IMMUTABLE 0x00000008 /* may not be changed */
#define FS_XFLAG_APPEND 0x00000010 /* may only be appended to */
#define FS_XFLAG_SYNC 0x00000020 /* is written at once */
#define FS_XFLAG_NOATIME 0x00000040 /* keeps no time of access */
#define FS_XFLAG_NODUMP 0x00000080 /* is left out of backups */
#define FS_XFLAG_RTINHERIT 0x00000100 /* new files of the folder get FS_XFLAG_REALTIME */
#define FS_XFLAG_PROJINHERIT 0x00000200 /* new files of the folder get its project */
#define FS_XFLAG_NOSYMLINKS 0x00000400 /* no symbolic links in the folder */
#define FS_XFLAG_EXTSIZE 0x00000800 /* has a size of extents of its own */
#define FS_XFLAG_EXTSZINHERIT 0x00001000 /* new files of the folder get that size */
#define FS_XFLAG_NODEFRAG 0x00002000 /* is not defragmented */
#define FS_XFLAG_FILESTREAM 0x00004000 /* keeps files that are written together together */
#define FS_XFLAG_DAX 0x00008000 /* is read and written without the page cache */
#define FS_XFLAG_COWEXTSIZE 0x00010000 /* has a size of copied extents of its own */
#define FS_XFLAG_HASATTR 0x80000000 /* has extended attributes */

/* -- Flags of files: FS_IOC_GETFLAGS. man 2 ioctl_iflags, man 1 chattr -- */

#define FS_SECRM_FL 0x00000001 /* overwrite it when it is deleted; nothing does */
#define FS_UNRM_FL 0x00000002 /* keep it when it is deleted; nothing does */
#define FS_COMPR_FL 0x00000004 /* compress it */
#define FS_SYNC_FL 0x00000008 /* write it at once */
#define FS_IMMUTABLE_FL 0x00000010 /* nobody may change it */
#define FS_APPEND_FL 0x00000020 /* it may only be appended to */
#define FS_NODUMP_FL 0x00000040 /* leave it out of backups */
#define FS_NOATIME_FL 0x00000080 /* keep no time of access */
#define FS_DIRTY_FL 0x00000100 /* reserved for compressed files */
#define FS_COMPRBLK_FL 0x00000200 /* some of it is compressed */
#define FS_NOCOMP_FL 0x00000400 /* do not compress it */
#define FS_ENCRYPT_FL 0x00000800 /* it is encrypted */
#define FS_BTREE_FL 0x00001000 /* a folder that is a tree */
#define FS_INDEX_FL 0x00001000 /* a folder with an index of hashes */
#define FS_IMAGIC_FL 0x00002000 /* of AFS */
#define FS_JOURNAL_DATA_FL 0x00004000 /* its data go through the journal, too */
#define FS_NOTAIL_FL 0x00008000 /* its end gets a block of its own */
#define FS_DIRSYNC_FL 0x00010000 /* changes of the folder are written at once */
#define FS_TOPDIR_FL 0x00020000 /* folders below it may lie far from each other */
#define FS_HUGE_FILE_FL 0x00040000 /* it is counted in blocks and not in sectors */
#define FS_EXTENT_FL 0x00080000 /* it consists of extents */
#define FS_VERITY_FL 0x00100000 /* it is protected by verity */
#define FS_EA_INODE_FL 0x00200000 /* it is the value of an extended attribute */
#define FS_EOFBLOCKS_FL 0x00400000 /* reserved */
#define FS_NOCOW_FL 0x00800000 /* it is changed in place */
#define FS_DAX_FL 0x02000000 /* it is read and written without the page cache */
#define FS_INLINE_DATA_FL 0x10000000 /* its data lie in the inode */
#define FS_PROJINHERIT_FL 0x20000000 /* new files of the folder get its project */
#define FS_CASEFOLD_FL 0x40000000 /* the folder does not tell capital letters from small ones */
#define FS_RESERVED_FL 0x80000000 /* reserved */
#define FS_FL_USER_VISIBLE 0x0003DFFF /* the flags that programs see */
#define FS_FL_USER_MODIFIABLE 0x000380FF /* those that they may change */

#endif
