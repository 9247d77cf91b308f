/* Attributes of interfaces of some kind: bridges, bonds, VLANs, tunnels. The rest of <linux/if_link.h>. */
#ifndef _SOCKSH_IF_LINK_KINDS_H
#define _SOCKSH_IF_LINK_KINDS_H

#include <linux/types.h>

enum {
	IFLA_BR_UNSPEC, /* attribute of a bridge: nothing */
	IFLA_BR_FORWARD_DELAY, /* attribute of a bridge: until a port forwards, 1/100 s (uint32_t) */
	IFLA_BR_HELLO_TIME, /* attribute of a bridge: between spanning tree messages, 1/100 s (uint32_t) */
	IFLA_BR_MAX_AGE, /* attribute of a bridge: until a spanning tree message is forgotten, 1/100 s (uint32_t) */
	IFLA_BR_AGEING_TIME, /* attribute of a bridge: until a learnt address is forgotten, 1/100 s (uint32_t) */
	IFLA_BR_STP_STATE, /* attribute of a bridge: the spanning tree is on (uint32_t) */
	IFLA_BR_PRIORITY, /* attribute of a bridge: its priority as root (uint16_t) */
	IFLA_BR_VLAN_FILTERING, /* attribute of a bridge: VLANs are told apart (uint8_t) */
	IFLA_BR_VLAN_PROTOCOL, /* attribute of a bridge: the type of its tags, ETH_P_8021Q … (network byte order) */
	IFLA_BR_GROUP_FWD_MASK, /* attribute of a bridge: which 01:80:c2 groups are forwarded (uint16_t) */
	IFLA_BR_ROOT_ID, /* attribute of a bridge: the spanning tree's root (struct ifla_bridge_id) */
	IFLA_BR_BRIDGE_ID, /* attribute of a bridge: its own number (struct ifla_bridge_id) */
	IFLA_BR_ROOT_PORT, /* attribute of a bridge: the port that leads to the root (uint16_t) */
	IFLA_BR_ROOT_PATH_COST, /* attribute of a bridge: the cost of the way there (uint32_t) */
	IFLA_BR_TOPOLOGY_CHANGE, /* attribute of a bridge: the tree is changing (uint8_t) */
	IFLA_BR_TOPOLOGY_CHANGE_DETECTED, /* attribute of a bridge: it noticed a change (uint8_t) */
	IFLA_BR_HELLO_TIMER, /* attribute of a bridge: until the next message, 1/100 s (uint64_t) */
	IFLA_BR_TCN_TIMER, /* attribute of a bridge: until a change is told again, 1/100 s (uint64_t) */
	IFLA_BR_TOPOLOGY_CHANGE_TIMER, /* attribute of a bridge: until the change is over, 1/100 s (uint64_t) */
	IFLA_BR_GC_TIMER, /* attribute of a bridge: until old addresses are removed, 1/100 s (uint64_t) */
	IFLA_BR_GROUP_ADDR, /* attribute of a bridge: where spanning tree messages go */
	IFLA_BR_FDB_FLUSH, /* attribute of a bridge: forget all learnt addresses (flag) */
	IFLA_BR_MCAST_ROUTER, /* attribute of a bridge: whether it counts as a multicast router (uint8_t) */
	IFLA_BR_MCAST_SNOOPING, /* attribute of a bridge: learn multicast groups from IGMP and MLD (uint8_t) */
	IFLA_BR_MCAST_QUERY_USE_IFADDR, /* attribute of a bridge: ask with its own address (uint8_t) */
	IFLA_BR_MCAST_QUERIER, /* attribute of a bridge: ask who is in which group (uint8_t) */
	IFLA_BR_MCAST_HASH_ELASTICITY, /* attribute of a bridge: unused (uint32_t) */
	IFLA_BR_MCAST_HASH_MAX, /* attribute of a bridge: groups, at most (uint32_t) */
	IFLA_BR_MCAST_LAST_MEMBER_CNT, /* attribute of a bridge: questions after somebody left (uint32_t) */
	IFLA_BR_MCAST_STARTUP_QUERY_CNT, /* attribute of a bridge: questions at start (uint32_t) */
	IFLA_BR_MCAST_LAST_MEMBER_INTVL, /* attribute of a bridge: between questions after somebody left, 1/100 s (uint64_t) */
	IFLA_BR_MCAST_MEMBERSHIP_INTVL, /* attribute of a bridge: until a member is forgotten, 1/100 s (uint64_t) */
	IFLA_BR_MCAST_QUERIER_INTVL, /* attribute of a bridge: until another who asks is forgotten, 1/100 s (uint64_t) */
	IFLA_BR_MCAST_QUERY_INTVL, /* attribute of a bridge: between questions, 1/100 s (uint64_t) */
	IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, /* attribute of a bridge: time to answer, 1/100 s (uint64_t) */
	IFLA_BR_MCAST_STARTUP_QUERY_INTVL, /* attribute of a bridge: between questions at start, 1/100 s (uint64_t) */
	IFLA_BR_NF_CALL_IPTABLES, /* attribute of a bridge: iptables sees its packets (uint8_t) */
	IFLA_BR_NF_CALL_IP6TABLES, /* attribute of a bridge: ip6tables sees its packets (uint8_t) */
	IFLA_BR_NF_CALL_ARPTABLES, /* attribute of a bridge: arptables sees its packets (uint8_t) */
	IFLA_BR_VLAN_DEFAULT_PVID, /* attribute of a bridge: the VLAN of untagged frames (uint16_t) */
	IFLA_BR_PAD, /* fills up to 8 bytes */
	IFLA_BR_VLAN_STATS_ENABLED, /* attribute of a bridge: count by VLAN (uint8_t) */
	IFLA_BR_MCAST_STATS_ENABLED, /* attribute of a bridge: count IGMP and MLD (uint8_t) */
	IFLA_BR_MCAST_IGMP_VERSION, /* attribute of a bridge: IGMP's version (uint8_t) */
	IFLA_BR_MCAST_MLD_VERSION, /* attribute of a bridge: MLD's version (uint8_t) */
	IFLA_BR_VLAN_STATS_PER_PORT, /* attribute of a bridge: count by VLAN and port (uint8_t) */
	IFLA_BR_MULTI_BOOLOPT, /* attribute of a bridge: further switches (struct br_boolopt_multi) */
	IFLA_BR_MCAST_QUERIER_STATE, /* attribute of a bridge: who asks now */
	__IFLA_BR_MAX,
};

