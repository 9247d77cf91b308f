/* The Internet protocols. man 7 ip, man 7 ipv6; UNP 3.2, 7.6 to 7.8 */
#ifndef _SOCKSH_NETINET_IN_H
#define _SOCKSH_NETINET_IN_H

#include <endian.h>
#include <socksh/annotations.h>
#include <stdint.h>
#include <sys/socket.h>

typedef uint32_t in_addr_t;
typedef uint16_t in_port_t;

/* -- Protocols -- */

#define IPPROTO_IP 0       /* options of IPv4 */
#define IPPROTO_HOPOPTS 0 /* next header: hop-by-hop options */
#define IPPROTO_ICMP 1 /* ICMP: errors and echo of IPv4. man 7 icmp; UNP 28 */
#define IPPROTO_IGMP 2 /* group membership of IPv4 */
#define IPPROTO_IPIP 4 /* IPv4 in IPv4 */
#define IPPROTO_TCP 6 /* TCP; level of its options. man 7 tcp; UNP 7.9 */
#define IPPROTO_EGP 8 /* exterior gateway protocol, of old */
#define IPPROTO_PUP 12 /* Xerox's PUP */
#define IPPROTO_UDP 17 /* UDP; level of its options. man 7 udp */
#define IPPROTO_IDP 22 /* Xerox's XNS datagrams */
#define IPPROTO_TP 29 /* ISO transport protocol class 4 */
#define IPPROTO_DCCP 33 /* DCCP */
#define IPPROTO_IPV6 41    /* options of IPv6 */
#define IPPROTO_ROUTING 43 /* next header: routing */
#define IPPROTO_FRAGMENT 44 /* next header: fragment */
#define IPPROTO_RSVP 46 /* reservation of bandwidth */
#define IPPROTO_GRE 47 /* generic tunnels */
#define IPPROTO_ESP 50 /* IPsec: encrypted payload */
#define IPPROTO_AH 51 /* IPsec: authentication header */
#define IPPROTO_ICMPV6 58 /* ICMPv6: errors, echo, neighbours; level of ICMP6_FILTER. UNP 28 */
#define IPPROTO_NONE 59 /* next header: none follows */
#define IPPROTO_DSTOPTS 60 /* next header: destination options */
#define IPPROTO_MTP 92 /* multicast transport protocol */
#define IPPROTO_BEETPH 94 /* IPsec's BEET mode, pseudo header */
#define IPPROTO_ENCAP 98 /* encapsulation of RFC 1241 */
#define IPPROTO_PIM 103 /* multicast routing */
#define IPPROTO_COMP 108 /* compressed payload */
#define IPPROTO_SCTP 132 /* SCTP; level of its options. man 7 sctp; UNP 9 */
#define IPPROTO_MH 135 /* next header: mobility */
#define IPPROTO_UDPLITE 136 /* UDP with a checksum of a part */
#define IPPROTO_MPLS 137 /* MPLS in IP */
#define IPPROTO_ETHERNET 143 /* Ethernet in IP */
#define IPPROTO_RAW 255    /* the program makes the IP header */
#define IPPROTO_MPTCP 262 /* TCP over several paths: socket() alone knows this number */
#define IPPROTO_MAX 263 /* one more than the greatest protocol */

