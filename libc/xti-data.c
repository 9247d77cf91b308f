/* Data and datagrams of XTI (UNP 31), from one buffer or several. */
#include <fcntl.h>
#include <limits.h>
#include <socksh/xti-endpoint.h>
#include <stdlib.h>
#include <string.h>

/* How much several buffers hold; -1: too many of them, or too much. */
static long total_of(const struct t_iovec *iov, unsigned count)
{
	long total = 0;

	if (count == 0 || count > T_IOV_MAX)
		return -1;
	for (unsigned i = 0; i < count; i++) {
		if (iov[i].iov_len > INT_MAX || (total += iov[i].iov_len) > INT_MAX)
			return -1;
	}
	return total;
}

/* One buffer for all that they hold, to be freed; NULL at an error. */
static char *room_for(const struct t_iovec *iov, unsigned count, long *total)
{
	char *bytes;

	*total = total_of(iov, count);
	if (*total < 0) {
		__xti_fail(TBADDATA);
		return NULL;
	}
	bytes = malloc(*total + 1);
	if (bytes == NULL)
		__xti_fail(TSYSERR);
	return bytes;
}

/* Spread bytes over the buffers, or collect them. */
static void spread(const struct t_iovec *iov, const char *bytes, long length)
{
	for (; length > 0; iov++) {
		long part = (long)iov->iov_len < length ? (long)iov->iov_len : length;

		memcpy(iov->iov_base, bytes, part);
		bytes += part;
		length -= part;
	}
}

static void collect(const struct t_iovec *iov, char *bytes, long length)
{
	for (; length > 0; iov++) {
		memcpy(bytes, iov->iov_base, iov->iov_len);
		bytes += iov->iov_len;
		length -= iov->iov_len;
	}
}

/* -- Connections -- */

static int send_chunk(struct __stream *s, int fd, const char *bytes, int length, int flags)
{
	struct T_data_req r = { flags & T_EXPEDITED ? T_EXDATA_REQ : T_DATA_REQ, flags & T_MORE };

	return __transport_request(s, fd, &(struct strbuf){ 0, sizeof(r), (char *)&r },
		&(struct strbuf){ 0, length, (char *)bytes });
}

int t_snd(int fd, const void *buffer, unsigned int count, int flags)
{
	struct __stream *s = __xti_endpoint(fd, SOCK_STREAM, _XTI_IN(T_DATAXFER) | _XTI_IN(T_INREL));
	unsigned done = 0;
	int event;

	if (s == NULL)
		return -1;
	if (flags & ~(T_MORE | T_EXPEDITED | T_PUSH))
		return __xti_fail(TBADFLAG);
	if (count == 0 || count > INT_MAX)
		return __xti_fail(TBADDATA);
	event = __xti_look(s, fd);
	if (event == T_DISCONNECT || event == T_ORDREL)
		return __xti_fail(TLOOK);
	while (done < count) {
		int length = count - done > _STREAM_CHUNK ? _STREAM_CHUNK : (int)(count - done);

		/* Only the last byte of all is urgent. */
		int how = done + length < count ? flags & ~T_EXPEDITED : flags;

		if (send_chunk(s, fd, (const char *)buffer + done, length, how) < 0) {
			if (done > 0)
				break;
			return __xti_fail(errno == EAGAIN ? TFLOW : TSYSERR);
		}
		done += length;
		if (s->state == TS_IDLE)
			return __xti_fail(TLOOK);
	}
	return done;
}

int t_sndv(int fd, const struct t_iovec *iov, unsigned int count, int flags)
{
	long total;
	char *bytes = room_for(iov, count, &total);
	int result;

	if (bytes == NULL)
		return -1;
	collect(iov, bytes, total);
	result = t_snd(fd, bytes, total, flags);
	free(bytes);
	return result;
}

int t_rcv(int fd, void *buffer, unsigned int count, int *flags)
{
	struct __stream *s = __xti_endpoint(fd, SOCK_STREAM, _XTI_IN(T_DATAXFER) | _XTI_IN(T_OUTREL));
	int room = count > INT_MAX ? INT_MAX : (int)count, event;
	struct __xti_message m = { .data = { .maxlen = room, .buf = buffer } };

	if (s == NULL)
		return -1;
	event = __xti_await(s, fd, room);
	if (event < 0)
		return -1;
	if (event != T_DATA && event != T_EXDATA)
		return __xti_fail(TLOOK);
	if (__xti_take(s, fd, &m) < 0)
		return -1;
	*flags = (event == T_EXDATA ? T_EXPEDITED : 0) | (m.more && event == T_EXDATA ? T_MORE : 0);
	return m.data.len < 0 ? 0 : m.data.len;
}

