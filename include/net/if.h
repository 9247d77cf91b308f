/* Network interfaces. man 7 netdevice; UNP 17.6, 18.6 */
#ifndef _SOCKSH_NET_IF_H
#define _SOCKSH_NET_IF_H

#include <socksh/annotations.h>
#include <sys/socket.h>

#define IF_NAMESIZE 16
#define IFNAMSIZ IF_NAMESIZE
#define IFHWADDRLEN 6

#define IFF_UP 0x1           /* in use */
#define IFF_BROADCAST 0x2    /* has a broadcast address */
#define IFF_DEBUG 0x4
#define IFF_LOOPBACK 0x8     /* the loopback interface */
#define IFF_POINTOPOINT 0x10 /* one peer at the other end */
#define IFF_NOTRAILERS 0x20
#define IFF_RUNNING 0x40     /* has its resources, the cable is in */
#define IFF_NOARP 0x80
#define IFF_PROMISC 0x100    /* receives everything */
#define IFF_ALLMULTI 0x200   /* receives all groups */
#define IFF_MASTER 0x400
#define IFF_SLAVE 0x800
#define IFF_MULTICAST 0x1000 /* can do multicast */
#define IFF_PORTSEL 0x2000
#define IFF_AUTOMEDIA 0x4000
#define IFF_DYNAMIC 0x8000

/* Index and name of an interface. UNP 18.6 */
struct if_nameindex {
	unsigned int if_index;
	char *if_name;
};

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
		char *ifru_data;
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

/** Index of an interface. man 3 if_nametoindex; UNP 18.6
 *  errors: ENODEV
 *  returns: the index, or 0 */
unsigned int if_nametoindex(const char *ifname) __string(1);
/** Name of an interface, into IF_NAMESIZE bytes. man 3 if_indextoname; UNP 18.6
 *  errors: ENXIO
 *  returns: ifname, or NULL */
char *if_indextoname(unsigned int ifindex, char *ifname) __writes_bytes(2, 16);
/** All interfaces; the last one has index 0. man 3 if_nameindex; UNP 18.6
 *  errors: ENOBUFS
 *  returns: the array, or NULL */
struct if_nameindex *if_nameindex(void) __custom;
/** Give the result of if_nameindex() back. man 3 if_freenameindex; UNP 18.6 */
void if_freenameindex(struct if_nameindex *ptr) __custom;

#endif
