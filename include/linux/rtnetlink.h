/* Links, addresses, routes and rules over netlink. man 7 rtnetlink */
#ifndef _SOCKSH_LINUX_RTNETLINK_H
#define _SOCKSH_LINUX_RTNETLINK_H

#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/netlink.h>
#include <linux/types.h>

#define RTNL_FAMILY_IPMR 128 /* family of messages about IPv4's multicast routes */
#define RTNL_FAMILY_IP6MR 129 /* family of messages about IPv6's multicast routes */
#define RTNL_FAMILY_MAX 129 /* the highest of these families */

enum {
	RTM_BASE = 16, /* the lowest type of a message */
	RTM_NEWLINK = 16, /* an interface: make it, or here it is */
	RTM_DELLINK, /* an interface goes */
	RTM_GETLINK, /* which interfaces? */
	RTM_SETLINK, /* change an interface; RTM_NEWLINK can too */
	RTM_NEWADDR = 20, /* an address */
	RTM_DELADDR, /* an address is gone, or: remove it */
	RTM_GETADDR, /* which addresses? */
	RTM_NEWROUTE = 24, /* a route */
	RTM_DELROUTE, /* a route is gone, or: remove it */
	RTM_GETROUTE, /* which routes? */
	RTM_NEWNEIGH = 28, /* a neighbour */
	RTM_DELNEIGH, /* a neighbour is gone, or: remove it */
	RTM_GETNEIGH, /* which neighbours? */
	RTM_NEWRULE = 32, /* a rule of routing is there, or: add it */
	RTM_DELRULE, /* a rule of routing is gone, or: remove it */
	RTM_GETRULE, /* list the rules of routing */
	RTM_NEWQDISC = 36, /* a queueing discipline is there, or: add it. man 8 tc */
	RTM_DELQDISC, /* a queueing discipline is gone, or: remove it. man 8 tc */
	RTM_GETQDISC, /* list queueing disciplines. man 8 tc */
	RTM_NEWTCLASS = 40, /* a class of traffic is there, or: add it. man 8 tc */
	RTM_DELTCLASS, /* a class of traffic is gone, or: remove it. man 8 tc */
	RTM_GETTCLASS, /* list classes of traffic. man 8 tc */
	RTM_NEWTFILTER = 44, /* a filter of traffic is there, or: add it. man 8 tc */
	RTM_DELTFILTER, /* a filter of traffic is gone, or: remove it. man 8 tc */
	RTM_GETTFILTER, /* list filters of traffic. man 8 tc */
	RTM_NEWACTION = 48, /* an action of traffic control is there, or: add it. man 8 tc */
	RTM_DELACTION, /* an action of traffic control is gone, or: remove it. man 8 tc */
	RTM_GETACTION, /* list actions of traffic control. man 8 tc */
	RTM_NEWPREFIX = 52, /* told: a router has advertised a prefix of IPv6 */
	RTM_GETMULTICAST = 58, /* list IPv6's multicast addresses */
	RTM_GETANYCAST = 62, /* list IPv6's anycast addresses */
	RTM_NEWNEIGHTBL = 64, /* how a table of neighbours works, struct ndtmsg */
	RTM_GETNEIGHTBL = 66, /* list the tables of neighbours */
	RTM_SETNEIGHTBL, /* change how a table of neighbours works */
	RTM_NEWNDUSEROPT = 68, /* told: an option of a router advertisement that is for programs, such as DNS servers */
	RTM_NEWADDRLABEL = 72, /* a label for choosing IPv6's addresses is there, or: add it. man 8 ip-addrlabel */
	RTM_DELADDRLABEL, /* a label is gone, or: remove it */
	RTM_GETADDRLABEL, /* list the labels */
	RTM_GETDCB = 78, /* ask for data centre bridging. man 8 dcb */
	RTM_SETDCB, /* change data centre bridging */
	RTM_NEWNETCONF = 80, /* settings of an interface have changed: forwarding, rp_filter … */
	RTM_DELNETCONF, /* told: an interface with settings is gone */
	RTM_GETNETCONF = 82, /* ask for an interface's settings */
	RTM_NEWMDB = 84, /* a multicast group of a bridge's port is there, or: add it. man 8 bridge */
	RTM_DELMDB = 85, /* a multicast group of a bridge's port is gone, or: remove it */
	RTM_GETMDB = 86, /* list a bridge's multicast groups */
	RTM_NEWNSID = 88, /* another network namespace has a number here, or: give it one. man 8 ip-netns */
	RTM_DELNSID = 89, /* the number of a network namespace is gone */
	RTM_GETNSID = 90, /* ask for the number of a network namespace */
	RTM_NEWSTATS = 92, /* statistics of an interface, struct if_stats_msg */
	RTM_GETSTATS = 94, /* ask for statistics */
	RTM_SETSTATS, /* switch statistics of the hardware on or off */
	RTM_NEWCACHEREPORT = 96, /* told: a multicast packet without a route */
	RTM_NEWCHAIN = 100, /* a chain of traffic filters is there, or: add it. man 8 tc */
	RTM_DELCHAIN, /* a chain of traffic filters is gone, or: remove it */
	RTM_GETCHAIN, /* list chains of traffic filters */
	RTM_NEWNEXTHOP = 104, /* a next hop that routes share is there, or: add it. man 8 ip-nexthop */
	RTM_DELNEXTHOP, /* a next hop is gone, or: remove it */
	RTM_GETNEXTHOP, /* list next hops */
	RTM_NEWLINKPROP = 108, /* give an interface one more name. man 8 ip-link */
	RTM_DELLINKPROP, /* take such a name away */
	RTM_GETLINKPROP, /* reserved */
	RTM_NEWVLAN = 112, /* settings of a bridge's VLANs, or: change them. man 8 bridge */
	RTM_DELVLAN, /* a bridge's VLANs are gone, or: remove them */
	RTM_GETVLAN, /* list a bridge's VLANs */
	RTM_NEWNEXTHOPBUCKET = 116, /* a bucket of a resilient group of next hops has changed */
	RTM_DELNEXTHOPBUCKET, /* a bucket is gone */
	RTM_GETNEXTHOPBUCKET, /* list buckets */
	RTM_NEWTUNNEL = 120, /* VLANs and VNIs of a tunnel, or: add them */
	RTM_DELTUNNEL, /* VLANs and VNIs of a tunnel are gone, or: remove them */
	RTM_GETTUNNEL, /* list a tunnel's VLANs and VNIs */
	__RTM_MAX,
};

