/* UDP, as the kernel names it. man 7 udp */
#ifndef _SOCKSH_LINUX_UDP_H
#define _SOCKSH_LINUX_UDP_H

#include <linux/types.h>

/* The header of a datagram. */
struct udphdr {
	__be16 source;
	__be16 dest;
	__be16 len;
	__sum16 check;
};

#define UDP_CORK 1 /* hold back what is sent until it is taken off, and send it as one datagram (int) */
#define UDP_ENCAP 100 /* what datagrams carry, to be taken out by the kernel: UDP_ENCAP_… (int) */
#define UDP_NO_CHECK6_TX 101 /* send over IPv6 without checksum (int) */
#define UDP_NO_CHECK6_RX 102 /* receive over IPv6 with checksum 0 (int) */
#define UDP_SEGMENT 103 /* the kernel cuts what is sent into datagrams of so many bytes (int) */
#define UDP_GRO 104 /* receive several datagrams of a peer as one, with their size beside (int) */
#define UDP_ENCAP_ESPINUDP_NON_IKE 1 /* IPsec in UDP, of old */
#define UDP_ENCAP_ESPINUDP 2 /* IPsec in UDP */
#define UDP_ENCAP_L2TPINUDP 3 /* L2TP */
#define UDP_ENCAP_GTP0 4 /* GTP, version 0 */
#define UDP_ENCAP_GTP1U 5 /* GTP, version 1 */
#define UDP_ENCAP_RXRPC 6 /* UDP_ENCAP: RxRPC's sockets; only the kernel sets it */

#define TCP_ENCAP_ESPINTCP 7 /* ESP in TCP, RFC 8229; only the kernel sets it */

#endif
