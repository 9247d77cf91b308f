/* ICMP for IPv6. man 7 icmp; UNP A.6, 28.4 */
#ifndef _SOCKSH_NETINET_ICMP6_H
#define _SOCKSH_NETINET_ICMP6_H

#include <inttypes.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/types.h>

/* Which types a raw socket receives: a bit that is set keeps its type out. UNP 28.2 */
struct icmp6_filter {
	uint32_t icmp6_filt[8];
};
#define ICMP6_FILTER 1 /* which ICMPv6 types a raw socket receives (struct icmp6_filter) */
#define ICMP6_FILTER_BLOCK 1 /* operation on a struct icmp6_filter: block one type */
#define ICMP6_FILTER_PASS 2 /* operation on a struct icmp6_filter: let one type pass */
#define ICMP6_FILTER_BLOCKOTHERS 3 /* operation on a struct icmp6_filter: block all but one type */
#define ICMP6_FILTER_PASSONLY 4 /* operation on a struct icmp6_filter: let one type pass and no other */
/* does the filter let a type through? UNP 28.3 */
#define ICMP6_FILTER_WILLPASS(type, filterp) ((((filterp)->icmp6_filt[(type) >> 5]) & (1U << ((type) & 31))) == 0)
/* does the filter keep a type out? UNP 28.3 */
#define ICMP6_FILTER_WILLBLOCK(type, filterp) ((((filterp)->icmp6_filt[(type) >> 5]) & (1U << ((type) & 31))) != 0)
/* let a type through. UNP 28.3 */
#define ICMP6_FILTER_SETPASS(type, filterp) ((((filterp)->icmp6_filt[(type) >> 5]) &= ~(1U << ((type) & 31))))
/* keep a type out. UNP 28.3 */
#define ICMP6_FILTER_SETBLOCK(type, filterp) ((((filterp)->icmp6_filt[(type) >> 5]) |= (1U << ((type) & 31))))
/* let all types through. UNP 28.3 */
#define ICMP6_FILTER_SETPASSALL(filterp) memset(filterp, 0, sizeof(struct icmp6_filter))
/* keep all types out. UNP 28.3 */
#define ICMP6_FILTER_SETBLOCKALL(filterp) memset(filterp, 0xFF, sizeof(struct icmp6_filter))

/* The header of every message. */
struct icmp6_hdr {
	uint8_t icmp6_type;
	uint8_t icmp6_code; /* more on the type */
	uint16_t icmp6_cksum;
	union {
		uint32_t icmp6_un_data32[1];
		uint16_t icmp6_un_data16[2];
		uint8_t icmp6_un_data8[4];
	} icmp6_dataun;
};
#define icmp6_data32 icmp6_dataun.icmp6_un_data32
#define icmp6_data16 icmp6_dataun.icmp6_un_data16
#define icmp6_data8 icmp6_dataun.icmp6_un_data8
#define icmp6_pptr icmp6_data32[0]
#define icmp6_mtu icmp6_data32[0]
#define icmp6_id icmp6_data16[0]
#define icmp6_seq icmp6_data16[1]
#define icmp6_maxdelay icmp6_data16[0]

