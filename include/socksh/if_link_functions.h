/* Attributes of interfaces: virtual functions, ports, tunnels, statistics. The rest of <linux/if_link.h>. */
#ifndef _SOCKSH_IF_LINK_FUNCTIONS_H
#define _SOCKSH_IF_LINK_FUNCTIONS_H

#include <linux/types.h>

#define TUNNEL_MSG_FLAG_STATS 0x01 /* flag of a struct tunnel_msg: counters too */
#define TUNNEL_MSG_VALID_USER_FLAGS TUNNEL_MSG_FLAG_STATS

enum {
	IFLA_VF_INFO_UNSPEC, /* attribute of IFLA_VFINFO_LIST: nothing */
	IFLA_VF_INFO, /* attribute of IFLA_VFINFO_LIST: a virtual function, IFLA_VF_MAC … */
	__IFLA_VF_INFO_MAX,
};

#define IFLA_VF_INFO_MAX (__IFLA_VF_INFO_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_VF_UNSPEC, /* attribute of a virtual function: nothing */
	IFLA_VF_MAC, /* attribute of a virtual function: hardware address (struct ifla_vf_mac) */
	IFLA_VF_VLAN, /* attribute of a virtual function: VLAN (struct ifla_vf_vlan) */
	IFLA_VF_TX_RATE, /* attribute of a virtual function: most Mbit/s, of old (struct ifla_vf_tx_rate) */
	IFLA_VF_SPOOFCHK, /* attribute of a virtual function: foreign source addresses are refused (struct ifla_vf_spoofchk) */
	IFLA_VF_LINK_STATE, /* attribute of a virtual function: IFLA_VF_LINK_STATE_AUTO … (struct ifla_vf_link_state) */
	IFLA_VF_RATE, /* attribute of a virtual function: least and most Mbit/s (struct ifla_vf_rate) */
	IFLA_VF_RSS_QUERY_EN, /* attribute of a virtual function: may ask how packets are hashed (struct ifla_vf_rss_query_en) */
	IFLA_VF_STATS, /* attribute of a virtual function: counters, IFLA_VF_STATS_RX_PACKETS … */
	IFLA_VF_TRUST, /* attribute of a virtual function: trusted (struct ifla_vf_trust) */
	IFLA_VF_IB_NODE_GUID, /* attribute of a virtual function: InfiniBand, node (struct ifla_vf_guid) */
	IFLA_VF_IB_PORT_GUID, /* attribute of a virtual function: InfiniBand, port (struct ifla_vf_guid) */
	IFLA_VF_VLAN_LIST, /* attribute of a virtual function: several VLANs, IFLA_VF_VLAN_INFO */
	IFLA_VF_BROADCAST, /* attribute of a virtual function: broadcast address (struct ifla_vf_broadcast) */
	__IFLA_VF_MAX,
};

#define IFLA_VF_MAX (__IFLA_VF_MAX - 1) /* the highest attribute's number */

struct ifla_vf_mac {
	__u32 vf;
	__u8 mac[32];
};

struct ifla_vf_broadcast {
	__u8 broadcast[32];
};

struct ifla_vf_vlan {
	__u32 vf;
	__u32 vlan;
	__u32 qos;
};

enum {
	IFLA_VF_VLAN_INFO_UNSPEC, /* attribute of IFLA_VF_VLAN_LIST: nothing */
	IFLA_VF_VLAN_INFO, /* attribute of IFLA_VF_VLAN_LIST: a VLAN (struct ifla_vf_vlan_info) */
	__IFLA_VF_VLAN_INFO_MAX,
};

#define IFLA_VF_VLAN_INFO_MAX (__IFLA_VF_VLAN_INFO_MAX - 1) /* the highest attribute's number */

struct ifla_vf_vlan_info {
	__u32 vf;
	__u32 vlan;
	__u32 qos;
	__be16 vlan_proto;
};

struct ifla_vf_tx_rate {
	__u32 vf;
	__u32 rate;
};

struct ifla_vf_rate {
	__u32 vf;
	__u32 min_tx_rate;
	__u32 max_tx_rate;
};

struct ifla_vf_spoofchk {
	__u32 vf;
	__u32 setting;
};

struct ifla_vf_guid {
	__u32 vf;
	__u64 guid;
};

