/* What the kernel knows of sockets of TCP and UDP, over netlink. man 7 sock_diag */
#ifndef _SOCKSH_LINUX_INET_DIAG_H
#define _SOCKSH_LINUX_INET_DIAG_H

#include <linux/types.h>

#define TCPDIAG_GETSOCK 18 /* nlmsg_type of old kernels: TCP's sockets; use SOCK_DIAG_BY_FAMILY */

#define DCCPDIAG_GETSOCK 19 /* nlmsg_type of old kernels: DCCP's sockets */

#define INET_DIAG_GETSOCK_MAX 24 /* the end of these types */

/* Both ends of a socket. */
struct inet_diag_sockid {
	__be16 idiag_sport;
	__be16 idiag_dport;
	__be32 idiag_src[4];
	__be32 idiag_dst[4];
	__u32 idiag_if;
	__u32 idiag_cookie[2];
};

#define INET_DIAG_NOCOOKIE (~0U) /* idiag_cookie: any socket with these addresses */

struct inet_diag_req {
	__u8 idiag_family;
	__u8 idiag_src_len;
	__u8 idiag_dst_len;
	__u8 idiag_ext;
	struct inet_diag_sockid id;
	__u32 idiag_states;
	__u32 idiag_dbs;
};

/* A question. */
struct inet_diag_req_v2 {
	__u8 sdiag_family;
	__u8 sdiag_protocol;
	__u8 idiag_ext;
	__u8 pad;
	__u32 idiag_states;
	struct inet_diag_sockid id;
};

struct inet_diag_req_raw {
	__u8 sdiag_family;
	__u8 sdiag_protocol;
	__u8 idiag_ext;
	__u8 sdiag_raw_protocol;
	__u32 idiag_states;
	struct inet_diag_sockid id;
};

enum {
	INET_DIAG_REQ_NONE, /* attribute of a request: nothing */
	INET_DIAG_REQ_BYTECODE, /* attribute of a request: a filter, struct inet_diag_bc_op … */
	INET_DIAG_REQ_SK_BPF_STORAGES, /* attribute of a request: eBPF's data too */
	INET_DIAG_REQ_PROTOCOL, /* attribute of a request: the protocol, if it is above 255: MPTCP (uint32_t) */
	__INET_DIAG_REQ_MAX,
};

#define INET_DIAG_REQ_MAX (__INET_DIAG_REQ_MAX - 1) /* the highest attribute's number */

struct inet_diag_bc_op {
	unsigned char code;
	unsigned char yes;
	unsigned short no;
};

enum {
	INET_DIAG_BC_NOP, /* operation of a filter: nothing */
	INET_DIAG_BC_JMP, /* operation of a filter: jump */
	INET_DIAG_BC_S_GE, /* operation of a filter: local port at least */
	INET_DIAG_BC_S_LE, /* operation of a filter: local port at most */
	INET_DIAG_BC_D_GE, /* operation of a filter: peer's port at least */
	INET_DIAG_BC_D_LE, /* operation of a filter: peer's port at most */
	INET_DIAG_BC_AUTO, /* operation of a filter: the kernel chose the port */
	INET_DIAG_BC_S_COND, /* operation of a filter: local address and port, struct inet_diag_hostcond */
	INET_DIAG_BC_D_COND, /* operation of a filter: peer's address and port, struct inet_diag_hostcond */
	INET_DIAG_BC_DEV_COND, /* operation of a filter: bound to this interface, its index (uint32_t) */
	INET_DIAG_BC_MARK_COND, /* operation of a filter: the mark, struct inet_diag_markcond */
	INET_DIAG_BC_S_EQ, /* operation of a filter: local port */
	INET_DIAG_BC_D_EQ, /* operation of a filter: peer's port */
	INET_DIAG_BC_CGROUP_COND, /* operation of a filter: the control group (uint64_t) */
};

struct inet_diag_hostcond {
	__u8 family;
	__u8 prefix_len;
	int port;
	__be32 addr[];
};

struct inet_diag_markcond {
	__u32 mark;
	__u32 mask;
};

/* An answer; attributes follow. */
struct inet_diag_msg {
	__u8 idiag_family;
	__u8 idiag_state;
	__u8 idiag_timer;
	__u8 idiag_retrans;
	struct inet_diag_sockid id;
	__u32 idiag_expires;
	__u32 idiag_rqueue;
	__u32 idiag_wqueue;
	__u32 idiag_uid;
	__u32 idiag_inode;
};