#define RTM_MAX (((__RTM_MAX + 3) & ~3) - 1) /* the highest type of a message */
#define RTM_NR_MSGTYPES (RTM_MAX + 1 - RTM_BASE) /* how many types there are */
#define RTM_NR_FAMILIES (RTM_NR_MSGTYPES >> 2) /* how many subjects there are: four types each */

/* The header of an attribute. */
struct rtattr {
	unsigned short rta_len; /* bytes, with this header */
	unsigned short rta_type; /* IFLA_IFNAME, IFA_LOCAL, RTA_DST … */
};

#define RTA_ALIGNTO 4U /* attributes begin at multiples of 4 bytes */

/* What RTM_NEWROUTE, RTM_DELROUTE and RTM_GETROUTE carry; attributes follow. */
struct rtmsg {
	unsigned char rtm_family;
	unsigned char rtm_dst_len; /* bits of the destination */
	unsigned char rtm_src_len;
	unsigned char rtm_tos;
	unsigned char rtm_table; /* RT_TABLE_MAIN … */
	unsigned char rtm_protocol; /* RTPROT_BOOT …: who made it */
	unsigned char rtm_scope; /* RT_SCOPE_UNIVERSE …: how far it goes */
	unsigned char rtm_type; /* RTN_UNICAST … */
	unsigned rtm_flags;
};

enum {
	RTN_UNSPEC, /* rtm_type: not said */
	RTN_UNICAST, /* by a gateway, or direct */
	RTN_LOCAL, /* to this host */
	RTN_BROADCAST, /* rtm_type: a broadcast address of this host */
	RTN_ANYCAST, /* rtm_type: an anycast address of this host */
	RTN_MULTICAST, /* rtm_type: multicast */
	RTN_BLACKHOLE, /* away, silently */
	RTN_UNREACHABLE, /* away, with an error */
	RTN_PROHIBIT, /* rtm_type: packets are refused, ICMP tells that it is prohibited */
	RTN_THROW, /* rtm_type: go on with the next rule, as if this table had no route */
	RTN_NAT, /* rtm_type: translate the address; unused */
	RTN_XRESOLVE, /* rtm_type: a program resolves it; unused */
	__RTN_MAX,
};

#define RTN_MAX (__RTN_MAX - 1) /* the highest of these types */