#define IFLA_BR_MAX (__IFLA_BR_MAX - 1) /* the highest attribute's number */

struct ifla_bridge_id {
	__u8 prio[2];
	__u8 addr[6];
};

enum {
	BRIDGE_MODE_UNSPEC, /* IFLA_BRPORT_MODE: normal */
	BRIDGE_MODE_HAIRPIN, /* IFLA_BRPORT_MODE: frames may leave by the port they came from */
};

enum {
	IFLA_BRPORT_UNSPEC, /* attribute of a bridge's port: nothing */
	IFLA_BRPORT_STATE, /* attribute of a bridge's port: 0 disabled, 1 listening, 2 learning, 3 forwarding, 4 blocking (uint8_t) */
	IFLA_BRPORT_PRIORITY, /* attribute of a bridge's port: its priority (uint16_t) */
	IFLA_BRPORT_COST, /* attribute of a bridge's port: its cost (uint32_t) */
	IFLA_BRPORT_MODE, /* attribute of a bridge's port: hairpin (uint8_t) */
	IFLA_BRPORT_GUARD, /* attribute of a bridge's port: switch it off if a spanning tree message comes (uint8_t) */
	IFLA_BRPORT_PROTECT, /* attribute of a bridge's port: it must not lead to the root (uint8_t) */
	IFLA_BRPORT_FAST_LEAVE, /* attribute of a bridge's port: stop a group at once when somebody leaves (uint8_t) */
	IFLA_BRPORT_LEARNING, /* attribute of a bridge's port: learn addresses (uint8_t) */
	IFLA_BRPORT_UNICAST_FLOOD, /* attribute of a bridge's port: frames to unknown addresses go here (uint8_t) */
	IFLA_BRPORT_PROXYARP, /* attribute of a bridge's port: answer ARP (uint8_t) */
	IFLA_BRPORT_LEARNING_SYNC, /* attribute of a bridge's port: addresses the hardware learnt count (uint8_t) */
	IFLA_BRPORT_PROXYARP_WIFI, /* attribute of a bridge's port: answer ARP for a wireless network (uint8_t) */
	IFLA_BRPORT_ROOT_ID, /* attribute of a bridge's port: the root it knows (struct ifla_bridge_id) */
	IFLA_BRPORT_BRIDGE_ID, /* attribute of a bridge's port: the bridge of its segment (struct ifla_bridge_id) */
	IFLA_BRPORT_DESIGNATED_PORT, /* attribute of a bridge's port: that bridge's port (uint16_t) */
	IFLA_BRPORT_DESIGNATED_COST, /* attribute of a bridge's port: the cost from there to the root (uint16_t) */
	IFLA_BRPORT_ID, /* attribute of a bridge's port: its identifier (uint16_t) */
	IFLA_BRPORT_NO, /* attribute of a bridge's port: its number (uint16_t) */
	IFLA_BRPORT_TOPOLOGY_CHANGE_ACK, /* attribute of a bridge's port: a change is acknowledged (uint8_t) */
	IFLA_BRPORT_CONFIG_PENDING, /* attribute of a bridge's port: a message waits (uint8_t) */
	IFLA_BRPORT_MESSAGE_AGE_TIMER, /* attribute of a bridge's port: until the root's message is too old, 1/100 s (uint64_t) */
	IFLA_BRPORT_FORWARD_DELAY_TIMER, /* attribute of a bridge's port: until it forwards, 1/100 s (uint64_t) */
	IFLA_BRPORT_HOLD_TIMER, /* attribute of a bridge's port: until it may send a message, 1/100 s (uint64_t) */
	IFLA_BRPORT_FLUSH, /* attribute of a bridge's port: forget addresses learnt here (flag) */
	IFLA_BRPORT_MULTICAST_ROUTER, /* attribute of a bridge's port: a multicast router is there (uint8_t) */
	IFLA_BRPORT_PAD, /* fills up to 8 bytes */
	IFLA_BRPORT_MCAST_FLOOD, /* attribute of a bridge's port: unknown multicasts go here (uint8_t) */
	IFLA_BRPORT_MCAST_TO_UCAST, /* attribute of a bridge's port: multicasts go to each member alone (uint8_t) */
	IFLA_BRPORT_VLAN_TUNNEL, /* attribute of a bridge's port: VLANs belong to tunnels (uint8_t) */
	IFLA_BRPORT_BCAST_FLOOD, /* attribute of a bridge's port: broadcasts go here (uint8_t) */
	IFLA_BRPORT_GROUP_FWD_MASK, /* attribute of a bridge's port: which 01:80:c2 groups are forwarded (uint16_t) */
	IFLA_BRPORT_NEIGH_SUPPRESS, /* attribute of a bridge's port: neighbour questions are answered by the bridge (uint8_t) */
	IFLA_BRPORT_ISOLATED, /* attribute of a bridge's port: nothing passes between isolated ports (uint8_t) */
	IFLA_BRPORT_BACKUP_PORT, /* attribute of a bridge's port: which port takes over (uint32_t) */
	IFLA_BRPORT_MRP_RING_OPEN, /* attribute of a bridge's port: the redundant ring is open (uint8_t) */
	IFLA_BRPORT_MRP_IN_OPEN, /* attribute of a bridge's port: the ring between rings is open (uint8_t) */
	IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, /* attribute of a bridge's port: members it keeps, at most (uint32_t) */
	IFLA_BRPORT_MCAST_EHT_HOSTS_CNT, /* attribute of a bridge's port: members it keeps (uint32_t) */
	IFLA_BRPORT_LOCKED, /* attribute of a bridge's port: only known source addresses pass (uint8_t) */
	__IFLA_BRPORT_MAX,
};

