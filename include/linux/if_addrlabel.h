/* Labels of IPv6 addresses over netlink. RFC 6724 */
#ifndef _SOCKSH_LINUX_IF_ADDRLABEL_H
#define _SOCKSH_LINUX_IF_ADDRLABEL_H

#include <linux/types.h>

struct ifaddrlblmsg {
	__u8 ifal_family;
	__u8 __ifal_reserved;
	__u8 ifal_prefixlen;
	__u8 ifal_flags;
	__u32 ifal_index;
	__u32 ifal_seq;
};

enum {
	IFAL_ADDRESS = 1, /* attribute: the prefix */
	IFAL_LABEL = 2, /* attribute: its label (uint32_t) */
	__IFAL_MAX,
};

#define IFAL_MAX (__IFAL_MAX - 1) /* the highest attribute's number */

#endif
