/*
 * The transport providers /dev/tcp and /dev/udp below streams.c: the requests of TPI (UNP 31.6), each answered by what
 * the same call on a socket says.
 */
#include <fcntl.h>
#include <poll.h>
#include <socksh/transport.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* -- Addresses -- */

static int request_bind(struct __stream *s, int fd, const struct strbuf *control, const struct T_bind_req *r)
{
	union __transport_address a = { .any.sa_family = s->domain };
	socklen_t size = __transport_address_size(s);
	struct T_bind_ack ack = { T_BIND_ACK, size, sizeof(ack), 0 };
	int backlog = r->CONIND_number > _STREAM_PENDING ? _STREAM_PENDING : (int)r->CONIND_number;

	if (s->state != TS_UNBND)
		return __transport_refuse(s, T_BIND_REQ, TOUTSTATE, 0);
	if (r->ADDR_length != 0 && __transport_get_address(s, control, r->ADDR_length, r->ADDR_offset, &a) < 0)
		return __transport_refuse(s, T_BIND_REQ, TBADADDR, 0);
	if (bind(fd, &a.any, size) < 0)
		return __transport_refuse_errno(s, T_BIND_REQ);
	if (s->type == SOCK_STREAM && backlog > 0) {
		if (listen(fd, backlog) < 0)
			return __transport_refuse_errno(s, T_BIND_REQ);
		s->waiting = backlog;
	}
	getsockname(fd, &a.any, &size);
	ack.CONIND_number = s->waiting;
	s->state = TS_IDLE;
	return __transport_queue(s, _STREAM_PRIORITY, &ack, sizeof(ack), &a, NULL, -1);
}

static int request_unbind(struct __stream *s, int fd)
{
	if (s->state != TS_IDLE)
		return __transport_refuse(s, T_UNBIND_REQ, TOUTSTATE, 0);
	/* A socket keeps its address for ever: another one takes its place. */
	if (__stream_replace(s, fd, socket(s->domain, s->type, 0)) < 0)
		return __transport_refuse_errno(s, T_UNBIND_REQ);
	s->state = TS_UNBND;
	s->waiting = 0;
	return __transport_ok(s, T_UNBIND_REQ);
}

static int request_info(struct __stream *s)
{
	int connections = s->type == SOCK_STREAM;
	struct T_info_ack ack = {
		.PRIM_type = T_INFO_ACK,
		.TSDU_size = connections ? 0 : _STREAM_DATAGRAM,
		.ETSDU_size = connections ? -1 : -2,
		.CDATA_size = -2,
		.DDATA_size = -2,
		.ADDR_size = __transport_address_size(s),
		.OPT_size = _STREAM_CONTROL / 2,
		.TIDU_size = connections ? _STREAM_CHUNK : _STREAM_DATAGRAM,
		.SERV_type = connections ? T_COTS_ORD : T_CLTS,
		.CURRENT_state = s->state,
		.PROVIDER_flag = XPG4_1,
	};

	return __stream_queue(s, _STREAM_PRIORITY, &ack, sizeof(ack), NULL, -1);
}

/* -- Data -- */

/* All of it: what has gone out in part, the rest follows even where the descriptor does not block. */
static int send_all(struct __stream *s, int fd, const struct strbuf *data, int flags)
{
	int done = 0, length = data == NULL ? 0 : data->len;

	/* After T_DISCON_IND, which the user has not read yet, data is dropped. */
	if (s->type == SOCK_STREAM && s->state == TS_IDLE && s->messages != NULL)
		return 0;
	if (s->state != TS_DATA_XFER && s->state != TS_WREQ_ORDREL)
		return __stream_fail(EPROTO);
	while (done < length) {
		ssize_t n = send(fd, data->buf + done, length - done, flags | MSG_NOSIGNAL);

		if (n >= 0) {
			done += n;
		} else if (done == 0 && (errno == EAGAIN || errno == EINTR)) {
			return -1;
		} else if (errno == EAGAIN) {
			ppoll(&(struct pollfd){ fd, POLLOUT, 0 }, 1, NULL, NULL);
		} else if (errno == EPIPE || errno == ECONNRESET || errno == ETIMEDOUT) {
			s->state = TS_IDLE;
			return __transport_disconnected(s, errno == EPIPE ? ECONNRESET : errno, -1);
		} else if (errno != EINTR) {
			return -1;
		}
	}
	return 0;
}