#define IFLA_BRPORT_MAX (__IFLA_BRPORT_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_VLAN_UNSPEC, /* attribute of a VLAN interface: nothing */
	IFLA_VLAN_ID, /* attribute of a VLAN interface: the VLAN's number (uint16_t) */
	IFLA_VLAN_FLAGS, /* attribute of a VLAN interface: VLAN_FLAG_REORDER_HDR … (struct ifla_vlan_flags) */
	IFLA_VLAN_EGRESS_QOS, /* attribute of a VLAN interface: priorities of what is sent, IFLA_VLAN_QOS_MAPPING */
	IFLA_VLAN_INGRESS_QOS, /* attribute of a VLAN interface: priorities of what is received, IFLA_VLAN_QOS_MAPPING */
	IFLA_VLAN_PROTOCOL, /* attribute of a VLAN interface: the tag's type, ETH_P_8021Q … (network byte order) */
	__IFLA_VLAN_MAX,
};

#define IFLA_VLAN_MAX (__IFLA_VLAN_MAX - 1) /* the highest attribute's number */

struct ifla_vlan_flags {
	__u32 flags;
	__u32 mask;
};

enum {
	IFLA_VLAN_QOS_UNSPEC, /* attribute of priorities: nothing */
	IFLA_VLAN_QOS_MAPPING, /* attribute of priorities: from which to which (struct ifla_vlan_qos_mapping) */
	__IFLA_VLAN_QOS_MAX,
};

#define IFLA_VLAN_QOS_MAX (__IFLA_VLAN_QOS_MAX - 1) /* the highest attribute's number */

struct ifla_vlan_qos_mapping {
	__u32 from;
	__u32 to;
};

enum {
	IFLA_MACVLAN_UNSPEC, /* attribute of macvlan: nothing */
	IFLA_MACVLAN_MODE, /* attribute of macvlan: MACVLAN_MODE_BRIDGE … (uint32_t) */
	IFLA_MACVLAN_FLAGS, /* attribute of macvlan: MACVLAN_FLAG_NOPROMISC … (uint16_t) */
	IFLA_MACVLAN_MACADDR_MODE, /* attribute of macvlan: MACVLAN_MACADDR_ADD … (uint32_t) */
	IFLA_MACVLAN_MACADDR, /* attribute of macvlan: a source's hardware address */
	IFLA_MACVLAN_MACADDR_DATA, /* attribute of macvlan: several of them */
	IFLA_MACVLAN_MACADDR_COUNT, /* attribute of macvlan: how many (uint32_t) */
	IFLA_MACVLAN_BC_QUEUE_LEN, /* attribute of macvlan: broadcasts that may wait (uint32_t) */
	IFLA_MACVLAN_BC_QUEUE_LEN_USED, /* attribute of macvlan: the same, as it is in effect (uint32_t) */
	__IFLA_MACVLAN_MAX,
};

