/* Mounting file systems. man 2 mount */
#ifndef _SOCKSH_SYS_MOUNT_H
#define _SOCKSH_SYS_MOUNT_H

#include <socksh/annotations.h>
#include <fcntl.h>
#include <sys/ioctl.h>

#define BLKROSET 4701U /* ioctl() of a block device: set read only (int *) */
#define BLKROGET 4702U /* ioctl() of a block device: whether it is read only (int *) */
#define BLKRRPART 4703U /* ioctl() of a block device: read the partitions again */
#define BLKGETSIZE 4704U /* ioctl() of a block device: its size, units of 512 bytes (unsigned long *) */
#define BLKFLSBUF 4705U /* ioctl() of a block device: write its buffers out and forget them */
#define BLKRASET 4706U /* ioctl() of a block device: how much is read ahead, units of 512 bytes */
#define BLKRAGET 4707U /* ioctl() of a block device: how much is read ahead (long *) */
#define BLKFRASET 4708U /* ioctl() of a block device: the same as BLKRASET */
#define BLKFRAGET 4709U /* ioctl() of a block device: the same as BLKRAGET */
#define BLKSECTSET 4710U /* ioctl() of a block device: sectors of a request; gone */
#define BLKSECTGET 4711U /* ioctl() of a block device: sectors of a request, at most (unsigned short *) */
#define BLKSSZGET 4712U /* ioctl() of a block device: bytes of a sector (int *) */
#define BLKBSZGET 0x80081270UL /* ioctl() of a block device: bytes of a block (int *) */
#define BLKBSZSET 0x40081271UL /* ioctl() of a block device: set the bytes of a block (int *) */
#define BLKGETSIZE64 0x80081272UL /* ioctl() of a block device: its size in bytes (uint64_t *) */

/* <linux/mount.h> has them as macros. */
#ifndef MS_RDONLY
enum {
	MS_RDONLY = 1, /* for reading only */
	MS_NOSUID = 2, /* no set-user-ID bits */
	MS_NODEV = 4, /* mount(): device files do not work */
	MS_NOEXEC = 8, /* no programs */
	MS_SYNCHRONOUS = 16, /* mount(): writes wait for the disk */
	MS_REMOUNT = 32, /* change how it is mounted */
	MS_MANDLOCK = 64, /* mount(): mandatory locks; gone since Linux 5.15 */
	MS_DIRSYNC = 128, /* mount(): changes of directories wait for the disk */
	MS_NOSYMFOLLOW = 256, /* mount(): symbolic links are not followed */
	MS_NOATIME = 1024, /* mount(): reading does not change access times */
	MS_NODIRATIME = 2048, /* mount(): reading directories does not change their access times */
	MS_BIND = 4096, /* show a directory in another place, too */
	MS_MOVE = 8192, /* show it there instead */
	MS_REC = 16384, /* mount(): with all that is mounted below */
	MS_SILENT = 32768, /* mount(): fewer messages in the kernel's log */
	MS_POSIXACL = 1 << 16, /* mount(): access control lists; for the kernel */
	MS_UNBINDABLE = 1 << 17, /* mount(): cannot be bound to another place */
	MS_PRIVATE = 1 << 18, /* mount(): mounts do not spread, neither from here nor to here */
	MS_SLAVE = 1 << 19, /* mount(): mounts spread to here, not from here */
	MS_SHARED = 1 << 20, /* mount(): mounts spread to and from here */
	MS_RELATIME = 1 << 21, /* mount(): access times change only if they are older than the last write or a day */
	MS_KERNMOUNT = 1 << 22, /* mount(): for the kernel */
	MS_I_VERSION = 1 << 23, /* mount(): each change counts up a file's version */
	MS_STRICTATIME = 1 << 24, /* mount(): each reading changes the access time */
	MS_LAZYTIME = 1 << 25, /* mount(): times go to the disk with the next other change */
	MS_ACTIVE = 1 << 30, /* mount(): for the kernel */
	MS_NOUSER = 1 << 31, /* mount(): for the kernel */
};
#define MS_RMT_MASK (MS_RDONLY | MS_SYNCHRONOUS | MS_MANDLOCK | MS_I_VERSION | MS_LAZYTIME) /* flags that MS_REMOUNT can change */
#define MS_MGC_VAL 0xc0ed0000 /* what the flags' upper half had to be before Linux 2.4 */
#define MS_MGC_MSK 0xffff0000 /* that upper half */
#endif

enum {
	MNT_FORCE = 1, /* umount2(): even if it is in use, for NFS */
	MNT_DETACH = 2, /* out of the way now, gone when nobody uses it any more */
	MNT_EXPIRE = 4, /* umount2(): mark it; unmount it at the second call if it was not used meanwhile */
	UMOUNT_NOFOLLOW = 8, /* umount2(): not by a symbolic link */
};

/** Mount a file system. man 2 mount
 *  errors: EACCES EBUSY EFAULT EINVAL ELOOP EMFILE ENAMETOOLONG ENODEV ENOENT ENOMEM ENOTBLK ENOTDIR ENXIO EPERM EROFS */
int mount(const char *source, const char *target, const char *filesystemtype, unsigned long mountflags, const void *data) __syscall;
/** Unmount a file system. man 2 umount
 *  errors: EAGAIN EBUSY EFAULT EINVAL ENAMETOOLONG ENOENT ENOMEM EPERM */
int umount(const char *target) __syscall;
/** umount() with MNT_FORCE, MNT_DETACH. man 2 umount2
 *  errors: EAGAIN EBUSY EFAULT EINVAL ENAMETOOLONG ENOENT ENOMEM EPERM */
int umount2(const char *target, int flags) __syscall;

#endif
