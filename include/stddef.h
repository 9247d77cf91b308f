/* Common definitions. C11 7.19; man 0p stddef.h */
#ifndef _SOCKSH_STDDEF_H
#define _SOCKSH_STDDEF_H

#include <socksh/size.h>

typedef long ptrdiff_t;
#ifdef __aarch64__
typedef unsigned int wchar_t;
#else
typedef int wchar_t;
#endif
typedef struct {
	long long __max_align_ll __attribute__((__aligned__(8)));
	long double __max_align_ld __attribute__((__aligned__(16)));
} max_align_t;

#define offsetof(type, member) __builtin_offsetof(type, member) /* bytes between a structure's begin and its member */

#endif
