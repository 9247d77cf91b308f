/* POSIX semaphores, between threads and between processes. man 7 sem_overview; UNP 2nd ed., volume 2, chapter 10 */
#ifndef _SOCKSH_SEMAPHORE_H
#define _SOCKSH_SEMAPHORE_H

#include <socksh/annotations.h>
#include <socksh/timespec.h>
#include <sys/types.h>

typedef union {
	char __size[32];
	long __align;
} sem_t;

#define SEM_FAILED ((sem_t *)0) /* what sem_open() returns if it failed */
#define SEM_VALUE_MAX 2147483647 /* the highest value of a semaphore */

/** Make a semaphore in memory; pshared ≠ 0: for processes that share that memory. man 3 sem_init
 *  errors: EINVAL ENOSYS */
int sem_init(sem_t *sem, int pshared, unsigned int value) __writes1(1);
/** Do away with what sem_init() made. man 3 sem_destroy
 *  errors: EINVAL */
int sem_destroy(sem_t *sem) __updates1(1);
/** Open or make a semaphore that has a name. man 3 sem_open
 *  errors: EACCES EEXIST EINVAL EMFILE ENAMETOOLONG ENFILE ENOENT ENOMEM
 *  returns: its address, or SEM_FAILED */
sem_t *sem_open(const char *name, int oflag, ...) __custom __string(1);
/** Have no more to do with it. man 3 sem_close
 *  errors: EINVAL */
int sem_close(sem_t *sem) __custom __updates1(1);
/** Remove the name; the semaphore lives until the last process has closed it. man 3 sem_unlink
 *  errors: EACCES ENAMETOOLONG ENOENT */
int sem_unlink(const char *name) __string(1);
/** Take one, waiting until there is one. man 3 sem_wait
 *  errors: EINTR EINVAL */
int sem_wait(sem_t *sem) __custom __updates1(1);
/** Take one if there is one. man 3 sem_trywait
 *  errors: EAGAIN EINVAL */
int sem_trywait(sem_t *sem) __updates1(1);
/** sem_wait() until a moment of CLOCK_REALTIME at the latest. man 3 sem_timedwait
 *  errors: EINTR EINVAL ETIMEDOUT */
int sem_timedwait(sem_t *restrict sem, const struct timespec *restrict abs_timeout) __custom __updates1(1) __reads1(2);
/** sem_timedwait() by another clock. man 3 sem_clockwait
 *  errors: EINTR EINVAL ETIMEDOUT */
int sem_clockwait(sem_t *restrict sem, clockid_t clock, const struct timespec *restrict abs_timeout) __custom __updates1(1)
	__reads1(3);
/** Give one. man 3 sem_post
 *  errors: EINVAL EOVERFLOW */
int sem_post(sem_t *sem) __updates1(1);
/** How many there are. man 3 sem_getvalue
 *  errors: EINVAL */
int sem_getvalue(sem_t *restrict sem, int *restrict sval) __updates1(1) __writes1(2);

#endif
