/* Netlink: messages to and from the kernel. man 7 netlink */
#ifndef _SOCKSH_LINUX_NETLINK_H
#define _SOCKSH_LINUX_NETLINK_H

#include <linux/socket.h>
#include <linux/types.h>

#define NETLINK_ROUTE 0 /* links, addresses, routes, neighbours */
#define NETLINK_UNUSED 1 /* protocol: nothing */
#define NETLINK_USERSOCK 2 /* protocol: between programs */
#define NETLINK_FIREWALL 3 /* protocol: the firewall of old kernels; unused */
#define NETLINK_SOCK_DIAG 4 /* sockets */
#define NETLINK_NFLOG 5 /* protocol: netfilter's log of old kernels; unused */
#define NETLINK_XFRM 6 /* IPsec */
#define NETLINK_SELINUX 7 /* protocol: events of SELinux */
#define NETLINK_ISCSI 8 /* protocol: iSCSI */
#define NETLINK_AUDIT 9 /* protocol: the audit subsystem */
#define NETLINK_FIB_LOOKUP 10 /* protocol: questions to the routing table */
#define NETLINK_CONNECTOR 11 /* protocol: the kernel's connector: events of processes */
#define NETLINK_NETFILTER 12 /* protocol: netfilter: nftables, connection tracking, queues */
#define NETLINK_IP6_FW 13 /* protocol: IPv6's firewall of old kernels; unused */
#define NETLINK_DNRTMSG 14 /* protocol: DECnet's routing; unused */
#define NETLINK_KOBJECT_UEVENT 15 /* devices that come and go */
#define NETLINK_GENERIC 16 /* families by name */
#define NETLINK_SCSITRANSPORT 18 /* protocol: SCSI transports */
#define NETLINK_ECRYPTFS 19 /* protocol: the encrypted file system; unused since Linux 3.2 */
#define NETLINK_RDMA 20 /* protocol: InfiniBand and RDMA */
#define NETLINK_CRYPTO 21 /* protocol: the kernel's cryptography: which algorithms it has */
#define NETLINK_SMC 22 /* protocol: the sockets of SMC */
#define NETLINK_INET_DIAG NETLINK_SOCK_DIAG

#define MAX_LINKS 32 /* how many protocols of netlink there can be */

/* Address of a netlink socket. */
struct sockaddr_nl {
	__kernel_sa_family_t nl_family; /* AF_NETLINK */
	unsigned short nl_pad;
	__u32 nl_pid; /* who; 0 is the kernel */
	__u32 nl_groups; /* groups to listen to, one bit each */
};

/* The header of a message. */
struct nlmsghdr {
	__u32 nlmsg_len; /* bytes, with this header */
	__u16 nlmsg_type; /* RTM_NEWLINK …, or NLMSG_ERROR, NLMSG_DONE */
	__u16 nlmsg_flags; /* NLM_F_REQUEST … */
	__u32 nlmsg_seq; /* comes back in the answer */
	__u32 nlmsg_pid; /* who has sent it */
};

