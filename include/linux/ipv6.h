/* IPv6, as the kernel names it. UNP A.3 */
#ifndef _SOCKSH_LINUX_IPV6_H
#define _SOCKSH_LINUX_IPV6_H

#include <endian.h>
#include <linux/in6.h>
#include <linux/types.h>

#define IPV6_MIN_MTU 1280 /* bytes of a packet that every link must carry */

/* What SIOCSIFADDR takes for IPv6. */
struct in6_ifreq {
	struct in6_addr ifr6_addr;
	__u32 ifr6_prefixlen;
	int ifr6_ifindex;
};

#define IPV6_SRCRT_STRICT 0x01 /* routing header: the next hop must be a neighbour; obsolete */
#define IPV6_SRCRT_TYPE_0 0 /* routing header: source routing; forbidden since RFC 5095 */
#define IPV6_SRCRT_TYPE_2 2 /* routing header: mobile hosts, RFC 6275 */
#define IPV6_SRCRT_TYPE_3 3 /* routing header: RPL, RFC 6554 */
#define IPV6_SRCRT_TYPE_4 4 /* routing header: segment routing, RFC 8754 */

struct ipv6_rt_hdr {
	__u8 nexthdr;
	__u8 hdrlen;
	__u8 type;
	__u8 segments_left;
};

struct ipv6_opt_hdr {
	__u8 nexthdr;
	__u8 hdrlen;
} __attribute__((packed));

#define ipv6_destopt_hdr ipv6_opt_hdr
#define ipv6_hopopt_hdr ipv6_opt_hdr

#define IPV6_OPT_ROUTERALERT_MLD 0x0000 /* router alert: a multicast listener message */

struct rt0_hdr {
	struct ipv6_rt_hdr rt_hdr;
	__u32 reserved;
	struct in6_addr addr[0];
};

#define rt0_type rt_hdr.type

struct rt2_hdr {
	struct ipv6_rt_hdr rt_hdr;
	__u32 reserved;
	struct in6_addr addr;
};

#define rt2_type rt_hdr.type

struct ipv6_destopt_hao {
	__u8 type;
	__u8 length;
	struct in6_addr addr;
} __attribute__((packed));

/* The header of a packet. */
struct ipv6hdr {
	__u8 priority : 4, version : 4;
	__u8 flow_lbl[3];
	__be16 payload_len;
	__u8 nexthdr;
	__u8 hop_limit;
	union {
		struct {
			struct in6_addr saddr;
			struct in6_addr daddr;
		};
		struct {
			struct in6_addr saddr;
			struct in6_addr daddr;
		} addrs;
	};
};

