/* The headers of IPv6. UNP A.3, 27.5 */
#ifndef _SOCKSH_NETINET_IP6_H
#define _SOCKSH_NETINET_IP6_H

#include <inttypes.h>
#include <netinet/in.h>

/* The header of a packet. */
struct ip6_hdr {
	union {
		struct ip6_hdrctl {
			uint32_t ip6_un1_flow; /* version (4 bits), traffic class (8), flow label (20) */
			uint16_t ip6_un1_plen; /* bytes behind this header */
			uint8_t ip6_un1_nxt; /* what comes next: IPPROTO_TCP … */
			uint8_t ip6_un1_hlim; /* hop limit */
		} ip6_un1;
		uint8_t ip6_un2_vfc; /* version, half of the traffic class */
	} ip6_ctlun;
	struct in6_addr ip6_src;
	struct in6_addr ip6_dst;
};
#define ip6_vfc ip6_ctlun.ip6_un2_vfc
#define ip6_flow ip6_ctlun.ip6_un1.ip6_un1_flow
#define ip6_plen ip6_ctlun.ip6_un1.ip6_un1_plen
#define ip6_nxt ip6_ctlun.ip6_un1.ip6_un1_nxt
#define ip6_hlim ip6_ctlun.ip6_un1.ip6_un1_hlim
#define ip6_hops ip6_ctlun.ip6_un1.ip6_un1_hlim

/* -- Extension headers: the next header, and a length in units of 8 bytes that does not count the first 8 -- */

struct ip6_ext {
	uint8_t ip6e_nxt;
	uint8_t ip6e_len;
};
struct ip6_hbh {
	uint8_t ip6h_nxt;
	uint8_t ip6h_len;
};
struct ip6_dest {
	uint8_t ip6d_nxt;
	uint8_t ip6d_len;
};
/* Routing. UNP 27.6 */
struct ip6_rthdr {
	uint8_t ip6r_nxt;
	uint8_t ip6r_len;
	uint8_t ip6r_type;
	uint8_t ip6r_segleft; /* addresses still to visit */
};
/* Routing of type 0; the addresses follow. */
struct ip6_rthdr0 {
	uint8_t ip6r0_nxt;
	uint8_t ip6r0_len;
	uint8_t ip6r0_type;
	uint8_t ip6r0_segleft;
	uint8_t ip6r0_reserved;
	uint8_t ip6r0_slmap[3];
	struct in6_addr ip6r0_addr[0];
};
struct ip6_frag {
	uint8_t ip6f_nxt;
	uint8_t ip6f_reserved;
	uint16_t ip6f_offlg; /* offset, and whether more follow */
	uint32_t ip6f_ident;
};
#define IP6F_OFF_MASK 0xf8ff /* the offset's bits of ip6f_offlg, units of 8 bytes, network byte order */
#define IP6F_RESERVED_MASK 0x0600 /* the reserved bits of ip6f_offlg, network byte order */
#define IP6F_MORE_FRAG 0x0100 /* bit of ip6f_offlg: more fragments follow */

/* -- Options of the hop-by-hop and the destination header -- */

struct ip6_opt {
	uint8_t ip6o_type;
	uint8_t ip6o_len;
};
/* The upper two bits of a type: what to do with an option that is not understood. */
#define IP6OPT_TYPE(o) ((o) & 0xc0)
#define IP6OPT_TYPE_SKIP 0x00 /* go on */
#define IP6OPT_TYPE_DISCARD 0x40 /* drop the packet */
#define IP6OPT_TYPE_FORCEICMP 0x80 /* drop it and say so */
#define IP6OPT_TYPE_ICMP 0xc0 /* say so unless the packet is multicast */
#define IP6OPT_TYPE_MUTABLE 0x20 /* may change on the way */

#define IP6OPT_PAD1 0 /* option: one byte of padding. UNP 27.5 */
#define IP6OPT_PADN 1 /* option: two bytes of padding or more. UNP 27.5 */
#define IP6OPT_JUMBO 0xc2 /* hop-by-hop option: a packet of more than 65,535 bytes. UNP 27.5 */
#define IP6OPT_NSAP_ADDR 0xc3 /* destination option: an NSAP address */
#define IP6OPT_TUNNEL_LIMIT 0x04 /* destination option: how often it may be wrapped again */
#define IP6OPT_ROUTER_ALERT 0x05 /* hop-by-hop option: routers look at the packet. UNP 27.5 */
#define IP6OPT_JUMBO_LEN 6 /* bytes of the jumbo option */
struct ip6_opt_jumbo {
	uint8_t ip6oj_type;
	uint8_t ip6oj_len;
	uint8_t ip6oj_jumbo_len[4];
};
struct ip6_opt_nsap {
	uint8_t ip6on_type;
	uint8_t ip6on_len;
	uint8_t ip6on_src_nsap_len;
	uint8_t ip6on_dst_nsap_len;
};
struct ip6_opt_tunnel {
	uint8_t ip6ot_type;
	uint8_t ip6ot_len;
	uint8_t ip6ot_encap_limit;
};
struct ip6_opt_router {
	uint8_t ip6or_type;
	uint8_t ip6or_len;
	uint8_t ip6or_value[2];
};
/* In network byte order. */
#define IP6_ALERT_MLD 0x0000 /* router alert: a multicast listener message */
#define IP6_ALERT_RSVP 0x0100 /* router alert: RSVP */
#define IP6_ALERT_AN 0x0200 /* router alert: active networks */

#endif
