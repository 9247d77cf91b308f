/*
 * What the shell must know about a libc function before it may be called, said in GCC's attribute syntax.
 *
 * A plain system call (`__syscall`) needs nothing: the kernel looks at every pointer itself and answers EFAULT.
 * Everything that libc dereferences in user space is named here, parameter by parameter (counted from 1), because a
 * wild pointer there would kill the shell together with the program. A NULL is a fault unless `__nullable` allows it.
 */
#ifndef _SOCKSH_ANNOTATIONS_H
#define _SOCKSH_ANNOTATIONS_H

#include <features.h>

/* A plain system call: no pointer is touched before the kernel has checked it. May stand beside the ones below, for
 * the few pointers that the C library does touch. */
#define __syscall __attribute__((__syscall__))

/* Parameter i points to n bytes, n being another parameter … */
#define __reads(i, n) __attribute__((__access__(read_only, i, n)))
#define __writes(i, n) __attribute__((__access__(write_only, i, n)))
#define __updates(i, n) __attribute__((__access__(read_write, i, n)))
/* … or to one object of its type … */
#define __reads1(i) __attribute__((__access__(read_only, i)))
#define __writes1(i) __attribute__((__access__(write_only, i)))
#define __updates1(i) __attribute__((__access__(read_write, i)))
/* … or to a constant number of bytes … */
#define __reads_bytes(i, bytes) __attribute__((__access_bytes__(read_only, i, bytes)))
#define __writes_bytes(i, bytes) __attribute__((__access_bytes__(write_only, i, bytes)))
#define __updates_bytes(i, bytes) __attribute__((__access_bytes__(read_write, i, bytes)))
/* … or to n × m bytes. */
#define __reads_product(i, n, m) __attribute__((__access_product__(read_only, i, n, m)))
#define __writes_product(i, n, m) __attribute__((__access_product__(write_only, i, n, m)))

/* NULL is allowed for parameter i. */
#define __nullable(i) __attribute__((__nullable__(i)))

/* Parameter i is a NUL-terminated string … */
#define __string(i) __attribute__((__null_terminated_string_arg__(i)))
/* … or one that may go without its NUL after n bytes, n being another parameter. */
#define __string_n(i, n) __attribute__((__string_n__(i, n)))
/* Parameter i receives the string of parameter j with its NUL. */
#define __writes_string(i, j) __attribute__((__writes_string__(i, j)))

/* Parameter i is a FILE * that must be a live stream; the result is a new one; parameter i ends its life. */
#define __stream(i) __attribute__((__stream__(i)))
#define __returns_stream __attribute__((__returns_stream__))
#define __closes_stream(i) __attribute__((__stream__(i), __closes_stream__(i)))

/* The result is a NUL-terminated string in libc's own memory: the program gets a copy in its memory. */
#define __returns_static_string __attribute__((__returns_static_string__))

/* Not to be called as it is: the shell has its own implementation (variable arguments, callbacks, results in libc's
 * memory, ends of the process). Other annotations beside it still hold. */
#define __custom __attribute__((__custom__))

#define __printf(format, first) __attribute__((__format__(printf, format, first)))
#define __scanf(format, first) __attribute__((__format__(scanf, format, first)))
#define __noreturn __attribute__((__noreturn__))
/* A longjmp may come back to its call. */
#define __returns_twice __attribute__((__returns_twice__))

/* Parameter i is a value-result argument: it points to a length, which tells what there is room for and then what was
 * used. UNP 3.3 */
#define __value_result(i) __attribute__((__value_result__(i)))

/* Whoever throws the result away misses an error, or memory: with -Wall that is warned of, as gcc does when it
 * optimises (-O2 -D_FORTIFY_SOURCE=2). */
#define __result_needed __attribute__((__result_needed__))
/* The header that the manual names, where another one has the declaration. */
#define __manual_header(name) __attribute__((__manual_header__(name)))
/* A call of libc's that a program has a definition of its own of: several of its files may. */
#define __weak_of(header) __attribute__((__weak__, __manual_header__(header)))

/* A function that there cannot be here: why, told at its first use. */
#define __refused(text) __attribute__((__refused__(text)))

/* A variable of the shell's prompt that the book uses without declaring it: what to say when it is used. */
#define __notice(text) __attribute__((__notice__(text)))

#endif
