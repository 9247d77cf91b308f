/* Frames past the protocols: what <netpacket/packet.h> and <linux/if_packet.h> share. man 7 packet; UNP 29.4 */
#ifndef _SOCKSH_SOCKADDR_LL_H
#define _SOCKSH_SOCKADDR_LL_H

/* Address of a packet socket. */
struct sockaddr_ll {
	unsigned short int sll_family; /* AF_PACKET */
	unsigned short int sll_protocol; /* ETH_P_IP …, in network byte order */
	int sll_ifindex; /* interface, 0 for all */
	unsigned short int sll_hatype; /* ARPHRD_ETHER … */
	unsigned char sll_pkttype; /* PACKET_HOST … */
	unsigned char sll_halen; /* bytes of sll_addr */
	unsigned char sll_addr[8]; /* hardware address */
};

#define PACKET_HOST 0 /* to this host */
#define PACKET_BROADCAST 1 /* to all */
#define PACKET_MULTICAST 2 /* to a group */
#define PACKET_OTHERHOST 3 /* to another host */
#define PACKET_OUTGOING 4 /* from this host */
#define PACKET_LOOPBACK 5 /* of loopback: never seen by programs */
#define PACKET_FASTROUTE 6 /* never seen by programs */
#define PACKET_ADD_MEMBERSHIP 1 /* receive a group, or everything (struct packet_mreq, set) */
#define PACKET_DROP_MEMBERSHIP 2 /* the end of PACKET_ADD_MEMBERSHIP (struct packet_mreq, set) */
#define PACKET_RECV_OUTPUT 3 /* has a number, but no kernel has it */
#define PACKET_RX_RING 5 /* receive into shared memory (struct tpacket_req) */
#define PACKET_STATISTICS 6 /* how many packets came and were dropped since it was asked (struct tpacket_stats, get) */
#define PACKET_COPY_THRESH 7 /* packets longer than this are copied into the socket's queue, too (int) */
#define PACKET_AUXDATA 8 /* receive struct tpacket_auxdata with each packet (int) */
#define PACKET_ORIGDEV 9 /* tell the device that a packet came by first, below a bond (int) */
#define PACKET_VERSION 10 /* layout of the shared memory: TPACKET_V1, V2, V3 (int) */
#define PACKET_HDRLEN 11 /* bytes of the header of a layout (int, get) */
#define PACKET_RESERVE 12 /* bytes left free before each packet in shared memory (unsigned int) */
#define PACKET_TX_RING 13 /* send from shared memory (struct tpacket_req, set) */
#define PACKET_LOSS 14 /* skip packets in shared memory that are wrong, instead of stopping there (int) */
#define PACKET_VNET_HDR 15 /* packets begin with struct virtio_net_hdr (int) */
#define PACKET_TX_TIMESTAMP 16 /* has a number, but no kernel has it */
#define PACKET_TIMESTAMP 17 /* whose time stamps stand in shared memory (int) */
#define PACKET_FANOUT 18 /* spread packets over the sockets of a group (int) */
#define PACKET_TX_HAS_OFF 19 /* what is sent from shared memory begins where its header says (int) */
#define PACKET_QDISC_BYPASS 20 /* send without queueing (int) */
#define PACKET_ROLLOVER_STATS 21 /* how often another socket of the group took a packet (struct tpacket_rollover_stats, get) */
#define PACKET_FANOUT_DATA 22 /* the program that chooses the socket (bytes, set) */
#define PACKET_IGNORE_OUTGOING 23 /* no packets that this host sends (int) */

/* What PACKET_ADD_MEMBERSHIP takes. */
struct packet_mreq {
	int mr_ifindex;
	unsigned short int mr_type; /* PACKET_MR_PROMISC … */
	unsigned short int mr_alen;
	unsigned char mr_address[8];
};
#define PACKET_MR_MULTICAST 0 /* a link-layer group */
#define PACKET_MR_PROMISC 1 /* every frame on the wire */
#define PACKET_MR_ALLMULTI 2 /* all groups */
#define PACKET_MR_UNICAST 3 /* a further address of the host's own */

#endif
