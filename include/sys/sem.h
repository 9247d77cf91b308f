/* System V semaphores. man 7 sysvipc */
#ifndef _SOCKSH_SYS_SEM_H
#define _SOCKSH_SYS_SEM_H

#include <socksh/annotations.h>
#include <socksh/size.h>
#include <socksh/timespec.h>
#include <socksh/types.h>
#include <sys/ipc.h>
#include <sys/types.h>

#define SEM_UNDO 0x1000 /* undone when the process ends */
#define GETPID 11       /* who was last at it */
#define GETVAL 12       /* its value */
#define GETALL 13       /* values of all */
#define GETNCNT 14      /* how many wait for a greater value */
#define GETZCNT 15      /* how many wait for 0 */
#define SETVAL 16       /* set its value */
#define SETALL 17       /* set those of all */
#define SEM_STAT 18 /* semctl(): as IPC_STAT, of the set at an index of the kernel's table */
#define SEM_INFO 19 /* semctl(): what the semaphores of the system use, struct seminfo */
#define SEM_STAT_ANY 20 /* semctl(): as SEM_STAT, without the right to read the set */

/* A set of semaphores. */
struct semid_ds {
	struct ipc_perm sem_perm;
	time_t sem_otime; /* last semop() */
#ifndef __aarch64__
	unsigned long __sem_otime_high;
#endif
	time_t sem_ctime; /* last change */
#ifndef __aarch64__
	unsigned long __sem_ctime_high;
#endif
	unsigned long sem_nsems; /* how many */
	unsigned long __reserved3;
	unsigned long __reserved4;
};

/* One operation of semop(). */
struct sembuf {
	unsigned short sem_num; /* which one */
	short sem_op; /* add this; if it is 0 wait for 0 */
	short sem_flg; /* IPC_NOWAIT, SEM_UNDO */
};
struct seminfo {
	int semmap;
	int semmni;
	int semmns;
	int semmnu;
	int semmsl;
	int semopm;
	int semume;
	int semusz;
	int semvmx;
	int semaem;
};

/** A set of semaphores. man 2 semget
 *  errors: EACCES EEXIST EINVAL ENOENT ENOMEM ENOSPC
 *  returns: its ID */
int semget(key_t key, int nsems, int semflg);
/** Operations on a set of semaphores, all or none. man 2 semop
 *  errors: E2BIG EACCES EAGAIN EFAULT EFBIG EIDRM EINTR EINVAL ENOMEM ERANGE */
int semop(int semid, struct sembuf *sops, size_t nsops) __syscall;
/** semop() that waits for a limited time. man 2 semtimedop
 *  errors: E2BIG EACCES EAGAIN EFAULT EFBIG EIDRM EINTR EINVAL ENOMEM ERANGE */
int semtimedop(int semid, struct sembuf *sops, size_t nsops, const struct timespec *timeout) __syscall;
/** Ask about semaphores, set them, remove them. man 2 semctl
 *  errors: EACCES EFAULT EIDRM EINVAL EPERM ERANGE */
int semctl(int semid, int semnum, int cmd, ...) __syscall;

#endif
