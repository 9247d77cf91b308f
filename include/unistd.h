/* The system calls of Unix. man 0p unistd.h */
#ifndef _SOCKSH_UNISTD_H
#define _SOCKSH_UNISTD_H

#include <socksh/annotations.h>
#include <socksh/getopt.h>
#include <socksh/lockf.h>
#include <socksh/seek.h>
#include <socksh/types.h>

#define STDIN_FILENO 0 /* standard input */
#define STDOUT_FILENO 1 /* standard output */
#define STDERR_FILENO 2 /* standard error */

#define R_OK 4 /* readable */
#define W_OK 2 /* writable */
#define X_OK 1 /* executable */
#define F_OK 0 /* there */

#define L_SET 0 /* lseek(): from the beginning */
#define L_INCR 1 /* lseek(): from where it is */
#define L_XTND 2 /* lseek(): from the end */

#define CLOSE_RANGE_UNSHARE (1U << 1) /* close_range(): have a table of descriptors of one's own first */
#define CLOSE_RANGE_CLOEXEC (1U << 2) /* close_range(): only mark them to be closed at exec() */

#define _POSIX_VERSION 200809L /* the year and month of the POSIX the headers follow: 2008 */
#define _POSIX2_VERSION 200809L /* the same of POSIX's utilities */
#define _XOPEN_VERSION 700 /* the issue of the X/Open specification: 7 */
#define _POSIX_THREADS 200809L /* there are threads */
#define _POSIX_IPV6 200809L /* there is IPv6 */
#define _POSIX_JOB_CONTROL 1 /* there is job control */
#define _POSIX_VDISABLE '\0' /* in c_cc: no character does that */