#define ICMP6_DST_UNREACH 1 /* type: destination unreachable; the code says why */
#define ICMP6_PACKET_TOO_BIG 2 /* type: too long; says the MTU */
#define ICMP6_TIME_EXCEEDED 3 /* type: hop limit is over */
#define ICMP6_PARAM_PROB 4 /* type: a field of a header is wrong */
#define ICMP6_INFOMSG_MASK 0x80 /* of a type: it tells, and is no error */
#define ICMP6_ECHO_REQUEST 128 /* type: echo request, of ping. UNP 28.5 */
#define ICMP6_ECHO_REPLY 129 /* type: answer to an echo request. UNP 28.5 */
#define MLD_LISTENER_QUERY 130 /* type: who has joined a group? */
#define MLD_LISTENER_REPORT 131 /* type: this host has */
#define MLD_LISTENER_REDUCTION 132 /* type: this host has left */
#define ICMP6_DST_UNREACH_NOROUTE 0 /* code: no route */
#define ICMP6_DST_UNREACH_ADMIN 1 /* code: forbidden, as by a firewall */
#define ICMP6_DST_UNREACH_BEYONDSCOPE 2 /* code: beyond the scope of the source's address */
#define ICMP6_DST_UNREACH_ADDR 3 /* code: the host does not answer */
#define ICMP6_DST_UNREACH_NOPORT 4 /* code: nobody has the port */
#define ICMP6_TIME_EXCEED_TRANSIT 0 /* code: on the way */
#define ICMP6_TIME_EXCEED_REASSEMBLY 1 /* code: while waiting for fragments */
#define ICMP6_PARAMPROB_HEADER 0 /* code: a wrong field */
#define ICMP6_PARAMPROB_NEXTHEADER 1 /* code: an unknown next header */
#define ICMP6_PARAMPROB_OPTION 2 /* code: an unknown option */

/* -- Neighbour discovery -- */

#define ND_ROUTER_SOLICIT 133 /* type: is there a router? */
#define ND_ROUTER_ADVERT 134 /* type: here is a router */
#define ND_NEIGHBOR_SOLICIT 135 /* type: who has this address? IPv6's ARP request */
#define ND_NEIGHBOR_ADVERT 136 /* type: it is here */
#define ND_REDIRECT 137 /* type: another router is nearer */
struct nd_router_solicit {
	struct icmp6_hdr nd_rs_hdr;
};
#define nd_rs_type nd_rs_hdr.icmp6_type
#define nd_rs_code nd_rs_hdr.icmp6_code
#define nd_rs_cksum nd_rs_hdr.icmp6_cksum
#define nd_rs_reserved nd_rs_hdr.icmp6_data32[0]

struct nd_router_advert {
	struct icmp6_hdr nd_ra_hdr;
	uint32_t nd_ra_reachable; /* milliseconds that a neighbour is taken for reachable */
	uint32_t nd_ra_retransmit; /* milliseconds between solicitations */
};
#define nd_ra_type nd_ra_hdr.icmp6_type
#define nd_ra_code nd_ra_hdr.icmp6_code
#define nd_ra_cksum nd_ra_hdr.icmp6_cksum
#define nd_ra_curhoplimit nd_ra_hdr.icmp6_data8[0]
#define nd_ra_flags_reserved nd_ra_hdr.icmp6_data8[1]
#define nd_ra_router_lifetime nd_ra_hdr.icmp6_data16[1]
#define ND_RA_FLAG_MANAGED 0x80 /* router advertisement: get addresses by DHCPv6 */
#define ND_RA_FLAG_OTHER 0x40 /* router advertisement: get other settings by DHCPv6 */
#define ND_RA_FLAG_HOME_AGENT 0x20 /* router advertisement: a home agent for mobile hosts */

struct nd_neighbor_solicit {
	struct icmp6_hdr nd_ns_hdr;
	struct in6_addr nd_ns_target; /* who is asked for */
};
#define nd_ns_type nd_ns_hdr.icmp6_type
#define nd_ns_code nd_ns_hdr.icmp6_code
#define nd_ns_cksum nd_ns_hdr.icmp6_cksum
#define nd_ns_reserved nd_ns_hdr.icmp6_data32[0]

struct nd_neighbor_advert {
	struct icmp6_hdr nd_na_hdr;
	struct in6_addr nd_na_target;
};
#define nd_na_type nd_na_hdr.icmp6_type
#define nd_na_code nd_na_hdr.icmp6_code
#define nd_na_cksum nd_na_hdr.icmp6_cksum
#define nd_na_flags_reserved nd_na_hdr.icmp6_data32[0]
/* In network byte order. */
#define ND_NA_FLAG_ROUTER 0x00000080 /* neighbour advertisement: the sender is a router */
#define ND_NA_FLAG_SOLICITED 0x00000040 /* neighbour advertisement: it was asked for */
#define ND_NA_FLAG_OVERRIDE 0x00000020 /* neighbour advertisement: replace the address that is known */

