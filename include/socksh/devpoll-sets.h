/* What libc/devpoll.c includes: /dev/poll without the calls that lead to it. UNP 14.9 */
#ifndef _SOCKSH_DEVPOLL_SETS_H
#define _SOCKSH_DEVPOLL_SETS_H

#include <sys/devpoll.h>

#endif
