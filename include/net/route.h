/* Routes, as SIOCADDRT and SIOCDELRT take them. man 7 rtnetlink; UNP 17.9 */
#ifndef _SOCKSH_NET_ROUTE_H
#define _SOCKSH_NET_ROUTE_H

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/types.h>

/* A route of IPv4. */
struct rtentry {
	unsigned long int rt_pad1;
	struct sockaddr rt_dst;
	struct sockaddr rt_gateway;
	struct sockaddr rt_genmask;
	unsigned short int rt_flags; /* RTF_UP … */
	short int rt_pad2;
	unsigned long int rt_pad3;
	unsigned char rt_tos;
	unsigned char rt_class;
	short int rt_pad4[3];
	short int rt_metric; /* one more than the metric */
	char *rt_dev; /* interface, or NULL */
	unsigned long int rt_mtu;
	unsigned long int rt_window;
	unsigned short int rt_irtt;
};
#define rt_mss rt_mtu

/* A route of IPv6. */
struct in6_rtmsg {
	struct in6_addr rtmsg_dst;
	struct in6_addr rtmsg_src;
	struct in6_addr rtmsg_gateway;
	uint32_t rtmsg_type;
	uint16_t rtmsg_dst_len;
	uint16_t rtmsg_src_len;
	uint32_t rtmsg_metric;
	unsigned long int rtmsg_info;
	uint32_t rtmsg_flags;
	int rtmsg_ifindex;
};

#define RTF_UP 0x0001 /* in use */
#define RTF_GATEWAY 0x0002 /* by way of a router */
#define RTF_HOST 0x0004 /* to one host */
#define RTF_REINSTATE 0x0008 /* put in again after a timeout */
#define RTF_DYNAMIC 0x0010 /* made by a redirect */
#define RTF_MODIFIED 0x0020 /* changed by a redirect */
#define RTF_MTU 0x0040 /* the route says the MTU */
#define RTF_MSS RTF_MTU
#define RTF_WINDOW 0x0080 /* the route says the window */
#define RTF_IRTT 0x0100 /* the route says the first round-trip time */
#define RTF_REJECT 0x0200 /* to nowhere */
#define RTF_STATIC 0x0400 /* put in by hand */
#define RTF_XRESOLVE 0x0800 /* a program resolves it */
#define RTF_NOFORWARD 0x1000 /* packets are not forwarded by it */
#define RTF_THROW 0x2000 /* go on with the next table */
#define RTF_NOPMTUDISC 0x4000 /* no path MTU discovery */
#define RTF_DEFAULT 0x00010000 /* a default route, learnt (IPv6) */
#define RTF_ALLONLINK 0x00020000 /* no default router: all hosts are on the link (IPv6) */
#define RTF_ADDRCONF 0x00040000 /* from a router advertisement (IPv6) */
#define RTF_LINKRT 0x00100000 /* of the link itself */
#define RTF_NONEXTHOP 0x00200000 /* has no router */
#define RTF_CACHE 0x01000000 /* of the cache */
#define RTF_FLOW 0x02000000 /* has a flow */
#define RTF_POLICY 0x04000000 /* has a policy */
#define RTF_LOCAL 0x80000000 /* an address of this host */
#define RTF_INTERFACE 0x40000000 /* of an interface */
#define RTF_MULTICAST 0x20000000 /* multicast */
#define RTF_BROADCAST 0x10000000 /* broadcast */
#define RTF_NAT 0x08000000 /* with translated addresses */
#define RTF_ADDRCLASSMASK 0xF8000000 /* the bits of the address's kind */
#define RTCF_VALVE 0x00200000 /* flag of a cached route: unused */
#define RTCF_MASQ 0x00400000 /* flag of a cached route: masquerading */
#define RTCF_NAT 0x00800000 /* flag of a cached route: translated addresses */
#define RTCF_DOREDIRECT 0x01000000 /* flag of a cached route: a redirect is due */
#define RTCF_LOG 0x02000000 /* flag of a cached route: log packets */
#define RTCF_DIRECTSRC 0x04000000 /* flag of a cached route: the source is on the link */
#define RT_ADDRCLASS(flags) ((uint32_t)(flags) >> 23) /* the kind of address in a route's flags */
#define RT_TOS(tos) ((tos) & IPTOS_TOS_MASK) /* the type of service without its precedence */
#define RT_LOCALADDR(flags) (((flags) & RTF_ADDRCLASSMASK) == (RTF_LOCAL | RTF_INTERFACE)) /* true of flags that tell an address of this host */

#define RT_CLASS_UNSPEC 0 /* table: not said */
#define RT_CLASS_DEFAULT 253 /* table: the last one */
#define RT_CLASS_MAIN 254 /* table: that of ip route */
#define RT_CLASS_LOCAL 255 /* table: local addresses */
#define RT_CLASS_MAX 255 /* table: the highest number */
#define RTMSG_NEWDEVICE 0x11 /* message of the old /dev/route: an interface came */
#define RTMSG_DELDEVICE 0x12 /* message of the old /dev/route: an interface went */
#define RTMSG_NEWROUTE 0x21 /* message of the old /dev/route: a route came */
#define RTMSG_DELROUTE 0x22 /* message of the old /dev/route: a route went */
#define RTMSG_NEWRULE 0x31 /* message of the old /dev/route: a rule came */
#define RTMSG_DELRULE 0x32 /* message of the old /dev/route: a rule went */
#define RTMSG_CONTROL 0x40 /* message of the old /dev/route: control */
#define RTMSG_AR_FAILED 0x51 /* message of the old /dev/route: an address was not resolved */
#define RTMSG_ACK NLMSG_ACK
#define RTMSG_OVERRUN NLMSG_OVERRUN

/*
 * The same header is BSD's for routing sockets: for a file that names their messages, and not rtnetlink. UNP 18.
 * libc's own files, which know of __routing_socket(), have theirs.
 */
#if defined(__mentions)
#if (__mentions(rt_msghdr) || __mentions(if_msghdr) || __mentions(ifa_msghdr)) && !__mentions(rtnetlink) && !__mentions(__routing_)
#include <socksh/routing-socket.h>
#endif
#endif

#endif
