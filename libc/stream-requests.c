/* The I_ requests of ioctl(), on a stream. UNP 31.5 */
#include <fcntl.h>
#include <socksh/stream.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/tihdr.h>
#include <unistd.h>

/* -- Modules -- */

static int is_module(const char *name)
{
	return strcmp(name, "tirdwr") == 0 || strcmp(name, "timod") == 0;
}

static int push(struct __stream *s, const char *name)
{
	if (!is_module(name))
		return __stream_fail(EINVAL);
	/* With tirdwr there are bytes alone, so there must be a connection, and nothing else to be told. */
	if (strcmp(name, "tirdwr") == 0) {
		if (s->state != TS_DATA_XFER && s->state != TS_WREQ_ORDREL)
			return __stream_fail(EPROTO);
		for (struct __stream_message *m = s->messages; m != NULL; m = m->next) {
			if (m->control.len >= 0 && (m->data.len < 0 || m->band > 0))
				return __stream_fail(EPROTO);
		}
	}
	if (s->modules == _STREAM_MODULES)
		return __stream_fail(ENXIO);
	strcpy(s->names[s->modules++], name);
	return 0;
}

static int pop(struct __stream *s, int fd)
{
	if (s->modules == 0)
		return __stream_fail(EINVAL);
	s->modules--;
	/* tirdwr answers the peer's orderly release, which it has kept from the program. */
	if (strcmp(s->names[s->modules], "tirdwr") == 0 && s->state == TS_WREQ_ORDREL) {
		struct T_ordrel_req r = { T_ORDREL_REQ };

		return __transport_request(s, fd, &(struct strbuf){ 0, sizeof(r), (char *)&r }, NULL);
	}
	return 0;
}

/* From the topmost module down to the driver. */
static int list_modules(const struct __stream *s, struct str_list *list)
{
	int count = s->modules + 1;

	if (list == NULL)
		return count;
	if (list->sl_nmods < 1)
		return __stream_fail(EINVAL);
	if (count > list->sl_nmods)
		count = list->sl_nmods;
	for (int i = 0; i < count; i++) {
		const char *driver = s->type == SOCK_STREAM ? "tcp" : "udp";

		strcpy(list->sl_modlist[i].l_name, i < s->modules ? s->names[s->modules - 1 - i] : driver);
	}
	list->sl_nmods = count;
	return 0;
}

/* -- What waits -- */

/* A message that has come, and that nobody has asked for yet, joins the others. */
static void fill(struct __stream *s, int fd)
{
	int error = errno;

	if (s->messages == NULL)
		__transport_next(s, fd, -1, 0);
	errno = error;
}

static int peek(struct __stream *s, int fd, struct strpeek *to)
{
	struct __stream_message *m;

	if (to->flags != 0 && to->flags != RS_HIPRI)
		return __stream_fail(EINVAL);
	fill(s, fd);
	m = s->messages;
	if (m == NULL || (to->flags == RS_HIPRI && m->band != _STREAM_PRIORITY))
		return 0;
	__stream_take(&to->ctlbuf, &m->control, 1);
	__stream_take(&to->databuf, &m->data, 1);
	to->flags = m->band == _STREAM_PRIORITY ? RS_HIPRI : 0;
	return 1;
}

static int count_messages(struct __stream *s, int fd, int *bytes)
{
	int messages = 0;

	fill(s, fd);
	*bytes = s->messages != NULL && s->messages->data.len > 0 ? s->messages->data.len : 0;
	for (struct __stream_message *m = s->messages; m != NULL; m = m->next)
		messages++;
	return messages;
}

static int has_band(struct __stream *s, int fd, long band)
{
	if (band < 0 || band > 255)
		return __stream_fail(EINVAL);
	fill(s, fd);
	for (struct __stream_message *m = s->messages; m != NULL; m = m->next) {
		if (m->band == band)
			return 1;
	}
	return 0;
}

static int first_band(struct __stream *s, int fd, int *band)
{
	fill(s, fd);
	if (s->messages == NULL)
		return __stream_fail(ENODATA);
	*band = s->messages->band == _STREAM_PRIORITY ? 0 : s->messages->band;
	return 0;
}

/* What is to be written is the kernel's at once: there is nothing to drop. */
static int flush(struct __stream *s, int fd, long which)
{
	if (which != FLUSHR && which != FLUSHW && which != FLUSHRW)
		return __stream_fail(EINVAL);
	if (which == FLUSHW)
		return 0;
	fill(s, fd);
	while (s->messages != NULL)
		__stream_drop(s);
	return 0;
}

