/* TCP. man 7 tcp; UNP 7.9 */
#ifndef _SOCKSH_NETINET_TCP_H
#define _SOCKSH_NETINET_TCP_H

#include <socksh/annotations.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

#define SOL_TCP 6 /* level of TCP's options, as IPPROTO_TCP */

#define TCP_REPAIR_OFF_NO_WP (-1) /* end repair without a probe */
#define TCP_REPAIR_OFF 0 /* end repair, with a probe of the window */
#define TCP_MD5SIG_FLAG_PREFIX 1 /* the key is for all addresses of a prefix */
#define TCP_NODELAY 1 /* send at once: no Nagle algorithm, which waits for acknowledgements (int) */
#define TCP_REPAIR_ON 1 /* begin repair */
#define TCP_MAXSEG 2 /* maximum segment size; to be set before connect() (int) */
#define TCP_CORK 3 /* hold back partial segments until it is taken off, at most 200 ms (int) */
#define TCP_KEEPIDLE 4 /* seconds of silence before the first probe of SO_KEEPALIVE (int) */
#define TCP_KEEPINTVL 5 /* seconds between probes (int) */
#define TCP_KEEPCNT 6 /* probes without an answer before giving up (int) */
#define TCP_SYNCNT 7 /* how often connect() sends its SYN again before ETIMEDOUT, at most 255 (int) */
#define TCP_COOKIE_MIN 8 /* bytes of the shortest cookie of TCP_COOKIE_TRANSACTIONS */
#define TCP_LINGER2 8 /* seconds that an orphaned connection stays in FIN_WAIT2 (int) */
#define TCP_DEFER_ACCEPT 9 /* accept() only once there are data, waiting this many seconds (int) */
#define TCP_WINDOW_CLAMP 10 /* greatest window to advertise (int) */
#define TCP_INFO 11 /* what the kernel knows of the connection (struct tcp_info, get) */
#define TCP_QUICKACK 12 /* acknowledge at once; the kernel may go back by itself (int) */
#define TCP_CONGESTION 13 /* name of the congestion control: "cubic", "reno" … (char[]) */
#define TCP_MAX_WINSHIFT 14 /* greatest scale of the window */
#define TCP_MD5SIG 14 /* a key for MD5 signatures of the segments (struct tcp_md5sig, set) */
#define TCP_COOKIE_TRANSACTIONS 15 /* has a number, but the kernel has it no more */
#define TCP_COOKIE_MAX 16 /* bytes of the longest cookie of TCP_COOKIE_TRANSACTIONS */
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
#define TCP_TX_DELAY 37 /* microseconds that packets are kept back, to try out slow paths (int) */
#define TCP_MD5SIG_MAXKEYLEN 80 /* bytes of a key of TCP_MD5SIG */
#define TCP_MSS 512 /* segment size without any other, by BSD */
#define TCP_MAXWIN 65535 /* greatest window without scale */
#define TCP_CM_INQ TCP_INQ
#define TCP_COOKIE_IN_ALWAYS (1 << 0) /* flag of TCP_COOKIE_TRANSACTIONS: refuse SYNs without cookie */
#define TCP_COOKIE_OUT_NEVER (1 << 1) /* flag of TCP_COOKIE_TRANSACTIONS: send no cookies */
#define TCP_COOKIE_PAIR_SIZE (2*TCP_COOKIE_MAX) /* bytes of two cookies */
#define TCP_MSS_DEFAULT 536U /* segment size without the option (RFC 1122) */
#define TCP_MSS_DESIRED 1220U /* segment size over IPv6's least MTU */
#define TCP_S_DATA_IN (1 << 2) /* flag of TCP_COOKIE_TRANSACTIONS: data came in the SYN */
#define TCP_S_DATA_OUT (1 << 3) /* flag of TCP_COOKIE_TRANSACTIONS: data went in the SYN */

#define TCPOPT_EOL 0 /* option: end of the list */
#define TCPOPT_NOP 1 /* option: one byte of padding */
#define TCPOLEN_SACK_PERMITTED 2 /* bytes of the option */
#define TCPOPT_MAXSEG 2 /* option: maximum segment size, in SYNs */
#define TCPOLEN_WINDOW 3 /* bytes of the option */
#define TCPOPT_WINDOW 3 /* option: scale of the window, in SYNs */
#define TCPOLEN_MAXSEG 4 /* bytes of the option */
#define TCPOPT_SACK_PERMITTED 4 /* option: selective acknowledgement is possible, in SYNs */
#define TCPOPT_SACK 5 /* option: selective acknowledgement */
#define TCPOPT_TIMESTAMP 8 /* option: time stamps */
#define TCPOLEN_TIMESTAMP 10 /* bytes of the option */
#define TCPOLEN_TSTAMP_APPA (TCPOLEN_TIMESTAMP+2) /* bytes of the option, with padding */
#define TCPOPT_TSTAMP_HDR (TCPOPT_NOP<<24|TCPOPT_NOP<<16|TCPOPT_TIMESTAMP<<8|TCPOLEN_TIMESTAMP) /* the first word of time stamps with padding */

