/* STREAMS: messages on a descriptor, and modules above a driver. UNP 31 */
#ifndef _SOCKSH_STROPTS_H
#define _SOCKSH_STROPTS_H

#include <socksh/annotations.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

/* -- Requests of ioctl() -- */

#define __SID ('S' << 8)
#define I_NREAD (__SID | 1) /* bytes of the first message's data; how many messages there are */
#define I_PUSH (__SID | 2) /* put a module on top */
#define I_POP (__SID | 3) /* take the topmost off */
#define I_LOOK (__SID | 4) /* the topmost module's name */
#define I_FLUSH (__SID | 5) /* drop what waits */
#define I_SRDOPT (__SID | 6) /* how read() reads */
#define I_GRDOPT (__SID | 7) /* how read() reads, at present */
#define I_STR (__SID | 8) /* a request for the driver: struct strioctl */
#define I_SETSIG (__SID | 9) /* SIGPOLL, and when */
#define I_GETSIG (__SID | 10) /* for which events SIGPOLL comes */
#define I_FIND (__SID | 11) /* is the module there? */
#define I_LINK (__SID | 12) /* put a stream below a multiplexer: there is none */
#define I_UNLINK (__SID | 13) /* undo I_LINK */
#define I_RECVFD (__SID | 14) /* receive a descriptor: struct strrecvfd */
#define I_PEEK (__SID | 15) /* the first message, which stays: struct strpeek */
#define I_FDINSERT (__SID | 16) /* a message that names another stream: struct strfdinsert */
#define I_SENDFD (__SID | 17) /* send a descriptor, on a pipe that is a stream */
#define I_SWROPT (__SID | 19) /* how write() writes */
#define I_GWROPT (__SID | 20) /* how write() writes, at present */
#define I_LIST (__SID | 21) /* names of all modules and of the driver */
#define I_PLINK (__SID | 22) /* I_LINK that outlives the descriptor */
#define I_PUNLINK (__SID | 23) /* undo I_PLINK */
#define I_FLUSHBAND (__SID | 28) /* drop what waits in one band: struct bandinfo */
#define I_CKBAND (__SID | 29) /* does a message of that band wait? */
#define I_GETBAND (__SID | 30) /* the band of the first message */
#define I_ATMARK (__SID | 31) /* is the first message marked? */
#define I_SETCLTIME (__SID | 32) /* how long close() waits for data to go out */
#define I_GETCLTIME (__SID | 33) /* how long that is at present */
#define I_CANPUT (__SID | 34) /* can it be written? */

#define FMNAMESZ 8 /* characters of a module's name */

#define FLUSHR 0x01 /* drop what is to be read */
#define FLUSHW 0x02 /* drop what is to be written */
#define FLUSHRW 0x03 /* drop both */
#define FLUSHBAND 0x04 /* drop one band alone */

#define S_INPUT 0x0001 /* SIGPOLL: a message that is not of high priority has come */
#define S_HIPRI 0x0002 /* SIGPOLL: one of high priority has come */
#define S_OUTPUT 0x0004 /* SIGPOLL: one can write again */
#define S_MSG 0x0008 /* SIGPOLL: a signal is the first message */
#define S_ERROR 0x0010 /* SIGPOLL: an error */
#define S_HANGUP 0x0020 /* SIGPOLL: a hang-up */
#define S_RDNORM 0x0040 /* SIGPOLL: a message of band 0 has come */
#define S_WRNORM S_OUTPUT /* SIGPOLL: one can write again in band 0 */
#define S_RDBAND 0x0080 /* SIGPOLL: a message of another band has come */
#define S_WRBAND 0x0100 /* SIGPOLL: one can write in a band */
#define S_BANDURG 0x0200 /* with S_RDBAND: SIGURG instead of SIGPOLL */

#define RNORM 0x0000 /* read() does not care where a message ends */
#define RMSGD 0x0001 /* read() ends with the message, and drops what is left of it */
#define RMSGN 0x0002 /* read() ends with the message, and leaves the rest */
#define RPROTDAT 0x0004 /* read() reads control parts, too */
#define RPROTDIS 0x0008 /* read() drops control parts */
#define RPROTNORM 0x0010 /* read() fails with EBADMSG at a control part */

