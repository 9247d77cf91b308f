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
#define IPPROTO_HOPOPTS 0
#define IPPROTO_ICMP 1
#define IPPROTO_IGMP 2
#define IPPROTO_IPIP 4
#define IPPROTO_TCP 6
#define IPPROTO_EGP 8
#define IPPROTO_PUP 12
#define IPPROTO_UDP 17
#define IPPROTO_IDP 22
#define IPPROTO_TP 29
#define IPPROTO_DCCP 33
#define IPPROTO_IPV6 41    /* options of IPv6 */
#define IPPROTO_ROUTING 43
#define IPPROTO_FRAGMENT 44
#define IPPROTO_RSVP 46
#define IPPROTO_GRE 47
#define IPPROTO_ESP 50
#define IPPROTO_AH 51
#define IPPROTO_ICMPV6 58
#define IPPROTO_NONE 59
#define IPPROTO_DSTOPTS 60
#define IPPROTO_MTP 92
#define IPPROTO_BEETPH 94
#define IPPROTO_ENCAP 98
#define IPPROTO_PIM 103
#define IPPROTO_COMP 108
#define IPPROTO_SCTP 132
#define IPPROTO_MH 135
#define IPPROTO_UDPLITE 136
#define IPPROTO_MPLS 137
#define IPPROTO_ETHERNET 143
#define IPPROTO_RAW 255    /* the program makes the IP header */
#define IPPROTO_MPTCP 262
#define IPPROTO_MAX 263

#define IPPORT_ECHO 7
#define IPPORT_DISCARD 9
#define IPPORT_SYSTAT 11
#define IPPORT_DAYTIME 13
#define IPPORT_NETSTAT 15
#define IPPORT_FTP 21
#define IPPORT_TELNET 23
#define IPPORT_SMTP 25
#define IPPORT_TIMESERVER 37
#define IPPORT_NAMESERVER 42
#define IPPORT_WHOIS 43
#define IPPORT_MTP 57
#define IPPORT_TFTP 69
#define IPPORT_RJE 77
#define IPPORT_FINGER 79
#define IPPORT_TTYLINK 87
#define IPPORT_SUPDUP 95
#define IPPORT_EXECSERVER 512
#define IPPORT_LOGINSERVER 513
#define IPPORT_CMDSERVER 514
#define IPPORT_EFSSERVER 520
#define IPPORT_BIFFUDP 512
#define IPPORT_WHOSERVER 513
#define IPPORT_ROUTESERVER 520
#define IPPORT_RESERVED 1024     /* below: for the superuser */
#define IPPORT_USERRESERVED 5000

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

#define INET_ADDRSTRLEN 16
#define INET6_ADDRSTRLEN 46

#define INADDR_ANY ((in_addr_t)0x00000000)       /* any of this host's; host byte order, as all of these */
#define INADDR_BROADCAST ((in_addr_t)0xffffffff) /* every host of the network */
#define INADDR_NONE ((in_addr_t)0xffffffff)      /* inet_addr(): an error */
#define INADDR_LOOPBACK ((in_addr_t)0x7f000001)  /* 127.0.0.1 */
#define INADDR_DUMMY ((in_addr_t)0xc0000008)
#define INADDR_UNSPEC_GROUP ((in_addr_t)0xe0000000)
#define INADDR_ALLHOSTS_GROUP ((in_addr_t)0xe0000001)    /* 224.0.0.1 */
#define INADDR_ALLRTRS_GROUP ((in_addr_t)0xe0000002)     /* 224.0.0.2 */
#define INADDR_ALLSNOOPERS_GROUP ((in_addr_t)0xe000006a)
#define INADDR_MAX_LOCAL_GROUP ((in_addr_t)0xe00000ff)

