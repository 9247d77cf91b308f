/* The rest of <strings.h>: comparing in a given locale. */
#ifndef _SOCKSH_STRINGS_MORE_H
#define _SOCKSH_STRINGS_MORE_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/size.h>

/** strcasecmp() by the letters of a given locale. man 3 strcasecmp_l */
int strcasecmp_l(const char *s1, const char *s2, locale_t locale) __custom __string(1) __string(2);
/** strncasecmp() by the letters of a given locale. man 3 strncasecmp_l */
int strncasecmp_l(const char *s1, const char *s2, size_t n, locale_t locale) __custom __string_n(1, 3) __string_n(2, 3);

#endif