#define TCPI_OPT_TIMESTAMPS 1 /* tcpi_options: time stamps */
#define TCPI_OPT_SACK 2 /* tcpi_options: selective acknowledgement */
#define TCPI_OPT_WSCALE 4 /* tcpi_options: scaled windows */
#define TCPI_OPT_ECN 8 /* tcpi_options: explicit congestion notification was agreed on */
#define TCPI_OPT_ECN_SEEN 16 /* tcpi_options: a packet with ECN has come */
#define TCPI_OPT_SYN_DATA 32 /* tcpi_options: data in the SYN were acknowledged */

#define TH_FIN 0x01 /* flag: no more data will follow */
#define TH_SYN 0x02 /* flag: begin a connection */
#define TH_RST 0x04 /* flag: reset the connection */
#define TH_PUSH 0x08 /* flag: give the data to the program at once */
#define TH_ACK 0x10 /* flag: th_ack is valid */
#define TH_URG 0x20 /* flag: th_urp is valid */

typedef uint32_t tcp_seq;

/* The header of a segment, under the names of BSD and of Linux. */
struct tcphdr {
	union {
		struct {
			uint16_t th_sport;
			uint16_t th_dport;
			tcp_seq th_seq;
			tcp_seq th_ack;
			uint8_t th_x2 : 4;
			uint8_t th_off : 4; /* length of the header in 32-bit words */
			uint8_t th_flags;
			uint16_t th_win;
			uint16_t th_sum;
			uint16_t th_urp;
		};
		struct {
			uint16_t source;
			uint16_t dest;
			uint32_t seq;
			uint32_t ack_seq;
			uint16_t res1 : 4;
			uint16_t doff : 4;
			uint16_t fin : 1;
			uint16_t syn : 1;
			uint16_t rst : 1;
			uint16_t psh : 1;
			uint16_t ack : 1;
			uint16_t urg : 1;
			uint16_t res2 : 2;
			uint16_t window;
			uint16_t check;
			uint16_t urg_ptr;
		};
	};
};

/* The state of a connection, as TCP_INFO tells it. */
enum {
	TCP_ESTABLISHED = 1, /* tcpi_state: connected. UNP 2.6 */
	TCP_SYN_SENT, /* tcpi_state: connect() has sent its SYN. UNP 2.6 */
	TCP_SYN_RECV, /* tcpi_state: a SYN came and was answered. UNP 2.6 */
	TCP_FIN_WAIT1, /* tcpi_state: closed here, the FIN is not acknowledged yet. UNP 2.6 */
	TCP_FIN_WAIT2, /* tcpi_state: closed here, waits for the peer's FIN. UNP 2.6 */
	TCP_TIME_WAIT, /* tcpi_state: closed by both, old segments may still come. UNP 2.7 */
	TCP_CLOSE, /* tcpi_state: no connection. UNP 2.6 */
	TCP_CLOSE_WAIT, /* tcpi_state: the peer has closed, this side not yet. UNP 2.6 */
	TCP_LAST_ACK, /* tcpi_state: closed after the peer, the FIN is not acknowledged yet. UNP 2.6 */
	TCP_LISTEN, /* tcpi_state: listens. UNP 2.6 */
	TCP_CLOSING /* tcpi_state: both closed at once. UNP 2.6 */
};

enum tcp_ca_state {
	TCP_CA_Open = 0, /* tcpi_ca_state: all is well */
	TCP_CA_Disorder = 1, /* tcpi_ca_state: duplicate or selective acknowledgments came */
	TCP_CA_CWR = 2, /* tcpi_ca_state: the congestion window is being reduced, after ECN or a full queue */
	TCP_CA_Recovery = 3, /* tcpi_ca_state: lost segments are being sent again */
	TCP_CA_Loss = 4 /* tcpi_ca_state: the retransmission timer has run out */
};

/* What TCP_INFO gives. */
struct tcp_info {
	uint8_t tcpi_state;
	uint8_t tcpi_ca_state;
	uint8_t tcpi_retransmits;
	uint8_t tcpi_probes;
	uint8_t tcpi_backoff;
	uint8_t tcpi_options;
	uint8_t tcpi_snd_wscale : 4;
	uint8_t tcpi_rcv_wscale : 4;
	uint32_t tcpi_rto;         /* microseconds */
	uint32_t tcpi_ato;
	uint32_t tcpi_snd_mss;
	uint32_t tcpi_rcv_mss;
	uint32_t tcpi_unacked;
	uint32_t tcpi_sacked;
	uint32_t tcpi_lost;
	uint32_t tcpi_retrans;
	uint32_t tcpi_fackets;
	uint32_t tcpi_last_data_sent; /* milliseconds ago */
	uint32_t tcpi_last_ack_sent;
	uint32_t tcpi_last_data_recv;
	uint32_t tcpi_last_ack_recv;
	uint32_t tcpi_pmtu;
	uint32_t tcpi_rcv_ssthresh;
	uint32_t tcpi_rtt;         /* microseconds */
	uint32_t tcpi_rttvar;
	uint32_t tcpi_snd_ssthresh;
	uint32_t tcpi_snd_cwnd;    /* segments */
	uint32_t tcpi_advmss;
	uint32_t tcpi_reordering;
	uint32_t tcpi_rcv_rtt;
	uint32_t tcpi_rcv_space;
	uint32_t tcpi_total_retrans;
};

#endif
