/* Addresses of interfaces. man 3 getifaddrs */
#ifndef _SOCKSH_IFADDRS_H
#define _SOCKSH_IFADDRS_H

#include <socksh/annotations.h>
#include <sys/socket.h>

/* One address of one interface. */
struct ifaddrs {
	struct ifaddrs *ifa_next;  /* the next one, or NULL */
	char *ifa_name;
	unsigned int ifa_flags;    /* IFF_UP … */
	struct sockaddr *ifa_addr; /* or NULL */
	struct sockaddr *ifa_netmask;
	union {
		struct sockaddr *ifu_broadaddr;
		struct sockaddr *ifu_dstaddr;
	} ifa_ifu;
	void *ifa_data;
};
#define ifa_broadaddr ifa_ifu.ifu_broadaddr /* broadcast address of an interface */
#define ifa_dstaddr ifa_ifu.ifu_dstaddr /* other end of a point-to-point interface */

/** All addresses of all interfaces. man 3 getifaddrs
 *  errors: EAFNOSUPPORT ENOBUFS ENOMEM EMFILE */
int getifaddrs(struct ifaddrs **ifap) __custom __writes1(1);
/** Give the list of getifaddrs() back. man 3 freeifaddrs */
void freeifaddrs(struct ifaddrs *ifa) __custom;

#endif
