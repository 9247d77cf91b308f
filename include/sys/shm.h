/* System V shared memory. man 7 sysvipc */
#ifndef _SOCKSH_SYS_SHM_H
#define _SOCKSH_SYS_SHM_H

#include <socksh/annotations.h>
#include <socksh/size.h>
#include <socksh/types.h>
#include <sys/ipc.h>

#define SHM_R 0400 /* shm_perm.mode: the owner may read */
#define SHM_W 0200 /* shm_perm.mode: the owner may write */
#define SHM_RDONLY 010000 /* for reading only */
#define SHM_RND 020000 /* at a multiple of SHMLBA */
#define SHM_REMAP 040000 /* in the place of what is there */
#define SHM_EXEC 0100000 /* shmat(): it may be executed */
#define SHM_LOCK 11 /* shmctl(): keep it in memory */
#define SHM_UNLOCK 12 /* shmctl(): undo SHM_LOCK */
#define SHM_STAT 13 /* shmctl(): as IPC_STAT, of the segment at an index of the kernel's table */
#define SHM_INFO 14 /* shmctl(): what the segments of the system use, struct shm_info */
#define SHM_STAT_ANY 15 /* shmctl(): as SHM_STAT, without the right to read the segment */
#define SHM_DEST 01000 /* shm_perm.mode: goes when the last process detaches it */
#define SHM_LOCKED 02000 /* shm_perm.mode: it is kept in memory */
#define SHM_HUGETLB 04000 /* with large pages */
#define SHM_NORESERVE 010000 /* shmget(): set no swap space aside */
#define SHMLBA (__getpagesize()) /* addresses with SHM_RND are rounded to multiples of it */

typedef unsigned long shmatt_t;

/* A segment. */
struct shmid_ds {
	struct ipc_perm shm_perm;
	size_t shm_segsz; /* bytes */
	time_t shm_atime; /* last shmat() */
	time_t shm_dtime; /* last shmdt() */
	time_t shm_ctime; /* last change */
	pid_t shm_cpid; /* who has made it */
	pid_t shm_lpid; /* who was last at it */
	shmatt_t shm_nattch; /* how often it is attached */
	unsigned long __reserved5;
	unsigned long __reserved6;
};
struct shminfo {
	unsigned long shmmax;
	unsigned long shmmin;
	unsigned long shmmni;
	unsigned long shmseg;
	unsigned long shmall;
	unsigned long __reserved1;
	unsigned long __reserved2;
	unsigned long __reserved3;
	unsigned long __reserved4;
};
struct shm_info {
	int used_ids;
	unsigned long shm_tot;
	unsigned long shm_rss;
	unsigned long shm_swp;
	unsigned long swap_attempts;
	unsigned long swap_successes;
};

/** Bytes of a page of memory: SHMLBA. man 2 getpagesize */
int __getpagesize(void);
/** A segment of shared memory. man 2 shmget
 *  errors: EACCES EEXIST EINVAL ENFILE ENOENT ENOMEM ENOSPC EPERM
 *  returns: its ID */
int shmget(key_t key, size_t size, int shmflg);
/** Attach a segment. man 2 shmat
 *  errors: EACCES EIDRM EINVAL ENOMEM
 *  returns: its address, or (void *)-1 */
void *shmat(int shmid, const void *shmaddr, int shmflg) __custom;
/** Detach a segment. man 2 shmdt
 *  errors: EINVAL */
int shmdt(const void *shmaddr) __custom;
/** Ask about a segment, change it, remove it. man 2 shmctl
 *  errors: EACCES EFAULT EIDRM EINVAL ENOMEM EOVERFLOW EPERM */
int shmctl(int shmid, int cmd, struct shmid_ds *buf) __syscall;

#endif
