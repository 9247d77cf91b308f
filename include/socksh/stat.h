/* struct stat and the modes of files, which <sys/stat.h> and <fcntl.h> share. */
#ifndef _SOCKSH_STAT_H
#define _SOCKSH_STAT_H

#include <socksh/timespec.h>
#include <socksh/types.h>

/* What the file system knows about a file. */
#ifdef __aarch64__
struct stat {
	dev_t st_dev;
	ino_t st_ino;
	mode_t st_mode;
	nlink_t st_nlink;
	uid_t st_uid;
	gid_t st_gid;
	dev_t st_rdev;
	dev_t __pad1;
	off_t st_size;
	blksize_t st_blksize;
	int __pad2;
	blkcnt_t st_blocks;
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	int __glibc_reserved[2];
};
#else
struct stat {
	dev_t st_dev;
	ino_t st_ino;
	nlink_t st_nlink;
	mode_t st_mode;
	uid_t st_uid;
	gid_t st_gid;
	int __pad0;
	dev_t st_rdev;
	off_t st_size;
	blksize_t st_blksize;
	blkcnt_t st_blocks;
	struct timespec st_atim;
	struct timespec st_mtim;
	struct timespec st_ctim;
	long __glibc_reserved[3];
};
#endif
#define st_atime st_atim.tv_sec /* when it was read, in seconds */
#define st_mtime st_mtim.tv_sec /* when it was written, in seconds */
#define st_ctime st_ctim.tv_sec /* when its inode changed, in seconds */

#define S_IFMT 0170000 /* mask of the kind of file */
#define S_IFSOCK 0140000 /* socket */
#define S_IFLNK 0120000  /* symbolic link */
#define S_IFREG 0100000  /* regular file */
#define S_IFBLK 0060000  /* block device */
#define S_IFDIR 0040000  /* directory */
#define S_IFCHR 0020000  /* character device */
#define S_IFIFO 0010000  /* pipe, FIFO */

#define S_ISUID 04000 /* runs as its owner */
#define S_ISGID 02000 /* runs as its group */
#define S_ISVTX 01000 /* sticky: in such a folder, one removes only one's own */
#define S_IRWXU 0700 /* the owner reads, writes, runs */
#define S_IRUSR 0400 /* the owner reads */
#define S_IWUSR 0200 /* the owner writes */
#define S_IXUSR 0100 /* the owner runs */
#define S_IRWXG 0070 /* the group reads, writes, runs */
#define S_IRGRP 0040 /* the group reads */
#define S_IWGRP 0020 /* the group writes */
#define S_IXGRP 0010 /* the group runs */
#define S_IRWXO 0007 /* others read, write, run */
#define S_IROTH 0004 /* others read */
#define S_IWOTH 0002 /* others write */
#define S_IXOTH 0001 /* others run */
#define S_IREAD S_IRUSR
#define S_IWRITE S_IWUSR
#define S_IEXEC S_IXUSR
#define ACCESSPERMS 0777 /* all reads, writes, runs */
#define ALLPERMS 07777 /* all permissions */
#define DEFFILEMODE 0666 /* all read and write */
#define S_BLKSIZE 512 /* bytes of a block of st_blocks */

#define S_ISSOCK(mode) (((mode) & S_IFMT) == S_IFSOCK) /* is it a socket? Takes st_mode. man 7 inode; UNP 15.2 */
#define S_ISLNK(mode) (((mode) & S_IFMT) == S_IFLNK) /* is it a symbolic link? Takes st_mode of lstat(). man 7 inode */
#define S_ISREG(mode) (((mode) & S_IFMT) == S_IFREG) /* is it an ordinary file? Takes st_mode. man 7 inode */
#define S_ISBLK(mode) (((mode) & S_IFMT) == S_IFBLK) /* is it a block device? Takes st_mode. man 7 inode */
#define S_ISDIR(mode) (((mode) & S_IFMT) == S_IFDIR) /* is it a folder? Takes st_mode. man 7 inode */
#define S_ISCHR(mode) (((mode) & S_IFMT) == S_IFCHR) /* is it a character device? Takes st_mode. man 7 inode */
#define S_ISFIFO(mode) (((mode) & S_IFMT) == S_IFIFO) /* is it a pipe? Takes st_mode. man 7 inode */

#endif