enum {
	IFLA_VF_LINK_STATE_AUTO, /* a virtual function's link: as the physical one's */
	IFLA_VF_LINK_STATE_ENABLE, /* a virtual function's link: always up */
	IFLA_VF_LINK_STATE_DISABLE, /* a virtual function's link: always down */
	__IFLA_VF_LINK_STATE_MAX,
};

struct ifla_vf_link_state {
	__u32 vf;
	__u32 link_state;
};

struct ifla_vf_rss_query_en {
	__u32 vf;
	__u32 setting;
};

enum {
	IFLA_VF_STATS_RX_PACKETS, /* counter of a virtual function: packets received (uint64_t) */
	IFLA_VF_STATS_TX_PACKETS, /* counter of a virtual function: packets sent (uint64_t) */
	IFLA_VF_STATS_RX_BYTES, /* counter of a virtual function: bytes received (uint64_t) */
	IFLA_VF_STATS_TX_BYTES, /* counter of a virtual function: bytes sent (uint64_t) */
	IFLA_VF_STATS_BROADCAST, /* counter of a virtual function: broadcasts (uint64_t) */
	IFLA_VF_STATS_MULTICAST, /* counter of a virtual function: multicasts (uint64_t) */
	IFLA_VF_STATS_PAD, /* fills up to 8 bytes */
	IFLA_VF_STATS_RX_DROPPED, /* counter of a virtual function: received and thrown away (uint64_t) */
	IFLA_VF_STATS_TX_DROPPED, /* counter of a virtual function: thrown away instead of sent (uint64_t) */
	__IFLA_VF_STATS_MAX,
};

#define IFLA_VF_STATS_MAX (__IFLA_VF_STATS_MAX - 1) /* the highest counter's number */

struct ifla_vf_trust {
	__u32 vf;
	__u32 setting;
};

enum {
	IFLA_VF_PORT_UNSPEC, /* attribute of IFLA_VF_PORTS: nothing */
	IFLA_VF_PORT, /* attribute of IFLA_VF_PORTS: a port, IFLA_PORT_VF … */
	__IFLA_VF_PORT_MAX,
};

#define IFLA_VF_PORT_MAX (__IFLA_VF_PORT_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_PORT_UNSPEC, /* attribute of a port (802.1Qbg, 802.1Qbh): nothing */
	IFLA_PORT_VF, /* attribute of a port: the virtual function's number (uint32_t) */
	IFLA_PORT_PROFILE, /* attribute of a port: its profile's name */
	IFLA_PORT_VSI_TYPE, /* attribute of a port: its type (struct ifla_port_vsi) */
	IFLA_PORT_INSTANCE_UUID, /* attribute of a port: the guest's UUID */
	IFLA_PORT_HOST_UUID, /* attribute of a port: the host's UUID */
	IFLA_PORT_REQUEST, /* attribute of a port: PORT_REQUEST_ASSOCIATE … (uint8_t) */
	IFLA_PORT_RESPONSE, /* attribute of a port: PORT_VDP_RESPONSE_SUCCESS … (uint16_t) */
	__IFLA_PORT_MAX,
};

#define IFLA_PORT_MAX (__IFLA_PORT_MAX - 1) /* the highest attribute's number */

#define PORT_PROFILE_MAX 40 /* bytes of a port profile's name */
#define PORT_UUID_MAX 16 /* bytes of a UUID */
#define PORT_SELF_VF -1 /* no virtual function, the interface itself */

enum {
	PORT_REQUEST_PREASSOCIATE = 0, /* request of a port: soon this guest */
	PORT_REQUEST_PREASSOCIATE_RR, /* request of a port: the same, and reserve what it needs */
	PORT_REQUEST_ASSOCIATE, /* request of a port: now this guest */
	PORT_REQUEST_DISASSOCIATE, /* request of a port: this guest no more */
};

