/* TCP, as the kernel names it: more than <netinet/tcp.h> knows. man 7 tcp */
#ifndef _SOCKSH_LINUX_TCP_H
#define _SOCKSH_LINUX_TCP_H

#include <endian.h>
#include <linux/socket.h>
#include <linux/types.h>

/* The header of a segment. */
struct tcphdr {
	__be16 source; /* port of the sender */
	__be16 dest; /* port of the receiver */
	__be32 seq;
	__be32 ack_seq;
	__u16 res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1, ack : 1, urg : 1, ece : 1, cwr : 1;
	__be16 window;
	__sum16 check;
	__be16 urg_ptr;
};

union tcp_word_hdr {
	struct tcphdr hdr;
	__be32 words[5];
};

enum {
	TCP_FLAG_CWR = ((__be32)((__u32)((((__u32)((0x00800000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00800000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00800000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00800000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: congestion window reduced */
	TCP_FLAG_ECE = ((__be32)((__u32)((((__u32)((0x00400000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00400000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00400000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00400000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: congestion was met */
	TCP_FLAG_URG = ((__be32)((__u32)((((__u32)((0x00200000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00200000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00200000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00200000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: urgent pointer */
	TCP_FLAG_ACK = ((__be32)((__u32)((((__u32)((0x00100000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00100000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00100000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00100000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: acknowledgment */
	TCP_FLAG_PSH = ((__be32)((__u32)((((__u32)((0x00080000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00080000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00080000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00080000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: push */
	TCP_FLAG_RST = ((__be32)((__u32)((((__u32)((0x00040000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00040000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00040000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00040000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: reset */
	TCP_FLAG_SYN = ((__be32)((__u32)((((__u32)((0x00020000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00020000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00020000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00020000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: open */
	TCP_FLAG_FIN = ((__be32)((__u32)((((__u32)((0x00010000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x00010000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x00010000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x00010000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: no more data */
	TCP_RESERVED_BITS = ((__be32)((__u32)((((__u32)((0x0F000000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0x0F000000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0x0F000000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0x0F000000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: reserved ones */
	TCP_DATA_OFFSET = ((__be32)((__u32)((((__u32)((0xF0000000)) & (__u32) 0x000000ffUL) << 24) | (((__u32)((0xF0000000)) & (__u32) 0x0000ff00UL) << 8) | (((__u32)((0xF0000000)) & (__u32) 0x00ff0000UL) >> 8) | (((__u32)((0xF0000000)) & (__u32) 0xff000000UL) >> 24)))), /* the header's bits, as a word in network byte order: the header's length */
};

#define TCP_MSS_DEFAULT 536U /* segment size without the option (RFC 1122) */
#define TCP_MSS_DESIRED 1220U /* segment size over IPv6's least MTU */
#define TCP_NODELAY 1 /* send at once: no Nagle algorithm, which waits for acknowledgements (int) */
#define TCP_MAXSEG 2 /* maximum segment size; to be set before connect() (int) */
#define TCP_CORK 3 /* hold back partial segments until it is taken off, at most 200 ms (int) */
#define TCP_KEEPIDLE 4 /* seconds of silence before the first probe of SO_KEEPALIVE (int) */
#define TCP_KEEPINTVL 5 /* seconds between probes (int) */
#define TCP_KEEPCNT 6 /* probes without an answer before giving up (int) */
#define TCP_SYNCNT 7 /* how often connect() sends its SYN again before ETIMEDOUT, at most 255 (int) */
#define TCP_LINGER2 8 /* seconds that an orphaned connection stays in FIN_WAIT2 (int) */
#define TCP_DEFER_ACCEPT 9 /* accept() only once there are data, waiting this many seconds (int) */
#define TCP_WINDOW_CLAMP 10 /* greatest window to advertise (int) */
#define TCP_INFO 11 /* what the kernel knows of the connection (struct tcp_info, get) */
#define TCP_QUICKACK 12 /* acknowledge at once; the kernel may go back by itself (int) */
#define TCP_CONGESTION 13 /* name of the congestion control: "cubic", "reno" … (char[]) */
#define TCP_MD5SIG 14 /* a key for MD5 signatures of the segments (struct tcp_md5sig, set) */
#define TCP_THIN_LINEAR_TIMEOUTS 16 /* thin streams: no exponential backoff at first (int) */
#define TCP_THIN_DUPACK 17 /* thin streams: one duplicate acknowledgement was enough; no effect any more (int) */
#define TCP_USER_TIMEOUT 18 /* milliseconds without acknowledgement before ETIMEDOUT; 0 for the default (unsigned int) */
#define TCP_REPAIR 19 /* set the connection's state from outside, for checkpoints; needs CAP_NET_ADMIN (int) */
#define TCP_REPAIR_QUEUE 20 /* in repair: which queue, receiving or sending, is meant (int) */
#define TCP_QUEUE_SEQ 21 /* in repair: the queue's sequence number (unsigned int) */
#define TCP_REPAIR_OPTIONS 22 /* in repair: the options agreed on (struct tcp_repair_opt[], set) */
#define TCP_FASTOPEN 23 /* a listening socket takes data in the SYN: so many requests may wait (int) */
#define TCP_TIMESTAMP 24 /* what is added to the clock of the time stamps (int) */
#define TCP_NOTSENT_LOWAT 25 /* bytes not sent yet below which the socket is writable (unsigned int) */
#define TCP_CC_INFO 26 /* what the congestion control knows (union tcp_cc_info, get) */
#define TCP_SAVE_SYN 27 /* a listening socket keeps the headers of SYNs (int) */
#define TCP_SAVED_SYN 28 /* the headers of the SYN, once (bytes, get) */
#define TCP_REPAIR_WINDOW 29 /* in repair: the windows (struct tcp_repair_window) */
#define TCP_FASTOPEN_CONNECT 30 /* connect() waits for the first data, to send them in the SYN (int) */
#define TCP_ULP 31 /* name of a protocol on top, in the kernel: "tls" (char[]) */
#define TCP_MD5SIG_EXT 32 /* a key for MD5 signatures, for all addresses of a prefix (struct tcp_md5sig, set) */
#define TCP_FASTOPEN_KEY 33 /* key that the cookies of TCP_FASTOPEN are made with (bytes) */
#define TCP_FASTOPEN_NO_COOKIE 34 /* data in the SYN need no cookie (int) */
#define TCP_ZEROCOPY_RECEIVE 35 /* map received pages instead of copying (struct tcp_zerocopy_receive, get) */
#define TCP_INQ 36 /* receive how many bytes are still to be read as TCP_CM_INQ (int) */
#define TCP_CM_INQ TCP_INQ
#define TCP_TX_DELAY 37 /* microseconds that packets are kept back, to try out slow paths (int) */
#define TCP_REPAIR_ON 1 /* begin repair */
#define TCP_REPAIR_OFF 0 /* end repair, with a probe of the window */
#define TCP_REPAIR_OFF_NO_WP -1 /* end repair without a probe */

struct tcp_repair_opt {
	__u32 opt_code;
	__u32 opt_val;
};

struct tcp_repair_window {
	__u32 snd_wl1;
	__u32 snd_wnd;
	__u32 max_window;
	__u32 rcv_wnd;
	__u32 rcv_wup;
};

enum {
	TCP_NO_QUEUE, /* TCP_REPAIR_QUEUE: neither */
	TCP_RECV_QUEUE, /* TCP_REPAIR_QUEUE: what was received */
	TCP_SEND_QUEUE, /* TCP_REPAIR_QUEUE: what is to be sent */
	TCP_QUEUES_NR, /* how many there are */
};

enum tcp_fastopen_client_fail {
	TFO_STATUS_UNSPEC, /* tcpi_fastopen_client_fail: nothing failed */
	TFO_COOKIE_UNAVAILABLE, /* tcpi_fastopen_client_fail: there was no cookie */
	TFO_DATA_NOT_ACKED, /* tcpi_fastopen_client_fail: the SYN's data were not acknowledged */
	TFO_SYN_RETRANSMITTED, /* tcpi_fastopen_client_fail: the SYN had to be sent again */
};

#define TCPI_OPT_TIMESTAMPS 1 /* tcpi_options: time stamps */
#define TCPI_OPT_SACK 2 /* tcpi_options: selective acknowledgement */
#define TCPI_OPT_WSCALE 4 /* tcpi_options: scaled windows */
#define TCPI_OPT_ECN 8 /* tcpi_options: explicit congestion notification was agreed on */
#define TCPI_OPT_ECN_SEEN 16 /* tcpi_options: a packet with ECN has come */
#define TCPI_OPT_SYN_DATA 32 /* tcpi_options: data in the SYN were acknowledged */

enum tcp_ca_state {
	TCP_CA_Open = 0, /* tcpi_ca_state: all is well */
	TCP_CA_Disorder = 1, /* tcpi_ca_state: duplicate or selective acknowledgments came */
	TCP_CA_CWR = 2, /* tcpi_ca_state: the congestion window is being reduced, after ECN or a full queue */
	TCP_CA_Recovery = 3, /* tcpi_ca_state: lost segments are being sent again */
	TCP_CA_Loss = 4, /* tcpi_ca_state: the retransmission timer has run out */
};

#define TCPF_CA_Open (1<<TCP_CA_Open) /* bit of TCP_CA_Open */
#define TCPF_CA_Disorder (1<<TCP_CA_Disorder) /* bit of TCP_CA_Disorder */
#define TCPF_CA_CWR (1<<TCP_CA_CWR) /* bit of TCP_CA_CWR */
#define TCPF_CA_Recovery (1<<TCP_CA_Recovery) /* bit of TCP_CA_Recovery */
#define TCPF_CA_Loss (1<<TCP_CA_Loss) /* bit of TCP_CA_Loss */

/* What TCP_INFO gives. */
struct tcp_info {
	__u8 tcpi_state;
	__u8 tcpi_ca_state;
	__u8 tcpi_retransmits;
	__u8 tcpi_probes;
	__u8 tcpi_backoff;
	__u8 tcpi_options;
	__u8 tcpi_snd_wscale : 4, tcpi_rcv_wscale : 4;
	__u8 tcpi_delivery_rate_app_limited : 1, tcpi_fastopen_client_fail : 2;
	__u32 tcpi_rto;
	__u32 tcpi_ato;
	__u32 tcpi_snd_mss;
	__u32 tcpi_rcv_mss;
	__u32 tcpi_unacked;
	__u32 tcpi_sacked;
	__u32 tcpi_lost;
	__u32 tcpi_retrans;
	__u32 tcpi_fackets;
	__u32 tcpi_last_data_sent;
	__u32 tcpi_last_ack_sent;
	__u32 tcpi_last_data_recv;
	__u32 tcpi_last_ack_recv;
	__u32 tcpi_pmtu;
	__u32 tcpi_rcv_ssthresh;
	__u32 tcpi_rtt; /* microseconds */
	__u32 tcpi_rttvar;
	__u32 tcpi_snd_ssthresh;
	__u32 tcpi_snd_cwnd; /* segments */
	__u32 tcpi_advmss;
	__u32 tcpi_reordering;
	__u32 tcpi_rcv_rtt;
	__u32 tcpi_rcv_space;
	__u32 tcpi_total_retrans;
	__u64 tcpi_pacing_rate;
	__u64 tcpi_max_pacing_rate;
	__u64 tcpi_bytes_acked; /* of the program's */
	__u64 tcpi_bytes_received;
	__u32 tcpi_segs_out;
	__u32 tcpi_segs_in;
	__u32 tcpi_notsent_bytes;
	__u32 tcpi_min_rtt;
	__u32 tcpi_data_segs_in;
	__u32 tcpi_data_segs_out;
	__u64 tcpi_delivery_rate; /* bytes a second */
	__u64 tcpi_busy_time;
	__u64 tcpi_rwnd_limited;
	__u64 tcpi_sndbuf_limited;
	__u32 tcpi_delivered;
	__u32 tcpi_delivered_ce;
	__u64 tcpi_bytes_sent;
	__u64 tcpi_bytes_retrans;
	__u32 tcpi_dsack_dups;
	__u32 tcpi_reord_seen;
	__u32 tcpi_rcv_ooopack;
	__u32 tcpi_snd_wnd;
};

enum {
	TCP_NLA_PAD, /* fills up to 8 bytes */
	TCP_NLA_BUSY, /* SCM_TIMESTAMPING_OPT_STATS: µs with data to send (uint64_t) */
	TCP_NLA_RWND_LIMITED, /* SCM_TIMESTAMPING_OPT_STATS: µs that the peer's window held it up (uint64_t) */
	TCP_NLA_SNDBUF_LIMITED, /* SCM_TIMESTAMPING_OPT_STATS: µs that SO_SNDBUF held it up (uint64_t) */
	TCP_NLA_DATA_SEGS_OUT, /* SCM_TIMESTAMPING_OPT_STATS: segments with data, sent again ones too (uint64_t) */
	TCP_NLA_TOTAL_RETRANS, /* SCM_TIMESTAMPING_OPT_STATS: segments sent again (uint64_t) */
	TCP_NLA_PACING_RATE, /* SCM_TIMESTAMPING_OPT_STATS: bytes a second it is paced to (uint64_t) */
	TCP_NLA_DELIVERY_RATE, /* SCM_TIMESTAMPING_OPT_STATS: bytes a second that arrive (uint64_t) */
	TCP_NLA_SND_CWND, /* SCM_TIMESTAMPING_OPT_STATS: congestion window, segments (uint32_t) */
	TCP_NLA_REORDERING, /* SCM_TIMESTAMPING_OPT_STATS: by how many segments packets overtake each other (uint32_t) */
	TCP_NLA_MIN_RTT, /* SCM_TIMESTAMPING_OPT_STATS: the shortest round trip, µs (uint32_t) */
	TCP_NLA_RECUR_RETRANS, /* SCM_TIMESTAMPING_OPT_STATS: how often the oldest segment has been sent again (uint8_t) */
	TCP_NLA_DELIVERY_RATE_APP_LMT, /* SCM_TIMESTAMPING_OPT_STATS: 1 if the program had too little to send for that rate (uint8_t) */
	TCP_NLA_SNDQ_SIZE, /* SCM_TIMESTAMPING_OPT_STATS: bytes in the send queue (uint32_t) */
	TCP_NLA_CA_STATE, /* SCM_TIMESTAMPING_OPT_STATS: TCP_CA_Open … (uint8_t) */
	TCP_NLA_SND_SSTHRESH, /* SCM_TIMESTAMPING_OPT_STATS: threshold of slow start, segments (uint32_t) */
	TCP_NLA_DELIVERED, /* SCM_TIMESTAMPING_OPT_STATS: segments that arrived (uint32_t) */
	TCP_NLA_DELIVERED_CE, /* SCM_TIMESTAMPING_OPT_STATS: those of them that met congestion (uint32_t) */
	TCP_NLA_BYTES_SENT, /* SCM_TIMESTAMPING_OPT_STATS: bytes sent, sent again ones too (uint64_t) */
	TCP_NLA_BYTES_RETRANS, /* SCM_TIMESTAMPING_OPT_STATS: bytes sent again (uint64_t) */
	TCP_NLA_DSACK_DUPS, /* SCM_TIMESTAMPING_OPT_STATS: segments the peer got twice (uint32_t) */
	TCP_NLA_REORD_SEEN, /* SCM_TIMESTAMPING_OPT_STATS: how often packets overtook each other (uint32_t) */
	TCP_NLA_SRTT, /* SCM_TIMESTAMPING_OPT_STATS: the smoothed round trip, µs (uint32_t) */
	TCP_NLA_TIMEOUT_REHASH, /* SCM_TIMESTAMPING_OPT_STATS: how often a timeout made it try another way (uint16_t) */
	TCP_NLA_BYTES_NOTSENT, /* SCM_TIMESTAMPING_OPT_STATS: bytes not sent yet (uint32_t) */
	TCP_NLA_EDT, /* SCM_TIMESTAMPING_OPT_STATS: earliest time of departure, ns (uint64_t) */
	TCP_NLA_TTL, /* SCM_TIMESTAMPING_OPT_STATS: TTL or hop limit of what was received (uint8_t) */
};

#define TCP_MD5SIG_MAXKEYLEN 80 /* bytes of a key of TCP_MD5SIG */
#define TCP_MD5SIG_FLAG_PREFIX 0x1 /* the key is for all addresses of a prefix */
#define TCP_MD5SIG_FLAG_IFINDEX 0x2 /* tcpm_flags: only on the interface tcpm_ifindex */

struct tcp_md5sig {
	struct __kernel_sockaddr_storage tcpm_addr;
	__u8 tcpm_flags;
	__u8 tcpm_prefixlen;
	__u16 tcpm_keylen;
	int tcpm_ifindex;
	__u8 tcpm_key[80];
};

struct tcp_diag_md5sig {
	__u8 tcpm_family;
	__u8 tcpm_prefixlen;
	__u16 tcpm_keylen;
	__be32 tcpm_addr[4];
	__u8 tcpm_key[80];
};

#define TCP_RECEIVE_ZEROCOPY_FLAG_TLB_CLEAN_HINT 0x1 /* flags of TCP_ZEROCOPY_RECEIVE: the pages are not mapped any more */

struct tcp_zerocopy_receive {
	__u64 address;
	__u32 length;
	__u32 recv_skip_hint;
	__u32 inq;
	__s32 err;
	__u64 copybuf_address;
	__s32 copybuf_len;
	__u32 flags;
	__u64 msg_control;
	__u64 msg_controllen;
	__u32 msg_flags;
	__u32 reserved;
};
/* The fourth word of a header. */
#define tcp_flag_word(tp) (((union tcp_word_hdr *)(tp))->words[3])

#endif
