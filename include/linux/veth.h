/* Pairs of virtual interfaces, over netlink. man 4 veth */
#ifndef _SOCKSH_LINUX_VETH_H
#define _SOCKSH_LINUX_VETH_H

enum {
	VETH_INFO_UNSPEC, /* attribute of IFLA_INFO_DATA: nothing */
	VETH_INFO_PEER, /* attribute of IFLA_INFO_DATA: the other end: struct ifinfomsg and its attributes */
	__VETH_INFO_MAX,
};

#define VETH_INFO_MAX (__VETH_INFO_MAX - 1) /* the highest attribute's number */

#endif
