/* What the kernel knows of Unix domain sockets, over netlink. man 7 sock_diag */
#ifndef _SOCKSH_LINUX_UNIX_DIAG_H
#define _SOCKSH_LINUX_UNIX_DIAG_H

#include <linux/types.h>

/* A question. */
struct unix_diag_req {
	__u8 sdiag_family;
	__u8 sdiag_protocol;
	__u16 pad;
	__u32 udiag_states;
	__u32 udiag_ino;
	__u32 udiag_show;
	__u32 udiag_cookie[2];
};

#define UDIAG_SHOW_NAME 0x00000001 /* udiag_show: the name it is bound to */
#define UDIAG_SHOW_VFS 0x00000002 /* udiag_show: the file's inode and device */
#define UDIAG_SHOW_PEER 0x00000004 /* udiag_show: the peer's inode */
#define UDIAG_SHOW_ICONS 0x00000008 /* udiag_show: connections that wait for accept() */
#define UDIAG_SHOW_RQLEN 0x00000010 /* udiag_show: lengths of queues */
#define UDIAG_SHOW_MEMINFO 0x00000020 /* udiag_show: memory */
#define UDIAG_SHOW_UID 0x00000040 /* udiag_show: whose it is */

/* An answer; attributes follow. */
struct unix_diag_msg {
	__u8 udiag_family;
	__u8 udiag_type;
	__u8 udiag_state;
	__u8 pad;
	__u32 udiag_ino;
	__u32 udiag_cookie[2];
};

enum {
	UNIX_DIAG_NAME, /* attribute: the name, abstract ones with their leading 0 */
	UNIX_DIAG_VFS, /* attribute: struct unix_diag_vfs */
	UNIX_DIAG_PEER, /* attribute: the peer's inode (uint32_t) */
	UNIX_DIAG_ICONS, /* attribute: inodes of connections that wait (uint32_t each) */
	UNIX_DIAG_RQLEN, /* attribute: struct unix_diag_rqlen */
	UNIX_DIAG_MEMINFO, /* attribute: SK_MEMINFO_RMEM_ALLOC … (uint32_t each) */
	UNIX_DIAG_SHUTDOWN, /* attribute: which directions are shut down (uint8_t) */
	UNIX_DIAG_UID, /* attribute: whose it is (uint32_t) */
	__UNIX_DIAG_MAX,
};

#define UNIX_DIAG_MAX (__UNIX_DIAG_MAX - 1) /* the highest attribute's number */

struct unix_diag_vfs {
	__u32 udiag_vfs_ino;
	__u32 udiag_vfs_dev;
};

struct unix_diag_rqlen {
	__u32 udiag_rqueue;
	__u32 udiag_wqueue;
};

#endif
