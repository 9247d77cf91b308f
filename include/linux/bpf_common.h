/* The machine of socket filters. */
#ifndef _SOCKSH_LINUX_BPF_COMMON_H
#define _SOCKSH_LINUX_BPF_COMMON_H

#include <socksh/bpf_codes.h>

#define BPF_MAXINSNS 4096 /* instructions of a program at most */

#endif