#define RTPROT_UNSPEC 0 /* rtm_protocol: not said */
#define RTPROT_REDIRECT 1 /* rtm_protocol: from an ICMP redirect */
#define RTPROT_KERNEL 2 /* rtm_protocol: the kernel made it, with an address */
#define RTPROT_BOOT 3 /* rtm_protocol: made at start, and by ip route without a protocol */
#define RTPROT_STATIC 4 /* rtm_protocol: by an administrator */
#define RTPROT_GATED 8 /* rtm_protocol: by gated */
#define RTPROT_RA 9 /* rtm_protocol: from a router advertisement */
#define RTPROT_MRT 10 /* rtm_protocol: by Merit's MRT */
#define RTPROT_ZEBRA 11 /* rtm_protocol: by zebra */
#define RTPROT_BIRD 12 /* rtm_protocol: by BIRD */
#define RTPROT_DNROUTED 13 /* rtm_protocol: by DECnet's daemon */
#define RTPROT_XORP 14 /* rtm_protocol: by XORP */
#define RTPROT_NTK 15 /* rtm_protocol: by Netsukuku */
#define RTPROT_DHCP 16 /* rtm_protocol: by a DHCP client */
#define RTPROT_MROUTED 17 /* rtm_protocol: by a multicast daemon */
#define RTPROT_KEEPALIVED 18 /* rtm_protocol: by keepalived */
#define RTPROT_BABEL 42 /* rtm_protocol: by Babel */
#define RTPROT_OPENR 99 /* rtm_protocol: by Open/R */
#define RTPROT_BGP 186 /* rtm_protocol: learnt by BGP */
#define RTPROT_ISIS 187 /* rtm_protocol: learnt by IS-IS */
#define RTPROT_OSPF 188 /* rtm_protocol: learnt by OSPF */
#define RTPROT_RIP 189 /* rtm_protocol: learnt by RIP */
#define RTPROT_EIGRP 192 /* rtm_protocol: learnt by EIGRP */

enum rt_scope_t {
	RT_SCOPE_UNIVERSE = 0, /* rtm_scope: anywhere, by a router */
	RT_SCOPE_SITE = 200, /* rtm_scope: within the site (IPv6) */
	RT_SCOPE_LINK = 253, /* rtm_scope: on this link, without a router */
	RT_SCOPE_HOST = 254, /* rtm_scope: this host */
	RT_SCOPE_NOWHERE = 255, /* rtm_scope: there is no such destination */
};

#define RTM_F_NOTIFY 0x100 /* rtm_flags: tell when the route changes */
#define RTM_F_CLONED 0x200 /* rtm_flags: made from another one, from the cache */
#define RTM_F_EQUALIZE 0x400 /* rtm_flags: several ways packet by packet; unused */
#define RTM_F_PREFIX 0x800 /* rtm_flags: about a prefix */
#define RTM_F_LOOKUP_TABLE 0x1000 /* rtm_flags of RTM_GETROUTE: tell the table in which it was found */
#define RTM_F_FIB_MATCH 0x2000 /* rtm_flags of RTM_GETROUTE: the table's entry, not the way a packet would take */
#define RTM_F_OFFLOAD 0x4000 /* rtm_flags: the hardware has it */
#define RTM_F_TRAP 0x8000 /* rtm_flags: the hardware hands such packets to the kernel */
#define RTM_F_OFFLOAD_FAILED 0x20000000 /* rtm_flags: the hardware did not take it */

enum rt_class_t {
	RT_TABLE_UNSPEC = 0, /* rtm_table: not said */
	RT_TABLE_COMPAT = 252, /* rtm_table: above 255, see RTA_TABLE */
	RT_TABLE_DEFAULT = 253, /* the table that is asked last, mostly empty */
	RT_TABLE_MAIN = 254, /* the table of ip route */
	RT_TABLE_LOCAL = 255, /* the kernel's table of local and broadcast addresses */
	RT_TABLE_MAX = 0xFFFFFFFF, /* the highest table's number */
};

