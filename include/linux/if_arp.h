/* Address resolution, as the kernel names it. man 7 arp */
#ifndef _SOCKSH_LINUX_IF_ARP_H
#define _SOCKSH_LINUX_IF_ARP_H

#include <linux/if.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_packet.h>
#include <linux/types.h>

#define ARPHRD_NETROM 0 /* hardware: from KA9Q, NET/ROM */
#define ARPHRD_ETHER 1 /* hardware: Ethernet */
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
#define ARPHRD_PPP 512 /* no ARP: PPP */
#define ARPHRD_CISCO 513 /* no ARP: Cisco's HDLC */
#define ARPHRD_HDLC ARPHRD_CISCO
#define ARPHRD_LAPB 516 /* no ARP: LAPB */
#define ARPHRD_DDCMP 517 /* no ARP: DEC's DDCMP */
#define ARPHRD_RAWHDLC 518 /* no ARP: raw HDLC */
#define ARPHRD_RAWIP 519 /* no ARP: bare IP packets, as of mobile modems */
#define ARPHRD_TUNNEL 768 /* no ARP: IP in IP */
#define ARPHRD_TUNNEL6 769 /* no ARP: a tunnel over IPv6 */
#define ARPHRD_FRAD 770 /* no ARP: a frame relay access device */
#define ARPHRD_SKIP 771 /* no ARP: SKIP, security of old */
#define ARPHRD_LOOPBACK 772 /* no ARP: loopback */
#define ARPHRD_LOCALTLK 773 /* no ARP: LocalTalk */
#define ARPHRD_FDDI 774 /* no ARP of its own: FDDI, fibre rings */
#define ARPHRD_BIF 775 /* no ARP: AP1000's network */
#define ARPHRD_SIT 776 /* no ARP: IPv6 in IPv4 */
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
#define ARPHRD_IEEE802154_MONITOR 805 /* no ARP: IEEE 802.15.4 in monitor mode */
#define ARPHRD_PHONET 820 /* no ARP: Phonet, of Nokia's modems */
#define ARPHRD_PHONET_PIPE 821 /* no ARP: a Phonet pipe */
#define ARPHRD_CAIF 822 /* no ARP: CAIF, of ST-Ericsson's modems */
#define ARPHRD_IP6GRE 823 /* no ARP: GRE over IPv6 */
#define ARPHRD_NETLINK 824 /* no ARP: nlmon, which shows netlink's messages */
#define ARPHRD_6LOWPAN 825 /* no ARP: IPv6 over 802.15.4 or Bluetooth */
#define ARPHRD_VSOCKMON 826 /* no ARP: vsockmon, which shows vsock's messages */
#define ARPHRD_VOID 0xFFFF /* not known */
#define ARPHRD_NONE 0xFFFE /* no link layer's header at all: tun interfaces */

#define ARPOP_REQUEST 1 /* who has this address? */
#define ARPOP_REPLY 2 /* it is here */
#define ARPOP_RREQUEST 3 /* RARP: which address do I have? */
#define ARPOP_RREPLY 4 /* RARP: this one */
#define ARPOP_InREQUEST 8 /* operation: what protocol address has this hardware address */
#define ARPOP_InREPLY 9 /* operation: its answer */
#define ARPOP_NAK 10 /* operation: a refusal (ATM) */

/* What SIOCGARP, SIOCSARP and SIOCDARP take. */
struct arpreq {
	struct sockaddr arp_pa;
	struct sockaddr arp_ha;
	int arp_flags;
	struct sockaddr arp_netmask;
	char arp_dev[16];
};

struct arpreq_old {
	struct sockaddr arp_pa;
	struct sockaddr arp_ha;
	int arp_flags;
	struct sockaddr arp_netmask;
};

#define ATF_COM 0x02 /* flag: complete, the hardware address is known */
#define ATF_PERM 0x04 /* flag: stays until it is removed */
#define ATF_PUBL 0x08 /* flag: this host answers for it (proxy ARP) */
#define ATF_USETRAILERS 0x10 /* trailers were asked for */
#define ATF_NETMASK 0x20 /* the entry has a mask */
#define ATF_DONTPUB 0x40 /* do not answer for it */

/* What every ARP packet begins with; the four addresses follow. */
struct arphdr {
	__be16 ar_hrd;
	__be16 ar_pro;
	unsigned char ar_hln;
	unsigned char ar_pln;
	__be16 ar_op;
};

#endif
