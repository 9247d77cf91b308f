/* Threads. man 7 pthreads; UNP 26 */
#ifndef _SOCKSH_PTHREAD_H
#define _SOCKSH_PTHREAD_H

#include <sched.h>
#include <socksh/annotations.h>
#include <socksh/pthread_types.h>
#include <time.h>

#define PTHREAD_CREATE_JOINABLE 0 /* pthread_join() waits for the thread */
#define PTHREAD_CREATE_DETACHED 1 /* nobody waits for the thread. UNP 26.2 */
#define PTHREAD_MUTEX_NORMAL 0 /* to lock twice hangs */
#define PTHREAD_MUTEX_RECURSIVE 1 /* its owner may lock it several times */
#define PTHREAD_MUTEX_ERRORCHECK 2 /* to lock twice is EDEADLK */
#define PTHREAD_MUTEX_DEFAULT 0 /* as PTHREAD_MUTEX_NORMAL */
#define PTHREAD_PROCESS_PRIVATE 0 /* for the threads of one process */
#define PTHREAD_PROCESS_SHARED 1 /* for processes that share its memory. UNP 30.8 */
#define PTHREAD_CANCEL_ENABLE 0 /* pthread_cancel() ends the thread */
#define PTHREAD_CANCEL_DISABLE 1 /* pthread_cancel() waits until it is enabled */
#define PTHREAD_CANCEL_DEFERRED 0 /* pthread_cancel() works at calls that may block */
#define PTHREAD_CANCEL_ASYNCHRONOUS 1 /* pthread_cancel() works at any time */
#define PTHREAD_CANCELED ((void *)-1) /* what a cancelled thread returns */
#define PTHREAD_BARRIER_SERIAL_THREAD (-1) /* what one of the threads gets from pthread_barrier_wait() */
#define PTHREAD_ONCE_INIT 0 /* initialises a pthread_once_t. UNP 26.5 */
#define PTHREAD_PRIO_NONE 0 /* who has the mutex keeps its priority */
#define PTHREAD_PRIO_INHERIT 1 /* who has the mutex gets the priority of who waits */
#define PTHREAD_PRIO_PROTECT 2 /* who has the mutex gets its ceiling */
#define PTHREAD_MUTEX_STALLED 0 /* the mutex stays locked if its owner ends */
#define PTHREAD_MUTEX_ROBUST 1 /* EOWNERDEAD for the next if its owner ends */
#define PTHREAD_INHERIT_SCHED 0 /* scheduling as the creator's */
#define PTHREAD_EXPLICIT_SCHED 1 /* scheduling as the attributes say */
#define PTHREAD_SCOPE_SYSTEM 0 /* the thread competes with all of the system's */
#define PTHREAD_SCOPE_PROCESS 1 /* the thread competes within its process; Linux does not have it */
/* All zero, as libc has them. */
#define PTHREAD_MUTEX_INITIALIZER { { 0 } } /* initialises a mutex. UNP 26.7 */
#define PTHREAD_COND_INITIALIZER { { 0 } } /* initialises a condition variable. UNP 26.8 */
#define PTHREAD_RWLOCK_INITIALIZER { { 0 } } /* initialises a read-write lock */

/* -- Threads -- */

/** Make a thread that runs start_routine(arg). man 3 pthread_create; UNP 26.2
 *  returns: 0 or an error number: EAGAIN EINVAL EPERM */
int pthread_create(pthread_t *restrict thread, const pthread_attr_t *restrict attr, void *(*start_routine)(void *arg), void *restrict arg) __custom __writes1(1) __reads1(2) __nullable(2);
/** Wait for a thread to end. man 3 pthread_join; UNP 26.2
 *  returns: 0 or an error number: EDEADLK EINVAL ESRCH */
int pthread_join(pthread_t thread, void **retval) __custom __writes1(2) __nullable(2);
/** Let nobody wait for a thread. man 3 pthread_detach; UNP 26.2
 *  returns: 0 or an error number: EINVAL ESRCH */
