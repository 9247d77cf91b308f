/* Sockets. man 2 socket, man 7 socket; UNP 3, 4, 7, 8, 14 */
#ifndef _SOCKSH_SYS_SOCKET_H
#define _SOCKSH_SYS_SOCKET_H

#include <socksh/annotations.h>
#include <socksh/iovec.h>
#include <socksh/timespec.h>
#include <socksh/types.h>
#include <stddef.h>
#include <sys/types.h>

/* -- Types of sockets -- */

#define SOCK_STREAM 1         /* byte stream, connected: TCP */
#define SOCK_DGRAM 2          /* datagrams: UDP */
#define SOCK_RAW 3            /* below TCP and UDP */
#define SOCK_RDM 4
#define SOCK_SEQPACKET 5      /* records in order, connected: SCTP */
#define SOCK_DCCP 6
#define SOCK_PACKET 10
#define SOCK_NONBLOCK 04000   /* or'ed: do not block */
#define SOCK_CLOEXEC 02000000 /* or'ed: close at exec() */

/* -- Address families, protocol families -- */

#define AF_UNSPEC 0 /* any */
#define AF_LOCAL 1 /* this host */
#define AF_UNIX AF_LOCAL
#define AF_FILE AF_LOCAL
#define AF_INET 2 /* IPv4 */
#define AF_AX25 3
#define AF_IPX 4
#define AF_APPLETALK 5
#define AF_NETROM 6
#define AF_BRIDGE 7
#define AF_ATMPVC 8
#define AF_X25 9
#define AF_INET6 10 /* IPv6 */
#define AF_ROSE 11
#define AF_DECnet 12
#define AF_NETBEUI 13
#define AF_SECURITY 14
#define AF_KEY 15 /* IPsec keys */
#define AF_NETLINK 16 /* kernel and user */
#define AF_ROUTE AF_NETLINK
#define AF_PACKET 17 /* frames */
#define AF_ASH 18
#define AF_ECONET 19
#define AF_ATMSVC 20
#define AF_RDS 21
#define AF_SNA 22
#define AF_IRDA 23
#define AF_PPPOX 24
#define AF_WANPIPE 25
#define AF_LLC 26
#define AF_IB 27
#define AF_MPLS 28
#define AF_CAN 29 /* CAN bus */
#define AF_TIPC 30
#define AF_BLUETOOTH 31
#define AF_IUCV 32
#define AF_RXRPC 33
#define AF_ISDN 34
#define AF_PHONET 35
#define AF_IEEE802154 36
#define AF_CAIF 37
#define AF_ALG 38 /* kernel cryptography */
#define AF_NFC 39
#define AF_VSOCK 40 /* virtual machines */
#define AF_KCM 41
#define AF_QIPCRTR 42
#define AF_SMC 43
#define AF_XDP 44
#define AF_MCTP 45
#define AF_MAX 46

#define PF_UNSPEC AF_UNSPEC
#define PF_LOCAL AF_LOCAL
#define PF_UNIX AF_UNIX
#define PF_FILE AF_FILE
#define PF_INET AF_INET
#define PF_AX25 AF_AX25
#define PF_IPX AF_IPX
#define PF_APPLETALK AF_APPLETALK
#define PF_NETROM AF_NETROM
#define PF_BRIDGE AF_BRIDGE
#define PF_ATMPVC AF_ATMPVC
#define PF_X25 AF_X25
#define PF_INET6 AF_INET6
#define PF_ROSE AF_ROSE
#define PF_DECnet AF_DECnet
#define PF_NETBEUI AF_NETBEUI
#define PF_SECURITY AF_SECURITY
#define PF_KEY AF_KEY
#define PF_NETLINK AF_NETLINK
#define PF_ROUTE AF_ROUTE
#define PF_PACKET AF_PACKET
#define PF_ASH AF_ASH
#define PF_ECONET AF_ECONET
#define PF_ATMSVC AF_ATMSVC
#define PF_RDS AF_RDS
#define PF_SNA AF_SNA
#define PF_IRDA AF_IRDA
#define PF_PPPOX AF_PPPOX
#define PF_WANPIPE AF_WANPIPE
#define PF_LLC AF_LLC
#define PF_IB AF_IB
#define PF_MPLS AF_MPLS
#define PF_CAN AF_CAN
#define PF_TIPC AF_TIPC
#define PF_BLUETOOTH AF_BLUETOOTH
#define PF_IUCV AF_IUCV
#define PF_RXRPC AF_RXRPC
#define PF_ISDN AF_ISDN
#define PF_PHONET AF_PHONET
#define PF_IEEE802154 AF_IEEE802154
#define PF_CAIF AF_CAIF
#define PF_ALG AF_ALG
#define PF_NFC AF_NFC
#define PF_VSOCK AF_VSOCK
#define PF_KCM AF_KCM
#define PF_QIPCRTR AF_QIPCRTR
#define PF_SMC AF_SMC
#define PF_XDP AF_XDP
#define PF_MCTP AF_MCTP
#define PF_MAX AF_MAX