#define IFLA_MACVLAN_MAX (__IFLA_MACVLAN_MAX - 1) /* the highest attribute's number */

enum macvlan_mode {
	MACVLAN_MODE_PRIVATE = 1, /* macvlan: interfaces of one device do not see each other */
	MACVLAN_MODE_VEPA = 2, /* macvlan: they see each other by way of the switch outside */
	MACVLAN_MODE_BRIDGE = 4, /* macvlan: they see each other directly */
	MACVLAN_MODE_PASSTHRU = 8, /* macvlan: one interface has the device to itself */
	MACVLAN_MODE_SOURCE = 16, /* macvlan: only from listed sources */
};

enum macvlan_macaddr_mode {
	MACVLAN_MACADDR_ADD, /* macvlan's sources: add */
	MACVLAN_MACADDR_DEL, /* macvlan's sources: remove */
	MACVLAN_MACADDR_FLUSH, /* macvlan's sources: remove all */
	MACVLAN_MACADDR_SET, /* macvlan's sources: these and no others */
};

#define MACVLAN_FLAG_NOPROMISC 1 /* macvlan: the device below does not become promiscuous */
#define MACVLAN_FLAG_NODST 2 /* macvlan, source mode: do not look for the destination too */

enum {
	IFLA_VRF_UNSPEC, /* attribute of a VRF: nothing */
	IFLA_VRF_TABLE, /* attribute of a VRF: its routing table (uint32_t) */
	__IFLA_VRF_MAX,
};

#define IFLA_VRF_MAX (__IFLA_VRF_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_VRF_PORT_UNSPEC, /* attribute of an interface in a VRF: nothing */
	IFLA_VRF_PORT_TABLE, /* attribute of an interface in a VRF: its routing table (uint32_t) */
	__IFLA_VRF_PORT_MAX,
};

#define IFLA_VRF_PORT_MAX (__IFLA_VRF_PORT_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_MACSEC_UNSPEC, /* attribute of MACsec: nothing */
	IFLA_MACSEC_SCI, /* attribute of MACsec: the channel's identifier (uint64_t) */
	IFLA_MACSEC_PORT, /* attribute of MACsec: the channel's port (uint16_t) */
	IFLA_MACSEC_ICV_LEN, /* attribute of MACsec: bytes of the tag (uint8_t) */
	IFLA_MACSEC_CIPHER_SUITE, /* attribute of MACsec: the cipher (uint64_t) */
	IFLA_MACSEC_WINDOW, /* attribute of MACsec: the replay window, packets (uint32_t) */
	IFLA_MACSEC_ENCODING_SA, /* attribute of MACsec: the association that is sent with (uint8_t) */
	IFLA_MACSEC_ENCRYPT, /* attribute of MACsec: encrypt (uint8_t) */
	IFLA_MACSEC_PROTECT, /* attribute of MACsec: authenticate (uint8_t) */
	IFLA_MACSEC_INC_SCI, /* attribute of MACsec: the identifier in each frame (uint8_t) */
	IFLA_MACSEC_ES, /* attribute of MACsec: end station (uint8_t) */
	IFLA_MACSEC_SCB, /* attribute of MACsec: single copy broadcast (uint8_t) */
	IFLA_MACSEC_REPLAY_PROTECT, /* attribute of MACsec: refuse repeated frames (uint8_t) */
	IFLA_MACSEC_VALIDATION, /* attribute of MACsec: MACSEC_VALIDATE_STRICT … (uint8_t) */
	IFLA_MACSEC_PAD, /* fills up to 8 bytes */
	IFLA_MACSEC_OFFLOAD, /* attribute of MACsec: MACSEC_OFFLOAD_OFF … (uint8_t) */
	__IFLA_MACSEC_MAX,
};

#define IFLA_MACSEC_MAX (__IFLA_MACSEC_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_XFRM_UNSPEC, /* attribute of an xfrm interface (IPsec): nothing */
	IFLA_XFRM_LINK, /* attribute of an xfrm interface: the interface below (uint32_t) */
	IFLA_XFRM_IF_ID, /* attribute of an xfrm interface: its number, XFRMA_IF_ID (uint32_t) */
	IFLA_XFRM_COLLECT_METADATA, /* attribute of an xfrm interface: routes give the number (flag) */
	__IFLA_XFRM_MAX,
};

#define IFLA_XFRM_MAX (__IFLA_XFRM_MAX - 1) /* the highest attribute's number */