struct nd_redirect {
	struct icmp6_hdr nd_rd_hdr;
	struct in6_addr nd_rd_target; /* the better next hop */
	struct in6_addr nd_rd_dst; /* for this destination */
};
#define nd_rd_type nd_rd_hdr.icmp6_type
#define nd_rd_code nd_rd_hdr.icmp6_code
#define nd_rd_cksum nd_rd_hdr.icmp6_cksum
#define nd_rd_reserved nd_rd_hdr.icmp6_data32[0]

struct nd_opt_hdr {
	uint8_t nd_opt_type;
	uint8_t nd_opt_len; /* in units of 8 bytes */
};
#define ND_OPT_SOURCE_LINKADDR 1 /* option: the sender's hardware address */
#define ND_OPT_TARGET_LINKADDR 2 /* option: the target's hardware address */
#define ND_OPT_PREFIX_INFORMATION 3 /* option: a prefix of the link */
#define ND_OPT_REDIRECTED_HEADER 4 /* option of a redirect: the packet it is about */
#define ND_OPT_MTU 5 /* option: the link's MTU */
#define ND_OPT_RTR_ADV_INTERVAL 7 /* option: ms between advertisements */
#define ND_OPT_HOME_AGENT_INFO 8 /* option: the home agent's preference and lifetime */
struct nd_opt_prefix_info {
	uint8_t nd_opt_pi_type;
	uint8_t nd_opt_pi_len;
	uint8_t nd_opt_pi_prefix_len;
	uint8_t nd_opt_pi_flags_reserved;
	uint32_t nd_opt_pi_valid_time;
	uint32_t nd_opt_pi_preferred_time;
	uint32_t nd_opt_pi_reserved2;
	struct in6_addr nd_opt_pi_prefix;
};
#define ND_OPT_PI_FLAG_ONLINK 0x80 /* prefix: its hosts are on the link */
#define ND_OPT_PI_FLAG_AUTO 0x40 /* prefix: hosts may make addresses of it */
#define ND_OPT_PI_FLAG_RADDR 0x20 /* prefix: it is the router's whole address */
struct nd_opt_rd_hdr {
	uint8_t nd_opt_rh_type;
	uint8_t nd_opt_rh_len;
	uint16_t nd_opt_rh_reserved1;
	uint32_t nd_opt_rh_reserved2;
};
struct nd_opt_mtu {
	uint8_t nd_opt_mtu_type;
	uint8_t nd_opt_mtu_len;
	uint16_t nd_opt_mtu_reserved;
	uint32_t nd_opt_mtu_mtu;
};
struct nd_opt_adv_interval {
	uint8_t nd_opt_adv_interval_type;
	uint8_t nd_opt_adv_interval_len;
	uint16_t nd_opt_adv_interval_reserved;
	uint32_t nd_opt_adv_interval_ival;
};
struct nd_opt_home_agent_info {
	uint8_t nd_opt_home_agent_info_type;
	uint8_t nd_opt_home_agent_info_len;
	uint16_t nd_opt_home_agent_info_reserved;
	uint16_t nd_opt_home_agent_info_preference;
	uint16_t nd_opt_home_agent_info_lifetime;
};

/* -- Multicast listeners -- */

struct mld_hdr {
	struct icmp6_hdr mld_icmp6_hdr;
	struct in6_addr mld_addr;
};
#define mld_type mld_icmp6_hdr.icmp6_type
#define mld_code mld_icmp6_hdr.icmp6_code
#define mld_cksum mld_icmp6_hdr.icmp6_cksum
#define mld_maxdelay mld_icmp6_hdr.icmp6_data16[0]
#define mld_reserved mld_icmp6_hdr.icmp6_data16[1]

