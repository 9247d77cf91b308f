/* Threads. man 7 pthreads; UNP 26 */
#ifndef _SOCKSH_PTHREAD_H
#define _SOCKSH_PTHREAD_H

#include <sched.h>
#include <socksh/annotations.h>
#include <socksh/pthread_types.h>
#include <time.h>

#define PTHREAD_CREATE_JOINABLE 0
#define PTHREAD_CREATE_DETACHED 1
#define PTHREAD_MUTEX_NORMAL 0
#define PTHREAD_MUTEX_RECURSIVE 1
#define PTHREAD_MUTEX_ERRORCHECK 2
#define PTHREAD_MUTEX_DEFAULT 0
#define PTHREAD_PROCESS_PRIVATE 0
#define PTHREAD_PROCESS_SHARED 1
#define PTHREAD_CANCEL_ENABLE 0
#define PTHREAD_CANCEL_DISABLE 1
#define PTHREAD_CANCEL_DEFERRED 0
#define PTHREAD_CANCEL_ASYNCHRONOUS 1
#define PTHREAD_CANCELED ((void *)-1)
#define PTHREAD_BARRIER_SERIAL_THREAD (-1)
#define PTHREAD_ONCE_INIT 0
/* All zero, as libc has them. */
#define PTHREAD_MUTEX_INITIALIZER { { 0 } }
#define PTHREAD_COND_INITIALIZER { { 0 } }
#define PTHREAD_RWLOCK_INITIALIZER { { 0 } }

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
pthread_t pthread_self(void) __custom;
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
int pthread_attr_destroy(pthread_attr_t *attr) __custom __updates1(1);
/** Joinable or detached. man 3 pthread_attr_setdetachstate
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setdetachstate(pthread_attr_t *attr, int detachstate) __updates1(1);
/** Joinable or detached? man 3 pthread_attr_getdetachstate */
int pthread_attr_getdetachstate(const pthread_attr_t *attr, int *detachstate) __reads1(1) __writes1(2);
/** Bytes of a thread's stack. man 3 pthread_attr_setstacksize
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setstacksize(pthread_attr_t *attr, size_t stacksize) __updates1(1);

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

/* -- Condition variables. UNP 26.8 -- */

/** Make a condition variable. man 3 pthread_cond_init; UNP 26.8 */
int pthread_cond_init(pthread_cond_t *restrict cond, const pthread_condattr_t *restrict attr) __writes1(1) __reads1(2) __nullable(2);
/** Done with a condition variable. man 3 pthread_cond_destroy */
int pthread_cond_destroy(pthread_cond_t *cond) __updates1(1);
/** Unlock the mutex, wait, lock it again. man 3 pthread_cond_wait; UNP 26.8 */
int pthread_cond_wait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex) __updates1(1) __updates1(2);
/** pthread_cond_wait() until a time. man 3 pthread_cond_timedwait; UNP 26.8
 *  returns: 0 or an error number: EINVAL ETIMEDOUT */
int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict mutex, const struct timespec *restrict abstime) __updates1(1) __updates1(2) __reads1(3);
/** Wake one that waits. man 3 pthread_cond_signal; UNP 26.8 */
int pthread_cond_signal(pthread_cond_t *cond) __updates1(1);
/** Wake all that wait. man 3 pthread_cond_broadcast; UNP 26.8 */
int pthread_cond_broadcast(pthread_cond_t *cond) __updates1(1);

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

#endif
