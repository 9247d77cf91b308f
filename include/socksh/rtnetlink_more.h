/* Groups to listen to, queueing, prefixes. The rest of <linux/rtnetlink.h>. man 7 rtnetlink */
#ifndef _SOCKSH_RTNETLINK_MORE_H
#define _SOCKSH_RTNETLINK_MORE_H

#include <linux/netlink.h>
#include <linux/types.h>

struct rta_session {
	__u8 proto;
	__u8 pad1;
	__u16 pad2;
	union {
		struct {
			__u16 sport;
			__u16 dport;
		} ports;
		struct {
			__u8 type;
			__u8 code;
			__u16 ident;
		} icmpt;
		__u32 spi;
	} u;
};

struct rta_mfc_stats {
	__u64 mfcs_packets;
	__u64 mfcs_bytes;
	__u64 mfcs_wrong_if;
};

struct prefixmsg {
	unsigned char prefix_family;
	unsigned char prefix_pad1;
	unsigned short prefix_pad2;
	int prefix_ifindex;
	unsigned char prefix_type;
	unsigned char prefix_len;
	unsigned char prefix_flags;
	unsigned char prefix_pad3;
};

enum {
	PREFIX_UNSPEC, /* attribute of a prefix: nothing */
	PREFIX_ADDRESS, /* attribute of a prefix: struct in6_addr */
	PREFIX_CACHEINFO, /* attribute of a prefix: its lifetimes, struct prefix_cacheinfo */
	__PREFIX_MAX,
};

#define PREFIX_MAX (__PREFIX_MAX - 1) /* the highest attribute's number */

struct prefix_cacheinfo {
	__u32 preferred_time;
	__u32 valid_time;
};

struct tcmsg {
	unsigned char tcm_family;
	unsigned char tcm__pad1;
	unsigned short tcm__pad2;
	int tcm_ifindex;
	__u32 tcm_handle;
	__u32 tcm_parent;
	__u32 tcm_info;
};

#define tcm_block_index tcm_parent

#define TCM_IFINDEX_MAGIC_BLOCK 0xFFFFFFFFU /* tcm_ifindex: no interface, but a block that several share, in tcm_block_index */

enum {
	TCA_UNSPEC, /* attribute of traffic control: nothing */
	TCA_KIND, /* attribute of traffic control: its name: "fq_codel", "u32" */
	TCA_OPTIONS, /* attribute of traffic control: what that kind has */
	TCA_STATS, /* attribute of traffic control: counters, struct tc_stats */
	TCA_XSTATS, /* attribute of traffic control: counters of that kind */
	TCA_RATE, /* attribute of traffic control: how the rate is estimated, struct tc_estimator */
	TCA_FCNT, /* attribute of traffic control: how many filters there are */
	TCA_STATS2, /* attribute of traffic control: counters as attributes */
	TCA_STAB, /* attribute of traffic control: a table of sizes. man 8 tc-stab */
	TCA_PAD, /* fills up to 8 bytes */
	TCA_DUMP_INVISIBLE, /* attribute of traffic control: list hidden disciplines too */
	TCA_CHAIN, /* attribute of traffic control: the chain's number (uint32_t) */
	TCA_HW_OFFLOAD, /* attribute of traffic control: the hardware does it (uint8_t) */
	TCA_INGRESS_BLOCK, /* attribute of traffic control: the shared block of incoming packets (uint32_t) */
	TCA_EGRESS_BLOCK, /* attribute of traffic control: the shared block of outgoing packets (uint32_t) */
	TCA_DUMP_FLAGS, /* attribute of traffic control: TCA_DUMP_FLAGS_TERSE (struct nla_bitfield32) */
	TCA_EXT_WARN_MSG, /* attribute of traffic control: a warning, as text */
	__TCA_MAX,
};

#ifdef __aarch64__
#define TCA_MAX 15 /* the highest attribute's number */
#else
#define TCA_MAX 16 /* the highest attribute's number */
#endif
#define TCA_DUMP_FLAGS_TERSE (1 << 0) /* list only what is needed to tell filters apart */
#define TCA_RTA ((struct rtattr*)(((char*)(r)) + NLMSG_ALIGN(sizeof(struct tcmsg)))) /* the first attribute behind a struct tcmsg */
#define TCA_PAYLOAD NLMSG_PAYLOAD(n,sizeof(struct tcmsg)) /* bytes of the attributes behind a struct tcmsg */

struct nduseroptmsg {
	unsigned char nduseropt_family;
	unsigned char nduseropt_pad1;
	unsigned short nduseropt_opts_len;
	int nduseropt_ifindex;
	__u8 nduseropt_icmp_type;
	__u8 nduseropt_icmp_code;
	unsigned short nduseropt_pad2;
	unsigned int nduseropt_pad3;
};

enum {
	NDUSEROPT_UNSPEC, /* attribute of RTM_NEWNDUSEROPT: nothing */
	NDUSEROPT_SRCADDR, /* attribute of RTM_NEWNDUSEROPT: the router, struct in6_addr */
	__NDUSEROPT_MAX,
};

