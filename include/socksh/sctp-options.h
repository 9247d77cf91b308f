/* SCTP, <netinet/sctp.h>: the options of its sockets, and what they take. RFC 6458, 8; UNP 7.10 */
#ifndef _SOCKSH_SCTP_OPTIONS_H
#define _SOCKSH_SCTP_OPTIONS_H

#include <socksh/sctp-messages.h>
#include <socksh/sockaddr_storage.h>
#include <stdint.h>

/* -- Options of level IPPROTO_SCTP. UNP 7.10 -- */

#define SCTP_RTOINFO 0                /* retransmission timeouts: struct sctp_rtoinfo */
#define SCTP_ASSOCINFO 1              /* limits of an association: struct sctp_assocparams */
#define SCTP_INITMSG 2                /* what an association begins with: struct sctp_initmsg */
#define SCTP_NODELAY 3                /* no Nagle algorithm: int */
#define SCTP_AUTOCLOSE 4              /* seconds without traffic until an association is closed: int */
#define SCTP_SET_PEER_PRIMARY_ADDR 5  /* the peer shall send there: struct sctp_setpeerprim */
#define SCTP_PRIMARY_ADDR 6           /* where to send: struct sctp_prim */
#define SCTP_ADAPTATION_LAYER 7       /* told to the peer: struct sctp_setadaptation */
#define SCTP_DISABLE_FRAGMENTS 8      /* EMSGSIZE for what does not fit in a packet: int */
#define SCTP_PEER_ADDR_PARAMS 9       /* heartbeats, path MTU: struct sctp_paddrparams */
#define SCTP_DEFAULT_SEND_PARAM 10    /* struct sctp_sndrcvinfo */
#define SCTP_EVENTS 11                /* which notifications to receive: struct sctp_event_subscribe */
#define SCTP_I_WANT_MAPPED_V4_ADDR 12 /* IPv4 addresses as ::ffff:a.b.c.d: int */
#define SCTP_MAXSEG 13                /* largest fragment: struct sctp_assoc_value */
#define SCTP_STATUS 14                /* get only: struct sctp_status */
#define SCTP_GET_PEER_ADDR_INFO 15    /* get only: struct sctp_paddrinfo */
#define SCTP_DELAYED_ACK_TIME 16      /* struct sctp_sack_info */
#define SCTP_DELAYED_ACK SCTP_DELAYED_ACK_TIME
#define SCTP_DELAYED_SACK SCTP_DELAYED_ACK_TIME
#define SCTP_CONTEXT 17               /* sinfo_context of received messages: struct sctp_assoc_value */
#define SCTP_FRAGMENT_INTERLEAVE 18   /* parts of messages may be received in turn: int */
#define SCTP_PARTIAL_DELIVERY_POINT 19 /* bytes from which on a message is received in parts: int */
#define SCTP_MAX_BURST 20             /* packets in one burst: struct sctp_assoc_value */
#define SCTP_AUTH_CHUNK 21            /* set only: struct sctp_authchunk */
#define SCTP_HMAC_IDENT 22            /* struct sctp_hmacalgo */
#define SCTP_AUTH_KEY 23              /* set only: struct sctp_authkey */
#define SCTP_AUTH_ACTIVE_KEY 24       /* struct sctp_authkeyid */
#define SCTP_AUTH_DELETE_KEY 25       /* set only: struct sctp_authkeyid */
#define SCTP_PEER_AUTH_CHUNKS 26      /* get only: struct sctp_authchunks */
#define SCTP_LOCAL_AUTH_CHUNKS 27     /* get only: struct sctp_authchunks */
#define SCTP_GET_ASSOC_NUMBER 28      /* get only: uint32_t */
#define SCTP_GET_ASSOC_ID_LIST 29     /* get only: struct sctp_assoc_ids */
#define SCTP_AUTO_ASCONF 30           /* addresses of new interfaces are added: int */
#define SCTP_PEER_ADDR_THLDS 31       /* struct sctp_paddrthlds */
#define SCTP_RECVRCVINFO 32           /* receive struct sctp_rcvinfo: int */
#define SCTP_RECVNXTINFO 33           /* receive struct sctp_nxtinfo: int */
#define SCTP_DEFAULT_SNDINFO 34       /* struct sctp_sndinfo */
#define SCTP_AUTH_DEACTIVATE_KEY 35   /* set only: struct sctp_authkeyid */
#define SCTP_REUSE_PORT 36            /* int */
#define SCTP_PEER_ADDR_THLDS_V2 37    /* struct sctp_paddrthlds_v2 */