#define NLM_F_REQUEST 0x01 /* a question */
#define NLM_F_MULTI 0x02 /* one of several; NLMSG_DONE ends them */
#define NLM_F_ACK 0x04 /* answer even if all is well */
#define NLM_F_ECHO 0x08 /* nlmsg_flags: send the answer back to who asked too */
#define NLM_F_DUMP_INTR 0x10 /* nlmsg_flags: the table changed meanwhile: the list may be inconsistent, ask again */
#define NLM_F_DUMP_FILTERED 0x20 /* nlmsg_flags: only what was asked for is in the list */
#define NLM_F_ROOT 0x100 /* all entries */
#define NLM_F_MATCH 0x200 /* nlmsg_flags of a GET: all that match; half of NLM_F_DUMP */
#define NLM_F_ATOMIC 0x400 /* nlmsg_flags of a GET: the table at one moment; needs CAP_NET_ADMIN */
#define NLM_F_DUMP (NLM_F_ROOT|NLM_F_MATCH) /* all entries that match */
#define NLM_F_REPLACE 0x100 /* put in the place of the old one */
#define NLM_F_EXCL 0x200 /* fail if it is there */
#define NLM_F_CREATE 0x400 /* make it if it is not there */
#define NLM_F_APPEND 0x800 /* at the end of the list */
#define NLM_F_NONREC 0x100 /* nlmsg_flags of a DELETE: not what lies below it */
#define NLM_F_BULK 0x200 /* nlmsg_flags of a DELETE: all that match */
#define NLM_F_CAPPED 0x100 /* nlmsg_flags of an ACK: the request is not repeated in it, see NETLINK_CAP_ACK */
#define NLM_F_ACK_TLVS 0x200 /* nlmsg_flags of an ACK: attributes follow, NLMSGERR_ATTR_MSG … */

#define NLMSG_ALIGNTO 4U /* messages begin at multiples of 4 bytes */
#define NLMSG_HDRLEN 16 /* bytes of struct nlmsghdr, rounded up */
#define NLMSG_NOOP 0x1 /* nothing */
#define NLMSG_ERROR 0x2 /* struct nlmsgerr; an error of 0 is an acknowledgement */
#define NLMSG_DONE 0x3 /* no more */
#define NLMSG_OVERRUN 0x4 /* data were lost */
#define NLMSG_MIN_TYPE 0x10 /* lower types are the same for all protocols, NLMSG_ERROR … */

/* What NLMSG_ERROR brings. */
struct nlmsgerr {
	int error; /* the negative of an errno, or 0 */
	struct nlmsghdr msg; /* the question it is about */
};

enum nlmsgerr_attrs {
	NLMSGERR_ATTR_UNUSED, /* attribute: nothing */
	NLMSGERR_ATTR_MSG, /* attribute: a string that tells what was wrong */
	NLMSGERR_ATTR_OFFS, /* attribute: where in the request the wrong attribute is (uint32_t, bytes) */
	NLMSGERR_ATTR_COOKIE, /* attribute: what belongs to the operation, of the protocol's own */
	NLMSGERR_ATTR_POLICY, /* attribute: what the wrong attribute should have been, NL_POLICY_TYPE_ATTR_TYPE … */
	NLMSGERR_ATTR_MISS_TYPE, /* attribute: the type of an attribute that is missing */
	NLMSGERR_ATTR_MISS_NEST, /* attribute: where in the request the nest lacks it (uint32_t, bytes) */
	__NLMSGERR_ATTR_MAX,
	NLMSGERR_ATTR_MAX = __NLMSGERR_ATTR_MAX - 1, /* the highest attribute's number */
};

#define NETLINK_ADD_MEMBERSHIP 1 /* join a multicast group by its number, RTNLGRP_LINK … (int, set) */
#define NETLINK_DROP_MEMBERSHIP 2 /* leave a multicast group (int, set) */
#define NETLINK_PKTINFO 3 /* receive struct nl_pktinfo beside each message: its group (int) */
#define NETLINK_BROADCAST_ERROR 4 /* a multicast that finds this receiver's buffer full is an error for its sender (int) */
#define NETLINK_NO_ENOBUFS 5 /* lost messages are not told by ENOBUFS (int) */
#define NETLINK_RX_RING 6 /* rings in shared memory for receiving; gone since Linux 4.6 (struct nl_mmap_req, set) */
#define NETLINK_TX_RING 7 /* rings in shared memory for sending; gone since Linux 4.6 (struct nl_mmap_req, set) */
#define NETLINK_LISTEN_ALL_NSID 8 /* multicasts of all network namespaces that have an ID here (int) */
#define NETLINK_LIST_MEMBERSHIPS 9 /* the groups this socket is in, as bits (uint32_t, get) */
#define NETLINK_CAP_ACK 10 /* errors do not repeat the request (int) */
#define NETLINK_EXT_ACK 11 /* errors tell more, in attributes: NLMSGERR_ATTR_MSG … (int) */
#define NETLINK_GET_STRICT_CHK 12 /* requests for lists are checked, and filtered (int) */

