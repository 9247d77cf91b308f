/* Endpoints of XTI (UNP 31): how they begin and end, their addresses, states and options. */
#include <fcntl.h>
#include <socksh/xti-endpoint.h>
#include <string.h>
#include <unistd.h>

static int tell_info(struct __stream *s, int fd, struct t_info *info)
{
	struct T_info_req r = { T_INFO_REQ };
	struct __xti_message m;

	if (__xti_ask(s, fd, &r, sizeof(r), &m) < 0)
		return -1;
	const struct T_info_ack *a = &m.primitive.info_ack;
	*info = (struct t_info){ a->ADDR_size, a->OPT_size, a->TSDU_size, a->ETSDU_size, a->CDATA_size, a->DDATA_size,
		a->SERV_type, s->type == SOCK_DGRAM ? T_SENDZERO : 0 };
	return 0;
}

int t_open(const char *name, int oflag, struct t_info *info)
{
	int fd;

	/* Only these count, and an endpoint is always for both directions. */
	if ((oflag & O_ACCMODE) != O_RDWR || oflag & ~(O_ACCMODE | O_NONBLOCK))
		return __xti_fail(TBADFLAG);
	fd = __stream_open_transport(name, oflag);
	if (fd < 0)
		return __xti_fail(errno == ENODEV ? TBADNAME : TSYSERR);
	return info != NULL && tell_info(__stream_of(fd), fd, info) < 0 ? -1 : fd;
}

int t_close(int fd)
{
	if (__xti_endpoint(fd, 0, _XTI_ANY) == NULL)
		return -1;
	/* The program's close(), which knows streams. */
	return close(fd) < 0 ? __xti_fail(TSYSERR) : 0;
}

int t_bind(int fd, const struct t_bind *req, struct t_bind *ret)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_IN(T_UNBND));
	struct T_bind_req r = { T_BIND_REQ, 0, sizeof(r), 0 };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	if (req != NULL) {
		r.ADDR_length = req->addr.len;
		r.CONIND_number = req->qlen;
	}
	if (__xti_ask_with_address(s, fd, &r, sizeof(r), req == NULL ? NULL : &req->addr, &m) < 0)
		return -1;
	s->user_state = T_IDLE;
	if (ret == NULL)
		return 0;
	const struct T_bind_ack *a = &m.primitive.bind_ack;
	ret->qlen = a->CONIND_number;
	return __xti_give(&ret->addr, m.bytes + a->ADDR_offset, a->ADDR_length);
}

int t_unbind(int fd)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_IN(T_IDLE));
	struct T_unbind_req r = { T_UNBIND_REQ };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	if (__xti_look(s, fd) != 0)
		return __xti_fail(TLOOK);
	if (__xti_ask(s, fd, &r, sizeof(r), &m) < 0)
		return -1;
	s->user_state = T_UNBND;
	return 0;
}

int t_look(int fd)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_ANY);

	return s == NULL ? -1 : __xti_look(s, fd);
}

int t_getinfo(int fd, struct t_info *info)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_ANY);

	return s == NULL ? -1 : tell_info(s, fd, info);
}

int t_getstate(int fd)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_ANY);

	return s == NULL ? -1 : s->user_state;
}

/* An endpoint of another program's, or of the parent's, is made one by __stream_of() already. */
int t_sync(int fd)
{
	return t_getstate(fd);
}

int t_getprotaddr(int fd, struct t_bind *bound, struct t_bind *peer)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_ANY);
	union __transport_address a = { 0 };
	socklen_t size = sizeof(a);

	if (s == NULL)
		return -1;
	if (bound != NULL) {
		bound->addr.len = 0;
		if (s->user_state != T_UNBND) {
			if (getsockname(fd, &a.any, &size) < 0)
				return __xti_fail(TSYSERR);
			if (__xti_give(&bound->addr, &a, size) < 0)
				return -1;
		}
	}
	if (peer != NULL) {
		peer->addr.len = 0;
		size = sizeof(a);
		if (s->user_state >= T_DATAXFER && getpeername(fd, &a.any, &size) == 0)
			return __xti_give(&peer->addr, &a, size);
	}
	return 0;
}

int t_optmgmt(int fd, const struct t_optmgmt *req, struct t_optmgmt *ret)
{
	struct __stream *s = __xti_endpoint(fd, 0, _XTI_ANY);
	struct T_optmgmt_req r = { T_OPTMGMT_REQ, 0, sizeof(r), 0 };
	struct __xti_message m;

	if (s == NULL)
		return -1;
	r.OPT_length = req->opt.len;
	r.MGMT_flags = req->flags;
	if (req->opt.len > _STREAM_CONTROL / 2)
		return __xti_fail(TBADOPT);
	memcpy(m.bytes, &r, sizeof(r));
	if (req->opt.len > 0)
		memcpy(m.bytes + sizeof(r), req->opt.buf, req->opt.len);
	if (__xti_ask(s, fd, m.bytes, sizeof(r) + req->opt.len, &m) < 0)
		return -1;
	ret->flags = m.primitive.optmgmt_ack.MGMT_flags;
	return __xti_give(&ret->opt, m.bytes + m.primitive.optmgmt_ack.OPT_offset, m.primitive.optmgmt_ack.OPT_length);
}