#define IN_CLASSA(a) ((((in_addr_t)(a)) & 0x80000000) == 0)
#define IN_CLASSA_NET 0xff000000
#define IN_CLASSA_NSHIFT 24
#define IN_CLASSA_HOST (0xffffffff & ~IN_CLASSA_NET)
#define IN_CLASSA_MAX 128
#define IN_CLASSB(a) ((((in_addr_t)(a)) & 0xc0000000) == 0x80000000)
#define IN_CLASSB_NET 0xffff0000
#define IN_CLASSB_NSHIFT 16
#define IN_CLASSB_HOST (0xffffffff & ~IN_CLASSB_NET)
#define IN_CLASSB_MAX 65536
#define IN_CLASSC(a) ((((in_addr_t)(a)) & 0xe0000000) == 0xc0000000)
#define IN_CLASSC_NET 0xffffff00
#define IN_CLASSC_NSHIFT 8
#define IN_CLASSC_HOST (0xffffffff & ~IN_CLASSC_NET)
#define IN_CLASSD(a) ((((in_addr_t)(a)) & 0xf0000000) == 0xe0000000)
#define IN_MULTICAST(a) IN_CLASSD(a)
#define IN_EXPERIMENTAL(a) ((((in_addr_t)(a)) & 0xe0000000) == 0xe0000000)
#define IN_BADCLASS(a) ((((in_addr_t)(a)) & 0xf0000000) == 0xf0000000)
#define IN_LOOPBACKNET 127

extern const struct in6_addr in6addr_any;
extern const struct in6_addr in6addr_loopback;
#define IN6ADDR_ANY_INIT { { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } } }
#define IN6ADDR_LOOPBACK_INIT { { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 } } }

#define __IN6_8(a, i) (((const uint8_t *)(a))[i])
#define __IN6_32(a, i) (((const uint32_t *)(a))[i])
#define IN6_ARE_ADDR_EQUAL(a, b) (__IN6_32(a, 0) == __IN6_32(b, 0) && __IN6_32(a, 1) == __IN6_32(b, 1) && __IN6_32(a, 2) == __IN6_32(b, 2) && __IN6_32(a, 3) == __IN6_32(b, 3))
#define IN6_IS_ADDR_UNSPECIFIED(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && __IN6_32(a, 3) == 0)
#define IN6_IS_ADDR_LOOPBACK(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && __IN6_32(a, 3) == htobe32(1))
#define IN6_IS_ADDR_LINKLOCAL(a) ((__IN6_32(a, 0) & htobe32(0xffc00000)) == htobe32(0xfe800000))
#define IN6_IS_ADDR_SITELOCAL(a) ((__IN6_32(a, 0) & htobe32(0xffc00000)) == htobe32(0xfec00000))
#define IN6_IS_ADDR_V4MAPPED(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == htobe32(0xffff))
#define IN6_IS_ADDR_V4COMPAT(a) (__IN6_32(a, 0) == 0 && __IN6_32(a, 1) == 0 && __IN6_32(a, 2) == 0 && be32toh(__IN6_32(a, 3)) > 1)
#define IN6_IS_ADDR_MULTICAST(a) (__IN6_8(a, 0) == 0xff)
#define IN6_IS_ADDR_MC_NODELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x1)
#define IN6_IS_ADDR_MC_LINKLOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x2)
#define IN6_IS_ADDR_MC_SITELOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x5)
#define IN6_IS_ADDR_MC_ORGLOCAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0x8)
#define IN6_IS_ADDR_MC_GLOBAL(a) (IN6_IS_ADDR_MULTICAST(a) && (__IN6_8(a, 1) & 0xf) == 0xe)

/* -- Options of level IPPROTO_IP. UNP 7.6 -- */

