/* Packet sockets. man 7 packet; UNP 29.4 */
#ifndef _SOCKSH_NETPACKET_PACKET_H
#define _SOCKSH_NETPACKET_PACKET_H

#include <socksh/sockaddr_ll.h>

#endif
