/* The rest of <inttypes.h>: numbers from wide strings. */
#ifndef _SOCKSH_INTTYPES_MORE_H
#define _SOCKSH_INTTYPES_MORE_H

#include <socksh/annotations.h>
#include <stddef.h>
#include <stdint.h>

/** Read an integer from a wide string. man 3 wcstoimax
 *  errors: EINVAL ERANGE */
intmax_t wcstoimax(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;
/** Read an unsigned integer from a wide string. man 3 wcstoumax
 *  errors: EINVAL ERANGE */
uintmax_t wcstoumax(const wchar_t *restrict nptr, wchar_t **restrict endptr, int base) __custom;

#endif