/* What the library's functions are made of. */
#define SCTP_SOCKOPT_BINDX_ADD 100 /* the option behind sctp_bindx(): add addresses */
#define SCTP_SOCKOPT_BINDX_REM 101 /* the option behind sctp_bindx(): remove addresses */
#define SCTP_SOCKOPT_PEELOFF 102 /* the option behind sctp_peeloff() */
#define SCTP_SOCKOPT_CONNECTX_OLD 107 /* the option behind sctp_connectx(), the oldest */
#define SCTP_GET_PEER_ADDRS 108 /* the option behind sctp_getpaddrs() */
#define SCTP_GET_LOCAL_ADDRS 109 /* the option behind sctp_getladdrs() */
#define SCTP_SOCKOPT_CONNECTX 110 /* the option behind sctp_connectx() */
#define SCTP_SOCKOPT_CONNECTX3 111 /* the option behind sctp_connectx(), the newest: gives the association's ID */
#define SCTP_SOCKOPT_PEELOFF_FLAGS 122 /* the option behind sctp_peeloff_flags() */

/* Linux's own, and later RFCs'. */
#define SCTP_GET_ASSOC_STATS 112      /* get only: struct sctp_assoc_stats */
#define SCTP_PR_SUPPORTED 113         /* struct sctp_assoc_value */
#define SCTP_DEFAULT_PRINFO 114       /* struct sctp_default_prinfo */
#define SCTP_PR_ASSOC_STATUS 115      /* get only: struct sctp_prstatus */
#define SCTP_PR_STREAM_STATUS 116     /* get only: struct sctp_prstatus */
#define SCTP_RECONFIG_SUPPORTED 117   /* struct sctp_assoc_value */
#define SCTP_ENABLE_STREAM_RESET 118  /* struct sctp_assoc_value: SCTP_ENABLE_… */
#define SCTP_RESET_STREAMS 119        /* set only: struct sctp_reset_streams */
#define SCTP_RESET_ASSOC 120          /* set only: sctp_assoc_t */
#define SCTP_ADD_STREAMS 121          /* set only: struct sctp_add_streams */
#define SCTP_STREAM_SCHEDULER 123     /* struct sctp_assoc_value: enum sctp_sched_type */
#define SCTP_STREAM_SCHEDULER_VALUE 124 /* struct sctp_stream_value */
#define SCTP_INTERLEAVING_SUPPORTED 125 /* struct sctp_assoc_value */
#define SCTP_SENDMSG_CONNECT 126 /* the kernel's own flag: sendmsg() connects */
#define SCTP_EVENT 127                /* one notification: struct sctp_event */
#define SCTP_ASCONF_SUPPORTED 128     /* struct sctp_assoc_value */
#define SCTP_AUTH_SUPPORTED 129       /* struct sctp_assoc_value */
#define SCTP_ECN_SUPPORTED 130        /* struct sctp_assoc_value */
#define SCTP_EXPOSE_POTENTIALLY_FAILED_STATE 131 /* struct sctp_assoc_value */
#define SCTP_EXPOSE_PF_STATE SCTP_EXPOSE_POTENTIALLY_FAILED_STATE
#define SCTP_REMOTE_UDP_ENCAPS_PORT 132 /* struct sctp_udpencaps */
#define SCTP_PLPMTUD_PROBE_INTERVAL 133 /* struct sctp_probeinterval */

/* -- What the options take -- */

/* Retransmission timeouts in milliseconds; 0 leaves one as it is. */
struct sctp_rtoinfo {
	sctp_assoc_t srto_assoc_id;
	uint32_t srto_initial;
	uint32_t srto_max;
	uint32_t srto_min;
};

struct sctp_assocparams {
	sctp_assoc_t sasoc_assoc_id;
	uint16_t sasoc_asocmaxrxt; /* retransmissions until the association is lost */
	uint16_t sasoc_number_peer_destinations;
	uint32_t sasoc_peer_rwnd;
	uint32_t sasoc_local_rwnd;
	uint32_t sasoc_cookie_life; /* milliseconds */
};

struct sctp_setpeerprim {
	sctp_assoc_t sspp_assoc_id;
	struct sockaddr_storage sspp_addr;
} __attribute__((packed, aligned(4)));

struct sctp_prim {
	sctp_assoc_t ssp_assoc_id;
	struct sockaddr_storage ssp_addr;
} __attribute__((packed, aligned(4)));
#define sctp_setprim sctp_prim

struct sctp_setadaptation {
	uint32_t ssb_adaptation_ind;
};