/* what sysconf() is asked for */
#define _SC_ARG_MAX 0 /* sysconf(): bytes of arguments and environment of exec(). man 3 sysconf */
#define _SC_CHILD_MAX 1 /* sysconf(): processes of a user. man 3 sysconf */
#define _SC_CLK_TCK 2 /* sysconf(): ticks a second of times(): 100. man 3 sysconf */
#define _SC_NGROUPS_MAX 3 /* sysconf(): supplementary groups of a process. man 3 sysconf */
#define _SC_OPEN_MAX 4 /* sysconf(): descriptors of a process, RLIMIT_NOFILE; daemons close so many. man 3 sysconf; UNP 13.4 */
#define _SC_STREAM_MAX 5 /* sysconf(): open streams of a process. man 3 sysconf */
#define _SC_TZNAME_MAX 6 /* sysconf(): bytes of a time zone's name. man 3 sysconf */
#define _SC_JOB_CONTROL 7 /* sysconf(): whether there is job control. man 3 sysconf */
#define _SC_SAVED_IDS 8 /* sysconf(): whether there are saved set-user-IDs. man 3 sysconf */
#define _SC_REALTIME_SIGNALS 9 /* sysconf(): whether there are real-time signals. man 3 sysconf */
#define _SC_PRIORITY_SCHEDULING 10 /* sysconf(): whether there are scheduling policies. man 3 sysconf */
#define _SC_TIMERS 11 /* sysconf(): whether there is timer_create(). man 3 sysconf */
#define _SC_ASYNCHRONOUS_IO 12 /* sysconf(): whether there is aio_read(). man 3 sysconf */
#define _SC_FSYNC 15 /* sysconf(): whether there is fsync(). man 3 sysconf */
#define _SC_MAPPED_FILES 16 /* sysconf(): whether files can be mapped. man 3 sysconf */
#define _SC_MEMLOCK 17 /* sysconf(): whether there is mlockall(). man 3 sysconf */
#define _SC_SEMAPHORES 21 /* sysconf(): whether there is sem_init(). man 3 sysconf */
#define _SC_SHARED_MEMORY_OBJECTS 22 /* sysconf(): whether there is shm_open(). man 3 sysconf */
#define _SC_VERSION 29 /* sysconf(): _POSIX_VERSION. man 3 sysconf */
#define _SC_PAGESIZE 30 /* sysconf(): bytes of a page. man 3 sysconf */
#define _SC_PAGE_SIZE 30 /* sysconf(): bytes of a page. man 3 sysconf */
#define _SC_RTSIG_MAX 31 /* sysconf(): real-time signals. man 3 sysconf */
#define _SC_SEM_NSEMS_MAX 32 /* sysconf(): semaphores of a process. man 3 sysconf */
#define _SC_SEM_VALUE_MAX 33 /* sysconf(): the highest value of a semaphore. man 3 sysconf */
#define _SC_SIGQUEUE_MAX 34 /* sysconf(): signals that may be queued. man 3 sysconf */
#define _SC_TIMER_MAX 35 /* sysconf(): timers of a process. man 3 sysconf */
#define _SC_LINE_MAX 43 /* sysconf(): bytes of a line that the text utilities take. man 3 sysconf */
#define _SC_RE_DUP_MAX 44 /* sysconf(): the highest count in a regular expression's {m,n}. man 3 sysconf */
#define _SC_2_VERSION 46 /* sysconf(): _POSIX2_VERSION. man 3 sysconf */
#define _SC_IOV_MAX 60 /* sysconf(): buffers of one readv() or sendmsg(). man 3 sysconf; UNP 14.4 */
#define _SC_UIO_MAXIOV 60 /* sysconf(): buffers of one readv() or sendmsg(), BSD's name. man 3 sysconf */
#define _SC_THREADS 67 /* sysconf(): whether there are threads. man 3 sysconf */
#define _SC_GETGR_R_SIZE_MAX 69 /* sysconf(): bytes of the buffer with which getgrnam_r() mostly works. man 3 sysconf */
#define _SC_GETPW_R_SIZE_MAX 70 /* sysconf(): bytes of the buffer with which getpwnam_r() mostly works. man 3 sysconf */
#define _SC_LOGIN_NAME_MAX 71 /* sysconf(): bytes of a login name, with its end. man 3 sysconf */
#define _SC_TTY_NAME_MAX 72 /* sysconf(): bytes of a terminal's path, with its end. man 3 sysconf */
#define _SC_THREAD_DESTRUCTOR_ITERATIONS 73 /* sysconf(): how often destructors are called again. man 3 sysconf */
#define _SC_THREAD_KEYS_MAX 74 /* sysconf(): keys of thread-specific data. man 3 sysconf; UNP 26.5 */
#define _SC_THREAD_STACK_MIN 75 /* sysconf(): bytes of a thread's stack, at least. man 3 sysconf */
#define _SC_THREAD_THREADS_MAX 76 /* sysconf(): threads of a process; -1 without a limit. man 3 sysconf */
#define _SC_THREAD_PROCESS_SHARED 82 /* sysconf(): whether mutexes may lie in shared memory. man 3 sysconf; UNP 30.8 */
#define _SC_NPROCESSORS_CONF 83 /* sysconf(): processors. man 3 sysconf */
#define _SC_NPROCESSORS_ONLN 84 /* sysconf(): processors that are switched on. man 3 sysconf */
#define _SC_PHYS_PAGES 85 /* sysconf(): pages of memory. man 3 sysconf */
#define _SC_AVPHYS_PAGES 86 /* sysconf(): pages of memory that are free. man 3 sysconf */
#define _SC_ATEXIT_MAX 87 /* sysconf(): functions that atexit() takes. man 3 sysconf */
#define _SC_XOPEN_VERSION 89 /* sysconf(): _XOPEN_VERSION. man 3 sysconf */
#define _SC_BARRIERS 133 /* sysconf(): whether there are barriers of threads. man 3 sysconf */
#define _SC_CLOCK_SELECTION 137 /* sysconf(): whether waiting may go by another clock. man 3 sysconf */
#define _SC_CPUTIME 138 /* sysconf(): whether there is CLOCK_PROCESS_CPUTIME_ID. man 3 sysconf */
#define _SC_MONOTONIC_CLOCK 149 /* sysconf(): whether there is CLOCK_MONOTONIC. man 3 sysconf */
#define _SC_READER_WRITER_LOCKS 153 /* sysconf(): whether there are read-write locks. man 3 sysconf */
#define _SC_SPIN_LOCKS 154 /* sysconf(): whether there are spin locks. man 3 sysconf */
#define _SC_SHELL 157 /* sysconf(): whether there is a POSIX shell. man 3 sysconf */
#define _SC_SYMLOOP_MAX 173 /* sysconf(): symbolic links in a path. man 3 sysconf */
#define _SC_HOST_NAME_MAX 180 /* sysconf(): bytes of a host's name, without its end. man 3 sysconf */
#define _SC_IPV6 235 /* sysconf(): whether there is IPv6. man 3 sysconf */
#define _SC_RAW_SOCKETS 236 /* sysconf(): whether there are raw sockets. man 3 sysconf; UNP 28 */
#define _SC_MINSIGSTKSZ 249 /* sysconf(): bytes of a signal stack, at least. man 3 sysconf */
#define _SC_SIGSTKSZ 250 /* sysconf(): bytes of a signal stack that are mostly enough. man 3 sysconf */

