/* Neighbours: the ARP cache, and that of IPv6, over netlink. man 7 rtnetlink */
#ifndef _SOCKSH_LINUX_NEIGHBOUR_H
#define _SOCKSH_LINUX_NEIGHBOUR_H

#include <linux/netlink.h>
#include <linux/types.h>

/* What RTM_NEWNEIGH, RTM_DELNEIGH and RTM_GETNEIGH carry; attributes follow. */
struct ndmsg {
	__u8 ndm_family;
	__u8 ndm_pad1;
	__u16 ndm_pad2;
	__s32 ndm_ifindex;
	__u16 ndm_state; /* NUD_REACHABLE … */
	__u8 ndm_flags; /* NTF_PROXY … */
	__u8 ndm_type;
};

enum {
	NDA_UNSPEC, /* attribute: nothing */
	NDA_DST, /* protocol address */
	NDA_LLADDR, /* hardware address */
	NDA_CACHEINFO, /* attribute: when it was used and confirmed, struct nda_cacheinfo */
	NDA_PROBES, /* attribute: how often it has been asked for (uint32_t) */
	NDA_VLAN, /* attribute: the VLAN, of a bridge's entry (uint16_t) */
	NDA_PORT, /* attribute: the UDP port of a VXLAN (network byte order) */
	NDA_VNI, /* attribute: the network's number in a VXLAN (uint32_t) */
	NDA_IFINDEX, /* attribute: the interface a VXLAN sends by (uint32_t) */
	NDA_MASTER, /* attribute: the bridge that the port belongs to (uint32_t) */
	NDA_LINK_NETNSID, /* attribute: in which network namespace that interface is (int32_t) */
	NDA_SRC_VNI, /* attribute: the source's network in a VXLAN (uint32_t) */
	NDA_PROTOCOL, /* attribute: who made the entry, RTPROT_STATIC … (uint8_t) */
	NDA_NH_ID, /* attribute: a shared next hop, of a bridge's entry (uint32_t) */
	NDA_FDB_EXT_ATTRS, /* attribute: NFEA_ACTIVITY_NOTIFY …, of a bridge's entry */
	NDA_FLAGS_EXT, /* attribute: NTF_EXT_MANAGED … (uint32_t) */
	NDA_NDM_STATE_MASK, /* attribute: the states a request is about (uint16_t) */
	NDA_NDM_FLAGS_MASK, /* attribute: the flags a request is about (uint8_t) */
	__NDA_MAX,
};

#define NDA_MAX (__NDA_MAX - 1) /* the highest attribute's number */

#define NTF_USE (1 << 0) /* ndm_flags: begin to resolve it now */
#define NTF_SELF (1 << 1) /* ndm_flags: in the device's own table, not the bridge's. man 8 bridge */
#define NTF_MASTER (1 << 2) /* ndm_flags: in the table of the bridge. man 8 bridge */
#define NTF_PROXY (1 << 3) /* ndm_flags: this host answers for it (proxy ARP) */
#define NTF_EXT_LEARNED (1 << 4) /* ndm_flags: somebody outside the kernel has learnt it */
#define NTF_OFFLOADED (1 << 5) /* ndm_flags: the hardware has it */
#define NTF_STICKY (1 << 6) /* ndm_flags: it does not move to another port */
#define NTF_ROUTER (1 << 7) /* ndm_flags: the neighbour is a router (IPv6) */
#define NTF_EXT_MANAGED (1 << 0) /* flag of NDA_FLAGS_EXT: the kernel keeps it resolved */

#define NUD_INCOMPLETE 0x01 /* asked for */
#define NUD_REACHABLE 0x02 /* known */
#define NUD_STALE 0x04 /* known a while ago */
#define NUD_DELAY 0x08 /* a packet has been sent to it; soon it is asked again */
#define NUD_PROBE 0x10 /* being asked again */
#define NUD_FAILED 0x20 /* nobody answered */
#define NUD_NOARP 0x40 /* needs no resolution, as on a loopback */
#define NUD_PERMANENT 0x80 /* for ever */
#define NUD_NONE 0x00 /* no state yet */

struct nda_cacheinfo {
	__u32 ndm_confirmed;
	__u32 ndm_used;
	__u32 ndm_updated;
	__u32 ndm_refcnt;
};

struct ndt_stats {
	__u64 ndts_allocs;
	__u64 ndts_destroys;
	__u64 ndts_hash_grows;
	__u64 ndts_res_failed;
	__u64 ndts_lookups;
	__u64 ndts_hits;
	__u64 ndts_rcv_probes_mcast;
	__u64 ndts_rcv_probes_ucast;
	__u64 ndts_periodic_gc_runs;
	__u64 ndts_forced_gc_runs;
	__u64 ndts_table_fulls;
};

