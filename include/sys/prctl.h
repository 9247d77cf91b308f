/* Properties of a process. man 2 prctl */
#ifndef _SOCKSH_SYS_PRCTL_H
#define _SOCKSH_SYS_PRCTL_H

#include <linux/prctl.h>
#include <socksh/annotations.h>

/** Ask about a property of the process, or set it. man 2 prctl
 *  errors: EACCES EBADF EBUSY EFAULT EINVAL ENODEV ENXIO EOPNOTSUPP EPERM */
int prctl(int option, ...) __syscall;

#endif
