/* SCTP: messages on streams between many-homed hosts. man 7 sctp; RFC 6458; UNP 9, 10, 23 */
#ifndef _SOCKSH_NETINET_SCTP_H
#define _SOCKSH_NETINET_SCTP_H

#include <linux/sctp.h>
#include <socksh/annotations.h>
#include <socksh/iovec.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/types.h>

#define SOL_SCTP 132 /* level of SCTP's options and ancillary data: IPPROTO_SCTP */
#ifndef IPPROTO_SCTP
#define IPPROTO_SCTP 132 /* SCTP; level of its options. man 7 sctp; UNP 9 */
#endif

/* What there is, for programs that ask. */
#define HAVE_SCTP
#define HAVE_KERNEL_SCTP
#define HAVE_SCTP_MULTIBUF
#define HAVE_SCTP_NOCONNECT
#define HAVE_SCTP_PRSCTP
#define HAVE_SCTP_ADDIP
#define HAVE_SCTP_CANSET_PRIMARY
#define HAVE_SCTP_STREAM_RESET_EVENT 1 /* 1: SCTP_STREAM_RESET_EVENT is there */
#define HAVE_SCTP_STREAM_RECONFIG 1 /* 1: streams can be reset and added */
#define HAVE_SCTP_PEELOFF_FLAGS 1 /* 1: sctp_peeloff_flags() is there */
#define HAVE_SCTP_PDAPI_EVENT_PDAPI_STREAM 1 /* 1: struct sctp_pdapi_event has pdapi_stream */
#define HAVE_SCTP_PDAPI_EVENT_PDAPI_SEQ 1 /* 1: struct sctp_pdapi_event has pdapi_seq */
#define HAVE_SCTP_SENDV 1 /* 1: sctp_sendv() is there */
#define HAVE_SCTP_AUTH_NO_AUTH 1 /* 1: SCTP_AUTH_NO_AUTH is there */
#define HAVE_SCTP_SPP_IPV6_FLOWLABEL 1 /* 1: flow labels of peer addresses can be set */
#define HAVE_SCTP_SPP_DSCP 1 /* 1: the DSCP of peer addresses can be set */

/* infotype of sctp_sendv(): what its info is. */
enum {
	SCTP_SENDV_NOINFO, /* sctp_sendv(): the defaults for all */
	SCTP_SENDV_SNDINFO,  /* struct sctp_sndinfo */
	SCTP_SENDV_PRINFO,   /* struct sctp_prinfo */
	SCTP_SENDV_AUTHINFO, /* struct sctp_authinfo */
	SCTP_SENDV_SPA       /* struct sctp_sendv_spa: several of them */
};
#define SCTP_SEND_SNDINFO_VALID 0x1 /* struct sctp_sendv_spa: sendv_sndinfo counts */
#define SCTP_SEND_PRINFO_VALID 0x2 /* struct sctp_sendv_spa: sendv_prinfo counts */
#define SCTP_SEND_AUTHINFO_VALID 0x4 /* struct sctp_sendv_spa: sendv_authinfo counts */
struct sctp_sendv_spa {
	uint32_t sendv_flags; /* SCTP_SEND_…_VALID: which of these count */
	struct sctp_sndinfo sendv_sndinfo;
	struct sctp_prinfo sendv_prinfo;
	struct sctp_authinfo sendv_authinfo;
};

/* infotype of sctp_recvv(): what its info has become. */
enum {
	SCTP_RECVV_NOINFO, /* sctp_recvv(): nothing was told */
	SCTP_RECVV_RCVINFO, /* struct sctp_rcvinfo */
	SCTP_RECVV_NXTINFO, /* struct sctp_nxtinfo */
	SCTP_RECVV_RN       /* struct sctp_recvv_rn: both */
};
struct sctp_recvv_rn {
	struct sctp_rcvinfo recvv_rcvinfo;
	struct sctp_nxtinfo recvv_nxtinfo;
};

/** Add local addresses to a socket, or remove some; addrs is packed. man 3 sctp_bindx; UNP 9.3
 *  errors: EADDRINUSE EADDRNOTAVAIL EBADF EBUSY EFAULT EINVAL EACCES ENOTSOCK */
int sctp_bindx(int sd, struct sockaddr *addrs, int addrcnt, int flags) __custom;
/** Begin an association with a peer of several addresses; addrs is packed. man 3 sctp_connectx; UNP 9.4
 *  errors: EADDRNOTAVAIL EALREADY EBADF ECONNREFUSED EFAULT EINPROGRESS EINTR EINVAL EISCONN ENOTSOCK ETIMEDOUT */
