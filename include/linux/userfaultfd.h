/* Page faults that a thread of the program answers. man 2 userfaultfd, ioctl_userfaultfd */
#ifndef _SOCKSH_LINUX_USERFAULTFD_H
#define _SOCKSH_LINUX_USERFAULTFD_H

#include <asm/ioctl.h>
#include <linux/types.h>

#define USERFAULTFD_IOC 0xAA /* the kind of the ioctl() requests of /dev/userfaultfd */
#define USERFAULTFD_IOC_NEW _IO(USERFAULTFD_IOC, 0x00) /* ioctl() of /dev/userfaultfd: a descriptor */
#define UFFD_USER_MODE_ONLY 1 /* userfaultfd(): only faults outside of the kernel */

#define UFFD_API ((__u64)0xAA) /* UFFDIO_API: what is spoken */
#define UFFD_FEATURE_PAGEFAULT_FLAG_WP (1 << 0) /* faults of write-protected pages */
#define UFFD_FEATURE_EVENT_FORK (1 << 1) /* tell of fork() */
#define UFFD_FEATURE_EVENT_REMAP (1 << 2) /* tell of mremap() */
#define UFFD_FEATURE_EVENT_REMOVE (1 << 3) /* tell of madvise(MADV_REMOVE) */
#define UFFD_FEATURE_MISSING_HUGETLBFS (1 << 4) /* huge pages */
#define UFFD_FEATURE_MISSING_SHMEM (1 << 5) /* shared memory */
#define UFFD_FEATURE_EVENT_UNMAP (1 << 6) /* tell of munmap() */
#define UFFD_FEATURE_SIGBUS (1 << 7) /* SIGBUS in place of a message */
#define UFFD_FEATURE_THREAD_ID (1 << 8) /* whose fault it is */
#define UFFD_FEATURE_MINOR_HUGETLBFS (1 << 9) /* minor faults of huge pages */
#define UFFD_FEATURE_MINOR_SHMEM (1 << 10) /* minor faults of shared memory */
#define UFFD_FEATURE_EXACT_ADDRESS (1 << 11) /* the address, not only its page */
#define UFFD_FEATURE_WP_HUGETLBFS_SHMEM (1 << 12) /* write protection of huge pages and shared memory */

#define _UFFDIO_REGISTER (0x00)
#define _UFFDIO_UNREGISTER (0x01)
#define _UFFDIO_WAKE (0x02)
#define _UFFDIO_COPY (0x03)
#define _UFFDIO_ZEROPAGE (0x04)
#define _UFFDIO_WRITEPROTECT (0x06)
#define _UFFDIO_CONTINUE (0x07)
#define _UFFDIO_API (0x3F)
#define UFFDIO 0xAA /* the kind of the ioctl() requests */
#define UFFDIO_API _IOWR(UFFDIO, _UFFDIO_API, struct uffdio_api) /* ioctl(): agree on what is spoken; before all others */
#define UFFDIO_REGISTER _IOWR(UFFDIO, _UFFDIO_REGISTER, struct uffdio_register) /* ioctl(): faults of this memory */
#define UFFDIO_UNREGISTER _IOR(UFFDIO, _UFFDIO_UNREGISTER, struct uffdio_range) /* ioctl(): not any more */
#define UFFDIO_WAKE _IOR(UFFDIO, _UFFDIO_WAKE, struct uffdio_range) /* ioctl(): wake who waits there */
#define UFFDIO_COPY _IOWR(UFFDIO, _UFFDIO_COPY, struct uffdio_copy) /* ioctl(): pages with these bytes */
#define UFFDIO_ZEROPAGE _IOWR(UFFDIO, _UFFDIO_ZEROPAGE, struct uffdio_zeropage) /* ioctl(): pages of zeros */
#define UFFDIO_WRITEPROTECT _IOWR(UFFDIO, _UFFDIO_WRITEPROTECT, struct uffdio_writeprotect) /* ioctl(): protect pages, or free them */
#define UFFDIO_CONTINUE _IOWR(UFFDIO, _UFFDIO_CONTINUE, struct uffdio_continue) /* ioctl(): the pages that are there already */