struct nl_pktinfo {
	__u32 group;
};

struct nl_mmap_req {
	unsigned int nm_block_size;
	unsigned int nm_block_nr;
	unsigned int nm_frame_size;
	unsigned int nm_frame_nr;
};

struct nl_mmap_hdr {
	unsigned int nm_status;
	unsigned int nm_len;
	__u32 nm_group;
	__u32 nm_pid;
	__u32 nm_uid;
	__u32 nm_gid;
};

enum nl_mmap_status {
	NL_MMAP_STATUS_UNUSED, /* a ring's frame: free */
	NL_MMAP_STATUS_RESERVED, /* a ring's frame: being filled */
	NL_MMAP_STATUS_VALID, /* a ring's frame: a message */
	NL_MMAP_STATUS_COPY, /* a ring's frame: the message is too long, recvmsg() has it */
	NL_MMAP_STATUS_SKIP, /* a ring's frame: done */
};

#define NL_MMAP_MSG_ALIGNMENT NLMSG_ALIGNTO
#define NL_MMAP_HDRLEN 24UL /* bytes of a ring's frame in front of the message */

#define NET_MAJOR 36 /* major number of the character devices by which netlink once was reached */

enum {
	NETLINK_UNCONNECTED = 0, /* state of a socket: none is its peer */
	NETLINK_CONNECTED, /* state of a socket: connected */
};

/* The header of an attribute. */
struct nlattr {
	__u16 nla_len; /* bytes, with this header */
	__u16 nla_type;
};

#define NLA_F_NESTED (1 << 15) /* bit of nla_type: attributes are within */
#define NLA_F_NET_BYTEORDER (1 << 14) /* bit of nla_type: the number is in network byte order */
#define NLA_TYPE_MASK ~(NLA_F_NESTED | NLA_F_NET_BYTEORDER) /* the bits of nla_type without the two flags */
#define NLA_ALIGNTO 4 /* attributes begin at multiples of 4 bytes */
#define NLA_HDRLEN 4 /* bytes of struct nlattr, rounded up */

struct nla_bitfield32 {
	__u32 value;
	__u32 selector;
};

enum netlink_attribute_type {
	NL_ATTR_TYPE_INVALID, /* kind of an attribute: none */
	NL_ATTR_TYPE_FLAG, /* kind of an attribute: it is there or not */
	NL_ATTR_TYPE_U8, /* kind of an attribute: uint8_t */
	NL_ATTR_TYPE_U16, /* kind of an attribute: uint16_t */
	NL_ATTR_TYPE_U32, /* kind of an attribute: uint32_t */
	NL_ATTR_TYPE_U64, /* kind of an attribute: uint64_t */
	NL_ATTR_TYPE_S8, /* kind of an attribute: int8_t */
	NL_ATTR_TYPE_S16, /* kind of an attribute: int16_t */
	NL_ATTR_TYPE_S32, /* kind of an attribute: int32_t */
	NL_ATTR_TYPE_S64, /* kind of an attribute: int64_t */
	NL_ATTR_TYPE_BINARY, /* kind of an attribute: bytes */
	NL_ATTR_TYPE_STRING, /* kind of an attribute: a string, with its end or without */
	NL_ATTR_TYPE_NUL_STRING, /* kind of an attribute: a string with its end */
	NL_ATTR_TYPE_NESTED, /* kind of an attribute: attributes */
	NL_ATTR_TYPE_NESTED_ARRAY, /* kind of an attribute: several of them, their numbers the index */
	NL_ATTR_TYPE_BITFIELD32, /* kind of an attribute: struct nla_bitfield32 */
};

