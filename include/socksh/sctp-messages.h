/* SCTP, <netinet/sctp.h>: what goes along with messages, and the notifications among them. RFC 6458, 5 and 6; UNP 9.11, 9.14 */
#ifndef _SOCKSH_SCTP_MESSAGES_H
#define _SOCKSH_SCTP_MESSAGES_H

#include <socksh/sockaddr_storage.h>
#include <stdint.h>

/* An association of a one-to-many socket. These three stand for those to come, the one that is, and all. */
typedef int sctp_assoc_t;
#define SCTP_FUTURE_ASSOC 0 /* association ID: those to come */
#define SCTP_CURRENT_ASSOC 1 /* association ID: all that there are */
#define SCTP_ALL_ASSOC 2 /* association ID: those there are and those to come */

/* -- Sending and receiving -- */

/* In msg_flags of recvmsg(): no data, but a union sctp_notification. */
enum sctp_msg_flags {
	MSG_NOTIFICATION = 0x8000 /* msg_flags: a notification, no data. UNP 9.14 */
#define MSG_NOTIFICATION MSG_NOTIFICATION /* msg_flags: a notification, no data. UNP 9.14 */
};

/* sinfo_flags, snd_flags, rcv_flags. Two bits in between say how reliable a message is: SCTP_PR_… */
enum sctp_sinfo_flags {
	SCTP_UNORDERED = (1 << 0),        /* delivered as soon as it is there */
	SCTP_ADDR_OVER = (1 << 1),        /* to the address given, not the primary one */
	SCTP_ABORT = (1 << 2),            /* end the association at once */
	SCTP_SACK_IMMEDIATELY = (1 << 3), /* the peer shall not delay its acknowledgement */
	SCTP_SENDALL = (1 << 6),          /* to all associations of the socket */
	SCTP_PR_SCTP_ALL = (1 << 7), /* partial reliability: all policies */
	SCTP_NOTIFICATION = MSG_NOTIFICATION, /* what comes next is a notification */
	SCTP_EOF = 0x200                  /* end the association when all is sent; MSG_FIN's value */
};

/* How long a message is worth sending: pr_policy, or in the flags. RFC 7496 */
#define SCTP_PR_SCTP_NONE 0x0000 /* for ever */
#define SCTP_PR_SCTP_TTL 0x0010  /* so many milliseconds */
#define SCTP_PR_SCTP_RTX 0x0020  /* so many retransmissions */
#define SCTP_PR_SCTP_PRIO 0x0030 /* until something more important needs its room */
#define SCTP_PR_SCTP_MAX SCTP_PR_SCTP_PRIO
#define SCTP_PR_SCTP_MASK 0x0030 /* partial reliability: the policies' bits */
#define __SCTP_PR_INDEX(x) ((x >> 4) - 1)
#define SCTP_PR_INDEX(x) __SCTP_PR_INDEX(SCTP_PR_SCTP_ ## x) /* partial reliability: a policy's index */
#define SCTP_PR_POLICY(x) ((x) & SCTP_PR_SCTP_MASK) /* partial reliability: the policy in flags */
/* partial reliability: put a policy into flags */
#define SCTP_PR_SET_POLICY(flags, x) \
	do { \
		flags &= ~SCTP_PR_SCTP_MASK; \
		flags |= x; \
	} while (0)
#define SCTP_PR_TTL_ENABLED(x) (SCTP_PR_POLICY(x) == SCTP_PR_SCTP_TTL) /* partial reliability: true of SCTP_PR_SCTP_TTL, ms that a message is sent again */
#define SCTP_PR_RTX_ENABLED(x) (SCTP_PR_POLICY(x) == SCTP_PR_SCTP_RTX) /* partial reliability: true of SCTP_PR_SCTP_RTX, how often it is sent again */
#define SCTP_PR_PRIO_ENABLED(x) (SCTP_PR_POLICY(x) == SCTP_PR_SCTP_PRIO) /* partial reliability: true of SCTP_PR_SCTP_PRIO, thrown away by priority if the buffer is full */

