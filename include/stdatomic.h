/* Atomics. C11 7.17; every memory order is taken for the strictest. */
#ifndef _SOCKSH_STDATOMIC_H
#define _SOCKSH_STDATOMIC_H

#include <stddef.h>
#include <stdint.h>

typedef enum {
	memory_order_relaxed = __ATOMIC_RELAXED, /* no order, only that the access is whole; socksh takes every order for seq_cst */
	memory_order_consume = __ATOMIC_CONSUME, /* what depends on the value read comes after it; socksh takes every order for seq_cst */
	memory_order_acquire = __ATOMIC_ACQUIRE, /* what follows comes after this load; socksh takes every order for seq_cst */
	memory_order_release = __ATOMIC_RELEASE, /* what precedes comes before this store; socksh takes every order for seq_cst */
	memory_order_acq_rel = __ATOMIC_ACQ_REL, /* acquire and release together; socksh takes every order for seq_cst */
	memory_order_seq_cst = __ATOMIC_SEQ_CST /* one order of all such accesses, for all threads; socksh takes every order for seq_cst */
} memory_order;

#define ATOMIC_BOOL_LOCK_FREE 2 /* 2: an atomic bool never needs a lock */
#define ATOMIC_CHAR_LOCK_FREE 2 /* 2: an atomic char never needs a lock */
#define ATOMIC_CHAR16_T_LOCK_FREE 2 /* 2: an atomic char16_t never needs a lock */
#define ATOMIC_CHAR32_T_LOCK_FREE 2 /* 2: an atomic char32_t never needs a lock */
#define ATOMIC_WCHAR_T_LOCK_FREE 2 /* 2: an atomic wchar_t never needs a lock */
#define ATOMIC_SHORT_LOCK_FREE 2 /* 2: an atomic short never needs a lock */
#define ATOMIC_INT_LOCK_FREE 2 /* 2: an atomic int never needs a lock */
#define ATOMIC_LONG_LOCK_FREE 2 /* 2: an atomic long never needs a lock */
#define ATOMIC_LLONG_LOCK_FREE 2 /* 2: an atomic long long never needs a lock */
#define ATOMIC_POINTER_LOCK_FREE 2 /* 2: an atomic pointer never needs a lock */

typedef _Atomic _Bool atomic_bool;
typedef _Atomic char atomic_char;
typedef _Atomic signed char atomic_schar;
typedef _Atomic unsigned char atomic_uchar;
typedef _Atomic short atomic_short;
typedef _Atomic unsigned short atomic_ushort;
typedef _Atomic int atomic_int;
typedef _Atomic unsigned int atomic_uint;
typedef _Atomic long atomic_long;
typedef _Atomic unsigned long atomic_ulong;
typedef _Atomic long long atomic_llong;
typedef _Atomic unsigned long long atomic_ullong;
typedef _Atomic __CHAR16_TYPE__ atomic_char16_t;
typedef _Atomic __CHAR32_TYPE__ atomic_char32_t;
typedef _Atomic wchar_t atomic_wchar_t;
typedef _Atomic int_least8_t atomic_int_least8_t;
typedef _Atomic uint_least8_t atomic_uint_least8_t;
typedef _Atomic int_least16_t atomic_int_least16_t;
typedef _Atomic uint_least16_t atomic_uint_least16_t;
typedef _Atomic int_least32_t atomic_int_least32_t;
typedef _Atomic uint_least32_t atomic_uint_least32_t;
typedef _Atomic int_least64_t atomic_int_least64_t;
typedef _Atomic uint_least64_t atomic_uint_least64_t;
typedef _Atomic int_fast8_t atomic_int_fast8_t;
typedef _Atomic uint_fast8_t atomic_uint_fast8_t;
typedef _Atomic int_fast16_t atomic_int_fast16_t;
typedef _Atomic uint_fast16_t atomic_uint_fast16_t;
typedef _Atomic int_fast32_t atomic_int_fast32_t;
typedef _Atomic uint_fast32_t atomic_uint_fast32_t;
typedef _Atomic int_fast64_t atomic_int_fast64_t;
typedef _Atomic uint_fast64_t atomic_uint_fast64_t;
typedef _Atomic intptr_t atomic_intptr_t;
typedef _Atomic uintptr_t atomic_uintptr_t;
typedef _Atomic size_t atomic_size_t;
typedef _Atomic ptrdiff_t atomic_ptrdiff_t;
typedef _Atomic intmax_t atomic_intmax_t;
typedef _Atomic uintmax_t atomic_uintmax_t;

#define ATOMIC_VAR_INIT(value) (value) /* the first value of an atomic object, in its declaration */
#define atomic_init(object, value) atomic_store_explicit(object, value, memory_order_relaxed) /* set the first value, before other threads know the object */
#define kill_dependency(value) __extension__({ __auto_type _kept = (value); _kept; }) /* the value, of which nothing that follows depends for memory_order_consume */
#define atomic_thread_fence(order) __atomic_thread_fence(order) /* accesses before the fence are done before those behind it, for all threads */
#define atomic_signal_fence(order) __atomic_signal_fence(order) /* the same towards a signal handler of this thread */
#define atomic_is_lock_free(object) __atomic_is_lock_free(sizeof(*(object)), (object)) /* true if operations on the object need no lock */

