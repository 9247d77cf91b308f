/* ICMP for IPv4, as the kernel names it. man 7 icmp; UNP A.6 */
#ifndef _SOCKSH_LINUX_ICMP_H
#define _SOCKSH_LINUX_ICMP_H

#include <linux/if.h>
#include <linux/in6.h>
#include <linux/types.h>

#define ICMP_ECHOREPLY 0 /* type: answer to an echo request. UNP 28.5 */
#define ICMP_DEST_UNREACH 3 /* type: destination unreachable; the code says why */
#define ICMP_SOURCE_QUENCH 4 /* type: send more slowly; no more used */
#define ICMP_REDIRECT 5 /* type: another router is nearer */
#define ICMP_ECHO 8 /* type: echo request, of ping. UNP 28.5 */
#define ICMP_TIME_EXCEEDED 11 /* type: time to live is over; traceroute needs it. UNP 28.6 */
#define ICMP_PARAMETERPROB 12 /* type: a field of the header is wrong */
#define ICMP_TIMESTAMP 13 /* type: what time is it? */
#define ICMP_TIMESTAMPREPLY 14 /* type: answer to it */
#define ICMP_INFO_REQUEST 15 /* type: which network is this? No more used */
#define ICMP_INFO_REPLY 16 /* type: answer to it */
#define ICMP_ADDRESS 17 /* type: which mask has the network? No more used */
#define ICMP_ADDRESSREPLY 18 /* type: answer to it */

#define NR_ICMP_TYPES 18 /* the greatest type */

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

#define ICMP_REDIR_NET 0 /* redirect: for the network */
#define ICMP_REDIR_HOST 1 /* redirect: for the host */
#define ICMP_REDIR_NETTOS 2 /* redirect: for the network and type of service */
#define ICMP_REDIR_HOSTTOS 3 /* redirect: for the host and type of service */
#define ICMP_EXC_TTL 0 /* code: on the way */
#define ICMP_EXC_FRAGTIME 1 /* code: while waiting for fragments */
#define ICMP_EXT_ECHO 42 /* type: ask whether an interface of the host is up, RFC 8335 (PROBE) */
#define ICMP_EXT_ECHOREPLY 43 /* type: its answer */
#define ICMP_EXT_CODE_MAL_QUERY 1 /* code of the answer: the question was malformed */
#define ICMP_EXT_CODE_NO_IF 2 /* code of the answer: no such interface */
#define ICMP_EXT_CODE_NO_TABLE_ENT 3 /* code of the answer: no such neighbour */
#define ICMP_EXT_CODE_MULT_IFS 4 /* code of the answer: several interfaces match */
#define ICMP_EXT_ECHOREPLY_ACTIVE (1 << 2) /* bit of the answer: the interface is up */
#define ICMP_EXT_ECHOREPLY_IPV4 (1 << 1) /* bit of the answer: it has IPv4 */
#define ICMP_EXT_ECHOREPLY_IPV6 1 /* bit of the answer: it has IPv6 */
#define ICMP_EXT_ECHO_CTYPE_NAME 1 /* the question has the interface's name */
#define ICMP_EXT_ECHO_CTYPE_INDEX 2 /* the question has its index */
#define ICMP_EXT_ECHO_CTYPE_ADDR 3 /* the question has its address */
#define ICMP_AFI_IP 1 /* kind of that address: IPv4 */
#define ICMP_AFI_IP6 2 /* kind of that address: IPv6 */

/* The header of a message. */
struct icmphdr {
	__u8 type;
	__u8 code;
	__sum16 checksum;
	union {
		struct {
			__be16 id;
			__be16 sequence;
		} echo;
		__be32 gateway;
		struct {
			__be16 __unused;
			__be16 mtu;
		} frag;
		__u8 reserved[4];
	} un;
};

#define ICMP_FILTER 1 /* option of the level SOL_RAW: types that are not received, bits (struct icmp_filter). man 7 raw */

/* Which types a raw socket does not receive: a bit each. */
struct icmp_filter {
	__u32 data;
};

struct icmp_ext_hdr {
	__u8 reserved1 : 4, version : 4;
	__u8 reserved2;
	__sum16 checksum;
};

struct icmp_extobj_hdr {
	__be16 length;
	__u8 class_num;
	__u8 class_type;
};

struct icmp_ext_echo_ctype3_hdr {
	__be16 afi;
	__u8 addrlen;
	__u8 reserved;
};

struct icmp_ext_echo_iio {
	struct icmp_extobj_hdr extobj_hdr;
	union {
		char name[16];
		__be32 ifindex;
		struct {
			struct icmp_ext_echo_ctype3_hdr ctype3_hdr;
			union {
				__be32 ipv4_addr;
				struct in6_addr ipv6_addr;
			} ip_addr;
		} addr;
	} ident;
};

#endif
