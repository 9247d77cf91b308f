/* What System V's message queues, semaphores and shared memory have in common. man 7 sysvipc */
#ifndef _SOCKSH_SYS_IPC_H
#define _SOCKSH_SYS_IPC_H

#include <socksh/annotations.h>
#include <socksh/types.h>

#define IPC_PRIVATE ((key_t)0) /* a key that is nobody else's */
#define IPC_CREAT 01000        /* make it if there is none */
#define IPC_EXCL 02000         /* fail if there is one */
#define IPC_NOWAIT 04000       /* do not block */
#define IPC_RMID 0             /* remove */
#define IPC_SET 1              /* set owner and permissions */
#define IPC_STAT 2             /* ask about it */
#define IPC_INFO 3             /* limits of the system */

/* Whose it is, and who may do what. */
struct ipc_perm {
	key_t __key;
	uid_t uid; /* owner */
	gid_t gid;
	uid_t cuid; /* who has made it */
	gid_t cgid;
	mode_t mode; /* permissions */
	unsigned short __seq;
	unsigned short __pad2;
	unsigned long __reserved1;
	unsigned long __reserved2;
};

/** A key of a file and a number. man 3 ftok
 *  errors: EACCES ENOENT ENOTDIR */
key_t ftok(const char *pathname, int proj_id) __string(1);

#endif
