/* Files: opening, flags, locks. man 2 open, man 2 fcntl; UNP 7.11 */
#ifndef _SOCKSH_FCNTL_H
#define _SOCKSH_FCNTL_H

#include <socksh/annotations.h>
#include <socksh/iovec.h>
#include <socksh/lockf.h>
#include <socksh/seek.h>
#include <socksh/stat.h>
#include <socksh/timespec.h>
#include <socksh/types.h>

#define O_ACCMODE 03 /* mask of O_RDONLY, O_WRONLY, O_RDWR */
#define O_RDONLY 00 /* open to read */
#define O_WRONLY 01 /* open to write */
#define O_RDWR 02 /* open to read and write */
#define O_CREAT 0100       /* make the file if there is none */
#define O_EXCL 0200        /* with O_CREAT: fail if there is one */
#define O_NOCTTY 0400      /* no controlling terminal */
#define O_TRUNC 01000      /* cut the file to nothing */
#define O_APPEND 02000     /* write at the end */
#define O_NONBLOCK 04000   /* do not block */
#define O_NDELAY O_NONBLOCK
#define O_DSYNC 010000     /* data on disk before write() returns */
#define O_ASYNC 020000     /* SIGIO when ready */
#define O_NOATIME 01000000 /* do not note the time of reading */
#define O_CLOEXEC 02000000 /* close at exec() */
#define O_SYNC 04010000    /* data and metadata on disk before write() returns */
#define O_RSYNC O_SYNC
#define O_FSYNC O_SYNC
#define O_PATH 010000000 /* only a name for the file, neither read nor written */
#define O_LARGEFILE 0 /* files beyond 2 GiB: always so on 64-bit machines */
#ifdef __aarch64__
#define O_DIRECTORY 040000 /* fail unless it is a folder */
#define O_NOFOLLOW 0100000 /* fail if it is a symbolic link */
#define O_DIRECT 0200000 /* past the page cache; of pipes: packets */
#define O_TMPFILE 020040000 /* a file without name */
#else
#define O_DIRECT 040000 /* past the page cache; of pipes: packets */
#define O_DIRECTORY 0200000 /* fail unless it is a folder */
#define O_NOFOLLOW 0400000 /* fail if it is a symbolic link */
#define O_TMPFILE 020200000 /* a file without name */
#endif
#define FAPPEND O_APPEND
#define FFSYNC O_FSYNC
#define FASYNC O_ASYNC
#define FNONBLOCK O_NONBLOCK
#define FNDELAY O_NDELAY

#define F_DUPFD 0           /* duplicate, at least the given number */
#define F_GETFD 1           /* descriptor flags: FD_CLOEXEC */
#define F_SETFD 2 /* set descriptor flags: FD_CLOEXEC */
#define F_GETFL 3           /* file status flags: O_NONBLOCK and others */
#define F_SETFL 4 /* set file status flags: O_NONBLOCK, O_ASYNC, O_APPEND. UNP 7.11 */
#define F_GETLK 5           /* which lock would be in the way? */
#define F_SETLK 6           /* lock or unlock */
#define F_SETLKW 7          /* lock, waiting for it */
#define F_GETLK64 5 /* as F_GETLK */
#define F_SETLK64 6 /* as F_SETLK */
#define F_SETLKW64 7 /* as F_SETLKW */
#define F_SETOWN 8          /* who gets SIGIO and SIGURG */
#define F_GETOWN 9 /* asks for what F_SETOWN has set. UNP 7.11 */
#define F_SETSIG 10 /* which signal comes instead of SIGIO */
#define F_GETSIG 11 /* asks for what F_SETSIG has set */
#define F_SETOWN_EX 15 /* who gets SIGIO and SIGURG: a thread, too (struct f_owner_ex) */
#define F_GETOWN_EX 16 /* asks for what F_SETOWN_EX has set */
#define F_OFD_GETLK 36 /* F_GETLK of locks that belong to the open file */
#define F_OFD_SETLK 37 /* F_SETLK of locks that belong to the open file */
#define F_OFD_SETLKW 38 /* F_SETLKW of locks that belong to the open file */
#define F_SETLEASE 1024 /* be told before another opens the file */
#define F_GETLEASE 1025 /* asks for what F_SETLEASE has set */
#define F_NOTIFY 1026 /* be told by a signal of changes in a folder */
#define F_DUPFD_CLOEXEC 1030 /* F_DUPFD, to be closed at exec() */
#define F_SETPIPE_SZ 1031 /* bytes of the pipe's buffer */
#define F_GETPIPE_SZ 1032 /* asks for the bytes of the pipe's buffer */
#define F_ADD_SEALS 1033 /* forbid changes of a memory file for ever */
#define F_GET_SEALS 1034 /* which changes are forbidden */
#define F_SEAL_SEAL 0x0001 /* no further seals */
#define F_SEAL_SHRINK 0x0002 /* the file cannot become shorter */
#define F_SEAL_GROW 0x0004 /* the file cannot become longer */
#define F_SEAL_WRITE 0x0008 /* the file cannot be written */
#define F_SEAL_FUTURE_WRITE 0x0010 /* the file cannot be written but by mappings there are */