/* what pathconf() is asked for */
#define _PC_LINK_MAX 0 /* pathconf(): hard links of a file. man 3 pathconf */
#define _PC_MAX_CANON 1 /* pathconf(): bytes of a line typed at the terminal. man 3 pathconf */
#define _PC_MAX_INPUT 2 /* pathconf(): bytes the terminal keeps. man 3 pathconf */
#define _PC_NAME_MAX 3 /* pathconf(): bytes of a name in the directory. man 3 pathconf */
#define _PC_PATH_MAX 4 /* pathconf(): bytes of a path from the directory on. man 3 pathconf */
#define _PC_PIPE_BUF 5 /* pathconf(): bytes that a write into the pipe puts there undivided. man 3 pathconf */
#define _PC_CHOWN_RESTRICTED 6 /* pathconf(): whether only root may give files away. man 3 pathconf */
#define _PC_NO_TRUNC 7 /* pathconf(): whether names that are too long are errors. man 3 pathconf */
#define _PC_VDISABLE 8 /* pathconf(): _POSIX_VDISABLE. man 3 pathconf */
#define _PC_SYNC_IO 9 /* pathconf(): whether O_SYNC works. man 3 pathconf */
#define _PC_ASYNC_IO 10 /* pathconf(): whether aio_read() works. man 3 pathconf */
#define _PC_PRIO_IO 11 /* pathconf(): whether aio_read() heeds priorities. man 3 pathconf */
#define _PC_SOCK_MAXBUF 12 /* pathconf(): bytes of a socket's buffer; -1 on Linux. man 3 pathconf */
#define _PC_FILESIZEBITS 13 /* pathconf(): bits of a file's size. man 3 pathconf */
#define _PC_REC_INCR_XFER_SIZE 14 /* pathconf(): good sizes are multiples of it. man 3 pathconf */
#define _PC_REC_MAX_XFER_SIZE 15 /* pathconf(): the largest good size of a read or write. man 3 pathconf */
#define _PC_REC_MIN_XFER_SIZE 16 /* pathconf(): the smallest good size of a read or write. man 3 pathconf */
#define _PC_REC_XFER_ALIGN 17 /* pathconf(): how buffers should be aligned. man 3 pathconf */
#define _PC_ALLOC_SIZE_MIN 18 /* pathconf(): bytes of space a file takes at least. man 3 pathconf */
#define _PC_SYMLINK_MAX 19 /* pathconf(): bytes in a symbolic link. man 3 pathconf */
#define _PC_2_SYMLINKS 20 /* pathconf(): whether there can be symbolic links. man 3 pathconf */

/* what confstr() is asked for */
#define _CS_PATH 0 /* confstr(): PATH in which all standard programs are. man 3 confstr */
#define _CS_GNU_LIBC_VERSION 2 /* confstr(): "glibc" and its version. man 3 confstr */
#define _CS_GNU_LIBPTHREAD_VERSION 3 /* confstr(): the thread library and its version. man 3 confstr */
extern char **environ;

/* -- Descriptors -- */

/** Read at most count bytes. man 2 read; UNP 3.9
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EIO EISDIR ENOTCONN ETIMEDOUT
 *  returns: bytes read, 0 at the end of the file */
ssize_t read(int fd, void *buf, size_t count) __syscall __result_needed;
/** Write at most count bytes. man 2 write; UNP 3.9
 *  errors: EAGAIN EBADF ECONNRESET EDESTADDRREQ EDQUOT EFAULT EFBIG EINTR EINVAL EIO ENOSPC EPERM EPIPE
 *  returns: bytes written */
ssize_t write(int fd, const void *buf, size_t count) __syscall __result_needed;
/** read() at a position of the file. man 2 pread
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t pread(int fd, void *buf, size_t count, off_t offset) __syscall __result_needed;
/** write() at a position of the file. man 2 pwrite
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC ESPIPE
 *  returns: bytes written */
