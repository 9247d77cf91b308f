/* The rest of <sys/mman.h>: locking all memory, moving mappings, advice. */
#ifndef _SOCKSH_MMAN_MORE_H
#define _SOCKSH_MMAN_MORE_H

#include <socksh/annotations.h>

#define MAP_GROWSDOWN 0x00100 /* mmap(): grows downwards when the page below it is touched: a stack */
#define MAP_DENYWRITE 0x00800 /* mmap(): has no effect; once it made writers of the file fail */
#define MAP_EXECUTABLE 0x01000 /* mmap(): has no effect */
#define MAP_LOCKED 0x02000 /* kept from being swapped out */
#define MAP_NONBLOCK 0x10000 /* mmap(), with MAP_POPULATE: do not read from disk */
#define MAP_STACK 0x20000 /* mmap(): an address fit for a thread's stack; no effect on Linux */
#define MAP_HUGETLB 0x40000 /* mmap(): of huge pages */
#define MAP_SYNC 0x80000 /* mmap(), with MAP_SHARED_VALIDATE: a file in persistent memory, whose metadata are safe before a write */
#define MAP_FIXED_NOREPLACE 0x100000 /* at the address, or not at all */
#define PROT_GROWSDOWN 0x01000000 /* mprotect(): also the pages below, of a mapping that grows downwards */
#define PROT_GROWSUP 0x02000000 /* mprotect(): also the pages above, of a mapping that grows upwards */
#define MAP_SHARED_VALIDATE 0x03 /* mmap(): as MAP_SHARED, and fail with EOPNOTSUPP on unknown flags */
#define MAP_TYPE 0x0f /* mmap(): the bits that tell shared from private */
#define MAP_HUGE_SHIFT 26 /* mmap(), with MAP_HUGETLB: where the size of a page stands in the flags, as a power of 2 */
#define MAP_HUGE_MASK 0x3f /* mmap(), with MAP_HUGETLB: the bits of that size, before the shift */
#define MADV_FREE 8 /* may be thrown away */
#define MADV_REMOVE 9 /* madvise(): free the pages and the space in the file behind them */
#define MADV_DONTFORK 10 /* not for children */
#define MADV_DOFORK 11 /* madvise(): undo MADV_DONTFORK */
#define MADV_MERGEABLE 12 /* madvise(): equal pages may become one (KSM) */
#define MADV_UNMERGEABLE 13 /* madvise(): undo MADV_MERGEABLE */
#define MADV_HUGEPAGE 14 /* madvise(): huge pages are welcome here */
#define MADV_NOHUGEPAGE 15 /* madvise(): no huge pages here */
#define MADV_DONTDUMP 16 /* madvise(): not into a core file */
#define MADV_DODUMP 17 /* madvise(): undo MADV_DONTDUMP */
#define MADV_WIPEONFORK 18 /* madvise(): a child of fork() finds zeros here */
#define MADV_KEEPONFORK 19 /* madvise(): undo MADV_WIPEONFORK */
#define MADV_COLD 20 /* madvise(): not needed soon, take these pages first */
#define MADV_PAGEOUT 21 /* madvise(): write these pages out now */
#define MADV_POPULATE_READ 22 /* madvise(): touch all pages as if they were read; errors are told */
#define MADV_POPULATE_WRITE 23 /* madvise(): touch all pages as if they were written; errors are told */
#define MADV_DONTNEED_LOCKED 24 /* madvise(): as MADV_DONTNEED, also of locked pages */
#define MADV_HWPOISON 100 /* madvise(): treat the page as broken memory; for tests, as root */
#define POSIX_MADV_NORMAL 0 /* posix_madvise(): nothing special */
#define POSIX_MADV_RANDOM 1 /* posix_madvise(): accesses in no order: reading ahead is useless */
#define POSIX_MADV_SEQUENTIAL 2 /* posix_madvise(): accesses from front to back: read ahead */
#define POSIX_MADV_WILLNEED 3 /* posix_madvise(): soon needed: read it now */
#define POSIX_MADV_DONTNEED 4 /* posix_madvise(): not needed soon; its content stays, unlike madvise()'s */
#define MCL_CURRENT 1 /* what is there */
#define MCL_FUTURE 2 /* what will come */
#define MCL_ONFAULT 4 /* mlockall(): lock pages as they are touched */
#define MREMAP_MAYMOVE 1 /* to another address if need be */
#define MREMAP_FIXED 2 /* mremap(): to this address; what is mapped there goes */
#define MREMAP_DONTUNMAP 4 /* mremap(): leave the old range mapped, empty */
#define MFD_HUGETLB 4U /* memfd_create(): of huge pages */
#define MLOCK_ONFAULT 1U /* mlock2(): lock pages as they are touched */
#ifndef __aarch64__
#define MAP_32BIT 0x40 /* below 2 GiB */
#endif

/** Make a mapping larger or smaller. man 2 mremap
 *  errors: EAGAIN EFAULT EINVAL ENOMEM
 *  returns: its address, or MAP_FAILED */
void *mremap(void *old_address, size_t old_size, size_t new_size, int flags, ...) __custom;
/** Keep all memory from being swapped out. man 2 mlockall
 *  errors: EAGAIN EINVAL ENOMEM EPERM */
int mlockall(int flags);
/** Let all memory be swapped out again. man 2 munlockall
 *  errors: EPERM */
int munlockall(void);
/** Which pages are in memory: a byte each. man 2 mincore
 *  errors: EAGAIN EFAULT EINVAL ENOMEM */
int mincore(void *addr, size_t length, unsigned char *vec) __syscall;
/** Tell how memory will be used. man 3 posix_madvise
 *  returns: 0 or an error number: EINVAL ENOMEM */
int posix_madvise(void *addr, size_t len, int advice) __custom;

#define PKEY_DISABLE_ACCESS 1 /* pkey_alloc(): neither reading nor writing */
#define PKEY_DISABLE_WRITE 2 /* pkey_alloc(): no writing */

/** A key that pages can be marked with, where the processor has them. man 2 pkey_alloc
 *  errors: EINVAL ENOSPC
 *  returns: the key */
int pkey_alloc(unsigned int flags, unsigned int access_rights);
/** Give a key back. man 2 pkey_free
 *  errors: EINVAL */
int pkey_free(int pkey);
/** mprotect(), and mark the pages with a key. man 2 pkey_mprotect
 *  errors: EACCES EINVAL ENOMEM */
int pkey_mprotect(void *addr, size_t len, int prot, int pkey) __custom;
/** What this thread may do with pages of a key. man 3 pkey_set
 *  errors: EINVAL ENOSYS */
int pkey_set(int pkey, unsigned int access_rights) __custom;
/** What it may do: PKEY_DISABLE_ACCESS, PKEY_DISABLE_WRITE. man 3 pkey_get
 *  errors: EINVAL ENOSYS */
int pkey_get(int pkey) __custom;
struct iovec;
/** madvise() for another process. man 2 process_madvise
 *  errors: EBADF EFAULT EINVAL ENOMEM EPERM ESRCH
 *  returns: bytes it was given for */
ssize_t process_madvise(int pidfd, const struct iovec *iovec, size_t vlen, int advice, unsigned int flags) __syscall;
/** Free the memory of a process that was killed, now. man 2 process_mrelease
 *  errors: EBADF EINTR EINVAL ENOSYS ESRCH */
int process_mrelease(int pidfd, unsigned int flags) __syscall;

#endif
