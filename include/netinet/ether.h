/* Ethernet addresses as text, and in /etc/ethers. man 3 ether_aton */
#ifndef _SOCKSH_NETINET_ETHER_H
#define _SOCKSH_NETINET_ETHER_H

#include <netinet/if_ether.h>
#include <socksh/annotations.h>

/** An address as text. man 3 ether_ntoa */
char *ether_ntoa(const struct ether_addr *addr) __reads1(1) __returns_static_string;
/** ether_ntoa() into a buffer of 18 bytes. man 3 ether_ntoa_r
 *  returns: buf */
char *ether_ntoa_r(const struct ether_addr *addr, char *buf) __reads1(1) __writes_bytes(2, 18);
/** The address in a text. man 3 ether_aton
 *  returns: the address, or NULL */
struct ether_addr *ether_aton(const char *asc) __custom __string(1);
/** ether_aton() into a place of one's own. man 3 ether_aton_r
 *  returns: addr, or NULL */
struct ether_addr *ether_aton_r(const char *asc, struct ether_addr *addr) __string(1) __writes1(2);
/** Host of an address, from /etc/ethers. man 3 ether_ntohost
 *  returns: 0, or not 0 if it is not there */
int ether_ntohost(char *hostname, const struct ether_addr *addr) __custom __writes_bytes(1, 1) __reads1(2);
/** Address of a host, from /etc/ethers. man 3 ether_hostton
 *  returns: 0, or not 0 if it is not there */
int ether_hostton(const char *hostname, struct ether_addr *addr) __string(1) __writes1(2);
/** Address and host in a line of /etc/ethers. man 3 ether_line
 *  returns: 0, or not 0 if it is no such line */
int ether_line(const char *line, struct ether_addr *addr, char *hostname) __string(1) __writes1(2) __writes_string(3, 1);

#endif