int pthread_detach(pthread_t thread) __custom;
/** This thread. man 3 pthread_self; UNP 26.2 */
pthread_t pthread_self(void);
/** Are these the same thread? man 3 pthread_equal */
int pthread_equal(pthread_t t1, pthread_t t2);
/** End this thread. man 3 pthread_exit; UNP 26.2 */
void pthread_exit(void *retval) __custom __noreturn;
/** Ask a thread to end. man 3 pthread_cancel
 *  returns: 0 or an error number: ESRCH */
int pthread_cancel(pthread_t thread) __custom;
/** Whether this thread can be cancelled. man 3 pthread_setcancelstate
 *  returns: 0 or an error number: EINVAL */
int pthread_setcancelstate(int state, int *oldstate) __custom;
/** When this thread can be cancelled. man 3 pthread_setcanceltype
 *  returns: 0 or an error number: EINVAL */
int pthread_setcanceltype(int type, int *oldtype) __custom;
/** A place where this thread can be cancelled. man 3 pthread_testcancel */
void pthread_testcancel(void) __custom;
/** How many threads may run at once. man 3 pthread_setconcurrency
 *  returns: 0 or an error number: EINVAL */
int pthread_setconcurrency(int new_level);
/** Attributes of a new thread. man 3 pthread_attr_init */
int pthread_attr_init(pthread_attr_t *attr) __writes1(1);
/** Done with attributes. man 3 pthread_attr_destroy */
int pthread_attr_destroy(pthread_attr_t *attr) __updates1(1);
/** Joinable or detached. man 3 pthread_attr_setdetachstate
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setdetachstate(pthread_attr_t *attr, int detachstate) __updates1(1);
/** Joinable or detached? man 3 pthread_attr_getdetachstate */
int pthread_attr_getdetachstate(const pthread_attr_t *attr, int *detachstate) __reads1(1) __writes1(2);
/** Bytes of a thread's stack. man 3 pthread_attr_setstacksize
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setstacksize(pthread_attr_t *attr, size_t stacksize) __updates1(1);
/** How many bytes of stack? man 3 pthread_attr_getstacksize */
int pthread_attr_getstacksize(const pthread_attr_t *attr, size_t *stacksize) __reads1(1) __writes1(2);

/** Bytes between a thread's stack and what lies next to it. man 3 pthread_attr_setguardsize */
int pthread_attr_setguardsize(pthread_attr_t *attr, size_t guardsize) __updates1(1);
/** How many bytes of guard? man 3 pthread_attr_getguardsize */
int pthread_attr_getguardsize(const pthread_attr_t *attr, size_t *guardsize) __reads1(1) __writes1(2);
/** All threads of the system compete for the processors, or those of the process. man 3 pthread_attr_setscope
 *  returns: 0 or an error number: EINVAL ENOTSUP */
int pthread_attr_setscope(pthread_attr_t *attr, int scope) __updates1(1);
/** Whom does it compete with? man 3 pthread_attr_getscope */
int pthread_attr_getscope(const pthread_attr_t *attr, int *scope) __reads1(1) __writes1(2);

/* A function to call should the thread end before pthread_cleanup_pop(). */
struct _pthread_cleanup_buffer {
	void (*__routine)(void *);
	void *__arg;
	int __canceltype;
	struct _pthread_cleanup_buffer *__prev;
};
/* what to call if the thread ends before pthread_cleanup_pop(), which must stand in the same block. man 3 pthread_cleanup_push */
#define pthread_cleanup_push(routine, argument) \
	do { \
		struct _pthread_cleanup_buffer __cleanup = { (routine), (argument), 0, 0 }; \
		extern void __pthread_register(struct _pthread_cleanup_buffer *); \
		extern void __pthread_unregister(struct _pthread_cleanup_buffer *, int); \
		__pthread_register(&__cleanup);
/* take the handler off; not 0: and call it. man 3 pthread_cleanup_pop */
#define pthread_cleanup_pop(execute) \
		__pthread_unregister(&__cleanup, (execute)); \
	} while (0)

