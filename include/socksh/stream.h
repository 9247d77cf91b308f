/* A stream as libc/stream*.c and libc/transport*.c see it: messages above, a socket below. UNP 31 */
#ifndef _SOCKSH_STREAM_H
#define _SOCKSH_STREAM_H

#include <errno.h>
#include <stropts.h>
#include <sys/stat.h>

#define _STREAM_MODULES 4
/* Connections that were told of and not yet answered. */
#define _STREAM_PENDING 16
/* Above all bands: a message of high priority. */
#define _STREAM_PRIORITY 256
/* Bytes of a control part, at most. */
#define _STREAM_CONTROL 1024
/* Bytes of a data part, at most: for a connection, and as a datagram. */
#define _STREAM_CHUNK 65536
#define _STREAM_DATAGRAM 65507

struct __stream_message {
	struct __stream_message *next;
	int band; /* 0 to 255, or _STREAM_PRIORITY */
	struct strbuf control, data; /* what is left of them; len is -1 without such a part */
	char bytes[];
};

struct __stream {
	struct __stream *next;
	ino_t inode; /* of the socket: it is the same for all its descriptors */
	int domain, type; /* AF_INET or AF_INET6; SOCK_STREAM or SOCK_DGRAM */
	int state; /* TS_… of <sys/tihdr.h> */
	int waiting; /* CONIND_number: how many connections may wait */
	int pending[_STREAM_PENDING]; /* accepted sockets + 1, by their SEQ_number; 0: none */
	struct __stream_message *messages; /* the first in the queue */
	int modules; /* how many there are, the topmost last */
	char names[_STREAM_MODULES][FMNAMESZ + 1];
	int read_options, write_options, signals;
	int user_state; /* T_… of <xti.h> */
	int user_waiting; /* how many connections t_listen() has told of, which are not answered */
};

static inline int __stream_fail(int error)
{
	errno = error;
	return -1;
}

/* -- streams.c -- */

/** Make a stream of a socket. UNP 31.2
 *  errors: EBADF ENOSR */
struct __stream *__stream_make(int fd, int domain, int type);
/** The stream of a descriptor, or NULL with errno: EBADF ENOSTR. UNP 31.2 */
struct __stream *__stream_of(int fd);
/** Another socket, with what it is connected to, takes the place of a stream's. UNP 31.2 */
int __stream_replace(struct __stream *stream, int fd, int other);
/** Forget what is known of a stream. UNP 31.2 */
void __stream_forget(struct __stream *stream);
/** Put a message where it is to be read, behind those of its band. UNP 31.2
 *  errors: ENOSR */
int __stream_queue(struct __stream *stream, int band, const void *control, int control_length, const void *data, int data_length);
/** Drop the first message. UNP 31.2 */
void __stream_drop(struct __stream *stream);
/** Take what there is room for of a part of a message: 1 if some is left. UNP 31.2 */
int __stream_take(struct strbuf *to, struct strbuf *part, int peek);
/** Whether a module is there. UNP 31.2 */
int __stream_has_module(const struct __stream *stream, const char *name);

/* -- stream-calls.c, stream-requests.c -- */

/** Open a transport provider; ENODEV for another name. UNP 31.2 */
int __stream_open_transport(const char *path, int flags);

/** ioctl() with an I_ request. UNP 31.5 */
int __stream_request(struct __stream *stream, int fd, unsigned long request, long argument);

/* -- transport.c, transport-events.c: the driver -- */

/** What a provider does with a message. UNP 31.6
 *  errors: EAGAIN EPROTO ERANGE */
int __transport_request(struct __stream *stream, int fd, const struct strbuf *control, const struct strbuf *data);
/** Wait for what comes next, at most `room` bytes of data, and queue it. UNP 31.6
 *  errors: EAGAIN EINTR ENOSR */
int __transport_next(struct __stream *stream, int fd, int room, int timeout);

#endif