/* Types of ancillary data of level IPPROTO_SCTP. UNP 14.6 */
typedef enum sctp_cmsg_type {
	SCTP_INIT,      /* struct sctp_initmsg, with the first message */
#define SCTP_INIT SCTP_INIT
	SCTP_SNDRCV,    /* struct sctp_sndrcvinfo, both ways */
#define SCTP_SNDRCV SCTP_SNDRCV
	SCTP_SNDINFO,   /* struct sctp_sndinfo */
#define SCTP_SNDINFO SCTP_SNDINFO
	SCTP_RCVINFO,   /* struct sctp_rcvinfo */
#define SCTP_RCVINFO SCTP_RCVINFO
	SCTP_NXTINFO,   /* struct sctp_nxtinfo */
#define SCTP_NXTINFO SCTP_NXTINFO
	SCTP_PRINFO,    /* struct sctp_prinfo */
#define SCTP_PRINFO SCTP_PRINFO
	SCTP_AUTHINFO,  /* struct sctp_authinfo */
#define SCTP_AUTHINFO SCTP_AUTHINFO
	SCTP_DSTADDRV4, /* struct in_addr: one more address of the peer */
#define SCTP_DSTADDRV4 SCTP_DSTADDRV4
	SCTP_DSTADDRV6  /* struct in6_addr */
#define SCTP_DSTADDRV6 SCTP_DSTADDRV6
} sctp_cmsg_t;

/* What an association begins with; 0: the system's own. UNP 9.13 */
struct sctp_initmsg {
	uint16_t sinit_num_ostreams;   /* streams to send on */
	uint16_t sinit_max_instreams;  /* the most the peer may have */
	uint16_t sinit_max_attempts;   /* INITs before giving up */
	uint16_t sinit_max_init_timeo; /* milliseconds between them, at most */
};

/* How a message is sent, and how it was. UNP 9.11 */
struct sctp_sndrcvinfo {
	uint16_t sinfo_stream;
	uint16_t sinfo_ssn;          /* number within the stream; received */
	uint16_t sinfo_flags;        /* enum sctp_sinfo_flags */
	uint32_t sinfo_ppid;         /* the program's own; not converted to network order */
	uint32_t sinfo_context;      /* comes back if sending fails */
	uint32_t sinfo_timetolive;   /* milliseconds until it need not be sent any more */
	uint32_t sinfo_tsn;          /* number within the association; received */
	uint32_t sinfo_cumtsn;       /* all up to this one have come; received */
	sctp_assoc_t sinfo_assoc_id;
};

/* The same, for sending alone. */
struct sctp_sndinfo {
	uint16_t snd_sid; /* stream */
	uint16_t snd_flags;
	uint32_t snd_ppid;
	uint32_t snd_context;
	sctp_assoc_t snd_assoc_id;
};

/* The same, for receiving alone. */
struct sctp_rcvinfo {
	uint16_t rcv_sid; /* stream */
	uint16_t rcv_ssn;
	uint16_t rcv_flags;
	uint32_t rcv_ppid;
	uint32_t rcv_tsn;
	uint32_t rcv_cumtsn;
	uint32_t rcv_context;
	sctp_assoc_t rcv_assoc_id;
};

/* The message behind the one that was received. */
struct sctp_nxtinfo {
	uint16_t nxt_sid;
	uint16_t nxt_flags;
	uint32_t nxt_ppid;
	uint32_t nxt_length;
	sctp_assoc_t nxt_assoc_id;
};

struct sctp_prinfo {
	uint16_t pr_policy; /* SCTP_PR_SCTP_… */
	uint32_t pr_value;
};

struct sctp_authinfo {
	uint16_t auth_keynumber;
};

typedef union {
	uint8_t raw;
	struct sctp_initmsg init;
	struct sctp_sndrcvinfo sndrcv;
} sctp_cmsg_data_t;

