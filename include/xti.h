/* The X/Open Transport Interface (XNS 5.2), above a transport provider such as /dev/tcp. UNP 31 */
#ifndef _SOCKSH_XTI_H
#define _SOCKSH_XTI_H

#include <fcntl.h>
#include <socksh/annotations.h>
#include <socksh/transport-errors.h>
#include <stropts.h>
#include <sys/types.h>

#ifndef __t_scalar_t_defined
#define __t_scalar_t_defined
typedef long t_scalar_t;
typedef unsigned long t_uscalar_t;
#endif

/* -- Events: t_look() -- */

#define T_LISTEN 0x0001 /* a connection waits: t_listen() */
#define T_CONNECT 0x0002 /* connected: t_rcvconnect() */
#define T_DATA 0x0004 /* data: t_rcv(), t_rcvudata() */
#define T_EXDATA 0x0008 /* expedited data: t_rcv() */
#define T_DISCONNECT 0x0010 /* the connection has ended: t_rcvdis() */
#define T_UDERR 0x0040 /* a datagram was not sent: t_rcvuderr() */
#define T_ORDREL 0x0080 /* no more data will come: t_rcvrel() */
#define T_GODATA 0x0100 /* data can be sent again */
#define T_GOEXDATA 0x0200 /* expedited data can be sent again */

/* -- States: t_getstate() -- */

#define T_UNINIT 0 /* not opened */
#define T_UNBND 1 /* without an address */
#define T_IDLE 2 /* with an address, not connected */
#define T_OUTCON 3 /* connecting */
#define T_INCON 4 /* a connection waits to be accepted */
#define T_DATAXFER 5 /* connected */
#define T_OUTREL 6 /* we have ended, the peer has not */
#define T_INREL 7 /* the peer has ended, we have not */

/* -- Flags -- */

#define T_MORE 0x001 /* t_snd(), t_rcv(): the unit of data goes on */
#define T_EXPEDITED 0x002 /* t_snd(), t_rcv(): expedited data */
#define T_PUSH 0x004 /* t_snd(): send at once */

#define T_NEGOTIATE 0x004 /* t_optmgmt(): set options */
#define T_CHECK 0x008 /* t_optmgmt(): would they be taken? */
#define T_DEFAULT 0x010 /* t_optmgmt(): what they are at first */
#define T_SUCCESS 0x020 /* an option was set */
#define T_FAILURE 0x040 /* an option was not set */
#define T_CURRENT 0x080 /* t_optmgmt(): what they are */
#define T_PARTSUCCESS 0x100 /* another value was set */
#define T_READONLY 0x200 /* an option cannot be set */
#define T_NOTSUPPORT 0x400 /* there is no such option */

#define T_ALLOPT 0 /* all options of a level */
#define T_UNSPEC (~0 - 2) /* any value */
#define T_NULL 0 /* no buffer */
#define T_ABSREQ 0x8000 /* fail if the value cannot be had as it is */
#define T_YES 1 /* value of an option: on */
#define T_NO 0 /* value of an option: off */
#define T_GARBAGE 2 /* T_TCP_KEEPALIVE: with a byte of garbage */

/* -- What a provider can: struct t_info -- */

#define T_INFINITE (-1) /* a size: as large as you like */
#define T_INVALID (-2) /* a size: not at all */
#define T_COTS 1 /* servtype: connections */
#define T_COTS_ORD 2 /* servtype: connections with an orderly end */
#define T_CLTS 3 /* servtype: datagrams */
#define T_SENDZERO 0x001 /* flags: data of 0 bytes can be sent */
#define T_ORDRELDATA 0x002 /* flags: data can go along with an orderly end */

/* -- Structures: t_alloc(), t_free() -- */