static int request_release(struct __stream *s, int fd)
{
	if (s->state != TS_DATA_XFER && s->state != TS_WREQ_ORDREL)
		return __stream_fail(EPROTO);
	shutdown(fd, SHUT_WR);
	s->state = s->state == TS_DATA_XFER ? TS_WIND_ORDREL : TS_IDLE;
	return 0;
}

static int request_datagram(struct __stream *s, int fd, const struct strbuf *control, const struct strbuf *data,
                            const struct T_unitdata_req *r)
{
	union __transport_address a = { 0 };
	socklen_t size = __transport_address_size(s);
	struct T_uderror_ind told = { T_UDERROR_IND, size, sizeof(told), 0, 0, 0 };
	int found = __transport_get_address(s, control, r->DEST_length, r->DEST_offset, &a);

	if (s->type != SOCK_DGRAM || s->state != TS_IDLE)
		return __stream_fail(EPROTO);
	if (found == 0 && sendto(fd, data == NULL ? "" : data->buf, data == NULL ? 0 : data->len, 0, &a.any, size) >= 0)
		return 0;
	if (found == 0 && (errno == EAGAIN || errno == EINTR))
		return -1;
	told.ERROR_type = found < 0 ? TBADADDR : errno;
	return __transport_queue(s, 0, &told, sizeof(told), &a, NULL, -1);
}

/* -- All requests -- */

/* How much of a request there must be. */
static int size_of(long type)
{
	switch (type) {
	case T_CONN_REQ:
		return sizeof(struct T_conn_req);
	case T_CONN_RES:
		return sizeof(struct T_conn_res);
	case T_DISCON_REQ:
		return sizeof(struct T_discon_req);
	case T_DATA_REQ:
	case T_EXDATA_REQ:
		return sizeof(struct T_data_req);
	case T_BIND_REQ:
		return sizeof(struct T_bind_req);
	case T_UNITDATA_REQ:
		return sizeof(struct T_unitdata_req);
	case T_OPTMGMT_REQ:
		return sizeof(struct T_optmgmt_req);
	default:
		return sizeof(t_scalar_t);
	}
}

int __transport_request(struct __stream *s, int fd, const struct strbuf *control, const struct strbuf *data)
{
	union T_primitives r = { .type = -1 };
	int limit = s->type == SOCK_STREAM ? _STREAM_CHUNK : _STREAM_DATAGRAM;

	if ((control != NULL && control->len > _STREAM_CONTROL) || (data != NULL && data->len > limit))
		return __stream_fail(ERANGE);
	if (control == NULL)
		return send_all(s, fd, data, 0);
	memcpy(&r, control->buf, control->len < (int)sizeof(r) ? control->len : (int)sizeof(r));
	if (control->len < size_of(r.type))
		return __stream_fail(EPROTO);
	switch (r.type) {
	case T_BIND_REQ:
		return request_bind(s, fd, control, &r.bind_req);
	case T_UNBIND_REQ:
		return request_unbind(s, fd);
	case T_CONN_REQ:
		return __transport_connect(s, fd, control, &r.conn_req);
	case T_CONN_RES:
		return __transport_accept(s, &r.conn_res);
	case T_DISCON_REQ:
		return __transport_disconnect(s, fd, &r.discon_req);
	case T_DATA_REQ:
		return send_all(s, fd, data, 0);
	case T_EXDATA_REQ:
		return send_all(s, fd, data, MSG_OOB);
	case T_ORDREL_REQ:
		return request_release(s, fd);
	case T_UNITDATA_REQ:
		return request_datagram(s, fd, control, data, &r.unitdata_req);
	case T_INFO_REQ:
		return request_info(s);
	case T_OPTMGMT_REQ:
		return __transport_options(s, fd, control, &r.optmgmt_req);
	default:
		return __stream_fail(EPROTO);
	}
}
