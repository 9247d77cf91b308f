/* Routing sockets and those of key management, for a program with both, and for the prompt. */
#ifndef _SOCKSH_TRANSLATED_FAMILIES_H
#define _SOCKSH_TRANSLATED_FAMILIES_H

/* There is one socket() for both: below. */
#define _SOCKSH_ROUTING_SOCKET_H
#define _SOCKSH_KEY_SOCKET_H

#include <linux/pfkeyv2.h>
#include <net/pfkeyv2.h>
#include <net/route.h>
#include <socksh/routing-messages.h>
#include <socksh/translated-calls.h>

int __routing_socket(int family, int type, int protocol);
int __key_socket(int family, int type, int protocol);

/** Opens a socket: with AF_ROUTE one of BSD's routing sockets, with PF_KEY one of key management, else libc's.
 *  man 2 socket; UNP 4.2, 18.3, 19.2
 *  errors: EAFNOSUPPORT EPERM EPROTONOSUPPORT EPROTOTYPE ESOCKTNOSUPPORT
 *  returns: its descriptor, or -1 */
__weak_of("sys/socket.h")
int socket(int family, int type, int protocol)
{
	return family == AF_ROUTE ? __routing_socket(family, type, protocol) : __key_socket(family, type, protocol);
}

#endif