enum netlink_policy_type_attr {
	NL_POLICY_TYPE_ATTR_UNSPEC, /* attribute of a policy: nothing */
	NL_POLICY_TYPE_ATTR_TYPE, /* attribute of a policy: NL_ATTR_TYPE_U8 … (uint32_t) */
	NL_POLICY_TYPE_ATTR_MIN_VALUE_S, /* attribute of a policy: the smallest value, signed (int64_t) */
	NL_POLICY_TYPE_ATTR_MAX_VALUE_S, /* attribute of a policy: the largest value, signed (int64_t) */
	NL_POLICY_TYPE_ATTR_MIN_VALUE_U, /* attribute of a policy: the smallest value (uint64_t) */
	NL_POLICY_TYPE_ATTR_MAX_VALUE_U, /* attribute of a policy: the largest value (uint64_t) */
	NL_POLICY_TYPE_ATTR_MIN_LENGTH, /* attribute of a policy: the fewest bytes (uint32_t) */
	NL_POLICY_TYPE_ATTR_MAX_LENGTH, /* attribute of a policy: the most bytes (uint32_t) */
	NL_POLICY_TYPE_ATTR_POLICY_IDX, /* attribute of a policy: that of what is nested (uint32_t) */
	NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, /* attribute of a policy: the highest nested attribute (uint32_t) */
	NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, /* attribute of a policy: the bits that are valid (uint32_t) */
	NL_POLICY_TYPE_ATTR_PAD, /* fills up to 8 bytes */
	NL_POLICY_TYPE_ATTR_MASK, /* attribute of a policy: the bits of a number that are valid (uint64_t) */
	__NL_POLICY_TYPE_ATTR_MAX,
	NL_POLICY_TYPE_ATTR_MAX = __NL_POLICY_TYPE_ATTR_MAX - 1, /* the highest attribute's number */
};

/* -- Walking through messages -- */

#define NLMSG_ALIGN(len) (((len) + NLMSG_ALIGNTO - 1) & ~(NLMSG_ALIGNTO - 1)) /* a length rounded up to NLMSG_ALIGNTO. man 3 netlink */
#define NLMSG_LENGTH(len) (NLMSG_HDRLEN + (len)) /* what nlmsg_len is for so many bytes of payload. man 3 netlink */
#define NLMSG_SPACE(len) NLMSG_ALIGN(NLMSG_LENGTH(len)) /* bytes of a message with so much payload, rounded up. man 3 netlink */
#define NLMSG_DATA(nlh) ((void *)((char *)(nlh) + NLMSG_HDRLEN)) /* the payload of a message. man 3 netlink */
#define NLMSG_PAYLOAD(nlh, len) ((nlh)->nlmsg_len - NLMSG_SPACE(len)) /* bytes of payload behind the first so many. man 3 netlink */
/* Does a whole message lie in the len bytes that are left? */
#define NLMSG_OK(nlh, len) ((len) >= (int)sizeof(struct nlmsghdr) && (nlh)->nlmsg_len >= sizeof(struct nlmsghdr) && (nlh)->nlmsg_len <= (len))
#define NLMSG_NEXT(nlh, len) ((len) -= NLMSG_ALIGN((nlh)->nlmsg_len), (struct nlmsghdr *)((char *)(nlh) + NLMSG_ALIGN((nlh)->nlmsg_len))) /* the message behind; takes its bytes off the rest's length. man 3 netlink */

#define NLA_ALIGN(len) (((len) + NLA_ALIGNTO - 1) & ~(NLA_ALIGNTO - 1)) /* a length rounded up to NLA_ALIGNTO */
#define NL_MMAP_MSG_ALIGN(sz) (((sz) + NL_MMAP_MSG_ALIGNMENT - 1) & ~(NL_MMAP_MSG_ALIGNMENT - 1)) /* a length in a ring, rounded up */

#endif
