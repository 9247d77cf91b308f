/* Memory mappings. man 2 mmap */
#ifndef _SOCKSH_SYS_MMAN_H
#define _SOCKSH_SYS_MMAN_H

#include <socksh/annotations.h>
#include <socksh/types.h>

#define PROT_NONE 0 /* any access is a fault */
#define PROT_READ 1 /* it may be read */
#define PROT_WRITE 2 /* it may be written */
#define PROT_EXEC 4 /* it may be executed */

#define MAP_SHARED 0x01    /* with other processes, and with the file */
#define MAP_PRIVATE 0x02   /* a copy of one's own */
#define MAP_FIXED 0x10 /* at exactly this address; what is mapped there goes */
#define MAP_ANONYMOUS 0x20 /* no file */
#define MAP_ANON MAP_ANONYMOUS
#define MAP_FILE 0 /* of a file, as without it; has no effect */
#define MAP_NORESERVE 0x4000 /* set no swap space aside: SIGSEGV if memory runs out */
#define MAP_POPULATE 0x8000 /* read all pages in at once */
#define MAP_FAILED ((void *)-1) /* what mmap() returns if it failed: not NULL */

#define MS_ASYNC 1 /* msync(): begin writing, do not wait; no effect since Linux 2.6.19 */
#define MS_INVALIDATE 2 /* msync(): other mappings of the file shall see it */
#define MS_SYNC 4 /* msync(): wait until it is written */

#define MADV_NORMAL 0 /* madvise(): nothing special */
#define MADV_RANDOM 1 /* madvise(): accesses in no order: reading ahead is useless */
#define MADV_SEQUENTIAL 2 /* madvise(): from front to back: read ahead */
#define MADV_WILLNEED 3 /* madvise(): soon needed: read it now */
#define MADV_DONTNEED 4 /* madvise(): give the pages up; anonymous ones are zeros then */

#define MFD_CLOEXEC 1U /* memfd_create(): the descriptor is closed at exec() */
#define MFD_ALLOW_SEALING 2U /* memfd_create(): seals may be put on it, fcntl(F_ADD_SEALS) */

/** Map a file or new memory. man 2 mmap; UNP 30.11
 *  errors: EACCES EAGAIN EBADF EEXIST EINVAL ENFILE ENODEV ENOMEM EOVERFLOW EPERM
 *  returns: its address, or MAP_FAILED */
void *mmap(void *addr, size_t length, int prot, int flags, int fd, off_t offset) __custom;
/** Give a mapping back. man 2 munmap
 *  errors: EINVAL */
int munmap(void *addr, size_t length) __custom;
/** Change what a mapping allows. man 2 mprotect
 *  errors: EACCES EINVAL ENOMEM */
int mprotect(void *addr, size_t len, int prot) __custom;
/** Write a mapping to its file. man 2 msync
 *  errors: EBUSY EINVAL ENOMEM */
int msync(void *addr, size_t length, int flags) __syscall;
/** Tell how memory will be used. man 2 madvise
 *  errors: EACCES EAGAIN EBADF EINVAL EIO ENOMEM EPERM */
int madvise(void *addr, size_t length, int advice) __custom;
/** Keep memory from being swapped out. man 2 mlock
 *  errors: EAGAIN EINVAL ENOMEM EPERM */
int mlock(const void *addr, size_t len) __syscall;
/** Let memory be swapped out again. man 2 munlock
 *  errors: EAGAIN EINVAL ENOMEM EPERM */
int munlock(const void *addr, size_t len) __syscall;
/** A file in memory only. man 2 memfd_create
 *  errors: EFAULT EINVAL EMFILE ENFILE ENOMEM
 *  returns: a descriptor */
int memfd_create(const char *name, unsigned int flags) __syscall;
/** Open a shared memory object. man 3 shm_open
 *  errors: EACCES EEXIST EINVAL EMFILE ENAMETOOLONG ENFILE ENOENT
 *  returns: a descriptor */
int shm_open(const char *name, int oflag, mode_t mode) __string(1);
/** Remove a shared memory object. man 3 shm_unlink
 *  errors: EACCES ENAMETOOLONG ENOENT */
int shm_unlink(const char *name) __string(1);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/large_files.h>
#include <socksh/mman_more.h>
#endif