int t_rcvv(int fd, struct t_iovec *iov, unsigned int count, int *flags)
{
	long total;
	char *bytes = room_for(iov, count, &total);
	int result;

	if (bytes == NULL)
		return -1;
	result = t_rcv(fd, bytes, total, flags);
	spread(iov, bytes, result);
	free(bytes);
	return result;
}

/* -- Datagrams -- */

static int send_datagram(int fd, const struct netbuf *to, const struct netbuf *options, const void *bytes,
                         unsigned length)
{
	struct __stream *s = __xti_endpoint(fd, SOCK_DGRAM, _XTI_IN(T_IDLE));
	struct T_unitdata_req r = { T_UNITDATA_REQ, to->len, sizeof(r), 0, 0 };
	char control[sizeof(r) + sizeof(union __transport_address)];

	if (s == NULL)
		return -1;
	if (length > _STREAM_DATAGRAM)
		return __xti_fail(TBADDATA);
	if (to->len != __transport_address_size(s))
		return __xti_fail(TBADADDR);
	if (options->len > 0)
		return __xti_fail(TBADOPT);
	if (__xti_look(s, fd) == T_UDERR)
		return __xti_fail(TLOOK);
	memcpy(control, &r, sizeof(r));
	memcpy(control + sizeof(r), to->buf, to->len);
	if (__transport_request(s, fd, &(struct strbuf){ 0, sizeof(r) + to->len, control },
		&(struct strbuf){ 0, length, (char *)bytes }) < 0)
		return __xti_fail(errno == EAGAIN ? TFLOW : TSYSERR);
	return 0;
}

int t_sndudata(int fd, const struct t_unitdata *data)
{
	return send_datagram(fd, &data->addr, &data->opt, data->udata.buf, data->udata.len);
}

int t_sndvudata(int fd, const struct t_unitdata *data, const struct t_iovec *iov, unsigned int count)
{
	long total;
	char *bytes = room_for(iov, count, &total);
	int result;

	if (bytes == NULL)
		return -1;
	collect(iov, bytes, total);
	result = send_datagram(fd, &data->addr, &data->opt, bytes, total);
	free(bytes);
	return result;
}

/* Its length, or -1. */
static int receive_datagram(int fd, struct t_unitdata *data, char *bytes, unsigned room, int *flags)
{
	struct __stream *s = __xti_endpoint(fd, SOCK_DGRAM, _XTI_IN(T_IDLE));
	struct __xti_message m = { .data = { .maxlen = room > INT_MAX ? INT_MAX : (int)room, .buf = bytes } };
	int event, length;

	if (s == NULL)
		return -1;
	event = __xti_await(s, fd, -1);
	if (event < 0)
		return -1;
	if (event != T_DATA)
		return __xti_fail(TLOOK);
	if (__xti_take(s, fd, &m) < 0)
		return -1;
	*flags = m.more ? T_MORE : 0;
	length = m.data.len < 0 ? 0 : m.data.len;
	data->opt.len = 0;
	data->addr.len = 0;
	/* The rest of a datagram has no address. */
	if (m.length < 0)
		return length;
	const struct T_unitdata_ind *told = &m.primitive.unitdata_ind;
	return __xti_give(&data->addr, m.bytes + told->SRC_offset, told->SRC_length) < 0 ? -1 : length;
}

int t_rcvudata(int fd, struct t_unitdata *data, int *flags)
{
	int length = receive_datagram(fd, data, data->udata.buf, data->udata.maxlen, flags);

	if (length < 0)
		return -1;
	data->udata.len = length;
	return 0;
}

int t_rcvvudata(int fd, struct t_unitdata *data, struct t_iovec *iov, unsigned int count, int *flags)
{
	long total;
	char *bytes = room_for(iov, count, &total);
	int result;

	if (bytes == NULL)
		return -1;
	result = receive_datagram(fd, data, bytes, total, flags);
	spread(iov, bytes, result);
	free(bytes);
	return result;
}

int t_rcvuderr(int fd, struct t_uderr *uderr)
{
	struct __stream *s = __xti_endpoint(fd, SOCK_DGRAM, _XTI_IN(T_IDLE));
	struct __xti_message m = { .data.maxlen = -1 };

	if (s == NULL)
		return -1;
	if (__xti_look(s, fd) != T_UDERR)
		return __xti_fail(TNOUDERR);
	if (__xti_take(s, fd, &m) < 0 || uderr == NULL)
		return uderr == NULL ? 0 : -1;
	uderr->error = m.primitive.uderror_ind.ERROR_type;
	uderr->opt.len = 0;
	return __xti_give(&uderr->addr, m.bytes + m.primitive.uderror_ind.DEST_offset, m.primitive.uderror_ind.DEST_length);
}
