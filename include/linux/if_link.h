/* Interfaces over netlink. man 7 rtnetlink */
#ifndef _SOCKSH_LINUX_IF_LINK_H
#define _SOCKSH_LINUX_IF_LINK_H

#include <linux/netlink.h>
#include <linux/types.h>

/* IFLA_STATS: what an interface has counted. */
struct rtnl_link_stats {
	__u32 rx_packets;
	__u32 tx_packets;
	__u32 rx_bytes;
	__u32 tx_bytes;
	__u32 rx_errors;
	__u32 tx_errors;
	__u32 rx_dropped;
	__u32 tx_dropped;
	__u32 multicast;
	__u32 collisions;
	__u32 rx_length_errors;
	__u32 rx_over_errors;
	__u32 rx_crc_errors;
	__u32 rx_frame_errors;
	__u32 rx_fifo_errors;
	__u32 rx_missed_errors;
	__u32 tx_aborted_errors;
	__u32 tx_carrier_errors;
	__u32 tx_fifo_errors;
	__u32 tx_heartbeat_errors;
	__u32 tx_window_errors;
	__u32 rx_compressed;
	__u32 tx_compressed;
	__u32 rx_nohandler;
};

/* IFLA_STATS64: the same in 64 bits. */
struct rtnl_link_stats64 {
	__u64 rx_packets;
	__u64 tx_packets;
	__u64 rx_bytes;
	__u64 tx_bytes;
	__u64 rx_errors;
	__u64 tx_errors;
	__u64 rx_dropped;
	__u64 tx_dropped;
	__u64 multicast;
	__u64 collisions;
	__u64 rx_length_errors;
	__u64 rx_over_errors;
	__u64 rx_crc_errors;
	__u64 rx_frame_errors;
	__u64 rx_fifo_errors;
	__u64 rx_missed_errors;
	__u64 tx_aborted_errors;
	__u64 tx_carrier_errors;
	__u64 tx_fifo_errors;
	__u64 tx_heartbeat_errors;
	__u64 tx_window_errors;
	__u64 rx_compressed;
	__u64 tx_compressed;
	__u64 rx_nohandler;
	__u64 rx_otherhost_dropped;
};

struct rtnl_hw_stats64 {
	__u64 rx_packets;
	__u64 tx_packets;
	__u64 rx_bytes;
	__u64 tx_bytes;
	__u64 rx_errors;
	__u64 tx_errors;
	__u64 rx_dropped;
	__u64 tx_dropped;
	__u64 multicast;
};

struct rtnl_link_ifmap {
	__u64 mem_start;
	__u64 mem_end;
	__u64 base_addr;
	__u16 irq;
	__u8 dma;
	__u8 port;
};

