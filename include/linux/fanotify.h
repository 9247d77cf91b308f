/* Events of fanotify. man 7 fanotify */
#ifndef _SOCKSH_LINUX_FANOTIFY_H
#define _SOCKSH_LINUX_FANOTIFY_H

#include <linux/types.h>

#define FAN_ACCESS 0x00000001 /* event: read */
#define FAN_MODIFY 0x00000002 /* event: written */
#define FAN_ATTRIB 0x00000004 /* event: permissions, times or owner changed */
#define FAN_CLOSE_WRITE 0x00000008 /* event: closed after it was open for writing */
#define FAN_CLOSE_NOWRITE 0x00000010 /* event: closed after it was open for reading only */
#define FAN_OPEN 0x00000020 /* event: opened */
#define FAN_MOVED_FROM 0x00000040 /* event: renamed away from this directory */
#define FAN_MOVED_TO 0x00000080 /* event: renamed to this directory */
#define FAN_CREATE 0x00000100 /* event: made in this directory */
#define FAN_DELETE 0x00000200 /* event: removed from this directory */
#define FAN_DELETE_SELF 0x00000400 /* event: it was itself removed */
#define FAN_MOVE_SELF 0x00000800 /* event: it was itself renamed */
#define FAN_OPEN_EXEC 0x00001000 /* event: opened to be executed */
#define FAN_Q_OVERFLOW 0x00004000 /* event: the queue was full, events are lost */
#define FAN_FS_ERROR 0x00008000 /* event: the file system has an error */
#define FAN_OPEN_PERM 0x00010000 /* event that waits for a permission: open */
#define FAN_ACCESS_PERM 0x00020000 /* event that waits for a permission: read */
#define FAN_OPEN_EXEC_PERM 0x00040000 /* event that waits for a permission: open to execute */
#define FAN_EVENT_ON_CHILD 0x08000000 /* also of what lies directly in the directory */
#define FAN_RENAME 0x10000000 /* event: renamed, old and new place together */
#define FAN_ONDIR 0x40000000 /* also of directories */
#define FAN_CLOSE (FAN_CLOSE_WRITE | FAN_CLOSE_NOWRITE) /* both kinds of closing */
#define FAN_MOVE (FAN_MOVED_FROM | FAN_MOVED_TO) /* both kinds of renaming */
#define FAN_CLOEXEC 0x00000001 /* fanotify_init(): the descriptor is closed at exec() */
#define FAN_NONBLOCK 0x00000002 /* fanotify_init(): reads fail with EAGAIN instead of waiting */
#define FAN_CLASS_NOTIF 0x00000000 /* fanotify_init(): only to be told */
#define FAN_CLASS_CONTENT 0x00000004 /* fanotify_init(): permissions, when the content is final */
#define FAN_CLASS_PRE_CONTENT 0x00000008 /* fanotify_init(): permissions, before the content is there */
#define FAN_ALL_CLASS_BITS (FAN_CLASS_NOTIF | FAN_CLASS_CONTENT | FAN_CLASS_PRE_CONTENT) /* the bits of the class; kept for old programs */
#define FAN_UNLIMITED_QUEUE 0x00000010 /* fanotify_init(): more than 16,384 events may wait; needs CAP_SYS_ADMIN */
#define FAN_UNLIMITED_MARKS 0x00000020 /* fanotify_init(): any number of marks; needs CAP_SYS_ADMIN */
#define FAN_ENABLE_AUDIT 0x00000040 /* fanotify_init(): answers may be noted in the audit log */
#define FAN_REPORT_PIDFD 0x00000080 /* fanotify_init(): a descriptor of the process beside each event */
#define FAN_REPORT_TID 0x00000100 /* fanotify_init(): the thread's ID instead of the process's */
#define FAN_REPORT_FID 0x00000200 /* fanotify_init(): file handles instead of descriptors */
#define FAN_REPORT_DIR_FID 0x00000400 /* fanotify_init(): the directory's handle */
#define FAN_REPORT_NAME 0x00000800 /* fanotify_init(): the name in the directory */
#define FAN_REPORT_TARGET_FID 0x00001000 /* fanotify_init(): the child's handle too */
#define FAN_REPORT_DFID_NAME (FAN_REPORT_DIR_FID | FAN_REPORT_NAME) /* directory's handle and name */
#define FAN_REPORT_DFID_NAME_TARGET (FAN_REPORT_DFID_NAME | FAN_REPORT_FID | FAN_REPORT_TARGET_FID) /* directory's handle and name, and both handles */
#define FAN_ALL_INIT_FLAGS (FAN_CLOEXEC | FAN_NONBLOCK | FAN_ALL_CLASS_BITS | FAN_UNLIMITED_QUEUE | FAN_UNLIMITED_MARKS) /* all flags of fanotify_init(); kept for old programs */
#define FAN_MARK_ADD 0x00000001 /* fanotify_mark(): add events */
#define FAN_MARK_REMOVE 0x00000002 /* fanotify_mark(): take events away */
#define FAN_MARK_DONT_FOLLOW 0x00000004 /* fanotify_mark(): a symbolic link itself */
#define FAN_MARK_ONLYDIR 0x00000008 /* fanotify_mark(): fail with ENOTDIR if it is no directory */
#define FAN_MARK_IGNORED_MASK 0x00000020 /* fanotify_mark(): these events are not told */
#define FAN_MARK_IGNORED_SURV_MODIFY 0x00000040 /* fanotify_mark(): they stay untold after a write */
#define FAN_MARK_FLUSH 0x00000080 /* fanotify_mark(): take all marks away */
#define FAN_MARK_EVICTABLE 0x00000200 /* fanotify_mark(): the mark does not keep the inode in memory */
#define FAN_MARK_IGNORE 0x00000400 /* fanotify_mark(): these events are not told, and FAN_ONDIR counts for them */
#define FAN_MARK_INODE 0x00000000 /* fanotify_mark(): of a file or directory */
#define FAN_MARK_MOUNT 0x00000010 /* fanotify_mark(): of all on a mount */
#define FAN_MARK_FILESYSTEM 0x00000100 /* fanotify_mark(): of all on a file system */
#define FAN_MARK_IGNORE_SURV (FAN_MARK_IGNORE | FAN_MARK_IGNORED_SURV_MODIFY) /* FAN_MARK_IGNORE that stays after a write */
#define FAN_ALL_MARK_FLAGS (FAN_MARK_ADD | FAN_MARK_REMOVE | FAN_MARK_DONT_FOLLOW | FAN_MARK_ONLYDIR | FAN_MARK_MOUNT | FAN_MARK_IGNORED_MASK | FAN_MARK_IGNORED_SURV_MODIFY | FAN_MARK_FLUSH) /* all flags of fanotify_mark(); kept for old programs */
#define FAN_ALL_EVENTS (FAN_ACCESS | FAN_MODIFY | FAN_CLOSE | FAN_OPEN) /* all events; kept for old programs */
#define FAN_ALL_PERM_EVENTS (FAN_OPEN_PERM | FAN_ACCESS_PERM) /* all events that wait for a permission; kept for old programs */
#define FAN_ALL_OUTGOING_EVENTS (FAN_ALL_EVENTS | FAN_ALL_PERM_EVENTS | FAN_Q_OVERFLOW) /* all events that can be told; kept for old programs */

