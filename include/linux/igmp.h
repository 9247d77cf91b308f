/* IGMP, as the kernel names it. UNP 21.1 */
#ifndef _SOCKSH_LINUX_IGMP_H
#define _SOCKSH_LINUX_IGMP_H

#include <endian.h>
#include <linux/types.h>

/* The header of a message of version 1 or 2. */
struct igmphdr {
	__u8 type;
	__u8 code;
	__sum16 csum;
	__be32 group;
};

#define IGMPV3_MODE_IS_INCLUDE 1 /* record of a report: these sources only */
#define IGMPV3_MODE_IS_EXCLUDE 2 /* record of a report: all but these sources */
#define IGMPV3_CHANGE_TO_INCLUDE 3 /* record of a report: from now on these sources only */
#define IGMPV3_CHANGE_TO_EXCLUDE 4 /* record of a report: from now on all but these sources */
#define IGMPV3_ALLOW_NEW_SOURCES 5 /* record of a report: these sources too */
#define IGMPV3_BLOCK_OLD_SOURCES 6 /* record of a report: these sources no more */

struct igmpv3_grec {
	__u8 grec_type;
	__u8 grec_auxwords;
	__be16 grec_nsrcs;
	__be32 grec_mca;
	__be32 grec_src[];
};

struct igmpv3_report {
	__u8 type;
	__u8 resv1;
	__sum16 csum;
	__be16 resv2;
	__be16 ngrec;
	struct igmpv3_grec grec[];
};

struct igmpv3_query {
	__u8 type;
	__u8 code;
	__sum16 csum;
	__be32 group;
	__u8 qrv : 3, suppress : 1, resv : 4;
	__u8 qqic;
	__be16 nsrcs;
	__be32 srcs[];
};

#define IGMP_HOST_MEMBERSHIP_QUERY 0x11 /* type: a router asks who is in a group */
#define IGMP_HOST_MEMBERSHIP_REPORT 0x12 /* type: I am in a group (version 1) */
#define IGMP_DVMRP 0x13 /* type: a routing message of DVMRP */
#define IGMP_PIM 0x14 /* type: a routing message of PIM 1 */
#define IGMP_TRACE 0x15 /* type: Cisco's trace */

#define IGMPV2_HOST_MEMBERSHIP_REPORT 0x16 /* type: I am in a group (version 2) */

#define IGMP_HOST_LEAVE_MESSAGE 0x17 /* type: I leave a group (version 2) */

#define IGMPV3_HOST_MEMBERSHIP_REPORT 0x22 /* type: my groups and their sources (version 3) */

#define IGMP_MTRACE_RESP 0x1e /* type: answer of a multicast traceroute */
#define IGMP_MTRACE 0x1f /* type: a multicast traceroute */
#define IGMP_MRDISC_ADV 0x30 /* type: I am a multicast router */
#define IGMP_DELAYING_MEMBER 0x01 /* state of a host: its report waits */
#define IGMP_IDLE_MEMBER 0x02 /* state of a host: it has reported */
#define IGMP_LAZY_MEMBER 0x03 /* state of a host: another has reported */
#define IGMP_SLEEPING_MEMBER 0x04 /* state of a host: a router of version 1 is there */
#define IGMP_AWAKENING_MEMBER 0x05 /* state of a host: its report waits, a router of version 1 is there */
#define IGMP_MINLEN 8 /* bytes of a message, at least */
#define IGMP_MAX_HOST_REPORT_DELAY 10 /* seconds until a host reports, at most */
#define IGMP_TIMER_SCALE 10 /* units of the maximal response time in a second */
#define IGMP_AGE_THRESHOLD 400 /* seconds until a router of version 1 is forgotten */
#define IGMP_ALL_HOSTS htonl(0xE0000001L) /* 224.0.0.1: all hosts of the link */
#define IGMP_ALL_ROUTER htonl(0xE0000002L) /* 224.0.0.2: all routers of the link */

#define IGMPV3_ALL_MCR htonl(0xE0000016L) /* 224.0.0.22: where reports of version 3 go */

#define IGMP_LOCAL_GROUP htonl(0xE0000000L) /* 224.0.0.0: groups that are never forwarded */
#define IGMP_LOCAL_GROUP_MASK htonl(0xFFFFFF00L) /* the netmask of these groups */

#endif
