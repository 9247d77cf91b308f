/* Sockets. man 2 socket, man 7 socket; UNP 3, 4, 7, 8, 14 */
#ifndef _SOCKSH_SYS_SOCKET_H
#define _SOCKSH_SYS_SOCKET_H

#include <socksh/annotations.h>
#include <socksh/iovec.h>
#include <socksh/sockaddr_storage.h>
#include <socksh/timespec.h>
#include <socksh/types.h>
#include <stddef.h>
#include <sys/types.h>

/* -- Types of sockets -- */

#define SOCK_STREAM 1 /* byte stream, connected: TCP. man 2 socket; UNP 4.2 */
#define SOCK_DGRAM 2 /* datagrams, each by itself, may be lost: UDP. man 2 socket; UNP 4.2 */
#define SOCK_RAW 3 /* below TCP and UDP: the program makes the protocol's header; needs CAP_NET_RAW. man 7 raw; UNP 28.2 */
#define SOCK_RDM 4 /* datagrams, each once, in any order; few protocols have it */
#define SOCK_SEQPACKET 5 /* records in order, connected: SCTP, Unix domain. man 2 socket; UNP 4.2 */
#define SOCK_DCCP 6 /* datagrams with congestion control: DCCP */
#define SOCK_PACKET 10 /* the old way to frames of the link; AF_PACKET has replaced it */
#define SOCK_NONBLOCK 04000 /* or'ed to the type: calls do not block, as by O_NONBLOCK. man 2 socket; UNP 16 */
#define SOCK_CLOEXEC 02000000 /* or'ed to the type: close at exec(), as by FD_CLOEXEC. man 2 socket */

/* -- Address families, protocol families -- */

#define AF_UNSPEC 0 /* no family: any, for getaddrinfo(); connect() with it ends a datagram socket's connection */
#define AF_LOCAL 1 /* Unix domain: this host; struct sockaddr_un. man 7 unix; UNP 15 */
#define AF_UNIX AF_LOCAL
#define AF_FILE AF_LOCAL
#define AF_INET 2 /* IPv4; struct sockaddr_in. man 7 ip; UNP 3.2 */
#define AF_AX25 3 /* amateur packet radio AX.25 */
#define AF_IPX 4 /* Novell's IPX */
#define AF_APPLETALK 5 /* AppleTalk */
#define AF_NETROM 6 /* amateur radio NET/ROM */
#define AF_BRIDGE 7 /* bridges: used by netlink messages */
#define AF_ATMPVC 8 /* ATM, permanent circuits */
#define AF_X25 9 /* X.25 */
#define AF_INET6 10 /* IPv6; struct sockaddr_in6. man 7 ipv6; UNP 3.2 */
#define AF_ROSE 11 /* amateur radio ROSE */
#define AF_DECnet 12 /* DECnet */
#define AF_NETBEUI 13 /* reserved for NetBEUI */
#define AF_SECURITY 14 /* reserved for security calls */
#define AF_KEY 15 /* IPsec's keys: messages between key daemons and kernel. UNP 19 */
#define AF_NETLINK 16 /* messages between kernel and programs: interfaces, routes; struct sockaddr_nl. man 7 netlink */
#define AF_ROUTE AF_NETLINK
#define AF_PACKET 17 /* frames of the link, below IP; struct sockaddr_ll. man 7 packet; UNP 29.4 */
#define AF_ASH 18 /* Ash */
#define AF_ECONET 19 /* Acorn's Econet */
#define AF_ATMSVC 20 /* ATM, switched circuits */
#define AF_RDS 21 /* reliable datagrams of clusters */
#define AF_SNA 22 /* IBM's SNA; never written */
#define AF_IRDA 23 /* infrared */
#define AF_PPPOX 24 /* PPP over Ethernet and others */
#define AF_WANPIPE 25 /* Sangoma's WAN cards */
#define AF_LLC 26 /* LLC of IEEE 802.2 */
#define AF_IB 27 /* InfiniBand's own addresses */
#define AF_MPLS 28 /* MPLS: used by netlink messages */
#define AF_CAN 29 /* CAN bus, of cars */
#define AF_TIPC 30 /* TIPC, of clusters */
#define AF_BLUETOOTH 31 /* Bluetooth */
#define AF_IUCV 32 /* between virtual machines of z/VM */
#define AF_RXRPC 33 /* remote calls of AFS */
#define AF_ISDN 34 /* ISDN */
#define AF_PHONET 35 /* Nokia's modems */
#define AF_IEEE802154 36 /* low-rate radio of IEEE 802.15.4 */
#define AF_CAIF 37 /* ST-Ericsson's modems */
#define AF_ALG 38 /* the kernel's cryptography */
#define AF_NFC 39 /* near-field communication */
#define AF_VSOCK 40 /* between virtual machines and their host; struct sockaddr_vm. man 7 vsock */
#define AF_KCM 41 /* messages on top of TCP, cut by the kernel */
#define AF_QIPCRTR 42 /* Qualcomm's processors among each other */
#define AF_SMC 43 /* TCP's calls over shared memory */
#define AF_XDP 44 /* frames past the network stack, in shared memory */
#define AF_MCTP 45 /* management of a machine's components */
#define AF_MAX 46 /* one more than the greatest family */

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

