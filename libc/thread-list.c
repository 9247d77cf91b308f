/* The threads of the process, and the workers that wait for a thread; what a fork leaves of them. */
#include <socksh/thread.h>
#include <stddef.h>
#include <unistd.h>

#ifdef __aarch64__
#define SYS_gettid 178
#else
#define SYS_gettid 186
#endif

/* The calling thread's record; its id is 0 until it is known here. */
extern struct thread *__thread_self(void);
/* The lowest address of its stack. */
extern void *__thread_stack(struct thread *t);

/* malloc.c: in between, no other thread is amid changing the heap. */
extern void __heap_acquire(void);
extern void __heap_relinquish(void);

static struct thread *threads, *idle;
/* Threads that have not ended; the first one is counted too. */
static int living = 1;

static _Thread_local struct thread *current;

static void add(struct thread **list, struct thread *t)
{
    t->next = *list;
    *list = t;
}

/* The first thread has its record from its first use on. */
struct thread *__thread_current(void)
{
    if (current == NULL) {
        struct thread *t = __thread_self();

        if (t->id == 0) {
            t->id = pthread_self();
            t->tid = syscall(SYS_gettid);
            t->state = RUNNING;
            __threads_acquire();
            add(&threads, t);
            __threads_release();
        }
        current = t;
    }
    return current;
}

struct thread *__thread_find(pthread_t id)
{
    struct thread *t = threads;

    while (t != NULL && t->id != id)
        t = t->next;
    return t;
}

struct thread *__thread_take_idle(size_t stack_size)
{
    struct thread **place = &idle, *t;

    __threads_acquire();
    while (*place != NULL && (*place)->stack_size < stack_size)
        place = &(*place)->next;
    t = *place;
    if (t != NULL)
        *place = t->next;
    __threads_release();
    return t;
}

void __thread_give_idle(struct thread *t)
{
    __threads_acquire();
    add(&idle, t);
    __threads_release();
}

void __thread_enlist(struct thread *t)
{
    __threads_acquire();
    add(&threads, t);
    living++;
    __threads_release();
}

void __thread_retire(struct thread *t)
{
    struct thread **place = &threads;

    while (*place != t)
        place = &(*place)->next;
    *place = t->next;
    add(&idle, t);
    __atomic_store_n(&t->state, IDLE, __ATOMIC_SEQ_CST);
}

int __thread_count_out(void)
{
    return __atomic_sub_fetch(&living, 1, __ATOMIC_SEQ_CST);
}

/* The kernel's id of a thread; 0 if it has ended and is to be joined, -1 if there is none. */
int __thread_tid(pthread_t thread)
{
    struct thread *t;
    int tid = -1;

    __thread_current();
    __threads_acquire();
    t = __thread_find(thread);
    if (t != NULL)
        tid = t->state == ENDED ? 0 : t->tid;
    __threads_release();
    return tid;
}

/* For thread-attributes.c. */
int __thread_description(pthread_t thread, void **stack, size_t *size, int *detached)
{
    struct thread *t;
    int found;

    __thread_current();
    __threads_acquire();
    t = __thread_find(thread);
    found = t != NULL && t->state != ENDED;
    if (found) {
        *stack = __thread_stack(t);
        *size = t->stack_size;
        *detached = t->detached;
    }
    __threads_release();
    return found;
}

/* -- fork: the child has the calling thread alone. */

/* Nobody may be amid changing the lists, or the heap. */
void __fork_prepare(void)
{
    __thread_current();
    __heap_acquire();
    __threads_acquire();
}

void __fork_parent(void)
{
    __threads_release();
    __heap_relinquish();
}

void __fork_child(void)
{
    __threads_renew();
    __heap_relinquish();
    threads = current;
    current->next = NULL;
    current->tid = syscall(SYS_gettid);
    idle = NULL;
    living = 1;
}
