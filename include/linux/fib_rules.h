/* Rules of routing over netlink. man 8 ip-rule */
#ifndef _SOCKSH_LINUX_FIB_RULES_H
#define _SOCKSH_LINUX_FIB_RULES_H

#include <linux/rtnetlink.h>
#include <linux/types.h>

#define FIB_RULE_PERMANENT 0x00000001 /* flag: it cannot be removed */
#define FIB_RULE_INVERT 0x00000002 /* flag: for packets that do not match ("not") */
#define FIB_RULE_UNRESOLVED 0x00000004 /* flag: the rule it goes to is missing */
#define FIB_RULE_IIF_DETACHED 0x00000008 /* flag: its incoming interface is missing */
#define FIB_RULE_DEV_DETACHED FIB_RULE_IIF_DETACHED
#define FIB_RULE_OIF_DETACHED 0x00000010 /* flag: its outgoing interface is missing */
#define FIB_RULE_FIND_SADDR 0x00010000 /* flag: also when a source address is chosen (IPv6) */

/* What RTM_NEWRULE, RTM_DELRULE and RTM_GETRULE carry; attributes follow. */
struct fib_rule_hdr {
	__u8 family;
	__u8 dst_len;
	__u8 src_len;
	__u8 tos;
	__u8 table;
	__u8 res1;
	__u8 res2;
	__u8 action;
	__u32 flags;
};

struct fib_rule_uid_range {
	__u32 start;
	__u32 end;
};

struct fib_rule_port_range {
	__u16 start;
	__u16 end;
};

enum {
	FRA_UNSPEC, /* attribute: nothing */
	FRA_DST, /* attribute: the destination's prefix */
	FRA_SRC, /* attribute: the source's prefix */
	FRA_IIFNAME, /* attribute: the incoming interface's name */
	FRA_GOTO, /* attribute: go on with the rule of this priority (uint32_t) */
	FRA_UNUSED2, /* attribute: unused */
	FRA_PRIORITY, /* attribute: its place; lower ones come first (uint32_t) */
	FRA_UNUSED3, /* attribute: unused */
	FRA_UNUSED4, /* attribute: unused */
	FRA_UNUSED5, /* attribute: unused */
	FRA_FWMARK, /* attribute: the packet's mark, SO_MARK (uint32_t) */
	FRA_FLOW, /* attribute: the realm (uint32_t) */
	FRA_TUN_ID, /* attribute: the tunnel's number (uint64_t) */
	FRA_SUPPRESS_IFGROUP, /* attribute: not by routes whose interface is in this group (uint32_t) */
	FRA_SUPPRESS_PREFIXLEN, /* attribute: not by routes with so short a prefix; 0 leaves out the default route (uint32_t) */
	FRA_TABLE, /* attribute: the table it leads to (uint32_t) */
	FRA_FWMASK, /* attribute: the bits of the mark that count (uint32_t) */
	FRA_OIFNAME, /* attribute: the outgoing interface's name */
	FRA_PAD, /* fills up to 8 bytes */
	FRA_L3MDEV, /* attribute: to the table of the interface's VRF (uint8_t) */
	FRA_UID_RANGE, /* attribute: whose packets, struct fib_rule_uid_range */
	FRA_PROTOCOL, /* attribute: who made it, RTPROT_STATIC … (uint8_t) */
	FRA_IP_PROTO, /* attribute: the protocol above IP (uint8_t) */
	FRA_SPORT_RANGE, /* attribute: source ports, struct fib_rule_port_range */
	FRA_DPORT_RANGE, /* attribute: destination ports, struct fib_rule_port_range */
	__FRA_MAX,
};

#define FRA_IFNAME FRA_IIFNAME
#define FRA_MAX (__FRA_MAX - 1) /* the highest attribute's number */

enum {
	FR_ACT_UNSPEC, /* action: none */
	FR_ACT_TO_TBL, /* action: look into the table */
	FR_ACT_GOTO, /* action: go on with another rule */
	FR_ACT_NOP, /* action: go on with the next rule */
	FR_ACT_RES3, /* action: reserved */
	FR_ACT_RES4, /* action: reserved */
	FR_ACT_BLACKHOLE, /* action: throw away, silently */
	FR_ACT_UNREACHABLE, /* action: throw away, ICMP tells that it is unreachable */
	FR_ACT_PROHIBIT, /* action: throw away, ICMP tells that it is prohibited */
	__FR_ACT_MAX,
};

#define FR_ACT_MAX (__FR_ACT_MAX - 1) /* the highest action's number */

#endif
