/* struct sockaddr_storage, which <sys/socket.h> and the kernel's headers share. */
#ifndef _SOCKSH_SOCKADDR_STORAGE_H
#define _SOCKSH_SOCKADDR_STORAGE_H

#include <socksh/types.h>

/* Room for a socket address of any family. UNP 3.2 */
struct sockaddr_storage {
	sa_family_t ss_family;
	char __ss_padding[118];
	unsigned long __ss_align;
};

#endif