#define FD_CLOEXEC 1 /* the descriptor is closed at exec() */

#define F_RDLCK 0 /* a lock for reading, with others */
#define F_WRLCK 1 /* a lock for writing, alone */
#define F_UNLCK 2 /* no lock */

#define LOCK_SH 1 /* flock(): a lock with others */
#define LOCK_EX 2 /* flock(): a lock alone */
#define LOCK_NB 4 /* flock(): do not block; or'ed */
#define LOCK_UN 8 /* flock(): no lock */

#define AT_FDCWD (-100) /* paths begin at the working directory */
#define AT_SYMLINK_NOFOLLOW 0x100 /* the symbolic link itself */
#define AT_REMOVEDIR 0x200 /* unlinkat(): a folder */
#define AT_EACCESS 0x200 /* faccessat(): by the effective user */
#define AT_SYMLINK_FOLLOW 0x400 /* what the symbolic link names */
#define AT_NO_AUTOMOUNT 0x800 /* mount nothing for it */
#define AT_EMPTY_PATH 0x1000 /* the path may be empty: the descriptor itself */
#define AT_RECURSIVE 0x8000 /* with all that is below */

#define R_OK 4 /* access(): may one read it? */
#define W_OK 2 /* access(): may one write it? */
#define X_OK 1 /* access(): may one run it? */
#define F_OK 0 /* access(): is it there? */

#define POSIX_FADV_NORMAL 0 /* nothing special */
#define POSIX_FADV_RANDOM 1 /* the file is read here and there */
#define POSIX_FADV_SEQUENTIAL 2 /* the file is read from beginning to end */
#define POSIX_FADV_WILLNEED 3 /* read it ahead */
#define POSIX_FADV_DONTNEED 4 /* forget what is cached */
#define POSIX_FADV_NOREUSE 5 /* it is read only once */

#define SPLICE_F_MOVE 1 /* splice(): move pages; no effect today */
#define SPLICE_F_NONBLOCK 2 /* splice(): do not block on the pipe */
#define SPLICE_F_MORE 4 /* splice(): more will follow, as MSG_MORE */
#define SPLICE_F_GIFT 8 /* vmsplice(): the pages are the kernel's now */

#define FALLOC_FL_KEEP_SIZE 0x01 /* the file's length stays */
#define FALLOC_FL_PUNCH_HOLE 0x02 /* give room back: a hole of zeros */

/* A lock on a part of a file. */
struct flock {
	short l_type;   /* F_RDLCK, F_WRLCK, F_UNLCK */
	short l_whence; /* SEEK_SET, SEEK_CUR, SEEK_END */
	off_t l_start;
	off_t l_len;    /* 0: to the end */
	pid_t l_pid;    /* who has it; F_GETLK only */
};

