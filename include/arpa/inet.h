/* Internet addresses and text. man 3 inet; UNP 3.6, 3.7 */
#ifndef _SOCKSH_ARPA_INET_H
#define _SOCKSH_ARPA_INET_H

#include <netinet/in.h>
#include <socksh/annotations.h>

/** Address of a numeric string, IPv4 or IPv6. man 3 inet_pton; UNP 3.7
 *  errors: EAFNOSUPPORT
 *  returns: 1, 0 if the string is none, -1 for an unknown family */
int inet_pton(int af, const char *restrict src, void *restrict dst) __string(2) __writes_bytes(3, 16);
/** Numeric string of an address, IPv4 or IPv6. man 3 inet_ntop; UNP 3.7
 *  errors: EAFNOSUPPORT ENOSPC
 *  returns: dst, or NULL */
const char *inet_ntop(int af, const void *restrict src, char *restrict dst, socklen_t size) __reads_bytes(2, 16) __writes(3, 4);
/** IPv4 address of a numeric string. man 3 inet_aton; UNP 3.6
 *  returns: 1, or 0 if the string is none */
int inet_aton(const char *cp, struct in_addr *inp) __string(1) __writes1(2) __nullable(2);
/** IPv4 address of a numeric string; inet_aton() is better. man 3 inet_addr; UNP 3.6
 *  returns: the address, INADDR_NONE if the string is none */
in_addr_t inet_addr(const char *cp) __string(1);
/** Numeric string of an IPv4 address. man 3 inet_ntoa; UNP 3.6 */
char *inet_ntoa(struct in_addr in) __returns_static_string;
/** inet_addr() in host byte order. man 3 inet_network */
in_addr_t inet_network(const char *cp) __string(1);
/** IPv4 address of a network and a host number. man 3 inet_makeaddr */
struct in_addr inet_makeaddr(in_addr_t net, in_addr_t host);
/** Host number of an IPv4 address, by class. man 3 inet_lnaof */
in_addr_t inet_lnaof(struct in_addr in);
/** Network number of an IPv4 address, by class. man 3 inet_netof */
in_addr_t inet_netof(struct in_addr in);

#endif
