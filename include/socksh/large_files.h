/*
 * Files of more than 2 GB on machines of 32 bits had functions and structures with 64 in their names. Here every file
 * may be that long: the names are others of the plain ones, `struct stat64` too. man 7 feature_test_macros
 */
#ifndef _SOCKSH_LARGE_FILES_H
#define _SOCKSH_LARGE_FILES_H

/* <sys/types.h> */
#define blkcnt64_t blkcnt_t
#define fsblkcnt64_t fsblkcnt_t
#define fsfilcnt64_t fsfilcnt_t

/* <fcntl.h>, <unistd.h> */
#define open64 open
#define openat64 openat
#define creat64 creat
#define fcntl64 fcntl
#define fallocate64 fallocate
#define posix_fallocate64 posix_fallocate
#define posix_fadvise64 posix_fadvise
#define flock64 flock
#define lockf64 lockf
#define lseek64 lseek
#define pread64 pread
#define pwrite64 pwrite
#define truncate64 truncate
#define ftruncate64 ftruncate

/* <sys/stat.h>, <sys/statfs.h>, <sys/statvfs.h> */
#define stat64 stat
#define fstat64 fstat
#define lstat64 lstat
#define fstatat64 fstatat
#define statfs64 statfs
#define fstatfs64 fstatfs
#define statvfs64 statvfs
#define fstatvfs64 fstatvfs

/* <dirent.h>, <ftw.h>, <glob.h> */
#define dirent64 dirent
#define readdir64 readdir
#define readdir64_r readdir_r
#define scandir64 scandir
#define scandirat64 scandirat
#define alphasort64 alphasort
#define versionsort64 versionsort
#define ftw64 ftw
#define nftw64 nftw
#define glob64 glob
#define glob64_t glob_t
#define globfree64 globfree

/* <stdio.h>, <stdlib.h> */
#define fpos64_t fpos_t
#define fopen64 fopen
#define freopen64 freopen
#define fseeko64 fseeko
#define ftello64 ftello
#define fgetpos64 fgetpos
#define fsetpos64 fsetpos
#define tmpfile64 tmpfile
#define mkstemp64 mkstemp
#define mkostemp64 mkostemp
#define mkstemps64 mkstemps
#define mkostemps64 mkostemps

/* <sys/mman.h>, <sys/resource.h>, <sys/sendfile.h>, <sys/uio.h> */
#define mmap64 mmap
#define rlim64_t rlim_t
#define rlimit64 rlimit
#define getrlimit64 getrlimit
#define setrlimit64 setrlimit
#define prlimit64 prlimit
#define sendfile64 sendfile
#define preadv64 preadv
#define pwritev64 pwritev
#define preadv64v2 preadv2
#define pwritev64v2 pwritev2

#endif
