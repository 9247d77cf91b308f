/* Amounts of money as text. man 3 strfmon */
#ifndef _SOCKSH_MONETARY_H
#define _SOCKSH_MONETARY_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/types.h>

/** Format amounts, all of them double. man 3 strfmon
 *  errors: E2BIG EINVAL
 *  returns: bytes without the NUL */
ssize_t strfmon(char *restrict s, size_t max, const char *restrict format, ...) __custom __writes(1, 2) __string(3);
/** strfmon() in a given locale. man 3 strfmon_l
 *  errors: E2BIG EINVAL
 *  returns: bytes without the NUL */
ssize_t strfmon_l(char *restrict s, size_t max, locale_t locale, const char *restrict format, ...) __custom __writes(1, 2) __string(4);

#endif
