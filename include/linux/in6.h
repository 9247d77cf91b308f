/* IPv6, as the kernel names it. <netinet/in.h> has it too. man 7 ipv6 */
#ifndef _SOCKSH_LINUX_IN6_H
#define _SOCKSH_LINUX_IN6_H

#include <linux/types.h>

/* What <netinet/in.h> defines if it came first. */
#ifndef _SOCKSH_NETINET_IN_H
#define _SOCKSH_KERNEL_IPV6

struct in6_addr {
	union {
		__u8 s6_addr[16];
		__be16 s6_addr16[8];
		__be32 s6_addr32[4];
	};
};

/* Address of an IPv6 socket. */
struct sockaddr_in6 {
	unsigned short int sin6_family; /* AF_INET6 */
	__be16 sin6_port;
	__be32 sin6_flowinfo;
	struct in6_addr sin6_addr;
	__u32 sin6_scope_id; /* interface of a link-local address */
};

/* What IPV6_ADD_MEMBERSHIP takes. */
struct ipv6_mreq {
	struct in6_addr ipv6mr_multiaddr;
	int ipv6mr_ifindex;
};
#define ipv6mr_acaddr ipv6mr_multiaddr

#endif

#define ipv6mr_acaddr ipv6mr_multiaddr

/* What IPV6_FLOWLABEL_MGR takes. */
struct in6_flowlabel_req {
	struct in6_addr flr_dst;
	__be32 flr_label;
	__u8 flr_action;
	__u8 flr_share;
	__u16 flr_flags;
	__u16 flr_expires;
	__u16 flr_linger;
	__u32 __flr_pad;
};