/* -- Levels and options of getsockopt() and setsockopt(). UNP 7.2 -- */

#define SOL_SOCKET 1 /* level of the options of all sockets: SO_…. man 7 socket; UNP 7.5 */
#define SOL_RAW 255 /* level of raw sockets */
#define SOL_DECNET 261 /* level of DECnet */
#define SOL_X25 262 /* level of X.25 */
#define SOL_PACKET 263 /* level of packet sockets: PACKET_…. man 7 packet; UNP 29.4 */
#define SOL_ATM 264 /* level of ATM */
#define SOL_AAL 265 /* level of ATM's adaptation layer */
#define SOL_IRDA 266 /* level of infrared */
#define SOL_NETBEUI 267 /* level of NetBEUI */
#define SOL_LLC 268 /* level of LLC */
#define SOL_DCCP 269 /* level of DCCP */
#define SOL_NETLINK 270 /* level of netlink sockets: NETLINK_…. man 7 netlink */
#define SOL_TIPC 271 /* level of TIPC */
#define SOL_RXRPC 272 /* level of AFS's remote calls */
#define SOL_PPPOL2TP 273 /* level of PPP in L2TP */
#define SOL_BLUETOOTH 274 /* level of Bluetooth */
#define SOL_PNPIPE 275 /* level of Phonet's pipes */
#define SOL_RDS 276 /* level of reliable datagrams */
#define SOL_IUCV 277 /* level of z/VM */
#define SOL_CAIF 278 /* level of ST-Ericsson's modems */
#define SOL_ALG 279 /* level of the kernel's cryptography */
#define SOL_NFC 280 /* level of near-field communication */
#define SOL_KCM 281 /* level of KCM */
#define SOL_TLS 282 /* level of TLS in the kernel, after TCP_ULP */
#define SOL_XDP 283 /* level of AF_XDP */
#define SOL_MPTCP 284 /* level of TCP over several paths */
#define SOL_MCTP 285 /* level of MCTP */
#define SOL_SMC 286 /* level of SMC */

