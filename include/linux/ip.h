/* IPv4, as the kernel names it. UNP A.2 */
#ifndef _SOCKSH_LINUX_IP_H
#define _SOCKSH_LINUX_IP_H

#include <endian.h>
#include <linux/types.h>

#define IPTOS_TOS_MASK 0x1E /* mask of the type of service */
#define IPTOS_LOWDELAY 0x10 /* type of service: as fast as possible */
#define IPTOS_THROUGHPUT 0x08 /* type of service: as much as possible */
#define IPTOS_RELIABILITY 0x04 /* type of service: as surely as possible */
#define IPTOS_MINCOST 0x02 /* type of service: as cheaply as possible */
#define IPTOS_PREC_MASK 0xE0 /* mask of the precedence */
#define IPTOS_PREC_NETCONTROL 0xe0 /* precedence, the upper 3 bits of the type of service: control of the network */
#define IPTOS_PREC_INTERNETCONTROL 0xc0 /* precedence: control between networks, as routing */
#define IPTOS_PREC_CRITIC_ECP 0xa0 /* precedence: critical */
#define IPTOS_PREC_FLASHOVERRIDE 0x80 /* precedence: above flash */
#define IPTOS_PREC_FLASH 0x60 /* precedence: flash */
#define IPTOS_PREC_IMMEDIATE 0x40 /* precedence: immediate */
#define IPTOS_PREC_PRIORITY 0x20 /* precedence: priority */
#define IPTOS_PREC_ROUTINE 0x00 /* precedence: routine, as nearly all packets */

#define IPOPT_COPY 0x80 /* bit of an option's type: copied into all fragments. UNP 27.2 */
#define IPOPT_CLASS_MASK 0x60 /* bits of an option's type: its class. UNP 27.2 */
#define IPOPT_NUMBER_MASK 0x1f /* bits of an option's type: its number. UNP 27.2 */
#define IPOPT_CONTROL 0x00 /* class of options: control */
#define IPOPT_RESERVED1 0x20 /* class of options: reserved */
#define IPOPT_MEASUREMENT 0x40 /* class of options: debugging and measuring, as timestamps */
#define IPOPT_RESERVED2 0x60 /* class of options: reserved */
#define IPOPT_END (0 |IPOPT_CONTROL) /* option: the end of the list */
#define IPOPT_NOOP (1 |IPOPT_CONTROL) /* option: one byte of padding */
#define IPOPT_SEC (2 |IPOPT_CONTROL|IPOPT_COPY) /* option: security, RFC 1108 */
#define IPOPT_LSRR (3 |IPOPT_CONTROL|IPOPT_COPY) /* option: loose source route. UNP 27.3 */
#define IPOPT_TIMESTAMP (4 |IPOPT_MEASUREMENT) /* option: each router adds its time */
#define IPOPT_CIPSO (6 |IPOPT_CONTROL|IPOPT_COPY) /* option: a commercial security label */
#define IPOPT_RR (7 |IPOPT_CONTROL) /* option: record the route. UNP 27.2 */
#define IPOPT_SID (8 |IPOPT_CONTROL|IPOPT_COPY) /* option: the stream's number; obsolete */
#define IPOPT_SSRR (9 |IPOPT_CONTROL|IPOPT_COPY) /* option: strict source route. UNP 27.3 */
#define IPOPT_RA (20|IPOPT_CONTROL|IPOPT_COPY) /* option: router alert */

#define IPVERSION 4 /* version in an IPv4 header */

#define MAXTTL 255 /* greatest time to live */

#define IPDEFTTL 64 /* default time to live */

#define IPOPT_OPTVAL 0 /* index in an option: its type */
#define IPOPT_OLEN 1 /* index in an option: its length */
#define IPOPT_OFFSET 2 /* index in an option: where the next entry goes */
#define IPOPT_MINOFF 4 /* the least value there: the first entry */

#define MAX_IPOPTLEN 40 /* bytes of the options */

#define IPOPT_NOP IPOPT_NOOP /* option: one byte of padding. UNP 27.2 */
#define IPOPT_EOL IPOPT_END /* option: end of the list. UNP 27.2 */
#define IPOPT_TS IPOPT_TIMESTAMP /* option: time stamps of the routers. UNP 27.2 */
#define IPOPT_TS_TSONLY 0 /* timestamp option: times only */
#define IPOPT_TS_TSANDADDR 1 /* timestamp option: addresses and times */
#define IPOPT_TS_PRESPEC 3 /* timestamp option: only routers whose address is in it */

#define IPV4_BEET_PHMAXLEN 8 /* bytes of padding of IPsec's BEET mode */

/* The header of a packet. */
struct iphdr {
	__u8 ihl : 4, version : 4; /* length of the header in 32-bit words */
	__u8 tos;
	__be16 tot_len; /* bytes of the packet */
	__be16 id;
	__be16 frag_off;
	__u8 ttl;
	__u8 protocol; /* IPPROTO_TCP … */
	__sum16 check;
	union {
		struct {
			__be32 saddr;
			__be32 daddr;
		};
		struct {
			__be32 saddr;
			__be32 daddr;
		} addrs;
	};
};

struct ip_auth_hdr {
	__u8 nexthdr;
	__u8 hdrlen;
	__be16 reserved;
	__be32 spi;
	__be32 seq_no;
	__u8 auth_data[];
};

struct ip_esp_hdr {
	__be32 spi;
	__be32 seq_no;
	__u8 enc_data[];
};

struct ip_comp_hdr {
	__u8 nexthdr;
	__u8 flags;
	__be16 cpi;
};

