/* Do two processes share something? syscall(SYS_kcmp, …). man 2 kcmp */
#ifndef _SOCKSH_LINUX_KCMP_H
#define _SOCKSH_LINUX_KCMP_H

#include <linux/types.h>

enum kcmp_type {
	KCMP_FILE, /* the open file of two descriptors */
	KCMP_VM, /* the memory */
	KCMP_FILES, /* the table of descriptors */
	KCMP_FS, /* root and working directory, umask */
	KCMP_SIGHAND, /* the table of signal handlers */
	KCMP_IO, /* the context of input and output */
	KCMP_SYSVSEM, /* the list of semaphores to undo */
	KCMP_EPOLL_TFD, /* an open file and one that an epoll watches */
	KCMP_TYPES, /* how many kinds there are */
};

/* KCMP_EPOLL_TFD: what is watched. */
struct kcmp_epoll_slot {
	__u32 efd; /* the epoll's descriptor */
	__u32 tfd; /* number of what is watched */
	__u32 toff; /* which one of that number */
};

#endif