/* -- Addresses -- */

/* A socket address of any family, as the calls take it. UNP 3.2 */
struct sockaddr {
	sa_family_t sa_family;
	char sa_data[14];
};

/* Room for a socket address of any family. UNP 3.2 */
struct sockaddr_storage {
	sa_family_t ss_family;
	char __ss_padding[118];
	unsigned long __ss_align;
};

/* -- Levels and options of getsockopt() and setsockopt(). UNP 7.2 -- */

#define SOL_SOCKET 1
#define SOL_RAW 255
#define SOL_DECNET 261
#define SOL_X25 262
#define SOL_PACKET 263
#define SOL_ATM 264
#define SOL_AAL 265
#define SOL_IRDA 266
#define SOL_NETBEUI 267
#define SOL_LLC 268
#define SOL_DCCP 269
#define SOL_NETLINK 270
#define SOL_TIPC 271
#define SOL_RXRPC 272
#define SOL_PPPOL2TP 273
#define SOL_BLUETOOTH 274
#define SOL_PNPIPE 275
#define SOL_RDS 276
#define SOL_IUCV 277
#define SOL_CAIF 278
#define SOL_ALG 279
#define SOL_NFC 280
#define SOL_KCM 281
#define SOL_TLS 282
#define SOL_XDP 283
#define SOL_MPTCP 284
#define SOL_MCTP 285
#define SOL_SMC 286

#define SO_DEBUG 1 /* trace in the kernel */
#define SO_REUSEADDR 2 /* bind to an address still in use by an old connection */
#define SO_TYPE 3 /* SOCK_STREAM, SOCK_DGRAM …; get only */
#define SO_ERROR 4 /* pending error, cleared by asking; get only */
#define SO_DONTROUTE 5 /* no gateway */
#define SO_BROADCAST 6 /* may send to broadcast addresses */
#define SO_SNDBUF 7 /* bytes of the send buffer; the kernel doubles it */
#define SO_RCVBUF 8 /* bytes of the receive buffer; the kernel doubles it */
#define SO_KEEPALIVE 9 /* probe an idle connection */
#define SO_OOBINLINE 10 /* urgent data among the rest */
#define SO_NO_CHECK 11
#define SO_PRIORITY 12
#define SO_LINGER 13 /* what close() does with unsent data: struct linger */
#define SO_BSDCOMPAT 14
#define SO_REUSEPORT 15 /* several sockets on one port */
#define SO_PASSCRED 16 /* receive SCM_CREDENTIALS */
#define SO_PEERCRED 17 /* struct ucred of the peer; get only */
#define SO_RCVLOWAT 18 /* bytes needed to be readable */
#define SO_SNDLOWAT 19 /* bytes of room needed to be writable */
#define SO_RCVTIMEO 20 /* struct timeval for receiving */
#define SO_SNDTIMEO 21 /* struct timeval for sending */
#define SO_SECURITY_AUTHENTICATION 22
#define SO_SECURITY_ENCRYPTION_TRANSPORT 23
#define SO_SECURITY_ENCRYPTION_NETWORK 24
#define SO_BINDTODEVICE 25 /* use this interface only */
#define SO_ATTACH_FILTER 26
#define SO_DETACH_FILTER 27
#define SO_PEERNAME 28
#define SO_TIMESTAMP 29 /* receive arrival times */
#define SO_ACCEPTCONN 30 /* is it listening? get only */
#define SO_PEERSEC 31
#define SO_SNDBUFFORCE 32
#define SO_RCVBUFFORCE 33
#define SO_PASSSEC 34
#define SO_TIMESTAMPNS 35
#define SO_MARK 36
#define SO_TIMESTAMPING 37
#define SO_PROTOCOL 38 /* IPPROTO_TCP …; get only */
#define SO_DOMAIN 39 /* AF_INET, AF_INET6 …; get only */
#define SO_RXQ_OVFL 40
#define SO_WIFI_STATUS 41
#define SO_PEEK_OFF 42
#define SO_NOFCS 43
#define SO_LOCK_FILTER 44
#define SO_SELECT_ERR_QUEUE 45
#define SO_BUSY_POLL 46
#define SO_MAX_PACING_RATE 47
#define SO_BPF_EXTENSIONS 48
#define SO_INCOMING_CPU 49
#define SO_ATTACH_BPF 50
#define SO_ATTACH_REUSEPORT_CBPF 51
#define SO_ATTACH_REUSEPORT_EBPF 52
#define SO_CNX_ADVICE 53
#define SO_MEMINFO 55
#define SO_INCOMING_NAPI_ID 56
#define SO_COOKIE 57
#define SO_PEERGROUPS 59
#define SO_ZEROCOPY 60
#define SO_TXTIME 61
#define SO_BINDTOIFINDEX 62
#define SO_TIMESTAMP_NEW 63
#define SO_TIMESTAMPNS_NEW 64
#define SO_TIMESTAMPING_NEW 65
#define SO_RCVTIMEO_NEW 66
#define SO_SNDTIMEO_NEW 67
#define SO_DETACH_REUSEPORT_BPF 68
#define SO_PREFER_BUSY_POLL 69
#define SO_BUSY_POLL_BUDGET 70
#define SO_NETNS_COOKIE 71
#define SO_BUF_LOCK 72
#define SO_RESERVE_MEM 73
#define SO_TXREHASH 74
#define SO_RCVMARK 75
#define SO_GET_FILTER SO_ATTACH_FILTER
#define SO_DETACH_BPF SO_DETACH_FILTER
#define SO_RCVTIMEO_OLD SO_RCVTIMEO
#define SO_SNDTIMEO_OLD SO_SNDTIMEO
#define SO_TIMESTAMP_OLD SO_TIMESTAMP
#define SO_TIMESTAMPNS_OLD SO_TIMESTAMPNS
#define SO_TIMESTAMPING_OLD SO_TIMESTAMPING

