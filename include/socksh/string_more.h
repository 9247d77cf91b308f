/* The rest of <string.h>: strings in a given locale. */
#ifndef _SOCKSH_STRING_MORE_H
#define _SOCKSH_STRING_MORE_H

#include <socksh/strings_more.h>

/** Compare two strings by a given locale's rules. man 3 strcoll_l */
int strcoll_l(const char *s1, const char *s2, locale_t locale) __custom __string(1) __string(2);
/** Transform a string so that strcmp() compares it by a given locale's rules. man 3 strxfrm_l
 *  returns: the length of the transformed string */
size_t strxfrm_l(char *restrict dest, const char *restrict src, size_t n, locale_t locale) __custom __writes(1, 3) __string(2);
/** The message of an error number in a given locale. man 3 strerror_l */
char *strerror_l(int errnum, locale_t locale) __custom;
/** Swap the characters of a string at random, as a joke. man 3 strfry */
char *strfry(char *string) __string(1);

#endif
