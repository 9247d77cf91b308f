/* What happens to files. man 7 inotify */
#ifndef _SOCKSH_SYS_INOTIFY_H
#define _SOCKSH_SYS_INOTIFY_H

#include <socksh/annotations.h>
#include <stdint.h>

#define IN_CLOEXEC 02000000 /* inotify_init1(): the descriptor is closed at exec() */
#define IN_NONBLOCK 04000 /* inotify_init1(): reads fail with EAGAIN instead of waiting */

/* What read() gives; the name follows. */
struct inotify_event {
	int wd; /* which watch */
	uint32_t mask; /* IN_CREATE … */
	uint32_t cookie; /* the same for IN_MOVED_FROM and its IN_MOVED_TO */
	uint32_t len; /* bytes of the name */
	char name[];
};

#define IN_ACCESS 0x00000001 /* read */
#define IN_MODIFY 0x00000002 /* written */
#define IN_ATTRIB 0x00000004 /* its permissions, owner or times changed */
#define IN_CLOSE_WRITE 0x00000008 /* closed that was open for writing */
#define IN_CLOSE_NOWRITE 0x00000010 /* closed that was not */
#define IN_CLOSE (IN_CLOSE_WRITE | IN_CLOSE_NOWRITE) /* closed, whether it was written to or not */
#define IN_OPEN 0x00000020 /* opened */
#define IN_MOVED_FROM 0x00000040 /* has left the directory */
#define IN_MOVED_TO 0x00000080 /* has come to the directory */
#define IN_MOVE (IN_MOVED_FROM | IN_MOVED_TO) /* renamed, from here or to here */
#define IN_CREATE 0x00000100 /* made in the directory */
#define IN_DELETE 0x00000200 /* removed from the directory */
#define IN_DELETE_SELF 0x00000400 /* the watched file itself is gone */
#define IN_MOVE_SELF 0x00000800 /* the watched file itself has another name */
#define IN_UNMOUNT 0x00002000 /* told: the file system was unmounted */
#define IN_Q_OVERFLOW 0x00004000 /* events were lost */
#define IN_IGNORED 0x00008000 /* the watch is gone */
#define IN_ONLYDIR 0x01000000 /* watch it only if it is a directory */
#define IN_DONT_FOLLOW 0x02000000 /* watch a symbolic link itself */
#define IN_EXCL_UNLINK 0x04000000 /* nothing of files that have been removed from the directory */
#define IN_MASK_CREATE 0x10000000 /* fail with EEXIST if it is watched already */
#define IN_MASK_ADD 0x20000000 /* add to what is watched, instead of replacing it */
#define IN_ISDIR 0x40000000 /* it happened to a directory */
#define IN_ONESHOT 0x80000000 /* one event only */
#define IN_ALL_EVENTS (IN_ACCESS | IN_MODIFY | IN_ATTRIB | IN_CLOSE_WRITE | IN_CLOSE_NOWRITE | IN_OPEN | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF) /* all that can happen */

/** A queue of events. man 2 inotify_init
 *  errors: EMFILE ENFILE ENOMEM
 *  returns: a descriptor */
int inotify_init(void);
/** inotify_init() with IN_NONBLOCK, IN_CLOEXEC. man 2 inotify_init1
 *  errors: EINVAL EMFILE ENFILE ENOMEM
 *  returns: a descriptor */
int inotify_init1(int flags);
/** Watch a file or a directory. man 2 inotify_add_watch
 *  errors: EACCES EBADF EEXIST EFAULT EINVAL ENAMETOOLONG ENOENT ENOMEM ENOSPC ENOTDIR
 *  returns: the watch */
int inotify_add_watch(int fd, const char *name, uint32_t mask) __syscall;
/** End a watch. man 2 inotify_rm_watch
 *  errors: EBADF EINVAL */
int inotify_rm_watch(int fd, int wd);

#endif
