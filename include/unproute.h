/* The book's helpers for routing sockets. UNP 18.3 */
#ifndef _SOCKSH_UNPROUTE_H
#define _SOCKSH_UNPROUTE_H

#include <net/if.h>
#include <net/if_dl.h>
#include <net/if_types.h>
#include <net/route.h>
#include <sys/ioctl.h>
#include <sys/param.h>
#include <sys/sysctl.h>
#include <unp.h>

/** A network mask in a socket address as text: "255.255.255.0". UNP 18.3
 *  returns: static memory */
const char *sock_masktop(SA *sa, socklen_t salen);
/** sock_masktop() or end. UNP 18.3 */
const char *Sock_masktop(SA *sa, socklen_t salen);

/** The addresses behind a message's header, by RTAX_DST …; NULL where there is none. UNP 18.3 */
void get_rtaddrs(int addrs, SA *sa, SA **rti_info);
/** All interfaces and their addresses; flags is an index, or 0. UNP 18.5
 *  returns: messages of *lenp bytes, for free(); or NULL */
char *net_rt_iflist(int family, int flags, size_t *lenp);
/** net_rt_iflist() or end. UNP 18.5 */
char *Net_rt_iflist(int family, int flags, size_t *lenp);
/** All routes. UNP 18.5
 *  returns: messages of *lenp bytes, for free(); or NULL */
char *net_rt_dump(int family, int flags, size_t *lenp);
/** net_rt_dump() or end. UNP 18.5 */
char *Net_rt_dump(int family, int flags, size_t *lenp);
/** sysctl() or end. UNP 18.4 */
void Sysctl(int *name, u_int namelen, void *oldp, size_t *oldlenp, void *newp, size_t newlen);

#endif
