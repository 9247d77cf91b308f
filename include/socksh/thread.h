/* A thread, and the list of all, as libc/threads.c and libc/thread-list.c see them. */
#ifndef _SOCKSH_THREAD_H
#define _SOCKSH_THREAD_H

#include <pthread.h>
#include <signal.h>

/* What process/threads.ts, thread.ts and cancellation.ts see of it: the first members. */
struct thread {
	int state; /* a futex */
	int tid;
	int cancellation; /* bits, see below */
	int detached;
	pthread_t id;
	size_t stack_size;
	sigset_t mask; /* at its start */
	void *(*start)(void *);
	void *argument;
	void *result;
	struct _pthread_cleanup_buffer *cleanups;
	struct thread *next; /* of those that run or are to be joined; or of the idle ones */
	char name[16]; /* the worker's */
};

/* Of `state`. */
enum {
	IDLE, /* the worker waits for a thread */
	RUNNING, /* the thread runs */
	ENDED, /* the thread is to be joined */
};

/* Of `cancellation`. */
enum {
	REQUESTED = 1, /* pthread_cancel() was called */
	DISABLED = 2, /* not before the thread allows it */
	ASYNCHRONOUS = 4, /* at any time */
	ENDING = 8, /* no more: by pthread_exit(), or by return */
};

/* thread-lock.c: the list is one thread's at a time. */
extern void __threads_acquire(void);
extern void __threads_release(void);
extern void __threads_renew(void);

/* The calling thread. */
struct thread *__thread_current(void);
/* Who has the lock: the thread of that id; NULL if it is not in the list. */
struct thread *__thread_find(pthread_t id);
/* A worker that waits for a thread, whose stack is large enough; NULL if there is none. */
struct thread *__thread_take_idle(size_t stack_size);
/* The worker waits for a thread again. */
void __thread_give_idle(struct thread *t);
/* The thread is one of the process from here on. */
void __thread_enlist(struct thread *t);
/* Who has the lock: the thread is none any more, and its worker may have the next one. */
void __thread_retire(struct thread *t);
/* A thread has ended: how many are left. */
int __thread_count_out(void);

#endif
