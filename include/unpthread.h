/* The book's wrappers for threads. UNP 26.2 */
#ifndef _SOCKSH_UNPTHREAD_H
#define _SOCKSH_UNPTHREAD_H

#include <pthread.h>
#include <signal.h>

/** pthread_create() or end. UNP 26.2 */
void Pthread_create(pthread_t *tid, const pthread_attr_t *attr, void *(*func)(void *arg), void *arg);
/** pthread_join() or end. UNP 26.2 */
void Pthread_join(pthread_t tid, void **status);
/** pthread_detach() or end. UNP 26.2 */
void Pthread_detach(pthread_t tid);
/** pthread_kill() or end. UNP 26.2 */
void Pthread_kill(pthread_t tid, int signo);
/** pthread_mutexattr_init() or end. UNP 30.8 */
void Pthread_mutexattr_init(pthread_mutexattr_t *attr);
/** pthread_mutexattr_setpshared() or end. UNP 30.8 */
void Pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int flag);
/** pthread_mutex_init() or end. UNP 30.8 */
void Pthread_mutex_init(pthread_mutex_t *mptr, pthread_mutexattr_t *attr);
/** pthread_mutex_lock() or end. UNP 26.7 */
void Pthread_mutex_lock(pthread_mutex_t *mptr);
/** pthread_mutex_unlock() or end. UNP 26.7 */
void Pthread_mutex_unlock(pthread_mutex_t *mptr);
/** pthread_cond_signal() or end. UNP 26.8 */
void Pthread_cond_signal(pthread_cond_t *cptr);
/** pthread_cond_broadcast() or end. UNP 26.8 */
void Pthread_cond_broadcast(pthread_cond_t *cptr);
/** pthread_cond_wait() or end. UNP 26.8 */
void Pthread_cond_wait(pthread_cond_t *cptr, pthread_mutex_t *mptr);
/** pthread_cond_timedwait() or end: 0, or ETIMEDOUT. UNP 26.8 */
int Pthread_cond_timedwait(pthread_cond_t *cptr, pthread_mutex_t *mptr, const struct timespec *tsptr);
/** pthread_key_create() or end. UNP 26.5 */
void Pthread_key_create(pthread_key_t *key, void (*func)(void *value));
/** pthread_setspecific() or end. UNP 26.5 */
void Pthread_setspecific(pthread_key_t key, const void *value);
/** pthread_once() or end. UNP 26.5 */
void Pthread_once(pthread_once_t *ptr, void (*func)(void));

#endif