enum {
	PORT_VDP_RESPONSE_SUCCESS = 0, /* answer by VDP: done */
	PORT_VDP_RESPONSE_INVALID_FORMAT, /* answer by VDP: malformed */
	PORT_VDP_RESPONSE_INSUFFICIENT_RESOURCES, /* answer by VDP: not enough left */
	PORT_VDP_RESPONSE_UNUSED_VTID, /* answer by VDP: the type is not used */
	PORT_VDP_RESPONSE_VTID_VIOLATION, /* answer by VDP: the type is not permitted */
	PORT_VDP_RESPONSE_VTID_VERSION_VIOALTION, /* answer by VDP: this version of the type is not permitted */
	PORT_VDP_RESPONSE_OUT_OF_SYNC, /* answer by VDP: out of step */
	PORT_PROFILE_RESPONSE_SUCCESS = 0x100, /* answer about a profile: done */
	PORT_PROFILE_RESPONSE_INPROGRESS, /* answer about a profile: at work */
	PORT_PROFILE_RESPONSE_INVALID, /* answer about a profile: not valid */
	PORT_PROFILE_RESPONSE_BADSTATE, /* answer about a profile: not in this state */
	PORT_PROFILE_RESPONSE_INSUFFICIENT_RESOURCES, /* answer about a profile: not enough left */
	PORT_PROFILE_RESPONSE_ERROR, /* answer about a profile: an error */
};

struct ifla_port_vsi {
	__u8 vsi_mgr_id;
	__u8 vsi_type_id[3];
	__u8 vsi_type_version;
	__u8 pad[3];
};

enum {
	IFLA_IPOIB_UNSPEC, /* attribute of IP over InfiniBand: nothing */
	IFLA_IPOIB_PKEY, /* attribute of IP over InfiniBand: the partition's key (uint16_t) */
	IFLA_IPOIB_MODE, /* attribute of IP over InfiniBand: IPOIB_MODE_DATAGRAM … (uint16_t) */
	IFLA_IPOIB_UMCAST, /* attribute of IP over InfiniBand: programs join multicast groups (uint16_t) */
	__IFLA_IPOIB_MAX,
};

enum {
	IPOIB_MODE_DATAGRAM = 0, /* IP over InfiniBand: unreliable datagrams */
	IPOIB_MODE_CONNECTED = 1, /* IP over InfiniBand: reliable connections */
};

#define IFLA_IPOIB_MAX (__IFLA_IPOIB_MAX - 1) /* the highest attribute's number */

enum {
	HSR_PROTOCOL_HSR, /* a ring, over which each frame goes both ways */
	HSR_PROTOCOL_PRP, /* two networks, over both of which each frame goes */
	HSR_PROTOCOL_MAX, /* how many there are */
};

enum {
	IFLA_HSR_UNSPEC, /* attribute of hsr: nothing */
	IFLA_HSR_SLAVE1, /* attribute of hsr: the first interface's index (uint32_t) */
	IFLA_HSR_SLAVE2, /* attribute of hsr: the second interface's index (uint32_t) */
	IFLA_HSR_MULTICAST_SPEC, /* attribute of hsr: last byte of the supervision's address (uint8_t) */
	IFLA_HSR_SUPERVISION_ADDR, /* attribute of hsr: the supervision's address */
	IFLA_HSR_SEQ_NR, /* attribute of hsr: the last sequence number (uint16_t) */
	IFLA_HSR_VERSION, /* attribute of hsr: the protocol's version (uint8_t) */
	IFLA_HSR_PROTOCOL, /* attribute of hsr: HSR_PROTOCOL_HSR … (uint8_t) */
	__IFLA_HSR_MAX,
};

#define IFLA_HSR_MAX (__IFLA_HSR_MAX - 1) /* the highest attribute's number */

struct if_stats_msg {
	__u8 family;
	__u8 pad1;
	__u16 pad2;
	__u32 ifindex;
	__u32 filter_mask;
};

enum {
	IFLA_STATS_UNSPEC, /* attribute of RTM_NEWSTATS: nothing */
	IFLA_STATS_LINK_64, /* attribute of RTM_NEWSTATS: struct rtnl_link_stats64 */
	IFLA_STATS_LINK_XSTATS, /* attribute of RTM_NEWSTATS: of its kind, LINK_XSTATS_TYPE_BRIDGE … */
	IFLA_STATS_LINK_XSTATS_SLAVE, /* attribute of RTM_NEWSTATS: of its master's kind */
	IFLA_STATS_LINK_OFFLOAD_XSTATS, /* attribute of RTM_NEWSTATS: of the hardware, IFLA_OFFLOAD_XSTATS_CPU_HIT … */
	IFLA_STATS_AF_SPEC, /* attribute of RTM_NEWSTATS: of each family */
	__IFLA_STATS_MAX,
};

