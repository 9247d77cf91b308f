/*
 * Key management sockets for a program that includes <net/pfkeyv2.h> or <linux/pfkeyv2.h>: the kernel's own where it has
 * them, elsewhere translated to xfrm. socket() is the program's own then, as are those of translated-calls.h.
 */
#ifndef _SOCKSH_KEY_SOCKET_H
#define _SOCKSH_KEY_SOCKET_H

#include <socksh/translated-calls.h>

int __key_socket(int family, int type, int protocol);

#if __mentions(rt_msghdr) || __mentions(if_msghdr) || __mentions(ifa_msghdr)
#include <socksh/translated-families.h>
#else
/** Opens a socket: for PF_KEY one of key management, else libc's. man 2 socket; UNP 4.2, 19.2
 *  errors: EAFNOSUPPORT EPERM EPROTONOSUPPORT ESOCKTNOSUPPORT
 *  returns: its descriptor, or -1 */
__weak_of("sys/socket.h")
int socket(int family, int type, int protocol)
{
	return __key_socket(family, type, protocol);
}
#endif

#endif
