/* Unix domain sockets, as the kernel names them. man 7 unix */
#ifndef _SOCKSH_LINUX_UN_H
#define _SOCKSH_LINUX_UN_H

#include <linux/socket.h>

#define UNIX_PATH_MAX 108 /* bytes of sun_path */

#define SIOCUNIXFILE (SIOCPROTOPRIVATE + 0) /* ioctl(): a descriptor (O_PATH) of the file the socket is bound to */

#endif