enum macsec_validation_type {
	MACSEC_VALIDATE_DISABLED = 0, /* MACsec: received frames are not checked */
	MACSEC_VALIDATE_CHECK = 1, /* MACsec: they are checked, wrong ones are let pass */
	MACSEC_VALIDATE_STRICT = 2, /* MACsec: wrong ones are thrown away */
	__MACSEC_VALIDATE_END,
	MACSEC_VALIDATE_MAX = __MACSEC_VALIDATE_END - 1, /* the highest of these */
};

enum macsec_offload {
	MACSEC_OFFLOAD_OFF = 0, /* MACsec: by the kernel */
	MACSEC_OFFLOAD_PHY = 1, /* MACsec: by the physical layer */
	MACSEC_OFFLOAD_MAC = 2, /* MACsec: by the interface */
	__MACSEC_OFFLOAD_END,
	MACSEC_OFFLOAD_MAX = __MACSEC_OFFLOAD_END - 1, /* the highest of these */
};

enum {
	IFLA_IPVLAN_UNSPEC, /* attribute of ipvlan: nothing */
	IFLA_IPVLAN_MODE, /* attribute of ipvlan: IPVLAN_MODE_L2 … (uint16_t) */
	IFLA_IPVLAN_FLAGS, /* attribute of ipvlan: IPVLAN_F_PRIVATE … (uint16_t) */
	__IFLA_IPVLAN_MAX,
};

#define IFLA_IPVLAN_MAX (__IFLA_IPVLAN_MAX - 1) /* the highest attribute's number */

enum ipvlan_mode {
	IPVLAN_MODE_L2 = 0, /* ipvlan: each interface resolves addresses itself */
	IPVLAN_MODE_L3, /* ipvlan: the device below routes */
	IPVLAN_MODE_L3S, /* ipvlan: the same, and its host's firewall sees all */
	IPVLAN_MODE_MAX, /* how many modes there are */
};

#define IPVLAN_F_PRIVATE 0x01 /* ipvlan: interfaces of one device do not see each other */
#define IPVLAN_F_VEPA 0x02 /* ipvlan: they see each other by way of the switch outside */

enum {
	VXLAN_VNIFILTER_ENTRY_UNSPEC, /* attribute of a VXLAN's network: nothing */
	VXLAN_VNIFILTER_ENTRY_START, /* attribute of a VXLAN's network: the first number (uint32_t) */
	VXLAN_VNIFILTER_ENTRY_END, /* attribute of a VXLAN's network: the last number (uint32_t) */
	VXLAN_VNIFILTER_ENTRY_GROUP, /* attribute of a VXLAN's network: its IPv4 group (network byte order) */
	VXLAN_VNIFILTER_ENTRY_GROUP6, /* attribute of a VXLAN's network: its IPv6 group (struct in6_addr) */
	VXLAN_VNIFILTER_ENTRY_STATS, /* attribute of a VXLAN's network: counters, VNIFILTER_ENTRY_STATS_RX_BYTES … */
	__VXLAN_VNIFILTER_ENTRY_MAX,
};

#define VXLAN_VNIFILTER_ENTRY_MAX (__VXLAN_VNIFILTER_ENTRY_MAX - 1) /* the highest attribute's number */

enum {
	VXLAN_VNIFILTER_UNSPEC, /* attribute of RTM_NEWTUNNEL: nothing */
	VXLAN_VNIFILTER_ENTRY, /* attribute of RTM_NEWTUNNEL: one network or several */
	__VXLAN_VNIFILTER_MAX,
};