enum {
	IFLA_UNSPEC, /* attribute: nothing */
	IFLA_ADDRESS, /* hardware address */
	IFLA_BROADCAST, /* attribute: the broadcast hardware address */
	IFLA_IFNAME, /* name */
	IFLA_MTU, /* MTU */
	IFLA_LINK, /* index of the interface below */
	IFLA_QDISC, /* attribute: the queueing discipline's name */
	IFLA_STATS, /* attribute: counters of 32 bits, struct rtnl_link_stats */
	IFLA_COST, /* attribute: unused */
	IFLA_PRIORITY, /* attribute: unused */
	IFLA_MASTER, /* attribute: index of the bridge or bond it belongs to (uint32_t) */
	IFLA_WIRELESS, /* attribute: events of the old wireless extensions */
	IFLA_PROTINFO, /* attribute: settings of a protocol, such as a bridge's port */
	IFLA_TXQLEN, /* attribute: packets of its send queue (uint32_t) */
	IFLA_MAP, /* attribute: memory and interrupt of the hardware, struct rtnl_link_ifmap */
	IFLA_WEIGHT, /* attribute: unused */
	IFLA_OPERSTATE, /* IF_OPER_UP … */
	IFLA_LINKMODE, /* attribute: IF_LINK_MODE_DEFAULT … (uint8_t) */
	IFLA_LINKINFO, /* what kind it is: IFLA_INFO_KIND */
	IFLA_NET_NS_PID, /* attribute: move it into the network namespace of a process (uint32_t) */
	IFLA_IFALIAS, /* attribute: a description, free text */
	IFLA_NUM_VF, /* attribute: how many virtual functions it has (uint32_t) */
	IFLA_VFINFO_LIST, /* attribute: the virtual functions */
	IFLA_STATS64, /* attribute: counters of 64 bits, struct rtnl_link_stats64 */
	IFLA_VF_PORTS, /* attribute: ports of the virtual functions */
	IFLA_PORT_SELF, /* attribute: its own port */
	IFLA_AF_SPEC, /* attribute: settings of each family, AF_INET … */
	IFLA_GROUP, /* attribute: the number of a group of interfaces (uint32_t). man 8 ip-link */
	IFLA_NET_NS_FD, /* attribute: move it into the network namespace of a descriptor (int32_t) */
	IFLA_EXT_MASK, /* attribute of RTM_GETLINK: what else shall be told, RTEXT_FILTER_VF … (uint32_t) */
	IFLA_PROMISCUITY, /* attribute: how many users want to receive everything (uint32_t) */
	IFLA_NUM_TX_QUEUES, /* attribute: send queues (uint32_t) */
	IFLA_NUM_RX_QUEUES, /* attribute: receive queues (uint32_t) */
	IFLA_CARRIER, /* attribute: 1 if there is a signal on the wire (uint8_t) */
	IFLA_PHYS_PORT_ID, /* attribute: the physical port's number, bytes */
	IFLA_CARRIER_CHANGES, /* attribute: how often the signal came or went (uint32_t) */
	IFLA_PHYS_SWITCH_ID, /* attribute: the switch's number, bytes */
	IFLA_LINK_NETNSID, /* attribute: in which network namespace IFLA_LINK is (int32_t) */
	IFLA_PHYS_PORT_NAME, /* attribute: the physical port's name */
	IFLA_PROTO_DOWN, /* attribute: a protocol has switched it off (uint8_t) */
	IFLA_GSO_MAX_SEGS, /* attribute: segments of a packet that is cut late (uint32_t) */
	IFLA_GSO_MAX_SIZE, /* attribute: bytes of a packet that is cut late (uint32_t) */
	IFLA_PAD, /* fills up to 8 bytes */
	IFLA_XDP, /* attribute: the XDP program of its driver */
	IFLA_EVENT, /* attribute: why the message was sent, IFLA_EVENT_REBOOT … (uint32_t) */
	IFLA_NEW_NETNSID, /* attribute: the namespace it was moved to (int32_t) */
	IFLA_IF_NETNSID, /* attribute: the old name of IFLA_TARGET_NETNSID */
	IFLA_TARGET_NETNSID = IFLA_IF_NETNSID, /* attribute of a request: in this network namespace (int32_t) */
	IFLA_CARRIER_UP_COUNT, /* attribute: how often the signal came (uint32_t) */
	IFLA_CARRIER_DOWN_COUNT, /* attribute: how often the signal went (uint32_t) */
	IFLA_NEW_IFINDEX, /* attribute: its index in the new namespace (int32_t) */
	IFLA_MIN_MTU, /* attribute: the smallest MTU (uint32_t) */
	IFLA_MAX_MTU, /* attribute: the largest MTU (uint32_t) */
	IFLA_PROP_LIST, /* attribute: IFLA_ALT_IFNAME, several */
	IFLA_ALT_IFNAME, /* attribute: one more name, up to 127 bytes */
	IFLA_PERM_ADDRESS, /* attribute: the hardware address it was made with */
	IFLA_PROTO_DOWN_REASON, /* attribute: why a protocol has switched it off */
	IFLA_PARENT_DEV_NAME, /* attribute: the device behind it: "0000:00:03.0" */
	IFLA_PARENT_DEV_BUS_NAME, /* attribute: that device's bus: "pci" */
	IFLA_GRO_MAX_SIZE, /* attribute: bytes that received packets are joined to (uint32_t) */
	IFLA_TSO_MAX_SIZE, /* attribute: bytes of a packet that the hardware can cut (uint32_t) */
	IFLA_TSO_MAX_SEGS, /* attribute: segments the hardware can cut it to (uint32_t) */
	IFLA_ALLMULTI, /* attribute: how many users want all multicasts (uint32_t) */
	__IFLA_MAX,
};