#define SCM_RIGHTS 0x01      /* ancillary data: descriptors */
#define SCM_CREDENTIALS 0x02 /* ancillary data: struct ucred */
#define SCM_TIMESTAMP SO_TIMESTAMP
#define SCM_TIMESTAMPNS SO_TIMESTAMPNS
#define SCM_TIMESTAMPING SO_TIMESTAMPING
#define SCM_TIMESTAMPING_OPT_STATS 54
#define SCM_TIMESTAMPING_PKTINFO 58
#define SCM_TXTIME SO_TXTIME
#define SCM_WIFI_STATUS SO_WIFI_STATUS

#define SOMAXCONN 4096

/* What SO_LINGER takes. UNP 7.5 */
struct linger {
	int l_onoff;  /* not 0: close() waits */
	int l_linger; /* how many seconds; 0: reset the connection */
};

/* Who is at the other end of a Unix domain socket. */
struct ucred {
	pid_t pid;
	uid_t uid;
	gid_t gid;
};

/* -- Messages -- */

#define MSG_OOB 0x01               /* urgent data */
#define MSG_PEEK 0x02              /* look, but do not take */
#define MSG_DONTROUTE 0x04         /* no gateway */
#define MSG_TRYHARD MSG_DONTROUTE
#define MSG_CTRUNC 0x08            /* ancillary data was cut off */
#define MSG_PROXY 0x10
#define MSG_TRUNC 0x20             /* the datagram was cut off */
#define MSG_DONTWAIT 0x40          /* do not block this time */
#define MSG_EOR 0x80               /* end of a record */
#define MSG_WAITALL 0x100          /* wait for all bytes asked for */
#define MSG_FIN 0x200
#define MSG_SYN 0x400
#define MSG_CONFIRM 0x800
#define MSG_RST 0x1000
#define MSG_ERRQUEUE 0x2000        /* take from the error queue */
#define MSG_NOSIGNAL 0x4000        /* no SIGPIPE */
#define MSG_MORE 0x8000            /* more will follow */
#define MSG_WAITFORONE 0x10000
#define MSG_BATCH 0x40000
#define MSG_ZEROCOPY 0x4000000
#define MSG_FASTOPEN 0x20000000
#define MSG_CMSG_CLOEXEC 0x40000000

/* What sendmsg() and recvmsg() take. UNP 14.5 */
struct msghdr {
	void *msg_name;        /* socket address, or NULL */
	socklen_t msg_namelen;
	struct iovec *msg_iov; /* the buffers */
	size_t msg_iovlen;     /* how many */
	void *msg_control;     /* ancillary data, or NULL */
	size_t msg_controllen;
	int msg_flags;         /* set by recvmsg() */
};

