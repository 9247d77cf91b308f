/* UDP. man 7 udp */
#ifndef _SOCKSH_NETINET_UDP_H
#define _SOCKSH_NETINET_UDP_H

#include <stdint.h>
#include <sys/types.h>

#define SOL_UDP 17 /* level of UDP's options, as IPPROTO_UDP */

#define UDP_CORK 1 /* hold back what is sent until it is taken off, and send it as one datagram (int) */
#define UDP_ENCAP_ESPINUDP_NON_IKE 1 /* IPsec in UDP, of old */
#define UDP_ENCAP_ESPINUDP 2 /* IPsec in UDP */
#define UDP_ENCAP_L2TPINUDP 3 /* L2TP */
#define UDP_ENCAP_GTP0 4 /* GTP, version 0 */
#define UDP_ENCAP_GTP1U 5 /* GTP, version 1 */
#define UDP_ENCAP 100 /* what datagrams carry, to be taken out by the kernel: UDP_ENCAP_… (int) */
#define UDP_NO_CHECK6_TX 101 /* send over IPv6 without checksum (int) */
#define UDP_NO_CHECK6_RX 102 /* receive over IPv6 with checksum 0 (int) */
#define UDP_SEGMENT 103 /* the kernel cuts what is sent into datagrams of so many bytes (int) */
#define UDP_GRO 104 /* receive several datagrams of a peer as one, with their size beside (int) */

/* The header of a datagram, under the names of BSD and of Linux. */
struct udphdr {
	union {
		struct {
			uint16_t uh_sport;
			uint16_t uh_dport;
			uint16_t uh_ulen; /* with this header */
			uint16_t uh_sum;
		};
		struct {
			uint16_t source;
			uint16_t dest;
			uint16_t len;
			uint16_t check;
		};
	};
};

#endif
