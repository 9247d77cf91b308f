/* The book's wrappers for threads: these functions return their error. Prototypes: include/unpthread.h. */
#include <errno.h>
#include <socksh/book.h>
#include <unpthread.h>

static void checked(int error, const char *what)
{
	if (error == 0)
		return;
	errno = error;
	err_sys("%s error", what);
}

void Pthread_create(pthread_t *tid, const pthread_attr_t *attr, void *(*func)(void *arg), void *arg)
{
	checked(pthread_create(tid, attr, func, arg), "pthread_create");
}

void Pthread_join(pthread_t tid, void **status)
{
	checked(pthread_join(tid, status), "pthread_join");
}

void Pthread_detach(pthread_t tid)
{
	checked(pthread_detach(tid), "pthread_detach");
}

void Pthread_kill(pthread_t tid, int signo)
{
	checked(pthread_kill(tid, signo), "pthread_kill");
}

void Pthread_mutexattr_init(pthread_mutexattr_t *attr)
{
	checked(pthread_mutexattr_init(attr), "pthread_mutexattr_init");
}

void Pthread_mutexattr_setpshared(pthread_mutexattr_t *attr, int flag)
{
	checked(pthread_mutexattr_setpshared(attr, flag), "pthread_mutexattr_setpshared");
}

void Pthread_mutex_init(pthread_mutex_t *mptr, pthread_mutexattr_t *attr)
{
	checked(pthread_mutex_init(mptr, attr), "pthread_mutex_init");
}

void Pthread_mutex_lock(pthread_mutex_t *mptr)
{
	checked(pthread_mutex_lock(mptr), "pthread_mutex_lock");
}

void Pthread_mutex_unlock(pthread_mutex_t *mptr)
{
	checked(pthread_mutex_unlock(mptr), "pthread_mutex_unlock");
}

void Pthread_cond_signal(pthread_cond_t *cptr)
{
	checked(pthread_cond_signal(cptr), "pthread_cond_signal");
}

void Pthread_cond_broadcast(pthread_cond_t *cptr)
{
	checked(pthread_cond_broadcast(cptr), "pthread_cond_broadcast");
}

void Pthread_cond_wait(pthread_cond_t *cptr, pthread_mutex_t *mptr)
{
	checked(pthread_cond_wait(cptr, mptr), "pthread_cond_wait");
}

int Pthread_cond_timedwait(pthread_cond_t *cptr, pthread_mutex_t *mptr, const struct timespec *tsptr)
{
	int error = pthread_cond_timedwait(cptr, mptr, tsptr);

	if (error != ETIMEDOUT)
		checked(error, "pthread_cond_timedwait");
	return error;
}

void Pthread_key_create(pthread_key_t *key, void (*func)(void *value))
{
	checked(pthread_key_create(key, func), "pthread_key_create");
}

void Pthread_setspecific(pthread_key_t key, const void *value)
{
	checked(pthread_setspecific(key, value), "pthread_setspecific");
}

void Pthread_once(pthread_once_t *ptr, void (*func)(void))
{
	checked(pthread_once(ptr, func), "pthread_once");
}