#define IPPORT_ECHO 7 /* port of echo */
#define IPPORT_DISCARD 9 /* port of discard */
#define IPPORT_SYSTAT 11 /* port of the list of users */
#define IPPORT_DAYTIME 13 /* port of daytime */
#define IPPORT_NETSTAT 15 /* port of netstat */
#define IPPORT_FTP 21 /* port of FTP */
#define IPPORT_TELNET 23 /* port of Telnet */
#define IPPORT_SMTP 25 /* port of mail */
#define IPPORT_TIMESERVER 37 /* port of time */
#define IPPORT_NAMESERVER 42 /* port of an old name service; DNS has 53 */
#define IPPORT_WHOIS 43 /* port of whois */
#define IPPORT_MTP 57 /* port of an old mail protocol */
#define IPPORT_TFTP 69 /* UDP port of TFTP */
#define IPPORT_RJE 77 /* port of remote jobs */
#define IPPORT_FINGER 79 /* port of finger */
#define IPPORT_TTYLINK 87 /* port of ttylink */
#define IPPORT_SUPDUP 95 /* port of SUPDUP */
#define IPPORT_EXECSERVER 512 /* port of rexec */
#define IPPORT_LOGINSERVER 513 /* port of rlogin */
#define IPPORT_CMDSERVER 514 /* port of rsh */
#define IPPORT_EFSSERVER 520 /* port of EFS */
#define IPPORT_BIFFUDP 512 /* UDP port of biff: mail has come */
#define IPPORT_WHOSERVER 513 /* UDP port of rwho */
#define IPPORT_ROUTESERVER 520 /* UDP port of routed */
#define IPPORT_RESERVED 1024     /* below: for the superuser */
#define IPPORT_USERRESERVED 5000 /* BSD: from here on for servers, below it chosen by the kernel. UNP 2.9 */

/* -- Addresses, in network byte order -- */

struct in_addr {
	in_addr_t s_addr;
};

/* Address of an IPv4 socket. UNP 3.2 */
struct sockaddr_in {
	sa_family_t sin_family;   /* AF_INET */
	in_port_t sin_port;
	struct in_addr sin_addr;
	unsigned char sin_zero[8];
};

/* <linux/in6.h> may have come first. */
#ifndef _SOCKSH_KERNEL_IPV6
struct in6_addr {
	union {
		uint8_t s6_addr[16];
		uint16_t s6_addr16[8];
		uint32_t s6_addr32[4];
	};
};

/* Address of an IPv6 socket. UNP 3.2 */
struct sockaddr_in6 {
	sa_family_t sin6_family;   /* AF_INET6 */
	in_port_t sin6_port;
	uint32_t sin6_flowinfo;
	struct in6_addr sin6_addr;
	uint32_t sin6_scope_id;    /* interface of a link-local address */
};
#endif

#define INET_ADDRSTRLEN 16 /* bytes of an IPv4 address as text, with the NUL. UNP 3.7 */
#define INET6_ADDRSTRLEN 46 /* bytes of an IPv6 address as text, with the NUL. UNP 3.7 */

#define INADDR_ANY ((in_addr_t)0x00000000)       /* any of this host's; host byte order, as all of these */
#define INADDR_BROADCAST ((in_addr_t)0xffffffff) /* every host of the network */
#define INADDR_NONE ((in_addr_t)0xffffffff)      /* inet_addr(): an error */
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)  /* 127.0.0.1 */
#define INADDR_DUMMY ((in_addr_t)0xc0000008) /* 192.0.0.8: for ICMP of hosts without an IPv4 address */
#define INADDR_UNSPEC_GROUP ((in_addr_t)0xe0000000) /* 224.0.0.0 */
#define INADDR_ALLHOSTS_GROUP ((in_addr_t)0xe0000001)    /* 224.0.0.1 */
#define INADDR_ALLRTRS_GROUP ((in_addr_t)0xe0000002)     /* 224.0.0.2 */
#define INADDR_ALLSNOOPERS_GROUP ((in_addr_t)0xe000006a) /* 224.0.0.106: switches that watch group membership */
#define INADDR_MAX_LOCAL_GROUP ((in_addr_t)0xe00000ff) /* 224.0.0.255: the last group that no router passes on */