/* -- Notifications. UNP 9.14 -- */

/* sn_type, the first member of each. */
enum sctp_sn_type {
	SCTP_SN_TYPE_BASE = (1 << 15), /* the lowest type of a notification */
	SCTP_DATA_IO_EVENT = SCTP_SN_TYPE_BASE, /* number of the event by which struct sctp_sndrcvinfo comes beside each message */
#define SCTP_DATA_IO_EVENT SCTP_DATA_IO_EVENT /* number of the event by which struct sctp_sndrcvinfo comes beside each message */
	SCTP_ASSOC_CHANGE, /* notification: an association begins or ends (struct sctp_assoc_change). UNP 9.14 */
#define SCTP_ASSOC_CHANGE SCTP_ASSOC_CHANGE /* notification: an association begins or ends (struct sctp_assoc_change). UNP 9.14 */
	SCTP_PEER_ADDR_CHANGE, /* notification: an address of the peer (struct sctp_paddr_change). UNP 9.14 */
#define SCTP_PEER_ADDR_CHANGE SCTP_PEER_ADDR_CHANGE /* notification: an address of the peer (struct sctp_paddr_change). UNP 9.14 */
	SCTP_SEND_FAILED, /* notification: a message could not be sent (struct sctp_send_failed). UNP 9.14 */
#define SCTP_SEND_FAILED SCTP_SEND_FAILED /* notification: a message could not be sent (struct sctp_send_failed). UNP 9.14 */
	SCTP_REMOTE_ERROR, /* notification: the peer told an error (struct sctp_remote_error). UNP 9.14 */
#define SCTP_REMOTE_ERROR SCTP_REMOTE_ERROR /* notification: the peer told an error (struct sctp_remote_error). UNP 9.14 */
	SCTP_SHUTDOWN_EVENT, /* notification: the peer ends (struct sctp_shutdown_event). UNP 9.14 */
#define SCTP_SHUTDOWN_EVENT SCTP_SHUTDOWN_EVENT /* notification: the peer ends (struct sctp_shutdown_event). UNP 9.14 */
	SCTP_PARTIAL_DELIVERY_EVENT, /* notification: the rest of a message will not come (struct sctp_pdapi_event). UNP 9.14 */
#define SCTP_PARTIAL_DELIVERY_EVENT SCTP_PARTIAL_DELIVERY_EVENT /* notification: the rest of a message will not come (struct sctp_pdapi_event). UNP 9.14 */
	SCTP_ADAPTATION_INDICATION, /* notification: the peer's adaptation layer (struct sctp_adaptation_event). UNP 9.14 */
#define SCTP_ADAPTATION_INDICATION SCTP_ADAPTATION_INDICATION /* notification: the peer's adaptation layer (struct sctp_adaptation_event). UNP 9.14 */
	SCTP_AUTHENTICATION_EVENT, /* notification: keys of authentication (struct sctp_authkey_event) */
#define SCTP_AUTHENTICATION_INDICATION SCTP_AUTHENTICATION_EVENT
	SCTP_SENDER_DRY_EVENT, /* notification: all was sent and acknowledged (struct sctp_sender_dry_event) */
#define SCTP_SENDER_DRY_EVENT SCTP_SENDER_DRY_EVENT /* notification: all was sent and acknowledged (struct sctp_sender_dry_event) */
	SCTP_STREAM_RESET_EVENT, /* notification: streams were reset (struct sctp_stream_reset_event) */
#define SCTP_STREAM_RESET_EVENT SCTP_STREAM_RESET_EVENT /* notification: streams were reset (struct sctp_stream_reset_event) */
	SCTP_ASSOC_RESET_EVENT, /* notification: the association was reset (struct sctp_assoc_reset_event) */
#define SCTP_ASSOC_RESET_EVENT SCTP_ASSOC_RESET_EVENT /* notification: the association was reset (struct sctp_assoc_reset_event) */
	SCTP_STREAM_CHANGE_EVENT, /* notification: streams were added (struct sctp_stream_change_event) */
#define SCTP_STREAM_CHANGE_EVENT SCTP_STREAM_CHANGE_EVENT /* notification: streams were added (struct sctp_stream_change_event) */
	SCTP_SEND_FAILED_EVENT, /* notification: as SCTP_SEND_FAILED, newer (struct sctp_send_failed_event) */
#define SCTP_SEND_FAILED_EVENT SCTP_SEND_FAILED_EVENT /* notification: as SCTP_SEND_FAILED, newer (struct sctp_send_failed_event) */
	SCTP_SN_TYPE_MAX = SCTP_SEND_FAILED_EVENT /* the highest type of a notification */
#define SCTP_SN_TYPE_MAX SCTP_SN_TYPE_MAX /* the highest type of a notification */
};

