/* Packet sockets with rings in shared memory. man 7 packet */
#ifndef _SOCKSH_LINUX_IF_PACKET_H
#define _SOCKSH_LINUX_IF_PACKET_H

#include <linux/types.h>
#include <socksh/sockaddr_ll.h>

struct sockaddr_pkt {
	unsigned short spkt_family;
	unsigned char spkt_device[14];
	__be16 spkt_protocol;
};

#define PACKET_USER 6 /* sll_pkttype: for user space; never seen by programs */
#define PACKET_KERNEL 7 /* sll_pkttype: for the kernel; never seen by programs */
#define PACKET_FANOUT_HASH 0 /* PACKET_FANOUT: packets of a flow go to one socket */
#define PACKET_FANOUT_LB 1 /* PACKET_FANOUT: sockets take turns */
#define PACKET_FANOUT_CPU 2 /* PACKET_FANOUT: by the processor that received the packet */
#define PACKET_FANOUT_ROLLOVER 3 /* PACKET_FANOUT: the next socket once one is full */
#define PACKET_FANOUT_RND 4 /* PACKET_FANOUT: a random socket */
#define PACKET_FANOUT_QM 5 /* PACKET_FANOUT: by the interface's queue */
#define PACKET_FANOUT_CBPF 6 /* PACKET_FANOUT: a socket filter decides, PACKET_FANOUT_DATA */
#define PACKET_FANOUT_EBPF 7 /* PACKET_FANOUT: an eBPF program decides, PACKET_FANOUT_DATA */
#define PACKET_FANOUT_FLAG_ROLLOVER 0x1000 /* PACKET_FANOUT, beside another way: go on to the next socket if one is full */
#define PACKET_FANOUT_FLAG_UNIQUEID 0x2000 /* PACKET_FANOUT: the kernel chooses the group's number */
#define PACKET_FANOUT_FLAG_DEFRAG 0x8000 /* PACKET_FANOUT: put IP fragments together first */

/* What PACKET_STATISTICS gives. */
struct tpacket_stats {
	unsigned int tp_packets; /* received */
	unsigned int tp_drops; /* of them, dropped */
};

struct tpacket_stats_v3 {
	unsigned int tp_packets;
	unsigned int tp_drops;
	unsigned int tp_freeze_q_cnt;
};

struct tpacket_rollover_stats {
	__u64 __attribute__((aligned(8))) tp_all;
	__u64 __attribute__((aligned(8))) tp_huge;
	__u64 __attribute__((aligned(8))) tp_failed;
};

union tpacket_stats_u {
	struct tpacket_stats stats1;
	struct tpacket_stats_v3 stats3;
};

/* The ancillary data of PACKET_AUXDATA. */
struct tpacket_auxdata {
	__u32 tp_status;
	__u32 tp_len;
	__u32 tp_snaplen;
	__u16 tp_mac;
	__u16 tp_net;
	__u16 tp_vlan_tci;
	__u16 tp_vlan_tpid;
};

#define TP_STATUS_KERNEL 0 /* tp_status: the kernel may fill this frame */
#define TP_STATUS_USER (1 << 0) /* tp_status: the program may read this frame; it then gives it back with TP_STATUS_KERNEL */
#define TP_STATUS_COPY (1 << 1) /* tp_status: the frame was cut; the whole packet can be read by recv(), see PACKET_COPY_THRESH */
#define TP_STATUS_LOSING (1 << 2) /* tp_status: packets have been lost, see PACKET_STATISTICS */
#define TP_STATUS_CSUMNOTREADY (1 << 3) /* tp_status: an outgoing packet, whose checksum the interface will fill in */
#define TP_STATUS_VLAN_VALID (1 << 4) /* tp_status: tp_vlan_tci is set */
#define TP_STATUS_BLK_TMO (1 << 5) /* tp_status: a block that is handed over because its time is up */
#define TP_STATUS_VLAN_TPID_VALID (1 << 6) /* tp_status: tp_vlan_tpid is set */
#define TP_STATUS_CSUM_VALID (1 << 7) /* tp_status: the checksum of the transport layer has been checked */
#define TP_STATUS_AVAILABLE 0 /* tp_status when sending: the program may fill this frame */
#define TP_STATUS_SEND_REQUEST (1 << 0) /* tp_status when sending: the frame is full, the next send() sends it */
#define TP_STATUS_SENDING (1 << 1) /* tp_status when sending: on its way */
#define TP_STATUS_WRONG_FORMAT (1 << 2) /* tp_status when sending: the frame is not valid */
#define TP_STATUS_TS_SOFTWARE (1 << 29) /* tp_status: the time is the kernel's */
#define TP_STATUS_TS_SYS_HARDWARE (1 << 30) /* tp_status: the time is the interface's, converted; no longer used */
#define TP_STATUS_TS_RAW_HARDWARE (1U << 31) /* tp_status: the time is the interface's own */
#define TP_FT_REQ_FILL_RXHASH 0x1 /* PACKET_RX_RING of TPACKET_V3: fill in hv1.tp_rxhash */

