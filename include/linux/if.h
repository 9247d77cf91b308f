/* Interfaces, as the kernel names them. man 7 netdevice */
#ifndef _SOCKSH_LINUX_IF_H
#define _SOCKSH_LINUX_IF_H

#include <linux/socket.h>
#include <linux/types.h>
#include <socksh/ifreq.h>

#define IFF_LOWER_UP 0x10000 /* the cable is in */
#define IFF_DORMANT 0x20000 /* waits for something outside, as for a login by 802.1X */
#define IFF_ECHO 0x40000 /* what is sent comes back as received (CAN) */

#define IFALIASZ 256 /* bytes of an interface's description */

#define ALTIFNAMSIZ 128 /* bytes of an interface's further names */

#define IF_GET_IFACE 0x0001 /* SIOCWANDEV: the settings of a serial line */
#define IF_GET_PROTO 0x0002 /* SIOCWANDEV: its protocol */
#define IF_IFACE_V35 0x1000 /* SIOCWANDEV: V.35 */
#define IF_IFACE_V24 0x1001 /* SIOCWANDEV: V.24 */
#define IF_IFACE_X21 0x1002 /* SIOCWANDEV: X.21 */
#define IF_IFACE_T1 0x1003 /* SIOCWANDEV: T1 */
#define IF_IFACE_E1 0x1004 /* SIOCWANDEV: E1 */
#define IF_IFACE_SYNC_SERIAL 0x1005 /* SIOCWANDEV: a synchronous line that cannot be chosen */
#define IF_IFACE_X21D 0x1006 /* SIOCWANDEV: X.21 with two clocks */
#define IF_PROTO_HDLC 0x2000 /* SIOCWANDEV: raw HDLC */
#define IF_PROTO_PPP 0x2001 /* SIOCWANDEV: PPP */
#define IF_PROTO_CISCO 0x2002 /* SIOCWANDEV: Cisco's HDLC */
#define IF_PROTO_FR 0x2003 /* SIOCWANDEV: frame relay */
#define IF_PROTO_FR_ADD_PVC 0x2004 /* SIOCWANDEV: add a frame relay circuit */
#define IF_PROTO_FR_DEL_PVC 0x2005 /* SIOCWANDEV: remove a frame relay circuit */
#define IF_PROTO_X25 0x2006 /* SIOCWANDEV: X.25 */
#define IF_PROTO_HDLC_ETH 0x2007 /* SIOCWANDEV: HDLC with Ethernet in it */
#define IF_PROTO_FR_ADD_ETH_PVC 0x2008 /* SIOCWANDEV: add a frame relay circuit with Ethernet in it */
#define IF_PROTO_FR_DEL_ETH_PVC 0x2009 /* SIOCWANDEV: remove such a circuit */
#define IF_PROTO_FR_PVC 0x200A /* SIOCWANDEV: of a frame relay circuit */
#define IF_PROTO_FR_ETH_PVC 0x200B /* SIOCWANDEV: of a frame relay circuit with Ethernet in it */
#define IF_PROTO_RAW 0x200C /* SIOCWANDEV: raw */

enum {
	IF_OPER_UNKNOWN, /* IFLA_OPERSTATE: the driver does not tell */
	IF_OPER_NOTPRESENT, /* IFLA_OPERSTATE: the hardware is missing */
	IF_OPER_DOWN, /* IFLA_OPERSTATE: down */
	IF_OPER_LOWERLAYERDOWN, /* IFLA_OPERSTATE: the interface below is down */
	IF_OPER_TESTING, /* IFLA_OPERSTATE: under test */
	IF_OPER_DORMANT, /* IFLA_OPERSTATE: up, and waits for something outside */
	IF_OPER_UP, /* IFLA_OPERSTATE: up */
};

enum {
	IF_LINK_MODE_DEFAULT, /* IFLA_LINKMODE: the kernel decides */
	IF_LINK_MODE_DORMANT, /* IFLA_LINKMODE: dormant first, until a program says up */
	IF_LINK_MODE_TESTING, /* IFLA_LINKMODE: testing first, until a program says up */
};

#endif
