/* The messages of BSD's routing sockets. UNP 18.3. <net/route.h> includes them for a program that names one. */
#ifndef _SOCKSH_ROUTING_MESSAGES_H
#define _SOCKSH_ROUTING_MESSAGES_H

#include <net/if_dl.h>
#include <socksh/annotations.h>
#include <sys/socket.h>
#include <sys/types.h>

/* Not the kernel's family AF_NETLINK: what asks for that one gets it. */
#undef AF_ROUTE
#define AF_ROUTE 273 /* family of BSD's routing sockets */
#undef PF_ROUTE
#define PF_ROUTE AF_ROUTE

#define RTM_VERSION 5 /* the only version, for rtm_version */

/* rtm_type */
#define RTM_ADD 0x1 /* add a route; or one has been added */
#define RTM_DELETE 0x2 /* delete a route; or one has been deleted */
#define RTM_CHANGE 0x3 /* change a route's gateway, metrics or flags */
#define RTM_GET 0x4 /* ask for the route to a destination */
#define RTM_LOSING 0x5 /* the kernel suspects that a route no longer works */
#define RTM_REDIRECT 0x6 /* a router has said to use another */
#define RTM_MISS 0x7 /* the look-up of an address has failed */
#define RTM_LOCK 0x8 /* lock metrics of a route */
#define RTM_RESOLVE 0xb /* ask for an address's hardware address */
#define RTM_NEWADDR 0xc /* an interface has got an address */
#define RTM_DELADDR 0xd /* an interface has lost an address */
#define RTM_IFINFO 0xe /* an interface has gone up or down, or changed */

/* rtm_addrs: which addresses follow, in this order */
#define RTA_DST 0x1 /* destination */
#define RTA_GATEWAY 0x2 /* gateway */
#define RTA_NETMASK 0x4 /* network mask */
#define RTA_GENMASK 0x8 /* mask of the routes cloned from this one */
#define RTA_IFP 0x10 /* the interface's name */
#define RTA_IFA 0x20 /* the interface's address */
#define RTA_AUTHOR 0x40 /* who sent the redirect */
#define RTA_BRD 0x80 /* broadcast, or the other end */

/* Their places in an array. */
#define RTAX_DST 0 /* place of the destination */
#define RTAX_GATEWAY 1 /* place of the gateway */
#define RTAX_NETMASK 2 /* place of the network mask */
#define RTAX_GENMASK 3 /* place of the cloning mask */
#define RTAX_IFP 4 /* place of the interface's name */
#define RTAX_IFA 5 /* place of the interface's address */
#define RTAX_AUTHOR 6 /* place of the redirect's sender */
#define RTAX_BRD 7 /* place of the broadcast address, or the other end */
#define RTAX_MAX 8 /* how many places there are */

/* rtm_flags, beside those of <net/route.h>; bits that are Linux's for something else are not used */
#define RTF_DONE 0x00800000 /* an answer: done */
#define RTF_LLINFO 0x00080000 /* a neighbour, with its hardware address */
#define RTF_BLACKHOLE 0x00400000 /* drop silently */

/* rtm_inits */
#define RTV_MTU 0x1 /* rmx_mtu counts */
#define RTV_HOPCOUNT 0x2 /* rmx_hopcount counts */
#define RTV_EXPIRE 0x4 /* rmx_expire counts */
#define RTV_RPIPE 0x8 /* rmx_recvpipe counts */
#define RTV_SPIPE 0x10 /* rmx_sendpipe counts */
#define RTV_SSTHRESH 0x20 /* rmx_ssthresh counts */
#define RTV_RTT 0x40 /* rmx_rtt counts */
#define RTV_RTTVAR 0x80 /* rmx_rttvar counts */

/* For sysctl(). */
#define NET_RT_DUMP 1 /* all routes */
#define NET_RT_FLAGS 2 /* the routes with a flag; RTF_LLINFO: the neighbours */
#define NET_RT_IFLIST 3 /* all interfaces and their addresses */

struct rt_metrics {
	u_long rmx_locks;
	u_long rmx_mtu;
	u_long rmx_hopcount;
	u_long rmx_expire;
	u_long rmx_recvpipe;
	u_long rmx_sendpipe;
	u_long rmx_ssthresh;
	u_long rmx_rtt;
	u_long rmx_rttvar;
	u_long rmx_pksent;
};

/* A route: RTM_ADD, RTM_DELETE, RTM_CHANGE, RTM_GET. */
struct rt_msghdr {
	u_short rtm_msglen; /* bytes, with the addresses */
	u_char rtm_version; /* RTM_VERSION */
	u_char rtm_type; /* RTM_ADD … */
	u_short rtm_index; /* of the interface */
	int rtm_flags; /* RTF_UP … */
	int rtm_addrs; /* RTA_DST … */
	pid_t rtm_pid; /* who asked */
	int rtm_seq; /* the asker's number */
	int rtm_errno; /* why it failed */
	int rtm_use;
	u_long rtm_inits; /* which metrics count */
	struct rt_metrics rtm_rmx;
};

struct if_data {
	u_char ifi_type; /* IFT_ETHER … */
	u_char ifi_addrlen;
	u_char ifi_hdrlen;
	u_long ifi_mtu;
	u_long ifi_metric;
	u_long ifi_baudrate;
	u_long ifi_ipackets;
	u_long ifi_ierrors;
	u_long ifi_opackets;
	u_long ifi_oerrors;
	u_long ifi_collisions;
	u_long ifi_ibytes;
	u_long ifi_obytes;
	u_long ifi_imcasts;
	u_long ifi_iqdrops;
};

/* An interface: RTM_IFINFO. */
struct if_msghdr {
	u_short ifm_msglen;
	u_char ifm_version;
	u_char ifm_type;
	int ifm_addrs; /* RTA_IFP */
	int ifm_flags; /* IFF_UP … */
	u_short ifm_index;
	struct if_data ifm_data;
};

/* An address of an interface: RTM_NEWADDR, RTM_DELADDR. */
struct ifa_msghdr {
	u_short ifam_msglen;
	u_char ifam_version;
	u_char ifam_type;
	int ifam_addrs; /* RTA_NETMASK, RTA_IFA, RTA_BRD */
	int ifam_flags;
	u_short ifam_index;
	int ifam_metric;
} __attribute__((__aligned__(8)));

/* How far it is from an address in a message to the next: structures of Linux do not say their length. */
#define SA_SIZE(sa) \
	(((const struct sockaddr *)(sa))->sa_family == AF_LINK || ((const struct sockaddr *)(sa))->sa_family == AF_INET6 ? 32UL \
															 : 16UL)

#endif