#define FANOTIFY_METADATA_VERSION 3 /* what vers must be: the layout of events */

/* What read() gives. */
struct fanotify_event_metadata {
	__u32 event_len;
	__u8 vers;
	__u8 reserved;
	__u16 metadata_len;
	__u64 __attribute__((aligned(8))) mask;
	__s32 fd;
	__s32 pid;
};

#define FAN_EVENT_INFO_TYPE_FID 1 /* info_type: the file's handle */
#define FAN_EVENT_INFO_TYPE_DFID_NAME 2 /* info_type: the directory's handle, and a name */
#define FAN_EVENT_INFO_TYPE_DFID 3 /* info_type: the directory's handle */
#define FAN_EVENT_INFO_TYPE_PIDFD 4 /* info_type: a descriptor of the process */
#define FAN_EVENT_INFO_TYPE_ERROR 5 /* info_type: the file system's error */
#define FAN_EVENT_INFO_TYPE_OLD_DFID_NAME 10 /* info_type of FAN_RENAME: the old directory and name */
#define FAN_EVENT_INFO_TYPE_NEW_DFID_NAME 12 /* info_type of FAN_RENAME: the new directory and name */

struct fanotify_event_info_header {
	__u8 info_type;
	__u8 pad;
	__u16 len;
};

struct fanotify_event_info_fid {
	struct fanotify_event_info_header hdr;
	__kernel_fsid_t fsid;
	unsigned char handle[];
};

struct fanotify_event_info_pidfd {
	struct fanotify_event_info_header hdr;
	__s32 pidfd;
};

struct fanotify_event_info_error {
	struct fanotify_event_info_header hdr;
	__s32 error;
	__u32 error_count;
};

struct fanotify_response {
	__s32 fd;
	__u32 response;
};

#define FAN_ALLOW 0x01 /* response: permitted */
#define FAN_DENY 0x02 /* response: the call fails with EPERM */
#define FAN_AUDIT 0x10 /* response: note it in the audit log */
#define FAN_NOFD -1 /* fd: none */
#define FAN_NOPIDFD FAN_NOFD
#define FAN_EPIDFD -2 /* pidfd: could not be made */
#define FAN_EVENT_METADATA_LEN 24UL /* bytes of an event without further information */
/* Walking through the len bytes that read() gave. */
#define FAN_EVENT_METADATA_LEN (sizeof(struct fanotify_event_metadata)) /* bytes of an event without further information */
#define FAN_EVENT_NEXT(meta, len) ((len) -= (meta)->event_len, (struct fanotify_event_metadata *)((char *)(meta) + (meta)->event_len)) /* the event behind; takes its bytes off the rest's length */
#define FAN_EVENT_OK(meta, len) ((long)(len) >= (long)FAN_EVENT_METADATA_LEN && (long)(meta)->event_len >= (long)FAN_EVENT_METADATA_LEN && (long)(meta)->event_len <= (long)(len)) /* true if a whole event lies within the rest's length */

#endif
