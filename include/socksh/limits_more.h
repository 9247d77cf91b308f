/* The rest of <limits.h>: what POSIX promises of what few programs ask about. */
#ifndef _SOCKSH_LIMITS_MORE_H
#define _SOCKSH_LIMITS_MORE_H

#define _POSIX2_BC_BASE_MAX 99 /* what POSIX promises at least of bc's highest base */
#define _POSIX2_BC_DIM_MAX 2048 /* what POSIX promises at least of elements of bc's arrays */
#define _POSIX2_BC_SCALE_MAX 99 /* what POSIX promises at least of digits of bc's scale */
#define _POSIX2_BC_STRING_MAX 1000 /* what POSIX promises at least of bytes of bc's strings */
#define _POSIX2_CHARCLASS_NAME_MAX 14 /* what POSIX promises at least of bytes of a character class's name */
#define _POSIX2_COLL_WEIGHTS_MAX 2 /* what POSIX promises at least of weights of a collating element */
#define _POSIX2_EXPR_NEST_MAX 32 /* what POSIX promises at least of parentheses of expr within each other */
#define _POSIX2_RE_DUP_MAX 255 /* what POSIX promises at least of RE_DUP_MAX */
#define _POSIX_AIO_LISTIO_MAX 2 /* what POSIX promises at least of operations of one lio_listio() */
#define _POSIX_AIO_MAX 1 /* what POSIX promises at least of operations of aio_read() at a time */
#define _POSIX_DELAYTIMER_MAX 32 /* what POSIX promises at least of how far timer_getoverrun() counts */
#define _POSIX_FD_SETSIZE 20 /* what POSIX promises at least of FD_SETSIZE */
#define _POSIX_HIWAT 512 /* what POSIX promises at least of a socket's buffer */
#define _POSIX_MQ_OPEN_MAX 8 /* what POSIX promises at least of open message queues of a process */
#define _POSIX_MQ_PRIO_MAX 32 /* what POSIX promises at least of priorities of messages */
#define _POSIX_QLIMIT 1 /* what POSIX promises at least of listen()'s queue */
#define _POSIX_RTSIG_MAX 8 /* what POSIX promises at least of real-time signals */
#define _POSIX_SEM_NSEMS_MAX 256 /* what POSIX promises at least of semaphores of a process */
#define _POSIX_SEM_VALUE_MAX 32767 /* what POSIX promises at least of the value of a semaphore */
#define _POSIX_SIGQUEUE_MAX 32 /* what POSIX promises at least of signals that may be queued */
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4 /* what POSIX promises at least of how often destructors are called again */
#define _POSIX_THREAD_KEYS_MAX 128 /* what POSIX promises at least of keys of thread-specific data */
#define _POSIX_THREAD_THREADS_MAX 64 /* what POSIX promises at least of threads of a process */
#define _POSIX_TIMER_MAX 32 /* what POSIX promises at least of timers of a process */
#define _POSIX_UIO_MAXIOV 16 /* what POSIX promises at least of buffers of one readv() */
#define _XOPEN_IOV_MAX 16 /* what POSIX promises at least of buffers of one readv() */
#define _POSIX_CLOCKRES_MIN 20000000 /* what POSIX promises at most of the resolution of CLOCK_REALTIME, nanoseconds */

#define LONG_LONG_MIN LLONG_MIN /* GNU's name of LLONG_MIN */
#define LONG_LONG_MAX LLONG_MAX /* GNU's name of LLONG_MAX */
#define ULONG_LONG_MAX ULLONG_MAX /* GNU's name of ULLONG_MAX */

#endif
