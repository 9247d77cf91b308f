/* Environments as one piece of memory: "NAME=value" strings one behind the other. man 3 envz_add */
#ifndef _SOCKSH_ENVZ_H
#define _SOCKSH_ENVZ_H

#include <argz.h>
#include <errno.h>
#include <socksh/annotations.h>

/** The entry of a name. man 3 envz_entry
 *  returns: "NAME=value", or NULL */
char *envz_entry(const char *restrict envz, size_t envz_len, const char *restrict name) __custom;
/** The value of a name. man 3 envz_get
 *  returns: the value, or NULL */
char *envz_get(const char *restrict envz, size_t envz_len, const char *restrict name) __custom;
/** Give a name a value; NULL: a name without one. man 3 envz_add
 *  returns: 0 or an error number: ENOMEM */
error_t envz_add(char **restrict envz, size_t *restrict envz_len, const char *restrict name, const char *restrict value) __custom;
/** Add all entries of another one. man 3 envz_merge
 *  returns: 0 or an error number: ENOMEM */
error_t envz_merge(char **restrict envz, size_t *restrict envz_len, const char *restrict envz2, size_t envz2_len, int override) __custom;
/** Remove a name. man 3 envz_remove */
void envz_remove(char **restrict envz, size_t *restrict envz_len, const char *restrict name) __custom;
/** Remove all names without a value. man 3 envz_strip */
void envz_strip(char **restrict envz, size_t *restrict envz_len) __custom;

#endif
