/* UTF-16 and UTF-32. C11 7.28 */
#ifndef _SOCKSH_UCHAR_H
#define _SOCKSH_UCHAR_H

#include <socksh/annotations.h>
#include <socksh/wide_types.h>
#include <stddef.h>

typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;

/** The next character in UTF-16. man 3 mbrtoc16 */
size_t mbrtoc16(char16_t *restrict pc16, const char *restrict s, size_t n, mbstate_t *restrict ps) __custom;
/** The bytes of a character in UTF-16. man 3 c16rtomb */
size_t c16rtomb(char *restrict s, char16_t c16, mbstate_t *restrict ps) __custom;
/** The next character in UTF-32. man 3 mbrtoc32 */
size_t mbrtoc32(char32_t *restrict pc32, const char *restrict s, size_t n, mbstate_t *restrict ps) __custom;
/** The bytes of a character in UTF-32. man 3 c32rtomb */
size_t c32rtomb(char *restrict s, char32_t c32, mbstate_t *restrict ps) __custom;

#endif