struct mmsghdr {
	struct msghdr msg_hdr;
	unsigned int msg_len; /* bytes sent or received */
};

/* One piece of ancillary data; its bytes follow. UNP 14.6 */
struct cmsghdr {
	size_t cmsg_len; /* bytes, with this header */
	int cmsg_level;
	int cmsg_type;
	unsigned char __cmsg_data[];
};

#define CMSG_ALIGN(len) (((len) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
#define CMSG_SPACE(len) (CMSG_ALIGN(len) + CMSG_ALIGN(sizeof(struct cmsghdr)))
#define CMSG_LEN(len) (CMSG_ALIGN(sizeof(struct cmsghdr)) + (len))
#define CMSG_DATA(cmsg) ((cmsg)->__cmsg_data)
#define CMSG_FIRSTHDR(mhdr) ((mhdr)->msg_controllen >= sizeof(struct cmsghdr) ? (struct cmsghdr *)(mhdr)->msg_control : (struct cmsghdr *)NULL)
/* The next header must lie within the control buffer, and so must the data it announces. */
#define __CMSG_END(mhdr) ((unsigned char *)(mhdr)->msg_control + (mhdr)->msg_controllen)
#define __CMSG_AFTER(cmsg) ((struct cmsghdr *)((unsigned char *)(cmsg) + CMSG_ALIGN((cmsg)->cmsg_len)))
#define CMSG_NXTHDR(mhdr, cmsg) ((cmsg)->cmsg_len < sizeof(struct cmsghdr) \
	|| (unsigned char *)(__CMSG_AFTER(cmsg) + 1) > __CMSG_END(mhdr) \
	|| (unsigned char *)__CMSG_AFTER(__CMSG_AFTER(cmsg)) > __CMSG_END(mhdr) \
	? (struct cmsghdr *)NULL : __CMSG_AFTER(cmsg))

#define SHUT_RD 0   /* receive no more */
#define SHUT_WR 1   /* send no more: FIN */
#define SHUT_RDWR 2 /* both */

/* ioctl() requests of sockets */
#define FIOSETOWN 0x8901
#define SIOCSPGRP 0x8902
#define FIOGETOWN 0x8903
#define SIOCGPGRP 0x8904
#define SIOCATMARK 0x8905

/** Make a socket. man 2 socket; UNP 4.2
 *  errors: EACCES EAFNOSUPPORT EINVAL EMFILE ENFILE ENOBUFS ENOMEM EPROTONOSUPPORT
 *  returns: a descriptor */
int socket(int family, int type, int protocol) __syscall;
/** Make two sockets that are connected to each other. man 2 socketpair; UNP 15.5
 *  errors: EAFNOSUPPORT EFAULT EMFILE ENFILE EOPNOTSUPP EPROTONOSUPPORT */
int socketpair(int family, int type, int protocol, int sockfd[2]) __syscall;
/** Give a socket its own address. man 2 bind; UNP 4.4
 *  errors: EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EBADF EFAULT EINVAL ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR ENOTSOCK EROFS */
int bind(int fd, const struct sockaddr *addr, socklen_t addrlen) __syscall;
/** Let a socket take connections. man 2 listen; UNP 4.5
 *  errors: EADDRINUSE EBADF EINVAL ENOTSOCK EOPNOTSUPP */
int listen(int fd, int backlog) __syscall;
/** Accept a connection on a listening socket. man 2 accept; UNP 4.6
 *  errors: EAGAIN EBADF ECONNABORTED EFAULT EINTR EINVAL EMFILE ENFILE ENOBUFS ENOMEM ENOTSOCK EOPNOTSUPP EPERM EPROTO
 *  returns: a descriptor of the connection */
