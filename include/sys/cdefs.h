/* What glibc's own headers are written with, and some programs, too. */
#ifndef _SOCKSH_SYS_CDEFS_H
#define _SOCKSH_SYS_CDEFS_H

#include <features.h>

#define __BEGIN_DECLS
#define __END_DECLS
#define __P(arguments) arguments
#define __PMT(arguments) arguments
#define __CONCAT(x, y) x##y
#define __STRING(x) #x
#define __ptr_t void *
#define __THROW
#define __THROWNL
#define __NTH(function) function
#define __LEAF
#define __always_inline __inline __attribute__((__always_inline__))
#define __attribute_malloc__ __attribute__((__malloc__))
#define __attribute_pure__ __attribute__((__pure__))
#define __attribute_const__ __attribute__((__const__))
#define __attribute_used__ __attribute__((__used__))
#define __attribute_noinline__ __attribute__((__noinline__))
#define __attribute_deprecated__ __attribute__((__deprecated__))
#define __attribute_warn_unused_result__ __attribute__((__warn_unused_result__))
#define __wur
#define __nonnull(parameters) __attribute__((__nonnull__ parameters))
#define __restrict_arr restrict
#define __glibc_likely(condition) __builtin_expect((condition), 1)
#define __glibc_unlikely(condition) __builtin_expect((condition), 0)

#endif