ssize_t pwrite(int fd, const void *buf, size_t count, off_t offset) __syscall __result_needed;
/** Close a descriptor; the last one of a TCP socket sends FIN. man 2 close; UNP 4.9
 *  errors: EBADF EINTR EIO */
int close(int fd) __syscall;
/** Close the descriptors first to last. man 2 close_range
 *  errors: EINVAL EMFILE ENOMEM */
int close_range(unsigned int first, unsigned int last, int flags) __syscall;
/** Close the descriptors from lowfd up. man 3 closefrom */
void closefrom(int lowfd);
/** Another descriptor of the same file, the lowest free one. man 2 dup; UNP 13.4
 *  errors: EBADF EMFILE
 *  returns: the new descriptor */
int dup(int oldfd) __syscall __result_needed;
/** Make newfd another descriptor of the same file. man 2 dup2; UNP 13.5
 *  errors: EBADF EBUSY EINTR EMFILE
 *  returns: newfd */
int dup2(int oldfd, int newfd) __syscall;
/** dup2() with O_CLOEXEC. man 2 dup3
 *  errors: EBADF EBUSY EINTR EINVAL EMFILE
 *  returns: newfd */
int dup3(int oldfd, int newfd, int flags) __syscall;
/** A pipe: pipefd[0] to read, pipefd[1] to write. man 2 pipe
 *  errors: EFAULT EMFILE ENFILE */
int pipe(int pipefd[2]) __syscall __result_needed;
/** pipe() with O_NONBLOCK, O_CLOEXEC. man 2 pipe2
 *  errors: EFAULT EINVAL EMFILE ENFILE */
int pipe2(int pipefd[2], int flags) __syscall __result_needed;
/** Move in a file. man 2 lseek
 *  errors: EBADF EINVAL ENXIO EOVERFLOW ESPIPE
 *  returns: the position from the start */
off_t lseek(int fd, off_t offset, int whence) __syscall;
/** Write a file to disk. man 2 fsync
 *  errors: EBADF EINTR EINVAL EIO ENOSPC EROFS */
int fsync(int fd) __syscall;
/** Write the data of a file to disk. man 2 fdatasync
 *  errors: EBADF EINTR EINVAL EIO ENOSPC EROFS */
int fdatasync(int fd) __syscall;
/** Write everything to disk. man 2 sync */
void sync(void);
/** Set the length of an open file. man 2 ftruncate
 *  errors: EBADF EFBIG EINTR EINVAL EIO EPERM EROFS */
int ftruncate(int fd, off_t length) __syscall __result_needed;
/** Set the length of a file. man 2 truncate
 *  errors: EACCES EFAULT EFBIG EINTR EINVAL EIO EISDIR ENOENT ENOTDIR EPERM EROFS */
int truncate(const char *path, off_t length) __syscall __result_needed;
/** Copy from file to file in the kernel. man 2 copy_file_range
 *  errors: EBADF EFBIG EINVAL EIO EISDIR ENOMEM ENOSPC EXDEV
 *  returns: bytes copied */
ssize_t copy_file_range(int fd_in, off64_t *off_in, int fd_out, off64_t *off_out, size_t len, unsigned int flags) __syscall;
/** Is this descriptor a terminal? man 3 isatty; UNP 14.6
 *  errors: EBADF ENOTTY
 *  returns: 1 or 0 */
int isatty(int fd);
/** Name of the terminal of a descriptor. man 3 ttyname
 *  errors: EBADF ENODEV ENOTTY */
char *ttyname(int fd) __returns_static_string;
/** ttyname() into a buffer. man 3 ttyname_r
 *  returns: 0 or an error number: EBADF ENODEV ENOTTY ERANGE */
int ttyname_r(int fd, char *buf, size_t buflen) __writes(2, 3) __result_needed;

/* -- Files by name -- */

/** May this process use the file so? man 2 access
 *  errors: EACCES EFAULT EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR EROFS ETXTBSY */
int access(const char *pathname, int mode) __syscall;
/** access() for the effective user. man 3 euidaccess
 *  errors: EACCES EFAULT ENOENT ENOTDIR EROFS */