#define SO_DEBUG 1 /* trace this socket in the kernel; needs CAP_NET_ADMIN (int) */
#define SO_REUSEADDR 2 /* bind() may take an address that old connections still use (TIME_WAIT), not one that another socket listens on (int) */
#define SO_TYPE 3 /* SOCK_STREAM, SOCK_DGRAM … (int, get) */
#define SO_ERROR 4 /* the pending error, 0 for none; asking takes it away (int, get) */
#define SO_DONTROUTE 5 /* send to hosts of directly connected networks only, by no gateway (int) */
#define SO_BROADCAST 6 /* datagrams may be sent to broadcast addresses; without it that is EACCES (int) */
#define SO_SNDBUF 7 /* bytes of the send buffer; the kernel doubles what is set, up to net.core.wmem_max (int) */
#define SO_RCVBUF 8 /* bytes of the receive buffer; the kernel doubles what is set, up to net.core.rmem_max (int) */
#define SO_KEEPALIVE 9 /* probe an idle connection, to find out that the peer is gone; how often, say TCP_KEEPIDLE and its like (int) */
#define SO_OOBINLINE 10 /* urgent data come among the rest instead of with MSG_OOB (int) */
#define SO_NO_CHECK 11 /* send UDP datagrams over IPv4 without a checksum (int) */
#define SO_PRIORITY 12 /* the queueing priority of what is sent, 0 to 6; more needs CAP_NET_ADMIN (int) */
#define SO_LINGER 13 /* what close() does with unsent data: go on in the background, wait, or reset the connection (struct linger) */
#define SO_BSDCOMPAT 14 /* no effect any more; once BSD's reporting of UDP's errors (int) */
#define SO_REUSEPORT 15 /* several sockets of one user may bind to one port, if all of them set it; the kernel spreads what comes in (int) */
#define SO_PASSCRED 16 /* receive SCM_CREDENTIALS with each message of a Unix domain socket (int) */
#define SO_PEERCRED 17 /* process, user and group of a Unix domain socket's peer, as they were at connect() (struct ucred, get) */
#define SO_RCVLOWAT 18 /* receiving waits for this many bytes; select() and poll() do so for TCP (int) */
#define SO_SNDLOWAT 19 /* bytes of room needed to be writable: always 1 on Linux (int, get) */
#define SO_RCVTIMEO 20 /* how long receiving and accept() wait before EAGAIN; 0 for ever (struct timeval) */
#define SO_SNDTIMEO 21 /* how long sending and connect() wait before EAGAIN or EINPROGRESS; 0 for ever (struct timeval) */
#define SO_SECURITY_AUTHENTICATION 22 /* has a number, but no kernel has it */
#define SO_SECURITY_ENCRYPTION_TRANSPORT 23 /* has a number, but no kernel has it */
#define SO_SECURITY_ENCRYPTION_NETWORK 24 /* has a number, but no kernel has it */
#define SO_BINDTODEVICE 25 /* name of the only interface to use; empty for any (char[]) */
#define SO_ATTACH_FILTER 26 /* a classic BPF program decides which packets come in (struct sock_fprog) */
#define SO_DETACH_FILTER 27 /* take the BPF program off; the value is ignored (int, set) */
#define SO_PEERNAME 28 /* the peer's address, as getpeername() gives it (struct sockaddr, get) */
#define SO_TIMESTAMP 29 /* receive the time of arrival as SCM_TIMESTAMP, in microseconds (int) */
#define SO_ACCEPTCONN 30 /* is it listening? (int, get) */
#define SO_PEERSEC 31 /* security context of the peer, if a security module labels sockets (char[], get) */
#define SO_SNDBUFFORCE 32 /* SO_SNDBUF beyond the limit; needs CAP_NET_ADMIN (int, set) */
#define SO_RCVBUFFORCE 33 /* SO_RCVBUF beyond the limit; needs CAP_NET_ADMIN (int, set) */
#define SO_PASSSEC 34 /* receive SCM_SECURITY with messages of a Unix domain socket (int) */
#define SO_TIMESTAMPNS 35 /* receive the time of arrival as SCM_TIMESTAMPNS, in nanoseconds (int) */
#define SO_MARK 36 /* mark packets for routing and filtering; needs CAP_NET_ADMIN or CAP_NET_RAW (int) */
#define SO_TIMESTAMPING 37 /* time stamps of receiving and sending, by the kernel or the hardware: or'ed flags SOF_TIMESTAMPING_… (int) */
#define SO_PROTOCOL 38 /* IPPROTO_TCP … (int, get) */
#define SO_DOMAIN 39 /* AF_INET, AF_INET6 … (int, get) */
#define SO_RXQ_OVFL 40 /* receive how many packets were dropped since the socket was made (int) */
#define SO_WIFI_STATUS 41 /* receive whether a wireless frame that was sent has been acknowledged (int) */
#define SO_PEEK_OFF 42 /* where MSG_PEEK begins; -1 for the beginning each time (int) */
#define SO_NOFCS 43 /* the program gives the frame's checksum itself: packet sockets, if the driver can (int) */
#define SO_LOCK_FILTER 44 /* the BPF program can be neither taken off nor changed any more (int) */
#define SO_SELECT_ERR_QUEUE 45 /* poll() says POLLPRI, too, if the error queue has something (int) */
#define SO_BUSY_POLL 46 /* microseconds of asking the device in a loop when nothing has come; more needs CAP_NET_ADMIN (int) */
#define SO_MAX_PACING_RATE 47 /* most bytes per second to send; ~0 for no limit (unsigned int) */
#define SO_BPF_EXTENSIONS 48 /* which extensions BPF programs may use (int, get) */
#define SO_INCOMING_CPU 49 /* the processor that handles the socket's packets; set for the choice among SO_REUSEPORT sockets (int) */
#define SO_ATTACH_BPF 50 /* an eBPF program, by its descriptor, decides which packets come in (int, set) */
#define SO_ATTACH_REUSEPORT_CBPF 51 /* a classic BPF program chooses among the SO_REUSEPORT sockets (struct sock_fprog, set) */
#define SO_ATTACH_REUSEPORT_EBPF 52 /* an eBPF program, by its descriptor, chooses among the SO_REUSEPORT sockets (int, set) */
#define SO_CNX_ADVICE 53 /* 1: the path seems bad, find another (int, set) */
#define SO_MEMINFO 55 /* how much memory the socket uses, as numbers SK_MEMINFO_… (bytes, get) */
#define SO_INCOMING_NAPI_ID 56 /* the device's queue that the last packet came by (int, get) */
#define SO_COOKIE 57 /* a number that no other socket has (uint64_t, get) */
#define SO_PEERGROUPS 59 /* the supplementary groups of a Unix domain socket's peer (bytes, get) */
#define SO_ZEROCOPY 60 /* send() may take MSG_ZEROCOPY (int) */
#define SO_TXTIME 61 /* packets are sent at the time in SCM_TXTIME (struct sock_txtime) */
#define SO_BINDTOIFINDEX 62 /* SO_BINDTODEVICE by the interface's index (int) */
#define SO_TIMESTAMP_NEW 63 /* SO_TIMESTAMP with 64-bit times on every machine (int) */
#define SO_TIMESTAMPNS_NEW 64 /* SO_TIMESTAMPNS with 64-bit times on every machine (int) */
#define SO_TIMESTAMPING_NEW 65 /* SO_TIMESTAMPING with 64-bit times on every machine (int) */
#define SO_RCVTIMEO_NEW 66 /* SO_RCVTIMEO with 64-bit times on every machine (struct timeval) */
#define SO_SNDTIMEO_NEW 67 /* SO_SNDTIMEO with 64-bit times on every machine (struct timeval) */
#define SO_DETACH_REUSEPORT_BPF 68 /* take the program of SO_ATTACH_REUSEPORT_… off (int, set) */
#define SO_PREFER_BUSY_POLL 69 /* leave the device's interrupts off while the program polls (int) */
#define SO_BUSY_POLL_BUDGET 70 /* most packets to take in one busy poll (int) */
#define SO_NETNS_COOKIE 71 /* a number that no other network namespace has (uint64_t, get) */
#define SO_BUF_LOCK 72 /* keep the kernel from adapting the buffers: 1 send, 2 receive (int) */
#define SO_RESERVE_MEM 73 /* bytes of memory set aside for the socket (int) */
#define SO_TXREHASH 74 /* choose another path after a retransmission timeout (int) */
#define SO_RCVMARK 75 /* receive the mark of packets as SO_MARK (int) */
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
#define SCM_TIMESTAMPING_OPT_STATS 54 /* ancillary data: TCP's counters beside a time stamp */
#define SCM_TIMESTAMPING_PKTINFO 58 /* ancillary data: interface and length beside a time stamp */
#define SCM_TXTIME SO_TXTIME
#define SCM_WIFI_STATUS SO_WIFI_STATUS

