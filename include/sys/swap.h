/* Swapping. man 2 swapon */
#ifndef _SOCKSH_SYS_SWAP_H
#define _SOCKSH_SYS_SWAP_H

#include <socksh/annotations.h>

#define SWAP_FLAG_PREFER 0x8000 /* swapon(): the flags have a priority */
#define SWAP_FLAG_PRIO_MASK 0x7fff /* swapon(): its bits */
#define SWAP_FLAG_PRIO_SHIFT 0 /* swapon(): where they begin */
#define SWAP_FLAG_DISCARD 0x10000 /* swapon(): tell the disk which pages are free */

/** Swap to a file or device. man 2 swapon
 *  errors: EBUSY EINVAL ENFILE ENOENT ENOMEM EPERM */
int swapon(const char *path, int flags) __syscall;
/** Swap there no longer. man 2 swapoff
 *  errors: EINVAL ENFILE ENOENT ENOMEM EPERM */
int swapoff(const char *path) __syscall;

#endif
