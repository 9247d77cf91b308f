/* sysctl(), as BSD has it: what of it the book uses, the tables of routes and interfaces. UNP 18.4 */
#ifndef _SOCKSH_SYS_SYSCTL_H
#define _SOCKSH_SYS_SYSCTL_H

#include <socksh/annotations.h>
#include <sys/types.h>

#define CTL_MAXNAME 24 /* numbers of a name, at most */

#define CTL_NET 4 /* the network: then a family of protocols */

/** A table of the kernel's: { CTL_NET, AF_ROUTE, 0, family, NET_RT_DUMP or NET_RT_IFLIST or NET_RT_FLAGS, flags or index }.
 *  With a null pointer for oldp, *oldlenp becomes the bytes that are needed. Nothing can be set. UNP 18.4
 *  errors: EFAULT EINVAL ENOENT ENOMEM EPERM
 *  returns: 0, or -1 */
int sysctl(const int *name, unsigned int namelen, void *oldp, size_t *oldlenp, const void *newp, size_t newlen);

#endif
