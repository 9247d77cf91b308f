/* System V message queues. man 7 sysvipc */
#ifndef _SOCKSH_SYS_MSG_H
#define _SOCKSH_SYS_MSG_H

#include <socksh/annotations.h>
#include <socksh/size.h>
#include <socksh/types.h>
#include <sys/ipc.h>

#define MSG_NOERROR 010000 /* cut what is too long */
#define MSG_EXCEPT 020000 /* any type but this one */
#define MSG_COPY 040000 /* look, but do not take */
#define MSG_STAT 11 /* msgctl(): as IPC_STAT, of the queue at an index of the kernel's table */
#define MSG_INFO 12 /* msgctl(): what the queues of the system use, struct msginfo */
#define MSG_STAT_ANY 13 /* msgctl(): as MSG_STAT, without the right to read the queue */

typedef unsigned long msgqnum_t;
typedef unsigned long msglen_t;

/* A program for POSIX may have a struct msgbuf of its own: manuals and books have. The library's own list of names has it. */
#if defined _GNU_SOURCE || defined _SOCKSH_LIBRARY_H
/* What msgsnd() and msgrcv() take: a type and any bytes. */
struct msgbuf {
	long mtype; /* greater than 0 */
	char mtext[1];
};
#endif

/* A queue. */
struct msqid_ds {
	struct ipc_perm msg_perm;
	time_t msg_stime; /* last msgsnd() */
	time_t msg_rtime; /* last msgrcv() */
	time_t msg_ctime; /* last change */
	unsigned long __msg_cbytes;
	msgqnum_t msg_qnum; /* how many messages */
	msglen_t msg_qbytes; /* how many bytes at most */
	pid_t msg_lspid; /* who has sent last */
	pid_t msg_lrpid; /* who has received last */
	unsigned long __reserved4;
	unsigned long __reserved5;
};
#define msg_cbytes __msg_cbytes
struct msginfo {
	int msgpool;
	int msgmap;
	int msgmax;
	int msgmnb;
	int msgmni;
	int msgssz;
	int msgtql;
	unsigned short msgseg;
};

/** A message queue. man 2 msgget
 *  errors: EACCES EEXIST ENOENT ENOMEM ENOSPC
 *  returns: its ID */
int msgget(key_t key, int msgflg);
/** Send a message. man 2 msgsnd
 *  errors: EACCES EAGAIN EFAULT EIDRM EINTR EINVAL ENOMEM */
int msgsnd(int msqid, const void *msgp, size_t msgsz, int msgflg) __syscall;
/** Receive a message: 0 any, above 0 of this type, below 0 of the lowest type. man 2 msgrcv
 *  errors: E2BIG EACCES EFAULT EIDRM EINTR EINVAL ENOMSG ENOSYS
 *  returns: its bytes without the type */
ssize_t msgrcv(int msqid, void *msgp, size_t msgsz, long msgtyp, int msgflg) __syscall;
/** Ask about a queue, change it, remove it. man 2 msgctl
 *  errors: EACCES EFAULT EIDRM EINVAL EPERM */
int msgctl(int msqid, int cmd, struct msqid_ds *buf) __syscall;

#endif