/* What F_SETOWN_EX takes. */
enum __pid_type {
	F_OWNER_TID, /* F_SETOWN_EX: one thread gets SIGIO and SIGURG */
	F_OWNER_PID, /* F_SETOWN_EX: a process gets them, as with F_SETOWN */
	F_OWNER_PGRP /* F_SETOWN_EX: a process group gets them */
};
struct f_owner_ex {
	enum __pid_type type;
	pid_t pid;
};

/** Open a file; mode is needed with O_CREAT. man 2 open
 *  errors: EACCES EEXIST EFAULT EINTR EINVAL EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENOENT ENOMEM ENOSPC ENOTDIR ENXIO EPERM EROFS ETXTBSY
 *  returns: a descriptor */
int open(const char *pathname, int flags, ...) __syscall;
/** open() relative to a directory. man 2 openat
 *  errors: EACCES EBADF EEXIST EFAULT EINTR EINVAL EISDIR ELOOP EMFILE ENFILE ENOENT ENOMEM ENOSPC ENOTDIR ENXIO EPERM EROFS ETXTBSY
 *  returns: a descriptor */
int openat(int dirfd, const char *pathname, int flags, ...) __syscall;
/** Make a file, or empty it, and open it for writing. man 2 creat
 *  errors: EACCES EFAULT EINTR EISDIR EMFILE ENFILE ENOENT ENOMEM ENOSPC ENOTDIR EPERM EROFS
 *  returns: a descriptor */
int creat(const char *pathname, mode_t mode) __syscall;
/** Control an open file: flags, owner, locks. man 2 fcntl; UNP 7.11
 *  errors: EACCES EAGAIN EBADF EDEADLK EFAULT EINTR EINVAL EMFILE ENOLCK EPERM
 *  returns: what cmd asks for, or 0 */
int fcntl(int fd, int cmd, ...) __syscall;
/** Tell how a file will be read. man 2 posix_fadvise
 *  returns: 0 or an error number: EBADF EINVAL ESPIPE */
int posix_fadvise(int fd, off_t offset, off_t len, int advice);
/** Make sure that a file has room on its disk. man 3 posix_fallocate
 *  returns: 0 or an error number: EBADF EFBIG EINTR EINVAL ENODEV ENOSPC ESPIPE */
int posix_fallocate(int fd, off_t offset, off_t len);
/** Give a part of a file room, or take it. man 2 fallocate
 *  errors: EBADF EFBIG EINTR EINVAL EIO ENODEV ENOSPC EOPNOTSUPP EPERM ESPIPE */
int fallocate(int fd, int mode, off_t offset, off_t len);
/** Read ahead into the page cache. man 2 readahead
 *  errors: EBADF EINVAL */
ssize_t readahead(int fd, off64_t offset, size_t count);
/** Move data between a pipe and a descriptor. man 2 splice
 *  errors: EAGAIN EBADF EINVAL ENOMEM ESPIPE
 *  returns: bytes moved, 0 at the end */
ssize_t splice(int fd_in, off64_t *off_in, int fd_out, off64_t *off_out, size_t len, unsigned int flags) __syscall;
/** Copy from one pipe to another. man 2 tee
 *  errors: EAGAIN EINVAL ENOMEM
 *  returns: bytes copied, 0 at the end */
ssize_t tee(int fd_in, int fd_out, size_t len, unsigned int flags) __syscall;
/** Put memory into a pipe. man 2 vmsplice
 *  errors: EAGAIN EBADF EINVAL ENOMEM
 *  returns: bytes put */
ssize_t vmsplice(int fd, const struct iovec *iov, size_t nr_segs, unsigned int flags) __syscall;

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/fcntl_more.h>
#endif

#endif