#define IFLA_MAX (__IFLA_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_PROTO_DOWN_REASON_UNSPEC, /* attribute of IFLA_PROTO_DOWN_REASON: nothing */
	IFLA_PROTO_DOWN_REASON_MASK, /* attribute of IFLA_PROTO_DOWN_REASON: the bits to be changed (uint32_t) */
	IFLA_PROTO_DOWN_REASON_VALUE, /* attribute of IFLA_PROTO_DOWN_REASON: the bits of the reasons (uint32_t) */
	__IFLA_PROTO_DOWN_REASON_CNT,
	IFLA_PROTO_DOWN_REASON_MAX = __IFLA_PROTO_DOWN_REASON_CNT - 1, /* the highest attribute's number */
};

enum {
	IFLA_INET_UNSPEC, /* attribute of IFLA_AF_SPEC, AF_INET: nothing */
	IFLA_INET_CONF, /* attribute of IFLA_AF_SPEC, AF_INET: its settings, an int for each IPV4_DEVCONF_ */
	__IFLA_INET_MAX,
};

#define IFLA_INET_MAX (__IFLA_INET_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_INET6_UNSPEC, /* attribute of IFLA_AF_SPEC, AF_INET6: nothing */
	IFLA_INET6_FLAGS, /* attribute of IFLA_AF_SPEC, AF_INET6: bits, such as a router advertisement received (uint32_t) */
	IFLA_INET6_CONF, /* attribute of IFLA_AF_SPEC, AF_INET6: its settings, an int for each DEVCONF_ */
	IFLA_INET6_STATS, /* attribute of IFLA_AF_SPEC, AF_INET6: counters of 64 bits */
	IFLA_INET6_MCAST, /* attribute of IFLA_AF_SPEC, AF_INET6: reserved for multicast */
	IFLA_INET6_CACHEINFO, /* attribute of IFLA_AF_SPEC, AF_INET6: times of neighbours, struct ifla_cacheinfo */
	IFLA_INET6_ICMP6STATS, /* attribute of IFLA_AF_SPEC, AF_INET6: ICMPv6's counters of 64 bits */
	IFLA_INET6_TOKEN, /* attribute of IFLA_AF_SPEC, AF_INET6: the lower half of addresses it makes, struct in6_addr. man 8 ip-token */
	IFLA_INET6_ADDR_GEN_MODE, /* attribute of IFLA_AF_SPEC, AF_INET6: IN6_ADDR_GEN_MODE_EUI64 … (uint8_t) */
	IFLA_INET6_RA_MTU, /* attribute of IFLA_AF_SPEC, AF_INET6: the MTU that a router has advertised (uint32_t) */
	__IFLA_INET6_MAX,
};

#define IFLA_INET6_MAX (__IFLA_INET6_MAX - 1) /* the highest attribute's number */

enum in6_addr_gen_mode {
	IN6_ADDR_GEN_MODE_EUI64, /* link-local addresses are made of the hardware address */
	IN6_ADDR_GEN_MODE_NONE, /* no link-local address is made */
	IN6_ADDR_GEN_MODE_STABLE_PRIVACY, /* link-local addresses are made by RFC 7217, of a secret that was set */
	IN6_ADDR_GEN_MODE_RANDOM, /* link-local addresses are made by RFC 7217, of a random secret */
};

struct ifla_cacheinfo {
	__u32 max_reasm_len;
	__u32 tstamp;
	__u32 reachable_time;
	__u32 retrans_time;
};

enum {
	IFLA_INFO_UNSPEC, /* attribute of IFLA_LINKINFO: nothing */
	IFLA_INFO_KIND, /* attribute of IFLA_LINKINFO: the kind of interface: "veth", "bridge" */
	IFLA_INFO_DATA, /* attribute of IFLA_LINKINFO: what that kind has, IFLA_VLAN_ID … */
	IFLA_INFO_XSTATS, /* attribute of IFLA_LINKINFO: counters of that kind */
	IFLA_INFO_SLAVE_KIND, /* attribute of IFLA_LINKINFO: the kind of its master: "bridge" */
	IFLA_INFO_SLAVE_DATA, /* attribute of IFLA_LINKINFO: what its master keeps of it, IFLA_BRPORT_STATE … */
	__IFLA_INFO_MAX,
};

