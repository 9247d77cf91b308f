/* The kernel's way to <asm/ioctl.h>. */
#ifndef _SOCKSH_LINUX_IOCTL_H
#define _SOCKSH_LINUX_IOCTL_H

#include <asm/ioctl.h>

#endif