enum {
	DEVCONF_FORWARDING = 0, /* setting in net.ipv6.conf: packets are forwarded; the host is a router */
	DEVCONF_HOPLIMIT, /* setting in net.ipv6.conf: the hop limit of what is sent */
	DEVCONF_MTU6, /* setting in net.ipv6.conf: the MTU */
	DEVCONF_ACCEPT_RA, /* setting in net.ipv6.conf: router advertisements are heeded; 2: even by a router */
	DEVCONF_ACCEPT_REDIRECTS, /* setting in net.ipv6.conf: redirects are heeded */
	DEVCONF_AUTOCONF, /* setting in net.ipv6.conf: addresses are made of advertised prefixes */
	DEVCONF_DAD_TRANSMITS, /* setting in net.ipv6.conf: questions before an address counts as unique */
	DEVCONF_RTR_SOLICITS, /* setting in net.ipv6.conf: how often routers are asked for; -1 for ever */
	DEVCONF_RTR_SOLICIT_INTERVAL, /* setting in net.ipv6.conf: ms between these questions */
	DEVCONF_RTR_SOLICIT_DELAY, /* setting in net.ipv6.conf: ms before the first one */
	DEVCONF_USE_TEMPADDR, /* setting in net.ipv6.conf: temporary addresses: 1 are made, 2 are preferred */
	DEVCONF_TEMP_VALID_LFT, /* setting in net.ipv6.conf: seconds that temporary addresses are valid */
	DEVCONF_TEMP_PREFERED_LFT, /* setting in net.ipv6.conf: seconds that they are preferred */
	DEVCONF_REGEN_MAX_RETRY, /* setting in net.ipv6.conf: attempts to make one */
	DEVCONF_MAX_DESYNC_FACTOR, /* setting in net.ipv6.conf: seconds by which lifetimes vary */
	DEVCONF_MAX_ADDRESSES, /* setting in net.ipv6.conf: addresses made by advertisements, at most */
	DEVCONF_FORCE_MLD_VERSION, /* setting in net.ipv6.conf: this version of MLD */
	DEVCONF_ACCEPT_RA_DEFRTR, /* setting in net.ipv6.conf: default routers are learnt */
	DEVCONF_ACCEPT_RA_PINFO, /* setting in net.ipv6.conf: prefixes are learnt */
	DEVCONF_ACCEPT_RA_RTR_PREF, /* setting in net.ipv6.conf: routers' preferences are heeded */
	DEVCONF_RTR_PROBE_INTERVAL, /* setting in net.ipv6.conf: ms between probes of a router */
	DEVCONF_ACCEPT_RA_RT_INFO_MAX_PLEN, /* setting in net.ipv6.conf: longest prefix of routes that are learnt */
	DEVCONF_PROXY_NDP, /* setting in net.ipv6.conf: questions about proxied neighbours are answered */
	DEVCONF_OPTIMISTIC_DAD, /* setting in net.ipv6.conf: addresses may be used before they count as unique */
	DEVCONF_ACCEPT_SOURCE_ROUTE, /* setting in net.ipv6.conf: routing headers of type 2 are taken */
	DEVCONF_MC_FORWARDING, /* setting in net.ipv6.conf: multicasts are forwarded; a daemon sets it */
	DEVCONF_DISABLE_IPV6, /* setting in net.ipv6.conf: no IPv6 here */
	DEVCONF_ACCEPT_DAD, /* setting in net.ipv6.conf: 1: duplicates are looked for; 2: and IPv6 goes off if the link-local one is one */
	DEVCONF_FORCE_TLLAO, /* setting in net.ipv6.conf: answers always have the hardware address */
	DEVCONF_NDISC_NOTIFY, /* setting in net.ipv6.conf: tell neighbours when it comes up */
	DEVCONF_MLDV1_UNSOLICITED_REPORT_INTERVAL, /* setting in net.ipv6.conf: ms until an MLD 1 report is repeated */
	DEVCONF_MLDV2_UNSOLICITED_REPORT_INTERVAL, /* setting in net.ipv6.conf: ms until an MLD 2 report is repeated */
	DEVCONF_SUPPRESS_FRAG_NDISC, /* setting in net.ipv6.conf: fragmented neighbour discovery is thrown away, RFC 6980 */
	DEVCONF_ACCEPT_RA_FROM_LOCAL, /* setting in net.ipv6.conf: this host's own router advertisements too */
	DEVCONF_USE_OPTIMISTIC, /* setting in net.ipv6.conf: optimistic addresses count as good ones */
	DEVCONF_ACCEPT_RA_MTU, /* setting in net.ipv6.conf: the advertised MTU is taken */
	DEVCONF_STABLE_SECRET, /* setting in net.ipv6.conf: the secret of stable addresses, RFC 7217 */
	DEVCONF_USE_OIF_ADDRS_ONLY, /* setting in net.ipv6.conf: source addresses of the outgoing interface only */
	DEVCONF_ACCEPT_RA_MIN_HOP_LIMIT, /* setting in net.ipv6.conf: the least hop limit that is taken from routers */
	DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN, /* setting in net.ipv6.conf: routes without a carrier do not count */
	DEVCONF_DROP_UNICAST_IN_L2_MULTICAST, /* setting in net.ipv6.conf: a host's address in a multicast frame is thrown away */
	DEVCONF_DROP_UNSOLICITED_NA, /* setting in net.ipv6.conf: unasked neighbour advertisements are thrown away */
	DEVCONF_KEEP_ADDR_ON_DOWN, /* setting in net.ipv6.conf: addresses stay when the interface goes down */
	DEVCONF_RTR_SOLICIT_MAX_INTERVAL, /* setting in net.ipv6.conf: ms between questions for routers, at most */
	DEVCONF_SEG6_ENABLED, /* setting in net.ipv6.conf: segment routing packets are taken */
	DEVCONF_SEG6_REQUIRE_HMAC, /* setting in net.ipv6.conf: they must be signed */
	DEVCONF_ENHANCED_DAD, /* setting in net.ipv6.conf: a nonce tells one's own questions, RFC 7527 */
	DEVCONF_ADDR_GEN_MODE, /* setting in net.ipv6.conf: IN6_ADDR_GEN_MODE_EUI64 … */
	DEVCONF_DISABLE_POLICY, /* setting in net.ipv6.conf: no IPsec policy for what is received */
	DEVCONF_ACCEPT_RA_RT_INFO_MIN_PLEN, /* setting in net.ipv6.conf: shortest prefix of routes that are learnt */
	DEVCONF_NDISC_TCLASS, /* setting in net.ipv6.conf: the traffic class of neighbour discovery */
	DEVCONF_RPL_SEG_ENABLED, /* setting in net.ipv6.conf: RPL's source routing is taken */
	DEVCONF_RA_DEFRTR_METRIC, /* setting in net.ipv6.conf: the metric of learnt default routes */
	DEVCONF_IOAM6_ENABLED, /* setting in net.ipv6.conf: operations data (IOAM) are taken */
	DEVCONF_IOAM6_ID, /* setting in net.ipv6.conf: the interface's number in them */
	DEVCONF_IOAM6_ID_WIDE, /* setting in net.ipv6.conf: the interface's long number in them */
	DEVCONF_NDISC_EVICT_NOCARRIER, /* setting in net.ipv6.conf: neighbours go when the carrier goes */
	DEVCONF_ACCEPT_UNTRACKED_NA, /* setting in net.ipv6.conf: advertisements of unknown neighbours make entries */
	DEVCONF_ACCEPT_RA_MIN_LFT, /* setting in net.ipv6.conf: shorter lifetimes are not taken, seconds */
	DEVCONF_MAX, /* the highest setting's number */
};

#ifndef _SOCKSH_NETINET_IN_H
#define _SOCKSH_KERNEL_IN6_PKTINFO
struct in6_pktinfo {
	struct in6_addr ipi6_addr;
	int ipi6_ifindex;
};
struct ip6_mtuinfo {
	struct sockaddr_in6 ip6m_addr;
	__u32 ip6m_mtu;
};
#endif

#endif
