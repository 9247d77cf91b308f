/* Waiting for a word of memory to change: syscall(SYS_futex, …). man 2 futex */
#ifndef _SOCKSH_LINUX_FUTEX_H
#define _SOCKSH_LINUX_FUTEX_H

#include <linux/types.h>

#define FUTEX_WAIT 0 /* sleep while the word has this value */
#define FUTEX_WAKE 1 /* wake so many who wait */
#define FUTEX_FD 2 /* a descriptor for a word; gone since Linux 2.6.26 */
#define FUTEX_REQUEUE 3 /* wake some, let the others wait for another word */
#define FUTEX_CMP_REQUEUE 4 /* the same if the word has this value */
#define FUTEX_WAKE_OP 5 /* change a second word, wake those of one or both, see FUTEX_OP() */
#define FUTEX_LOCK_PI 6 /* take a lock; its owner gets the priority of who waits */
#define FUTEX_UNLOCK_PI 7 /* give it back */
#define FUTEX_TRYLOCK_PI 8 /* take it if it is free */
#define FUTEX_WAIT_BITSET 9 /* FUTEX_WAIT until an absolute time, for wakers of these bits only */
#define FUTEX_WAKE_BITSET 10 /* wake those who wait for one of these bits */
#define FUTEX_WAIT_REQUEUE_PI 11 /* wait, to be moved to a lock with priorities */
#define FUTEX_CMP_REQUEUE_PI 12 /* move those who wait to such a lock */
#define FUTEX_LOCK_PI2 13 /* FUTEX_LOCK_PI with a time of either clock */

#define FUTEX_PRIVATE_FLAG 128 /* only threads of this process share the word: faster */
#define FUTEX_CLOCK_REALTIME 256 /* the time is one of CLOCK_REALTIME */
#define FUTEX_CMD_MASK ~(FUTEX_PRIVATE_FLAG | FUTEX_CLOCK_REALTIME) /* what is left is the operation */
#define FUTEX_WAIT_PRIVATE (FUTEX_WAIT | FUTEX_PRIVATE_FLAG) /* FUTEX_WAIT among threads of this process */
#define FUTEX_WAKE_PRIVATE (FUTEX_WAKE | FUTEX_PRIVATE_FLAG) /* FUTEX_WAKE among threads of this process */
#define FUTEX_REQUEUE_PRIVATE (FUTEX_REQUEUE | FUTEX_PRIVATE_FLAG) /* FUTEX_REQUEUE among threads of this process */
#define FUTEX_CMP_REQUEUE_PRIVATE (FUTEX_CMP_REQUEUE | FUTEX_PRIVATE_FLAG) /* FUTEX_CMP_REQUEUE among threads of this process */
#define FUTEX_WAKE_OP_PRIVATE (FUTEX_WAKE_OP | FUTEX_PRIVATE_FLAG) /* FUTEX_WAKE_OP among threads of this process */
#define FUTEX_LOCK_PI_PRIVATE (FUTEX_LOCK_PI | FUTEX_PRIVATE_FLAG) /* FUTEX_LOCK_PI among threads of this process */
#define FUTEX_LOCK_PI2_PRIVATE (FUTEX_LOCK_PI2 | FUTEX_PRIVATE_FLAG) /* FUTEX_LOCK_PI2 among threads of this process */
#define FUTEX_UNLOCK_PI_PRIVATE (FUTEX_UNLOCK_PI | FUTEX_PRIVATE_FLAG) /* FUTEX_UNLOCK_PI among threads of this process */
#define FUTEX_TRYLOCK_PI_PRIVATE (FUTEX_TRYLOCK_PI | FUTEX_PRIVATE_FLAG) /* FUTEX_TRYLOCK_PI among threads of this process */
#define FUTEX_WAIT_BITSET_PRIVATE (FUTEX_WAIT_BITSET | FUTEX_PRIVATE_FLAG) /* FUTEX_WAIT_BITSET among threads of this process */
#define FUTEX_WAKE_BITSET_PRIVATE (FUTEX_WAKE_BITSET | FUTEX_PRIVATE_FLAG) /* FUTEX_WAKE_BITSET among threads of this process */
#define FUTEX_WAIT_REQUEUE_PI_PRIVATE (FUTEX_WAIT_REQUEUE_PI | FUTEX_PRIVATE_FLAG) /* FUTEX_WAIT_REQUEUE_PI among threads of this process */
#define FUTEX_CMP_REQUEUE_PI_PRIVATE (FUTEX_CMP_REQUEUE_PI | FUTEX_PRIVATE_FLAG) /* FUTEX_CMP_REQUEUE_PI among threads of this process */

/* -- futex_waitv(): several words at once -- */
#define FUTEX_32 2 /* the word has 32 bits */
#define FUTEX_WAITV_MAX 128 /* words at most */
/* A word to wait for. */
struct futex_waitv {
	__u64 val; /* what it has */
	__u64 uaddr; /* its address */
	__u32 flags; /* FUTEX_32, FUTEX_PRIVATE_FLAG */
	__u32 __reserved;
};

/* -- robust locks: what a thread that ends still holds. man 2 set_robust_list -- */
struct robust_list {
	struct robust_list *next;
};
struct robust_list_head {
	struct robust_list list; /* points to itself if there is nothing in it */
	long futex_offset; /* from an entry to its word */
	struct robust_list *list_op_pending; /* the one that is being taken or given back */
};
#define FUTEX_WAITERS 0x80000000 /* in the word of a lock: somebody waits */
#define FUTEX_OWNER_DIED 0x40000000 /* its owner ended without giving it back */
#define FUTEX_TID_MASK 0x3fffffff /* the owner's thread id */
#define ROBUST_LIST_LIMIT 2048 /* so many entries are looked at */
#define FUTEX_BITSET_MATCH_ANY 0xffffffff /* all bits */

/* -- FUTEX_WAKE_OP: what to do with the second word, and what its old value is compared by -- */
#define FUTEX_OP_SET 0 /* word = oparg */
#define FUTEX_OP_ADD 1 /* word += oparg */
#define FUTEX_OP_OR 2 /* word |= oparg */
#define FUTEX_OP_ANDN 3 /* word &= ~oparg */
#define FUTEX_OP_XOR 4 /* word ^= oparg */
#define FUTEX_OP_OPARG_SHIFT 8 /* 1 << oparg in place of oparg */
#define FUTEX_OP_CMP_EQ 0 /* wake if old == cmparg */
#define FUTEX_OP_CMP_NE 1 /* wake if old != cmparg */
#define FUTEX_OP_CMP_LT 2 /* wake if old < cmparg */
#define FUTEX_OP_CMP_LE 3 /* wake if old <= cmparg */
#define FUTEX_OP_CMP_GT 4 /* wake if old > cmparg */
#define FUTEX_OP_CMP_GE 5 /* wake if old >= cmparg */
/* the fourth argument of FUTEX_WAKE_OP */
#define FUTEX_OP(op, oparg, cmp, cmparg) (((op & 0xf) << 28) | ((cmp & 0xf) << 24) | ((oparg & 0xfff) << 12) | (cmparg & 0xfff))

#endif