#define SOMAXCONN 4096 /* the greatest backlog of listen(), as net.core.somaxconn has it by default. man 2 listen; UNP 4.5 */

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

#define MSG_OOB 0x01 /* send or receive urgent data. man 2 send; UNP 24.2 */
#define MSG_PEEK 0x02 /* receive, but leave the data in the queue. man 2 recv; UNP 14.7 */
#define MSG_DONTROUTE 0x04 /* send to hosts of directly connected networks only. man 2 send; UNP 14.3 */
#define MSG_TRYHARD MSG_DONTROUTE
#define MSG_CTRUNC 0x08 /* set by recvmsg(): ancillary data were cut off, the buffer was too small. man 2 recv; UNP 14.5 */
#define MSG_PROXY 0x10 /* has a number, but Linux does not use it */
#define MSG_TRUNC 0x20 /* the datagram was cut off; asked for, recv() returns its true length. man 2 recv; UNP 22.3 */
#define MSG_DONTWAIT 0x40 /* do not block this time: EAGAIN instead. man 2 recv; UNP 14.3 */
#define MSG_EOR 0x80 /* end of a record, where the protocol has records. man 2 send; UNP 14.3 */
#define MSG_WAITALL 0x100 /* wait for all bytes asked for; a signal, an error or the end comes before. man 2 recv; UNP 14.3 */
#define MSG_FIN 0x200 /* has a number, but programs do not use it */
#define MSG_SYN 0x400 /* has a number, but programs do not use it */
#define MSG_CONFIRM 0x800 /* the peer has answered: no need to ask ARP again. man 2 send */
#define MSG_RST 0x1000 /* has a number, but programs do not use it */
#define MSG_ERRQUEUE 0x2000 /* take an error, with the packet that caused it, from the error queue. man 2 recv */
#define MSG_NOSIGNAL 0x4000 /* EPIPE without SIGPIPE. man 2 send */
#define MSG_MORE 0x8000 /* more will follow: hold back, as with TCP_CORK. man 2 send */
#define MSG_WAITFORONE 0x10000 /* recvmmsg(): wait for the first message only. man 2 recvmmsg */
#define MSG_BATCH 0x40000 /* sendmmsg() sets it for all messages but the last */
#define MSG_ZEROCOPY 0x4000000 /* send the pages themselves; the error queue says when they are free (SO_ZEROCOPY) */
#define MSG_FASTOPEN 0x20000000 /* sendto() connects, its data go in the SYN. man 7 tcp */
#define MSG_CMSG_CLOEXEC 0x40000000 /* descriptors that come by SCM_RIGHTS are closed at exec(). man 2 recvmsg */

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