#define IFLA_STATS_MAX (__IFLA_STATS_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_STATS_GETSET_UNSPEC, /* attribute of RTM_GETSTATS and RTM_SETSTATS: nothing */
	IFLA_STATS_GET_FILTERS, /* attribute of RTM_GETSTATS: which attributes within are wanted */
	IFLA_STATS_SET_OFFLOAD_XSTATS_L3_STATS, /* attribute of RTM_SETSTATS: count routed packets in the hardware (uint8_t) */
	__IFLA_STATS_GETSET_MAX,
};

#define IFLA_STATS_GETSET_MAX (__IFLA_STATS_GETSET_MAX - 1) /* the highest attribute's number */

enum {
	LINK_XSTATS_TYPE_UNSPEC, /* counters of a kind: none */
	LINK_XSTATS_TYPE_BRIDGE, /* counters of a kind: bridge */
	LINK_XSTATS_TYPE_BOND, /* counters of a kind: bond */
	__LINK_XSTATS_TYPE_MAX,
};

#define LINK_XSTATS_TYPE_MAX (__LINK_XSTATS_TYPE_MAX - 1) /* the highest kind's number */

enum {
	IFLA_OFFLOAD_XSTATS_UNSPEC, /* counters of the hardware: none */
	IFLA_OFFLOAD_XSTATS_CPU_HIT, /* counters of the hardware: packets that came to the kernel (struct rtnl_link_stats64) */
	IFLA_OFFLOAD_XSTATS_HW_S_INFO, /* counters of the hardware: which are on */
	IFLA_OFFLOAD_XSTATS_L3_STATS, /* counters of the hardware: routed packets (struct rtnl_hw_stats64) */
	__IFLA_OFFLOAD_XSTATS_MAX,
};

#define IFLA_OFFLOAD_XSTATS_MAX (__IFLA_OFFLOAD_XSTATS_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_UNSPEC, /* about a counter of the hardware: nothing */
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST, /* about a counter of the hardware: it was asked for (uint8_t) */
	IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED, /* about a counter of the hardware: it counts (uint8_t) */
	__IFLA_OFFLOAD_XSTATS_HW_S_INFO_MAX,
};

#define IFLA_OFFLOAD_XSTATS_HW_S_INFO_MAX (__IFLA_OFFLOAD_XSTATS_HW_S_INFO_MAX - 1) /* the highest attribute's number */

#define XDP_FLAGS_UPDATE_IF_NOEXIST (1U << 0) /* IFLA_XDP_FLAGS: fail with EBUSY if there is a program */
#define XDP_FLAGS_SKB_MODE (1U << 1) /* IFLA_XDP_FLAGS: in the kernel's general path */
#define XDP_FLAGS_DRV_MODE (1U << 2) /* IFLA_XDP_FLAGS: in the driver */
#define XDP_FLAGS_HW_MODE (1U << 3) /* IFLA_XDP_FLAGS: in the hardware */
#define XDP_FLAGS_REPLACE (1U << 4) /* IFLA_XDP_FLAGS: only in the place of IFLA_XDP_EXPECTED_FD's program */
#define XDP_FLAGS_MODES (XDP_FLAGS_SKB_MODE | XDP_FLAGS_DRV_MODE | XDP_FLAGS_HW_MODE) /* IFLA_XDP_FLAGS: the bits of the three modes */
#define XDP_FLAGS_MASK (XDP_FLAGS_UPDATE_IF_NOEXIST | XDP_FLAGS_MODES | XDP_FLAGS_REPLACE) /* IFLA_XDP_FLAGS: all bits */

enum {
	XDP_ATTACHED_NONE = 0, /* IFLA_XDP_ATTACHED: no program */
	XDP_ATTACHED_DRV, /* IFLA_XDP_ATTACHED: in the driver */
	XDP_ATTACHED_SKB, /* IFLA_XDP_ATTACHED: in the kernel's general path */
	XDP_ATTACHED_HW, /* IFLA_XDP_ATTACHED: in the hardware */
	XDP_ATTACHED_MULTI, /* IFLA_XDP_ATTACHED: several */
};

