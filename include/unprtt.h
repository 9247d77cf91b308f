/* The book's retransmission of datagrams: how long to wait for an answer, from how long answers took. UNP 22.5 */
#ifndef _SOCKSH_UNPRTT_H
#define _SOCKSH_UNPRTT_H

#include <unp.h>

/* All times but rtt_base are in seconds. UNP 22.5 */
struct rtt_info {
	float rtt_rtt;     /* the last measured round-trip time */
	float rtt_srtt;    /* smoothed */
	float rtt_rttvar;  /* smoothed mean deviation */
	float rtt_rto;     /* to wait before the next retransmission */
	int rtt_nrexmt;    /* times this datagram was sent again */
	uint32_t rtt_base; /* when rtt_init() was called, in seconds since 1970 */
};

#define RTT_RXTMIN 2     /* shortest time to wait, in seconds */
#define RTT_RXTMAX 60    /* longest */
#define RTT_MAXNREXMT 3  /* times that a datagram is sent again */

/* Not 0: rtt_debug() prints. */
extern int rtt_d_flag;

/** Begin to measure. UNP 22.5 */
void rtt_init(struct rtt_info *ptr);
/** A new datagram: it has not been sent again yet. UNP 22.5 */
void rtt_newpack(struct rtt_info *ptr);
/** How long to wait for the answer. UNP 22.5
 *  returns: seconds, for alarm() */
int rtt_start(struct rtt_info *ptr);
/** The answer has come after ms milliseconds. UNP 22.5 */
void rtt_stop(struct rtt_info *ptr, uint32_t ms);
/** No answer has come: wait twice as long. UNP 22.5
 *  returns: 0, or -1 if it is time to give up */
int rtt_timeout(struct rtt_info *ptr);
/** A time for the datagram's header. UNP 22.5
 *  returns: milliseconds since rtt_init() */
uint32_t rtt_ts(struct rtt_info *ptr);
/** Print what is known to the standard error, if rtt_d_flag is set. UNP 22.5 */
void rtt_debug(struct rtt_info *ptr);

/** Send a datagram behind a sequence number and a time, again and again until its answer is there. UNP 22.5
 *  errors: ETIMEDOUT
 *  returns: bytes of the answer, without its header */
ssize_t dg_send_recv(int fd, const void *outbuff, size_t outbytes, void *inbuff, size_t inbytes, const SA *destaddr, socklen_t destlen);
/** dg_send_recv() or end. UNP 22.5 */
ssize_t Dg_send_recv(int fd, const void *outbuff, size_t outbytes, void *inbuff, size_t inbytes, const SA *destaddr, socklen_t destlen);

#endif
