/* What the kernel knows of its sockets, over netlink. man 7 sock_diag */
#ifndef _SOCKSH_LINUX_SOCK_DIAG_H
#define _SOCKSH_LINUX_SOCK_DIAG_H

#include <linux/types.h>

#define SOCK_DIAG_BY_FAMILY 20 /* nlmsg_type: sockets of one family, for struct inet_diag_req_v2 or struct unix_diag_req */
#define SOCK_DESTROY 21 /* nlmsg_type: end a socket of TCP or UDP, as ss -K does; needs CAP_NET_ADMIN */

/* A question. */
struct sock_diag_req {
	__u8 sdiag_family;
	__u8 sdiag_protocol;
};

enum {
	SK_MEMINFO_RMEM_ALLOC, /* of SO_MEMINFO: bytes received that wait */
	SK_MEMINFO_RCVBUF, /* of SO_MEMINFO: SO_RCVBUF */
	SK_MEMINFO_WMEM_ALLOC, /* of SO_MEMINFO: bytes of packets being sent */
	SK_MEMINFO_SNDBUF, /* of SO_MEMINFO: SO_SNDBUF */
	SK_MEMINFO_FWD_ALLOC, /* of SO_MEMINFO: bytes it has from the system and does not use yet */
	SK_MEMINFO_WMEM_QUEUED, /* of SO_MEMINFO: bytes that wait to be sent */
	SK_MEMINFO_OPTMEM, /* of SO_MEMINFO: bytes of filters and ancillary data */
	SK_MEMINFO_BACKLOG, /* of SO_MEMINFO: bytes that came while the socket was locked */
	SK_MEMINFO_DROPS, /* of SO_MEMINFO: packets thrown away for want of room */
	SK_MEMINFO_VARS, /* how many there are */
};

enum sknetlink_groups {
	SKNLGRP_NONE, /* group for NETLINK_ADD_MEMBERSHIP: none */
	SKNLGRP_INET_TCP_DESTROY, /* group for NETLINK_ADD_MEMBERSHIP: sockets of TCP over IPv4 that end */
	SKNLGRP_INET_UDP_DESTROY, /* group for NETLINK_ADD_MEMBERSHIP: sockets of UDP over IPv4 that end */
	SKNLGRP_INET6_TCP_DESTROY, /* group for NETLINK_ADD_MEMBERSHIP: sockets of TCP over IPv6 that end */
	SKNLGRP_INET6_UDP_DESTROY, /* group for NETLINK_ADD_MEMBERSHIP: sockets of UDP over IPv6 that end */
	__SKNLGRP_MAX,
};

#define SKNLGRP_MAX (__SKNLGRP_MAX - 1) /* the highest group's number */

enum {
	SK_DIAG_BPF_STORAGE_REQ_NONE, /* attribute of a request for eBPF's data: nothing */
	SK_DIAG_BPF_STORAGE_REQ_MAP_FD, /* attribute of a request for eBPF's data: of this map (uint32_t) */
	__SK_DIAG_BPF_STORAGE_REQ_MAX,
};

#define SK_DIAG_BPF_STORAGE_REQ_MAX (__SK_DIAG_BPF_STORAGE_REQ_MAX - 1) /* the highest attribute's number */

enum {
	SK_DIAG_BPF_STORAGE_REP_NONE, /* attribute of the answer: nothing */
	SK_DIAG_BPF_STORAGE, /* attribute of the answer: one map's data */
	__SK_DIAG_BPF_STORAGE_REP_MAX,
};

#define SK_DIAB_BPF_STORAGE_REP_MAX (__SK_DIAG_BPF_STORAGE_REP_MAX - 1) /* the highest attribute's number */

enum {
	SK_DIAG_BPF_STORAGE_NONE, /* attribute of a map's data: nothing */
	SK_DIAG_BPF_STORAGE_PAD, /* fills up to 8 bytes */
	SK_DIAG_BPF_STORAGE_MAP_ID, /* attribute of a map's data: the map's number (uint32_t) */
	SK_DIAG_BPF_STORAGE_MAP_VALUE, /* attribute of a map's data: the value */
	__SK_DIAG_BPF_STORAGE_MAX,
};

#define SK_DIAG_BPF_STORAGE_MAX (__SK_DIAG_BPF_STORAGE_MAX - 1) /* the highest attribute's number */

#endif