/* set the object to a value, at once; with a memory_order of its own */
#define atomic_store_explicit(object, value, order) \
	__extension__({ \
		__auto_type _object = (object); \
		__typeof__((void)0, *_object) _value = (value); \
		__atomic_store(_object, &_value, (order)); \
	})
#define atomic_store(object, value) atomic_store_explicit(object, value, memory_order_seq_cst) /* set the object to a value, at once */
/* the object's value, read at once; with a memory_order of its own */
#define atomic_load_explicit(object, order) \
	__extension__({ \
		__auto_type _object = (object); \
		__typeof__((void)0, *_object) _value; \
		__atomic_load(_object, &_value, (order)); \
		_value; \
	})
#define atomic_load(object) atomic_load_explicit(object, memory_order_seq_cst) /* the object's value, read at once */
/* set the object; its old value; with a memory_order of its own */
#define atomic_exchange_explicit(object, value, order) \
	__extension__({ \
		__auto_type _object = (object); \
		__typeof__((void)0, *_object) _value = (value); \
		__typeof__((void)0, *_object) _old; \
		__atomic_exchange(_object, &_value, &_old, (order)); \
		_old; \
	})
#define atomic_exchange(object, value) atomic_exchange_explicit(object, value, memory_order_seq_cst) /* set the object; its old value */
/* if it is *expected set it and give true, else put its value into *expected; with orders of its own */
#define atomic_compare_exchange_strong_explicit(object, expected, desired, success, failure) \
	__extension__({ \
		__auto_type _object = (object); \
		__typeof__((void)0, *_object) _desired = (desired); \
		__atomic_compare_exchange(_object, (expected), &_desired, 0, (success), (failure)); \
	})
/* if it is *expected set it and give true, else put its value into *expected */
#define atomic_compare_exchange_strong(object, expected, desired) \
	atomic_compare_exchange_strong_explicit(object, expected, desired, memory_order_seq_cst, memory_order_seq_cst)
/* the same as the strong one, but may fail for no reason: for loops; with a memory_order of its own */
#define atomic_compare_exchange_weak_explicit(object, expected, desired, success, failure) \
	atomic_compare_exchange_strong_explicit(object, expected, desired, success, failure)
/* the same as the strong one, but may fail for no reason: for loops */
#define atomic_compare_exchange_weak(object, expected, desired) \
	atomic_compare_exchange_strong(object, expected, desired)

#define atomic_fetch_add(object, value) __atomic_fetch_add((object), (value), __ATOMIC_SEQ_CST) /* add; the value before */
#define atomic_fetch_add_explicit(object, value, order) __atomic_fetch_add((object), (value), (order)) /* add; the value before; with a memory_order of its own */
#define atomic_fetch_sub(object, value) __atomic_fetch_sub((object), (value), __ATOMIC_SEQ_CST) /* subtract; the value before */
#define atomic_fetch_sub_explicit(object, value, order) __atomic_fetch_sub((object), (value), (order)) /* subtract; the value before; with a memory_order of its own */
#define atomic_fetch_or(object, value) __atomic_fetch_or((object), (value), __ATOMIC_SEQ_CST) /* or bits in; the value before */
#define atomic_fetch_or_explicit(object, value, order) __atomic_fetch_or((object), (value), (order)) /* or bits in; the value before; with a memory_order of its own */
#define atomic_fetch_xor(object, value) __atomic_fetch_xor((object), (value), __ATOMIC_SEQ_CST) /* exclusive or; the value before */
#define atomic_fetch_xor_explicit(object, value, order) __atomic_fetch_xor((object), (value), (order)) /* exclusive or; the value before; with a memory_order of its own */
#define atomic_fetch_and(object, value) __atomic_fetch_and((object), (value), __ATOMIC_SEQ_CST) /* and; the value before */
#define atomic_fetch_and_explicit(object, value, order) __atomic_fetch_and((object), (value), (order)) /* and; the value before; with a memory_order of its own */

typedef struct {
	_Bool __flag;
} atomic_flag;

#define ATOMIC_FLAG_INIT { 0 } /* an atomic_flag that is clear */
#define atomic_flag_test_and_set(flag) __atomic_test_and_set((void *)(flag), __ATOMIC_SEQ_CST) /* set the flag; true if it was set before */
#define atomic_flag_test_and_set_explicit(flag, order) __atomic_test_and_set((void *)(flag), (order)) /* set the flag; true if it was set before; with a memory_order of its own */
#define atomic_flag_clear(flag) __atomic_clear((_Bool *)(flag), __ATOMIC_SEQ_CST) /* clear the flag */
#define atomic_flag_clear_explicit(flag, order) __atomic_clear((_Bool *)(flag), (order)) /* clear the flag; with a memory_order of its own */

#endif
