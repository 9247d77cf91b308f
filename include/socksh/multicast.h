/* The book's helpers for multicasting, of its "unp.h", for IPv4 and IPv6 alike. UNP 21.7 */
#ifndef _SOCKSH_MULTICAST_H
#define _SOCKSH_MULTICAST_H

#include <sys/socket.h>
#include <sys/types.h>

/** Join a group on an interface, by name or (if that is NULL) by index; 0 is the kernel's choice. UNP 21.7
 *  errors: ENXIO EADDRINUSE ENODEV EAFNOSUPPORT */
int mcast_join(int sockfd, const struct sockaddr *grp, socklen_t grplen, const char *ifname, u_int ifindex);
/** Leave a group. UNP 21.7
 *  errors: EADDRNOTAVAIL EAFNOSUPPORT */
int mcast_leave(int sockfd, const struct sockaddr *grp, socklen_t grplen);
/** Join a group for what one source sends. UNP 21.7
 *  errors: ENXIO EADDRNOTAVAIL ENODEV EAFNOSUPPORT */
int mcast_join_source_group(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen, const char *ifname, u_int ifindex);
/** Leave a group for what one source sends. UNP 21.7
 *  errors: EADDRNOTAVAIL EAFNOSUPPORT */
int mcast_leave_source_group(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** Receive nothing that this source sends to a group that was joined. UNP 21.7
 *  errors: EADDRNOTAVAIL EAFNOSUPPORT */
int mcast_block_source(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** Receive it again. UNP 21.7
 *  errors: EADDRNOTAVAIL EAFNOSUPPORT */
int mcast_unblock_source(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** Choose the interface that datagrams to groups leave by. UNP 21.7
 *  errors: ENXIO EADDRNOTAVAIL EAFNOSUPPORT */
int mcast_set_if(int sockfd, const char *ifname, u_int ifindex);
/** Shall datagrams to groups be seen by this host, too? UNP 21.7
 *  errors: EAFNOSUPPORT */
int mcast_set_loop(int sockfd, int onoff);
/** Set the TTL or hop limit of datagrams to groups. UNP 21.7
 *  errors: EAFNOSUPPORT EINVAL */
int mcast_set_ttl(int sockfd, int val);
/** The interface that datagrams to groups leave by. UNP 21.7
 *  errors: EAFNOSUPPORT EBADF ENOTSOCK
 *  returns: its index, 0 if the kernel chooses, or -1 */
int mcast_get_if(int sockfd);
/** Are datagrams to groups seen by this host, too? UNP 21.7
 *  errors: EAFNOSUPPORT EBADF ENOTSOCK
 *  returns: 0, 1, or -1 */
int mcast_get_loop(int sockfd);
/** The TTL or hop limit of datagrams to groups. UNP 21.7
 *  errors: EAFNOSUPPORT EBADF ENOTSOCK
 *  returns: the limit, or -1 */
int mcast_get_ttl(int sockfd);

/** mcast_join() or end. UNP 21.7 */
void Mcast_join(int sockfd, const struct sockaddr *grp, socklen_t grplen, const char *ifname, u_int ifindex);
/** mcast_leave() or end. UNP 21.7 */
void Mcast_leave(int sockfd, const struct sockaddr *grp, socklen_t grplen);
/** mcast_join_source_group() or end. UNP 21.7 */
void Mcast_join_source_group(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen, const char *ifname, u_int ifindex);
/** mcast_leave_source_group() or end. UNP 21.7 */
void Mcast_leave_source_group(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** mcast_block_source() or end. UNP 21.7 */
void Mcast_block_source(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** mcast_unblock_source() or end. UNP 21.7 */
void Mcast_unblock_source(int sockfd, const struct sockaddr *src, socklen_t srclen, const struct sockaddr *grp, socklen_t grplen);
/** mcast_set_if() or end. UNP 21.7 */
void Mcast_set_if(int sockfd, const char *ifname, u_int ifindex);
/** mcast_set_loop() or end. UNP 21.7 */
void Mcast_set_loop(int sockfd, int onoff);
/** mcast_set_ttl() or end. UNP 21.7 */
void Mcast_set_ttl(int sockfd, int val);
/** mcast_get_if() or end. UNP 21.7 */
int Mcast_get_if(int sockfd);
/** mcast_get_loop() or end. UNP 21.7 */
int Mcast_get_loop(int sockfd);
/** mcast_get_ttl() or end. UNP 21.7 */
int Mcast_get_ttl(int sockfd);

#endif