#define UFFD_EVENT_PAGEFAULT 0x12 /* event: a page is missing */
#define UFFD_EVENT_FORK 0x13 /* event: fork() */
#define UFFD_EVENT_REMAP 0x14 /* event: mremap() */
#define UFFD_EVENT_REMOVE 0x15 /* event: madvise(MADV_REMOVE) */
#define UFFD_EVENT_UNMAP 0x16 /* event: munmap() */
#define UFFD_PAGEFAULT_FLAG_WRITE (1 << 0) /* pagefault.flags: it was to be written */
#define UFFD_PAGEFAULT_FLAG_WP (1 << 1) /* pagefault.flags: it was write-protected */
#define UFFD_PAGEFAULT_FLAG_MINOR (1 << 2) /* pagefault.flags: it is there, and not mapped */
/* What read() gives. */
struct uffd_msg {
	__u8 event;
	__u8 reserved1;
	__u16 reserved2;
	__u32 reserved3;
	union {
		struct {
			__u64 flags;
			__u64 address;
			union {
				__u32 ptid; /* the thread, with UFFD_FEATURE_THREAD_ID */
			} feat;
		} pagefault;
		struct {
			__u32 ufd; /* the child's descriptor */
		} fork;
		struct {
			__u64 from;
			__u64 to;
			__u64 len;
		} remap;
		struct {
			__u64 start;
			__u64 end;
		} remove; /* UFFD_EVENT_UNMAP, too */
		struct {
			__u64 reserved1;
			__u64 reserved2;
			__u64 reserved3;
		} reserved;
	} arg;
} __attribute__((packed));

struct uffdio_api {
	__u64 api; /* UFFD_API */
	__u64 features; /* those that are wanted, then those that there are */
	__u64 ioctls; /* requests that there are, as bits */
};

struct uffdio_range {
	__u64 start;
	__u64 len;
};

#define UFFDIO_REGISTER_MODE_MISSING ((__u64)1 << 0) /* faults of missing pages */
#define UFFDIO_REGISTER_MODE_WP ((__u64)1 << 1) /* faults of write-protected pages */
#define UFFDIO_REGISTER_MODE_MINOR ((__u64)1 << 2) /* faults of pages that are there, and not mapped */
struct uffdio_register {
	struct uffdio_range range;
	__u64 mode;
	__u64 ioctls; /* requests that this memory allows, as bits */
};

#define UFFDIO_COPY_MODE_DONTWAKE ((__u64)1 << 0) /* wake nobody */
#define UFFDIO_COPY_MODE_WP ((__u64)1 << 1) /* write-protected */
struct uffdio_copy {
	__u64 dst;
	__u64 src;
	__u64 len;
	__u64 mode;
	__s64 copy; /* bytes that were copied, or an errno, negative */
};

#define UFFDIO_ZEROPAGE_MODE_DONTWAKE ((__u64)1 << 0) /* wake nobody */
struct uffdio_zeropage {
	struct uffdio_range range;
	__u64 mode;
	__s64 zeropage; /* bytes, or an errno, negative */
};

#define UFFDIO_WRITEPROTECT_MODE_WP ((__u64)1 << 0) /* protect, else free */
#define UFFDIO_WRITEPROTECT_MODE_DONTWAKE ((__u64)1 << 1) /* wake nobody */
struct uffdio_writeprotect {
	struct uffdio_range range;
	__u64 mode;
};

#define UFFDIO_CONTINUE_MODE_DONTWAKE ((__u64)1 << 0) /* wake nobody */
struct uffdio_continue {
	struct uffdio_range range;
	__u64 mode;
	__s64 mapped; /* bytes, or an errno, negative */
};

#endif
