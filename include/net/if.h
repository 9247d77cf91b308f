/* Network interfaces. man 7 netdevice; UNP 17.6, 18.6 */
#ifndef _SOCKSH_NET_IF_H
#define _SOCKSH_NET_IF_H

#include <socksh/annotations.h>
#include <socksh/ifreq.h>
#include <sys/socket.h>

#define IF_NAMESIZE IFNAMSIZ

/* Index and name of an interface. UNP 18.6 */
struct if_nameindex {
	unsigned int if_index;
	char *if_name;
};

/** Index of an interface. man 3 if_nametoindex; UNP 18.6
 *  errors: ENODEV
 *  returns: the index, or 0 */
unsigned int if_nametoindex(const char *ifname) __string(1);
/** Name of an interface, into IF_NAMESIZE bytes. man 3 if_indextoname; UNP 18.6
 *  errors: ENXIO
 *  returns: ifname, or NULL */
char *if_indextoname(unsigned int ifindex, char *ifname) __writes_bytes(2, 16);
/** All interfaces; the last one has index 0. man 3 if_nameindex; UNP 18.6
 *  errors: ENOBUFS
 *  returns: the array, or NULL */
struct if_nameindex *if_nameindex(void) __custom;
/** Give the result of if_nameindex() back. man 3 if_freenameindex; UNP 18.6 */
void if_freenameindex(struct if_nameindex *ptr) __custom;

#endif