#define IN_CLASSA(a) ((((in_addr_t)(a)) & 0x80000000) == 0) /* is the address (host byte order) of class A: first bit 0? */
#define IN_CLASSA_NET 0xff000000 /* mask of the network, class A */
#define IN_CLASSA_NSHIFT 24 /* bits of the host, class A */
#define IN_CLASSA_HOST (0xffffffff & ~IN_CLASSA_NET) /* mask of the host, class A */
#define IN_CLASSA_MAX 128 /* one more than the last network of class A */
/* is the address (host byte order) of class B: first bits 10? */
#define IN_CLASSB(a) ((((in_addr_t)(a)) & 0xc0000000) == 0x80000000)
#define IN_CLASSB_NET 0xffff0000 /* mask of the network, class B */
#define IN_CLASSB_NSHIFT 16 /* bits of the host, class B */
#define IN_CLASSB_HOST (0xffffffff & ~IN_CLASSB_NET) /* mask of the host, class B */
#define IN_CLASSB_MAX 65536 /* one more than the last network of class B */
/* is the address (host byte order) of class C: first bits 110? */
#define IN_CLASSC(a) ((((in_addr_t)(a)) & 0xe0000000) == 0xc0000000)
#define IN_CLASSC_NET 0xffffff00 /* mask of the network, class C */
#define IN_CLASSC_NSHIFT 8 /* bits of the host, class C */
#define IN_CLASSC_HOST (0xffffffff & ~IN_CLASSC_NET) /* mask of the host, class C */
/* is the address (host byte order) of class D: a group, first bits 1110? */
#define IN_CLASSD(a) ((((in_addr_t)(a)) & 0xf0000000) == 0xe0000000)
#define IN_MULTICAST(a) IN_CLASSD(a) /* is the address (host byte order) that of a group? UNP 21.2 */
/* is the address (host byte order) one of those for experiments, first bits 111? */
#define IN_EXPERIMENTAL(a) ((((in_addr_t)(a)) & 0xe0000000) == 0xe0000000)
/* is the address (host byte order) of class E, first bits 1111? */
#define IN_BADCLASS(a) ((((in_addr_t)(a)) & 0xf0000000) == 0xf0000000)
#define IN_LOOPBACKNET 127 /* the network of the loopback interface */

extern const struct in6_addr in6addr_any;
extern const struct in6_addr in6addr_loopback;
#define IN6ADDR_ANY_INIT { { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } } } /* initialises a struct in6_addr with ::. UNP 4.4 */
#define IN6ADDR_LOOPBACK_INIT { { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 } } } /* initialises a struct in6_addr with ::1. UNP 10.5 */

#define __IN6_8(a, i) (((const uint8_t *)(a))[i])
#define __IN6_32(a, i) (((const uint32_t *)(a))[i])
/* are two IPv6 addresses (pointers) the same? */
#define IN6_ARE_ADDR_EQUAL(a, b) (__IN6_32(a, 0) == __IN6_32(b, 0) && __IN6_32(a, 1) == __IN6_32(b, 1) && __IN6_32(a, 2) == __IN6_32(b, 2) && __IN6_32(a, 3) == __IN6_32(b, 3))
/* is it ::, any address? Takes a pointer to struct in6_addr. UNP 12.4 */
#define IN6_IS_ADDR_UNSPECIFIED(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && __IN6_32(a, 3) == 0)
/* is it ::1? Takes a pointer to struct in6_addr. UNP 12.4 */
#define IN6_IS_ADDR_LOOPBACK(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && __IN6_32(a, 3) == htobe32(1))
/* is it in fe80::/10, which needs an interface? Takes a pointer. UNP 12.4 */
#define IN6_IS_ADDR_LINKLOCAL(a) ((__IN6_32(a, 0) & htobe32(0xffc00000)) == htobe32(0xfe800000))
/* is it in fec0::/10, of old for one site? Takes a pointer. UNP 12.4 */
#define IN6_IS_ADDR_SITELOCAL(a) ((__IN6_32(a, 0) & htobe32(0xffc00000)) == htobe32(0xfec00000))
/* is it ::ffff:a.b.c.d, an IPv4 address on an IPv6 socket? Takes a pointer. UNP 12.4 */
#define IN6_IS_ADDR_V4MAPPED(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == htobe32(0xffff))
/* is it ::a.b.c.d, of old for automatic tunnels? Takes a pointer. UNP 12.4 */
#define IN6_IS_ADDR_V4COMPAT(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && be32toh(__IN6_32(a, 3)) > 1)
#define IN6_IS_ADDR_MULTICAST(a) (__IN6_8(a, 0) == 0xff) /* is it ff00::/8, a group? Takes a pointer to struct in6_addr. UNP 12.4 */
/* is it a group within this host? UNP 12.4 */
#define IN6_IS_ADDR_MC_NODELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x1)
/* is it a group within the link? UNP 12.4 */
#define IN6_IS_ADDR_MC_LINKLOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x2)
/* is it a group within the site? UNP 12.4 */
#define IN6_IS_ADDR_MC_SITELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x5)
/* is it a group within the organisation? UNP 12.4 */
#define IN6_IS_ADDR_MC_ORGLOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x8)
/* is it a group of the whole Internet? UNP 12.4 */
#define IN6_IS_ADDR_MC_GLOBAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0xe)