/* a length, rounded up to where the next piece may begin. man 3 cmsg */
#define CMSG_ALIGN(len) (((len) + sizeof(size_t) - 1) & ~(sizeof(size_t) - 1))
/* bytes that a piece with so many bytes of data takes in the buffer, padding too. man 3 cmsg; UNP 14.6 */
#define CMSG_SPACE(len) (CMSG_ALIGN(len) + CMSG_ALIGN(sizeof(struct cmsghdr)))
/* what to store in cmsg_len for so many bytes of data. man 3 cmsg; UNP 14.6 */
#define CMSG_LEN(len) (CMSG_ALIGN(sizeof(struct cmsghdr)) + (len))
#define CMSG_DATA(cmsg) ((cmsg)->__cmsg_data) /* pointer to the data of a piece of ancillary data. man 3 cmsg; UNP 14.6 */
/* the first piece of ancillary data of a struct msghdr; NULL if there is none. man 3 cmsg; UNP 14.6 */
#define CMSG_FIRSTHDR(mhdr) ((mhdr)->msg_controllen >= sizeof(struct cmsghdr) ? (struct cmsghdr *)(mhdr)->msg_control : (struct cmsghdr *)NULL)
/* The next header must lie within the control buffer, and so must the data it announces. */
#define __CMSG_END(mhdr) ((unsigned char *)(mhdr)->msg_control + (mhdr)->msg_controllen)
#define __CMSG_AFTER(cmsg) ((struct cmsghdr *)((unsigned char *)(cmsg) + CMSG_ALIGN((cmsg)->cmsg_len)))
/* the piece of ancillary data after cmsg; NULL if it was the last. man 3 cmsg; UNP 14.6 */
#define CMSG_NXTHDR(mhdr, cmsg) ((cmsg)->cmsg_len < sizeof(struct cmsghdr) \
	|| (unsigned char *)(__CMSG_AFTER(cmsg) + 1) > __CMSG_END(mhdr) \
	|| (unsigned char *)__CMSG_AFTER(__CMSG_AFTER(cmsg)) > __CMSG_END(mhdr) \
	? (struct cmsghdr *)NULL : __CMSG_AFTER(cmsg))