enum {
	INET_DIAG_NONE, /* attribute: nothing */
	INET_DIAG_MEMINFO, /* attribute: memory, struct inet_diag_meminfo */
	INET_DIAG_INFO, /* attribute: struct tcp_info */
	INET_DIAG_VEGASINFO, /* attribute: of the Vegas congestion control, struct tcpvegas_info */
	INET_DIAG_CONG, /* attribute: the congestion control's name */
	INET_DIAG_TOS, /* attribute: type of service (uint8_t) */
	INET_DIAG_TCLASS, /* attribute: IPv6's traffic class (uint8_t) */
	INET_DIAG_SKMEMINFO, /* attribute: memory, SK_MEMINFO_RMEM_ALLOC … (uint32_t each) */
	INET_DIAG_SHUTDOWN, /* attribute: which directions are shut down, 1 reading, 2 writing (uint8_t) */
	INET_DIAG_DCTCPINFO, /* attribute: of the DCTCP congestion control, struct tcp_dctcp_info */
	INET_DIAG_PROTOCOL, /* attribute: the protocol of a raw socket (uint8_t) */
	INET_DIAG_SKV6ONLY, /* attribute: IPV6_V6ONLY (uint8_t) */
	INET_DIAG_LOCALS, /* attribute: SCTP's local addresses, struct sockaddr_storage each */
	INET_DIAG_PEERS, /* attribute: SCTP's peer addresses, struct sockaddr_storage each */
	INET_DIAG_PAD, /* fills up to 8 bytes */
	INET_DIAG_MARK, /* attribute: SO_MARK, only for CAP_NET_ADMIN (uint32_t) */
	INET_DIAG_BBRINFO, /* attribute: of the BBR congestion control, struct tcp_bbr_info */
	INET_DIAG_CLASS_ID, /* attribute: the class of traffic (uint32_t) */
	INET_DIAG_MD5SIG, /* attribute: TCP_MD5SIG's keys, struct tcp_diag_md5sig each */
	INET_DIAG_ULP_INFO, /* attribute: what lies above TCP, INET_ULP_INFO_NAME … */
	INET_DIAG_SK_BPF_STORAGES, /* attribute: eBPF's data */
	INET_DIAG_CGROUP_ID, /* attribute: the control group (uint64_t) */
	INET_DIAG_SOCKOPT, /* attribute: options, struct inet_diag_sockopt */
	__INET_DIAG_MAX,
};

#define INET_DIAG_MAX (__INET_DIAG_MAX - 1) /* the highest attribute's number */

enum {
	INET_ULP_INFO_UNSPEC, /* attribute of INET_DIAG_ULP_INFO: nothing */
	INET_ULP_INFO_NAME, /* attribute of INET_DIAG_ULP_INFO: its name: "tls" */
	INET_ULP_INFO_TLS, /* attribute of INET_DIAG_ULP_INFO: TLS's */
	INET_ULP_INFO_MPTCP, /* attribute of INET_DIAG_ULP_INFO: MPTCP's */
	__INET_ULP_INFO_MAX,
};

#define INET_ULP_INFO_MAX (__INET_ULP_INFO_MAX - 1) /* the highest attribute's number */

struct inet_diag_meminfo {
	__u32 idiag_rmem;
	__u32 idiag_wmem;
	__u32 idiag_fmem;
	__u32 idiag_tmem;
};

struct inet_diag_sockopt {
	__u8 recverr : 1, is_icsk : 1, freebind : 1, hdrincl : 1, mc_loop : 1, transparent : 1, mc_all : 1, nodefrag : 1;
	__u8 bind_address_no_port : 1, recverr_rfc4884 : 1, defer_connect : 1, unused : 5;
};

struct tcpvegas_info {
	__u32 tcpv_enabled;
	__u32 tcpv_rttcnt;
	__u32 tcpv_rtt;
	__u32 tcpv_minrtt;
};

struct tcp_dctcp_info {
	__u16 dctcp_enabled;
	__u16 dctcp_ce_state;
	__u32 dctcp_alpha;
	__u32 dctcp_ab_ecn;
	__u32 dctcp_ab_tot;
};

struct tcp_bbr_info {
	__u32 bbr_bw_lo;
	__u32 bbr_bw_hi;
	__u32 bbr_min_rtt;
	__u32 bbr_pacing_gain;
	__u32 bbr_cwnd_gain;
};

union tcp_cc_info {
	struct tcpvegas_info vegas;
	struct tcp_dctcp_info dctcp;
	struct tcp_bbr_info bbr;
};

#endif