/* -- Mutexes. UNP 26.7 -- */

/** Make a mutex. man 3 pthread_mutex_init; UNP 26.7 */
int pthread_mutex_init(pthread_mutex_t *restrict mutex, const pthread_mutexattr_t *restrict attr) __writes1(1) __reads1(2) __nullable(2);
/** Done with a mutex. man 3 pthread_mutex_destroy
 *  returns: 0 or an error number: EBUSY */
int pthread_mutex_destroy(pthread_mutex_t *mutex) __updates1(1);
/** Lock, waiting for it. man 3 pthread_mutex_lock; UNP 26.7
 *  returns: 0 or an error number: EDEADLK EINVAL */
int pthread_mutex_lock(pthread_mutex_t *mutex) __updates1(1);
/** Lock if it is free. man 3 pthread_mutex_trylock
 *  returns: 0 or an error number: EBUSY EINVAL */
int pthread_mutex_trylock(pthread_mutex_t *mutex) __updates1(1);
/** Unlock. man 3 pthread_mutex_unlock; UNP 26.7
 *  returns: 0 or an error number: EPERM */
int pthread_mutex_unlock(pthread_mutex_t *mutex) __updates1(1);
/** Attributes of a mutex. man 3 pthread_mutexattr_init */
int pthread_mutexattr_init(pthread_mutexattr_t *attr) __writes1(1);
/** Done with attributes. man 3 pthread_mutexattr_destroy */
int pthread_mutexattr_destroy(pthread_mutexattr_t *attr) __updates1(1);
/** Recursive, error-checking or plain. man 3 pthread_mutexattr_settype
 *  returns: 0 or an error number: EINVAL */
int pthread_mutexattr_settype(pthread_mutexattr_t *attr, int type) __updates1(1);
/** For several processes or for one. man 3 pthread_mutexattr_setpshared; UNP 30.8
 *  returns: 0 or an error number: EINVAL */
int pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int pshared) __updates1(1);

/** Lock, waiting until a time at most. man 3 pthread_mutex_timedlock
 *  returns: 0 or an error number: EDEADLK EINVAL ETIMEDOUT */
int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict abstime) __updates1(1) __reads1(2);
/** The mutex's state is sound again, though its owner died. man 3 pthread_mutex_consistent
 *  returns: 0 or an error number: EINVAL */
int pthread_mutex_consistent(pthread_mutex_t *mutex) __updates1(1);
/** Recursive, error-checking or plain? man 3 pthread_mutexattr_gettype */
int pthread_mutexattr_gettype(const pthread_mutexattr_t *restrict attr, int *restrict type) __reads1(1) __writes1(2);
/** For several processes or for one? man 3 pthread_mutexattr_getpshared */
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *restrict attr, int *restrict pshared) __reads1(1) __writes1(2);
/** Whether the owner's death is told to the next. man 3 pthread_mutexattr_setrobust
 *  returns: 0 or an error number: EINVAL */
int pthread_mutexattr_setrobust(pthread_mutexattr_t *attr, int robustness) __updates1(1);
/** Is the owner's death told? man 3 pthread_mutexattr_getrobust */
int pthread_mutexattr_getrobust(const pthread_mutexattr_t *attr, int *robustness) __reads1(1) __writes1(2);

/* -- Condition variables. UNP 26.8 -- */

/** Make a condition variable. man 3 pthread_cond_init; UNP 26.8 */
int pthread_cond_init(pthread_cond_t *restrict cond, const pthread_condattr_t *restrict attr) __custom __writes1(1) __reads1(2) __nullable(2);
/** Done with a condition variable. man 3 pthread_cond_destroy */
int pthread_cond_destroy(pthread_cond_t *cond) __custom __updates1(1);
/** Unlock the mutex, wait, lock it again. man 3 pthread_cond_wait; UNP 26.8 */
int pthread_cond_wait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex) __custom __updates1(1) __updates1(2);
/** pthread_cond_wait() until a time. man 3 pthread_cond_timedwait; UNP 26.8
 *  returns: 0 or an error number: EINVAL ETIMEDOUT */
