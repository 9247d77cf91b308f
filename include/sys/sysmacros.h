/* Numbers of devices. man 3 makedev */
#ifndef _SOCKSH_SYS_SYSMACROS_H
#define _SOCKSH_SYS_SYSMACROS_H

#include <socksh/annotations.h>
#include <socksh/types.h>

/** Kind of a device. man 3 major */
unsigned int gnu_dev_major(dev_t dev);
/** Which device of its kind. man 3 minor */
unsigned int gnu_dev_minor(dev_t dev);
/** The number of a device. man 3 makedev */
dev_t gnu_dev_makedev(unsigned int major, unsigned int minor);

#define major(dev) gnu_dev_major(dev) /* which driver a device number belongs to */
#define minor(dev) gnu_dev_minor(dev) /* which of a driver's devices it is */
#define makedev(major, minor) gnu_dev_makedev(major, minor) /* the number of a device */

#endif