enum {
	NDTPA_UNSPEC, /* attribute of NDTA_PARMS: nothing */
	NDTPA_IFINDEX, /* attribute of NDTA_PARMS: the interface, none for the default (uint32_t) */
	NDTPA_REFCNT, /* attribute of NDTA_PARMS: how many use it (uint32_t) */
	NDTPA_REACHABLE_TIME, /* attribute of NDTA_PARMS: how long a neighbour counts as reachable, ms (uint64_t) */
	NDTPA_BASE_REACHABLE_TIME, /* attribute of NDTA_PARMS: of which that is a random part, ms (uint64_t) */
	NDTPA_RETRANS_TIME, /* attribute of NDTA_PARMS: between two questions, ms (uint64_t) */
	NDTPA_GC_STALETIME, /* attribute of NDTA_PARMS: after which an unused one may go, ms (uint64_t) */
	NDTPA_DELAY_PROBE_TIME, /* attribute of NDTA_PARMS: from NUD_DELAY to NUD_PROBE, ms (uint64_t) */
	NDTPA_QUEUE_LEN, /* attribute of NDTA_PARMS: packets that wait for an answer (uint32_t) */
	NDTPA_APP_PROBES, /* attribute of NDTA_PARMS: questions by a program (uint32_t) */
	NDTPA_UCAST_PROBES, /* attribute of NDTA_PARMS: questions to the neighbour itself (uint32_t) */
	NDTPA_MCAST_PROBES, /* attribute of NDTA_PARMS: questions to all (uint32_t) */
	NDTPA_ANYCAST_DELAY, /* attribute of NDTA_PARMS: an anycast's answer waits so long, ms (uint64_t) */
	NDTPA_PROXY_DELAY, /* attribute of NDTA_PARMS: a proxy's answer waits so long, ms (uint64_t) */
	NDTPA_PROXY_QLEN, /* attribute of NDTA_PARMS: a proxy's answers that wait (uint32_t) */
	NDTPA_LOCKTIME, /* attribute of NDTA_PARMS: an entry stays so long before another may replace it, ms (uint64_t) */
	NDTPA_QUEUE_LENBYTES, /* attribute of NDTA_PARMS: bytes that wait for an answer (uint32_t) */
	NDTPA_MCAST_REPROBES, /* attribute of NDTA_PARMS: questions to all after those to itself (uint32_t) */
	NDTPA_PAD, /* fills up to 8 bytes */
	NDTPA_INTERVAL_PROBE_TIME_MS, /* attribute of NDTA_PARMS: how often managed entries are asked, ms (uint64_t) */
	__NDTPA_MAX,
};

#define NDTPA_MAX (__NDTPA_MAX - 1) /* the highest attribute's number */

struct ndtmsg {
	__u8 ndtm_family;
	__u8 ndtm_pad1;
	__u16 ndtm_pad2;
};

struct ndt_config {
	__u16 ndtc_key_len;
	__u16 ndtc_entry_size;
	__u32 ndtc_entries;
	__u32 ndtc_last_flush;
	__u32 ndtc_last_rand;
	__u32 ndtc_hash_rnd;
	__u32 ndtc_hash_mask;
	__u32 ndtc_hash_chain_gc;
	__u32 ndtc_proxy_qlen;
};

enum {
	NDTA_UNSPEC, /* attribute of a table: nothing */
	NDTA_NAME, /* attribute of a table: "arp_cache", "ndisc_cache" */
	NDTA_THRESH1, /* attribute of a table: below so many entries none is removed (uint32_t) */
	NDTA_THRESH2, /* attribute of a table: more than so many stay for 5 seconds only (uint32_t) */
	NDTA_THRESH3, /* attribute of a table: entries, at most (uint32_t) */
	NDTA_CONFIG, /* attribute of a table: struct ndt_config, get only */
	NDTA_PARMS, /* attribute of a table: attributes NDTPA_IFINDEX … */
	NDTA_STATS, /* attribute of a table: counters, struct ndt_stats */
	NDTA_GC_INTERVAL, /* attribute of a table: how often it is cleaned, ms (uint64_t) */
	NDTA_PAD, /* fills up to 8 bytes */
	__NDTA_MAX,
};

#define NDTA_MAX (__NDTA_MAX - 1) /* the highest attribute's number */

enum {
	FDB_NOTIFY_BIT = (1 << 0), /* flag of NFEA_ACTIVITY_NOTIFY: tell when the entry becomes active */
	FDB_NOTIFY_INACTIVE_BIT = (1 << 1), /* flag of NFEA_ACTIVITY_NOTIFY: the entry is inactive */
};

enum {
	NFEA_UNSPEC, /* attribute of NDA_FDB_EXT_ATTRS: nothing */
	NFEA_ACTIVITY_NOTIFY, /* attribute of NDA_FDB_EXT_ATTRS: tell of the entry's activity (uint8_t) */
	NFEA_DONT_REFRESH, /* attribute of NDA_FDB_EXT_ATTRS: leave the entry's age as it is */
	__NFEA_MAX,
};

#define NFEA_MAX (__NFEA_MAX - 1) /* the highest attribute's number */

#endif
