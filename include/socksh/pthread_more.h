/* The rest of <pthread.h>: scheduling, processors, names, priorities of mutexes. man 7 pthreads */
#ifndef _SOCKSH_PTHREAD_MORE_H
#define _SOCKSH_PTHREAD_MORE_H

#include <sched.h>
#include <socksh/sigset.h>

#define PTHREAD_INHERIT_SCHED 0 /* a new thread has its creator's policy and priority */
#define PTHREAD_EXPLICIT_SCHED 1 /* a new thread has those of its attributes */
#define PTHREAD_ATTR_NO_SIGMASK_NP (-1) /* pthread_attr_getsigmask_np(): a new thread has its creator's mask */
#define PTHREAD_RWLOCK_PREFER_READER_NP 0 /* readers come before waiting writers */
#define PTHREAD_RWLOCK_PREFER_WRITER_NP 1 /* has no effect in Linux: as PTHREAD_RWLOCK_PREFER_READER_NP */
#define PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP 2 /* waiting writers come before readers */
#define PTHREAD_RWLOCK_DEFAULT_NP PTHREAD_RWLOCK_PREFER_READER_NP /* the kind if none is chosen */

#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP __PTHREAD_MUTEX_OF(PTHREAD_MUTEX_RECURSIVE) /* initialises a mutex that its owner may lock again */
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP __PTHREAD_MUTEX_OF(PTHREAD_MUTEX_ERRORCHECK) /* initialises a mutex that finds errors */
#define PTHREAD_ADAPTIVE_MUTEX_INITIALIZER_NP __PTHREAD_MUTEX_OF(3) /* initialises a mutex that spins for a while */
/* The kind stands behind lock, count, owner and number of users. */
#define __PTHREAD_MUTEX_OF(kind) { { [4 * sizeof(int)] = (kind) } }

/* -- Attributes of a new thread -- */

/** Policy and priority are the creator's, or those of the attributes. man 3 pthread_attr_setinheritsched
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setinheritsched(pthread_attr_t *attr, int inheritsched) __updates1(1);
/** Are policy and priority the creator's? man 3 pthread_attr_getinheritsched */
int pthread_attr_getinheritsched(const pthread_attr_t *restrict attr, int *restrict inheritsched) __reads1(1) __writes1(2);
/** The priority of a new thread. man 3 pthread_attr_setschedparam
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setschedparam(pthread_attr_t *restrict attr, const struct sched_param *restrict param) __updates1(1) __reads1(2);
/** Which priority? man 3 pthread_attr_getschedparam */
int pthread_attr_getschedparam(const pthread_attr_t *restrict attr, struct sched_param *restrict param) __reads1(1) __writes1(2);
/** The policy of a new thread: SCHED_OTHER, SCHED_FIFO, SCHED_RR. man 3 pthread_attr_setschedpolicy
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setschedpolicy(pthread_attr_t *attr, int policy) __updates1(1);
/** Which policy? man 3 pthread_attr_getschedpolicy */
int pthread_attr_getschedpolicy(const pthread_attr_t *restrict attr, int *restrict policy) __reads1(1) __writes1(2);
/** Memory for a new thread's stack; socksh takes its size, and memory of its own. man 3 pthread_attr_setstack
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_setstack(pthread_attr_t *attr, void *stackaddr, size_t stacksize) __updates1(1);
/** Where is the stack, and how large? man 3 pthread_attr_getstack */
int pthread_attr_getstack(const pthread_attr_t *restrict attr, void **restrict stackaddr, size_t *restrict stacksize) __reads1(1) __writes1(2) __writes1(3);
/** The processors a new thread may use. man 3 pthread_attr_setaffinity_np
 *  returns: 0 or an error number: ENOMEM */
int pthread_attr_setaffinity_np(pthread_attr_t *attr, size_t cpusetsize, const cpu_set_t *cpuset) __custom __updates1(1) __reads(3, 2);
/** Which processors? man 3 pthread_attr_getaffinity_np
 *  returns: 0 or an error number: EINVAL */
int pthread_attr_getaffinity_np(const pthread_attr_t *attr, size_t cpusetsize, cpu_set_t *cpuset) __custom __reads1(1) __writes(3, 2);
/** The signals that a new thread blocks; NULL: those of its creator. man 3 pthread_attr_setsigmask_np
 *  returns: 0 or an error number: ENOMEM */
int pthread_attr_setsigmask_np(pthread_attr_t *attr, const sigset_t *sigmask) __custom __updates1(1) __reads1(2) __nullable(2);
/** Which signals? man 3 pthread_attr_getsigmask_np
 *  returns: 0, or PTHREAD_ATTR_NO_SIGMASK_NP */
int pthread_attr_getsigmask_np(const pthread_attr_t *attr, sigset_t *sigmask) __custom __reads1(1) __writes1(2);
/** The attributes that a thread has; to be destroyed afterwards. man 3 pthread_getattr_np
 *  returns: 0 or an error number: ENOMEM ESRCH */
int pthread_getattr_np(pthread_t thread, pthread_attr_t *attr) __custom __writes1(2);

/* -- A thread that runs -- */

/** Set policy and priority of a thread. man 3 pthread_setschedparam
 *  returns: 0 or an error number: EINVAL EPERM ESRCH */
int pthread_setschedparam(pthread_t thread, int policy, const struct sched_param *param) __custom __reads1(3);
/** Policy and priority of a thread. man 3 pthread_getschedparam
 *  returns: 0 or an error number: ESRCH */
