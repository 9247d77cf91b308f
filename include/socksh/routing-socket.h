/*
 * BSD's routing sockets for a program that names their messages (<net/route.h> looks). socket() is the program's own
 * then, as are those of translated-calls.h.
 */
#ifndef _SOCKSH_ROUTING_SOCKET_H
#define _SOCKSH_ROUTING_SOCKET_H

#include <socksh/routing-messages.h>
#include <socksh/translated-calls.h>

int __routing_socket(int family, int type, int protocol);

#if __mentions(sadb_) || __mentions(PF_KEY)
#include <socksh/translated-families.h>
#else
/** Opens a socket: with AF_ROUTE one of BSD's routing sockets, else libc's. man 2 socket; UNP 4.2, 18.3
 *  errors: EPROTOTYPE
 *  returns: its descriptor, or -1 */
__weak_of("sys/socket.h")
int socket(int family, int type, int protocol)
{
	return __routing_socket(family, type, protocol);
}
#endif

#endif