#define SNDZERO 0x001 /* write() of 0 bytes sends a message of 0 bytes */
#define SNDPIPE 0x002 /* SIGPIPE when a write() fails */

#define ANYMARK 0x01 /* I_ATMARK: marked at all */
#define LASTMARK 0x02 /* I_ATMARK: the last that is marked */
#define MUXID_ALL (-1) /* I_UNLINK: all streams */

/* -- Messages -- */

#define RS_HIPRI 0x01 /* of high priority: getmsg(), putmsg() */
#define MSG_HIPRI 0x01 /* the same: getpmsg(), putpmsg() */
#define MSG_ANY 0x02 /* any message */
#define MSG_BAND 0x04 /* of a band at least as high */

/* Results of getmsg() and getpmsg() */
#define MORECTL 1 /* some of the control part is left */
#define MOREDATA 2 /* some of the data part is left */

/* A part of a message. */
struct strbuf {
	int maxlen; /* room; -1: leave this part */
	int len; /* how much there is; -1: no such part */
	char *buf;
};

struct strpeek {
	struct strbuf ctlbuf;
	struct strbuf databuf;
	unsigned int flags; /* 0 or RS_HIPRI */
};

struct strfdinsert {
	struct strbuf ctlbuf;
	struct strbuf databuf;
	unsigned int flags;
	int fildes; /* the other stream */
	int offset; /* where in the control part its number goes */
};

struct strioctl {
	int ic_cmd;
	int ic_timout; /* seconds; -1: for ever */
	int ic_len;
	char *ic_dp;
};

struct strrecvfd {
	int fd;
	uid_t uid;
	gid_t gid;
	char __fill[8];
};

struct str_mlist {
	char l_name[FMNAMESZ + 1];
};

struct str_list {
	int sl_nmods; /* room; then: how many there are */
	struct str_mlist *sl_modlist;
};

struct bandinfo {
	unsigned char bi_pri;
	int bi_flag;
};

/** Whether a descriptor is a stream: 1 or 0. UNP 31
 *  errors: EBADF */
int isastream(int fildes) __custom;
/** Receive a message; *flagsp: 0 any, RS_HIPRI only one of high priority, and then which it was. UNP 31.4
 *  errors: EAGAIN EBADF EBADMSG EFAULT EINTR EINVAL ENOSTR
 *  returns: 0, or MORECTL and MOREDATA for what is left of it */
int getmsg(int fildes, struct strbuf *restrict ctlptr, struct strbuf *restrict dataptr, int *restrict flagsp) __custom;
/** getmsg() with bands of priority. UNP 31.5
 *  errors: EAGAIN EBADF EBADMSG EFAULT EINTR EINVAL ENOSTR
 *  returns: 0, or MORECTL and MOREDATA for what is left of it */
int getpmsg(int fildes, struct strbuf *restrict ctlptr, struct strbuf *restrict dataptr, int *restrict bandp, int *restrict flagsp) __custom;
/** Send a message of a control part and a data part; each may be NULL. UNP 31.4
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL ENOSR ENOSTR EPROTO ERANGE */
int putmsg(int fildes, const struct strbuf *ctlptr, const struct strbuf *dataptr, int flags) __custom;
/** putmsg() with bands of priority. UNP 31.5
 *  errors: EAGAIN EBADF EFAULT EINTR EINVAL ENOSR ENOSTR EPROTO ERANGE */
int putpmsg(int fildes, const struct strbuf *ctlptr, const struct strbuf *dataptr, int band, int flags) __custom;
/** Give a stream a name in the file system: here it never gets one. UNP 31
 *  errors: EACCES EBADF EINVAL ENOENT ENOSYS ENOTDIR */
int fattach(int fildes, const char *path) __custom;
/** Take a stream's name away. UNP 31
 *  errors: EACCES EINVAL ENOENT ENOTDIR */
int fdetach(const char *path) __custom;

/* Not for socksh's own files, and not where the header is only looked at. */
#if !defined(_SOCKSH_STREAM_H) && !defined(_SOCKSH_LIBRARY_H)
#ifdef _SOCKSH_DEVPOLL_CALLS_H
#error "streams and /dev/poll do not go together in one file, or in one session of the prompt: both have an open() of their own"
#else
#include <socksh/stream-calls.h>
#endif
#endif

#endif
