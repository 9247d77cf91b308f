/* How connections come about and end at once: T_CONN_REQ, T_CONN_RES and T_DISCON_REQ of a transport provider. */
#include <fcntl.h>
#include <socksh/transport.h>
#include <string.h>
#include <unistd.h>

/* The connection ends at once: the peer gets a reset. */
static void reset(int fd)
{
	struct linger linger = { 1, 0 }, none = { 0, 0 };
	struct sockaddr nobody = { .sa_family = AF_UNSPEC };

	setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	connect(fd, &nobody, sizeof(nobody));
	setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof(none));
}

/* Its errno, 0 for a connection; it never waits. */
static int begin(int fd, const struct sockaddr *to, socklen_t size)
{
	int status = fcntl(fd, F_GETFL), error = 0;

	fcntl(fd, F_SETFL, status | O_NONBLOCK);
	if (connect(fd, to, size) < 0)
		error = errno;
	if (error == EISCONN) {
		/* Of a connection that both sides have ended there may still be a trace. */
		reset(fd);
		error = connect(fd, to, size) < 0 ? errno : 0;
	}
	fcntl(fd, F_SETFL, status);
	return error;
}

int __transport_connect(struct __stream *s, int fd, const struct strbuf *control, const struct T_conn_req *r)
{
	union __transport_address a;
	int error;

	if (s->type != SOCK_STREAM)
		return __transport_refuse(s, T_CONN_REQ, TNOTSUPPORT, 0);
	if (s->state != TS_IDLE || s->waiting > 0)
		return __transport_refuse(s, T_CONN_REQ, TOUTSTATE, 0);
	if (__transport_get_address(s, control, r->DEST_length, r->DEST_offset, &a) < 0)
		return __transport_refuse(s, T_CONN_REQ, TBADADDR, 0);
	error = begin(fd, &a.any, __transport_address_size(s));
	if (error == EAFNOSUPPORT)
		return __transport_refuse(s, T_CONN_REQ, TBADADDR, 0);
	/* The answer comes at once; T_CONN_CON or T_DISCON_IND when the peer has answered. */
	if (__transport_ok(s, T_CONN_REQ) < 0)
		return -1;
	if (error != 0 && error != EINPROGRESS)
		return __transport_disconnected(s, error, -1);
	s->state = TS_WCON_CREQ;
	return 0;
}

static int pending_count(const struct __stream *s)
{
	int count = 0;

	for (int i = 0; i < _STREAM_PENDING; i++)
		count += s->pending[i] != 0;
	return count;
}

/* The connection of that number, which is no longer pending; -1 if there is none. */
static int take_pending(struct __stream *s, long sequence)
{
	int fd;

	if (sequence < 0 || sequence >= _STREAM_PENDING || s->pending[sequence] == 0)
		return -1;
	fd = s->pending[sequence] - 1;
	s->pending[sequence] = 0;
	if (pending_count(s) == 0)
		s->state = TS_IDLE;
	return fd;
}

int __transport_drop_pending(struct __stream *s, int sequence)
{
	close(take_pending(s, sequence));
	return __transport_disconnected(s, ECONNRESET, sequence) < 0 ? -1 : 1;
}

int __transport_accept(struct __stream *s, const struct T_conn_res *r)
{
	int to = r->ACCEPTOR_id, connection;
	struct __stream *acceptor = __stream_of(to);

	if (s->state != TS_WRES_CIND)
		return __transport_refuse(s, T_CONN_RES, TOUTSTATE, 0);
	if (acceptor == NULL)
		return __transport_refuse(s, T_CONN_RES, TBADF, 0);
	if (acceptor->type != SOCK_STREAM || acceptor->domain != s->domain)
		return __transport_refuse(s, T_CONN_RES, TPROVMISMATCH, 0);
	/* The listening stream itself may take the last connection that waits. */
	if (acceptor == s && pending_count(s) > 1)
		return __transport_refuse(s, T_CONN_RES, TBADF, 0);
	if (acceptor != s && ((acceptor->state != TS_IDLE && acceptor->state != TS_UNBND) || acceptor->waiting > 0))
		return __transport_refuse(s, T_CONN_RES, TOUTSTATE, 0);
	connection = take_pending(s, r->SEQ_number);
	if (connection < 0)
		return __transport_refuse(s, T_CONN_RES, TBADSEQ, 0);
	if (__transport_ok(s, T_CONN_RES) < 0 || __stream_replace(acceptor, to, connection) < 0)
		return -1;
	acceptor->state = TS_DATA_XFER;
	acceptor->waiting = 0;
	return 0;
}

int __transport_disconnect(struct __stream *s, int fd, const struct T_discon_req *r)
{
	switch (s->state) {
	case TS_WRES_CIND: {
		int connection = take_pending(s, r->SEQ_number);

		if (connection < 0)
			return __transport_refuse(s, T_DISCON_REQ, TBADSEQ, 0);
		reset(connection);
		close(connection);
		return __transport_ok(s, T_DISCON_REQ);
	}
	case TS_WCON_CREQ:
	case TS_DATA_XFER:
	case TS_WIND_ORDREL:
	case TS_WREQ_ORDREL:
		reset(fd);
		s->state = TS_IDLE;
		/* Of what the peer has sent nothing is left. */
		while (s->messages != NULL)
			__stream_drop(s);
		return __transport_ok(s, T_DISCON_REQ);
	default:
		return __transport_refuse(s, T_DISCON_REQ, TOUTSTATE, 0);
	}
}
