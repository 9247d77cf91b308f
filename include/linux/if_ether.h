/* Ethernet, as the kernel names it. man 7 packet; UNP 29 */
#ifndef _SOCKSH_LINUX_IF_ETHER_H
#define _SOCKSH_LINUX_IF_ETHER_H

#include <linux/types.h>

#define ETH_ALEN 6 /* bytes of an address */
#define ETH_TLEN 2 /* bytes of the field with the type */
#define ETH_HLEN 14 /* bytes of a header */
#define ETH_ZLEN 60 /* least bytes of a frame */
#define ETH_DATA_LEN 1500 /* most bytes behind the header */
#define ETH_FRAME_LEN 1514 /* most bytes of a frame */
#define ETH_FCS_LEN 4 /* bytes of the checksum */
#define ETH_MIN_MTU 68 /* the smallest MTU, of IPv4 */
#define ETH_MAX_MTU 0xFFFFU /* the largest MTU */

/* What a frame holds; as the protocol of a socket, in network byte order. */
#define ETH_P_LOOP 0x0060 /* loopback test */
#define ETH_P_PUP 0x0200 /* type: Xerox PUP */
#define ETH_P_PUPAT 0x0201 /* type: Xerox PUP's address translation */
#define ETH_P_TSN 0x22F0 /* type: time-sensitive networking, IEEE 1722 */
#define ETH_P_ERSPAN2 0x22EB /* type: ERSPAN 2, copies of packets in GRE */
#define ETH_P_IP 0x0800 /* IPv4 */
#define ETH_P_X25 0x0805 /* type: X.25 */
#define ETH_P_ARP 0x0806 /* type: ARP */
#define ETH_P_BPQ 0x08FF /* type: AX.25 over Ethernet, by G8BPQ */
#define ETH_P_IEEEPUP 0x0a00 /* type: Xerox PUP, IEEE 802.3 */
#define ETH_P_IEEEPUPAT 0x0a01 /* type: Xerox PUP's address translation, IEEE 802.3 */
#define ETH_P_BATMAN 0x4305 /* type: B.A.T.M.A.N., mesh networks */
#define ETH_P_DEC 0x6000 /* type: DEC, assigned */
#define ETH_P_DNA_DL 0x6001 /* type: DECnet, load and dump */
#define ETH_P_DNA_RC 0x6002 /* type: DECnet, remote console */
#define ETH_P_DNA_RT 0x6003 /* type: DECnet, routing */
#define ETH_P_LAT 0x6004 /* type: DEC's terminals, LAT */
#define ETH_P_DIAG 0x6005 /* type: DEC, diagnostics */
#define ETH_P_CUST 0x6006 /* type: DEC, customer's use */
#define ETH_P_SCA 0x6007 /* type: DEC, systems communication */
#define ETH_P_TEB 0x6558 /* type: Ethernet in GRE */
#define ETH_P_RARP 0x8035 /* type: RARP, the protocol address of a hardware address */
#define ETH_P_ATALK 0x809B /* type: AppleTalk */
#define ETH_P_AARP 0x80F3 /* type: AppleTalk's ARP */
#define ETH_P_8021Q 0x8100 /* VLAN */
#define ETH_P_ERSPAN 0x88BE /* type: ERSPAN, copies of packets in GRE */
#define ETH_P_IPX 0x8137 /* type: Novell IPX */
#define ETH_P_IPV6 0x86DD /* IPv6 */
#define ETH_P_PAUSE 0x8808 /* type: flow control, pause frames */
#define ETH_P_SLOW 0x8809 /* type: slow protocols, such as LACP */
#define ETH_P_WCCP 0x883E /* type: Cisco's redirection to web caches */
#define ETH_P_MPLS_UC 0x8847 /* type: MPLS, unicast */
#define ETH_P_MPLS_MC 0x8848 /* type: MPLS, multicast */
#define ETH_P_ATMMPOA 0x884c /* type: multiprotocol over ATM */
#define ETH_P_PPP_DISC 0x8863 /* type: PPPoE, discovery */
#define ETH_P_PPP_SES 0x8864 /* type: PPPoE, session */
#define ETH_P_LINK_CTL 0x886c /* type: HomePlug's link control */
#define ETH_P_ATMFATE 0x8884 /* type: ATM frames over Ethernet */
#define ETH_P_PAE 0x888E /* type: logins to a port, 802.1X */
#define ETH_P_PROFINET 0x8892 /* type: PROFINET */
#define ETH_P_REALTEK 0x8899 /* type: Realtek's own protocols */
#define ETH_P_AOE 0x88A2 /* type: disks over Ethernet, ATA */
#define ETH_P_ETHERCAT 0x88A4 /* type: EtherCAT */
#define ETH_P_8021AD 0x88A8 /* type: outer VLAN tag, 802.1ad */
#define ETH_P_802_EX1 0x88B5 /* type: for local experiments */
#define ETH_P_PREAUTH 0x88C7 /* type: 802.11's early login */
#define ETH_P_TIPC 0x88CA /* type: TIPC */
#define ETH_P_LLDP 0x88CC /* type: neighbours tell their names, LLDP */
#define ETH_P_MRP 0x88E3 /* type: media redundancy */
#define ETH_P_MACSEC 0x88E5 /* type: MACsec, 802.1AE */
#define ETH_P_8021AH 0x88E7 /* type: provider backbone bridges, 802.1ah */
#define ETH_P_MVRP 0x88F5 /* type: registration of VLANs, 802.1Q */
#define ETH_P_1588 0x88F7 /* type: precise time, PTP */
#define ETH_P_NCSI 0x88F8 /* type: management controllers, NC-SI */
#define ETH_P_PRP 0x88FB /* type: parallel redundancy */
#define ETH_P_CFM 0x8902 /* type: connectivity fault management */
#define ETH_P_FCOE 0x8906 /* type: fibre channel over Ethernet */
#define ETH_P_IBOE 0x8915 /* type: InfiniBand over Ethernet */
#define ETH_P_TDLS 0x890D /* type: direct wireless links */
#define ETH_P_FIP 0x8914 /* type: start of fibre channel over Ethernet */
#define ETH_P_80221 0x8917 /* type: handover between networks, 802.21 */
#define ETH_P_HSR 0x892F /* type: seamless redundancy */
#define ETH_P_NSH 0x894F /* type: network service header */
#define ETH_P_LOOPBACK 0x9000 /* type: loopback tests, IEEE 802.3 */
#define ETH_P_QINQ1 0x9100 /* type: outer VLAN tag, not registered */
#define ETH_P_QINQ2 0x9200 /* type: outer VLAN tag, not registered */
#define ETH_P_QINQ3 0x9300 /* type: outer VLAN tag, not registered */
#define ETH_P_EDSA 0xDADA /* type: tags of Marvell's switches, with a type */
#define ETH_P_DSA_8021Q 0xDADB /* type: tags of switches as VLANs; not registered */
#define ETH_P_DSA_A5PSW 0xE001 /* type: tags of Renesas's switches; not registered */
#define ETH_P_IFE 0xED3E /* type: metadata between Linux hosts */
#define ETH_P_AF_IUCV 0xFBFB /* type: z/VM's sockets over the network */
#define ETH_P_802_3_MIN 0x0600 /* lower values are lengths of IEEE 802.3, not types */
#define ETH_P_802_3 0x0001 /* no type but a length */
#define ETH_P_AX25 0x0002 /* no type of a frame, the kernel's: AX.25 */
#define ETH_P_ALL 0x0003 /* every frame */
#define ETH_P_802_2 0x0004 /* LLC */
#define ETH_P_SNAP 0x0005 /* no type of a frame, the kernel's: SNAP */
#define ETH_P_DDCMP 0x0006 /* no type of a frame, the kernel's: DDCMP */
#define ETH_P_WAN_PPP 0x0007 /* no type of a frame, the kernel's: PPP on serial cards */
#define ETH_P_PPP_MP 0x0008 /* no type of a frame, the kernel's: PPP, several lines */
#define ETH_P_LOCALTALK 0x0009 /* no type of a frame, the kernel's: LocalTalk */
#define ETH_P_CAN 0x000C /* no type of a frame, the kernel's: CAN */
#define ETH_P_CANFD 0x000D /* no type of a frame, the kernel's: CAN with flexible rate, 64 bytes */
#define ETH_P_CANXL 0x000E /* no type of a frame, the kernel's: CAN XL, 2,048 bytes */
#define ETH_P_PPPTALK 0x0010 /* no type of a frame, the kernel's: AppleTalk over PPP */
#define ETH_P_TR_802_2 0x0011 /* no type of a frame, the kernel's: token ring with 802.2 */
#define ETH_P_MOBITEX 0x0015 /* no type of a frame, the kernel's: Mobitex */
#define ETH_P_CONTROL 0x0016 /* no type of a frame, the kernel's: control frames of cards */
#define ETH_P_IRDA 0x0017 /* no type of a frame, the kernel's: infrared */
#define ETH_P_ECONET 0x0018 /* no type of a frame, the kernel's: Econet */
#define ETH_P_HDLC 0x0019 /* no type of a frame, the kernel's: HDLC */
#define ETH_P_ARCNET 0x001A /* no type of a frame, the kernel's: ARCnet */
#define ETH_P_DSA 0x001B /* no type of a frame, the kernel's: tags of switches */
#define ETH_P_TRAILER 0x001C /* no type of a frame, the kernel's: tags of switches behind the frame */
#define ETH_P_PHONET 0x00F5 /* no type of a frame, the kernel's: Phonet */
#define ETH_P_IEEE802154 0x00F6 /* no type of a frame, the kernel's: 802.15.4 */
#define ETH_P_CAIF 0x00F7 /* no type of a frame, the kernel's: CAIF */
#define ETH_P_XDSA 0x00F8 /* no type of a frame, the kernel's: tags of several switches */
#define ETH_P_MAP 0x00F9 /* no type of a frame, the kernel's: Qualcomm's multiplexing */
#define ETH_P_MCTP 0x00FA /* no type of a frame, the kernel's: MCTP */

/* The header of a frame. */
struct ethhdr {
	unsigned char h_dest[6]; /* receiver */
	unsigned char h_source[6]; /* sender */
	__be16 h_proto; /* ETH_P_IP … */
} __attribute__((packed));

#endif