/* -- Options of level IPPROTO_IP. UNP 7.6 -- */

#define IP_PMTUDISC_DONT 0 /* fragment, never set DF */
#define IP_DEFAULT_MULTICAST_LOOP 1 /* the default of IP_MULTICAST_LOOP */
#define IP_DEFAULT_MULTICAST_TTL 1 /* the default of IP_MULTICAST_TTL */
#define IP_PMTUDISC_WANT 1 /* by the route's setting: DF, but fragment what is too long */
#define IP_TOS 1 /* type of service of what is sent: DSCP in the upper six bits (int) */
#define IP_PMTUDISC_DO 2 /* always set DF: what is too long is EMSGSIZE */
#define IP_TTL 2 /* time to live of what is sent, 1 to 255 (int) */
#define IP_HDRINCL 3 /* what is sent on a raw socket begins with the IP header (int) */
#define IP_PMTUDISC_PROBE 3 /* set DF, but do not heed the known path MTU */
#define IP_OPTIONS 4 /* IP options of what is sent, at most 40 bytes (bytes) */
#define IP_PMTUDISC_INTERFACE 4 /* the interface's MTU, no DF, no heed to ICMP */
#define IP_PMTUDISC_OMIT 5 /* as IP_PMTUDISC_INTERFACE, but fragment what is too long */
#define IP_ROUTER_ALERT 5 /* a raw socket gets the forwarded packets that have the router alert option (int) */
#define IP_RECVOPTS 6 /* receive the IP options of packets as IP_OPTIONS (int) */
#define IP_RETOPTS 7 /* receive the IP options, turned round for the answer (int) */
#define IP_PKTINFO 8 /* receive struct in_pktinfo: interface and destination of each packet (int) */
#define IP_PKTOPTIONS 9 /* what the connection's packets came with, as control messages (bytes, get) */
#define IP_MTU_DISCOVER 10 /* find the path MTU? One of IP_PMTUDISC_… (int) */
#define IP_PMTUDISC 10 /* an old name of IP_MTU_DISCOVER (int) */
#define IP_RECVERR 11 /* receive ICMP errors by MSG_ERRQUEUE, as struct sock_extended_err (int) */
#define IP_RECVTTL 12 /* receive the time to live of packets as IP_TTL (int) */
#define IP_RECVTOS 13 /* receive the type of service of packets as IP_TOS (int) */
#define IP_MTU 14 /* the path MTU of a connected socket (int, get) */
#define IP_FREEBIND 15 /* bind() may take an address that this host does not have yet (int) */
#define IP_IPSEC_POLICY 16 /* IPsec policy of the socket, KAME's way (bytes) */
#define IP_XFRM_POLICY 17 /* IPsec policy of the socket (struct xfrm_userpolicy_info) */
#define IP_PASSSEC 18 /* receive the security label of packets as SCM_SECURITY (int) */
#define IP_TRANSPARENT 19 /* bind() may take addresses of other hosts, for a transparent proxy; needs CAP_NET_ADMIN (int) */
#define IP_MAX_MEMBERSHIPS 20 /* groups that a socket may join by default */
#define IP_ORIGDSTADDR 20 /* receive the destination a packet had before it was redirected (int) */
#define IP_MINTTL 21 /* drop packets with a lower time to live (int) */
#define IP_NODEFRAG 22 /* a raw socket's fragments are not put together on their way out (int) */
#define IP_CHECKSUM 23 /* receive the checksum of packets' payload (int) */
#define IP_BIND_ADDRESS_NO_PORT 24 /* bind() with port 0 leaves the choice of the port to connect() (int) */
#define IP_RECVFRAGSIZE 25 /* receive the size of the greatest fragment of a packet (int) */
#define IP_RECVERR_RFC4884 26 /* receive the further objects of ICMP errors with them (int) */
#define IP_MULTICAST_IF 32 /* interface to send to groups, by address or index (struct ip_mreqn) */
#define IP_MULTICAST_TTL 33 /* time to live of datagrams to groups, 1 by default (int) */
#define IP_MULTICAST_LOOP 34 /* datagrams to groups come back to this host, too (int) */
#define IP_ADD_MEMBERSHIP 35 /* join a group (struct ip_mreqn, set) */
#define IP_DROP_MEMBERSHIP 36 /* leave a group (struct ip_mreqn, set) */
#define IP_UNBLOCK_SOURCE 37 /* receive again what a source sends to a group (struct ip_mreq_source, set) */
#define IP_BLOCK_SOURCE 38 /* receive nothing that a source sends to a group (struct ip_mreq_source, set) */
#define IP_ADD_SOURCE_MEMBERSHIP 39 /* join a group for what one source sends (struct ip_mreq_source, set) */
#define IP_DROP_SOURCE_MEMBERSHIP 40 /* leave a group for what one source sends (struct ip_mreq_source, set) */
#define IP_MSFILTER 41 /* all sources of a group at once (struct ip_msfilter) */
#define IP_MULTICAST_ALL 49 /* receive what comes to every group that any socket has joined; on by default (int) */
#define IP_UNICAST_IF 50 /* interface to send to hosts, by its index in network byte order (int) */
#define IP_RECVORIGDSTADDR IP_ORIGDSTADDR
#define IP_RECVRETOPTS IP_RETOPTS

