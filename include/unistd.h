/* The system calls of Unix. man 0p unistd.h */
#ifndef _SOCKSH_UNISTD_H
#define _SOCKSH_UNISTD_H

#include <socksh/annotations.h>
#include <socksh/getopt.h>
#include <socksh/lockf.h>
#include <socksh/seek.h>
#include <socksh/types.h>

#define STDIN_FILENO 0
#define STDOUT_FILENO 1
#define STDERR_FILENO 2

#define R_OK 4 /* readable */
#define W_OK 2 /* writable */
#define X_OK 1 /* executable */
#define F_OK 0 /* there */

#define L_SET 0
#define L_INCR 1
#define L_XTND 2

#define CLOSE_RANGE_UNSHARE (1U << 1)
#define CLOSE_RANGE_CLOEXEC (1U << 2)

#define _POSIX_VERSION 200809L
#define _POSIX2_VERSION 200809L
#define _XOPEN_VERSION 700
#define _POSIX_THREADS 200809L
#define _POSIX_IPV6 200809L
#define _POSIX_JOB_CONTROL 1
#define _POSIX_VDISABLE '\0'

/* what sysconf() is asked for */
#define _SC_ARG_MAX 0
#define _SC_CHILD_MAX 1
#define _SC_CLK_TCK 2
#define _SC_NGROUPS_MAX 3
#define _SC_OPEN_MAX 4
#define _SC_STREAM_MAX 5
#define _SC_TZNAME_MAX 6
#define _SC_JOB_CONTROL 7
#define _SC_SAVED_IDS 8
#define _SC_REALTIME_SIGNALS 9
#define _SC_PRIORITY_SCHEDULING 10
#define _SC_TIMERS 11
#define _SC_ASYNCHRONOUS_IO 12
#define _SC_FSYNC 15
#define _SC_MAPPED_FILES 16
#define _SC_MEMLOCK 17
#define _SC_SEMAPHORES 21
#define _SC_SHARED_MEMORY_OBJECTS 22
#define _SC_VERSION 29
#define _SC_PAGESIZE 30
#define _SC_PAGE_SIZE 30
#define _SC_RTSIG_MAX 31
#define _SC_SEM_NSEMS_MAX 32
#define _SC_SEM_VALUE_MAX 33
#define _SC_SIGQUEUE_MAX 34
#define _SC_TIMER_MAX 35
#define _SC_LINE_MAX 43
#define _SC_RE_DUP_MAX 44
#define _SC_2_VERSION 46
#define _SC_IOV_MAX 60
#define _SC_UIO_MAXIOV 60
#define _SC_THREADS 67
#define _SC_GETGR_R_SIZE_MAX 69
#define _SC_GETPW_R_SIZE_MAX 70
#define _SC_LOGIN_NAME_MAX 71
#define _SC_TTY_NAME_MAX 72
#define _SC_THREAD_DESTRUCTOR_ITERATIONS 73
#define _SC_THREAD_KEYS_MAX 74
#define _SC_THREAD_STACK_MIN 75
#define _SC_THREAD_THREADS_MAX 76
#define _SC_THREAD_PROCESS_SHARED 82
#define _SC_NPROCESSORS_CONF 83
#define _SC_NPROCESSORS_ONLN 84
#define _SC_PHYS_PAGES 85
#define _SC_AVPHYS_PAGES 86
#define _SC_ATEXIT_MAX 87
#define _SC_XOPEN_VERSION 89
#define _SC_BARRIERS 133
#define _SC_CLOCK_SELECTION 137
#define _SC_CPUTIME 138
#define _SC_MONOTONIC_CLOCK 149
#define _SC_READER_WRITER_LOCKS 153
#define _SC_SPIN_LOCKS 154
#define _SC_SHELL 157
#define _SC_SYMLOOP_MAX 173
#define _SC_HOST_NAME_MAX 180
#define _SC_IPV6 235
#define _SC_RAW_SOCKETS 236
#define _SC_MINSIGSTKSZ 249
#define _SC_SIGSTKSZ 250