#define T_BIND 1 /* struct t_bind */
#define T_OPTMGMT 2 /* struct t_optmgmt */
#define T_CALL 3 /* struct t_call */
#define T_DIS 4 /* struct t_discon */
#define T_UNITDATA 5 /* struct t_unitdata */
#define T_UDERROR 6 /* struct t_uderr */
#define T_INFO 7 /* struct t_info */

#define T_ADDR 0x01 /* with a buffer for the address */
#define T_OPT 0x02 /* with a buffer for options */
#define T_UDATA 0x04 /* with a buffer for data */
#define T_ALL 0xffff /* with all buffers that the provider has a use for */

struct t_info {
	t_scalar_t addr; /* bytes of an address */
	t_scalar_t options; /* bytes of options */
	t_scalar_t tsdu; /* bytes of a unit of data; 0: a stream of bytes */
	t_scalar_t etsdu; /* bytes of a unit of expedited data */
	t_scalar_t connect; /* bytes of data with a connection request */
	t_scalar_t discon; /* bytes of data with an abortive end */
	t_scalar_t servtype; /* T_COTS, T_COTS_ORD, T_CLTS */
	t_scalar_t flags; /* T_SENDZERO, T_ORDRELDATA */
};

struct netbuf {
	unsigned int maxlen; /* room; 0: do not tell */
	unsigned int len; /* how much there is */
	void *buf;
};

struct t_bind {
	struct netbuf addr;
	unsigned int qlen; /* how many connections may wait */
};

struct t_opthdr {
	t_uscalar_t len; /* bytes, with this header and without what aligns the next */
	t_uscalar_t level; /* XTI_GENERIC, INET_TCP … */
	t_uscalar_t name;
	t_uscalar_t status; /* T_SUCCESS, T_FAILURE … */
};

struct t_optmgmt {
	struct netbuf opt;
	t_scalar_t flags; /* T_NEGOTIATE …; then T_SUCCESS … */
};

struct t_discon {
	struct netbuf udata;
	int reason; /* an errno */
	int sequence; /* which of the connections that wait, or -1 */
};

struct t_call {
	struct netbuf addr;
	struct netbuf opt;
	struct netbuf udata;
	int sequence; /* which of the connections that wait */
};

struct t_unitdata {
	struct netbuf addr;
	struct netbuf opt;
	struct netbuf udata;
};

struct t_uderr {
	struct netbuf addr;
	struct netbuf opt;
	t_scalar_t error; /* an errno */
};

struct t_iovec {
	void *iov_base;
	size_t iov_len;
};

#define T_IOV_MAX 16 /* how many buffers t_sndv() and its kin take */
#define _SC_T_IOV_MAX 66 /* t_sysconf(): T_IOV_MAX */

/* -- Options -- */

static inline struct t_opthdr *__t_option(const struct netbuf *nbp, char *at)
{
	return at + sizeof(struct t_opthdr) <= (char *)nbp->buf + nbp->len ? (struct t_opthdr *)at : (struct t_opthdr *)0;
}

#define T_ALIGN(p) (((unsigned long)(p) + (sizeof(t_scalar_t) - 1)) & ~(sizeof(t_scalar_t) - 1)) /* p, or what is aligned behind it */
#define T_OPT_FIRSTHDR(nbp) __t_option(nbp, (char *)(nbp)->buf) /* the first option of a buffer, or NULL */
#define T_OPT_NEXTHDR(nbp, tohp) __t_option(nbp, (char *)T_ALIGN((char *)(tohp) + (tohp)->len)) /* the option behind another, or NULL */
#define T_OPT_DATA(tohp) ((unsigned char *)(tohp) + sizeof(struct t_opthdr)) /* an option's value */

#define XTI_GENERIC 0xffff /* level: for all providers */
#define XTI_DEBUG 0x0001 /* record debugging information; SO_DEBUG */
#define XTI_LINGER 0x0080 /* wait at the end: struct t_linger; SO_LINGER */
#define XTI_SNDBUF 0x1001 /* bytes of the send buffer; SO_SNDBUF */
#define XTI_RCVBUF 0x1002 /* bytes of the receive buffer; SO_RCVBUF */
#define XTI_SNDLOWAT 0x1003 /* how much room makes it writable; SO_SNDLOWAT */
#define XTI_RCVLOWAT 0x1004 /* how much data makes it readable; SO_RCVLOWAT */