int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, const struct timespec *restrict abstime) __custom __updates1(1) __updates1(2) __reads1(3);
/** pthread_cond_timedwait() by another clock. man 3 pthread_cond_clockwait
 *  returns: 0 or an error number: EINVAL ETIMEDOUT */
int pthread_cond_clockwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, clockid_t clock_id, const struct timespec *restrict abstime) __custom __updates1(1) __updates1(2) __reads1(4);
/** Wake one that waits. man 3 pthread_cond_signal; UNP 26.8 */
int pthread_cond_signal(pthread_cond_t *cond) __custom __updates1(1);
/** Wake all that wait. man 3 pthread_cond_broadcast; UNP 26.8 */
int pthread_cond_broadcast(pthread_cond_t *cond) __custom __updates1(1);

/** Attributes of a condition variable. man 3 pthread_condattr_init */
int pthread_condattr_init(pthread_condattr_t *attr) __writes1(1);
/** Done with attributes. man 3 pthread_condattr_destroy */
int pthread_condattr_destroy(pthread_condattr_t *attr) __updates1(1);
/** The clock of pthread_cond_timedwait(). man 3 pthread_condattr_setclock
 *  returns: 0 or an error number: EINVAL */
int pthread_condattr_setclock(pthread_condattr_t *attr, clockid_t clock_id) __updates1(1);
/** Which clock? man 3 pthread_condattr_getclock */
int pthread_condattr_getclock(const pthread_condattr_t *restrict attr, clockid_t *restrict clock_id) __reads1(1) __writes1(2);
/** For several processes or for one. man 3 pthread_condattr_setpshared
 *  returns: 0 or an error number: EINVAL */
int pthread_condattr_setpshared(pthread_condattr_t *attr, int pshared) __updates1(1);
/** For several processes or for one? man 3 pthread_condattr_getpshared */
int pthread_condattr_getpshared(const pthread_condattr_t *restrict attr, int *restrict pshared) __reads1(1) __writes1(2);

/* -- Read-write locks -- */

/** Make a read-write lock. man 3 pthread_rwlock_init */
int pthread_rwlock_init(pthread_rwlock_t *restrict rwlock, const pthread_rwlockattr_t *restrict attr) __writes1(1) __reads1(2) __nullable(2);
/** Done with a read-write lock. man 3 pthread_rwlock_destroy */
int pthread_rwlock_destroy(pthread_rwlock_t *rwlock) __updates1(1);
/** Lock for reading. man 3 pthread_rwlock_rdlock
 *  returns: 0 or an error number: EAGAIN EDEADLK */
int pthread_rwlock_rdlock(pthread_rwlock_t *rwlock) __updates1(1);
/** Lock for writing. man 3 pthread_rwlock_wrlock
 *  returns: 0 or an error number: EDEADLK */
int pthread_rwlock_wrlock(pthread_rwlock_t *rwlock) __updates1(1);
/** Unlock. man 3 pthread_rwlock_unlock */
int pthread_rwlock_unlock(pthread_rwlock_t *rwlock) __updates1(1);

/** Lock for reading if that is possible now. man 3 pthread_rwlock_tryrdlock
 *  returns: 0 or an error number: EAGAIN EBUSY */
int pthread_rwlock_tryrdlock(pthread_rwlock_t *rwlock) __updates1(1);
/** Lock for writing if it is free. man 3 pthread_rwlock_trywrlock
 *  returns: 0 or an error number: EBUSY */
int pthread_rwlock_trywrlock(pthread_rwlock_t *rwlock) __updates1(1);
/** Lock for reading, waiting until a time at most. man 3 pthread_rwlock_timedrdlock
 *  returns: 0 or an error number: EAGAIN EDEADLK EINVAL ETIMEDOUT */