/* Why: sac_error, spc_error. */
typedef enum sctp_sn_error {
	SCTP_FAILED_THRESHOLD, /* sn_error: too many were lost */
	SCTP_RECEIVED_SACK, /* sn_error: a selective acknowledgment */
	SCTP_HEARTBEAT_SUCCESS, /* sn_error: a heartbeat was answered */
	SCTP_RESPONSE_TO_USER_REQ, /* sn_error: it was asked for */
	SCTP_INTERNAL_ERROR, /* sn_error: an error within */
	SCTP_SHUTDOWN_GUARD_EXPIRES, /* sn_error: the end took too long */
	SCTP_PEER_FAULTY /* sn_error: the peer is at fault */
} sctp_sn_error_t;

/* An association has begun or ended. */
struct sctp_assoc_change {
	uint16_t sac_type; /* SCTP_ASSOC_CHANGE */
	uint16_t sac_flags;
	uint32_t sac_length;
	uint16_t sac_state; /* enum sctp_sac_state */
	uint16_t sac_error;
	uint16_t sac_outbound_streams;
	uint16_t sac_inbound_streams;
	sctp_assoc_t sac_assoc_id;
	uint8_t sac_info[];
};
enum sctp_sac_state {
	SCTP_COMM_UP, /* sac_state: the association is there. UNP 9.14 */
	SCTP_COMM_LOST, /* sac_state: it is lost. UNP 9.14 */
	SCTP_RESTART,       /* the peer has begun anew */
	SCTP_SHUTDOWN_COMP, /* ended in good order */
	SCTP_CANT_STR_ASSOC /* could not begin */
};

/* One of the peer's addresses is or is not to be had. */
struct sctp_paddr_change {
	uint16_t spc_type; /* SCTP_PEER_ADDR_CHANGE */
	uint16_t spc_flags;
	uint32_t spc_length;
	struct sockaddr_storage spc_aaddr;
	int spc_state; /* enum sctp_spc_state */
	int spc_error;
	sctp_assoc_t spc_assoc_id;
} __attribute__((packed, aligned(4)));
enum sctp_spc_state {
	SCTP_ADDR_AVAILABLE, /* spc_state: the address answers again. UNP 9.14 */
	SCTP_ADDR_UNREACHABLE, /* spc_state: the address does not answer. UNP 9.14 */
	SCTP_ADDR_REMOVED, /* spc_state: the peer took it away. UNP 9.14 */
	SCTP_ADDR_ADDED, /* spc_state: the peer added it. UNP 9.14 */
	SCTP_ADDR_MADE_PRIM, /* spc_state: it is the primary one. UNP 9.14 */
	SCTP_ADDR_CONFIRMED, /* spc_state: it was confirmed by a heartbeat */
	SCTP_ADDR_POTENTIALLY_FAILED /* spc_state: it may have failed, others are preferred */
#define SCTP_ADDR_PF SCTP_ADDR_POTENTIALLY_FAILED
};