#define IFLA_INFO_MAX (__IFLA_INFO_MAX - 1) /* the highest attribute's number */

struct tunnel_msg {
	__u8 family;
	__u8 flags;
	__u16 reserved2;
	__u32 ifindex;
};

enum {
	VNIFILTER_ENTRY_STATS_UNSPEC, /* counter of a VXLAN's network: nothing */
	VNIFILTER_ENTRY_STATS_RX_BYTES, /* counter of a VXLAN's network: bytes received (uint64_t) */
	VNIFILTER_ENTRY_STATS_RX_PKTS, /* counter of a VXLAN's network: packets received (uint64_t) */
	VNIFILTER_ENTRY_STATS_RX_DROPS, /* counter of a VXLAN's network: received and thrown away (uint64_t) */
	VNIFILTER_ENTRY_STATS_RX_ERRORS, /* counter of a VXLAN's network: received and wrong (uint64_t) */
	VNIFILTER_ENTRY_STATS_TX_BYTES, /* counter of a VXLAN's network: bytes sent (uint64_t) */
	VNIFILTER_ENTRY_STATS_TX_PKTS, /* counter of a VXLAN's network: packets sent (uint64_t) */
	VNIFILTER_ENTRY_STATS_TX_DROPS, /* counter of a VXLAN's network: thrown away instead of sent (uint64_t) */
	VNIFILTER_ENTRY_STATS_TX_ERRORS, /* counter of a VXLAN's network: could not be sent (uint64_t) */
	VNIFILTER_ENTRY_STATS_PAD, /* fills up to 8 bytes */
	__VNIFILTER_ENTRY_STATS_MAX,
};

#define VNIFILTER_ENTRY_STATS_MAX (__VNIFILTER_ENTRY_STATS_MAX - 1) /* the highest counter's number */

enum ifla_geneve_df {
	GENEVE_DF_UNSET = 0, /* Geneve: outer packets may be fragmented */
	GENEVE_DF_SET, /* Geneve: outer packets may not be fragmented */
	GENEVE_DF_INHERIT, /* Geneve: as the inner packet says */
	__GENEVE_DF_END,
	GENEVE_DF_MAX = __GENEVE_DF_END - 1, /* the highest of these */
};

#define MAX_VLAN_LIST_LEN 1 /* VLANs of a virtual function, at most */

enum {
	IFLA_EVENT_NONE, /* IFLA_EVENT: no particular reason */
	IFLA_EVENT_REBOOT, /* IFLA_EVENT: the interface was reset */
	IFLA_EVENT_FEATURES, /* IFLA_EVENT: what the hardware does has changed */
	IFLA_EVENT_BONDING_FAILOVER, /* IFLA_EVENT: a bond now uses another interface */
	IFLA_EVENT_NOTIFY_PEERS, /* IFLA_EVENT: neighbours are to be told anew where this host is */
	IFLA_EVENT_IGMP_RESEND, /* IFLA_EVENT: multicast memberships are to be told anew */
	IFLA_EVENT_BONDING_OPTIONS, /* IFLA_EVENT: a bond's settings have changed */
};

#define IFLA_RTA(r) ((struct rtattr *)((char *)(r) + NLMSG_ALIGN(sizeof(struct ifinfomsg)))) /* the first attribute behind a struct ifinfomsg */
#define IFLA_PAYLOAD(n) NLMSG_PAYLOAD(n, sizeof(struct ifinfomsg)) /* bytes of the attributes behind a struct ifinfomsg */

#include <socksh/if_link_functions.h>
#include <socksh/if_link_kinds.h>

#define IFLA_STATS_FILTER_BIT(attribute) (1 << ((attribute) - 1)) /* the bit of filter_mask that asks for this attribute */

#endif
