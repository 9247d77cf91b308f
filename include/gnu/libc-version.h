/* Which C library this is: the machine's own. man 3 gnu_get_libc_version */
#ifndef _SOCKSH_GNU_LIBC_VERSION_H
#define _SOCKSH_GNU_LIBC_VERSION_H

#include <features.h>
#include <socksh/annotations.h>

/** What kind of release it is: "stable". man 3 gnu_get_libc_release */
const char *gnu_get_libc_release(void) __returns_static_string;
/** Its version: "2.36". man 3 gnu_get_libc_version */
const char *gnu_get_libc_version(void) __returns_static_string;

#endif
