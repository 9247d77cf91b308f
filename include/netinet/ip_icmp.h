/* ICMP for IPv4. UNP A.6, 28.4 */
#ifndef _SOCKSH_NETINET_IP_ICMP_H
#define _SOCKSH_NETINET_IP_ICMP_H

#include <netinet/in.h>
#include <netinet/ip.h>
#include <stdint.h>
#include <sys/types.h>

/* The header under Linux's names … */
struct icmphdr {
	uint8_t type;
	uint8_t code;
	uint16_t checksum;
	union {
		struct {
			uint16_t id;
			uint16_t sequence;
		} echo;
		uint32_t gateway;
		struct {
			uint16_t __glibc_reserved;
			uint16_t mtu;
		} frag;
	} un;
};

struct icmp_ra_addr {
	uint32_t ira_addr;
	uint32_t ira_preference;
};

struct ih_idseq {
	uint16_t icd_id;
	uint16_t icd_seq;
};
struct ih_pmtu {
	uint16_t ipm_void;
	uint16_t ipm_nextmtu;
};
struct ih_rtradv {
	uint8_t irt_num_addrs;
	uint8_t irt_wpa;
	uint16_t irt_lifetime;
};

/* … and the message under BSD's. */
struct icmp {
	uint8_t icmp_type;
	uint8_t icmp_code;
	uint16_t icmp_cksum;
	union {
		unsigned char ih_pptr;
		struct in_addr ih_gwaddr;
		struct ih_idseq ih_idseq;
		uint32_t ih_void;
		struct ih_pmtu ih_pmtu;
		struct ih_rtradv ih_rtradv;
	} icmp_hun;
	union {
		struct {
			uint32_t its_otime;
			uint32_t its_rtime;
			uint32_t its_ttime;
		} id_ts;
		struct {
			struct ip idi_ip;
		} id_ip;
		struct icmp_ra_addr id_radv;
		uint32_t id_mask;
		uint8_t id_data[1];
	} icmp_dun;
};
#define icmp_pptr icmp_hun.ih_pptr
#define icmp_gwaddr icmp_hun.ih_gwaddr
#define icmp_id icmp_hun.ih_idseq.icd_id
#define icmp_seq icmp_hun.ih_idseq.icd_seq
#define icmp_void icmp_hun.ih_void
#define icmp_pmvoid icmp_hun.ih_pmtu.ipm_void
#define icmp_nextmtu icmp_hun.ih_pmtu.ipm_nextmtu
#define icmp_num_addrs icmp_hun.ih_rtradv.irt_num_addrs
#define icmp_wpa icmp_hun.ih_rtradv.irt_wpa
#define icmp_lifetime icmp_hun.ih_rtradv.irt_lifetime
#define icmp_otime icmp_dun.id_ts.its_otime
#define icmp_rtime icmp_dun.id_ts.its_rtime
#define icmp_ttime icmp_dun.id_ts.its_ttime
#define icmp_ip icmp_dun.id_ip.idi_ip
#define icmp_radv icmp_dun.id_radv
#define icmp_mask icmp_dun.id_mask
#define icmp_data icmp_dun.id_data

#define ICMP_MINLEN 8 /* bytes of the shortest message */
#define ICMP_TSLEN (8 + 3 * sizeof(n_time)) /* bytes of a timestamp message */
#define ICMP_MASKLEN 12 /* bytes of an address mask message */
#define ICMP_ADVLENMIN (8 + sizeof(struct ip) + 8) /* bytes of a router advertisement, at least */

#define ICMP_ECHOREPLY 0 /* type: answer to an echo request. UNP 28.5 */
#define ICMP_DEST_UNREACH 3 /* type: destination unreachable; the code says why */
#define ICMP_UNREACH 3 /* type, BSD's name: destination unreachable */
#define ICMP_SOURCE_QUENCH 4 /* type: send more slowly; no more used */
#define ICMP_SOURCEQUENCH 4 /* type, BSD's name: send more slowly; obsolete */
#define ICMP_REDIRECT 5 /* type: another router is nearer */
#define ICMP_ECHO 8 /* type: echo request, of ping. UNP 28.5 */
#define ICMP_ROUTERADVERT 9 /* type: here is a router */
#define ICMP_ROUTERSOLICIT 10 /* type: is there a router? */
#define ICMP_TIME_EXCEEDED 11 /* type: time to live is over; traceroute needs it. UNP 28.6 */
#define ICMP_TIMXCEED 11 /* type, BSD's name: time exceeded */
#define ICMP_PARAMETERPROB 12 /* type: a field of the header is wrong */
#define ICMP_PARAMPROB 12 /* type, BSD's name: a field of the header is wrong */
#define ICMP_TIMESTAMP 13 /* type: what time is it? */
#define ICMP_TSTAMP 13 /* type, BSD's name: ask for the time */
#define ICMP_TIMESTAMPREPLY 14 /* type: answer to it */
#define ICMP_TSTAMPREPLY 14 /* type, BSD's name: the time */
#define ICMP_INFO_REQUEST 15 /* type: which network is this? No more used */
#define ICMP_IREQ 15 /* type, BSD's name: ask for the network; obsolete */
#define ICMP_INFO_REPLY 16 /* type: answer to it */
#define ICMP_IREQREPLY 16 /* type, BSD's name: the network; obsolete */
#define ICMP_ADDRESS 17 /* type: which mask has the network? No more used */
#define ICMP_MASKREQ 17 /* type, BSD's name: ask for the netmask */
#define ICMP_ADDRESSREPLY 18 /* type: answer to it */
#define ICMP_MASKREPLY 18 /* type, BSD's name: the netmask */
#define NR_ICMP_TYPES 18 /* the greatest type */
#define ICMP_MAXTYPE 18 /* the greatest type */