int euidaccess(const char *pathname, int mode) __syscall;
/** access() relative to a directory. man 2 faccessat
 *  errors: EACCES EBADF EFAULT EINVAL ENOENT ENOTDIR EROFS */
int faccessat(int dirfd, const char *pathname, int mode, int flags) __syscall __result_needed;
/** Another name for a file. man 2 link
 *  errors: EACCES EEXIST EFAULT EIO ELOOP EMLINK ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS EXDEV */
int link(const char *oldpath, const char *newpath) __syscall __result_needed;
/** link() relative to directories. man 2 linkat
 *  errors: EACCES EBADF EEXIST EFAULT EINVAL ENOENT ENOSPC ENOTDIR EPERM EROFS EXDEV */
int linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags) __syscall __result_needed;
/** Make a symbolic link. man 2 symlink
 *  errors: EACCES EEXIST EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS */
int symlink(const char *target, const char *linkpath) __syscall __result_needed;
/** symlink() relative to a directory. man 2 symlinkat
 *  errors: EACCES EBADF EEXIST EFAULT ENOENT ENOSPC ENOTDIR EPERM EROFS */
int symlinkat(const char *target, int newdirfd, const char *linkpath) __syscall __result_needed;
/** What a symbolic link says; no NUL is put after it. man 2 readlink
 *  errors: EACCES EFAULT EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR
 *  returns: bytes written to buf */
ssize_t readlink(const char *restrict pathname, char *restrict buf, size_t bufsiz) __syscall __result_needed;
/** readlink() relative to a directory. man 2 readlinkat
 *  errors: EACCES EBADF EFAULT EINVAL EIO ENOENT ENOTDIR
 *  returns: bytes written to buf */
ssize_t readlinkat(int dirfd, const char *restrict pathname, char *restrict buf, size_t bufsiz) __syscall __result_needed;
/** Remove a name of a file. man 2 unlink; UNP 15.2
 *  errors: EACCES EBUSY EFAULT EIO EISDIR ELOOP ENAMETOOLONG ENOENT ENOTDIR EPERM EROFS */
int unlink(const char *pathname) __syscall;
/** unlink() relative to a directory. man 2 unlinkat
 *  errors: EACCES EBADF EBUSY EFAULT EINVAL EISDIR ENOENT ENOTDIR EPERM EROFS */
int unlinkat(int dirfd, const char *pathname, int flags) __syscall;
/** Remove an empty directory. man 2 rmdir
 *  errors: EACCES EBUSY EFAULT EINVAL ENOENT ENOTDIR ENOTEMPTY EPERM EROFS */
int rmdir(const char *pathname) __syscall;
/** Change the working directory. man 2 chdir; UNP 13.4
 *  errors: EACCES EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR */
int chdir(const char *path) __syscall __result_needed;
/** chdir() to an open directory. man 2 fchdir
 *  errors: EACCES EBADF ENOTDIR */
int fchdir(int fd) __syscall __result_needed;
/** The working directory. man 3 getcwd
 *  errors: EACCES EFAULT EINVAL ENOENT ENOMEM ERANGE
 *  returns: buf, memory from malloc() if buf is NULL, or NULL */
char *getcwd(char *buf, size_t size) __custom __writes(1, 2) __nullable(1) __result_needed;
/** The working directory in memory from malloc(). man 3 get_current_dir_name
 *  errors: EACCES ENOENT ENOMEM */
char *get_current_dir_name(void) __custom;
/** Change the root directory. man 2 chroot
 *  errors: EACCES EFAULT EIO ENOENT ENOTDIR EPERM */
int chroot(const char *path) __syscall __result_needed;
/** Change the owner of a file. man 2 chown
 *  errors: EACCES EFAULT ELOOP ENOENT ENOTDIR EPERM EROFS */
int chown(const char *pathname, uid_t owner, gid_t group) __syscall __result_needed;
/** chown() of an open file. man 2 fchown
 *  errors: EBADF EIO EPERM EROFS */
int fchown(int fd, uid_t owner, gid_t group) __syscall __result_needed;
/** chown() of a symbolic link itself. man 2 lchown
 *  errors: EACCES EFAULT ELOOP ENOENT ENOTDIR EPERM EROFS */
int lchown(const char *pathname, uid_t owner, gid_t group) __syscall __result_needed;
/** chown() relative to a directory. man 2 fchownat
 *  errors: EACCES EBADF EFAULT EINVAL ENOENT ENOTDIR EPERM EROFS */