/* What stands before a frame in a ring. */
struct tpacket_hdr {
	unsigned long tp_status; /* TP_STATUS_KERNEL: the kernel's; TP_STATUS_USER: the program's */
	unsigned int tp_len;
	unsigned int tp_snaplen;
	unsigned short tp_mac;
	unsigned short tp_net;
	unsigned int tp_sec;
	unsigned int tp_usec;
};

#define TPACKET_ALIGNMENT 16 /* frames' parts begin at multiples of so many bytes */
#define TPACKET_HDRLEN 52UL /* bytes in front of the packet, in a ring of TPACKET_V1 */

struct tpacket2_hdr {
	__u32 tp_status;
	__u32 tp_len;
	__u32 tp_snaplen;
	__u16 tp_mac;
	__u16 tp_net;
	__u32 tp_sec;
	__u32 tp_nsec;
	__u16 tp_vlan_tci;
	__u16 tp_vlan_tpid;
	__u8 tp_padding[4];
};

struct tpacket_hdr_variant1 {
	__u32 tp_rxhash;
	__u32 tp_vlan_tci;
	__u16 tp_vlan_tpid;
	__u16 tp_padding;
};

struct tpacket3_hdr {
	__u32 tp_next_offset;
	__u32 tp_sec;
	__u32 tp_nsec;
	__u32 tp_snaplen;
	__u32 tp_len;
	__u32 tp_status;
	__u16 tp_mac;
	__u16 tp_net;
	union {
		struct tpacket_hdr_variant1 hv1;
	};
	__u8 tp_padding[8];
};

struct tpacket_bd_ts {
	unsigned int ts_sec;
	union {
		unsigned int ts_usec;
		unsigned int ts_nsec;
	};
};

struct tpacket_hdr_v1 {
	__u32 block_status;
	__u32 num_pkts;
	__u32 offset_to_first_pkt;
	__u32 blk_len;
	__u64 __attribute__((aligned(8))) seq_num;
	struct tpacket_bd_ts ts_first_pkt, ts_last_pkt;
};

union tpacket_bd_header_u {
	struct tpacket_hdr_v1 bh1;
};

struct tpacket_block_desc {
	__u32 version;
	__u32 offset_to_priv;
	union tpacket_bd_header_u hdr;
};

#define TPACKET2_HDRLEN 52UL /* bytes in front of the packet, in a ring of TPACKET_V2 */

#define TPACKET3_HDRLEN 68UL /* bytes in front of the packet, in a ring of TPACKET_V3 */

enum tpacket_versions {
	TPACKET_V1, /* PACKET_VERSION: the first layout, times in µs */
	TPACKET_V2, /* PACKET_VERSION: the same on 32 and 64 bits, times in ns, VLAN */
	TPACKET_V3, /* PACKET_VERSION: blocks with frames of any length */
};

/* What PACKET_RX_RING takes. */
struct tpacket_req {
	unsigned int tp_block_size;
	unsigned int tp_block_nr;
	unsigned int tp_frame_size;
	unsigned int tp_frame_nr;
};

struct tpacket_req3 {
	unsigned int tp_block_size;
	unsigned int tp_block_nr;
	unsigned int tp_frame_size;
	unsigned int tp_frame_nr;
	unsigned int tp_retire_blk_tov;
	unsigned int tp_sizeof_priv;
	unsigned int tp_feature_req_word;
};

union tpacket_req_u {
	struct tpacket_req req;
	struct tpacket_req3 req3;
};

struct fanout_args {
	__u16 id;
	__u16 type_flags;
	__u32 max_num_members;
};
#define TPACKET_ALIGN(x) (((x) + TPACKET_ALIGNMENT - 1) & ~(TPACKET_ALIGNMENT - 1)) /* a length rounded up to TPACKET_ALIGNMENT */

#endif
