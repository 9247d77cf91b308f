/* IGMP: who listens to which group. UNP 21.1 */
#ifndef _SOCKSH_NETINET_IGMP_H
#define _SOCKSH_NETINET_IGMP_H

#include <netinet/in.h>
#include <sys/types.h>

/* A message of version 1 or 2. */
struct igmp {
	uint8_t igmp_type;
	uint8_t igmp_code; /* time to answer, in tenths of a second */
	uint16_t igmp_cksum;
	struct in_addr igmp_group;
};

#define IGMP_MINLEN 8 /* bytes of a message, at least */
#define IGMP_MEMBERSHIP_QUERY 0x11 /* type: a router asks who is in a group */
#define IGMP_V1_MEMBERSHIP_REPORT 0x12 /* type: I am in a group (version 1) */
#define IGMP_V2_MEMBERSHIP_REPORT 0x16 /* type: I am in a group (version 2) */
#define IGMP_V2_LEAVE_GROUP 0x17 /* type: I leave a group (version 2) */
#define IGMP_DVMRP 0x13 /* type: a routing message of DVMRP */
#define IGMP_PIM 0x14 /* type: a routing message of PIM 1 */
#define IGMP_TRACE 0x15 /* type: Cisco's trace */
#define IGMP_MTRACE_RESP 0x1e /* type: answer of a multicast traceroute */
#define IGMP_MTRACE 0x1f /* type: a multicast traceroute */
#define IGMP_MRDISC_ADV 0x30 /* type: I am a multicast router */
#define IGMP_MAX_HOST_REPORT_DELAY 10 /* seconds until a host reports, at most */
#define IGMP_TIMER_SCALE 10 /* units of the maximal response time in a second */
#define IGMP_DELAYING_MEMBER 1 /* state of a host: its report waits */
#define IGMP_IDLE_MEMBER 2 /* state of a host: it has reported */
#define IGMP_LAZY_MEMBER 3 /* state of a host: another has reported */
#define IGMP_SLEEPING_MEMBER 4 /* state of a host: a router of version 1 is there */
#define IGMP_AWAKENING_MEMBER 5 /* state of a host: its report waits, a router of version 1 is there */
#define IGMP_v1_ROUTER 1 /* the link's router speaks version 1 */
#define IGMP_v2_ROUTER 2 /* the link's router speaks version 2 */
#define IGMP_HOST_MEMBERSHIP_QUERY IGMP_MEMBERSHIP_QUERY
#define IGMP_HOST_MEMBERSHIP_REPORT IGMP_V1_MEMBERSHIP_REPORT
#define IGMP_HOST_NEW_MEMBERSHIP_REPORT IGMP_V2_MEMBERSHIP_REPORT
#define IGMP_HOST_LEAVE_MESSAGE IGMP_V2_LEAVE_GROUP

#endif