int fchownat(int dirfd, const char *pathname, uid_t owner, gid_t group, int flags) __syscall __result_needed;

/* -- Processes -- */

/** A copy of the process. man 2 fork; UNP 4.7
 *  errors: EAGAIN ENOMEM ENOSYS
 *  returns: the child's process ID; 0 in the child */
pid_t fork(void) __custom;
/** fork() that suspends the parent until exec() or _exit(). man 2 vfork
 *  errors: EAGAIN ENOMEM
 *  returns: the child's process ID; 0 in the child */
pid_t vfork(void) __custom;
/** Run another program in this process. man 2 execve; UNP 4.7
 *  errors: E2BIG EACCES EFAULT EIO EISDIR ELOOP EMFILE ENAMETOOLONG ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execve(const char *pathname, char *const argv[], char *const envp[]) __custom;
/** execve() with this environment. man 3 execv; UNP 4.7
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execv(const char *pathname, char *const argv[]) __custom;
/** execv() that looks through PATH. man 3 execvp; UNP 4.7
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execvp(const char *file, char *const argv[]) __custom;
/** execve() that looks through PATH. man 3 execvpe
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execvpe(const char *file, char *const argv[], char *const envp[]) __custom;
/** execv() with the arguments one by one, NULL last. man 3 execl; UNP 4.7
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execl(const char *pathname, const char *arg, ...) __custom;
/** execvp() with the arguments one by one, NULL last. man 3 execlp; UNP 4.7
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execlp(const char *file, const char *arg, ...) __custom;
/** execve() with the arguments one by one, NULL and the environment last. man 3 execle; UNP 4.7
 *  errors: E2BIG EACCES EFAULT ENOENT ENOEXEC ENOMEM ENOTDIR EPERM ETXTBSY
 *  returns: only on an error */
int execle(const char *pathname, const char *arg, ...) __custom;
/** execve() of an open file. man 3 fexecve
 *  errors: E2BIG EACCES EBADF EFAULT ENOEXEC ENOMEM ENOSYS
 *  returns: only on an error */
int fexecve(int fd, char *const argv[], char *const envp[]) __custom;
/** End the process at once. man 2 _exit */
void _exit(int status) __custom __noreturn;
/** This process's ID. man 2 getpid */
pid_t getpid(void);
/** The parent's process ID. man 2 getppid; UNP 4.7 */
pid_t getppid(void);
/** This thread's ID. man 2 gettid */
pid_t gettid(void);
/** Real user ID. man 2 getuid */
uid_t getuid(void);
/** Effective user ID. man 2 geteuid */
uid_t geteuid(void);
/** Real group ID. man 2 getgid */
gid_t getgid(void);
/** Effective group ID. man 2 getegid */
gid_t getegid(void);
/** Set the user ID. man 2 setuid; UNP 28.4
 *  errors: EAGAIN EINVAL EPERM */
int setuid(uid_t uid) __result_needed;
/** Set the effective user ID. man 2 seteuid
 *  errors: EINVAL EPERM */
int seteuid(uid_t euid) __result_needed;
/** Set the group ID. man 2 setgid
 *  errors: EINVAL EPERM */
int setgid(gid_t gid) __result_needed;
/** Set the effective group ID. man 2 setegid
 *  errors: EINVAL EPERM */
int setegid(gid_t egid) __result_needed;
/** Set real and effective user ID. man 2 setreuid
 *  errors: EAGAIN EINVAL EPERM */
int setreuid(uid_t ruid, uid_t euid) __result_needed;
/** Set real and effective group ID. man 2 setregid
 *  errors: EINVAL EPERM */
int setregid(gid_t rgid, gid_t egid) __result_needed;
/** The supplementary groups. man 2 getgroups
 *  errors: EFAULT EINVAL
 *  returns: their number */
int getgroups(int size, gid_t list[]) __syscall __result_needed;
/** The process group. man 2 getpgrp */
pid_t getpgrp(void);
/** The process group of a process. man 2 getpgid
 *  errors: ESRCH */
pid_t getpgid(pid_t pid);
/** Put a process into a process group. man 2 setpgid
 *  errors: EACCES EINVAL EPERM ESRCH */
int setpgid(pid_t pid, pid_t pgid);
/** Make this process the leader of a process group. man 3 setpgrp
 *  errors: EPERM */
