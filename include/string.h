/* Strings and memory. C11 7.24; man 0p string.h; UNP 3.5 */
#ifndef _SOCKSH_STRING_H
#define _SOCKSH_STRING_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/size.h>
#include <strings.h>

/** Copy n bytes; the areas must not overlap. man 3 memcpy; UNP 3.5 */
void *memcpy(void *restrict dest, const void *restrict src, size_t n) __writes(1, 3) __reads(2, 3);
/** Copy n bytes and return the end of the copy. man 3 mempcpy */
void *mempcpy(void *restrict dest, const void *restrict src, size_t n) __writes(1, 3) __reads(2, 3);
/** Copy n bytes; the areas may overlap. man 3 memmove; UNP 3.5 */
void *memmove(void *dest, const void *src, size_t n) __writes(1, 3) __reads(2, 3);
/** Copy up to and including the first c, n bytes at most. man 3 memccpy
 *  returns: the byte after c in dest, or NULL if c was not found */
void *memccpy(void *restrict dest, const void *restrict src, int c, size_t n) __writes(1, 4) __reads(2, 4);
/** Fill n bytes with c. man 3 memset; UNP 3.5 */
void *memset(void *s, int c, size_t n) __writes(1, 3);
/** Fill n bytes with zero, even if nobody reads them again. man 3 explicit_bzero */
void explicit_bzero(void *s, size_t n) __writes(1, 2);
/** Compare n bytes. man 3 memcmp; UNP 3.5
 *  returns: less than, equal to or greater than 0, as the first differing byte of s1 is to that of s2 */
int memcmp(const void *s1, const void *s2, size_t n) __reads(1, 3) __reads(2, 3);
/** Find the first c in n bytes. man 3 memchr
 *  returns: its place, or NULL */
void *memchr(const void *s, int c, size_t n) __reads(1, 3);
/** Find the last c in n bytes. man 3 memrchr
 *  returns: its place, or NULL */
void *memrchr(const void *s, int c, size_t n) __reads(1, 3);
/** Find c in memory where it is known to be. man 3 rawmemchr */
void *rawmemchr(const void *s, int c) __custom;
/** Find a sequence of bytes in memory. man 3 memmem
 *  returns: its place, or NULL */
void *memmem(const void *haystack, size_t haystacklen, const void *needle, size_t needlelen) __reads(1, 2) __reads(3, 4);
/** Exchange the bytes of a memory area with 42: no secret is safe this way. man 3 memfrob */
void *memfrob(void *s, size_t n) __updates(1, 2);

/** Length of a string, without the NUL. man 3 strlen */
size_t strlen(const char *s) __string(1);
/** Length of a string, maxlen at most. man 3 strnlen */
size_t strnlen(const char *s, size_t maxlen) __string_n(1, 2);
/** Copy a string with its NUL. dest must be large enough. man 3 strcpy */
char *strcpy(char *restrict dest, const char *restrict src) __custom __writes_string(1, 2) __string(2);
/** Copy a string and return the place of the NUL in dest. man 3 stpcpy */
char *stpcpy(char *restrict dest, const char *restrict src) __custom __writes_string(1, 2) __string(2);
/** Copy a string into exactly n bytes: padded with NULs, or cut off without one. man 3 strncpy */
char *strncpy(char *restrict dest, const char *restrict src, size_t n) __writes(1, 3) __string_n(2, 3);
/** strncpy() that returns the end of the copy. man 3 stpncpy */
char *stpncpy(char *restrict dest, const char *restrict src, size_t n) __writes(1, 3) __string_n(2, 3);
/** Append a string. dest must be large enough. man 3 strcat */
char *strcat(char *restrict dest, const char *restrict src) __custom __string(1) __string(2);
/** Append at most n characters of a string, and a NUL. man 3 strncat */
char *strncat(char *restrict dest, const char *restrict src, size_t n) __custom __string(1) __string_n(2, 3);
/** Compare two strings. man 3 strcmp
 *  returns: less than, equal to or greater than 0, as s1 is to s2 */
int strcmp(const char *s1, const char *s2) __string(1) __string(2);
/** Compare at most n characters of two strings. man 3 strncmp
 *  returns: less than, equal to or greater than 0, as s1 is to s2 */
int strncmp(const char *s1, const char *s2, size_t n) __string_n(1, 3) __string_n(2, 3);
/** Compare two strings by the locale's rules. man 3 strcoll */
int strcoll(const char *s1, const char *s2) __string(1) __string(2);
/** Transform a string so that strcmp() compares it by the locale's rules. man 3 strxfrm
 *  returns: the length of the transformed string */