#define NDUSEROPT_MAX (__NDUSEROPT_MAX - 1) /* the highest attribute's number */

#define RTMGRP_LINK 1 /* bit of nl_groups: interfaces */
#define RTMGRP_NOTIFY 2 /* bit of nl_groups: notices */
#define RTMGRP_NEIGH 4 /* bit of nl_groups: neighbours */
#define RTMGRP_TC 8 /* bit of nl_groups: traffic control */
#define RTMGRP_IPV4_IFADDR 0x10 /* bit of nl_groups: IPv4's addresses */
#define RTMGRP_IPV4_MROUTE 0x20 /* bit of nl_groups: IPv4's multicast routes */
#define RTMGRP_IPV4_ROUTE 0x40 /* bit of nl_groups: IPv4's routes */
#define RTMGRP_IPV4_RULE 0x80 /* bit of nl_groups: IPv4's rules */
#define RTMGRP_IPV6_IFADDR 0x100 /* bit of nl_groups: IPv6's addresses */
#define RTMGRP_IPV6_MROUTE 0x200 /* bit of nl_groups: IPv6's multicast routes */
#define RTMGRP_IPV6_ROUTE 0x400 /* bit of nl_groups: IPv6's routes */
#define RTMGRP_IPV6_IFINFO 0x800 /* bit of nl_groups: IPv6's state of interfaces */
#define RTMGRP_DECnet_IFADDR 0x1000 /* bit of nl_groups: DECnet's addresses; unused */
#define RTMGRP_DECnet_ROUTE 0x4000 /* bit of nl_groups: DECnet's routes; unused */
#define RTMGRP_IPV6_PREFIX 0x20000 /* bit of nl_groups: IPv6's prefixes */

enum rtnetlink_groups {
	RTNLGRP_NONE, /* group for NETLINK_ADD_MEMBERSHIP: none */
	RTNLGRP_LINK, /* group for NETLINK_ADD_MEMBERSHIP: interfaces, RTM_NEWLINK */
	RTNLGRP_NOTIFY, /* group for NETLINK_ADD_MEMBERSHIP: notices */
	RTNLGRP_NEIGH, /* group for NETLINK_ADD_MEMBERSHIP: neighbours, RTM_NEWNEIGH */
	RTNLGRP_TC, /* group for NETLINK_ADD_MEMBERSHIP: traffic control */
	RTNLGRP_IPV4_IFADDR, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's addresses, RTM_NEWADDR */
	RTNLGRP_IPV4_MROUTE, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's multicast routes */
	RTNLGRP_IPV4_ROUTE, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's routes, RTM_NEWROUTE */
	RTNLGRP_IPV4_RULE, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's rules, RTM_NEWRULE */
	RTNLGRP_IPV6_IFADDR, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's addresses, RTM_NEWADDR */
	RTNLGRP_IPV6_MROUTE, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's multicast routes */
	RTNLGRP_IPV6_ROUTE, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's routes, RTM_NEWROUTE */
	RTNLGRP_IPV6_IFINFO, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's state of interfaces */
	RTNLGRP_DECnet_IFADDR, /* group for NETLINK_ADD_MEMBERSHIP: DECnet's addresses; unused */
	RTNLGRP_NOP2, /* group for NETLINK_ADD_MEMBERSHIP: unused */
	RTNLGRP_DECnet_ROUTE, /* group for NETLINK_ADD_MEMBERSHIP: DECnet's routes; unused */
	RTNLGRP_DECnet_RULE, /* group for NETLINK_ADD_MEMBERSHIP: DECnet's rules; unused */
	RTNLGRP_NOP4, /* group for NETLINK_ADD_MEMBERSHIP: unused */
	RTNLGRP_IPV6_PREFIX, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's prefixes, RTM_NEWPREFIX */
	RTNLGRP_IPV6_RULE, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's rules, RTM_NEWRULE */
	RTNLGRP_ND_USEROPT, /* group for NETLINK_ADD_MEMBERSHIP: options of router advertisements, RTM_NEWNDUSEROPT */
	RTNLGRP_PHONET_IFADDR, /* group for NETLINK_ADD_MEMBERSHIP: Phonet's addresses */
	RTNLGRP_PHONET_ROUTE, /* group for NETLINK_ADD_MEMBERSHIP: Phonet's routes */
	RTNLGRP_DCB, /* group for NETLINK_ADD_MEMBERSHIP: data centre bridging */
	RTNLGRP_IPV4_NETCONF, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's settings of interfaces */
	RTNLGRP_IPV6_NETCONF, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's settings of interfaces */
	RTNLGRP_MDB, /* group for NETLINK_ADD_MEMBERSHIP: bridges' multicast groups */
	RTNLGRP_MPLS_ROUTE, /* group for NETLINK_ADD_MEMBERSHIP: MPLS's routes */
	RTNLGRP_NSID, /* group for NETLINK_ADD_MEMBERSHIP: numbers of network namespaces */
	RTNLGRP_MPLS_NETCONF, /* group for NETLINK_ADD_MEMBERSHIP: MPLS's settings of interfaces */
	RTNLGRP_IPV4_MROUTE_R, /* group for NETLINK_ADD_MEMBERSHIP: IPv4's multicast packets without a route */
	RTNLGRP_IPV6_MROUTE_R, /* group for NETLINK_ADD_MEMBERSHIP: IPv6's multicast packets without a route */
	RTNLGRP_NEXTHOP, /* group for NETLINK_ADD_MEMBERSHIP: shared next hops */
	RTNLGRP_BRVLAN, /* group for NETLINK_ADD_MEMBERSHIP: bridges' VLANs */
	RTNLGRP_MCTP_IFADDR, /* group for NETLINK_ADD_MEMBERSHIP: MCTP's addresses */
	RTNLGRP_TUNNEL, /* group for NETLINK_ADD_MEMBERSHIP: tunnels' VNIs */
	RTNLGRP_STATS, /* group for NETLINK_ADD_MEMBERSHIP: statistics of the hardware */
	__RTNLGRP_MAX,
};

