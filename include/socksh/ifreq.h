/* Flags and requests of interfaces: what <net/if.h> and <linux/if.h> share. man 7 netdevice; UNP 17.6 */
#ifndef _SOCKSH_IFREQ_H
#define _SOCKSH_IFREQ_H

#include <sys/socket.h>

#define IFNAMSIZ 16 /* bytes of an interface's name, with the NUL. UNP 17.6 */
#define IFHWADDRLEN 6 /* bytes of an Ethernet address */

#define IFF_UP 0x1           /* in use */
#define IFF_BROADCAST 0x2    /* has a broadcast address */
#define IFF_DEBUG 0x4 /* traces in the driver */
#define IFF_LOOPBACK 0x8     /* the loopback interface */
#define IFF_POINTOPOINT 0x10 /* one peer at the other end */
#define IFF_NOTRAILERS 0x20 /* no trailers: of old */
#define IFF_RUNNING 0x40     /* has its resources, the cable is in */
#define IFF_NOARP 0x80 /* no ARP */
#define IFF_PROMISC 0x100    /* receives everything */
#define IFF_ALLMULTI 0x200   /* receives all groups */
#define IFF_MASTER 0x400 /* the master of a bond */
#define IFF_SLAVE 0x800 /* one of a bond */
#define IFF_MULTICAST 0x1000 /* can do multicast */
#define IFF_PORTSEL 0x2000 /* the medium can be chosen */
#define IFF_AUTOMEDIA 0x4000 /* the medium is chosen by itself */
#define IFF_DYNAMIC 0x8000 /* the address is lost when the interface goes down */

struct ifmap {
	unsigned long mem_start;
	unsigned long mem_end;
	unsigned short base_addr;
	unsigned char irq;
	unsigned char dma;
	unsigned char port;
};

/* What the ioctl() requests of interfaces take. UNP 17.5 */
struct ifreq {
	union {
		char ifrn_name[IFNAMSIZ];
	} ifr_ifrn;
	union {
		struct sockaddr ifru_addr;
		struct sockaddr ifru_dstaddr;
		struct sockaddr ifru_broadaddr;
		struct sockaddr ifru_netmask;
		struct sockaddr ifru_hwaddr;
		short ifru_flags;
		int ifru_ivalue;
		int ifru_mtu;
		struct ifmap ifru_map;
		char ifru_slave[IFNAMSIZ];
		char ifru_newname[IFNAMSIZ];
#ifdef _SOCKSH_NET_IF_H
		char *ifru_data;
#else
		void *ifru_data;
#endif
	} ifr_ifru;
};
#define ifr_name ifr_ifrn.ifrn_name
#define ifr_hwaddr ifr_ifru.ifru_hwaddr
#define ifr_addr ifr_ifru.ifru_addr
#define ifr_dstaddr ifr_ifru.ifru_dstaddr
#define ifr_broadaddr ifr_ifru.ifru_broadaddr
#define ifr_netmask ifr_ifru.ifru_netmask
#define ifr_flags ifr_ifru.ifru_flags
#define ifr_metric ifr_ifru.ifru_ivalue
#define ifr_mtu ifr_ifru.ifru_mtu
#define ifr_map ifr_ifru.ifru_map
#define ifr_slave ifr_ifru.ifru_slave
#define ifr_data ifr_ifru.ifru_data
#define ifr_ifindex ifr_ifru.ifru_ivalue
#define ifr_bandwidth ifr_ifru.ifru_ivalue
#define ifr_qlen ifr_ifru.ifru_ivalue
#define ifr_newname ifr_ifru.ifru_newname

/* What SIOCGIFCONF takes. UNP 17.5 */
struct ifconf {
	int ifc_len; /* bytes of the buffer; afterwards of what is in it */
	union {
		char *ifcu_buf;
		struct ifreq *ifcu_req;
	} ifc_ifcu;
};
#define ifc_buf ifc_ifcu.ifcu_buf
#define ifc_req ifc_ifcu.ifcu_req

#endif