/* The peer says what it does not like. */
struct sctp_remote_error {
	uint16_t sre_type; /* SCTP_REMOTE_ERROR */
	uint16_t sre_flags;
	uint32_t sre_length;
	uint16_t sre_error; /* the cause, in network byte order */
	sctp_assoc_t sre_assoc_id;
	uint8_t sre_data[];
};

/* A message was not delivered. */
struct sctp_send_failed {
	uint16_t ssf_type;  /* SCTP_SEND_FAILED */
	uint16_t ssf_flags; /* enum sctp_ssf_flags */
	uint32_t ssf_length;
	uint32_t ssf_error;
	struct sctp_sndrcvinfo ssf_info;
	sctp_assoc_t ssf_assoc_id;
	uint8_t ssf_data[]; /* the message */
};
struct sctp_send_failed_event {
	uint16_t ssf_type;  /* SCTP_SEND_FAILED_EVENT */
	uint16_t ssf_flags; /* enum sctp_ssf_flags */
	uint32_t ssf_length;
	uint32_t ssf_error;
	struct sctp_sndinfo ssfe_info;
	sctp_assoc_t ssf_assoc_id;
	uint8_t ssf_data[];
};
enum sctp_ssf_flags {
	SCTP_DATA_UNSENT, /* ssf_flags: the message was never sent. UNP 9.14 */
	SCTP_DATA_SENT /* which does not say that it has arrived */
};

/* The peer will take no more data. */
struct sctp_shutdown_event {
	uint16_t sse_type; /* SCTP_SHUTDOWN_EVENT */
	uint16_t sse_flags;
	uint32_t sse_length;
	sctp_assoc_t sse_assoc_id;
};

/* What the peer's SCTP_ADAPTATION_LAYER says. */
struct sctp_adaptation_event {
	uint16_t sai_type; /* SCTP_ADAPTATION_INDICATION */
	uint16_t sai_flags;
	uint32_t sai_length;
	uint32_t sai_adaptation_ind;
	sctp_assoc_t sai_assoc_id;
};

/* The rest of a message that was received in parts will not come. */
struct sctp_pdapi_event {
	uint16_t pdapi_type; /* SCTP_PARTIAL_DELIVERY_EVENT */
	uint16_t pdapi_flags;
	uint32_t pdapi_length;
	uint32_t pdapi_indication; /* SCTP_PARTIAL_DELIVERY_ABORTED */
	sctp_assoc_t pdapi_assoc_id;
	uint32_t pdapi_stream;
	uint32_t pdapi_seq;
};
enum {
	SCTP_PARTIAL_DELIVERY_ABORTED = 0 /* pdapi_indication: the rest will not come. UNP 9.14 */
};

struct sctp_authkey_event {
	uint16_t auth_type; /* SCTP_AUTHENTICATION_EVENT */
	uint16_t auth_flags;
	uint32_t auth_length;
	uint16_t auth_keynumber;
	uint16_t auth_altkeynumber;
	uint32_t auth_indication;
	sctp_assoc_t auth_assoc_id;
};
enum {
	SCTP_AUTH_NEW_KEY, /* auth_indication: a new key */
#define SCTP_AUTH_NEWKEY SCTP_AUTH_NEW_KEY
	SCTP_AUTH_FREE_KEY, /* auth_indication: a key is no longer used */
	SCTP_AUTH_NO_AUTH /* auth_indication: the peer does not authenticate */
};

/* All has been sent and acknowledged. */
struct sctp_sender_dry_event {
	uint16_t sender_dry_type; /* SCTP_SENDER_DRY_EVENT */
	uint16_t sender_dry_flags;
	uint32_t sender_dry_length;
	sctp_assoc_t sender_dry_assoc_id;
};