#define VXLAN_VNIFILTER_MAX (__VXLAN_VNIFILTER_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_VXLAN_UNSPEC, /* attribute of a VXLAN: nothing */
	IFLA_VXLAN_ID, /* attribute of a VXLAN: the network's number, VNI (uint32_t) */
	IFLA_VXLAN_GROUP, /* attribute of a VXLAN: group or peer, IPv4 (network byte order) */
	IFLA_VXLAN_LINK, /* attribute of a VXLAN: the interface it sends by (uint32_t) */
	IFLA_VXLAN_LOCAL, /* attribute of a VXLAN: source address, IPv4 (network byte order) */
	IFLA_VXLAN_TTL, /* attribute of a VXLAN: TTL of outer packets (uint8_t) */
	IFLA_VXLAN_TOS, /* attribute of a VXLAN: type of service of outer packets (uint8_t) */
	IFLA_VXLAN_LEARNING, /* attribute of a VXLAN: learn addresses (uint8_t) */
	IFLA_VXLAN_AGEING, /* attribute of a VXLAN: seconds until a learnt address is forgotten (uint32_t) */
	IFLA_VXLAN_LIMIT, /* attribute of a VXLAN: addresses, at most (uint32_t) */
	IFLA_VXLAN_PORT_RANGE, /* attribute of a VXLAN: source ports (struct ifla_vxlan_port_range) */
	IFLA_VXLAN_PROXY, /* attribute of a VXLAN: answer ARP (uint8_t) */
	IFLA_VXLAN_RSC, /* attribute of a VXLAN: shortcuts past the router (uint8_t) */
	IFLA_VXLAN_L2MISS, /* attribute of a VXLAN: tell unknown hardware addresses (uint8_t) */
	IFLA_VXLAN_L3MISS, /* attribute of a VXLAN: tell unknown IP addresses (uint8_t) */
	IFLA_VXLAN_PORT, /* attribute of a VXLAN: the UDP port, 4789 by RFC 7348 (network byte order) */
	IFLA_VXLAN_GROUP6, /* attribute of a VXLAN: group or peer, IPv6 (struct in6_addr) */
	IFLA_VXLAN_LOCAL6, /* attribute of a VXLAN: source address, IPv6 (struct in6_addr) */
	IFLA_VXLAN_UDP_CSUM, /* attribute of a VXLAN: UDP sums over IPv4 (uint8_t) */
	IFLA_VXLAN_UDP_ZERO_CSUM6_TX, /* attribute of a VXLAN: send without UDP sums over IPv6 (uint8_t) */
	IFLA_VXLAN_UDP_ZERO_CSUM6_RX, /* attribute of a VXLAN: take packets without UDP sums over IPv6 (uint8_t) */
	IFLA_VXLAN_REMCSUM_TX, /* attribute of a VXLAN: leave inner sums to the receiver (uint8_t) */
	IFLA_VXLAN_REMCSUM_RX, /* attribute of a VXLAN: compute inner sums the sender left out (uint8_t) */
	IFLA_VXLAN_GBP, /* attribute of a VXLAN: group policy, a mark in the header (flag) */
	IFLA_VXLAN_REMCSUM_NOPARTIAL, /* attribute of a VXLAN: compute those sums at once (flag) */
	IFLA_VXLAN_COLLECT_METADATA, /* attribute of a VXLAN: routes give the network's number (uint8_t) */
	IFLA_VXLAN_LABEL, /* attribute of a VXLAN: flow label over IPv6 (network byte order) */
	IFLA_VXLAN_GPE, /* attribute of a VXLAN: other protocols than Ethernet within (flag) */
	IFLA_VXLAN_TTL_INHERIT, /* attribute of a VXLAN: the inner packet's TTL (flag) */
	IFLA_VXLAN_DF, /* attribute of a VXLAN: VXLAN_DF_UNSET … (uint8_t) */
	IFLA_VXLAN_VNIFILTER, /* attribute of a VXLAN: only listed networks (uint8_t) */
	__IFLA_VXLAN_MAX,
};

#define IFLA_VXLAN_MAX (__IFLA_VXLAN_MAX - 1) /* the highest attribute's number */

struct ifla_vxlan_port_range {
	__be16 low;
	__be16 high;
};

enum ifla_vxlan_df {
	VXLAN_DF_UNSET = 0, /* VXLAN: outer packets may be fragmented */
	VXLAN_DF_SET, /* VXLAN: outer packets may not be fragmented */
	VXLAN_DF_INHERIT, /* VXLAN: as the inner packet says */
	__VXLAN_DF_END,
	VXLAN_DF_MAX = __VXLAN_DF_END - 1, /* the highest of these */
};

enum {
	IFLA_GENEVE_UNSPEC, /* attribute of Geneve: nothing */
	IFLA_GENEVE_ID, /* attribute of Geneve: the network's number (uint32_t) */
	IFLA_GENEVE_REMOTE, /* attribute of Geneve: the peer, IPv4 (network byte order) */
	IFLA_GENEVE_TTL, /* attribute of Geneve: TTL of outer packets (uint8_t) */
	IFLA_GENEVE_TOS, /* attribute of Geneve: type of service of outer packets (uint8_t) */
	IFLA_GENEVE_PORT, /* attribute of Geneve: the UDP port, 6081 by RFC 8926 (network byte order) */
	IFLA_GENEVE_COLLECT_METADATA, /* attribute of Geneve: routes give peer and network (flag) */
	IFLA_GENEVE_REMOTE6, /* attribute of Geneve: the peer, IPv6 (struct in6_addr) */
	IFLA_GENEVE_UDP_CSUM, /* attribute of Geneve: UDP sums over IPv4 (uint8_t) */
	IFLA_GENEVE_UDP_ZERO_CSUM6_TX, /* attribute of Geneve: send without UDP sums over IPv6 (uint8_t) */
	IFLA_GENEVE_UDP_ZERO_CSUM6_RX, /* attribute of Geneve: take packets without UDP sums over IPv6 (uint8_t) */
	IFLA_GENEVE_LABEL, /* attribute of Geneve: flow label over IPv6 (network byte order) */
	IFLA_GENEVE_TTL_INHERIT, /* attribute of Geneve: the inner packet's TTL (uint8_t) */
	IFLA_GENEVE_DF, /* attribute of Geneve: GENEVE_DF_UNSET … (uint8_t) */
	IFLA_GENEVE_INNER_PROTO_INHERIT, /* attribute of Geneve: the inner packet's protocol, not Ethernet (flag) */
	__IFLA_GENEVE_MAX,
};

