/* ICMP for IPv6, as the kernel names it. UNP A.6 */
#ifndef _SOCKSH_LINUX_ICMPV6_H
#define _SOCKSH_LINUX_ICMPV6_H

#include <endian.h>
#include <linux/types.h>

/* The header of a message. */
struct icmp6hdr {
	__u8 icmp6_type;
	__u8 icmp6_code;
	__sum16 icmp6_cksum;
	union {
		__be32 un_data32[1];
		__be16 un_data16[2];
		__u8 un_data8[4];
		struct icmpv6_echo {
			__be16 identifier;
			__be16 sequence;
		} u_echo;
		struct icmpv6_nd_advt {
			__u32 reserved : 5, override : 1, solicited : 1, router : 1, reserved2 : 24;
		} u_nd_advt;
		struct icmpv6_nd_ra {
			__u8 hop_limit;
			__u8 reserved : 3, router_pref : 2, home_agent : 1, other : 1, managed : 1;
			__be16 rt_lifetime;
		} u_nd_ra;
	} icmp6_dataun;
};

#define icmp6_identifier icmp6_dataun.u_echo.identifier
#define icmp6_sequence icmp6_dataun.u_echo.sequence
#define icmp6_pointer icmp6_dataun.un_data32[0]
#define icmp6_mtu icmp6_dataun.un_data32[0]
#define icmp6_unused icmp6_dataun.un_data32[0]
#define icmp6_maxdelay icmp6_dataun.un_data16[0]
#define icmp6_datagram_len icmp6_dataun.un_data8[0]
#define icmp6_router icmp6_dataun.u_nd_advt.router
#define icmp6_solicited icmp6_dataun.u_nd_advt.solicited
#define icmp6_override icmp6_dataun.u_nd_advt.override
#define icmp6_ndiscreserved icmp6_dataun.u_nd_advt.reserved
#define icmp6_hop_limit icmp6_dataun.u_nd_ra.hop_limit
#define icmp6_addrconf_managed icmp6_dataun.u_nd_ra.managed
#define icmp6_addrconf_other icmp6_dataun.u_nd_ra.other
#define icmp6_rt_lifetime icmp6_dataun.u_nd_ra.rt_lifetime
#define icmp6_router_pref icmp6_dataun.u_nd_ra.router_pref

#define ICMPV6_ROUTER_PREF_LOW 0x3 /* preference of a router or route, RFC 4191: low */
#define ICMPV6_ROUTER_PREF_MEDIUM 0x0 /* preference of a router or route: medium */
#define ICMPV6_ROUTER_PREF_HIGH 0x1 /* preference of a router or route: high */
#define ICMPV6_ROUTER_PREF_INVALID 0x2 /* preference of a router or route: not valid */
#define ICMPV6_DEST_UNREACH 1 /* type: destination unreachable */
#define ICMPV6_PKT_TOOBIG 2 /* type: packet too big; tells the next link's MTU */
#define ICMPV6_TIME_EXCEED 3 /* type: hop limit or time of reassembly is over */
#define ICMPV6_PARAMPROB 4 /* type: a field of the packet is wrong */
#define ICMPV6_ERRMSG_MAX 127 /* the highest type that is an error */
#define ICMPV6_INFOMSG_MASK 0x80 /* the bit that types have which are no errors */
#define ICMPV6_ECHO_REQUEST 128 /* type: echo, as ping sends it */
#define ICMPV6_ECHO_REPLY 129 /* type: its answer */
#define ICMPV6_MGM_QUERY 130 /* type: who listens to multicasts */
#define ICMPV6_MGM_REPORT 131 /* type: I listen (MLD 1) */
#define ICMPV6_MGM_REDUCTION 132 /* type: I listen no more (MLD 1) */
#define ICMPV6_NI_QUERY 139 /* type: what is your name, RFC 4620 */
#define ICMPV6_NI_REPLY 140 /* type: its answer */
#define ICMPV6_MLD2_REPORT 143 /* type: whom I listen to (MLD 2) */
#define ICMPV6_DHAAD_REQUEST 144 /* type: a mobile host looks for home agents */
#define ICMPV6_DHAAD_REPLY 145 /* type: its answer */
#define ICMPV6_MOBILE_PREFIX_SOL 146 /* type: a mobile host asks for its home's prefixes */
#define ICMPV6_MOBILE_PREFIX_ADV 147 /* type: its answer */
#define ICMPV6_MRDISC_ADV 151 /* type: I am a multicast router */
#define ICMPV6_MSG_MAX 255 /* the highest type */
#define ICMPV6_NOROUTE 0 /* destination unreachable: no route */
#define ICMPV6_ADM_PROHIBITED 1 /* destination unreachable: prohibited */
#define ICMPV6_NOT_NEIGHBOUR 2 /* destination unreachable: beyond the source address's scope */
#define ICMPV6_ADDR_UNREACH 3 /* destination unreachable: the host does not answer */
#define ICMPV6_PORT_UNREACH 4 /* destination unreachable: nobody has the port */
#define ICMPV6_POLICY_FAIL 5 /* destination unreachable: the source address is not permitted */
#define ICMPV6_REJECT_ROUTE 6 /* destination unreachable: a route that refuses */
#define ICMPV6_EXC_HOPLIMIT 0 /* time exceeded: the hop limit was reached */
#define ICMPV6_EXC_FRAGTIME 1 /* time exceeded: fragments were missing */
#define ICMPV6_HDR_FIELD 0 /* parameter problem: a field of a header */
#define ICMPV6_UNK_NEXTHDR 1 /* parameter problem: an unknown header */
#define ICMPV6_UNK_OPTION 2 /* parameter problem: an unknown option */
#define ICMPV6_HDR_INCOMP 3 /* parameter problem: the first fragment lacks headers */
#define ICMPV6_EXT_ECHO_REQUEST 160 /* type: ask whether an interface of the host is up, RFC 8335 (PROBE) */
#define ICMPV6_EXT_ECHO_REPLY 161 /* type: its answer */
#define ICMPV6_FILTER 1 /* option of the level IPPROTO_ICMPV6: types that are not received (struct icmp6_filter) */
#define ICMPV6_FILTER_BLOCK 1 /* operation on a struct icmp6_filter: block one type */
#define ICMPV6_FILTER_PASS 2 /* operation on a struct icmp6_filter: let one type pass */
#define ICMPV6_FILTER_BLOCKOTHERS 3 /* operation on a struct icmp6_filter: block all but one type */
#define ICMPV6_FILTER_PASSONLY 4 /* operation on a struct icmp6_filter: let one type pass and no other */

struct icmp6_filter {
	__u32 data[8];
};

#define MLD2_MODE_IS_INCLUDE 1 /* record of a report: these sources only */
#define MLD2_MODE_IS_EXCLUDE 2 /* record of a report: all but these sources */
#define MLD2_CHANGE_TO_INCLUDE 3 /* record of a report: from now on these sources only */
#define MLD2_CHANGE_TO_EXCLUDE 4 /* record of a report: from now on all but these sources */
#define MLD2_ALLOW_NEW_SOURCES 5 /* record of a report: these sources too */
#define MLD2_BLOCK_OLD_SOURCES 6 /* record of a report: these sources no more */
#define MLD2_ALL_MCR_INIT { { { 0xff,0x02,0,0,0,0,0,0,0,0,0,0,0,0,0,0x16 } } } /* ff02::16, all multicast routers: where MLD 2's reports go */

#endif
