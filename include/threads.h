/* Threads as C has them. C11 7.26; man 7 pthreads */
#ifndef _SOCKSH_THREADS_H
#define _SOCKSH_THREADS_H

#include <socksh/annotations.h>
#include <socksh/pthread_types.h>
#include <time.h>

#define thread_local _Thread_local
#define TSS_DTOR_ITERATIONS 4 /* how often destructors are called again while they set new values */
#define ONCE_FLAG_INIT { 0 } /* a once_flag for call_once() */

typedef unsigned int tss_t;
typedef void (*tss_dtor_t)(void *value);
typedef unsigned long thrd_t;
typedef int (*thrd_start_t)(void *arg);

enum {
	thrd_success = 0, /* it worked */
	thrd_busy = 1, /* the mutex is locked */
	thrd_error = 2, /* it failed */
	thrd_nomem = 3, /* no memory */
	thrd_timedout = 4 /* the time is over */
};
enum {
	mtx_plain = 0, /* mtx_init(): neither recursive nor with timeouts */
	mtx_recursive = 1, /* mtx_init(): its owner may lock it again */
	mtx_timed = 2 /* mtx_init(): for mtx_timedlock() */
};

typedef struct {
	int __data;
} once_flag;
typedef union {
	char __size[__SIZEOF_PTHREAD_MUTEX_T];
	long __align;
} mtx_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_COND_T];
	long long __align;
} cnd_t;

/** Make a thread that runs func(arg). man 3 thrd_create
 *  returns: thrd_success, thrd_nomem or thrd_error */
int thrd_create(thrd_t *thr, thrd_start_t func, void *arg) __custom;
/** Are these the same thread? man 3 thrd_equal */
int thrd_equal(thrd_t thr0, thrd_t thr1);
/** This thread. man 3 thrd_current */
thrd_t thrd_current(void);
/** Sleep; a signal ends it. man 3 thrd_sleep
 *  returns: 0, -1 after a signal, or another negative number */
int thrd_sleep(const struct timespec *duration, struct timespec *remaining) __custom;
/** End this thread. man 3 thrd_exit */
void thrd_exit(int res) __custom __noreturn;
/** Let nobody wait for a thread. man 3 thrd_detach
 *  returns: thrd_success or thrd_error */
int thrd_detach(thrd_t thr) __custom;
/** Wait for a thread to end. man 3 thrd_join
 *  returns: thrd_success or thrd_error */
int thrd_join(thrd_t thr, int *res) __custom;
/** Let another thread run. man 3 thrd_yield */
void thrd_yield(void);

/** Make a mutex. man 3 mtx_init
 *  returns: thrd_success or thrd_error */
int mtx_init(mtx_t *mtx, int type) __writes1(1);
/** Lock, waiting for it. man 3 mtx_lock
 *  returns: thrd_success or thrd_error */
int mtx_lock(mtx_t *mtx) __updates1(1);
/** Lock, waiting until a time at most. man 3 mtx_timedlock
 *  returns: thrd_success, thrd_timedout or thrd_error */
int mtx_timedlock(mtx_t *restrict mtx, const struct timespec *restrict ts) __updates1(1) __reads1(2);
/** Lock if it is free. man 3 mtx_trylock
 *  returns: thrd_success, thrd_busy or thrd_error */
int mtx_trylock(mtx_t *mtx) __updates1(1);
/** Unlock. man 3 mtx_unlock
 *  returns: thrd_success or thrd_error */
int mtx_unlock(mtx_t *mtx) __updates1(1);
/** Done with a mutex. man 3 mtx_destroy */
void mtx_destroy(mtx_t *mtx) __updates1(1);

/** Call func the first time only. man 3 call_once */
void call_once(once_flag *flag, void (*func)(void)) __custom __updates1(1);

/** Make a condition variable. man 3 cnd_init
 *  returns: thrd_success or thrd_error */
int cnd_init(cnd_t *cond) __custom;
/** Wake one that waits. man 3 cnd_signal */
int cnd_signal(cnd_t *cond) __custom;
/** Wake all that wait. man 3 cnd_broadcast */
int cnd_broadcast(cnd_t *cond) __custom;
/** Unlock the mutex, wait, lock it again. man 3 cnd_wait
 *  returns: thrd_success or thrd_error */
int cnd_wait(cnd_t *cond, mtx_t *mtx) __custom __updates1(1) __updates1(2);
/** cnd_wait() until a time. man 3 cnd_timedwait
 *  returns: thrd_success, thrd_timedout or thrd_error */
int cnd_timedwait(cnd_t *restrict cond, mtx_t *restrict mtx, const struct timespec *restrict ts) __custom __updates1(1)
	__updates1(2) __reads1(3);
/** Done with a condition variable. man 3 cnd_destroy */
void cnd_destroy(cnd_t *cond) __custom;

/** Make a key: each thread has a value of its own for it. man 3 tss_create
 *  returns: thrd_success or thrd_error */
int tss_create(tss_t *key, tss_dtor_t dtor) __custom;
/** This thread's value. man 3 tss_get
 *  returns: the value, or NULL */
void *tss_get(tss_t key) __custom;
/** Set this thread's value. man 3 tss_set
 *  returns: thrd_success or thrd_error */
int tss_set(tss_t key, void *val) __custom;
/** Done with a key. man 3 tss_delete */
void tss_delete(tss_t key) __custom;

#endif
