/* Limits as System V asked for them; getrlimit() is for all. man 3 ulimit */
#ifndef _SOCKSH_ULIMIT_H
#define _SOCKSH_ULIMIT_H

#include <socksh/annotations.h>

#define UL_GETFSIZE 1 /* ulimit(): the largest file, units of 512 bytes */
#define UL_SETFSIZE 2 /* ulimit(): set the largest file (long), units of 512 bytes */

/** Ask for a limit, or set one. man 3 ulimit
 *  errors: EINVAL EPERM
 *  returns: the limit */
long ulimit(int cmd, ...) __custom;

#endif
