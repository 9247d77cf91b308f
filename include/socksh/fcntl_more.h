/* The rest of <fcntl.h>: files by handles in place of names. */
#ifndef _SOCKSH_FCNTL_MORE_H
#define _SOCKSH_FCNTL_MORE_H

#define MAX_HANDLE_SZ 128 /* bytes of f_handle, at most */

/* What stands for a file, as NFS servers use it. */
struct file_handle {
	unsigned int handle_bytes; /* size of f_handle */
	int handle_type;
	unsigned char f_handle[0];
};

/** The handle of a file; EOVERFLOW tells in handle_bytes how much room it wants. man 2 name_to_handle_at
 *  errors: EACCES EBADF EFAULT EINVAL ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EOPNOTSUPP EOVERFLOW */
int name_to_handle_at(int dirfd, const char *pathname, struct file_handle *handle, int *mount_id, int flags) __syscall;
/** Open the file of a handle. man 2 open_by_handle_at
 *  errors: EBADF EFAULT EINVAL ELOOP ENFILE ENOMEM EPERM ESTALE
 *  returns: its descriptor */
int open_by_handle_at(int mount_fd, struct file_handle *handle, int flags) __syscall;

#define DN_ACCESS 0x00000001 /* F_NOTIFY: a file of the folder was read */
#define DN_MODIFY 0x00000002 /* F_NOTIFY: a file was written */
#define DN_CREATE 0x00000004 /* F_NOTIFY: a file was made */
#define DN_DELETE 0x00000008 /* F_NOTIFY: a file was removed */
#define DN_RENAME 0x00000010 /* F_NOTIFY: a file got another name */
#define DN_ATTRIB 0x00000020 /* F_NOTIFY: a file got another owner, other permissions or times */
#define DN_MULTISHOT 0x80000000 /* F_NOTIFY: tell of all, not of the next alone */

#define FALLOC_FL_NO_HIDE_STALE 0x04 /* fallocate(): old contents of the disk may show */
#define FALLOC_FL_COLLAPSE_RANGE 0x08 /* fallocate(): take a part out, the rest moves up */
#define FALLOC_FL_ZERO_RANGE 0x10 /* fallocate(): zeros, with room for them */
#define FALLOC_FL_INSERT_RANGE 0x20 /* fallocate(): a hole between, the rest moves down */
#define FALLOC_FL_UNSHARE_RANGE 0x40 /* fallocate(): room of its own for what copies share */

#define F_EXLCK 4 /* l_type: an old name for F_WRLCK */
#define F_SHLCK 8 /* l_type: an old name for F_RDLCK */
#define LOCK_MAND 32 /* flock(): a mandatory lock, as Samba had it */
#define LOCK_READ 64 /* flock(), with LOCK_MAND: others may read */
#define LOCK_WRITE 128 /* flock(), with LOCK_MAND: others may write */
#define LOCK_RW 192 /* flock(), with LOCK_MAND: others may read and write */

#define F_GET_RW_HINT 1035 /* fcntl(): how long what is written to a file will live, a uint64_t */
#define F_SET_RW_HINT 1036 /* fcntl(): say so */
#define F_GET_FILE_RW_HINT 1037 /* fcntl(): F_GET_RW_HINT for this opening of the file */
#define F_SET_FILE_RW_HINT 1038 /* fcntl(): F_SET_RW_HINT for this opening of the file */
#define RWH_WRITE_LIFE_NOT_SET 0 /* F_SET_RW_HINT: nothing is known */
#define RWF_WRITE_LIFE_NOT_SET RWH_WRITE_LIFE_NOT_SET
#define RWH_WRITE_LIFE_NONE 1 /* F_SET_RW_HINT: no word about it */
#define RWH_WRITE_LIFE_SHORT 2 /* F_SET_RW_HINT: a short time */
#define RWH_WRITE_LIFE_MEDIUM 3 /* F_SET_RW_HINT: neither short nor long */
#define RWH_WRITE_LIFE_LONG 4 /* F_SET_RW_HINT: a long time */
#define RWH_WRITE_LIFE_EXTREME 5 /* F_SET_RW_HINT: the longest time */

#define SYNC_FILE_RANGE_WAIT_BEFORE 1 /* wait for what is on its way to the disk */
#define SYNC_FILE_RANGE_WRITE 2 /* send what is not */
#define SYNC_FILE_RANGE_WAIT_AFTER 4 /* wait for that */
#define SYNC_FILE_RANGE_WRITE_AND_WAIT (SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_BEFORE | SYNC_FILE_RANGE_WAIT_AFTER) /* all three */

/** Write a part of an open file to its disk. man 2 sync_file_range
 *  errors: EBADF EINVAL EIO ENOMEM ENOSPC ESPIPE */
int sync_file_range(int fd, off64_t offset, off64_t nbytes, unsigned int flags);

#endif
