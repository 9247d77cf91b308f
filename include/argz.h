/* Several strings in one piece of memory, each with its NUL. man 3 argz_add */
#ifndef _SOCKSH_ARGZ_H
#define _SOCKSH_ARGZ_H

#include <errno.h>
#include <socksh/annotations.h>
#include <socksh/size.h>
#include <string.h>

typedef int error_t;

/** Make such strings of a list that NULL ends. man 3 argz_create
 *  returns: 0 or an error number: ENOMEM */
error_t argz_create(char *const argv[], char **restrict argz, size_t *restrict len) __custom;
/** Make such strings of a text with separators. man 3 argz_create_sep
 *  returns: 0 or an error number: ENOMEM */
error_t argz_create_sep(const char *restrict string, int sep, char **restrict argz, size_t *restrict len) __custom;
/** How many strings there are. man 3 argz_count */
size_t argz_count(const char *argz, size_t len) __custom;
/** A list of pointers to the strings, NULL last. man 3 argz_extract */
void argz_extract(const char *restrict argz, size_t len, char **restrict argv) __custom;
/** Put a separator in the place of every NUL but the last. man 3 argz_stringify */
void argz_stringify(char *argz, size_t len, int sep) __custom;
/** Append strings. man 3 argz_append
 *  returns: 0 or an error number: ENOMEM */
error_t argz_append(char **restrict argz, size_t *restrict argz_len, const char *restrict buf, size_t buf_len) __custom;
/** Append a string. man 3 argz_add
 *  returns: 0 or an error number: ENOMEM */
error_t argz_add(char **restrict argz, size_t *restrict argz_len, const char *restrict str) __custom;
/** Append what a text with separators has. man 3 argz_add_sep
 *  returns: 0 or an error number: ENOMEM */
error_t argz_add_sep(char **restrict argz, size_t *restrict argz_len, const char *restrict string, int delim) __custom;
/** Remove a string. man 3 argz_delete */
void argz_delete(char **restrict argz, size_t *restrict argz_len, char *restrict entry) __custom;
/** Put a string before another one. man 3 argz_insert
 *  returns: 0 or an error number: EINVAL ENOMEM */
error_t argz_insert(char **restrict argz, size_t *restrict argz_len, char *restrict before, const char *restrict entry) __custom;
/** The string behind another one; NULL: the first. man 3 argz_next
 *  returns: the string, or NULL */
char *argz_next(const char *restrict argz, size_t argz_len, const char *restrict entry) __custom;

#endif