#define ICMP_NET_UNREACH 0 /* code: no route to the network */
#define ICMP_HOST_UNREACH 1 /* code: the host does not answer */
#define ICMP_PROT_UNREACH 2 /* code: the host does not have the protocol */
#define ICMP_PORT_UNREACH 3 /* code: nobody has the port: ECONNREFUSED on connected UDP */
#define ICMP_FRAG_NEEDED 4 /* code: too long, and DF is set; says the MTU */
#define ICMP_SR_FAILED 5 /* code: the source route failed */
#define ICMP_NET_UNKNOWN 6 /* code: the network is unknown */
#define ICMP_HOST_UNKNOWN 7 /* code: the host is unknown */
#define ICMP_HOST_ISOLATED 8 /* code: the host is isolated */
#define ICMP_NET_ANO 9 /* code: the network is forbidden */
#define ICMP_HOST_ANO 10 /* code: the host is forbidden */
#define ICMP_NET_UNR_TOS 11 /* code: the network has not this type of service */
#define ICMP_HOST_UNR_TOS 12 /* code: the host has not this type of service */
#define ICMP_PKT_FILTERED 13 /* code: a firewall refuses it */
#define ICMP_PREC_VIOLATION 14 /* code: the precedence is not allowed */
#define ICMP_PREC_CUTOFF 15 /* code: the precedence is too low */
#define NR_ICMP_UNREACH 15 /* codes of destination unreachable */
#define ICMP_UNREACH_NET 0 /* unreachable: no route to the network */
#define ICMP_UNREACH_HOST 1 /* unreachable: the host does not answer */
#define ICMP_UNREACH_PROTOCOL 2 /* unreachable: the host has no such protocol */
#define ICMP_UNREACH_PORT 3 /* unreachable: nobody has the port; a connected UDP socket gets ECONNREFUSED */
#define ICMP_UNREACH_NEEDFRAG 4 /* unreachable: too long, and must not be fragmented: path MTU discovery */
#define ICMP_UNREACH_SRCFAIL 5 /* unreachable: the source route failed */
#define ICMP_UNREACH_NET_UNKNOWN 6 /* unreachable: the network is unknown */
#define ICMP_UNREACH_HOST_UNKNOWN 7 /* unreachable: the host is unknown */
#define ICMP_UNREACH_ISOLATED 8 /* unreachable: the source is isolated; obsolete */
#define ICMP_UNREACH_NET_PROHIB 9 /* unreachable: the network is prohibited */
#define ICMP_UNREACH_HOST_PROHIB 10 /* unreachable: the host is prohibited */
#define ICMP_UNREACH_TOSNET 11 /* unreachable: the network, for this type of service */
#define ICMP_UNREACH_TOSHOST 12 /* unreachable: the host, for this type of service */
#define ICMP_UNREACH_FILTER_PROHIB 13 /* unreachable: a filter prohibits it */
#define ICMP_UNREACH_HOST_PRECEDENCE 14 /* unreachable: the precedence is not permitted */
#define ICMP_UNREACH_PRECEDENCE_CUTOFF 15 /* unreachable: the precedence is too low */

#define ICMP_REDIR_NET 0 /* redirect: for the network */
#define ICMP_REDIR_HOST 1 /* redirect: for the host */
#define ICMP_REDIR_NETTOS 2 /* redirect: for the network and type of service */
#define ICMP_REDIR_HOSTTOS 3 /* redirect: for the host and type of service */
#define ICMP_REDIRECT_NET 0 /* redirect, BSD's name: for the network */
#define ICMP_REDIRECT_HOST 1 /* redirect, BSD's name: for the host */
#define ICMP_REDIRECT_TOSNET 2 /* redirect, BSD's name: for the network and type of service */
#define ICMP_REDIRECT_TOSHOST 3 /* redirect, BSD's name: for the host and type of service */

#define ICMP_EXC_TTL 0 /* code: on the way */
#define ICMP_EXC_FRAGTIME 1 /* code: while waiting for fragments */
#define ICMP_TIMXCEED_INTRANS 0 /* time exceeded: the TTL came to 0; traceroute lives on it */
#define ICMP_TIMXCEED_REASS 1 /* time exceeded: fragments were missing */
#define ICMP_PARAMPROB_OPTABSENT 1 /* parameter problem: an option is missing */
#define ICMP_INFOTYPE(type) ((type) == ICMP_ECHOREPLY || (type) == ICMP_ECHO || (type) == ICMP_ROUTERADVERT || (type) == ICMP_ROUTERSOLICIT || (type) == ICMP_TSTAMP || (type) == ICMP_TSTAMPREPLY || (type) == ICMP_IREQ || (type) == ICMP_IREQREPLY || (type) == ICMP_MASKREQ || (type) == ICMP_MASKREPLY) /* true of types that are no errors */

#endif