/* Streams count from 0 again, an association begins anew, there are more streams. RFC 6525 */
#define SCTP_STREAM_RESET_INCOMING_SSN 0x0001 /* strreset_flags: incoming streams */
#define SCTP_STREAM_RESET_OUTGOING_SSN 0x0002 /* strreset_flags: outgoing streams */
#define SCTP_STREAM_RESET_DENIED 0x0004 /* strreset_flags: the peer refused */
#define SCTP_STREAM_RESET_FAILED 0x0008 /* strreset_flags: it failed */
struct sctp_stream_reset_event {
	uint16_t strreset_type; /* SCTP_STREAM_RESET_EVENT */
	uint16_t strreset_flags;
	uint32_t strreset_length;
	sctp_assoc_t strreset_assoc_id;
	uint16_t strreset_stream_list[];
};
#define SCTP_ASSOC_RESET_DENIED 0x0004 /* assocreset_flags: the peer refused */
#define SCTP_ASSOC_RESET_FAILED 0x0008 /* assocreset_flags: it failed */
struct sctp_assoc_reset_event {
	uint16_t assocreset_type; /* SCTP_ASSOC_RESET_EVENT */
	uint16_t assocreset_flags;
	uint32_t assocreset_length;
	sctp_assoc_t assocreset_assoc_id;
	uint32_t assocreset_local_tsn;
	uint32_t assocreset_remote_tsn;
};
#define SCTP_ASSOC_CHANGE_DENIED 0x0004 /* strchange_flags: the peer refused */
#define SCTP_ASSOC_CHANGE_FAILED 0x0008 /* strchange_flags: it failed */
#define SCTP_STREAM_CHANGE_DENIED SCTP_ASSOC_CHANGE_DENIED
#define SCTP_STREAM_CHANGE_FAILED SCTP_ASSOC_CHANGE_FAILED
struct sctp_stream_change_event {
	uint16_t strchange_type; /* SCTP_STREAM_CHANGE_EVENT */
	uint16_t strchange_flags;
	uint32_t strchange_length;
	sctp_assoc_t strchange_assoc_id;
	uint16_t strchange_instrms;
	uint16_t strchange_outstrms;
};

/* What SCTP_EVENTS takes: 1 for each wanted. UNP 7.10 */
struct sctp_event_subscribe {
	uint8_t sctp_data_io_event; /* struct sctp_sndrcvinfo with each message */
	uint8_t sctp_association_event;
	uint8_t sctp_address_event;
	uint8_t sctp_send_failure_event;
	uint8_t sctp_peer_error_event;
	uint8_t sctp_shutdown_event;
	uint8_t sctp_partial_delivery_event;
	uint8_t sctp_adaptation_layer_event;
	uint8_t sctp_authentication_event;
	uint8_t sctp_sender_dry_event;
	uint8_t sctp_stream_reset_event;
	uint8_t sctp_assoc_reset_event;
	uint8_t sctp_stream_change_event;
	uint8_t sctp_send_failure_event_event;
};

/* What SCTP_EVENT takes: one of them, for one association. */
struct sctp_event {
	sctp_assoc_t se_assoc_id;
	uint16_t se_type; /* enum sctp_sn_type */
	uint8_t se_on;
};

/* What is received with MSG_NOTIFICATION. */
union sctp_notification {
	struct {
		uint16_t sn_type;
		uint16_t sn_flags;
		uint32_t sn_length;
	} sn_header;
	struct sctp_assoc_change sn_assoc_change;
	struct sctp_paddr_change sn_paddr_change;
	struct sctp_remote_error sn_remote_error;
	struct sctp_send_failed sn_send_failed;
	struct sctp_shutdown_event sn_shutdown_event;
	struct sctp_adaptation_event sn_adaptation_event;
	struct sctp_pdapi_event sn_pdapi_event;
	struct sctp_authkey_event sn_authkey_event;
	struct sctp_sender_dry_event sn_sender_dry_event;
	struct sctp_stream_reset_event sn_strreset_event;
	struct sctp_assoc_reset_event sn_assocreset_event;
	struct sctp_stream_change_event sn_strchange_event;
	struct sctp_send_failed_event sn_send_failed_event;
};

#endif