#define RTNLGRP_MAX (__RTNLGRP_MAX - 1) /* the highest group's number */

struct tcamsg {
	unsigned char tca_family;
	unsigned char tca__pad1;
	unsigned short tca__pad2;
};

enum {
	TCA_ROOT_UNSPEC, /* attribute of a list of actions: nothing */
	TCA_ROOT_TAB, /* attribute of a list of actions: the actions */
	TCA_ROOT_FLAGS, /* attribute of a list of actions: TCA_FLAG_LARGE_DUMP_ON … (struct nla_bitfield32) */
	TCA_ROOT_COUNT, /* attribute of a list of actions: how many there are in this message (uint32_t) */
	TCA_ROOT_TIME_DELTA, /* attribute of a list of actions: only those used within so many ms (uint32_t) */
	TCA_ROOT_EXT_WARN_MSG, /* attribute of a list of actions: a warning, as text */
	__TCA_ROOT_MAX,
};

#define TCA_ACT_TAB TCA_ROOT_TAB

#define TCAA_MAX TCA_ROOT_TAB

#ifdef __aarch64__
#define TCA_ROOT_MAX 4 /* the highest attribute's number */
#else
#define TCA_ROOT_MAX 5 /* the highest attribute's number */
#endif

#define TA_RTA ((struct rtattr*)(((char*)(r)) + NLMSG_ALIGN(sizeof(struct tcamsg)))) /* the first attribute behind a struct tcamsg */
#define TA_PAYLOAD NLMSG_PAYLOAD(n,sizeof(struct tcamsg)) /* bytes of the attributes behind a struct tcamsg */

#define TCA_FLAG_LARGE_DUMP_ON (1 << 0) /* more than 32 actions in a message */
#define TCA_ACT_FLAG_LARGE_DUMP_ON TCA_FLAG_LARGE_DUMP_ON
#define TCA_ACT_FLAG_TERSE_DUMP (1 << 1) /* list only what is needed to tell actions apart */

#define RTEXT_FILTER_VF (1 << 0) /* bit of IFLA_EXT_MASK: virtual functions too */
#define RTEXT_FILTER_BRVLAN (1 << 1) /* bit of IFLA_EXT_MASK: a bridge's VLANs too */
#define RTEXT_FILTER_BRVLAN_COMPRESSED (1 << 2) /* bit of IFLA_EXT_MASK: a bridge's VLANs too, as ranges */
#define RTEXT_FILTER_SKIP_STATS (1 << 3) /* bit of IFLA_EXT_MASK: no counters */
#define RTEXT_FILTER_MRP (1 << 4) /* bit of IFLA_EXT_MASK: a bridge's media redundancy too */
#define RTEXT_FILTER_CFM_CONFIG (1 << 5) /* bit of IFLA_EXT_MASK: a bridge's fault management too */
#define RTEXT_FILTER_CFM_STATUS (1 << 6) /* bit of IFLA_EXT_MASK: the state of its fault management too */
#define RTEXT_FILTER_MST (1 << 7) /* bit of IFLA_EXT_MASK: its multiple spanning trees too */
#define NDUSEROPT_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct nduseroptmsg)))) /* the first attribute behind a struct nduseroptmsg */
#define TCA_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct tcmsg)))) /* the first attribute behind a struct tcmsg */
#define TCA_PAYLOAD(n) NLMSG_PAYLOAD(n, sizeof(struct tcmsg)) /* bytes of the attributes behind a struct tcmsg */
#define TA_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct tcamsg)))) /* the first attribute behind a struct tcamsg */
#define TA_PAYLOAD(n) NLMSG_PAYLOAD(n, sizeof(struct tcamsg)) /* bytes of the attributes behind a struct tcamsg */

#endif