struct ip_beet_phdr {
	__u8 nexthdr;
	__u8 hdrlen;
	__u8 padlen;
	__u8 reserved;
};

enum {
	IPV4_DEVCONF_FORWARDING = 1, /* setting in net.ipv4.conf: packets are forwarded */
	IPV4_DEVCONF_MC_FORWARDING, /* setting in net.ipv4.conf: multicasts are forwarded; a daemon sets it */
	IPV4_DEVCONF_PROXY_ARP, /* setting in net.ipv4.conf: ARP questions about hosts behind this one are answered */
	IPV4_DEVCONF_ACCEPT_REDIRECTS, /* setting in net.ipv4.conf: ICMP redirects are heeded */
	IPV4_DEVCONF_SECURE_REDIRECTS, /* setting in net.ipv4.conf: only redirects to known routers */
	IPV4_DEVCONF_SEND_REDIRECTS, /* setting in net.ipv4.conf: redirects are sent */
	IPV4_DEVCONF_SHARED_MEDIA, /* setting in net.ipv4.conf: several networks share the wire */
	IPV4_DEVCONF_RP_FILTER, /* setting in net.ipv4.conf: packets must come by the way an answer would go: 1 strictly, 2 by any */
	IPV4_DEVCONF_ACCEPT_SOURCE_ROUTE, /* setting in net.ipv4.conf: source routed packets are taken. UNP 27.3 */
	IPV4_DEVCONF_BOOTP_RELAY, /* setting in net.ipv4.conf: reserved */
	IPV4_DEVCONF_LOG_MARTIANS, /* setting in net.ipv4.conf: impossible addresses are logged */
	IPV4_DEVCONF_TAG, /* setting in net.ipv4.conf: a number of the administrator's own */
	IPV4_DEVCONF_ARPFILTER, /* setting in net.ipv4.conf: ARP answers only by the interface that routes to who asks */
	IPV4_DEVCONF_MEDIUM_ID, /* setting in net.ipv4.conf: interfaces on one medium have the same number */
	IPV4_DEVCONF_NOXFRM, /* setting in net.ipv4.conf: no IPsec for what is sent */
	IPV4_DEVCONF_NOPOLICY, /* setting in net.ipv4.conf: no IPsec policy for what is received */
	IPV4_DEVCONF_FORCE_IGMP_VERSION, /* setting in net.ipv4.conf: this version of IGMP */
	IPV4_DEVCONF_ARP_ANNOUNCE, /* setting in net.ipv4.conf: which source address ARP questions have */
	IPV4_DEVCONF_ARP_IGNORE, /* setting in net.ipv4.conf: which ARP questions are answered */
	IPV4_DEVCONF_PROMOTE_SECONDARIES, /* setting in net.ipv4.conf: a secondary address takes a removed one's place */
	IPV4_DEVCONF_ARP_ACCEPT, /* setting in net.ipv4.conf: unasked ARP answers make entries */
	IPV4_DEVCONF_ARP_NOTIFY, /* setting in net.ipv4.conf: tell neighbours when it comes up */
	IPV4_DEVCONF_ACCEPT_LOCAL, /* setting in net.ipv4.conf: packets from outside with a local source are taken */
	IPV4_DEVCONF_SRC_VMARK, /* setting in net.ipv4.conf: the mark counts in RP_FILTER's question */
	IPV4_DEVCONF_PROXY_ARP_PVLAN, /* setting in net.ipv4.conf: proxy ARP back by the same interface */
	IPV4_DEVCONF_ROUTE_LOCALNET, /* setting in net.ipv4.conf: 127.0.0.0/8 may be routed */
	IPV4_DEVCONF_IGMPV2_UNSOLICITED_REPORT_INTERVAL, /* setting in net.ipv4.conf: ms until an IGMP 2 report is repeated */
	IPV4_DEVCONF_IGMPV3_UNSOLICITED_REPORT_INTERVAL, /* setting in net.ipv4.conf: ms until an IGMP 3 report is repeated */
	IPV4_DEVCONF_IGNORE_ROUTES_WITH_LINKDOWN, /* setting in net.ipv4.conf: routes without a carrier do not count */
	IPV4_DEVCONF_DROP_UNICAST_IN_L2_MULTICAST, /* setting in net.ipv4.conf: a host's address in a multicast frame is thrown away */
	IPV4_DEVCONF_DROP_GRATUITOUS_ARP, /* setting in net.ipv4.conf: unasked ARP is thrown away */
	IPV4_DEVCONF_BC_FORWARDING, /* setting in net.ipv4.conf: directed broadcasts are forwarded */
	IPV4_DEVCONF_ARP_EVICT_NOCARRIER, /* setting in net.ipv4.conf: ARP entries go when the carrier goes */
	__IPV4_DEVCONF_MAX,
};

#define IPV4_DEVCONF_MAX (__IPV4_DEVCONF_MAX - 1) /* the highest setting's number */
#define IPTOS_TOS(tos) ((tos) & IPTOS_TOS_MASK) /* the type of service without the precedence */
#define IPTOS_PREC(tos) ((tos) & IPTOS_PREC_MASK) /* the precedence's bits of a type of service */
#define IPOPT_COPIED(o) ((o) & IPOPT_COPY) /* true if the option is copied into all fragments. UNP 27.2 */
#define IPOPT_CLASS(o) ((o) & IPOPT_CLASS_MASK) /* the class of an option's type. UNP 27.2 */
#define IPOPT_NUMBER(o) ((o) & IPOPT_NUMBER_MASK) /* the number of an option's type. UNP 27.2 */

#endif
