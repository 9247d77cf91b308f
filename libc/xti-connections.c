/* How connections of XTI (UNP 31) come about and end. */
#include <socksh/xti-endpoint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CONNECTIONS SOCK_STREAM

/* Whom a connection is with: a netbuf for the address that a message has. */
static int give_peer(struct t_call *call, const struct __xti_message *m, long offset, long length)
{
	if (call == NULL)
		return 0;
	call->opt.len = 0;
	call->udata.len = 0;
	return __xti_give(&call->addr, m->bytes + offset, length);
}

/* T_CONN_CON, or why there is none. */
static int finish_connect(struct __stream *s, int fd, struct t_call *call)
{
	struct __xti_message m = { .data.maxlen = -1 };
	int event = __xti_await(s, fd, -1);

	if (event < 0)
		return -1;
	if (event != T_CONNECT)
		return __xti_fail(TLOOK);
	if (__xti_take(s, fd, &m) < 0)
		return -1;
	s->user_state = T_DATAXFER;
	return give_peer(call, &m, m.primitive.conn_con.RES_offset, m.primitive.conn_con.RES_length);
}

int t_connect(int fd, const struct t_call *to, struct t_call *from)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_IDLE));
	struct T_conn_req r = { T_CONN_REQ, 0, sizeof(r), 0, 0 };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	if (to->udata.len > 0)
		return __xti_fail(TBADDATA);
	if (to->opt.len > 0)
		return __xti_fail(TBADOPT);
	if (s->waiting > 0 && __xti_look(s, fd) != 0)
		return __xti_fail(TLOOK);
	r.DEST_length = to->addr.len;
	if (__xti_ask_with_address(s, fd, &r, sizeof(r), &to->addr, &m) < 0)
		return -1;
	s->user_state = T_OUTCON;
	return finish_connect(s, fd, from);
}

int t_rcvconnect(int fd, struct t_call *call)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_OUTCON));

	return s == NULL ? -1 : finish_connect(s, fd, call);
}

int t_listen(int fd, struct t_call *call)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_IDLE) | _XTI_IN(T_INCON));
	struct __xti_message m = { .data.maxlen = -1 };
	int event;

	if (s == NULL)
		return -1;
	if (s->waiting == 0)
		return __xti_fail(TBADQLEN);
	if (s->user_waiting == s->waiting)
		return __xti_fail(TQFULL);
	event = __xti_await(s, fd, -1);
	if (event < 0)
		return -1;
	if (event != T_LISTEN)
		return __xti_fail(TLOOK);
	if (__xti_take(s, fd, &m) < 0)
		return -1;
	s->user_state = T_INCON;
	s->user_waiting++;
	call->sequence = m.primitive.conn_ind.SEQ_number;
	return give_peer(call, &m, m.primitive.conn_ind.SRC_offset, m.primitive.conn_ind.SRC_length);
}

/* One of the connections that wait has been answered. */
static void answered(struct __stream *s)
{
	if (--s->user_waiting == 0)
		s->user_state = T_IDLE;
}

int t_accept(int fd, int resfd, const struct t_call *call)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_INCON)), *to;
	struct T_conn_res r = { T_CONN_RES, resfd, 0, sizeof(r), 0 };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	if (resfd != fd) {
		to = __xti_endpoint(resfd, 0, _XTI_IN(T_UNBND) | _XTI_IN(T_IDLE));
		if (to == NULL)
			return -1;
		if (to->type != s->type || to->domain != s->domain)
			return __xti_fail(TPROVMISMATCH);
		if (to->waiting > 0)
			return __xti_fail(TRESQLEN);
	} else if (s->user_waiting > 1) {
		return __xti_fail(TINDOUT);
	}
	if (call->udata.len > 0)
		return __xti_fail(TBADDATA);
	/* Another connection, or the end of one, is to be looked at first. */
	if (__xti_look(s, fd) != 0)
		return __xti_fail(TLOOK);
	r.SEQ_number = call->sequence;
	if (__xti_ask(s, fd, &r, sizeof(r), &m) < 0)
		return -1;
	answered(s);
	__stream_of(resfd)->user_state = T_DATAXFER;
	return 0;
}

/* -- Ends -- */

int t_snddis(int fd, const struct t_call *call)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_CONNECTION);
	struct T_discon_req r = { T_DISCON_REQ, -1 };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	if (call != NULL && call->udata.len > 0)
		return __xti_fail(TBADDATA);
	if (__xti_look(s, fd) == T_DISCONNECT)
		return __xti_fail(TLOOK);
	if (s->user_state == T_INCON) {
		if (call == NULL)
			return __xti_fail(TBADSEQ);
		r.SEQ_number = call->sequence;
	}
	/* The provider may know already that the peer has ended, too: then there is nothing left to end. */
	if (s->state == TS_IDLE) {
		while (s->messages != NULL)
			__stream_drop(s);
	} else if (__xti_ask(s, fd, &r, sizeof(r), &m) < 0) {
		return -1;
	}
	if (s->user_state == T_INCON)
		answered(s);
	else
		s->user_state = T_IDLE;
	return 0;
}

/* The end may have overtaken data, which is then lost; of what waits at a listening endpoint nothing is. */
static int find_end(struct __stream *s, struct T_discon_ind *end)
{
	for (struct __stream_message **at = &s->messages, *m; (m = *at) != NULL; at = &m->next) {
		if (m->control.len != sizeof(*end) || ((union T_primitives *)m->control.buf)->type != T_DISCON_IND)
			continue;
		memcpy(end, m->control.buf, sizeof(*end));
		if (end->SEQ_number < 0) {
			while (s->messages != m)
				__stream_drop(s);
			__stream_drop(s);
		} else {
			*at = m->next;
			free(m);
		}
		return 1;
	}
	return 0;
}

int t_rcvdis(int fd, struct t_discon *discon)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_CONNECTION);
	struct T_discon_ind end;

	if (s == NULL)
		return -1;
	if (__xti_look(s, fd) < 0)
		return -1;
	if (!find_end(s, &end))
		return __xti_fail(TNODIS);
	if (s->user_state == T_INCON)
		answered(s);
	else
		s->user_state = T_IDLE;
	if (discon != NULL) {
		discon->reason = end.DISCON_reason;
		discon->sequence = end.SEQ_number;
		discon->udata.len = 0;
	}
	return 0;
}

int t_sndrel(int fd)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_DATAXFER) | _XTI_IN(T_INREL));
	struct T_ordrel_req r = { T_ORDREL_REQ };

	if (s == NULL)
		return -1;
	if (__xti_look(s, fd) == T_DISCONNECT)
		return __xti_fail(TLOOK);
	if (__transport_request(s, fd, &(struct strbuf){ 0, sizeof(r), (char *)&r }, NULL) < 0)
		return __xti_fail(TSYSERR);
	s->user_state = s->user_state == T_DATAXFER ? T_OUTREL : T_IDLE;
	return 0;
}

int t_rcvrel(int fd)
{
	struct __stream *s = __xti_endpoint(fd, CONNECTIONS, _XTI_IN(T_DATAXFER) | _XTI_IN(T_OUTREL));
	int event;

	if (s == NULL)
		return -1;
	event = __xti_look(s, fd);
	if (event != T_ORDREL)
		return event < 0 ? -1 : __xti_fail(event == T_DISCONNECT ? TLOOK : TNOREL);
	__stream_drop(s);
	s->user_state = s->user_state == T_DATAXFER ? T_INREL : T_IDLE;
	return 0;
}