int pthread_rwlock_timedrdlock(pthread_rwlock_t *restrict rwlock, const struct timespec *restrict abstime) __updates1(1) __reads1(2);
/** Lock for writing, waiting until a time at most. man 3 pthread_rwlock_timedwrlock
 *  returns: 0 or an error number: EDEADLK EINVAL ETIMEDOUT */
int pthread_rwlock_timedwrlock(pthread_rwlock_t *restrict rwlock, const struct timespec *restrict abstime) __updates1(1) __reads1(2);
/** Attributes of a read-write lock. man 3 pthread_rwlockattr_init */
int pthread_rwlockattr_init(pthread_rwlockattr_t *attr) __writes1(1);
/** Done with attributes. man 3 pthread_rwlockattr_destroy */
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *attr) __updates1(1);

/* -- Barriers and spin locks -- */

/** Make a barrier for count threads. man 3 pthread_barrier_init
 *  returns: 0 or an error number: EINVAL */
int pthread_barrier_init(pthread_barrier_t *restrict barrier, const pthread_barrierattr_t *restrict attr, unsigned int count) __writes1(1) __reads1(2) __nullable(2);
/** Done with a barrier. man 3 pthread_barrier_destroy
 *  returns: 0 or an error number: EBUSY */
int pthread_barrier_destroy(pthread_barrier_t *barrier) __updates1(1);
/** Wait until all have come. man 3 pthread_barrier_wait
 *  returns: 0, or PTHREAD_BARRIER_SERIAL_THREAD in one of them */
int pthread_barrier_wait(pthread_barrier_t *barrier) __updates1(1);
/** Make a spin lock. man 3 pthread_spin_init */
int pthread_spin_init(pthread_spinlock_t *lock, int pshared) __writes1(1);
/** Done with a spin lock. man 3 pthread_spin_destroy */
int pthread_spin_destroy(pthread_spinlock_t *lock) __updates1(1);
/** Lock, trying until it works. man 3 pthread_spin_lock
 *  returns: 0 or an error number: EDEADLK */
int pthread_spin_lock(pthread_spinlock_t *lock) __updates1(1);
/** Lock if it is free. man 3 pthread_spin_trylock
 *  returns: 0 or an error number: EBUSY */
int pthread_spin_trylock(pthread_spinlock_t *lock) __updates1(1);
/** Unlock. man 3 pthread_spin_unlock */
int pthread_spin_unlock(pthread_spinlock_t *lock) __updates1(1);

/* -- Once, and thread-specific data. UNP 26.5 -- */

/** Call init_routine the first time only. man 3 pthread_once; UNP 26.5 */
int pthread_once(pthread_once_t *once_control, void (*init_routine)(void)) __custom __updates1(1);
/** Make a key: each thread has a value of its own for it. man 3 pthread_key_create; UNP 26.5
 *  returns: 0 or an error number: EAGAIN ENOMEM */
int pthread_key_create(pthread_key_t *key, void (*destructor)(void *value)) __custom __writes1(1);
/** Done with a key. man 3 pthread_key_delete
 *  returns: 0 or an error number: EINVAL */
int pthread_key_delete(pthread_key_t key) __custom;
/** This thread's value. man 3 pthread_getspecific; UNP 26.5
 *  returns: the value, or NULL */
void *pthread_getspecific(pthread_key_t key) __custom;
/** Set this thread's value. man 3 pthread_setspecific; UNP 26.5
 *  returns: 0 or an error number: EINVAL ENOMEM */
int pthread_setspecific(pthread_key_t key, const void *value) __custom;
/** Call functions before and after fork(). man 3 pthread_atfork
 *  returns: 0 or an error number: ENOMEM */
int pthread_atfork(void (*prepare)(void), void (*parent)(void), void (*child)(void)) __custom;
/** The clock of a thread's processor time. man 3 pthread_getcpuclockid
 *  returns: 0 or an error number: ENOENT ESRCH */
int pthread_getcpuclockid(pthread_t thread, clockid_t *clockid) __custom;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/pthread_more.h>
#endif