#define IFLA_GENEVE_MAX (__IFLA_GENEVE_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_BAREUDP_UNSPEC, /* attribute of bareudp: nothing */
	IFLA_BAREUDP_PORT, /* attribute of bareudp: the UDP port (network byte order) */
	IFLA_BAREUDP_ETHERTYPE, /* attribute of bareudp: what is within, ETH_P_MPLS_UC … (network byte order) */
	IFLA_BAREUDP_SRCPORT_MIN, /* attribute of bareudp: the lowest source port (uint16_t) */
	IFLA_BAREUDP_MULTIPROTO_MODE, /* attribute of bareudp: IPv6 or multicast MPLS too (flag) */
	__IFLA_BAREUDP_MAX,
};

#define IFLA_BAREUDP_MAX (__IFLA_BAREUDP_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_PPP_UNSPEC, /* attribute of PPP: nothing */
	IFLA_PPP_DEV_FD, /* attribute of PPP: a descriptor of /dev/ppp (int32_t) */
	__IFLA_PPP_MAX,
};

#define IFLA_PPP_MAX (__IFLA_PPP_MAX - 1) /* the highest attribute's number */

enum ifla_gtp_role {
	GTP_ROLE_GGSN = 0, /* GTP: the gateway to the Internet */
	GTP_ROLE_SGSN, /* GTP: the node that serves telephones */
};

enum {
	IFLA_GTP_UNSPEC, /* attribute of GTP: nothing */
	IFLA_GTP_FD0, /* attribute of GTP: a UDP socket for version 0 (uint32_t) */
	IFLA_GTP_FD1, /* attribute of GTP: a UDP socket for version 1 (uint32_t) */
	IFLA_GTP_PDP_HASHSIZE, /* attribute of GTP: places of its hash table (uint32_t) */
	IFLA_GTP_ROLE, /* attribute of GTP: GTP_ROLE_GGSN … (uint32_t) */
	IFLA_GTP_CREATE_SOCKETS, /* attribute of GTP: the kernel makes the sockets (uint8_t) */
	IFLA_GTP_RESTART_COUNT, /* attribute of GTP: how often it was started, told to peers (uint8_t) */
	__IFLA_GTP_MAX,
};

#define IFLA_GTP_MAX (__IFLA_GTP_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_BOND_UNSPEC, /* attribute of a bond: nothing */
	IFLA_BOND_MODE, /* attribute of a bond: 0 in turns, 1 one at a time, 2 by address, 3 all, 4 LACP, 5 and 6 by load (uint8_t) */
	IFLA_BOND_ACTIVE_SLAVE, /* attribute of a bond: the interface in use (uint32_t) */
	IFLA_BOND_MIIMON, /* attribute of a bond: ms between looks at the carrier (uint32_t) */
	IFLA_BOND_UPDELAY, /* attribute of a bond: ms until an interface that came up is used (uint32_t) */
	IFLA_BOND_DOWNDELAY, /* attribute of a bond: ms until one that went down is left (uint32_t) */
	IFLA_BOND_USE_CARRIER, /* attribute of a bond: ask the kernel, not the hardware's registers (uint8_t) */
	IFLA_BOND_ARP_INTERVAL, /* attribute of a bond: ms between ARP questions (uint32_t) */
	IFLA_BOND_ARP_IP_TARGET, /* attribute of a bond: whom they ask for, several */
	IFLA_BOND_ARP_VALIDATE, /* attribute of a bond: which interfaces' answers are checked (uint32_t) */
	IFLA_BOND_ARP_ALL_TARGETS, /* attribute of a bond: all of them must answer (uint32_t) */
	IFLA_BOND_PRIMARY, /* attribute of a bond: the preferred interface (uint32_t) */
	IFLA_BOND_PRIMARY_RESELECT, /* attribute of a bond: when to go back to it (uint8_t) */
	IFLA_BOND_FAIL_OVER_MAC, /* attribute of a bond: how hardware addresses change with the interface (uint8_t) */
	IFLA_BOND_XMIT_HASH_POLICY, /* attribute of a bond: by what flows are told apart (uint8_t) */
	IFLA_BOND_RESEND_IGMP, /* attribute of a bond: memberships told after a change (uint32_t) */
	IFLA_BOND_NUM_PEER_NOTIF, /* attribute of a bond: ARP announcements after a change (uint8_t) */
	IFLA_BOND_ALL_SLAVES_ACTIVE, /* attribute of a bond: take frames from unused interfaces too (uint8_t) */
	IFLA_BOND_MIN_LINKS, /* attribute of a bond: interfaces that must be up (uint32_t) */
	IFLA_BOND_LP_INTERVAL, /* attribute of a bond: seconds between frames by which switches learn (uint32_t) */
	IFLA_BOND_PACKETS_PER_SLAVE, /* attribute of a bond: packets until the next one's turn (uint32_t) */
	IFLA_BOND_AD_LACP_RATE, /* attribute of a bond: LACP every 30 seconds or every second (uint8_t) */
	IFLA_BOND_AD_SELECT, /* attribute of a bond: which group of interfaces LACP prefers (uint8_t) */
	IFLA_BOND_AD_INFO, /* attribute of a bond: what LACP has agreed, IFLA_BOND_AD_INFO_AGGREGATOR … */
	IFLA_BOND_AD_ACTOR_SYS_PRIO, /* attribute of a bond: LACP's priority of this host (uint16_t) */
	IFLA_BOND_AD_USER_PORT_KEY, /* attribute of a bond: LACP's key, upper bits (uint16_t) */
	IFLA_BOND_AD_ACTOR_SYSTEM, /* attribute of a bond: LACP's address of this host */
	IFLA_BOND_TLB_DYNAMIC_LB, /* attribute of a bond: flows move by load (uint8_t) */
	IFLA_BOND_PEER_NOTIF_DELAY, /* attribute of a bond: ms between announcements (uint32_t) */
	IFLA_BOND_AD_LACP_ACTIVE, /* attribute of a bond: begin LACP itself (uint8_t) */
	IFLA_BOND_MISSED_MAX, /* attribute of a bond: answers that may be missed (uint8_t) */
	IFLA_BOND_NS_IP6_TARGET, /* attribute of a bond: IPv6 neighbours that are asked for, several */
	IFLA_BOND_COUPLED_CONTROL, /* attribute of a bond: LACP's receiving and sending begin together (uint8_t) */
	__IFLA_BOND_MAX,
};