#define IP_PMTUDISC_DONT 0
#define IP_DEFAULT_MULTICAST_LOOP 1
#define IP_DEFAULT_MULTICAST_TTL 1
#define IP_PMTUDISC_WANT 1
#define IP_TOS 1 /* type of service */
#define IP_PMTUDISC_DO 2
#define IP_TTL 2 /* time to live */
#define IP_HDRINCL 3 /* the program makes the IP header */
#define IP_PMTUDISC_PROBE 3
#define IP_OPTIONS 4 /* IP options */
#define IP_PMTUDISC_INTERFACE 4
#define IP_PMTUDISC_OMIT 5
#define IP_ROUTER_ALERT 5
#define IP_RECVOPTS 6
#define IP_RETOPTS 7
#define IP_PKTINFO 8 /* receive struct in_pktinfo */
#define IP_PKTOPTIONS 9
#define IP_MTU_DISCOVER 10
#define IP_PMTUDISC 10
#define IP_RECVERR 11 /* receive ICMP errors */
#define IP_RECVTTL 12 /* receive the time to live */
#define IP_RECVTOS 13 /* receive the type of service */
#define IP_MTU 14 /* path MTU; get only */
#define IP_FREEBIND 15
#define IP_IPSEC_POLICY 16
#define IP_XFRM_POLICY 17
#define IP_PASSSEC 18
#define IP_TRANSPARENT 19
#define IP_MAX_MEMBERSHIPS 20
#define IP_ORIGDSTADDR 20
#define IP_MINTTL 21
#define IP_NODEFRAG 22
#define IP_CHECKSUM 23
#define IP_BIND_ADDRESS_NO_PORT 24
#define IP_RECVFRAGSIZE 25
#define IP_RECVERR_RFC4884 26
#define IP_MULTICAST_IF 32 /* interface to send to groups */
#define IP_MULTICAST_TTL 33 /* time to live of datagrams to groups */
#define IP_MULTICAST_LOOP 34 /* datagrams to groups come back to this host */
#define IP_ADD_MEMBERSHIP 35 /* join a group */
#define IP_DROP_MEMBERSHIP 36 /* leave a group */
#define IP_UNBLOCK_SOURCE 37
#define IP_BLOCK_SOURCE 38
#define IP_ADD_SOURCE_MEMBERSHIP 39
#define IP_DROP_SOURCE_MEMBERSHIP 40
#define IP_MSFILTER 41
#define IP_MULTICAST_ALL 49
#define IP_UNICAST_IF 50
#define IP_RECVORIGDSTADDR IP_ORIGDSTADDR
#define IP_RECVRETOPTS IP_RETOPTS

#define MCAST_EXCLUDE 0
#define MCAST_INCLUDE 1
#define MCAST_JOIN_GROUP 42 /* join a group, any family */
#define MCAST_BLOCK_SOURCE 43
#define MCAST_UNBLOCK_SOURCE 44
#define MCAST_LEAVE_GROUP 45 /* leave a group */
#define MCAST_JOIN_SOURCE_GROUP 46
#define MCAST_LEAVE_SOURCE_GROUP 47
#define MCAST_MSFILTER 48

/* -- Options of level IPPROTO_IPV6. UNP 7.8 -- */