#define MCAST_EXCLUDE 0 /* all sources but those listed */
#define MCAST_INCLUDE 1 /* only the sources listed */
#define MCAST_JOIN_GROUP 42 /* join a group, any family (struct group_req, set) */
#define MCAST_BLOCK_SOURCE 43 /* receive nothing that a source sends to a group (struct group_source_req, set) */
#define MCAST_UNBLOCK_SOURCE 44 /* receive it again (struct group_source_req, set) */
#define MCAST_LEAVE_GROUP 45 /* leave a group (struct group_req, set) */
#define MCAST_JOIN_SOURCE_GROUP 46 /* join a group for what one source sends (struct group_source_req, set) */
#define MCAST_LEAVE_SOURCE_GROUP 47 /* leave a group for what one source sends (struct group_source_req, set) */
#define MCAST_MSFILTER 48 /* all sources of a group at once (struct group_filter) */

/* -- Options of level IPPROTO_IPV6. UNP 7.8 -- */

#define IPV6_PMTUDISC_DONT 0 /* fragment by the interface's MTU */
#define IPV6_RTHDR_LOOSE 0 /* routing header: the hop need not be a neighbour */
#define IPV6_RTHDR_TYPE_0 0 /* routing header with a list of hops; hosts refuse it today (RFC 5095) */
#define IPV6_ADDRFORM 1 /* make a connected socket of a mapped address an IPv4 one: AF_INET (int) */
#define IPV6_PMTUDISC_WANT 1 /* by the route's setting */
#define IPV6_RTHDR_STRICT 1 /* routing header: the hop must be a neighbour */
#define IPV6_2292PKTINFO 2 /* IPV6_RECVPKTINFO of RFC 2292 (int) */
#define IPV6_PMTUDISC_DO 2 /* never fragment: what is too long is EMSGSIZE */
#define IPV6_2292HOPOPTS 3 /* IPV6_RECVHOPOPTS of RFC 2292 (int) */
#define IPV6_PMTUDISC_PROBE 3 /* never fragment, and do not heed the known path MTU */
#define IPV6_2292DSTOPTS 4 /* IPV6_RECVDSTOPTS of RFC 2292 (int) */
#define IPV6_PMTUDISC_INTERFACE 4 /* the interface's MTU, no heed to ICMPv6 */
#define IPV6_2292RTHDR 5 /* IPV6_RECVRTHDR of RFC 2292 (int) */
#define IPV6_PMTUDISC_OMIT 5 /* as IPV6_PMTUDISC_INTERFACE, but fragment what is too long */
#define IPV6_2292PKTOPTIONS 6 /* all that is to be sent with packets, as control messages (bytes) */
#define IPV6_CHECKSUM 7 /* where a raw socket's data have their checksum; -1 for none (int) */
#define IPV6_2292HOPLIMIT 8 /* IPV6_RECVHOPLIMIT of RFC 2292 (int) */
#define IPV6_NEXTHOP 9 /* ancillary data: the next router to send by */
#define IPV6_AUTHHDR 10 /* authentication header; the kernel refuses it */
#define IPV6_UNICAST_HOPS 16 /* hop limit of what is sent to hosts; -1 for the default (int) */
#define IPV6_MULTICAST_IF 17 /* interface to send to groups, by its index (int) */
#define IPV6_MULTICAST_HOPS 18 /* hop limit of datagrams to groups; -1 for the default, 1 (int) */
#define IPV6_MULTICAST_LOOP 19 /* datagrams to groups come back to this host, too (int) */
#define IPV6_JOIN_GROUP 20 /* join a group (struct ipv6_mreq, set) */
#define IPV6_LEAVE_GROUP 21 /* leave a group (struct ipv6_mreq, set) */
#define IPV6_ROUTER_ALERT 22 /* a raw socket gets the forwarded packets with this value of the router alert option (int) */
#define IPV6_MTU_DISCOVER 23 /* find the path MTU? One of IPV6_PMTUDISC_… (int) */
#define IPV6_MTU 24 /* the path MTU of a connected socket (int) */
#define IPV6_RECVERR 25 /* receive ICMPv6 errors by MSG_ERRQUEUE, as struct sock_extended_err (int) */
#define IPV6_V6ONLY 26 /* no IPv4 by mapped addresses on this socket; before bind() (int) */
#define IPV6_JOIN_ANYCAST 27 /* give the host an anycast address (struct ipv6_mreq, set) */
#define IPV6_LEAVE_ANYCAST 28 /* take the anycast address away (struct ipv6_mreq, set) */
#define IPV6_MULTICAST_ALL 29 /* receive what comes to every group that any socket has joined; on by default (int) */
#define IPV6_ROUTER_ALERT_ISOLATE 30 /* router alert packets of this network namespace only (int) */
#define IPV6_RECVERR_RFC4884 31 /* receive the further objects of ICMPv6 errors with them (int) */
#define IPV6_IPSEC_POLICY 34 /* IPsec policy of the socket, KAME's way (bytes) */
#define IPV6_XFRM_POLICY 35 /* IPsec policy of the socket (struct xfrm_userpolicy_info) */
#define IPV6_HDRINCL 36 /* what is sent on a raw socket begins with the IPv6 header (int) */
#define IPV6_RECVPKTINFO 49 /* receive struct in6_pktinfo: interface and destination of each packet (int) */
#define IPV6_PKTINFO 50 /* ancillary data, and what is to be sent with: source and interface (struct in6_pktinfo) */
#define IPV6_RECVHOPLIMIT 51 /* receive the hop limit of packets as IPV6_HOPLIMIT (int) */
#define IPV6_HOPLIMIT 52 /* ancillary data: the hop limit, an int */
#define IPV6_RECVHOPOPTS 53 /* receive the hop-by-hop options as IPV6_HOPOPTS (int) */
#define IPV6_HOPOPTS 54 /* ancillary data, and what is to be sent with: hop-by-hop options (bytes) */
#define IPV6_RTHDRDSTOPTS 55 /* options for each host of a routing header (bytes) */
#define IPV6_RECVRTHDR 56 /* receive the routing header as IPV6_RTHDR (int) */
#define IPV6_RTHDR 57 /* ancillary data, and what is to be sent with: a routing header (bytes) */
#define IPV6_RECVDSTOPTS 58 /* receive the destination options as IPV6_DSTOPTS (int) */
#define IPV6_DSTOPTS 59 /* ancillary data, and what is to be sent with: destination options (bytes) */
#define IPV6_RECVPATHMTU 60 /* receive changes of the path MTU as IPV6_PATHMTU (int) */
#define IPV6_PATHMTU 61 /* the path MTU of a connected socket; ancillary data, too (struct ip6_mtuinfo, get) */
#define IPV6_DONTFRAG 62 /* datagrams that are too long are EMSGSIZE instead of fragments (int) */
#define IPV6_RECVTCLASS 66 /* receive the traffic class of packets as IPV6_TCLASS (int) */
#define IPV6_TCLASS 67 /* traffic class of what is sent; -1 for the default (int) */
#define IPV6_AUTOFLOWLABEL 70 /* give packets a flow label without being asked (int) */
#define IPV6_ADDR_PREFERENCES 72 /* which source addresses to prefer: or'ed flags IPV6_PREFER_SRC_… (int) */
#define IPV6_MINHOPCOUNT 73 /* drop packets with a lower hop limit (int) */
#define IPV6_ORIGDSTADDR 74 /* receive the destination a packet had before it was redirected (int) */
#define IPV6_TRANSPARENT 75 /* bind() may take addresses of other hosts; needs CAP_NET_ADMIN (int) */
#define IPV6_UNICAST_IF 76 /* interface to send to hosts, by its index in network byte order (int) */
#define IPV6_RECVFRAGSIZE 77 /* receive the size of the greatest fragment of a packet (int) */
#define IPV6_FREEBIND 78 /* bind() may take an address that this host does not have yet (int) */
#define IPV6_ADD_MEMBERSHIP IPV6_JOIN_GROUP
#define IPV6_DROP_MEMBERSHIP IPV6_LEAVE_GROUP
#define IPV6_RECVORIGDSTADDR IPV6_ORIGDSTADDR
#define IPV6_RXDSTOPTS IPV6_DSTOPTS
#define IPV6_RXHOPOPTS IPV6_HOPOPTS

