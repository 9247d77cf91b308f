/* Between the files of the transport providers, libc/transport*.c: answers, and addresses in messages. UNP 31.6 */
#ifndef _SOCKSH_TRANSPORT_H
#define _SOCKSH_TRANSPORT_H

#include <netinet/in.h>
#include <socksh/stream.h>
#include <socksh/transport-errors.h>
#include <sys/socket.h>
#include <sys/tihdr.h>

union __transport_address {
	struct sockaddr any;
	struct sockaddr_in ipv4;
	struct sockaddr_in6 ipv6;
};

static inline socklen_t __transport_address_size(const struct __stream *s)
{
	return s->domain == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
}

/** Answer that a request has succeeded: T_OK_ACK. UNP 31.6 */
int __transport_ok(struct __stream *stream, long request);
/** Answer that a request has failed: T_ERROR_ACK. UNP 31.6 */
int __transport_refuse(struct __stream *stream, long request, int tli, int error);
/** The same, for a system call that has set errno. UNP 31.6 */
int __transport_refuse_errno(struct __stream *stream, long request);
/** Tell that there is no connection any more, or none comes about: T_DISCON_IND. UNP 31.6 */
int __transport_disconnected(struct __stream *stream, int reason, int sequence);
/** A message with an address behind its fixed part. UNP 31.6 */
int __transport_queue(struct __stream *stream, int band, const void *fixed, int size, const union __transport_address *address, const char *data, int data_length);
/** The address in a request; -1 if it is not in there. UNP 31.6 */
int __transport_get_address(const struct __stream *stream, const struct strbuf *control, long length, long offset, union __transport_address *to);

int __transport_connect(struct __stream *stream, int fd, const struct strbuf *control, const struct T_conn_req *request);
int __transport_accept(struct __stream *stream, const struct T_conn_res *request);
int __transport_disconnect(struct __stream *stream, int fd, const struct T_discon_req *request);
int __transport_options(struct __stream *stream, int fd, const struct strbuf *control, const struct T_optmgmt_req *request);
/** A connection that waits and whose peer has gone, and which is told of: 1. UNP 31.6 */
int __transport_drop_pending(struct __stream *stream, int sequence);

#endif
