/* The version of the kernel whose interfaces these headers describe; the one that runs tells uname(). */
#ifndef _SOCKSH_LINUX_VERSION_H
#define _SOCKSH_LINUX_VERSION_H

/* Numbers of versions that can be compared. */
#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))

#define LINUX_VERSION_MAJOR 6 /* first part of the version */
#define LINUX_VERSION_PATCHLEVEL 1 /* second part of the version */
#define LINUX_VERSION_SUBLEVEL 0 /* third part of the version */
#define LINUX_VERSION_CODE KERNEL_VERSION(LINUX_VERSION_MAJOR, LINUX_VERSION_PATCHLEVEL, LINUX_VERSION_SUBLEVEL) /* the version as one number */

#endif
