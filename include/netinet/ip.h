/* The header of IPv4. UNP A.2 */
#ifndef _SOCKSH_NETINET_IP_H
#define _SOCKSH_NETINET_IP_H

#include <netinet/in.h>
#include <sys/types.h>

/* The header under Linux's names … */
struct iphdr {
	unsigned int ihl : 4;
	unsigned int version : 4;
	uint8_t tos;
	uint16_t tot_len;
	uint16_t id;
	uint16_t frag_off;
	uint8_t ttl;
	uint8_t protocol;
	uint16_t check;
	uint32_t saddr;
	uint32_t daddr;
};

/* … and under BSD's. */
struct ip {
	unsigned int ip_hl : 4;        /* length of the header in 32-bit words */
	unsigned int ip_v : 4;         /* 4 */
	uint8_t ip_tos;
	unsigned short ip_len;         /* bytes of the packet */
	unsigned short ip_id;
	unsigned short ip_off;         /* flags and offset of the fragment */
	uint8_t ip_ttl;
	uint8_t ip_p;                  /* IPPROTO_TCP … */
	unsigned short ip_sum;
	struct in_addr ip_src, ip_dst;
};
#define IP_RF 0x8000      /* reserved */
#define IP_DF 0x4000      /* do not fragment */
#define IP_MF 0x2000      /* more fragments */
#define IP_OFFMASK 0x1fff /* mask of the fragment's offset */

struct ip_timestamp {
	uint8_t ipt_code;
	uint8_t ipt_len;
	uint8_t ipt_ptr;
	unsigned int ipt_flg : 4;
	unsigned int ipt_oflw : 4;
	uint32_t data[9];
};

#define IPVERSION 4 /* version in an IPv4 header */
#define IP_MAXPACKET 65535 /* bytes of the longest packet */
#define MAXTTL 255 /* greatest time to live */
#define IPDEFTTL 64 /* default time to live */
#define IPFRAGTTL 60 /* seconds that fragments wait for the others */
#define IPTTLDEC 1 /* what a router takes off the time to live */
#define IP_MSS 576 /* packet that every host must take */
#define MAX_IPOPTLEN 40 /* bytes of the options */

#define IPTOS_TOS_MASK 0x1E /* mask of the type of service */
#define IPTOS_TOS(tos) ((tos) & IPTOS_TOS_MASK) /* the type of service without the precedence */
#define IPTOS_MINCOST 0x02 /* type of service: as cheaply as possible */
#define IPTOS_RELIABILITY 0x04 /* type of service: as surely as possible */
#define IPTOS_THROUGHPUT 0x08 /* type of service: as much as possible */
#define IPTOS_LOWDELAY 0x10 /* type of service: as fast as possible */
#define IPTOS_LOWCOST IPTOS_MINCOST
#define IPTOS_PREC_MASK 0xe0 /* mask of the precedence */

#define IPOPT_COPY 0x80 /* bit of an option's type: copied into all fragments. UNP 27.2 */
#define IPOPT_CLASS_MASK 0x60 /* bits of an option's type: its class. UNP 27.2 */
#define IPOPT_NUMBER_MASK 0x1f /* bits of an option's type: its number. UNP 27.2 */
#define IPOPT_COPIED(o) ((o) & IPOPT_COPY) /* true if the option is copied into all fragments. UNP 27.2 */
#define IPOPT_CLASS(o) ((o) & IPOPT_CLASS_MASK) /* the class of an option's type. UNP 27.2 */
#define IPOPT_NUMBER(o) ((o) & IPOPT_NUMBER_MASK) /* the number of an option's type. UNP 27.2 */
#define IPOPT_CONTROL 0x00 /* class of options: control. UNP 27.2 */
#define IPOPT_MEASUREMENT 0x40 /* class of options: debugging and measuring, as timestamps. UNP 27.2 */
#define IPOPT_EOL 0 /* option: end of the list. UNP 27.2 */
#define IPOPT_END IPOPT_EOL
#define IPOPT_NOP 1 /* option: one byte of padding. UNP 27.2 */
#define IPOPT_NOOP IPOPT_NOP
#define IPOPT_RR 7 /* option: record the route. UNP 27.2 */
#define IPOPT_TS 68 /* option: time stamps of the routers. UNP 27.2 */
#define IPOPT_TIMESTAMP IPOPT_TS
#define IPOPT_SECURITY 130 /* option: security */
#define IPOPT_SEC IPOPT_SECURITY
#define IPOPT_LSRR 131 /* option: loose source route. UNP 27.3 */
#define IPOPT_SATID 136 /* option: stream identifier */
#define IPOPT_SSRR 137 /* option: strict source route. UNP 27.3 */
#define IPOPT_RA 148 /* option: router alert */
#define IPOPT_OPTVAL 0 /* index in an option: its type. UNP 27.3 */
#define IPOPT_OLEN 1 /* index in an option: its length. UNP 27.3 */
#define IPOPT_OFFSET 2 /* index in an option: where the next entry goes. UNP 27.3 */
#define IPOPT_MINOFF 4 /* the least value there: the first entry. UNP 27.3 */

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/ip_more.h>
#endif