#define SHUT_RD 0   /* receive no more */
#define SHUT_WR 1   /* send no more: FIN */
#define SHUT_RDWR 2 /* both */

/* ioctl() requests of sockets */
#define FIOSETOWN 0x8901 /* who gets SIGIO and SIGURG: a process, or a group as a negative number */
#define SIOCSPGRP 0x8902 /* who gets SIGIO and SIGURG: a process, or a group as a negative number. UNP 17.3 */
#define FIOGETOWN 0x8903 /* asks for what FIOSETOWN has set */
#define SIOCGPGRP 0x8904 /* asks for what SIOCSPGRP has set. UNP 17.3 */
#define SIOCATMARK 0x8905 /* is the urgent data's mark next? UNP 17.3, 24.3 */

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
int accept(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall __value_result(3);
/** accept() with SOCK_NONBLOCK, SOCK_CLOEXEC. man 2 accept4
 *  errors: EAGAIN EBADF ECONNABORTED EFAULT EINTR EINVAL EMFILE ENFILE ENOBUFS ENOMEM ENOTSOCK EOPNOTSUPP EPERM EPROTO
 *  returns: a descriptor of the connection */
int accept4(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen, int flags) __syscall __value_result(3);
/** Connect to a server; on UDP, fix the peer. man 2 connect; UNP 4.3
 *  errors: EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF ECONNREFUSED EFAULT EHOSTUNREACH EINPROGRESS EINTR EISCONN ENETUNREACH ENOTSOCK EPERM EPROTOTYPE ETIMEDOUT */
int connect(int fd, const struct sockaddr *addr, socklen_t addrlen) __syscall;
/** A socket's own address. man 2 getsockname; UNP 4.10
 *  errors: EBADF EFAULT EINVAL ENOBUFS ENOTSOCK */
int getsockname(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall __value_result(3);
/** The peer's address. man 2 getpeername; UNP 4.10
 *  errors: EBADF EFAULT EINVAL ENOBUFS ENOTCONN ENOTSOCK */
int getpeername(int fd, struct sockaddr *restrict addr, socklen_t *restrict addrlen) __syscall __value_result(3);
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
ssize_t recvfrom(int fd, void *restrict buf, size_t len, int flags, struct sockaddr *restrict src_addr, socklen_t *restrict addrlen) __syscall __value_result(6);
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
int getsockopt(int fd, int level, int optname, void *restrict optval, socklen_t *restrict optlen) __syscall __value_result(5);
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

/* BSD's credentials, for a file that names them. UNP 15.8 */
#if defined(__mentions)
#if __mentions(cmsgcred) || __mentions(xucred)
#include <sys/ucred.h>
#endif
#endif

#endif