enum sctp_spp_flags {
	SPP_HB_ENABLE = 1 << 0,  /* heartbeats */
	SPP_HB_DISABLE = 1 << 1, /* spp_flags: no heartbeats. UNP 7.10 */
	SPP_HB = SPP_HB_ENABLE | SPP_HB_DISABLE, /* spp_flags: both bits of heartbeats */
	SPP_HB_DEMAND = 1 << 2,  /* one heartbeat now */
	SPP_PMTUD_ENABLE = 1 << 3, /* path MTU discovery */
	SPP_PMTUD_DISABLE = 1 << 4, /* spp_flags: no path MTU discovery */
	SPP_PMTUD = SPP_PMTUD_ENABLE | SPP_PMTUD_DISABLE, /* spp_flags: both bits of path MTU discovery */
	SPP_SACKDELAY_ENABLE = 1 << 5, /* delayed acknowledgements */
	SPP_SACKDELAY_DISABLE = 1 << 6, /* spp_flags: acknowledge at once */
	SPP_SACKDELAY = SPP_SACKDELAY_ENABLE | SPP_SACKDELAY_DISABLE, /* spp_flags: both bits of delayed acknowledgments */
	SPP_HB_TIME_IS_ZERO = 1 << 7, /* spp_flags: an interval of 0 is meant so */
	SPP_IPV6_FLOWLABEL = 1 << 8, /* spp_flags: spp_ipv6_flowlabel counts */
	SPP_DSCP = 1 << 9 /* spp_flags: spp_dscp counts */
};

struct sctp_paddrparams {
	sctp_assoc_t spp_assoc_id;
	struct sockaddr_storage spp_address;
	uint32_t spp_hbinterval; /* milliseconds between heartbeats */
	uint16_t spp_pathmaxrxt; /* retransmissions until the address counts as unreachable */
	uint32_t spp_pathmtu;
	uint32_t spp_sackdelay; /* milliseconds */
	uint32_t spp_flags;     /* enum sctp_spp_flags: which of these are meant */
	uint32_t spp_ipv6_flowlabel;
	uint8_t spp_dscp;
} __attribute__((packed, aligned(4)));

struct sctp_authchunk {
	uint8_t sauth_chunk;
};

enum {
	SCTP_AUTH_HMAC_ID_SHA1 = 1, /* authentication by HMAC with SHA-1 */
	SCTP_AUTH_HMAC_ID_SHA256 = 3 /* authentication by HMAC with SHA-256 */
};

struct sctp_hmacalgo {
	uint32_t shmac_num_idents;
	uint16_t shmac_idents[];
};
#define shmac_number_of_idents shmac_num_idents

struct sctp_authkey {
	sctp_assoc_t sca_assoc_id;
	uint16_t sca_keynumber;
	uint16_t sca_keylength;
	uint8_t sca_key[];
};

struct sctp_authkeyid {
	sctp_assoc_t scact_assoc_id;
	uint16_t scact_keynumber;
};

struct sctp_authchunks {
	sctp_assoc_t gauth_assoc_id;
	uint32_t gauth_number_of_chunks;
	uint8_t gauth_chunks[];
};
#define guth_number_of_chunks gauth_number_of_chunks

struct sctp_sack_info {
	sctp_assoc_t sack_assoc_id;
	uint32_t sack_delay; /* milliseconds */
	uint32_t sack_freq;  /* packets per acknowledgement; 1: none is delayed */
};

struct sctp_assoc_value {
	sctp_assoc_t assoc_id;
	uint32_t assoc_value;
};

struct sctp_stream_value {
	sctp_assoc_t assoc_id;
	uint16_t stream_id;
	uint16_t stream_value;
};

struct sctp_paddrinfo {
	sctp_assoc_t spinfo_assoc_id;
	struct sockaddr_storage spinfo_address;
	int spinfo_state;     /* enum sctp_spinfo_state */
	uint32_t spinfo_cwnd; /* bytes */
	uint32_t spinfo_srtt; /* milliseconds */
	uint32_t spinfo_rto;  /* milliseconds */
	uint32_t spinfo_mtu;
} __attribute__((packed, aligned(4)));
enum sctp_spinfo_state {
	SCTP_INACTIVE, /* spinfo_state: the address does not answer. UNP 7.10 */
	SCTP_PF, /* one timeout, no answer yet */
#define SCTP_POTENTIALLY_FAILED SCTP_PF
	SCTP_ACTIVE, /* spinfo_state: the address answers. UNP 7.10 */
	SCTP_UNCONFIRMED, /* the peer has named it; no heartbeat has come back */
	SCTP_UNKNOWN = 0xffff /* spinfo_state: not known */
};

