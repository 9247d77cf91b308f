/* Asking about namespaces by ioctl(). man 2 ioctl_ns */
#ifndef _SOCKSH_LINUX_NSFS_H
#define _SOCKSH_LINUX_NSFS_H

#include <linux/ioctl.h>

#define NSIO 0xb7 /* the kind of these ioctl() requests */
#define NS_GET_USERNS _IO(NSIO, 0x1) /* a descriptor of the user namespace that owns it */
#define NS_GET_PARENT _IO(NSIO, 0x2) /* a descriptor of the namespace above it */
#define NS_GET_NSTYPE _IO(NSIO, 0x3) /* its kind: CLONE_NEWNET, … */
#define NS_GET_OWNER_UID _IO(NSIO, 0x4) /* the owner of a user namespace (uid_t *) */

#endif
