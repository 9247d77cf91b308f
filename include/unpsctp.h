/* The book's names for SCTP, those of the draft that it was written by among them. UNP 9, 10, 23 */
#ifndef _SOCKSH_UNPSCTP_H
#define _SOCKSH_UNPSCTP_H

#include <netinet/in.h>
#include <netinet/sctp.h>
#include <socksh/annotations.h>
#include <stdio.h>
#include <sys/socket.h>

/* -- The draft's names for what RFC 6458 and Linux call otherwise -- */

#define MSG_UNORDERED SCTP_UNORDERED
#define MSG_ADDR_OVER SCTP_ADDR_OVER
#define MSG_ABORT SCTP_ABORT
#define MSG_EOF SCTP_EOF
#define SCTP_MAXBURST SCTP_MAX_BURST
#define SCTP_ADAPTION_LAYER SCTP_ADAPTATION_LAYER
#define SCTP_ADAPTION_INDICATION SCTP_ADAPTATION_INDICATION
#define sctp_setadaption sctp_setadaptation
#define ssb_adaption_ind ssb_adaptation_ind
#define sctp_adaption_event sctp_adaptation_event
#define sai_adaption_ind sai_adaptation_ind
#define sn_adaption_event sn_adaptation_event
#define sctp_adaption_layer_event sctp_adaptation_layer_event

/* -- The book's constants -- */

#define SERV_MAX_SCTP_STRM 10   /* streams, normally */
#define SERV_MORE_STRMS_SCTP 20 /* and for a program that wants more */
#define SCTP_MAXLINE 800        /* bytes of a line sent on several streams */
#define SCTP_PDAPI_INCR_SZ 65535           /* by so much the buffer for partial delivery grows */
#define SCTP_PDAPI_NEED_MORE_THRESHOLD 1024 /* as soon as there is less room than this */
#define SCTP_NO_HB 0            /* heartbeat_action(): no heartbeats */
#define SCTP_ISSUE_HB 0xffffffff /* heartbeat_action(): one heartbeat now */

/* -- The book's functions -- */

/** Send each line, "[stream]text", on its stream; print the answer. UNP 10.4 */
void sctpstr_cli(FILE *fp, int sock_fd, struct sockaddr *to, socklen_t tolen);
/** Send each line on every stream at once; print the answers. UNP 10.5 */
void sctpstr_cli_echoall(FILE *fp, int sock_fd, struct sockaddr *to, socklen_t tolen);
/** The association with a peer, by its address. UNP 23.8
 *  returns: its id, or 0 */
sctp_assoc_t sctp_address_to_associd(int sock_fd, struct sockaddr *sa, socklen_t salen);
/** How many streams an association has to send on. UNP 10.5
 *  returns: the number, or -1 */
int sctp_get_no_strms(int sock_fd, struct sockaddr *to, socklen_t tolen);
/** Receive a whole message, however large, into memory that grows. UNP 23.3
 *  returns: the memory, which the next call uses again */
char *pdapi_recvmsg(int sock_fd, int *rdlen, struct sockaddr *from, int *from_len, struct sctp_sndrcvinfo *sri, int *msg_flags);
/** Print what a notification says. UNP 23.4 */
void print_notification(char *notify_buf);
/** Print both ends of an association that has begun. UNP 23.7 */
void check_notification(int sock_fd, char *recvline, int rd_len);
/** Print a packed list of addresses. UNP 23.7 */
void sctp_print_addresses(struct sockaddr_storage *addrs, int num);
/** Bind to all the addresses in a list of texts, port SERV_PORT. UNP 23.6
 *  returns: 0 */
int sctp_bind_arg_list(int sock_fd, char **argv, int argc);
/** Heartbeats to an address every so many milliseconds; SCTP_NO_HB, SCTP_ISSUE_HB. UNP 23.9
 *  returns: 0 */
int heartbeat_action(int sock_fd, struct sockaddr *sa, socklen_t salen, unsigned int value);

/** sctp_bindx() or end; at is an array, not packed. UNP 23.6 */
int Sctp_bindx(int sock_fd, struct sockaddr_storage *at, int num, int op);
/** sctp_recvmsg() or end. UNP 10.3 */
int Sctp_recvmsg(int s, void *msg, size_t len, struct sockaddr *from, socklen_t *fromlen, struct sctp_sndrcvinfo *sinfo, int *msg_flags) __value_result(5);
/** sctp_sendmsg() or end. UNP 10.3 */
int Sctp_sendmsg(int s, void *data, size_t len, struct sockaddr *to, socklen_t tolen, uint32_t ppid, uint32_t flags, uint16_t stream_no, uint32_t timetolive, uint32_t context);

#endif
