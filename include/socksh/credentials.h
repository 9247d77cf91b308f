/* What libc/credentials.c includes: BSD's credentials without the calls that lead to it. UNP 15.8 */
#ifndef _SOCKSH_CREDENTIALS_H
#define _SOCKSH_CREDENTIALS_H

#include <sys/ucred.h>

#endif
