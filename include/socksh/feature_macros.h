/* The macros by which programs ask for standards, and those that glibc makes of them. man 7 feature_test_macros */
#ifndef _SOCKSH_FEATURE_MACROS_H
#define _SOCKSH_FEATURE_MACROS_H

/* -- What one of them asks for by another name, or besides -- */

#if defined(_BSD_SOURCE) || defined(_SVID_SOURCE)
#undef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE 1
#endif

#ifdef _GNU_SOURCE
#undef _ISOC95_SOURCE
#define _ISOC95_SOURCE 1
#undef _ISOC99_SOURCE
#define _ISOC99_SOURCE 1
#undef _ISOC11_SOURCE
#define _ISOC11_SOURCE 1
#undef _ISOC2X_SOURCE
#define _ISOC2X_SOURCE 1
#undef _POSIX_SOURCE
#define _POSIX_SOURCE 1 /* POSIX is asked for */
#undef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#undef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#undef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#undef _LARGEFILE64_SOURCE
#define _LARGEFILE64_SOURCE 1
#undef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE 1
#undef _ATFILE_SOURCE
#define _ATFILE_SOURCE 1
#undef _DYNAMIC_STACK_SIZE_SOURCE
#define _DYNAMIC_STACK_SIZE_SOURCE 1
#endif

/* Who asks for nothing gets this. */
#if !defined(__STRICT_ANSI__) && !defined(_ISOC99_SOURCE) && !defined(_ISOC11_SOURCE) && !defined(_ISOC2X_SOURCE) && \
	!defined(_POSIX_SOURCE) && !defined(_POSIX_C_SOURCE) && !defined(_XOPEN_SOURCE)
#undef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE 1
#endif

#ifdef _DEFAULT_SOURCE
#if !defined(_POSIX_SOURCE) && !defined(_POSIX_C_SOURCE)
#define __USE_POSIX_IMPLICITLY 1
#endif
#undef _POSIX_SOURCE
#define _POSIX_SOURCE 1 /* POSIX is asked for */
#undef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#endif

#if !defined(_POSIX_SOURCE) && !defined(_POSIX_C_SOURCE)
#if !defined(__STRICT_ANSI__) || (defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 >= 500)
#define _POSIX_SOURCE 1 /* POSIX is asked for */
#if defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 < 500
#define _POSIX_C_SOURCE 2 /* which POSIX is asked for: year and month; 2 is that of 1992 */
#elif defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 < 600
#define _POSIX_C_SOURCE 199506L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#elif defined(_XOPEN_SOURCE) && _XOPEN_SOURCE - 0 < 700
#define _POSIX_C_SOURCE 200112L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#else
#define _POSIX_C_SOURCE 200809L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#endif
#define __USE_POSIX_IMPLICITLY 1
#endif
#endif

#if (!defined(_POSIX_C_SOURCE) || _POSIX_C_SOURCE - 0 < 199506L) && (defined(_REENTRANT) || defined(_THREAD_SAFE))
#undef _POSIX_SOURCE
#define _POSIX_SOURCE 1 /* POSIX is asked for */
#undef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 199506L /* which POSIX is asked for: year and month; 2 is that of 1992 */
#endif

/* -- What there is then: of C … -- */

#if defined(_ISOC11_SOURCE) || defined(_ISOC2X_SOURCE) || __STDC_VERSION__ - 0 >= 201112L
#define __USE_ISOC11 1
#endif
#if defined(_ISOC99_SOURCE) || defined(__USE_ISOC11) || __STDC_VERSION__ - 0 >= 199901L || _POSIX_C_SOURCE - 0 >= 200112L || \
	_XOPEN_SOURCE - 0 >= 600
#define __USE_ISOC99 1
#endif
#if defined(__USE_ISOC99) || __STDC_VERSION__ - 0 >= 199409L
#define __USE_ISOC95 1
#endif

/* -- … of POSIX … -- */

#if defined(_POSIX_SOURCE) || _POSIX_C_SOURCE - 0 >= 1 || defined(_XOPEN_SOURCE)
#define __USE_POSIX 1
#endif
#if _POSIX_C_SOURCE - 0 >= 2 || defined(_XOPEN_SOURCE)
#define __USE_POSIX2 1
#endif
#if _POSIX_C_SOURCE - 0 >= 199309L
#define __USE_POSIX199309 1
#endif
#if _POSIX_C_SOURCE - 0 >= 199506L
#define __USE_POSIX199506 1
#endif
#if _POSIX_C_SOURCE - 0 >= 200112L || _XOPEN_SOURCE - 0 >= 600
#define __USE_XOPEN2K 1
#endif
#if _POSIX_C_SOURCE - 0 >= 200809L
#undef _ATFILE_SOURCE
#define _ATFILE_SOURCE 1
#endif
#if _POSIX_C_SOURCE - 0 >= 200809L || _XOPEN_SOURCE - 0 >= 700
#define __USE_XOPEN2K8 1
#endif

/* -- … of X/Open … -- */

#ifdef _XOPEN_SOURCE
#define __USE_XOPEN 1
#if _XOPEN_SOURCE - 0 >= 500
#define __USE_UNIX98 1
#undef _LARGEFILE_SOURCE
#define _LARGEFILE_SOURCE 1
#endif
#if _XOPEN_SOURCE - 0 >= 500 || defined(_XOPEN_SOURCE_EXTENDED)
#define __USE_XOPEN_EXTENDED 1
#endif
#if _XOPEN_SOURCE - 0 >= 600
#define __USE_XOPEN2KXSI 1
#endif
#if _XOPEN_SOURCE - 0 >= 700
#define __USE_XOPEN2K8XSI 1
#endif
#endif

/* -- … and of glibc's own -- */

#ifdef _LARGEFILE_SOURCE
#define __USE_LARGEFILE 1
#endif
#ifdef _LARGEFILE64_SOURCE
#define __USE_LARGEFILE64 1
#endif
#if defined(_FILE_OFFSET_BITS) && _FILE_OFFSET_BITS == 64
#define __USE_FILE_OFFSET64 1
#endif
#ifdef _DEFAULT_SOURCE
#define __USE_MISC 1
#endif
#ifdef _ATFILE_SOURCE
#define __USE_ATFILE 1
#endif
#ifdef _DYNAMIC_STACK_SIZE_SOURCE
#define __USE_DYNAMIC_STACK_SIZE 1
#endif
#ifdef _GNU_SOURCE
#define __USE_GNU 1
#endif

#endif