enum rtattr_type_t {
	RTA_UNSPEC, /* attribute: nothing */
	RTA_DST, /* destination */
	RTA_SRC, /* attribute: the source's address or prefix */
	RTA_IIF, /* attribute: index of the interface the packet comes in by (int) */
	RTA_OIF, /* index of the interface */
	RTA_GATEWAY, /* router */
	RTA_PRIORITY, /* metric */
	RTA_PREFSRC, /* source address to use */
	RTA_METRICS, /* attribute: attributes RTAX_MTU … */
	RTA_MULTIPATH, /* attribute: several ways, each a struct rtnexthop */
	RTA_PROTOINFO, /* attribute: unused */
	RTA_FLOW, /* attribute: the realm (uint32_t). man 8 ip-route */
	RTA_CACHEINFO, /* attribute: struct rta_cacheinfo */
	RTA_SESSION, /* attribute: unused */
	RTA_MP_ALGO, /* attribute: unused */
	RTA_TABLE, /* attribute: the table's number, which may be above 255 (uint32_t) */
	RTA_MARK, /* attribute: the mark of the packets (uint32_t) */
	RTA_MFC_STATS, /* attribute: counters of a multicast route, struct rta_mfc_stats */
	RTA_VIA, /* attribute: a router of another family, struct rtvia */
	RTA_NEWDST, /* attribute: the new destination (MPLS) */
	RTA_PREF, /* attribute: a router's preference, of RFC 4191 (uint8_t) */
	RTA_ENCAP_TYPE, /* attribute: how packets are wrapped, LWTUNNEL_ENCAP_MPLS … (uint16_t) */
	RTA_ENCAP, /* attribute: what they are wrapped in, by the type */
	RTA_EXPIRES, /* attribute: seconds until the route goes (uint32_t) */
	RTA_PAD, /* fills up to 8 bytes */
	RTA_UID, /* attribute: whose packets (uint32_t) */
	RTA_TTL_PROPAGATE, /* attribute: MPLS's TTL goes on in IP's (uint8_t) */
	RTA_IP_PROTO, /* attribute of RTM_GETROUTE: the protocol above IP (uint8_t) */
	RTA_SPORT, /* attribute of RTM_GETROUTE: the source's port (network byte order) */
	RTA_DPORT, /* attribute of RTM_GETROUTE: the destination's port (network byte order) */
	RTA_NH_ID, /* attribute: a shared next hop's number (uint32_t) */
	__RTA_MAX,
};

#define RTA_MAX (__RTA_MAX - 1) /* the highest attribute's number */


struct rtnexthop {
	unsigned short rtnh_len;
	unsigned char rtnh_flags;
	unsigned char rtnh_hops;
	int rtnh_ifindex;
};

#define RTNH_F_DEAD 1 /* rtnh_flags: the interface is down */
#define RTNH_F_PERVASIVE 2 /* rtnh_flags: look the router up by another route */
#define RTNH_F_ONLINK 4 /* rtnh_flags: the router is on this link, even if no prefix says so */
#define RTNH_F_OFFLOAD 8 /* rtnh_flags: the hardware has it */
#define RTNH_F_LINKDOWN 16 /* rtnh_flags: the interface has no carrier */
#define RTNH_F_UNRESOLVED 32 /* rtnh_flags: where a multicast goes is not known yet */
#define RTNH_F_TRAP 64 /* rtnh_flags: the hardware hands such packets to the kernel */
#define RTNH_COMPARE_MASK (RTNH_F_DEAD | RTNH_F_LINKDOWN | RTNH_F_OFFLOAD | RTNH_F_TRAP) /* rtnh_flags that are states, and make no other route */
#define RTNH_ALIGNTO 4 /* next hops begin at multiples of 4 bytes */

struct rtvia {
	__kernel_sa_family_t rtvia_family;
	__u8 rtvia_addr[];
};

struct rta_cacheinfo {
	__u32 rta_clntref;
	__u32 rta_lastuse;
	__s32 rta_expires;
	__u32 rta_error;
	__u32 rta_used;
	__u32 rta_id;
	__u32 rta_ts;
	__u32 rta_tsage;
};

#define RTNETLINK_HAVE_PEERINFO 1 /* struct rta_cacheinfo has fields about the peer */

enum {
	RTAX_UNSPEC, /* metric: nothing */
	RTAX_LOCK, /* metric: bits of the metrics that must not be changed by what is learnt */
	RTAX_MTU, /* metric: bytes of a packet */
	RTAX_WINDOW, /* metric: TCP's largest window, bytes */
	RTAX_RTT, /* metric: the round trip's time, in 1/8 ms */
	RTAX_RTTVAR, /* metric: its variation, in 1/4 ms */
	RTAX_SSTHRESH, /* metric: TCP's threshold of slow start, segments */
	RTAX_CWND, /* metric: TCP's congestion window, segments; only with RTAX_LOCK */
	RTAX_ADVMSS, /* metric: the segment's size that TCP tells its peer, bytes */
	RTAX_REORDERING, /* metric: by how many segments packets may overtake each other */
	RTAX_HOPLIMIT, /* metric: the hop limit */
	RTAX_INITCWND, /* metric: TCP's first congestion window, segments */
	RTAX_FEATURES, /* metric: bits, RTAX_FEATURE_ECN … */
	RTAX_RTO_MIN, /* metric: TCP's shortest retransmission timeout, ms */
	RTAX_INITRWND, /* metric: TCP's first receive window, segments */
	RTAX_QUICKACK, /* metric: TCP acknowledges at once */
	RTAX_CC_ALGO, /* metric: TCP's congestion control, a name as with TCP_CONGESTION */
	RTAX_FASTOPEN_NO_COOKIE, /* metric: TCP Fast Open without cookies */
	__RTAX_MAX,
};