size_t strxfrm(char *restrict dest, const char *restrict src, size_t n) __writes(1, 3) __string(2);
/** Compare two strings, numbers in them as numbers. man 3 strverscmp */
int strverscmp(const char *s1, const char *s2) __string(1) __string(2);
/** Find the first c in a string; the NUL belongs to it. man 3 strchr
 *  returns: its place, or NULL */
char *strchr(const char *s, int c) __string(1);
/** Find the last c in a string. man 3 strrchr
 *  returns: its place, or NULL */
char *strrchr(const char *s, int c) __string(1);
/** Find the first c in a string, or its end. man 3 strchrnul */
char *strchrnul(const char *s, int c) __string(1);
/** Length of the start of s that has only characters of accept. man 3 strspn */
size_t strspn(const char *s, const char *accept) __string(1) __string(2);
/** Length of the start of s that has no character of reject. man 3 strcspn */
size_t strcspn(const char *s, const char *reject) __string(1) __string(2);
/** Find the first of several characters. man 3 strpbrk
 *  returns: its place, or NULL */
char *strpbrk(const char *s, const char *accept) __string(1) __string(2);
/** Find a string in a string. man 3 strstr
 *  returns: its place, or NULL */
char *strstr(const char *haystack, const char *needle) __string(1) __string(2);
/** strstr(), letter case aside. man 3 strcasestr */
char *strcasestr(const char *haystack, const char *needle) __string(1) __string(2);
/** Cut a string into tokens: the string at first, then NULL. man 3 strtok
 *  returns: the next token, or NULL */
char *strtok(char *restrict str, const char *restrict delim) __string(1) __nullable(1) __string(2);
/** strtok() that keeps its place in *saveptr. man 3 strtok_r
 *  returns: the next token, or NULL */
char *strtok_r(char *restrict str, const char *restrict delim, char **restrict saveptr) __custom __string(1) __nullable(1) __string(2) __updates1(3);
/** Take the next token off *stringp; empty ones count. man 3 strsep
 *  returns: the token, or NULL at the end */
char *strsep(char **restrict stringp, const char *restrict delim) __custom __updates1(1) __string(2);
/** A copy of a string, from malloc(). man 3 strdup
 *  errors: ENOMEM */
char *strdup(const char *s) __custom __string(1);
/** A copy of at most n characters of a string, from malloc(). man 3 strndup
 *  errors: ENOMEM */
char *strndup(const char *s, size_t n) __custom __string_n(1, 2);
/** The message of an error number. man 3 strerror */
char *strerror(int errnum) __returns_static_string;
/** The message of an error number, in buf or in libc's memory (GNU). man 3 strerror_r */
char *strerror_r(int errnum, char *buf, size_t buflen) __custom __writes(2, 3) __result_needed;
/** The name of an error number: "EINTR". man 3 strerrorname_np */
const char *strerrorname_np(int errnum) __returns_static_string;
/** The message of an error number, never translated. man 3 strerrordesc_np */
const char *strerrordesc_np(int errnum) __returns_static_string;
/** The description of a signal. man 3 strsignal */
char *strsignal(int sig) __returns_static_string;
/** The name of a signal without SIG: "INT". man 3 sigabbrev_np */
const char *sigabbrev_np(int sig) __returns_static_string;
/** The description of a signal, never translated. man 3 sigdescr_np */
const char *sigdescr_np(int sig) __returns_static_string;
#ifndef basename /* <libgen.h> has another one */
/** The part of a path after its last slash (GNU: the path is not changed). man 3 basename */
char *basename(const char *filename) __string(1);
#endif

/** A copy of a string in the caller's frame. man 3 strdupa */
#define strdupa(s) \
	(__extension__({ \
		const char *__original = (s); \
		size_t __size = strlen(__original) + 1; \
		(char *)memcpy(__builtin_alloca(__size), __original, __size); \
	}))
/** A copy of at most n bytes of a string in the caller's frame. man 3 strndupa */
#define strndupa(s, n) \
	(__extension__({ \
		const char *__original = (s); \
		size_t __length = strnlen(__original, (n)); \
		char *__copy = (char *)__builtin_alloca(__length + 1); \
		__copy[__length] = '\0'; \
		(char *)memcpy(__copy, __original, __length); \
	}))

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/string_more.h>
#endif
