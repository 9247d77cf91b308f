/* When packets are sent and received: SO_TIMESTAMPING, SIOCSHWTSTAMP. */
#ifndef _SOCKSH_LINUX_NET_TSTAMP_H
#define _SOCKSH_LINUX_NET_TSTAMP_H

#include <linux/socket.h>
#include <linux/types.h>

enum {
	SOF_TIMESTAMPING_TX_HARDWARE = (1 << 0), /* when sent, by the interface */
	SOF_TIMESTAMPING_TX_SOFTWARE = (1 << 1), /* when handed to the interface */
	SOF_TIMESTAMPING_RX_HARDWARE = (1 << 2), /* when received, by the interface */
	SOF_TIMESTAMPING_RX_SOFTWARE = (1 << 3), /* when it came to the kernel */
	SOF_TIMESTAMPING_SOFTWARE = (1 << 4), /* SO_TIMESTAMPING: report the kernel's times */
	SOF_TIMESTAMPING_SYS_HARDWARE = (1 << 5), /* SO_TIMESTAMPING: has no effect since Linux 3.17 */
	SOF_TIMESTAMPING_RAW_HARDWARE = (1 << 6), /* SO_TIMESTAMPING: report the interface's times */
	SOF_TIMESTAMPING_OPT_ID = (1 << 7), /* SO_TIMESTAMPING: number what is sent, in ee_data */
	SOF_TIMESTAMPING_TX_SCHED = (1 << 8), /* SO_TIMESTAMPING: take the time before the queueing discipline */
	SOF_TIMESTAMPING_TX_ACK = (1 << 9), /* when TCP has it acknowledged */
	SOF_TIMESTAMPING_OPT_CMSG = (1 << 10), /* SO_TIMESTAMPING: IP_PKTINFO beside times of sent packets too */
	SOF_TIMESTAMPING_OPT_TSONLY = (1 << 11), /* SO_TIMESTAMPING: the time without the packet it belongs to */
	SOF_TIMESTAMPING_OPT_STATS = (1 << 12), /* SO_TIMESTAMPING: TCP's statistics beside the time, with OPT_TSONLY */
	SOF_TIMESTAMPING_OPT_PKTINFO = (1 << 13), /* SO_TIMESTAMPING: interface and length of packets received, struct scm_ts_pktinfo */
	SOF_TIMESTAMPING_OPT_TX_SWHW = (1 << 14), /* SO_TIMESTAMPING: both times of a sent packet, the kernel's and the interface's */
	SOF_TIMESTAMPING_BIND_PHC = (1 << 15), /* SO_TIMESTAMPING: by the clock bind_phc of struct so_timestamping */
	SOF_TIMESTAMPING_LAST = SOF_TIMESTAMPING_BIND_PHC, /* the highest of these bits */
	SOF_TIMESTAMPING_MASK = (SOF_TIMESTAMPING_LAST - 1) | SOF_TIMESTAMPING_LAST, /* all of these bits */
};

#define SOF_TIMESTAMPING_TX_RECORD_MASK (SOF_TIMESTAMPING_TX_HARDWARE | SOF_TIMESTAMPING_TX_SOFTWARE | SOF_TIMESTAMPING_TX_SCHED | SOF_TIMESTAMPING_TX_ACK) /* the bits that may also be given with a single message, in ancillary data */

struct so_timestamping {
	int flags;
	int bind_phc;
};

/* What SIOCSHWTSTAMP takes. */
struct hwtstamp_config {
	int flags;
	int tx_type;
	int rx_filter;
};

enum hwtstamp_flags {
	HWTSTAMP_FLAG_BONDED_PHC_INDEX = (1 << 0), /* flags of SIOCSHWTSTAMP: of the bond's active interface */
	HWTSTAMP_FLAG_LAST = HWTSTAMP_FLAG_BONDED_PHC_INDEX, /* the highest of these flags */
	HWTSTAMP_FLAG_MASK = (HWTSTAMP_FLAG_LAST - 1) | HWTSTAMP_FLAG_LAST, /* all of these flags */
};

enum hwtstamp_tx_types {
	HWTSTAMP_TX_OFF, /* tx_type: no times of sent packets */
	HWTSTAMP_TX_ON, /* tx_type: of packets that ask for it */
	HWTSTAMP_TX_ONESTEP_SYNC, /* tx_type: the time is written into PTP's Sync messages as they leave */
	HWTSTAMP_TX_ONESTEP_P2P, /* tx_type: the same, also into peer delay responses */
	__HWTSTAMP_TX_CNT,
};

enum hwtstamp_rx_filters {
	HWTSTAMP_FILTER_NONE, /* rx_filter: no times of received packets */
	HWTSTAMP_FILTER_ALL, /* rx_filter: of all packets */
	HWTSTAMP_FILTER_SOME, /* rx_filter, in the answer: of more than was asked for */
	HWTSTAMP_FILTER_PTP_V1_L4_EVENT, /* rx_filter: PTP 1 over UDP, all events */
	HWTSTAMP_FILTER_PTP_V1_L4_SYNC, /* rx_filter: PTP 1 over UDP, Sync */
	HWTSTAMP_FILTER_PTP_V1_L4_DELAY_REQ, /* rx_filter: PTP 1 over UDP, Delay_Req */
	HWTSTAMP_FILTER_PTP_V2_L4_EVENT, /* rx_filter: PTP 2 over UDP, all events */
	HWTSTAMP_FILTER_PTP_V2_L4_SYNC, /* rx_filter: PTP 2 over UDP, Sync */
	HWTSTAMP_FILTER_PTP_V2_L4_DELAY_REQ, /* rx_filter: PTP 2 over UDP, Delay_Req */
	HWTSTAMP_FILTER_PTP_V2_L2_EVENT, /* rx_filter: PTP 2 over Ethernet, all events */
	HWTSTAMP_FILTER_PTP_V2_L2_SYNC, /* rx_filter: PTP 2 over Ethernet, Sync */
	HWTSTAMP_FILTER_PTP_V2_L2_DELAY_REQ, /* rx_filter: PTP 2 over Ethernet, Delay_Req */
	HWTSTAMP_FILTER_PTP_V2_EVENT, /* rx_filter: PTP 2 over any layer, all events */
	HWTSTAMP_FILTER_PTP_V2_SYNC, /* rx_filter: PTP 2 over any layer, Sync */
	HWTSTAMP_FILTER_PTP_V2_DELAY_REQ, /* rx_filter: PTP 2 over any layer, Delay_Req */
	HWTSTAMP_FILTER_NTP_ALL, /* rx_filter: NTP, all */
	__HWTSTAMP_FILTER_CNT,
};

struct scm_ts_pktinfo {
	__u32 if_index;
	__u32 pkt_length;
	__u32 reserved[2];
};

enum txtime_flags {
	SOF_TXTIME_DEADLINE_MODE = (1 << 0), /* SO_TXTIME: the time is the latest, not the earliest */
	SOF_TXTIME_REPORT_ERRORS = (1 << 1), /* SO_TXTIME: tell missed times by the error queue */
	SOF_TXTIME_FLAGS_LAST = SOF_TXTIME_REPORT_ERRORS, /* the highest of these flags */
	SOF_TXTIME_FLAGS_MASK = (SOF_TXTIME_FLAGS_LAST - 1) | SOF_TXTIME_FLAGS_LAST, /* all of these flags */
};

struct sock_txtime {
	__kernel_clockid_t clockid;
	__u32 flags;
};

#endif
