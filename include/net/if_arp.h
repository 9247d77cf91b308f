/* Address resolution. man 7 arp; UNP 17.8 */
#ifndef _SOCKSH_NET_IF_ARP_H
#define _SOCKSH_NET_IF_ARP_H

#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

#define MAX_ADDR_LEN 7 /* bytes of a hardware address, at most */

/* What every ARP packet begins with; the four addresses follow. */
struct arphdr {
	unsigned short int ar_hrd; /* ARPHRD_ETHER … */
	unsigned short int ar_pro; /* ETHERTYPE_IP … */
	unsigned char ar_hln; /* bytes of a hardware address */
	unsigned char ar_pln; /* bytes of a protocol address */
	unsigned short int ar_op; /* ARPOP_REQUEST … */
};

#define ARPOP_REQUEST 1 /* who has this address? */
#define ARPOP_REPLY 2 /* it is here */
#define ARPOP_RREQUEST 3 /* RARP: which address do I have? */
#define ARPOP_RREPLY 4 /* RARP: this one */
#define ARPOP_InREQUEST 8 /* operation: what protocol address has this hardware address */
#define ARPOP_InREPLY 9 /* operation: its answer */
#define ARPOP_NAK 10 /* operation: a refusal (ATM) */

#define ARPHRD_NETROM 0 /* hardware: from KA9Q, NET/ROM */
#define ARPHRD_ETHER 1 /* Ethernet */
#define ARPHRD_EETHER 2 /* hardware: experimental Ethernet */
#define ARPHRD_AX25 3 /* hardware: AX.25, amateur radio */
#define ARPHRD_PRONET 4 /* hardware: PROnet token ring */
#define ARPHRD_CHAOS 5 /* hardware: Chaosnet */
#define ARPHRD_IEEE802 6 /* hardware: token ring, IEEE 802 */
#define ARPHRD_ARCNET 7 /* hardware: ARCnet */
#define ARPHRD_APPLETLK 8 /* hardware: AppleTalk */
#define ARPHRD_DLCI 15 /* hardware: a frame relay circuit */
#define ARPHRD_ATM 19 /* hardware: ATM */
#define ARPHRD_METRICOM 23 /* hardware: Metricom STRIP, radio */
#define ARPHRD_IEEE1394 24 /* hardware: FireWire */
#define ARPHRD_EUI64 27 /* hardware: addresses of 64 bits */
#define ARPHRD_INFINIBAND 32 /* hardware: InfiniBand */
#define ARPHRD_SLIP 256 /* no ARP: SLIP, a serial line */
#define ARPHRD_CSLIP 257 /* no ARP: SLIP with compressed headers */
#define ARPHRD_SLIP6 258 /* no ARP: SLIP of 6 bits */
#define ARPHRD_CSLIP6 259 /* no ARP: SLIP of 6 bits with compressed headers */
#define ARPHRD_RSRVD 260 /* no ARP: serial, reserved */
#define ARPHRD_ADAPT 264 /* no ARP: adaptive SLIP */
#define ARPHRD_ROSE 270 /* no ARP: ROSE, amateur radio */
#define ARPHRD_X25 271 /* no ARP: X.25 */
#define ARPHRD_HWX25 272 /* no ARP: X.25 by a card */
#define ARPHRD_CAN 280 /* no ARP: a CAN bus */
#define ARPHRD_MCTP 290 /* no ARP: MCTP, between chips of a machine */
#define ARPHRD_PPP 512 /* point to point */
#define ARPHRD_CISCO 513 /* no ARP: Cisco's HDLC */
#define ARPHRD_HDLC ARPHRD_CISCO
#define ARPHRD_LAPB 516 /* no ARP: LAPB */
#define ARPHRD_DDCMP 517 /* no ARP: DEC's DDCMP */
#define ARPHRD_RAWHDLC 518 /* no ARP: raw HDLC */
#define ARPHRD_RAWIP 519 /* no ARP: bare IP packets, as of mobile modems */
#define ARPHRD_TUNNEL 768 /* IPv4 in IPv4 */
#define ARPHRD_TUNNEL6 769 /* no ARP: a tunnel over IPv6 */
#define ARPHRD_FRAD 770 /* no ARP: a frame relay access device */
#define ARPHRD_SKIP 771 /* no ARP: SKIP, security of old */
#define ARPHRD_LOOPBACK 772 /* the loopback interface */
#define ARPHRD_LOCALTLK 773 /* no ARP: LocalTalk */
#define ARPHRD_FDDI 774 /* no ARP of its own: FDDI, fibre rings */
#define ARPHRD_BIF 775 /* no ARP: AP1000's network */
#define ARPHRD_SIT 776 /* IPv6 in IPv4 */
#define ARPHRD_IPDDP 777 /* no ARP: IP over AppleTalk */
#define ARPHRD_IPGRE 778 /* no ARP: GRE over IPv4 */
#define ARPHRD_PIMREG 779 /* no ARP: registers of multicast routing */
#define ARPHRD_HIPPI 780 /* no ARP of its own: HIPPI, between supercomputers */
#define ARPHRD_ASH 781 /* no ARP: Nexus 64 Mbit/s */
#define ARPHRD_ECONET 782 /* no ARP: Acorn Econet */
#define ARPHRD_IRDA 783 /* no ARP: infrared */
#define ARPHRD_FCPP 784 /* no ARP: fibre channel, point to point */
#define ARPHRD_FCAL 785 /* no ARP: fibre channel, arbitrated loop */
#define ARPHRD_FCPL 786 /* no ARP: fibre channel, public loop */
#define ARPHRD_FCFABRIC 787 /* no ARP: fibre channel, fabric */
#define ARPHRD_IEEE802_TR 800 /* token ring, as the kernel tells it to programs */
#define ARPHRD_IEEE80211 801 /* a wireless network's raw frames */
#define ARPHRD_IEEE80211_PRISM 802 /* raw wireless frames with a Prism header */
#define ARPHRD_IEEE80211_RADIOTAP 803 /* raw wireless frames with a radiotap header: monitor mode */
#define ARPHRD_IEEE802154 804 /* no ARP: IEEE 802.15.4, sensors */
#define ARPHRD_IEEE802154_PHY 805 /* no ARP: IEEE 802.15.4's physical layer; gone */
#define ARPHRD_VOID 0xFFFF /* not known */
#define ARPHRD_NONE 0xFFFE /* no link layer's header at all: tun interfaces */