int accept(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall;
/** accept() with SOCK_NONBLOCK, SOCK_CLOEXEC. man 2 accept4
 *  errors: EAGAIN EBADF ECONNABORTED EFAULT EINTR EINVAL EMFILE ENFILE ENOBUFS ENOMEM ENOTSOCK EOPNOTSUPP EPERM EPROTO
 *  returns: a descriptor of the connection */
int accept4(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen, int flags) __syscall;
/** Connect to a server; on UDP, fix the peer. man 2 connect; UNP 4.3
 *  errors: EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF ECONNREFUSED EFAULT EHOSTUNREACH EINPROGRESS EINTR EISCONN ENETUNREACH ENOTSOCK EPERM EPROTOTYPE ETIMEDOUT */
int connect(int fd, const struct sockaddr *addr, socklen_t addrlen) __syscall;
/** A socket's own address. man 2 getsockname; UNP 4.10
 *  errors: EBADF EFAULT EINVAL ENOBUFS ENOTSOCK */
int getsockname(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall;
/** The peer's address. man 2 getpeername; UNP 4.10
 *  errors: EBADF EFAULT EINVAL ENOBUFS ENOTCONN ENOTSOCK */
int getpeername(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall;
/** Send on a connected socket. man 2 send; UNP 14.3
 *  errors: EACCES EAGAIN EALREADY EBADF ECONNRESET EDESTADDRREQ EFAULT EINTR EINVAL EISCONN EMSGSIZE ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP EPIPE
 *  returns: bytes sent */
ssize_t send(int fd, const void *buf, size_t len, int flags) __syscall;
/** Send a datagram to an address. man 2 sendto; UNP 8.2
 *  errors: EACCES EAFNOSUPPORT EAGAIN EBADF ECONNREFUSED ECONNRESET EDESTADDRREQ EFAULT EHOSTUNREACH EINTR EINVAL EISCONN EMSGSIZE ENETUNREACH ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP EPIPE
 *  returns: bytes sent */
ssize_t sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *dest_addr, socklen_t addrlen) __syscall;
/** Send from several buffers, with ancillary data. man 2 sendmsg; UNP 14.5
 *  errors: EACCES EAFNOSUPPORT EAGAIN EBADF ECONNRESET EDESTADDRREQ EFAULT EINTR EINVAL EISCONN EMSGSIZE ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP EPIPE
 *  returns: bytes sent */
ssize_t sendmsg(int fd, const struct msghdr *msg, int flags) __syscall;
/** Send several messages at once. man 2 sendmmsg
 *  errors: EAGAIN EBADF ECONNRESET EDESTADDRREQ EFAULT EINTR EINVAL EMSGSIZE ENOBUFS ENOMEM ENOTCONN ENOTSOCK EPIPE
 *  returns: how many messages were sent */
int sendmmsg(int fd, struct mmsghdr *msgvec, unsigned int vlen, int flags) __syscall;
/** Receive on a connected socket. man 2 recv; UNP 14.3
 *  errors: EAGAIN EBADF ECONNREFUSED ECONNRESET EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: bytes received, 0 at the end of the stream */
ssize_t recv(int fd, void *buf, size_t len, int flags) __syscall;
/** Receive a datagram and the sender's address. man 2 recvfrom; UNP 8.2
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: bytes received, 0 at the end of the stream or for an empty datagram */
ssize_t recvfrom(int fd, void *restrict buf, size_t len, int flags, struct sockaddr *restrict src_addr, socklen_t *restrict addrlen) __syscall;
/** Receive into several buffers, with ancillary data. man 2 recvmsg; UNP 14.5
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL EMSGSIZE ENOMEM ENOTCONN ENOTSOCK
 *  returns: bytes received, 0 at the end of the stream */
ssize_t recvmsg(int fd, struct msghdr *msg, int flags) __syscall;
/** Receive several messages at once. man 2 recvmmsg
 *  errors: EAGAIN EBADF ECONNREFUSED EFAULT EINTR EINVAL ENOMEM ENOTCONN ENOTSOCK
 *  returns: how many messages were received */
int recvmmsg(int fd, struct mmsghdr *msgvec, unsigned int vlen, int flags, struct timespec *timeout) __syscall;
/** Value of a socket option. man 2 getsockopt; UNP 7.2
 *  errors: EBADF EFAULT EINVAL ENOPROTOOPT ENOTSOCK */
int getsockopt(int fd, int level, int optname, void *restrict optval, socklen_t *restrict optlen) __syscall;
/** Set a socket option. man 2 setsockopt; UNP 7.2
 *  errors: EBADF EDOM EFAULT EINVAL EISCONN ENOBUFS ENOMEM ENOPROTOOPT ENOTSOCK EPERM */
int setsockopt(int fd, int level, int optname, const void *optval, socklen_t optlen) __syscall;
/** End sending, receiving or both; the descriptor stays open. man 2 shutdown; UNP 6.6
 *  errors: EBADF EINVAL ENOTCONN ENOTSOCK */
int shutdown(int fd, int how) __syscall;
/** Is urgent data next to be read? man 3 sockatmark; UNP 24.3
 *  errors: EBADF EINVAL ENOTTY
 *  returns: 1 or 0 */
int sockatmark(int fd);
/** Is this descriptor of the type S_IFSOCK (or another)? man 3 isfdtype
 *  errors: EBADF
 *  returns: 1 or 0 */
int isfdtype(int fd, int fdtype);

#endif
