/* What the kernel mounts by. man 2 mount_setattr */
#ifndef _SOCKSH_LINUX_MOUNT_H
#define _SOCKSH_LINUX_MOUNT_H

#include <linux/types.h>

#define MS_RDONLY 1 /* for reading only */
#define MS_NOSUID 2 /* no set-user-ID bits */
#define MS_NODEV 4 /* mount(): device files do not work */
#define MS_NOEXEC 8 /* no programs */
#define MS_SYNCHRONOUS 16 /* mount(): writes wait for the disk */
#define MS_REMOUNT 32 /* change how it is mounted */
#define MS_MANDLOCK 64 /* mount(): mandatory locks; gone since Linux 5.15 */
#define MS_DIRSYNC 128 /* mount(): changes of directories wait for the disk */
#define MS_NOSYMFOLLOW 256 /* mount(): symbolic links are not followed */
#define MS_NOATIME 1024 /* mount(): reading does not change access times */
#define MS_NODIRATIME 2048 /* mount(): reading directories does not change their access times */
#define MS_BIND 4096 /* show a directory in another place, too */
#define MS_MOVE 8192 /* show it there instead */
#define MS_REC 16384 /* mount(): with all that is mounted below */
#define MS_VERBOSE 32768 /* mount(): an older name of MS_SILENT */
#define MS_SILENT 32768 /* mount(): fewer messages in the kernel's log */
#define MS_POSIXACL (1 << 16) /* mount(): access control lists; for the kernel */
#define MS_UNBINDABLE (1 << 17) /* mount(): cannot be bound to another place */
#define MS_PRIVATE (1 << 18) /* mount(): mounts do not spread, neither from here nor to here */
#define MS_SLAVE (1 << 19) /* mount(): mounts spread to here, not from here */
#define MS_SHARED (1 << 20) /* mount(): mounts spread to and from here */
#define MS_RELATIME (1 << 21) /* mount(): access times change only if they are older than the last write or a day */
#define MS_KERNMOUNT (1 << 22) /* mount(): for the kernel */
#define MS_I_VERSION (1 << 23) /* mount(): each change counts up a file's version */
#define MS_STRICTATIME (1 << 24) /* mount(): each reading changes the access time */
#define MS_LAZYTIME (1 << 25) /* mount(): times go to the disk with the next other change */
#define MS_SUBMOUNT (1 << 26) /* for the kernel */
#define MS_NOREMOTELOCK (1 << 27) /* for the kernel */
#define MS_NOSEC (1 << 28) /* for the kernel */
#define MS_BORN (1 << 29) /* for the kernel */
#define MS_ACTIVE (1 << 30) /* mount(): for the kernel */
#define MS_NOUSER (1 << 31) /* mount(): for the kernel */
#define MS_RMT_MASK (MS_RDONLY | MS_SYNCHRONOUS | MS_MANDLOCK | MS_I_VERSION | MS_LAZYTIME) /* flags that MS_REMOUNT can change */
#define MS_MGC_VAL 0xC0ED0000 /* what the flags' upper half had to be before Linux 2.4 */
#define MS_MGC_MSK 0xffff0000 /* that upper half */
#define OPEN_TREE_CLONE 1 /* open_tree(): a copy that is mounted nowhere yet */
#define OPEN_TREE_CLOEXEC O_CLOEXEC /* open_tree(): close the descriptor at exec() */
#define MOVE_MOUNT_F_SYMLINKS 0x00000001 /* move_mount(): follow symbolic links in the old path */
#define MOVE_MOUNT_F_AUTOMOUNTS 0x00000002 /* move_mount(): mount what is to be mounted at the old path */
#define MOVE_MOUNT_F_EMPTY_PATH 0x00000004 /* move_mount(): the old path is "", the descriptor itself */
#define MOVE_MOUNT_T_SYMLINKS 0x00000010 /* move_mount(): follow symbolic links in the new path */
#define MOVE_MOUNT_T_AUTOMOUNTS 0x00000020 /* move_mount(): mount what is to be mounted at the new path */
#define MOVE_MOUNT_T_EMPTY_PATH 0x00000040 /* move_mount(): the new path is "", the descriptor itself */
#define MOVE_MOUNT_SET_GROUP 0x00000100 /* move_mount(): mounts spread as at the old path */
#define MOVE_MOUNT__MASK 0x00000177 /* all of them */
#define FSOPEN_CLOEXEC 0x00000001 /* fsopen(): close the descriptor at exec() */
#define FSPICK_CLOEXEC 0x00000001 /* fspick(): close the descriptor at exec() */
#define FSPICK_SYMLINK_NOFOLLOW 0x00000002 /* fspick(): not by a symbolic link */
#define FSPICK_NO_AUTOMOUNT 0x00000004 /* fspick(): do not mount what is to be mounted there */
#define FSPICK_EMPTY_PATH 0x00000008 /* fspick(): the path is "", the descriptor itself */

/* What fsconfig() does with the parameters of a file system. */
enum fsconfig_command {
	FSCONFIG_SET_FLAG = 0, /* one without a value */
	FSCONFIG_SET_STRING = 1, /* a string */
	FSCONFIG_SET_BINARY = 2, /* any bytes */
	FSCONFIG_SET_PATH = 3, /* a file, by its path */
	FSCONFIG_SET_PATH_EMPTY = 4, /* a file, by its path or a descriptor and "" */
	FSCONFIG_SET_FD = 5, /* a file, by its descriptor */
	FSCONFIG_CMD_CREATE = 6, /* make the file system */
	FSCONFIG_CMD_RECONFIGURE = 7, /* change it */
};

#define FSMOUNT_CLOEXEC 0x00000001 /* fsmount(): close the descriptor at exec() */
#define MOUNT_ATTR_RDONLY 0x00000001 /* for reading only */
#define MOUNT_ATTR_NOSUID 0x00000002 /* no set-user-ID bits */
#define MOUNT_ATTR_NODEV 0x00000004 /* device files do not work */
#define MOUNT_ATTR_NOEXEC 0x00000008 /* no programs */
#define MOUNT_ATTR__ATIME 0x00000070 /* the bits of how access times change */
#define MOUNT_ATTR_RELATIME 0x00000000 /* access times change if they are older than the last write or a day */
#define MOUNT_ATTR_NOATIME 0x00000010 /* reading does not change access times */
#define MOUNT_ATTR_STRICTATIME 0x00000020 /* each reading changes the access time */
#define MOUNT_ATTR_NODIRATIME 0x00000080 /* reading directories does not change theirs */
#define MOUNT_ATTR_IDMAP 0x00100000 /* users as userns_fd has them */
#define MOUNT_ATTR_NOSYMFOLLOW 0x00200000 /* symbolic links are not followed */

/* What mount_setattr() changes. */
struct mount_attr {
	__u64 attr_set; /* MOUNT_ATTR_…: these on */
	__u64 attr_clr; /* these off */
	__u64 propagation; /* MS_SHARED, MS_PRIVATE, … or 0 */
	__u64 userns_fd; /* for MOUNT_ATTR_IDMAP */
};
#define MOUNT_ATTR_SIZE_VER0 32 /* the size of the first struct mount_attr */

#endif
