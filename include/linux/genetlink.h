/* Generic netlink: families that have a name. */
#ifndef _SOCKSH_LINUX_GENETLINK_H
#define _SOCKSH_LINUX_GENETLINK_H

#include <linux/netlink.h>
#include <linux/types.h>

#define GENL_NAMSIZ 16 /* bytes of a family's name */
#define GENL_MIN_ID 16 /* the lowest family's number */
#define GENL_MAX_ID 1023 /* the highest family's number */

/* The header behind the header of netlink. */
struct genlmsghdr {
	__u8 cmd;
	__u8 version;
	__u16 reserved;
};

#define GENL_HDRLEN 4UL /* bytes of struct genlmsghdr, rounded up */
#define GENL_ADMIN_PERM 0x01 /* CTRL_ATTR_OP_FLAGS: needs CAP_NET_ADMIN */
#define GENL_CMD_CAP_DO 0x02 /* CTRL_ATTR_OP_FLAGS: can be asked for one */
#define GENL_CMD_CAP_DUMP 0x04 /* CTRL_ATTR_OP_FLAGS: can be asked for all */
#define GENL_CMD_CAP_HASPOL 0x08 /* CTRL_ATTR_OP_FLAGS: its attributes are checked */
#define GENL_UNS_ADMIN_PERM 0x10 /* CTRL_ATTR_OP_FLAGS: needs CAP_NET_ADMIN in the network's user namespace */
#define GENL_ID_CTRL 16 /* nlmsg_type: the controller, which knows all families */
#define GENL_ID_VFS_DQUOT 17 /* nlmsg_type: warnings of disk quotas */
#define GENL_ID_PMCRAID 18 /* nlmsg_type: a RAID driver */
#define GENL_START_ALLOC 19 /* from here on families get their numbers when they come */

enum {
	CTRL_CMD_UNSPEC, /* command of the controller: nothing */
	CTRL_CMD_NEWFAMILY, /* command of the controller: a family is there; also the answer */
	CTRL_CMD_DELFAMILY, /* command of the controller: a family is gone */
	CTRL_CMD_GETFAMILY, /* command of the controller: ask for a family by name or number */
	CTRL_CMD_NEWOPS, /* command of the controller: unused */
	CTRL_CMD_DELOPS, /* command of the controller: unused */
	CTRL_CMD_GETOPS, /* command of the controller: unused */
	CTRL_CMD_NEWMCAST_GRP, /* command of the controller: a multicast group is there */
	CTRL_CMD_DELMCAST_GRP, /* command of the controller: a multicast group is gone */
	CTRL_CMD_GETMCAST_GRP, /* command of the controller: unused */
	CTRL_CMD_GETPOLICY, /* command of the controller: ask what a family's attributes must be */
	__CTRL_CMD_MAX,
};

#define CTRL_CMD_MAX (__CTRL_CMD_MAX - 1) /* the highest command's number */

enum {
	CTRL_ATTR_UNSPEC, /* attribute: nothing */
	CTRL_ATTR_FAMILY_ID, /* attribute: the family's number, its nlmsg_type (uint16_t) */
	CTRL_ATTR_FAMILY_NAME, /* attribute: the family's name: "nl80211" */
	CTRL_ATTR_VERSION, /* attribute: its version (uint32_t) */
	CTRL_ATTR_HDRSIZE, /* attribute: bytes of its own header behind struct genlmsghdr (uint32_t) */
	CTRL_ATTR_MAXATTR, /* attribute: its highest attribute (uint32_t) */
	CTRL_ATTR_OPS, /* attribute: its commands, CTRL_ATTR_OP_ID … */
	CTRL_ATTR_MCAST_GROUPS, /* attribute: its multicast groups, CTRL_ATTR_MCAST_GRP_NAME … */
	CTRL_ATTR_POLICY, /* attribute: what its attributes must be, NL_POLICY_TYPE_ATTR_TYPE … */
	CTRL_ATTR_OP_POLICY, /* attribute: which policy a command has */
	CTRL_ATTR_OP, /* attribute of CTRL_CMD_GETPOLICY: only of this command (uint32_t) */
	__CTRL_ATTR_MAX,
};

#define CTRL_ATTR_MAX (__CTRL_ATTR_MAX - 1) /* the highest attribute's number */

enum {
	CTRL_ATTR_OP_UNSPEC, /* attribute of a command: nothing */
	CTRL_ATTR_OP_ID, /* attribute of a command: its number (uint32_t) */
	CTRL_ATTR_OP_FLAGS, /* attribute of a command: GENL_ADMIN_PERM … (uint32_t) */
	__CTRL_ATTR_OP_MAX,
};

#define CTRL_ATTR_OP_MAX (__CTRL_ATTR_OP_MAX - 1) /* the highest attribute's number */

enum {
	CTRL_ATTR_MCAST_GRP_UNSPEC, /* attribute of a multicast group: nothing */
	CTRL_ATTR_MCAST_GRP_NAME, /* attribute of a multicast group: its name */
	CTRL_ATTR_MCAST_GRP_ID, /* attribute of a multicast group: its number, for NETLINK_ADD_MEMBERSHIP (uint32_t) */
	__CTRL_ATTR_MCAST_GRP_MAX,
};

#define CTRL_ATTR_MCAST_GRP_MAX (__CTRL_ATTR_MCAST_GRP_MAX - 1) /* the highest attribute's number */

enum {
	CTRL_ATTR_POLICY_UNSPEC, /* attribute of CTRL_ATTR_OP_POLICY: nothing */
	CTRL_ATTR_POLICY_DO, /* attribute of CTRL_ATTR_OP_POLICY: the policy when one is asked for (uint32_t) */
	CTRL_ATTR_POLICY_DUMP, /* attribute of CTRL_ATTR_OP_POLICY: the policy when all are asked for (uint32_t) */
	__CTRL_ATTR_POLICY_DUMP_MAX,
	CTRL_ATTR_POLICY_DUMP_MAX = __CTRL_ATTR_POLICY_DUMP_MAX - 1, /* the highest attribute's number */
};

#define CTRL_ATTR_POLICY_MAX (__CTRL_ATTR_POLICY_DUMP_MAX - 1) /* the highest attribute's number */

#endif
