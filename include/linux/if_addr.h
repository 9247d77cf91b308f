/* Addresses of interfaces over netlink. man 7 rtnetlink */
#ifndef _SOCKSH_LINUX_IF_ADDR_H
#define _SOCKSH_LINUX_IF_ADDR_H

#include <linux/netlink.h>
#include <linux/types.h>

/* What RTM_NEWADDR, RTM_DELADDR and RTM_GETADDR carry; attributes follow. */
struct ifaddrmsg {
	__u8 ifa_family; /* AF_INET, AF_INET6 */
	__u8 ifa_prefixlen; /* bits of the network */
	__u8 ifa_flags; /* IFA_F_PERMANENT … */
	__u8 ifa_scope; /* RT_SCOPE_UNIVERSE … */
	__u32 ifa_index; /* of the interface */
};

enum {
	IFA_UNSPEC, /* attribute: nothing */
	IFA_ADDRESS, /* the address, or the peer's on a point-to-point link */
	IFA_LOCAL, /* the address itself */
	IFA_LABEL, /* name of the interface */
	IFA_BROADCAST, /* broadcast address */
	IFA_ANYCAST, /* attribute: an anycast address (IPv6) */
	IFA_CACHEINFO, /* attribute: its lifetimes in seconds, struct ifa_cacheinfo */
	IFA_MULTICAST, /* attribute: a multicast address (IPv6) */
	IFA_FLAGS, /* attribute: all flags, of which ifa_flags has 8 bits (uint32_t) */
	IFA_RT_PRIORITY, /* attribute: the metric of its route (uint32_t) */
	IFA_TARGET_NETNSID, /* attribute: in this network namespace (int32_t) */
	IFA_PROTO, /* attribute: who made it, IFAPROT_KERNEL_LO … (uint8_t) */
	__IFA_MAX,
};

#define IFA_MAX (__IFA_MAX - 1) /* the highest attribute's number */
#define IFA_F_SECONDARY 0x01 /* flag: another address of this prefix was there before */
#define IFA_F_TEMPORARY IFA_F_SECONDARY
#define IFA_F_NODAD 0x02 /* flag: no duplicate address detection (IPv6) */
#define IFA_F_OPTIMISTIC 0x04 /* flag: used before its uniqueness is known (IPv6) */
#define IFA_F_DADFAILED 0x08 /* flag: another host has this address */
#define IFA_F_HOMEADDRESS 0x10 /* flag: the home address of a mobile host (IPv6) */
#define IFA_F_DEPRECATED 0x20 /* flag: its preferred lifetime is over: not for new connections */
#define IFA_F_TENTATIVE 0x40 /* still looking whether somebody has it */
#define IFA_F_PERMANENT 0x80 /* set by hand */
#define IFA_F_MANAGETEMPADDR 0x100 /* flag: the kernel makes temporary addresses beside it (IPv6) */
#define IFA_F_NOPREFIXROUTE 0x200 /* flag: no route to its prefix is made */
#define IFA_F_MCAUTOJOIN 0x400 /* flag: join the multicast group on the interface */
#define IFA_F_STABLE_PRIVACY 0x800 /* flag: made by RFC 7217: the same each time in this network */

/* IFA_CACHEINFO: for how long, in seconds. */
struct ifa_cacheinfo {
	__u32 ifa_prefered;
	__u32 ifa_valid;
	__u32 cstamp;
	__u32 tstamp;
};

#define IFAPROT_UNSPEC 0 /* IFA_PROTO: not said */
#define IFAPROT_KERNEL_LO 1 /* IFA_PROTO: the loopback's, by the kernel */
#define IFAPROT_KERNEL_RA 2 /* IFA_PROTO: from a router advertisement */
#define IFAPROT_KERNEL_LL 3 /* IFA_PROTO: link-local, by the kernel */
#define IFA_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct ifaddrmsg)))) /* the first attribute behind a struct ifaddrmsg */
#define IFA_PAYLOAD(n) NLMSG_PAYLOAD(n, sizeof(struct ifaddrmsg)) /* bytes of the attributes behind a struct ifaddrmsg */

#endif