struct t_linger {
	t_scalar_t l_onoff; /* T_YES, T_NO */
	t_scalar_t l_linger; /* seconds */
};

#define t_errno (*__t_errno_location()) /* what has failed: TBADADDR …; one for each thread */

/** t_errno's place, one for each thread. UNP 31.1 */
int *__t_errno_location(void);

/** Open a transport endpoint: /dev/tcp, /dev/udp …; info may be NULL. UNP 31.2
 *  returns: its descriptor, or -1 with t_errno: TBADFLAG TBADNAME TSYSERR */
int t_open(const char *name, int oflag, struct t_info *info) __custom;
/** Close a transport endpoint. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TSYSERR */
int t_close(int fd) __custom;
/** Give an endpoint an address, any for NULL, and let connections wait. UNP 31.2
 *  returns: 0, or -1 with t_errno: TACCES TADDRBUSY TBADADDR TBADF TBUFOVFLW TNOADDR TOUTSTATE TSYSERR */
int t_bind(int fd, const struct t_bind *req, struct t_bind *ret) __custom;
/** Take an endpoint's address away. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TLOOK TOUTSTATE TSYSERR */
int t_unbind(int fd) __custom;
/** A structure with buffers of the size that the provider needs. UNP 31.2
 *  returns: it, or NULL with t_errno: TBADF TNOSTRUCTYPE TSYSERR */
void *t_alloc(int fd, int struct_type, int fields) __custom;
/** Free what t_alloc() has given, and its buffers. UNP 31.2
 *  returns: 0, or -1 with t_errno: TNOSTRUCTYPE */
int t_free(void *ptr, int struct_type) __custom;
/** Connect to a server; sndcall has its address, rcvcall may be NULL. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADADDR TBADDATA TBADF TBUFOVFLW TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_connect(int fd, const struct t_call *sndcall, struct t_call *rcvcall) __custom;
/** Whether a connection that t_connect() began has come about. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBUFOVFLW TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvconnect(int fd, struct t_call *call) __custom;
/** Wait for a connection, and tell who it is from. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBADQLEN TBUFOVFLW TLOOK TNODATA TNOTSUPPORT TOUTSTATE TQFULL TSYSERR */
int t_listen(int fd, struct t_call *call) __custom;
/** Accept a connection that t_listen() has told of, on an endpoint, which may be fd itself. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBADSEQ TINDOUT TLOOK TNOTSUPPORT TOUTSTATE TPROVMISMATCH TRESQLEN TSYSERR */
int t_accept(int fd, int resfd, const struct t_call *call) __custom;
/** Send data on a connection; flags: T_MORE, T_EXPEDITED, T_PUSH. UNP 31.2
 *  returns: how many bytes, or -1 with t_errno: TBADDATA TBADF TBADFLAG TFLOW TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_snd(int fd, const void *buf, unsigned int nbytes, int flags) __custom;
/** t_snd() from several buffers. UNP 31.2, 14.4
 *  returns: how many bytes, or -1 with t_errno: TBADDATA TBADF TBADFLAG TFLOW TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_sndv(int fd, const struct t_iovec *iov, unsigned int iovcount, int flags) __custom;
/** Receive data from a connection; *flags is then T_MORE, T_EXPEDITED or 0. UNP 31.2
 *  returns: how many bytes, or -1 with t_errno: TBADF TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcv(int fd, void *buf, unsigned int nbytes, int *flags) __custom;
/** t_rcv() into several buffers. UNP 31.2, 14.4
 *  returns: how many bytes, or -1 with t_errno: TBADDATA TBADF TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvv(int fd, struct t_iovec *iov, unsigned int iovcount, int *flags) __custom;
/** End a connection at once, or reject one that waits. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADDATA TBADF TBADSEQ TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_snddis(int fd, const struct t_call *call) __custom;
/** Why a connection has ended, or did not come about; discon may be NULL. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TNODIS TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvdis(int fd, struct t_discon *discon) __custom;
/** Send no more data: shutdown(fd, SHUT_WR). UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_sndrel(int fd) __custom;
/** Take note that no more data will come. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TLOOK TNOREL TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvrel(int fd) __custom;
/** Send a datagram. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADADDR TBADDATA TBADF TFLOW TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_sndudata(int fd, const struct t_unitdata *unitdata) __custom;
/** t_sndudata() from several buffers. UNP 31.2, 14.4
 *  returns: 0, or -1 with t_errno: TBADADDR TBADDATA TBADF TFLOW TLOOK TNOTSUPPORT TOUTSTATE TSYSERR */