/* -- Router renumbering -- */

#define ICMP6_ROUTER_RENUMBERING 138 /* type: routers' prefixes change, RFC 2894 */
#define ICMP6_RR_FLAGS_TEST 0x80 /* renumbering: only a test */
#define ICMP6_RR_FLAGS_REQRESULT 0x40 /* renumbering: a result is wanted */
#define ICMP6_RR_FLAGS_FORCEAPPLY 0x20 /* renumbering: on all interfaces, even if they are off */
#define ICMP6_RR_FLAGS_SPECSITE 0x10 /* renumbering: only on interfaces of one site */
#define ICMP6_RR_FLAGS_PREVDONE 0x08 /* renumbering: it was done before */
#define ICMP6_RR_PCOUSE_RAFLAGS_ONLINK 0x20 /* renumbering: the new prefix's flag ND_OPT_PI_FLAG_ONLINK */
#define ICMP6_RR_PCOUSE_RAFLAGS_AUTO 0x10 /* renumbering: the new prefix's flag ND_OPT_PI_FLAG_AUTO */
#define ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME 0x80 /* renumbering: the valid lifetime runs down */
#define ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME 0x40 /* renumbering: the preferred lifetime runs down */
#define ICMP6_RR_RESULT_FLAGS_OOB 0x0200 /* result of renumbering: a prefix out of bounds */
#define ICMP6_RR_RESULT_FLAGS_FORBIDDEN 0x0100 /* result of renumbering: the interface forbids it */
struct icmp6_router_renum {
	struct icmp6_hdr rr_hdr;
	uint8_t rr_segnum;
	uint8_t rr_flags;
	uint16_t rr_maxdelay;
	uint32_t rr_reserved;
};
#define rr_type rr_hdr.icmp6_type
#define rr_code rr_hdr.icmp6_code
#define rr_cksum rr_hdr.icmp6_cksum
#define rr_seqnum rr_hdr.icmp6_data32[0]
struct rr_pco_match {
	uint8_t rpm_code;
	uint8_t rpm_len;
	uint8_t rpm_ordinal;
	uint8_t rpm_matchlen;
	uint8_t rpm_minlen;
	uint8_t rpm_maxlen;
	uint16_t rpm_reserved;
	struct in6_addr rpm_prefix;
};
#define RPM_PCO_ADD 1 /* renumbering: add prefixes */
#define RPM_PCO_CHANGE 2 /* renumbering: change prefixes */
#define RPM_PCO_SETGLOBAL 3 /* renumbering: replace all global prefixes */
struct rr_pco_use {
	uint8_t rpu_uselen;
	uint8_t rpu_keeplen;
	uint8_t rpu_ramask;
	uint8_t rpu_raflags;
	uint32_t rpu_vltime;
	uint32_t rpu_pltime;
	uint32_t rpu_flags;
	struct in6_addr rpu_prefix;
};
/* In network byte order. */
#define ICMP6_RR_PCOUSE_RAFLAGS_ONLINK 0x20 /* renumbering: the new prefix's flag ND_OPT_PI_FLAG_ONLINK */
#define ICMP6_RR_PCOUSE_RAFLAGS_AUTO 0x10 /* renumbering: the new prefix's flag ND_OPT_PI_FLAG_AUTO */
#define ICMP6_RR_PCOUSE_FLAGS_DECRVLTIME 0x80 /* renumbering: the valid lifetime runs down */
#define ICMP6_RR_PCOUSE_FLAGS_DECRPLTIME 0x40 /* renumbering: the preferred lifetime runs down */
struct rr_result {
	uint16_t rrr_flags;
	uint8_t rrr_ordinal;
	uint8_t rrr_matchedlen;
	uint32_t rrr_ifid;
	struct in6_addr rrr_prefix;
};

#endif