int pthread_getschedparam(pthread_t thread, int *restrict policy, struct sched_param *restrict param) __custom __writes1(2) __writes1(3);
/** Set the priority of a thread. man 3 pthread_setschedprio
 *  returns: 0 or an error number: EINVAL EPERM ESRCH */
int pthread_setschedprio(pthread_t thread, int prio) __custom;
/** Choose which processors a thread may use. man 3 pthread_setaffinity_np
 *  returns: 0 or an error number: EINVAL ESRCH */
int pthread_setaffinity_np(pthread_t thread, size_t cpusetsize, const cpu_set_t *cpuset) __custom __reads(3, 2);
/** Which processors a thread may use. man 3 pthread_getaffinity_np
 *  returns: 0 or an error number: EINVAL ESRCH */
int pthread_getaffinity_np(pthread_t thread, size_t cpusetsize, cpu_set_t *cpuset) __custom __writes(3, 2);
/** Give a thread a name, which ps -L shows: 15 bytes at most. man 3 pthread_setname_np
 *  returns: 0 or an error number: ERANGE ESRCH */
int pthread_setname_np(pthread_t thread, const char *name) __custom __string(2);
/** The name of a thread; there must be room for 16 bytes. man 3 pthread_getname_np
 *  returns: 0 or an error number: ERANGE ESRCH */
int pthread_getname_np(pthread_t thread, char *name, size_t size) __custom __writes(2, 3);
/** Join a thread if it has ended. man 3 pthread_tryjoin_np
 *  returns: 0 or an error number: EBUSY EDEADLK EINVAL ESRCH */
int pthread_tryjoin_np(pthread_t thread, void **retval) __custom __writes1(2) __nullable(2);
/** Wait for a thread to end, until a time at most. man 3 pthread_timedjoin_np
 *  returns: 0 or an error number: EDEADLK EINVAL ESRCH ETIMEDOUT */
int pthread_timedjoin_np(pthread_t thread, void **retval, const struct timespec *abstime) __custom __writes1(2) __nullable(2) __reads1(3) __nullable(3);
/** pthread_timedjoin_np() by another clock. man 3 pthread_timedjoin_np
 *  returns: 0 or an error number: EDEADLK EINVAL ESRCH ETIMEDOUT */
int pthread_clockjoin_np(pthread_t thread, void **retval, clockid_t clockid, const struct timespec *abstime) __custom __writes1(2) __nullable(2) __reads1(4) __nullable(4);
/** Let others run. man 3 pthread_yield */
int pthread_yield(void) __custom;
/** How many threads may run at once, as was said. man 3 pthread_getconcurrency */
int pthread_getconcurrency(void);

/* -- Mutexes, read-write locks, barriers -- */

/** Whether who has the mutex gets a priority by it: PTHREAD_PRIO_NONE and so on. man 3 pthread_mutexattr_setprotocol
 *  returns: 0 or an error number: EINVAL */
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *attr, int protocol) __updates1(1);
/** Which protocol? man 3 pthread_mutexattr_getprotocol */
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *restrict attr, int *restrict protocol) __reads1(1) __writes1(2);
/** The priority of who has a mutex of PTHREAD_PRIO_PROTECT. man 3 pthread_mutexattr_setprioceiling
 *  returns: 0 or an error number: EINVAL */
int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *attr, int prioceiling) __updates1(1);
/** Which priority? man 3 pthread_mutexattr_getprioceiling */
int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *restrict attr, int *restrict prioceiling) __reads1(1) __writes1(2);
/** Set a mutex's priority, amid a lock and an unlock. man 3 pthread_mutex_setprioceiling
 *  returns: 0 or an error number: EINVAL EPERM */
int pthread_mutex_setprioceiling(pthread_mutex_t *restrict mutex, int prioceiling, int *restrict old_ceiling) __updates1(1) __writes1(3) __nullable(3);
/** A mutex's priority. man 3 pthread_mutex_getprioceiling
 *  returns: 0 or an error number: EINVAL */
int pthread_mutex_getprioceiling(const pthread_mutex_t *restrict mutex, int *restrict prioceiling) __reads1(1) __writes1(2);
/** For several processes or for one. man 3 pthread_rwlockattr_setpshared
 *  returns: 0 or an error number: EINVAL */
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *attr, int pshared) __updates1(1);
/** For several processes or for one? man 3 pthread_rwlockattr_getpshared */
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *restrict attr, int *restrict pshared) __reads1(1) __writes1(2);
/** Who comes first, readers or writers. man 3 pthread_rwlockattr_setkind_np
 *  returns: 0 or an error number: EINVAL */
int pthread_rwlockattr_setkind_np(pthread_rwlockattr_t *attr, int pref) __updates1(1);
/** Who comes first? man 3 pthread_rwlockattr_getkind_np */
int pthread_rwlockattr_getkind_np(const pthread_rwlockattr_t *restrict attr, int *restrict pref) __reads1(1) __writes1(2);
/** Attributes of a barrier. man 3 pthread_barrierattr_init */
int pthread_barrierattr_init(pthread_barrierattr_t *attr) __writes1(1);
/** Done with attributes. man 3 pthread_barrierattr_destroy */
int pthread_barrierattr_destroy(pthread_barrierattr_t *attr) __updates1(1);
/** For several processes or for one. man 3 pthread_barrierattr_setpshared
 *  returns: 0 or an error number: EINVAL */
int pthread_barrierattr_setpshared(pthread_barrierattr_t *attr, int pshared) __updates1(1);
/** For several processes or for one? man 3 pthread_barrierattr_getpshared */
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *restrict attr, int *restrict pshared) __reads1(1) __writes1(2);

#endif
