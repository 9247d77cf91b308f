/* The types that <pthread.h> and <sys/types.h> share. */
#ifndef _SOCKSH_PTHREAD_TYPES_H
#define _SOCKSH_PTHREAD_TYPES_H

#include <socksh/size.h>

typedef unsigned long pthread_t;
typedef unsigned int pthread_key_t;
typedef int pthread_once_t;
typedef volatile int pthread_spinlock_t;

/* libc's own objects: opaque here, of the platform's size. */
#ifdef __aarch64__
#define __SIZEOF_PTHREAD_ATTR_T 64
#define __SIZEOF_PTHREAD_MUTEX_T 48
#define __SIZEOF_PTHREAD_MUTEXATTR_T 8
#define __SIZEOF_PTHREAD_CONDATTR_T 8
#define __SIZEOF_PTHREAD_RWLOCK_T 56
#define __SIZEOF_PTHREAD_BARRIER_T 32
#define __SIZEOF_PTHREAD_BARRIERATTR_T 8
#else
#define __SIZEOF_PTHREAD_ATTR_T 56
#define __SIZEOF_PTHREAD_MUTEX_T 40
#define __SIZEOF_PTHREAD_MUTEXATTR_T 4
#define __SIZEOF_PTHREAD_CONDATTR_T 4
#define __SIZEOF_PTHREAD_RWLOCK_T 56
#define __SIZEOF_PTHREAD_BARRIER_T 32
#define __SIZEOF_PTHREAD_BARRIERATTR_T 4
#endif
#define __SIZEOF_PTHREAD_COND_T 48
#define __SIZEOF_PTHREAD_RWLOCKATTR_T 8

typedef union pthread_attr_t {
	char __size[__SIZEOF_PTHREAD_ATTR_T];
	long __align;
} pthread_attr_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_MUTEX_T];
	long __align;
} pthread_mutex_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_MUTEXATTR_T];
	int __align;
} pthread_mutexattr_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_COND_T];
	long long __align;
} pthread_cond_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_CONDATTR_T];
	int __align;
} pthread_condattr_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_RWLOCK_T];
	long __align;
} pthread_rwlock_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_RWLOCKATTR_T];
	long __align;
} pthread_rwlockattr_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_BARRIER_T];
	long __align;
} pthread_barrier_t;
typedef union {
	char __size[__SIZEOF_PTHREAD_BARRIERATTR_T];
	int __align;
} pthread_barrierattr_t;

#endif