#define IPV6_PMTUDISC_DONT 0
#define IPV6_RTHDR_LOOSE 0
#define IPV6_RTHDR_TYPE_0 0
#define IPV6_ADDRFORM 1
#define IPV6_PMTUDISC_WANT 1
#define IPV6_RTHDR_STRICT 1
#define IPV6_2292PKTINFO 2
#define IPV6_PMTUDISC_DO 2
#define IPV6_2292HOPOPTS 3
#define IPV6_PMTUDISC_PROBE 3
#define IPV6_2292DSTOPTS 4
#define IPV6_PMTUDISC_INTERFACE 4
#define IPV6_2292RTHDR 5
#define IPV6_PMTUDISC_OMIT 5
#define IPV6_2292PKTOPTIONS 6
#define IPV6_CHECKSUM 7 /* where a raw socket has its checksum */
#define IPV6_2292HOPLIMIT 8
#define IPV6_NEXTHOP 9
#define IPV6_AUTHHDR 10
#define IPV6_UNICAST_HOPS 16 /* hop limit */
#define IPV6_MULTICAST_IF 17 /* interface to send to groups */
#define IPV6_MULTICAST_HOPS 18 /* hop limit of datagrams to groups */
#define IPV6_MULTICAST_LOOP 19 /* datagrams to groups come back to this host */
#define IPV6_JOIN_GROUP 20 /* join a group */
#define IPV6_LEAVE_GROUP 21 /* leave a group */
#define IPV6_ROUTER_ALERT 22
#define IPV6_MTU_DISCOVER 23
#define IPV6_MTU 24
#define IPV6_RECVERR 25
#define IPV6_V6ONLY 26 /* no IPv4 on this socket */
#define IPV6_JOIN_ANYCAST 27
#define IPV6_LEAVE_ANYCAST 28
#define IPV6_MULTICAST_ALL 29
#define IPV6_ROUTER_ALERT_ISOLATE 30
#define IPV6_RECVERR_RFC4884 31
#define IPV6_IPSEC_POLICY 34
#define IPV6_XFRM_POLICY 35
#define IPV6_HDRINCL 36
#define IPV6_RECVPKTINFO 49 /* receive struct in6_pktinfo */
#define IPV6_PKTINFO 50
#define IPV6_RECVHOPLIMIT 51 /* receive the hop limit */
#define IPV6_HOPLIMIT 52
#define IPV6_RECVHOPOPTS 53
#define IPV6_HOPOPTS 54
#define IPV6_RTHDRDSTOPTS 55
#define IPV6_RECVRTHDR 56
#define IPV6_RTHDR 57
#define IPV6_RECVDSTOPTS 58
#define IPV6_DSTOPTS 59
#define IPV6_RECVPATHMTU 60
#define IPV6_PATHMTU 61
#define IPV6_DONTFRAG 62 /* do not fragment */
#define IPV6_RECVTCLASS 66
#define IPV6_TCLASS 67 /* traffic class */
#define IPV6_AUTOFLOWLABEL 70
#define IPV6_ADDR_PREFERENCES 72
#define IPV6_MINHOPCOUNT 73
#define IPV6_ORIGDSTADDR 74
#define IPV6_TRANSPARENT 75
#define IPV6_UNICAST_IF 76
#define IPV6_RECVFRAGSIZE 77
#define IPV6_FREEBIND 78
#define IPV6_ADD_MEMBERSHIP IPV6_JOIN_GROUP
#define IPV6_DROP_MEMBERSHIP IPV6_LEAVE_GROUP
#define IPV6_RECVORIGDSTADDR IPV6_ORIGDSTADDR
#define IPV6_RXDSTOPTS IPV6_DSTOPTS
#define IPV6_RXHOPOPTS IPV6_HOPOPTS

#define SOL_IP 0
#define SOL_IPV6 41
#define SOL_ICMPV6 58

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
#define IP_MSFILTER_SIZE(numsrc) (sizeof(struct ip_msfilter) - sizeof(struct in_addr) + (numsrc) * sizeof(struct in_addr))
struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	unsigned int ipv6mr_interface;
};
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
#define GROUP_FILTER_SIZE(numsrc) (sizeof(struct group_filter) - sizeof(struct sockaddr_storage) + (numsrc) * sizeof(struct sockaddr_storage))

/* -- Ancillary data. UNP 22.2, 22.8 -- */

struct in_pktinfo {
	int ipi_ifindex;             /* interface */
	struct in_addr ipi_spec_dst; /* local address */
	struct in_addr ipi_addr;     /* destination of the packet */
};
struct in6_pktinfo {
	struct in6_addr ipi6_addr;
	unsigned int ipi6_ifindex;
};
struct ip6_mtuinfo {
	struct sockaddr_in6 ip6m_addr;
	uint32_t ip6m_mtu;
};

/** Host to network byte order, 16 bits: ports. man 3 htons; UNP 3.4 */
uint16_t htons(uint16_t hostshort);
/** Host to network byte order, 32 bits: IPv4 addresses. man 3 htonl; UNP 3.4 */
uint32_t htonl(uint32_t hostlong);
/** Network to host byte order, 16 bits. man 3 ntohs; UNP 3.4 */
uint16_t ntohs(uint16_t netshort);
/** Network to host byte order, 32 bits. man 3 ntohl; UNP 3.4 */
uint32_t ntohl(uint32_t netlong);
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
