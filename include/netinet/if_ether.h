/* ARP over Ethernet. UNP 29 */
#ifndef _SOCKSH_NETINET_IF_ETHER_H
#define _SOCKSH_NETINET_IF_ETHER_H

#include <linux/if_ether.h>
#include <net/ethernet.h>
#include <net/if_arp.h>
#include <sys/types.h>

/* Who has this IPv4 address? */
struct ether_arp {
	struct arphdr ea_hdr;
	uint8_t arp_sha[6]; /* sender's hardware address */
	uint8_t arp_spa[4]; /* sender's protocol address */
	uint8_t arp_tha[6]; /* target's hardware address */
	uint8_t arp_tpa[4]; /* target's protocol address */
};
#define arp_hrd ea_hdr.ar_hrd
#define arp_pro ea_hdr.ar_pro
#define arp_hln ea_hdr.ar_hln
#define arp_pln ea_hdr.ar_pln
#define arp_op ea_hdr.ar_op

/* The Ethernet address of an IPv4 group: its last 23 bits behind 01:00:5e. UNP 21.2 */
#define ETHER_MAP_IP_MULTICAST(ipaddr, enaddr) \
	{ \
		(enaddr)[0] = 0x01; \
		(enaddr)[1] = 0x00; \
		(enaddr)[2] = 0x5e; \
		(enaddr)[3] = ((uint8_t *)(ipaddr))[1] & 0x7f; \
		(enaddr)[4] = ((uint8_t *)(ipaddr))[2]; \
		(enaddr)[5] = ((uint8_t *)(ipaddr))[3]; \
	}

#endif
