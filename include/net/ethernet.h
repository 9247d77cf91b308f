/* Ethernet, as BSD names it. UNP 29 */
#ifndef _SOCKSH_NET_ETHERNET_H
#define _SOCKSH_NET_ETHERNET_H

#include <linux/if_ether.h>
#include <stdint.h>
#include <sys/types.h>

struct ether_addr {
	uint8_t ether_addr_octet[6];
} __attribute__((__packed__));

/* The header of a frame. */
struct ether_header {
	uint8_t ether_dhost[6]; /* receiver */
	uint8_t ether_shost[6]; /* sender */
	uint16_t ether_type; /* ETHERTYPE_IP … */
} __attribute__((__packed__));

#define ETHER_ADDR_LEN ETH_ALEN
#define ETHER_TYPE_LEN 2 /* bytes of the type */
#define ETHER_CRC_LEN 4 /* bytes of the checksum, which the hardware adds */
#define ETHER_HDR_LEN ETH_HLEN
#define ETHER_MIN_LEN (ETH_ZLEN + ETHER_CRC_LEN) /* bytes of a frame with its checksum, at least */
#define ETHER_MAX_LEN (ETH_FRAME_LEN + ETHER_CRC_LEN) /* bytes of a frame with its checksum, at most */
#define ETHERMTU ETH_DATA_LEN
#define ETHERMIN (ETHER_MIN_LEN - ETHER_HDR_LEN - ETHER_CRC_LEN) /* bytes of payload, at least */

#define ETHERTYPE_PUP 0x0200 /* type: Xerox PUP */
#define ETHERTYPE_SPRITE 0x0500 /* type: Sprite */
#define ETHERTYPE_IP 0x0800 /* IPv4 */
#define ETHERTYPE_ARP 0x0806 /* address resolution */
#define ETHERTYPE_REVARP 0x8035 /* type: RARP */
#define ETHERTYPE_AT 0x809B /* type: AppleTalk */
#define ETHERTYPE_AARP 0x80F3 /* type: AppleTalk's ARP */
#define ETHERTYPE_VLAN 0x8100 /* a tag comes first */
#define ETHERTYPE_IPX 0x8137 /* type: Novell IPX */
#define ETHERTYPE_IPV6 0x86dd /* IPv6 */
#define ETHERTYPE_LOOPBACK 0x9000 /* type: loopback tests */
#define ETHERTYPE_TRAIL 0x1000 /* types of trailers: the headers behind the data, 4.2BSD. RFC 893 */
#define ETHERTYPE_NTRAILER 16 /* how many types of trailers there are */
#define ETHER_IS_VALID_LEN(length) ((length) >= ETHER_MIN_LEN && (length) <= ETHER_MAX_LEN) /* true of lengths that a frame may have */

#endif