int sctp_connectx(int sd, struct sockaddr *addrs, int addrcnt, sctp_assoc_t *id) __custom;
/** Make a socket of its own of an association. man 3 sctp_peeloff; UNP 23.10
 *  errors: EBADF EINVAL EMFILE ENOTSOCK
 *  returns: its descriptor */
int sctp_peeloff(int sd, sctp_assoc_t assoc_id) __custom;
/** sctp_peeloff() with SOCK_CLOEXEC or SOCK_NONBLOCK. man 3 sctp_peeloff; UNP 23.10
 *  errors: EBADF EINVAL EMFILE ENOTSOCK
 *  returns: its descriptor */
int sctp_peeloff_flags(int sd, sctp_assoc_t assoc_id, unsigned int flags) __custom;
/** getsockopt() for what is of one association or address. man 3 sctp_opt_info; UNP 9.12
 *  errors: EBADF EFAULT EINVAL ENOPROTOOPT ENOTSOCK EOPNOTSUPP */
int sctp_opt_info(int sd, sctp_assoc_t id, int opt, void *arg, socklen_t *size) __custom;
/** The peer's addresses, packed; sctp_freepaddrs() gives them back. man 3 sctp_getpaddrs; UNP 9.5
 *  errors: EBADF EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: how many */
int sctp_getpaddrs(int sd, sctp_assoc_t id, struct sockaddr **addrs) __custom;
/** Give the memory of sctp_getpaddrs() back. man 3 sctp_getpaddrs; UNP 9.6 */
int sctp_freepaddrs(struct sockaddr *addrs) __custom;
/** The local addresses, packed; sctp_freeladdrs() gives them back. man 3 sctp_getladdrs; UNP 9.7
 *  errors: EBADF EINVAL ENOMEM ENOTSOCK
 *  returns: how many */
int sctp_getladdrs(int sd, sctp_assoc_t id, struct sockaddr **addrs) __custom;
/** Give the memory of sctp_getladdrs() back. man 3 sctp_getladdrs; UNP 9.8 */
int sctp_freeladdrs(struct sockaddr *addrs) __custom;
/** Send a message on a stream; without an association there will be one. man 3 sctp_sendmsg; UNP 9.9
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EMSGSIZE ENOMEM ENOTCONN ENOTSOCK EPIPE
 *  returns: bytes sent */
int sctp_sendmsg(int s, const void *msg, size_t len, struct sockaddr *to, socklen_t tolen, uint32_t ppid, uint32_t flags, uint16_t stream_no, uint32_t timetolive, uint32_t context) __custom;
/** Send a message as a struct sctp_sndrcvinfo says. man 3 sctp_send; UNP 9.9
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EMSGSIZE ENOMEM ENOTCONN ENOTSOCK EPIPE
 *  returns: bytes sent */
int sctp_send(int s, const void *msg, size_t len, const struct sctp_sndrcvinfo *sinfo, int flags) __custom;
/** Receive a message or a notification; sinfo needs sctp_data_io_event. man 3 sctp_recvmsg; UNP 9.10
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: bytes received, 0 at the end of a one-to-one socket */
int sctp_recvmsg(int s, void *msg, size_t len, struct sockaddr *from, socklen_t *fromlen, struct sctp_sndrcvinfo *sinfo, int *msg_flags) __custom __value_result(5);
/** Bytes of a socket address of a family. man 3 sctp_getaddrlen
 *  returns: 16 or 28, or 0 */
int sctp_getaddrlen(sa_family_t family) __custom;
/** Send a message to a peer of several addresses, with ancillary data. man 3 sctp_sendv
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EMSGSIZE ENOMEM ENOTCONN ENOTSOCK EPIPE
 *  returns: bytes sent */
int sctp_sendv(int s, const struct iovec *iov, int iovcnt, struct sockaddr *addrs, int addrcnt, void *info, socklen_t infolen, unsigned int infotype, int flags) __custom;
/** Receive a message with what SCTP_RECVRCVINFO and SCTP_RECVNXTINFO ask for. man 3 sctp_recvv
 *  errors: EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: bytes received, 0 at the end of a one-to-one socket */
int sctp_recvv(int s, const struct iovec *iov, int iovlen, struct sockaddr *from, socklen_t *fromlen, void *info, socklen_t *infolen, unsigned int *infotype, int *flags) __custom;

#endif
