/* The Berkeley string functions. man 0p strings.h; UNP 3.5 */
#ifndef _SOCKSH_STRINGS_H
#define _SOCKSH_STRINGS_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/size.h>

/** Compare two memory areas. man 3 bcmp; UNP 3.5
 *  returns: 0 if they are equal */
int bcmp(const void *s1, const void *s2, size_t n) __reads(1, 3) __reads(2, 3);
/** Copy n bytes; the areas may overlap. Mind the order: source first. man 3 bcopy; UNP 3.5 */
void bcopy(const void *src, void *dest, size_t n) __reads(1, 3) __writes(2, 3);
/** Fill with zero bytes. man 3 bzero; UNP 3.5 */
void bzero(void *s, size_t n) __writes(1, 2);
/** Find the first c in a string. man 3 index */
char *index(const char *s, int c) __string(1);
/** Find the last c in a string. man 3 rindex */
char *rindex(const char *s, int c) __string(1);
/** Number of the lowest bit that is set, counted from 1. man 3 ffs
 *  returns: 0 if no bit is set */
int ffs(int i);
/** ffs() of a long. man 3 ffsl */
int ffsl(long i);
/** ffs() of a long long. man 3 ffsll */
int ffsll(long long i);
/** Compare two strings, letter case aside. man 3 strcasecmp */
int strcasecmp(const char *s1, const char *s2) __string(1) __string(2);
/** Compare at most n characters of two strings, letter case aside. man 3 strncasecmp */
int strncasecmp(const char *s1, const char *s2, size_t n) __string_n(1, 3) __string_n(2, 3);

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/strings_more.h>
#endif