static int flush_band(struct __stream *s, int fd, const struct bandinfo *info)
{
	struct __stream_message **at = &s->messages;

	if (info->bi_flag != FLUSHR && info->bi_flag != FLUSHW && info->bi_flag != FLUSHRW)
		return __stream_fail(EINVAL);
	fill(s, fd);
	while (info->bi_flag != FLUSHW && *at != NULL) {
		struct __stream_message *m = *at;

		if (m->band != info->bi_pri) {
			at = &m->next;
			continue;
		}
		*at = m->next;
		free(m);
	}
	return 0;
}

/* -- Others -- */

static int set_signals(struct __stream *s, int fd, long events)
{
	int flags = fcntl(fd, F_GETFL);

	if (events == 0 && s->signals == 0)
		return __stream_fail(EINVAL);
	if (fcntl(fd, F_SETOWN, getpid()) < 0 || fcntl(fd, F_SETFL, events ? flags | O_ASYNC : flags & ~O_ASYNC) < 0)
		return -1;
	s->signals = events;
	return 0;
}

/* A message that tells where to accept a connection: the other stream's number goes into it. */
static int insert(struct __stream *s, int fd, const struct strfdinsert *what)
{
	const struct strbuf *control = &what->ctlbuf;
	char bytes[_STREAM_CONTROL];
	t_uscalar_t number = what->fildes;

	if (control->len > (int)sizeof(bytes))
		return __stream_fail(ERANGE);
	if (__stream_of(what->fildes) == NULL || what->offset < 0 || what->offset % (int)sizeof(number) != 0)
		return __stream_fail(EINVAL);
	if ((what->flags != 0 && what->flags != RS_HIPRI) || what->offset + (int)sizeof(number) > control->len)
		return __stream_fail(EINVAL);
	memcpy(bytes, control->buf, control->len);
	memcpy(bytes + what->offset, &number, sizeof(number));
	return __transport_request(s, fd, &(struct strbuf){ 0, control->len, bytes },
		what->databuf.len >= 0 ? &what->databuf : NULL);
}

static int set_read_options(struct __stream *s, long options)
{
	int how = options & (RMSGD | RMSGN), control = options & (RPROTNORM | RPROTDAT | RPROTDIS);

	/* At most one of each kind. */
	if (options & ~0x1fL || how == (RMSGD | RMSGN) || (control & (control - 1)) != 0)
		return __stream_fail(EINVAL);
	s->read_options = control == 0 ? how | (s->read_options & (RPROTDAT | RPROTDIS)) : options & ~RPROTNORM;
	return 0;
}

int __stream_request(struct __stream *s, int fd, unsigned long request, long argument)
{
	void *at = (void *)argument;

	switch (request) {
	case I_NREAD:
		return count_messages(s, fd, at);
	case I_PUSH:
		return push(s, at);
	case I_POP:
		return pop(s, fd);
	case I_LOOK:
		if (s->modules == 0)
			return __stream_fail(EINVAL);
		strcpy(at, s->names[s->modules - 1]);
		return 0;
	case I_FIND:
		return is_module(at) ? __stream_has_module(s, at) : __stream_fail(EINVAL);
	case I_LIST:
		return list_modules(s, at);
	case I_FLUSH:
		return flush(s, fd, argument);
	case I_FLUSHBAND:
		return flush_band(s, fd, at);
	case I_PEEK:
		return peek(s, fd, at);
	case I_FDINSERT:
		return insert(s, fd, at);
	case I_RECVFD:
		/* Nobody can send one: that is for pipes that are streams. */
		fill(s, fd);
		return __stream_fail(s->messages == NULL ? EAGAIN : EBADMSG);
	case I_SRDOPT:
		return set_read_options(s, argument);
	case I_GRDOPT:
		*(int *)at = s->read_options & (RPROTDAT | RPROTDIS) ? s->read_options : s->read_options | RPROTNORM;
		return 0;
	case I_SWROPT:
		if (argument & ~(long)(SNDZERO | SNDPIPE))
			return __stream_fail(EINVAL);
		s->write_options = argument;
		return 0;
	case I_GWROPT:
		*(int *)at = s->write_options;
		return 0;
	case I_SETSIG:
		return set_signals(s, fd, argument);
	case I_GETSIG:
		if (s->signals == 0)
			return __stream_fail(EINVAL);
		*(int *)at = s->signals;
		return 0;
	case I_CANPUT:
		return argument < 0 || argument > 255 ? __stream_fail(EINVAL) : 1;
	case I_CKBAND:
		return has_band(s, fd, argument);
	case I_GETBAND:
		return first_band(s, fd, at);
	default:
		/* Neither the modules nor the driver know more requests, and there is nothing to link. */
		return __stream_fail(EINVAL);
	}
}