/* The state of an association. */
struct sctp_status {
	sctp_assoc_t sstat_assoc_id;
	int sstat_state;          /* enum sctp_sstat_state */
	uint32_t sstat_rwnd;      /* the peer's window */
	uint16_t sstat_unackdata; /* chunks not yet acknowledged */
	uint16_t sstat_penddata;  /* chunks not yet received */
	uint16_t sstat_instrms;
	uint16_t sstat_outstrms;
	uint32_t sstat_fragmentation_point;
	struct sctp_paddrinfo sstat_primary;
};
enum sctp_sstat_state {
	SCTP_EMPTY = 0, /* sstat_state: no association */
	SCTP_CLOSED = 1, /* sstat_state: closed. UNP 2.8 */
	SCTP_COOKIE_WAIT = 2, /* sstat_state: INIT was sent. UNP 2.8 */
	SCTP_COOKIE_ECHOED = 3, /* sstat_state: the cookie was sent back. UNP 2.8 */
	SCTP_ESTABLISHED = 4, /* sstat_state: associated. UNP 2.8 */
	SCTP_SHUTDOWN_PENDING = 5, /* sstat_state: ends once all is acknowledged. UNP 2.8 */
	SCTP_SHUTDOWN_SENT = 6, /* sstat_state: SHUTDOWN was sent. UNP 2.8 */
	SCTP_SHUTDOWN_RECEIVED = 7, /* sstat_state: SHUTDOWN came. UNP 2.8 */
	SCTP_SHUTDOWN_ACK_SENT = 8 /* sstat_state: SHUTDOWN was acknowledged. UNP 2.8 */
};

struct sctp_assoc_ids {
	uint32_t gaids_number_of_ids;
	sctp_assoc_t gaids_assoc_id[];
};

struct sctp_getaddrs_old {
	sctp_assoc_t assoc_id;
	int addr_num;
	struct sockaddr *addrs;
};
struct sctp_getaddrs {
	sctp_assoc_t assoc_id;
	uint32_t addr_num;
	uint8_t addrs[]; /* packed: each is as long as its family's */
};

/* Counters of an association. */
struct sctp_assoc_stats {
	sctp_assoc_t sas_assoc_id;
	struct sockaddr_storage sas_obs_rto_ipaddr; /* whose timeout was the largest since it was last asked */
	unsigned long long sas_maxrto;
	unsigned long long sas_isacks;
	unsigned long long sas_osacks;
	unsigned long long sas_opackets;
	unsigned long long sas_ipackets;
	unsigned long long sas_rtxchunks;
	unsigned long long sas_outofseqtsns;
	unsigned long long sas_idupchunks;
	unsigned long long sas_gapcnt;
	unsigned long long sas_ouodchunks; /* unordered */
	unsigned long long sas_iuodchunks;
	unsigned long long sas_oodchunks;  /* ordered */
	unsigned long long sas_iodchunks;
	unsigned long long sas_octrlchunks;
	unsigned long long sas_ictrlchunks;
};

typedef struct {
	sctp_assoc_t associd;
	int sd;
} sctp_peeloff_arg_t;
typedef struct {
	sctp_peeloff_arg_t p_arg;
	unsigned int flags;
} sctp_peeloff_flags_arg_t;

struct sctp_paddrthlds {
	sctp_assoc_t spt_assoc_id;
	struct sockaddr_storage spt_address;
	uint16_t spt_pathmaxrxt;
	uint16_t spt_pathpfthld;
};
struct sctp_paddrthlds_v2 {
	sctp_assoc_t spt_assoc_id;
	struct sockaddr_storage spt_address;
	uint16_t spt_pathmaxrxt;
	uint16_t spt_pathpfthld;
	uint16_t spt_pathcpthld;
};

struct sctp_prstatus {
	sctp_assoc_t sprstat_assoc_id;
	uint16_t sprstat_sid;
	uint16_t sprstat_policy;
	unsigned long long sprstat_abandoned_unsent;
	unsigned long long sprstat_abandoned_sent;
};
struct sctp_default_prinfo {
	sctp_assoc_t pr_assoc_id;
	uint32_t pr_value;
	uint16_t pr_policy;
};

