/*
 * Which standards a program asks for, and which of them glibc's headers would then follow: programs look at these macros.
 * socksh's headers show all that they know, whatever is asked for. man 7 feature_test_macros
 */
#ifndef _FEATURES_H
#define _FEATURES_H 1

#define __GNU_LIBRARY__ 6
#define __GLIBC__ 2
#define __GLIBC_MINOR__ 36
#define __GLIBC_PREREQ(major, minor) ((__GLIBC__ << 16) + __GLIBC_MINOR__ >= ((major) << 16) + (minor))
#define __GNUC_PREREQ(major, minor) ((__GNUC__ << 16) + __GNUC_MINOR__ >= ((major) << 16) + (minor))
#define __glibc_clang_prereq(major, minor) 0

/* The prompt has its headers before a program that is pasted there says what it asks for. */
#ifndef _SOCKSH_STARTING
#include <socksh/feature_macros.h>
#endif

#endif
