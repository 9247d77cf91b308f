/* Types of interfaces, as SNMP numbers them: sdl_type, ifi_type. UNP 18.2 */
#ifndef _SOCKSH_NET_IF_TYPES_H
#define _SOCKSH_NET_IF_TYPES_H

#define IFT_OTHER 0x1 /* none of these */
#define IFT_ETHER 0x6 /* Ethernet */
#define IFT_ISO88023 0x7 /* Ethernet, as IEEE 802.3 has it */
#define IFT_ISO88025 0x9 /* token ring */
#define IFT_FDDI 0xf /* fibre ring */
#define IFT_PPP 0x17 /* point to point */
#define IFT_LOOP 0x18 /* loopback */
#define IFT_SLIP 0x1c /* a serial line with SLIP */
#define IFT_TUNNEL 0x83 /* a tunnel */
#define IFT_L2VLAN 0x87 /* a virtual LAN, IEEE 802.1Q */
#define IFT_IEEE1394 0x90 /* FireWire */
#define IFT_BRIDGE 0xd1 /* a bridge */

#endif