#define SCTP_ENABLE_RESET_STREAM_REQ 0x01 /* SCTP_ENABLE_STREAM_RESET: the peer may reset streams */
#define SCTP_ENABLE_RESET_ASSOC_REQ 0x02 /* SCTP_ENABLE_STREAM_RESET: the peer may reset the association */
#define SCTP_ENABLE_CHANGE_ASSOC_REQ 0x04 /* SCTP_ENABLE_STREAM_RESET: the peer may add streams */
#define SCTP_ENABLE_STRRESET_MASK 0x07 /* SCTP_ENABLE_STREAM_RESET: all of these */
#define SCTP_STREAM_RESET_INCOMING 0x01 /* SCTP_RESET_STREAMS: incoming streams */
#define SCTP_STREAM_RESET_OUTGOING 0x02 /* SCTP_RESET_STREAMS: outgoing streams */
struct sctp_reset_streams {
	sctp_assoc_t srs_assoc_id;
	uint16_t srs_flags;          /* SCTP_STREAM_RESET_… */
	uint16_t srs_number_streams; /* 0: all */
	uint16_t srs_stream_list[];
};
struct sctp_add_streams {
	sctp_assoc_t sas_assoc_id;
	uint16_t sas_instrms;
	uint16_t sas_outstrms;
};

struct sctp_udpencaps {
	sctp_assoc_t sue_assoc_id;
	struct sockaddr_storage sue_address;
	uint16_t sue_port;
};

enum sctp_sched_type {
	SCTP_SS_FCFS, /* first come, first served */
	SCTP_SS_DEFAULT = SCTP_SS_FCFS, /* SCTP_STREAM_SCHEDULER: as SCTP_SS_FCFS, first come, first served */
	SCTP_SS_PRIO, /* SCTP_STREAM_SCHEDULER: by priority */
	SCTP_SS_RR,   /* round robin */
	SCTP_SS_MAX = SCTP_SS_RR /* SCTP_STREAM_SCHEDULER: the highest of these */
};

struct sctp_probeinterval {
	sctp_assoc_t spi_assoc_id;
	struct sockaddr_storage spi_address;
	uint32_t spi_interval;
};

/* What sock_diag(7) tells of an association. */
struct sctp_info {
	uint32_t sctpi_tag;
	uint32_t sctpi_state;
	uint32_t sctpi_rwnd;
	uint16_t sctpi_unackdata;
	uint16_t sctpi_penddata;
	uint16_t sctpi_instrms;
	uint16_t sctpi_outstrms;
	uint32_t sctpi_fragmentation_point;
	uint32_t sctpi_inqueue;
	uint32_t sctpi_outqueue;
	uint32_t sctpi_overall_error;
	uint32_t sctpi_max_burst;
	uint32_t sctpi_maxseg;
	uint32_t sctpi_peer_rwnd;
	uint32_t sctpi_peer_tag;
	uint8_t sctpi_peer_capable;
	uint8_t sctpi_peer_sack;
	uint16_t __reserved1;
	unsigned long long sctpi_isacks;
	unsigned long long sctpi_osacks;
	unsigned long long sctpi_opackets;
	unsigned long long sctpi_ipackets;
	unsigned long long sctpi_rtxchunks;
	unsigned long long sctpi_outofseqtsns;
	unsigned long long sctpi_idupchunks;
	unsigned long long sctpi_gapcnt;
	unsigned long long sctpi_ouodchunks;
	unsigned long long sctpi_iuodchunks;
	unsigned long long sctpi_oodchunks;
	unsigned long long sctpi_iodchunks;
	unsigned long long sctpi_octrlchunks;
	unsigned long long sctpi_ictrlchunks;
	/* Of the primary address. */
	struct sockaddr_storage sctpi_p_address;
	int sctpi_p_state;
	uint32_t sctpi_p_cwnd;
	uint32_t sctpi_p_srtt;
	uint32_t sctpi_p_rto;
	uint32_t sctpi_p_hbinterval;
	uint32_t sctpi_p_pathmaxrxt;
	uint32_t sctpi_p_sackdelay;
	uint32_t sctpi_p_sackfreq;
	uint32_t sctpi_p_ssthresh;
	uint32_t sctpi_p_partial_bytes_acked;
	uint32_t sctpi_p_flight_size;
	uint16_t sctpi_p_error;
	uint16_t __reserved2;
	/* Of the socket. */
	uint32_t sctpi_s_autoclose;
	uint32_t sctpi_s_adaptation_ind;
	uint32_t sctpi_s_pd_point;
	uint8_t sctpi_s_nodelay;
	uint8_t sctpi_s_disable_fragments;
	uint8_t sctpi_s_v4mapped;
	uint8_t sctpi_s_frag_interleave;
	uint32_t sctpi_s_type;
	uint32_t __reserved3;
};

/* What sctp_bindx() does. */
#define SCTP_BINDX_ADD_ADDR 0x01 /* sctp_bindx(): add addresses. UNP 9.3 */
#define SCTP_BINDX_REM_ADDR 0x02 /* sctp_bindx(): remove addresses. UNP 9.3 */

#endif