#define SOL_IP 0 /* level of IPv4's options, as IPPROTO_IP */
#define SOL_IPV6 41 /* level of IPv6's options, as IPPROTO_IPV6 */
#define SOL_ICMPV6 58 /* level of ICMPv6's options, as IPPROTO_ICMPV6 */

struct ip_opts {
	struct in_addr ip_dst;
	char ip_opts[40];
};

/* -- Multicast. UNP 21.6 -- */

/* What IP_ADD_MEMBERSHIP takes. */
struct ip_mreq {
	struct in_addr imr_multiaddr; /* the group */
	struct in_addr imr_interface; /* the interface, by its address */
};
struct ip_mreqn {
	struct in_addr imr_multiaddr;
	struct in_addr imr_address;
	int imr_ifindex;              /* the interface, by its index */
};
struct ip_mreq_source {
	struct in_addr imr_multiaddr;
	struct in_addr imr_interface;
	struct in_addr imr_sourceaddr;
};
struct ip_msfilter {
	struct in_addr imsf_multiaddr;
	struct in_addr imsf_interface;
	uint32_t imsf_fmode;
	uint32_t imsf_numsrc;
	struct in_addr imsf_slist[1];
};
/* bytes of a struct ip_msfilter with so many sources */
#define IP_MSFILTER_SIZE(numsrc) (sizeof(struct ip_msfilter) - sizeof(struct in_addr) + (numsrc) * sizeof(struct in_addr))
#ifndef _SOCKSH_KERNEL_IPV6
struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	unsigned int ipv6mr_interface;
};
#endif
struct group_req {
	uint32_t gr_interface;
	struct sockaddr_storage gr_group;
};
struct group_source_req {
	uint32_t gsr_interface;
	struct sockaddr_storage gsr_group;
	struct sockaddr_storage gsr_source;
};
struct group_filter {
	uint32_t gf_interface;
	struct sockaddr_storage gf_group;
	uint32_t gf_fmode;
	uint32_t gf_numsrc;
	struct sockaddr_storage gf_slist[1];
};
/* bytes of a struct group_filter with so many sources */
#define GROUP_FILTER_SIZE(numsrc) (sizeof(struct group_filter) - sizeof(struct sockaddr_storage) + (numsrc) * sizeof(struct sockaddr_storage))

