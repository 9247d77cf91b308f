/* Parts of path names. POSIX; man 3 basename */
#ifndef _SOCKSH_LIBGEN_H
#define _SOCKSH_LIBGEN_H

#include <socksh/annotations.h>
/** The last part of a path. man 3 basename */
char *__xpg_basename(char *path) __custom;
#define basename __xpg_basename
/** All but the last part of a path. man 3 dirname */
char *dirname(char *path) __custom;

#endif
