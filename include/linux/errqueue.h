/* What the error queue of a socket brings: MSG_ERRQUEUE. man 7 ip; UNP 28.7 */
#ifndef _SOCKSH_LINUX_ERRQUEUE_H
#define _SOCKSH_LINUX_ERRQUEUE_H

#include <linux/time_types.h>
#include <linux/types.h>
#include <socksh/timespec.h>

struct sock_ee_data_rfc4884 {
	__u16 len;
	__u8 flags;
	__u8 reserved;
};

/* The ancillary data of an error. */
struct sock_extended_err {
	__u32 ee_errno; /* the errno */
	__u8 ee_origin; /* SO_EE_ORIGIN_ICMP …: who has noticed */
	__u8 ee_type; /* of the ICMP message */
	__u8 ee_code; /* of the ICMP message */
	__u8 ee_pad;
	__u32 ee_info; /* more: the MTU for EMSGSIZE */
	union {
		__u32 ee_data;
		struct sock_ee_data_rfc4884 ee_rfc4884;
	};
};

#define SO_EE_ORIGIN_NONE 0 /* ee_origin: nobody */
#define SO_EE_ORIGIN_LOCAL 1 /* this host */
#define SO_EE_ORIGIN_ICMP 2 /* ee_origin: an ICMP message, whose sender SO_EE_OFFENDER tells */
#define SO_EE_ORIGIN_ICMP6 3 /* ee_origin: an ICMPv6 message */
#define SO_EE_ORIGIN_TXSTATUS 4 /* ee_origin: when a packet was sent; the same as SO_EE_ORIGIN_TIMESTAMPING */
#define SO_EE_ORIGIN_ZEROCOPY 5 /* bytes have been sent, their memory may be used again */
#define SO_EE_ORIGIN_TXTIME 6 /* a packet missed its time */
#define SO_EE_ORIGIN_TIMESTAMPING SO_EE_ORIGIN_TXSTATUS
#define SO_EE_CODE_ZEROCOPY_COPIED 1 /* ee_code: MSG_ZEROCOPY's data were copied after all */
#define SO_EE_CODE_TXTIME_INVALID_PARAM 1 /* ee_code: SCM_TXTIME's time was in the past, or not valid */
#define SO_EE_CODE_TXTIME_MISSED 2 /* ee_code: the time of SCM_TXTIME went by before the packet could be sent */
#define SO_EE_RFC4884_FLAG_INVALID 1 /* the extensions of the ICMP message are malformed */

/* Three times: by the software, none, by the hardware. */
struct scm_timestamping {
	struct timespec ts[3];
};

struct scm_timestamping64 {
	struct __kernel_timespec ts[3];
};

enum {
	SCM_TSTAMP_SND, /* ee_info: the driver has the packet */
	SCM_TSTAMP_SCHED, /* ee_info: the packet came into the queueing discipline */
	SCM_TSTAMP_ACK, /* ee_info: the peer's TCP has acknowledged all of it */
};
/* The address of the host that the error came from; it lies behind the struct. */
#define SO_EE_OFFENDER(ee) ((struct sockaddr *)((ee) + 1))

#endif
