/* Numbers of the system calls. */
#ifndef _SOCKSH_ASM_UNISTD_H
#define _SOCKSH_ASM_UNISTD_H

#ifdef __aarch64__
#include <socksh/system_calls_aarch64.h>
#else
#include <socksh/system_calls_x86_64.h>
#endif

#endif
