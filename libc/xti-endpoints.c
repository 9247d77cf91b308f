/* What the calls of XTI (UNP 31) have in common: endpoints, requests and answers, events. */
#include <fcntl.h>
#include <socksh/xti-endpoint.h>
#include <string.h>

static _Thread_local int last_error;

int *__t_errno_location(void)
{
	return &last_error;
}

struct __stream *__xti_endpoint(int fd, int type, int states)
{
	struct __stream *s = __stream_of(fd);
	int error = 0;

	if (s == NULL)
		error = TBADF;
	else if (type != 0 && s->type != type)
		error = TNOTSUPPORT;
	else if (!(states & _XTI_IN(s->user_state)))
		error = TOUTSTATE;
	if (error == 0)
		return s;
	t_errno = error;
	return NULL;
}

int __xti_take(struct __stream *s, int fd, struct __xti_message *m)
{
	struct strbuf control = { .maxlen = sizeof(m->bytes), .buf = m->bytes };
	int flags = 0, left = getmsg(fd, &control, &m->data, &flags);

	if (left < 0)
		return __xti_fail(errno == EAGAIN ? TNODATA : TSYSERR);
	m->length = control.len;
	m->more = (left & MOREDATA) != 0;
	return 0;
}

int __xti_ask(struct __stream *s, int fd, const void *control, int length, struct __xti_message *answer)
{
	struct strbuf part = { .len = length, .buf = (char *)control };

	if (__transport_request(s, fd, &part, NULL) < 0)
		return __xti_fail(errno == EAGAIN ? TFLOW : TSYSERR);
	answer->data.maxlen = -1;
	if (__xti_take(s, fd, answer) < 0)
		return -1;
	if (answer->primitive.type != T_ERROR_ACK)
		return 0;
	if (answer->primitive.error_ack.TLI_error == TSYSERR)
		errno = answer->primitive.error_ack.UNIX_error;
	return __xti_fail(answer->primitive.error_ack.TLI_error);
}

int __xti_ask_with_address(struct __stream *s, int fd, const void *fixed, int size, const struct netbuf *address,
                           struct __xti_message *answer)
{
	char control[256];
	int length = address == NULL ? 0 : (int)address->len;

	if (length < 0 || length > (int)sizeof(control) - size)
		return __xti_fail(TBADADDR);
	memcpy(control, fixed, size);
	if (length > 0)
		memcpy(control + size, address->buf, length);
	return __xti_ask(s, fd, control, size + length, answer);
}

static int event_of(const struct __stream_message *m)
{
	t_scalar_t type = T_DATA_IND;

	/* Without a control part: the rest of data. */
	if (m->control.len >= (int)sizeof(type))
		memcpy(&type, m->control.buf, sizeof(type));
	switch (type) {
	case T_CONN_IND:
		return T_LISTEN;
	case T_CONN_CON:
		return T_CONNECT;
	case T_EXDATA_IND:
		return T_EXDATA;
	case T_DISCON_IND:
		return T_DISCONNECT;
	case T_UDERROR_IND:
		return T_UDERR;
	case T_ORDREL_IND:
		return T_ORDREL;
	default:
		return T_DATA;
	}
}

int __xti_look(struct __stream *s, int fd)
{
	int error = errno;

	if (s->messages == NULL && __transport_next(s, fd, -1, 0) < 0 && errno != EAGAIN)
		return __xti_fail(TSYSERR);
	errno = error;
	return s->messages == NULL ? 0 : event_of(s->messages);
}

int __xti_await(struct __stream *s, int fd, int room)
{
	int timeout = fcntl(fd, F_GETFL) & O_NONBLOCK ? 0 : -1;

	while (s->messages == NULL) {
		if (__transport_next(s, fd, room, timeout) < 0)
			return __xti_fail(errno == EAGAIN ? TNODATA : TSYSERR);
	}
	return event_of(s->messages);
}

int __xti_give(struct netbuf *to, const void *bytes, int length)
{
	if (to->maxlen == 0)
		return 0;
	if (length > (int)to->maxlen)
		return __xti_fail(TBUFOVFLW);
	to->len = length;
	memcpy(to->buf, bytes, length);
	return 0;
}