enum {
	IFLA_XDP_UNSPEC, /* attribute of IFLA_XDP: nothing */
	IFLA_XDP_FD, /* attribute of IFLA_XDP: the program's descriptor; -1 takes it away (int32_t) */
	IFLA_XDP_ATTACHED, /* attribute of IFLA_XDP: XDP_ATTACHED_DRV … (uint8_t) */
	IFLA_XDP_FLAGS, /* attribute of IFLA_XDP: XDP_FLAGS_DRV_MODE … (uint32_t) */
	IFLA_XDP_PROG_ID, /* attribute of IFLA_XDP: the program's number (uint32_t) */
	IFLA_XDP_DRV_PROG_ID, /* attribute of IFLA_XDP: the program's number in the driver (uint32_t) */
	IFLA_XDP_SKB_PROG_ID, /* attribute of IFLA_XDP: the program's number in the general path (uint32_t) */
	IFLA_XDP_HW_PROG_ID, /* attribute of IFLA_XDP: the program's number in the hardware (uint32_t) */
	IFLA_XDP_EXPECTED_FD, /* attribute of IFLA_XDP: the program that must be there (int32_t) */
	__IFLA_XDP_MAX,
};

#define IFLA_XDP_MAX (__IFLA_XDP_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_TUN_UNSPEC, /* attribute of tun: nothing */
	IFLA_TUN_OWNER, /* attribute of tun: TUNSETOWNER's user (uint32_t) */
	IFLA_TUN_GROUP, /* attribute of tun: TUNSETGROUP's group (uint32_t) */
	IFLA_TUN_TYPE, /* attribute of tun: IFF_TUN or IFF_TAP (uint8_t) */
	IFLA_TUN_PI, /* attribute of tun: a struct tun_pi in front of packets (uint8_t) */
	IFLA_TUN_VNET_HDR, /* attribute of tun: IFF_VNET_HDR (uint8_t) */
	IFLA_TUN_PERSIST, /* attribute of tun: it stays (uint8_t) */
	IFLA_TUN_MULTI_QUEUE, /* attribute of tun: IFF_MULTI_QUEUE (uint8_t) */
	IFLA_TUN_NUM_QUEUES, /* attribute of tun: queues in use (uint32_t) */
	IFLA_TUN_NUM_DISABLED_QUEUES, /* attribute of tun: queues not in use (uint32_t) */
	__IFLA_TUN_MAX,
};

#define IFLA_TUN_MAX (__IFLA_TUN_MAX - 1) /* the highest attribute's number */

#define RMNET_FLAGS_INGRESS_DEAGGREGATION (1U << 0) /* Qualcomm's modems: several packets in a received one */
#define RMNET_FLAGS_INGRESS_MAP_COMMANDS (1U << 1) /* Qualcomm's modems: commands of flow control */
#define RMNET_FLAGS_INGRESS_MAP_CKSUMV4 (1U << 2) /* Qualcomm's modems: sums of what is received, version 4 */
#define RMNET_FLAGS_EGRESS_MAP_CKSUMV4 (1U << 3) /* Qualcomm's modems: sums of what is sent, version 4 */
#define RMNET_FLAGS_INGRESS_MAP_CKSUMV5 (1U << 4) /* Qualcomm's modems: sums of what is received, version 5 */
#define RMNET_FLAGS_EGRESS_MAP_CKSUMV5 (1U << 5) /* Qualcomm's modems: sums of what is sent, version 5 */

enum {
	IFLA_RMNET_UNSPEC, /* attribute of rmnet: nothing */
	IFLA_RMNET_MUX_ID, /* attribute of rmnet: the channel's number (uint16_t) */
	IFLA_RMNET_FLAGS, /* attribute of rmnet: RMNET_FLAGS_INGRESS_DEAGGREGATION … (struct ifla_rmnet_flags) */
	__IFLA_RMNET_MAX,
};

#define IFLA_RMNET_MAX (__IFLA_RMNET_MAX - 1) /* the highest attribute's number */

struct ifla_rmnet_flags {
	__u32 flags;
	__u32 mask;
};

enum {
	IFLA_MCTP_UNSPEC, /* attribute of MCTP: nothing */
	IFLA_MCTP_NET, /* attribute of MCTP: the network's number (uint32_t) */
	__IFLA_MCTP_MAX,
};

#define IFLA_MCTP_MAX (__IFLA_MCTP_MAX - 1) /* the highest attribute's number */

enum {
	IFLA_DSA_UNSPEC, /* attribute of a switch's port: nothing */
	IFLA_DSA_MASTER, /* attribute of a switch's port: the interface that leads to the switch (uint32_t) */
	__IFLA_DSA_MAX,
};

#define IFLA_DSA_MAX (__IFLA_DSA_MAX - 1) /* the highest attribute's number */

#endif
