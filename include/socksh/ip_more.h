/* Options of IPv4 and values of its second byte that few programs use: <netinet/ip.h> has them, the prompt not at once. */
#ifndef _SOCKSH_IP_MORE_H
#define _SOCKSH_IP_MORE_H

#include <netinet/ip.h>

#define IPOPT_TS_TSONLY 0    /* time stamps: the times. UNP 27.2 */
#define IPOPT_TS_TSANDADDR 1 /* time stamps: the times, and who noted them. UNP 27.2 */
#define IPOPT_TS_PRESPEC 3   /* time stamps: the times of those hosts. UNP 27.2 */
#define IPOPT_SID IPOPT_SATID
#define IPOPT_RESERVED1 0x20 /* class of options: reserved */
#define IPOPT_DEBMEAS 0x40 /* class of options: debugging and measuring, as timestamps */
#define IPOPT_RESERVED2 0x60 /* class of options: reserved */
#define IPOPT_SECUR_UNCLASS 0x0000 /* security option: unclassified */
#define IPOPT_SECUR_CONFID 0xf135 /* security option: confidential */
#define IPOPT_SECUR_EFTO 0x789a /* security option: EFTO */
#define IPOPT_SECUR_MMMM 0xbc4d /* security option: MMMM */
#define IPOPT_SECUR_RESTR 0xaf13 /* security option: restricted */
#define IPOPT_SECUR_SECRET 0xd788 /* security option: secret */
#define IPOPT_SECUR_TOPSECRET 0x6bc5 /* security option: top secret */

/* The second byte of the header: explicit congestion notification in two bits (RFC 3168) … */
#define IPTOS_ECN_MASK 0x03 /* the congestion bits of the type of service. RFC 3168 */
#define IPTOS_ECN(x) ((x) & IPTOS_ECN_MASK) /* the congestion bits of a type of service. RFC 3168 */
#define IPTOS_ECN_NOT_ECT 0x00 /* congestion bits: the sender does not heed them */
#define IPTOS_ECN_ECT1 0x01 /* congestion bits: the sender heeds them (1) */
#define IPTOS_ECN_ECT0 0x02 /* congestion bits: the sender heeds them (0) */
#define IPTOS_ECN_CE 0x03 /* congestion bits: a router met congestion */

/* … differentiated services in six (RFC 2474): classes AF, EF … */
#define IPTOS_DSCP_MASK 0xfc /* the DSCP's bits of the type of service */
#define IPTOS_DSCP(x) ((x) & IPTOS_DSCP_MASK) /* the DSCP of a type of service */
#define IPTOS_DSCP_AF11 0x28 /* DSCP: assured forwarding, class 1, dropped with low precedence. RFC 2597 */
#define IPTOS_DSCP_AF12 0x30 /* DSCP: assured forwarding, class 1, dropped with medium precedence. RFC 2597 */
#define IPTOS_DSCP_AF13 0x38 /* DSCP: assured forwarding, class 1, dropped with high precedence. RFC 2597 */
#define IPTOS_DSCP_AF21 0x48 /* DSCP: assured forwarding, class 2, dropped with low precedence. RFC 2597 */
#define IPTOS_DSCP_AF22 0x50 /* DSCP: assured forwarding, class 2, dropped with medium precedence. RFC 2597 */
#define IPTOS_DSCP_AF23 0x58 /* DSCP: assured forwarding, class 2, dropped with high precedence. RFC 2597 */
#define IPTOS_DSCP_AF31 0x68 /* DSCP: assured forwarding, class 3, dropped with low precedence. RFC 2597 */
#define IPTOS_DSCP_AF32 0x70 /* DSCP: assured forwarding, class 3, dropped with medium precedence. RFC 2597 */
#define IPTOS_DSCP_AF33 0x78 /* DSCP: assured forwarding, class 3, dropped with high precedence. RFC 2597 */
#define IPTOS_DSCP_AF41 0x88 /* DSCP: assured forwarding, class 4, dropped with low precedence. RFC 2597 */
#define IPTOS_DSCP_AF42 0x90 /* DSCP: assured forwarding, class 4, dropped with medium precedence. RFC 2597 */
#define IPTOS_DSCP_AF43 0x98 /* DSCP: assured forwarding, class 4, dropped with high precedence. RFC 2597 */
#define IPTOS_DSCP_EF 0xb8 /* DSCP: expedited forwarding, for speech. RFC 3246 */

/* … whose first three were the precedence. */
#define IPTOS_CLASS_MASK 0xe0 /* the class selector's bits of the type of service */
#define IPTOS_CLASS(class) ((class) & IPTOS_CLASS_MASK) /* the class selector of a type of service */
#define IPTOS_CLASS_CS0 0x00 /* DSCP: class selector 0, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS1 0x20 /* DSCP: class selector 1, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS2 0x40 /* DSCP: class selector 2, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS3 0x60 /* DSCP: class selector 3, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS4 0x80 /* DSCP: class selector 4, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS5 0xa0 /* DSCP: class selector 5, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS6 0xc0 /* DSCP: class selector 6, the old precedence. RFC 2474 */
#define IPTOS_CLASS_CS7 0xe0 /* DSCP: class selector 7, the old precedence. RFC 2474 */
#define IPTOS_CLASS_DEFAULT IPTOS_CLASS_CS0
#define IPTOS_PREC(tos) IPTOS_CLASS(tos) /* the precedence's bits of a type of service */
#define IPTOS_PREC_NETCONTROL IPTOS_CLASS_CS7
#define IPTOS_PREC_INTERNETCONTROL IPTOS_CLASS_CS6
#define IPTOS_PREC_CRITIC_ECP IPTOS_CLASS_CS5
#define IPTOS_PREC_FLASHOVERRIDE IPTOS_CLASS_CS4
#define IPTOS_PREC_FLASH IPTOS_CLASS_CS3
#define IPTOS_PREC_IMMEDIATE IPTOS_CLASS_CS2
#define IPTOS_PREC_PRIORITY IPTOS_CLASS_CS1
#define IPTOS_PREC_ROUTINE IPTOS_CLASS_CS0

#endif