int t_sndvudata(int fd, const struct t_unitdata *unitdata, const struct t_iovec *iov, unsigned int iovcount) __custom;
/** Receive a datagram; *flags is then T_MORE if some of it is left, or 0. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBUFOVFLW TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvudata(int fd, struct t_unitdata *unitdata, int *flags) __custom;
/** t_rcvudata() into several buffers. UNP 31.2, 14.4
 *  returns: how many bytes, or -1 with t_errno: TBADDATA TBADF TBUFOVFLW TLOOK TNODATA TNOTSUPPORT TOUTSTATE TSYSERR */
int t_rcvvudata(int fd, struct t_unitdata *unitdata, struct t_iovec *iov, unsigned int iovcount, int *flags) __custom;
/** Which datagram was not sent, and why; uderr may be NULL. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBUFOVFLW TNOTSUPPORT TNOUDERR TOUTSTATE TSYSERR */
int t_rcvuderr(int fd, struct t_uderr *uderr) __custom;
/** What has happened at an endpoint: T_LISTEN, T_DATA …, 0 for nothing. UNP 31.2
 *  returns: the event, or -1 with t_errno: TBADF TSYSERR */
int t_look(int fd) __custom;
/** What a provider can. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TSYSERR */
int t_getinfo(int fd, struct t_info *info) __custom;
/** The state of an endpoint: T_UNBND, T_IDLE … UNP 31.2
 *  returns: the state, or -1 with t_errno: TBADF TSYSERR */
int t_getstate(int fd) __custom;
/** The address of an endpoint and that of its peer, each if not NULL. UNP 31.2
 *  returns: 0, or -1 with t_errno: TBADF TBUFOVFLW TSYSERR */
int t_getprotaddr(int fd, struct t_bind *boundaddr, struct t_bind *peeraddr) __custom;
/** Set options (T_NEGOTIATE), ask for them (T_CURRENT, T_DEFAULT), or try (T_CHECK). UNP 31.2, 7.2
 *  returns: 0, or -1 with t_errno: TBADF TBADFLAG TBADOPT TBUFOVFLW TSYSERR */
int t_optmgmt(int fd, const struct t_optmgmt *req, struct t_optmgmt *ret) __custom;
/** Make an endpoint of a descriptor that fork() or exec() has brought. UNP 31.2
 *  returns: the state, or -1 with t_errno: TBADF TSYSERR */
int t_sync(int fd) __custom;
/** Print a message and the meaning of t_errno on the standard error output. UNP 31.2
 *  returns: 0 */
int t_error(const char *errmsg) __custom;
/** The meaning of a value of t_errno. UNP 31.2 */
const char *t_strerror(int errnum) __custom;
/** _SC_T_IOV_MAX: how many buffers t_sndv() takes. UNP 31.2
 *  returns: the number, or -1 with t_errno: TBADFLAG */
int t_sysconf(int name) __custom;

#endif