#ifdef __aarch64__
#define IFLA_BOND_MAX 31 /* the highest attribute's number */
#else
#define IFLA_BOND_MAX 32 /* the highest attribute's number */
#endif

enum {
	IFLA_BOND_AD_INFO_UNSPEC, /* attribute of LACP's state: nothing */
	IFLA_BOND_AD_INFO_AGGREGATOR, /* attribute of LACP's state: the group in use (uint16_t) */
	IFLA_BOND_AD_INFO_NUM_PORTS, /* attribute of LACP's state: interfaces in it (uint16_t) */
	IFLA_BOND_AD_INFO_ACTOR_KEY, /* attribute of LACP's state: this host's key (uint16_t) */
	IFLA_BOND_AD_INFO_PARTNER_KEY, /* attribute of LACP's state: the switch's key (uint16_t) */
	IFLA_BOND_AD_INFO_PARTNER_MAC, /* attribute of LACP's state: the switch's address */
	__IFLA_BOND_AD_INFO_MAX,
};

#define IFLA_BOND_AD_INFO_MAX (__IFLA_BOND_AD_INFO_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_BOND_SLAVE_UNSPEC, /* attribute of a bond's interface: nothing */
	IFLA_BOND_SLAVE_STATE, /* attribute of a bond's interface: 0 active, 1 backup (uint8_t) */
	IFLA_BOND_SLAVE_MII_STATUS, /* attribute of a bond's interface: 0 up, 1 going down, 2 down, 3 coming up (uint8_t) */
	IFLA_BOND_SLAVE_LINK_FAILURE_COUNT, /* attribute of a bond's interface: how often it failed (uint32_t) */
	IFLA_BOND_SLAVE_PERM_HWADDR, /* attribute of a bond's interface: its own hardware address */
	IFLA_BOND_SLAVE_QUEUE_ID, /* attribute of a bond's interface: the queue that leads to it (uint16_t) */
	IFLA_BOND_SLAVE_AD_AGGREGATOR_ID, /* attribute of a bond's interface: LACP's group (uint16_t) */
	IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE, /* attribute of a bond's interface: LACP's state here, bits (uint8_t) */
	IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE, /* attribute of a bond's interface: LACP's state at the switch, bits (uint16_t) */
	IFLA_BOND_SLAVE_PRIO, /* attribute of a bond's interface: its priority (int32_t) */
	IFLA_BOND_SLAVE_ACTOR_PORT_PRIO, /* attribute of a bond's interface: LACP's priority (uint16_t) */
	IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE, /* attribute of a bond's interface: LACP here does not settle (uint8_t) */
	IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE, /* attribute of a bond's interface: LACP at the switch does not settle (uint8_t) */
	__IFLA_BOND_SLAVE_MAX,
};

#ifdef __aarch64__
#define IFLA_BOND_SLAVE_MAX 9 /* the highest attribute's number */
#else
#define IFLA_BOND_SLAVE_MAX 12 /* the highest attribute's number */
#endif


#endif
