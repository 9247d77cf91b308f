/* What the superuser's rights consist of: capget(2) and capset(2), by syscall(). man 7 capabilities */
#ifndef _SOCKSH_LINUX_CAPABILITY_H
#define _SOCKSH_LINUX_CAPABILITY_H

#include <linux/types.h>

#define _LINUX_CAPABILITY_VERSION_1 0x19980330 /* 32 capabilities, one struct __user_cap_data_struct */
#define _LINUX_CAPABILITY_U32S_1 1 /* structs of that version */
#define _LINUX_CAPABILITY_VERSION_2 0x20071026 /* 64 capabilities, withdrawn */
#define _LINUX_CAPABILITY_U32S_2 2 /* structs of that version */
#define _LINUX_CAPABILITY_VERSION_3 0x20080522 /* 64 capabilities, two structs: what to ask for */
#define _LINUX_CAPABILITY_U32S_3 2 /* structs of that version */
#define _LINUX_CAPABILITY_VERSION _LINUX_CAPABILITY_VERSION_1 /* the oldest version, by its older name */
#define _LINUX_CAPABILITY_U32S _LINUX_CAPABILITY_U32S_1 /* structs of that version */

/* What capget() and capset() are asked about. */
typedef struct __user_cap_header_struct {
	__u32 version; /* _LINUX_CAPABILITY_VERSION_3; the kernel's own, if it does not know this one */
	int pid; /* a thread; 0: the caller */
} *cap_user_header_t;

/* Its sets: bit CAP_TO_MASK() of number CAP_TO_INDEX(). */
typedef struct __user_cap_data_struct {
	__u32 effective; /* what the kernel looks at */
	__u32 permitted; /* what may become effective */
	__u32 inheritable; /* what a program that is executed may get */
} *cap_user_data_t;

#define CAP_CHOWN 0 /* give files to others */
#define CAP_DAC_OVERRIDE 1 /* read, write and execute without permission */
#define CAP_DAC_READ_SEARCH 2 /* read files and search folders without permission */
#define CAP_FOWNER 3 /* do what only a file's owner may */
#define CAP_FSETID 4 /* keep set-user-ID and set-group-ID bits where they would be cleared */
#define CAP_KILL 5 /* send signals to anybody's processes */
#define CAP_SETGID 6 /* change group IDs, and send others' in credentials */
#define CAP_SETUID 7 /* change user IDs, and send others' in credentials */
#define CAP_SETPCAP 8 /* change capabilities beyond one's own */
#define CAP_LINUX_IMMUTABLE 9 /* mark files as append-only or immutable */
#define CAP_NET_BIND_SERVICE 10 /* bind() to ports below 1024 */
#define CAP_NET_BROADCAST 11 /* broadcast; the kernel does not ask for it */
#define CAP_NET_ADMIN 12 /* configure interfaces, routes and firewalls */
#define CAP_NET_RAW 13 /* raw and packet sockets */
#define CAP_IPC_LOCK 14 /* keep memory from being swapped */
#define CAP_IPC_OWNER 15 /* use System V objects without permission */
#define CAP_SYS_MODULE 16 /* load and remove modules of the kernel */
#define CAP_SYS_RAWIO 17 /* use I/O ports, and devices as they are */
#define CAP_SYS_CHROOT 18 /* chroot() */
#define CAP_SYS_PTRACE 19 /* trace and look into any process */
#define CAP_SYS_PACCT 20 /* turn process accounting on and off */
#define CAP_SYS_ADMIN 21 /* mount, quotas, names of the host, and much more */
#define CAP_SYS_BOOT 22 /* restart the machine */
#define CAP_SYS_NICE 23 /* raise priorities, choose policies of scheduling */
#define CAP_SYS_RESOURCE 24 /* go beyond limits */
#define CAP_SYS_TIME 25 /* set the clock */
#define CAP_SYS_TTY_CONFIG 26 /* configure terminals, hang them up */
#define CAP_MKNOD 27 /* make devices' files */
#define CAP_LEASE 28 /* leases on files of others */
#define CAP_AUDIT_WRITE 29 /* write into the audit log */
#define CAP_AUDIT_CONTROL 30 /* configure auditing */
#define CAP_SETFCAP 31 /* give files capabilities */
#define CAP_MAC_OVERRIDE 32 /* do what a security module's policy forbids */
#define CAP_MAC_ADMIN 33 /* change a security module's policy */
#define CAP_SYSLOG 34 /* read the kernel's messages */
#define CAP_WAKE_ALARM 35 /* set timers that wake the machine */
#define CAP_BLOCK_SUSPEND 36 /* keep the machine from falling asleep */
#define CAP_AUDIT_READ 37 /* read the audit log by netlink */
#define CAP_PERFMON 38 /* watch performance: perf_event_open() */
#define CAP_BPF 39 /* load programs of BPF */
#define CAP_CHECKPOINT_RESTORE 40 /* save processes and bring them back */
#define CAP_LAST_CAP CAP_CHECKPOINT_RESTORE /* the last capability */

#define cap_valid(x) ((x) >= 0 && (x) <= CAP_LAST_CAP) /* is there a capability of this number? */
#define CAP_TO_INDEX(x) ((x) >> 5) /* which struct __user_cap_data_struct has it */
#define CAP_TO_MASK(x) (1U << ((x) & 31)) /* its bit there */

#define VFS_CAP_REVISION_MASK 0xFF000000 /* bits of magic_etc: the version */
#define VFS_CAP_REVISION_SHIFT 24 /* where they begin */
#define VFS_CAP_FLAGS_MASK ~VFS_CAP_REVISION_MASK /* bits of magic_etc: flags */
#define VFS_CAP_FLAGS_EFFECTIVE 0x000001 /* what is permitted is effective at once */
#define VFS_CAP_REVISION_1 0x01000000 /* version: 32 capabilities */
#define VFS_CAP_U32_1 1 /* words of each set in that version */
#define XATTR_CAPS_SZ_1 (sizeof(__le32) * (1 + 2 * VFS_CAP_U32_1)) /* bytes of the attribute */
#define VFS_CAP_REVISION_2 0x02000000 /* version: 64 capabilities */
#define VFS_CAP_U32_2 2 /* words of each set in that version */
#define XATTR_CAPS_SZ_2 (sizeof(__le32) * (1 + 2 * VFS_CAP_U32_2)) /* bytes of the attribute */
#define VFS_CAP_REVISION_3 0x03000000 /* version: with a user namespace's root */
#define VFS_CAP_U32_3 2 /* words of each set in that version */
#define XATTR_CAPS_SZ_3 (sizeof(__le32) * (2 + 2 * VFS_CAP_U32_3)) /* bytes of the attribute */
#define VFS_CAP_U32 VFS_CAP_U32_3 /* words of each set */
#define VFS_CAP_REVISION VFS_CAP_REVISION_3 /* the newest version */
#define XATTR_CAPS_SZ XATTR_CAPS_SZ_3 /* bytes of the newest attribute */

/* A file's capabilities: the value of its attribute "security.capability". */
struct vfs_cap_data {
	__le32 magic_etc; /* version and flags */
	struct {
		__le32 permitted;
		__le32 inheritable;
	} data[VFS_CAP_U32];
};

/* The same in the third version. */
struct vfs_ns_cap_data {
	__le32 magic_etc;
	struct {
		__le32 permitted;
		__le32 inheritable;
	} data[VFS_CAP_U32];
	__le32 rootid; /* user ID of the namespace's root */
};

#endif