/* what pathconf() is asked for */
#define _PC_LINK_MAX 0
#define _PC_MAX_CANON 1
#define _PC_MAX_INPUT 2
#define _PC_NAME_MAX 3
#define _PC_PATH_MAX 4
#define _PC_PIPE_BUF 5
#define _PC_CHOWN_RESTRICTED 6
#define _PC_NO_TRUNC 7
#define _PC_VDISABLE 8
#define _PC_SYNC_IO 9
#define _PC_ASYNC_IO 10
#define _PC_PRIO_IO 11
#define _PC_SOCK_MAXBUF 12
#define _PC_FILESIZEBITS 13
#define _PC_REC_INCR_XFER_SIZE 14
#define _PC_REC_MAX_XFER_SIZE 15
#define _PC_REC_MIN_XFER_SIZE 16
#define _PC_REC_XFER_ALIGN 17
#define _PC_ALLOC_SIZE_MIN 18
#define _PC_SYMLINK_MAX 19
#define _PC_2_SYMLINKS 20

/* what confstr() is asked for */
#define _CS_PATH 0
#define _CS_GNU_LIBC_VERSION 2
#define _CS_GNU_LIBPTHREAD_VERSION 3
extern char **environ;

/* -- Descriptors -- */

/** Read at most count bytes. man 2 read; UNP 3.9
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EIO EISDIR ENOTCONN ETIMEDOUT
 *  returns: bytes read, 0 at the end of the file */
ssize_t read(int fd, void *buf, size_t count) __syscall;
/** Write at most count bytes. man 2 write; UNP 3.9
 *  errors: EAGAIN EBADF ECONNRESET EDESTADDRREQ EDQUOT EFAULT EFBIG EINTR EINVAL EIO ENOSPC EPERM EPIPE
 *  returns: bytes written */
ssize_t write(int fd, const void *buf, size_t count) __syscall;
/** read() at a position of the file. man 2 pread
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL EIO EISDIR ESPIPE
 *  returns: bytes read, 0 at the end of the file */
ssize_t pread(int fd, void *buf, size_t count, off_t offset) __syscall;
/** write() at a position of the file. man 2 pwrite
 *  errors: EAGAIN EBADF EFAULT EFBIG EINTR EINVAL EIO ENOSPC ESPIPE
 *  returns: bytes written */
ssize_t pwrite(int fd, const void *buf, size_t count, off_t offset) __syscall;
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
int dup(int oldfd) __syscall;
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
int pipe(int pipefd[2]) __syscall;
/** pipe() with O_NONBLOCK, O_CLOEXEC. man 2 pipe2
 *  errors: EFAULT EINVAL EMFILE ENFILE */
int pipe2(int pipefd[2], int flags) __syscall;
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
int ftruncate(int fd, off_t length) __syscall;
/** Set the length of a file. man 2 truncate
 *  errors: EACCES EFAULT EFBIG EINTR EINVAL EIO EISDIR ENOENT ENOTDIR EPERM EROFS */
int truncate(const char *path, off_t length) __syscall;
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
int ttyname_r(int fd, char *buf, size_t buflen) __writes(2, 3);

/* -- Files by name -- */

/** May this process use the file so? man 2 access
 *  errors: EACCES EFAULT EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR EROFS ETXTBSY */
int access(const char *pathname, int mode) __syscall;
/** access() for the effective user. man 3 euidaccess
 *  errors: EACCES EFAULT ENOENT ENOTDIR EROFS */
int euidaccess(const char *pathname, int mode) __syscall;
/** access() relative to a directory. man 2 faccessat
 *  errors: EACCES EBADF EFAULT EINVAL ENOENT ENOTDIR EROFS */
int faccessat(int dirfd, const char *pathname, int mode, int flags) __syscall;
/** Another name for a file. man 2 link
 *  errors: EACCES EEXIST EFAULT EIO ELOOP EMLINK ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS EXDEV */
int link(const char *oldpath, const char *newpath) __syscall;
/** link() relative to directories. man 2 linkat
 *  errors: EACCES EBADF EEXIST EFAULT EINVAL ENOENT ENOSPC ENOTDIR EPERM EROFS EXDEV */
int linkat(int olddirfd, const char *oldpath, int newdirfd, const char *newpath, int flags) __syscall;
/** Make a symbolic link. man 2 symlink
 *  errors: EACCES EEXIST EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM EROFS */
int symlink(const char *target, const char *linkpath) __syscall;
/** symlink() relative to a directory. man 2 symlinkat
 *  errors: EACCES EBADF EEXIST EFAULT ENOENT ENOSPC ENOTDIR EPERM EROFS */