int setpgrp(void);
/** The session of a process. man 2 getsid
 *  errors: EPERM ESRCH */
pid_t getsid(pid_t pid);
/** Make a new session, without a terminal. man 2 setsid; UNP 13.4
 *  errors: EPERM
 *  returns: its ID */
pid_t setsid(void);
/** The foreground process group of a terminal. man 3 tcgetpgrp
 *  errors: EBADF ENOTTY */
pid_t tcgetpgrp(int fd);
/** Set the foreground process group of a terminal. man 3 tcsetpgrp
 *  errors: EBADF EINVAL ENOTTY EPERM */
int tcsetpgrp(int fd, pid_t pgrp);
/** Change the nice value. man 2 nice
 *  errors: EPERM
 *  returns: the new one */
int nice(int inc) __result_needed;
/** Go into the background, detached from the terminal. man 3 daemon
 *  errors: EAGAIN ENOMEM */
int daemon(int nochdir, int noclose) __custom __result_needed;

/* -- Time, signals -- */

/** SIGALRM after some seconds; 0: none. man 2 alarm; UNP 14.2
 *  returns: seconds left of an earlier one */
unsigned int alarm(unsigned int seconds);
/** SIGALRM after microseconds, then again and again. man 3 ualarm */
useconds_t ualarm(useconds_t usecs, useconds_t interval);
/** Sleep some seconds, or until a signal. man 3 sleep
 *  returns: seconds left */
unsigned int sleep(unsigned int seconds);
/** Sleep microseconds. man 3 usleep
 *  errors: EINTR EINVAL */
int usleep(useconds_t usec);
/** Wait for a signal. man 2 pause; UNP 20.5
 *  errors: EINTR */
int pause(void) __syscall;

/* -- The system -- */

/** Name of this host. man 2 gethostname; UNP 9.7
 *  errors: EFAULT EINVAL ENAMETOOLONG */
int gethostname(char *name, size_t len) __writes(1, 2);
/** Set the name of this host. man 2 sethostname
 *  errors: EFAULT EINVAL EPERM */
int sethostname(const char *name, size_t len) __syscall __result_needed;
/** NIS domain of this host. man 2 getdomainname
 *  errors: EINVAL */
int getdomainname(char *name, size_t len) __writes(1, 2) __result_needed;
/** A number that identifies this host. man 3 gethostid */
long gethostid(void);
/** Bytes of a page of memory. man 2 getpagesize */
int getpagesize(void);
/** How many descriptors a process may have. man 3 getdtablesize */
int getdtablesize(void);
/** A limit or property of the system. man 3 sysconf; UNP 27.8
 *  errors: EINVAL
 *  returns: the value, -1 if there is no limit (errno stays) or on an error */
long sysconf(int name);
/** A limit or property of a file. man 3 pathconf
 *  errors: EACCES EINVAL ELOOP ENAMETOOLONG ENOENT ENOTDIR */
long pathconf(const char *path, int name) __string(1);
/** A limit or property of an open file. man 3 fpathconf
 *  errors: EBADF EINVAL */
long fpathconf(int fd, int name);
/** A string about the system. man 3 confstr
 *  errors: EINVAL
 *  returns: its size with the NUL */
size_t confstr(int name, char *buf, size_t size) __writes(2, 3) __nullable(2);
/** Login name of the user. man 3 getlogin
 *  errors: ENXIO ENOTTY */
char *getlogin(void) __returns_static_string;
/** getlogin() into a buffer. man 3 getlogin_r
 *  returns: 0 or an error number: ENXIO ERANGE */
int getlogin_r(char *buf, size_t bufsize) __writes(1, 2);
/** Read a password from the terminal. man 3 getpass
 *  errors: ENXIO */
char *getpass(const char *prompt) __string(1) __returns_static_string;
/** Random bytes from the kernel, 256 at most. man 3 getentropy
 *  errors: EFAULT EIO ENOSYS */
int getentropy(void *buffer, size_t length) __syscall;
/** Any system call by its number. man 2 syscall */
long syscall(long number, ...) __custom;
/** Exchange adjacent bytes. man 3 swab */
void swab(const void *restrict from, void *restrict to, ssize_t n) __reads(1, 3) __writes(2, 3);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/unistd_more.h>
#endif