#define RTAX_MAX (__RTAX_MAX - 1) /* the highest metric's number */
#define RTAX_FEATURE_ECN (1 << 0) /* feature: explicit congestion notification */
#define RTAX_FEATURE_SACK (1 << 1) /* feature: unused */
#define RTAX_FEATURE_TIMESTAMP (1 << 2) /* feature: unused */
#define RTAX_FEATURE_ALLFRAG (1 << 3) /* feature: fragment headers on all packets (IPv6); unused */
#define RTAX_FEATURE_MASK (RTAX_FEATURE_ECN | RTAX_FEATURE_SACK | RTAX_FEATURE_TIMESTAMP | RTAX_FEATURE_ALLFRAG) /* all features */

struct rtgenmsg {
	unsigned char rtgen_family;
};

/* What RTM_NEWLINK, RTM_DELLINK and RTM_GETLINK carry; attributes follow. */
struct ifinfomsg {
	unsigned char ifi_family;
	unsigned char __ifi_pad;
	unsigned short ifi_type; /* ARPHRD_ETHER … */
	int ifi_index;
	unsigned ifi_flags; /* IFF_UP … */
	unsigned ifi_change; /* which flags to change */
};


/* -- Walking through attributes -- */

#define RTA_ALIGN(len) (((len) + RTA_ALIGNTO - 1) & ~(RTA_ALIGNTO - 1)) /* a length rounded up to RTA_ALIGNTO. man 3 rtnetlink */
#define RTA_LENGTH(len) (RTA_ALIGN(sizeof(struct rtattr)) + (len)) /* what rta_len is for so many bytes of data. man 3 rtnetlink */
#define RTA_SPACE(len) RTA_ALIGN(RTA_LENGTH(len)) /* bytes of an attribute with so much data, rounded up. man 3 rtnetlink */
#define RTA_DATA(rta) ((void *)((char *)(rta) + RTA_LENGTH(0))) /* the data of an attribute. man 3 rtnetlink */
#define RTA_PAYLOAD(rta) ((int)(rta)->rta_len - RTA_LENGTH(0)) /* bytes of an attribute's data. man 3 rtnetlink */
/* Does a whole attribute lie in the len bytes that are left? */
#define RTA_OK(rta, len) ((len) >= (int)sizeof(struct rtattr) && (rta)->rta_len >= sizeof(struct rtattr) && (rta)->rta_len <= (len))
#define RTA_NEXT(rta, len) ((len) -= RTA_ALIGN((rta)->rta_len), (struct rtattr *)((char *)(rta) + RTA_ALIGN((rta)->rta_len))) /* the attribute behind; takes its bytes off the rest's length. man 3 rtnetlink */

/* The first attribute behind what a message carries, and how many bytes of them there are. */
#define RTM_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct rtmsg))))
#define RTM_PAYLOAD(n) NLMSG_PAYLOAD(n, sizeof(struct rtmsg)) /* bytes of the attributes behind a struct rtmsg */
#define RTNH_ALIGN(len) (((len) + RTNH_ALIGNTO - 1) & ~(RTNH_ALIGNTO - 1)) /* a length rounded up to RTNH_ALIGNTO */
#define RTNH_OK(rtnh, len) ((rtnh)->rtnh_len >= sizeof(struct rtnexthop) && (int)(rtnh)->rtnh_len <= (len)) /* true if the next hop lies within the rest's length */
#define RTNH_NEXT(rtnh) ((struct rtnexthop *)((char *)(rtnh) + RTNH_ALIGN((rtnh)->rtnh_len))) /* the next hop behind */
#define RTNH_LENGTH(len) (RTNH_ALIGN(sizeof(struct rtnexthop)) + (len)) /* what rtnh_len is for so many bytes of attributes */
#define RTNH_SPACE(len) RTNH_ALIGN(RTNH_LENGTH(len)) /* bytes of a next hop with such attributes, rounded up */
#define RTNH_DATA(rtnh) ((struct rtattr *)((char *)(rtnh) + RTNH_LENGTH(0))) /* the attributes of a next hop */
#define RTM_FAM(cmd) (((cmd) - RTM_BASE) >> 2) /* which subject a type belongs to */

#include <socksh/rtnetlink_more.h>

#endif