/* -- Ancillary data. UNP 22.2, 22.8 -- */

struct in_pktinfo {
	int ipi_ifindex;             /* interface */
	struct in_addr ipi_spec_dst; /* local address */
	struct in_addr ipi_addr;     /* destination of the packet */
};
#ifndef _SOCKSH_KERNEL_IN6_PKTINFO
struct in6_pktinfo {
	struct in6_addr ipi6_addr;
	unsigned int ipi6_ifindex;
};
struct ip6_mtuinfo {
	struct sockaddr_in6 ip6m_addr;
	uint32_t ip6m_mtu;
};
#endif

/** Host to network byte order, 16 bits: ports. man 3 htons; UNP 3.4 */
uint16_t htons(uint16_t hostshort) __manual_header("arpa/inet.h");
/** Host to network byte order, 32 bits: IPv4 addresses. man 3 htonl; UNP 3.4 */
uint32_t htonl(uint32_t hostlong) __manual_header("arpa/inet.h");
/** Network to host byte order, 16 bits. man 3 ntohs; UNP 3.4 */
uint16_t ntohs(uint16_t netshort) __manual_header("arpa/inet.h");
/** Network to host byte order, 32 bits. man 3 ntohl; UNP 3.4 */
uint32_t ntohl(uint32_t netlong) __manual_header("arpa/inet.h");
/** Bind to a free port below 1024. man 3 bindresvport
 *  errors: EACCES EADDRINUSE EAFNOSUPPORT EBADF ENOTSOCK */
int bindresvport(int sockfd, struct sockaddr_in *sin) __updates1(2) __nullable(2);
/** Bytes of a routing header with some addresses. man 3 inet6_rth_space; UNP 27.6 */
socklen_t inet6_rth_space(int type, int segments);
/** Start a routing header. man 3 inet6_rth_init; UNP 27.6
 *  returns: bp, or NULL */
void *inet6_rth_init(void *bp, socklen_t bp_len, int type, int segments) __updates(1, 2);
/** Append an address to a routing header. man 3 inet6_rth_add; UNP 27.6 */
int inet6_rth_add(void *bp, const struct in6_addr *addr) __custom __reads1(2);
/** Turn a routing header round. man 3 inet6_rth_reverse; UNP 27.6 */
int inet6_rth_reverse(const void *in, void *out) __custom;
/** How many addresses a routing header has. man 3 inet6_rth_segments; UNP 27.6 */
int inet6_rth_segments(const void *bp) __custom;
/** An address of a routing header. man 3 inet6_rth_getaddr; UNP 27.6
 *  returns: the address, or NULL */
struct in6_addr *inet6_rth_getaddr(const void *bp, int index) __custom;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/in_options.h>
#endif
