/* The kernel's messages. man 2 syslog */
#ifndef _SOCKSH_SYS_KLOG_H
#define _SOCKSH_SYS_KLOG_H

#include <socksh/annotations.h>

/** Read the kernel's messages. man 3 klogctl
 *  errors: EINVAL ENOSYS EPERM */
int klogctl(int type, char *bufp, int len) __syscall;

#endif