/* What SIOCGARP, SIOCSARP and SIOCDARP take. UNP 17.8 */
struct arpreq {
	struct sockaddr arp_pa; /* protocol address */
	struct sockaddr arp_ha; /* hardware address */
	int arp_flags; /* ATF_PERM … */
	struct sockaddr arp_netmask;
	char arp_dev[16];
};
struct arpreq_old {
	struct sockaddr arp_pa;
	struct sockaddr arp_ha;
	int arp_flags;
	struct sockaddr arp_netmask;
};
#define ATF_COM 0x02 /* complete: the hardware address is known */
#define ATF_PERM 0x04 /* stays for ever */
#define ATF_PUBL 0x08 /* answer for it */
#define ATF_USETRAILERS 0x10 /* trailers were asked for */
#define ATF_NETMASK 0x20 /* the entry has a mask */
#define ATF_DONTPUB 0x40 /* do not answer for it */
#define ATF_MAGIC 0x80 /* put in by itself */

#define ARPD_UPDATE 0x01 /* message to arpd: a neighbour; unused */
#define ARPD_LOOKUP 0x02 /* message to arpd: ask for a neighbour; unused */
#define ARPD_FLUSH 0x03 /* message to arpd: forget all; unused */
struct arpd_request {
	unsigned short int req;
	uint32_t ip;
	unsigned long int dev;
	unsigned long int stamp;
	unsigned long int updated;
	unsigned char ha[7];
};

#endif
