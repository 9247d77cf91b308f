/* VLANs: the ioctl() requests SIOCGIFVLAN and SIOCSIFVLAN. */
#ifndef _SOCKSH_LINUX_IF_VLAN_H
#define _SOCKSH_LINUX_IF_VLAN_H

enum vlan_ioctl_cmds {
	ADD_VLAN_CMD, /* SIOCSIFVLAN: make the VLAN interface */
	DEL_VLAN_CMD, /* SIOCSIFVLAN: remove it */
	SET_VLAN_INGRESS_PRIORITY_CMD, /* SIOCSIFVLAN: the packet's priority for a received one */
	SET_VLAN_EGRESS_PRIORITY_CMD, /* SIOCSIFVLAN: the priority that is sent, for a packet's one */
	GET_VLAN_INGRESS_PRIORITY_CMD, /* SIOCGIFVLAN: reserved */
	GET_VLAN_EGRESS_PRIORITY_CMD, /* SIOCGIFVLAN: reserved */
	SET_VLAN_NAME_TYPE_CMD, /* SIOCSIFVLAN: how new interfaces are named */
	SET_VLAN_FLAG_CMD, /* SIOCSIFVLAN: set VLAN_FLAG_REORDER_HDR … */
	GET_VLAN_REALDEV_NAME_CMD, /* SIOCGIFVLAN: the interface below */
	GET_VLAN_VID_CMD, /* SIOCGIFVLAN: the VLAN's number */
};

enum vlan_flags {
	VLAN_FLAG_REORDER_HDR = 0x1, /* take the tag off, so that programs see plain Ethernet */
	VLAN_FLAG_GVRP = 0x2, /* announce the VLAN by GVRP */
	VLAN_FLAG_LOOSE_BINDING = 0x4, /* stay up when the interface below goes down */
	VLAN_FLAG_MVRP = 0x8, /* announce the VLAN by MVRP */
	VLAN_FLAG_BRIDGE_BINDING = 0x10, /* up and down with the bridge's ports of this VLAN */
};

enum vlan_name_types {
	VLAN_NAME_TYPE_PLUS_VID, /* name: vlan0005 */
	VLAN_NAME_TYPE_RAW_PLUS_VID, /* name: eth0.0005 */
	VLAN_NAME_TYPE_PLUS_VID_NO_PAD, /* name: vlan5 */
	VLAN_NAME_TYPE_RAW_PLUS_VID_NO_PAD, /* name: eth0.5 */
	VLAN_NAME_TYPE_HIGHEST, /* how many kinds of names there are */
};

struct vlan_ioctl_args {
	int cmd;
	char device1[24];
	union {
		char device2[24];
		int VID;
		unsigned int skb_priority;
		unsigned int name_type;
		unsigned int bind_type;
		unsigned int flag;
	} u;
	short vlan_qos;
};

#endif
