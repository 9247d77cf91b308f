/* How the requests of ioctl() are made. man 2 ioctl */
#ifndef _SOCKSH_ASM_IOCTL_H
#define _SOCKSH_ASM_IOCTL_H

/* How requests are numbered: direction, size of the argument, letter, number. */
#define _IOC_NRBITS 8 /* bits of a request for its number */
#define _IOC_TYPEBITS 8 /* bits of a request for its type, the driver's letter */
#define _IOC_SIZEBITS 14 /* bits of a request for its argument's size */
#define _IOC_DIRBITS 2 /* bits of a request for its direction */
#define _IOC_NRSHIFT 0 /* where a request's number begins */
#define _IOC_TYPESHIFT 8 /* where its type begins */
#define _IOC_SIZESHIFT 16 /* where its argument's size begins */
#define _IOC_DIRSHIFT 30 /* where its direction begins */
#define _IOC_NONE 0U /* direction: no argument */
#define _IOC_WRITE 1U /* direction: the kernel reads the argument */
#define _IOC_READ 2U /* direction: the kernel writes the argument */
#define _IOC(dir, type, nr, size) (((dir) << _IOC_DIRSHIFT) | ((type) << _IOC_TYPESHIFT) | ((nr) << _IOC_NRSHIFT) | ((size) << _IOC_SIZESHIFT)) /* a request made of direction, type, number and size */
#define _IO(type, nr) _IOC(_IOC_NONE, (type), (nr), 0) /* a request without an argument */
#define _IOR(type, nr, size) _IOC(_IOC_READ, (type), (nr), sizeof(size)) /* a request whose argument the kernel writes */
#define _IOW(type, nr, size) _IOC(_IOC_WRITE, (type), (nr), sizeof(size)) /* a request whose argument the kernel reads */
#define _IOWR(type, nr, size) _IOC(_IOC_READ | _IOC_WRITE, (type), (nr), sizeof(size)) /* a request whose argument the kernel reads and writes */

#endif