#define IPV6_FL_A_GET 0 /* IPV6_FLOWLABEL_MGR, flr_action: get a flow label */
#define IPV6_FL_A_PUT 1 /* IPV6_FLOWLABEL_MGR, flr_action: give it back */
#define IPV6_FL_A_RENEW 2 /* IPV6_FLOWLABEL_MGR, flr_action: set its lifetimes anew */
#define IPV6_FL_F_CREATE 1 /* IPV6_FLOWLABEL_MGR, flr_flags: make it if it is not there */
#define IPV6_FL_F_EXCL 2 /* IPV6_FLOWLABEL_MGR, flr_flags: fail with EEXIST if it is there */
#define IPV6_FL_F_REFLECT 4 /* IPV6_FLOWLABEL_MGR, flr_flags: answer with the label received */
#define IPV6_FL_F_REMOTE 8 /* IPV6_FLOWLABEL_MGR, flr_flags: the label the peer sent */
#define IPV6_FL_S_NONE 0 /* IPV6_FLOWLABEL_MGR, flr_share: nobody */
#define IPV6_FL_S_EXCL 1 /* IPV6_FLOWLABEL_MGR, flr_share: only this socket */
#define IPV6_FL_S_PROCESS 2 /* IPV6_FLOWLABEL_MGR, flr_share: this process */
#define IPV6_FL_S_USER 3 /* IPV6_FLOWLABEL_MGR, flr_share: this user */
#define IPV6_FL_S_ANY 255 /* IPV6_FLOWLABEL_MGR, flr_share: everybody */
#define IPV6_FLOWINFO_FLOWLABEL 0x000fffff /* the flow label's bits in sin6_flowinfo */
#define IPV6_FLOWINFO_PRIORITY 0x0ff00000 /* the traffic class's bits in sin6_flowinfo */
#define IPV6_PRIORITY_UNCHARACTERIZED 0x0000 /* priority of RFC 1883, now the traffic class: not said */
#define IPV6_PRIORITY_FILLER 0x0100 /* priority of RFC 1883: filler, as netnews */
#define IPV6_PRIORITY_UNATTENDED 0x0200 /* priority of RFC 1883: nobody waits, as mail */
#define IPV6_PRIORITY_RESERVED1 0x0300 /* priority of RFC 1883: reserved */
#define IPV6_PRIORITY_BULK 0x0400 /* priority of RFC 1883: bulk that somebody waits for, as FTP */
#define IPV6_PRIORITY_RESERVED2 0x0500 /* priority of RFC 1883: reserved */
#define IPV6_PRIORITY_INTERACTIVE 0x0600 /* priority of RFC 1883: interactive, as telnet */
#define IPV6_PRIORITY_CONTROL 0x0700 /* priority of RFC 1883: control of the network */
#define IPV6_PRIORITY_8 0x0800 /* priority of RFC 1883 without congestion control, the most willingly thrown away */
#define IPV6_PRIORITY_9 0x0900 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_10 0x0a00 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_11 0x0b00 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_12 0x0c00 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_13 0x0d00 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_14 0x0e00 /* priority of RFC 1883 without congestion control */
#define IPV6_PRIORITY_15 0x0f00 /* priority of RFC 1883 without congestion control, the least willingly thrown away */
#define IPV6_TLV_PAD1 0 /* option of a hop-by-hop or destination header: one byte of padding */
#define IPV6_TLV_PADN 1 /* option of a hop-by-hop or destination header: two bytes of padding or more */
#define IPV6_TLV_ROUTERALERT 5 /* option of a hop-by-hop header: routers look at the packet */
#define IPV6_TLV_CALIPSO 7 /* option of a hop-by-hop header: a security label, RFC 5570 */
#define IPV6_TLV_IOAM 49 /* option of a hop-by-hop header: operations data, RFC 9486 */
#define IPV6_TLV_JUMBO 194 /* option of a hop-by-hop header: a packet of more than 65,535 bytes */
#define IPV6_TLV_HAO 201 /* option of a destination header: the home address of a mobile host */
#define IPV6_ADDRFORM 1 /* make a connected socket of a mapped address an IPv4 one: AF_INET (int) */
#define IPV6_2292PKTINFO 2 /* IPV6_RECVPKTINFO of RFC 2292 (int) */
#define IPV6_2292HOPOPTS 3 /* IPV6_RECVHOPOPTS of RFC 2292 (int) */
#define IPV6_2292DSTOPTS 4 /* IPV6_RECVDSTOPTS of RFC 2292 (int) */
#define IPV6_2292RTHDR 5 /* IPV6_RECVRTHDR of RFC 2292 (int) */
#define IPV6_2292PKTOPTIONS 6 /* all that is to be sent with packets, as control messages (bytes) */
#define IPV6_CHECKSUM 7 /* where a raw socket's data have their checksum; -1 for none (int) */
#define IPV6_2292HOPLIMIT 8 /* IPV6_RECVHOPLIMIT of RFC 2292 (int) */
#define IPV6_NEXTHOP 9 /* ancillary data: the next router to send by */
#define IPV6_AUTHHDR 10 /* authentication header; the kernel refuses it */
#define IPV6_FLOWINFO 11 /* receive the flow label of each packet (int) */
#define IPV6_UNICAST_HOPS 16 /* hop limit of what is sent to hosts; -1 for the default (int) */
#define IPV6_MULTICAST_IF 17 /* interface to send to groups, by its index (int) */
#define IPV6_MULTICAST_HOPS 18 /* hop limit of datagrams to groups; -1 for the default, 1 (int) */
#define IPV6_MULTICAST_LOOP 19 /* datagrams to groups come back to this host, too (int) */
#define IPV6_ADD_MEMBERSHIP 20 /* join a group; POSIX's IPV6_JOIN_GROUP (struct ipv6_mreq, set) */
#define IPV6_DROP_MEMBERSHIP 21 /* leave a group; POSIX's IPV6_LEAVE_GROUP (struct ipv6_mreq, set) */
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
#define IPV6_PMTUDISC_DONT 0 /* fragment by the interface's MTU */
#define IPV6_PMTUDISC_WANT 1 /* by the route's setting */
#define IPV6_PMTUDISC_DO 2 /* never fragment: what is too long is EMSGSIZE */
#define IPV6_PMTUDISC_PROBE 3 /* never fragment, and do not heed the known path MTU */
#define IPV6_PMTUDISC_INTERFACE 4 /* the interface's MTU, no heed to ICMPv6 */
#define IPV6_PMTUDISC_OMIT 5 /* as IPV6_PMTUDISC_INTERFACE, but fragment what is too long */
#define IPV6_FLOWLABEL_MGR 32 /* get, renew and give back flow labels (struct in6_flowlabel_req) */
#define IPV6_FLOWINFO_SEND 33 /* send with the flow label of sin6_flowinfo (int) */
#define IPV6_IPSEC_POLICY 34 /* IPsec policy of the socket, KAME's way (bytes) */
#define IPV6_XFRM_POLICY 35 /* IPsec policy of the socket (struct xfrm_userpolicy_info) */
#define IPV6_HDRINCL 36 /* what is sent on a raw socket begins with the IPv6 header (int) */
#define IPV6_RECVPKTINFO 49 /* receive struct in6_pktinfo: interface and destination of each packet (int) */
#define IPV6_PKTINFO 50 /* ancillary data, and what is to be sent with: source and interface (struct in6_pktinfo) */
#define IPV6_RECVHOPLIMIT 51 /* receive the hop limit of packets as IPV6_HOPLIMIT (int) */
#define IPV6_HOPLIMIT 52 /* ancillary data: the hop limit, an int */
#define IPV6_RECVHOPOPTS 53 /* receive the hop-by-hop options as IPV6_HOPOPTS (int) */
#define IPV6_RTHDRDSTOPTS 55 /* options for each host of a routing header (bytes) */
#define IPV6_RECVRTHDR 56 /* receive the routing header as IPV6_RTHDR (int) */
#define IPV6_RECVDSTOPTS 58 /* receive the destination options as IPV6_DSTOPTS (int) */
#define IPV6_RECVPATHMTU 60 /* receive changes of the path MTU as IPV6_PATHMTU (int) */
#define IPV6_PATHMTU 61 /* the path MTU of a connected socket; ancillary data, too (struct ip6_mtuinfo, get) */
#define IPV6_DONTFRAG 62 /* datagrams that are too long are EMSGSIZE instead of fragments (int) */
#define IPV6_RECVTCLASS 66 /* receive the traffic class of packets as IPV6_TCLASS (int) */
#define IPV6_TCLASS 67 /* traffic class of what is sent; -1 for the default (int) */
#define IPV6_AUTOFLOWLABEL 70 /* give packets a flow label without being asked (int) */
#define IPV6_ADDR_PREFERENCES 72 /* which source addresses to prefer: or'ed flags IPV6_PREFER_SRC_… (int) */
#define IPV6_PREFER_SRC_TMP 0x0001 /* IPV6_ADDR_PREFERENCES: temporary source addresses */
#define IPV6_PREFER_SRC_PUBLIC 0x0002 /* IPV6_ADDR_PREFERENCES: public source addresses */
#define IPV6_PREFER_SRC_PUBTMP_DEFAULT 0x0100 /* IPV6_ADDR_PREFERENCES: as the system's setting says */
#define IPV6_PREFER_SRC_COA 0x0004 /* IPV6_ADDR_PREFERENCES: care-of addresses of a mobile host */
#define IPV6_PREFER_SRC_HOME 0x0400 /* IPV6_ADDR_PREFERENCES: home addresses of a mobile host */
#define IPV6_PREFER_SRC_CGA 0x0008 /* IPV6_ADDR_PREFERENCES: cryptographically made addresses */
#define IPV6_PREFER_SRC_NONCGA 0x0800 /* IPV6_ADDR_PREFERENCES: addresses that are not cryptographically made */
#define IPV6_MINHOPCOUNT 73 /* drop packets with a lower hop limit (int) */
#define IPV6_ORIGDSTADDR 74 /* receive the destination a packet had before it was redirected (int) */
#define IPV6_RECVORIGDSTADDR IPV6_ORIGDSTADDR
#define IPV6_TRANSPARENT 75 /* bind() may take addresses of other hosts; needs CAP_NET_ADMIN (int) */
#define IPV6_UNICAST_IF 76 /* interface to send to hosts, by its index in network byte order (int) */
#define IPV6_RECVFRAGSIZE 77 /* receive the size of the greatest fragment of a packet (int) */
#define IPV6_FREEBIND 78 /* bind() may take an address that this host does not have yet (int) */

#endif