int symlinkat(const char *target, int newdirfd, const char *linkpath) __syscall;
/** What a symbolic link says; no NUL is put after it. man 2 readlink
 *  errors: EACCES EFAULT EINVAL EIO ELOOP ENAMETOOLONG ENOENT ENOTDIR
 *  returns: bytes written to buf */
ssize_t readlink(const char *restrict pathname, char *restrict buf, size_t bufsiz) __syscall;
/** readlink() relative to a directory. man 2 readlinkat
 *  errors: EACCES EBADF EFAULT EINVAL EIO ENOENT ENOTDIR
 *  returns: bytes written to buf */
ssize_t readlinkat(int dirfd, const char *restrict pathname, char *restrict buf, size_t bufsiz) __syscall;
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
int chdir(const char *path) __syscall;
/** chdir() to an open directory. man 2 fchdir
 *  errors: EACCES EBADF ENOTDIR */
int fchdir(int fd) __syscall;
/** The working directory. man 3 getcwd
 *  errors: EACCES EFAULT EINVAL ENOENT ENOMEM ERANGE
 *  returns: buf, memory from malloc() if buf is NULL, or NULL */
char *getcwd(char *buf, size_t size) __custom __writes(1, 2) __nullable(1);
/** The working directory in memory from malloc(). man 3 get_current_dir_name
 *  errors: EACCES ENOENT ENOMEM */
char *get_current_dir_name(void) __custom;
/** Change the root directory. man 2 chroot
 *  errors: EACCES EFAULT EIO ENOENT ENOTDIR EPERM */
int chroot(const char *path) __syscall;
/** Change the owner of a file. man 2 chown
 *  errors: EACCES EFAULT ELOOP ENOENT ENOTDIR EPERM EROFS */
int chown(const char *pathname, uid_t owner, gid_t group) __syscall;
/** chown() of an open file. man 2 fchown
 *  errors: EBADF EIO EPERM EROFS */
int fchown(int fd, uid_t owner, gid_t group) __syscall;
/** chown() of a symbolic link itself. man 2 lchown
 *  errors: EACCES EFAULT ELOOP ENOENT ENOTDIR EPERM EROFS */
int lchown(const char *pathname, uid_t owner, gid_t group) __syscall;
/** chown() relative to a directory. man 2 fchownat
 *  errors: EACCES EBADF EFAULT EINVAL ENOENT ENOTDIR EPERM EROFS */
int fchownat(int dirfd, const char *pathname, uid_t owner, gid_t group, int flags) __syscall;

/* -- Processes -- */

/** A copy of the process. man 2 fork; UNP 4.7
 *  errors: EAGAIN ENOMEM
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
int setuid(uid_t uid);
/** Set the effective user ID. man 2 seteuid
 *  errors: EINVAL EPERM */
int seteuid(uid_t euid);
/** Set the group ID. man 2 setgid
 *  errors: EINVAL EPERM */
int setgid(gid_t gid);
/** Set the effective group ID. man 2 setegid
 *  errors: EINVAL EPERM */
int setegid(gid_t egid);
/** Set real and effective user ID. man 2 setreuid
 *  errors: EAGAIN EINVAL EPERM */
int setreuid(uid_t ruid, uid_t euid);
/** Set real and effective group ID. man 2 setregid
 *  errors: EINVAL EPERM */
int setregid(gid_t rgid, gid_t egid);
/** The supplementary groups. man 2 getgroups
 *  errors: EFAULT EINVAL
 *  returns: their number */
int getgroups(int size, gid_t list[]) __syscall;
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
int nice(int inc);
/** Go into the background, detached from the terminal. man 3 daemon
 *  errors: EAGAIN ENOMEM */
int daemon(int nochdir, int noclose) __custom;

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
int sethostname(const char *name, size_t len) __syscall;
/** NIS domain of this host. man 2 getdomainname
 *  errors: EINVAL */
int getdomainname(char *name, size_t len) __writes(1, 2);
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
long syscall(long number, ...) __syscall;
/** Exchange adjacent bytes. man 3 swab */
void swab(const void *restrict from, void *restrict to, ssize_t n) __reads(1, 3) __writes(2, 3);

#endif
