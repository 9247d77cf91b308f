/* The messages that a program takes from a stream and puts into it: getmsg(), putmsg(), read(). UNP 31.4 */
#include <fcntl.h>
#include <limits.h>
#include <socksh/stream.h>
#include <string.h>
#include <sys/tihdr.h>
#include <sys/uio.h>

static int patience(int fd)
{
	return fcntl(fd, F_GETFL) & O_NONBLOCK ? 0 : -1;
}

/* The first message if it is of such a band or a higher one, or NULL. */
static struct __stream_message *await(struct __stream *s, int fd, int band, const struct strbuf *data)
{
	int room = data == NULL ? -1 : data->maxlen;

	while (s->messages == NULL || s->messages->band < band) {
		/* Answers are there at once, and what comes by itself cannot overtake: nothing is worth waiting for. */
		if (s->messages != NULL || band == _STREAM_PRIORITY) {
			errno = EAGAIN;
			return NULL;
		}
		if (__transport_next(s, fd, room, patience(fd)) < 0)
			return NULL;
	}
	return s->messages;
}

/* *band: which is wanted at least, and then the message's. */
static int receive(struct __stream *s, int fd, struct strbuf *control, struct strbuf *data, int *band)
{
	struct __stream_message *m = await(s, fd, *band, data);
	int left = 0;

	if (m == NULL)
		return -1;
	*band = m->band;
	if (__stream_take(control, &m->control, 0))
		left |= MORECTL;
	if (__stream_take(data, &m->data, 0))
		left |= MOREDATA;
	if (left == 0)
		__stream_drop(s);
	return left;
}

int getmsg(int fd, struct strbuf *restrict control, struct strbuf *restrict data, int *restrict flags)
{
	struct __stream *s = __stream_of(fd);
	int left, band;

	if (s == NULL)
		return -1;
	if (*flags != 0 && *flags != RS_HIPRI)
		return __stream_fail(EINVAL);
	band = *flags == RS_HIPRI ? _STREAM_PRIORITY : 0;
	left = receive(s, fd, control, data, &band);
	if (left >= 0)
		*flags = band == _STREAM_PRIORITY ? RS_HIPRI : 0;
	return left;
}

int getpmsg(int fd, struct strbuf *restrict control, struct strbuf *restrict data, int *restrict bandp,
            int *restrict flags)
{
	struct __stream *s = __stream_of(fd);
	int left, band;

	if (s == NULL)
		return -1;
	switch (*flags) {
	case MSG_HIPRI:
		band = *bandp == 0 ? _STREAM_PRIORITY : -1;
		break;
	case MSG_BAND:
		band = *bandp <= 255 ? *bandp : -1;
		break;
	case MSG_ANY:
		band = 0;
		break;
	default:
		band = -1;
	}
	if (band < 0)
		return __stream_fail(EINVAL);
	left = receive(s, fd, control, data, &band);
	if (left >= 0) {
		*flags = band == _STREAM_PRIORITY ? MSG_HIPRI : MSG_BAND;
		*bandp = band == _STREAM_PRIORITY ? 0 : band;
	}
	return left;
}

static const struct strbuf *part_of(const struct strbuf *part)
{
	return part != NULL && part->len >= 0 ? part : NULL;
}

static int send_message(int fd, const struct strbuf *control, const struct strbuf *data, int invalid)
{
	struct __stream *s = __stream_of(fd);

	if (s == NULL)
		return -1;
	if (invalid)
		return __stream_fail(EINVAL);
	if (control == NULL && data == NULL)
		return 0;
	return __transport_request(s, fd, control, data);
}

int putmsg(int fd, const struct strbuf *control, const struct strbuf *data, int flags)
{
	control = part_of(control);
	return send_message(fd, control, part_of(data), flags != 0 && (flags != RS_HIPRI || control == NULL));
}

int putpmsg(int fd, const struct strbuf *control, const struct strbuf *data, int band, int flags)
{
	control = part_of(control);
	int valid = flags == MSG_BAND ? band >= 0 && band <= 255 : flags == MSG_HIPRI && band == 0 && control != NULL;

	return send_message(fd, control, part_of(data), !valid);
}

/* -- read() -- */

/* What the module tirdwr makes of messages: bytes, and an end. 1: there is something to read. */
static int strip_control(struct __stream *s)
{
	union T_primitives told = { .type = -1 };
	struct strbuf *control = &s->messages->control;

	memcpy(&told, control->buf, control->len < (int)sizeof(told) ? control->len : (int)sizeof(told));
	control->len = -1;
	if (told.type == T_DATA_IND)
		return 1;
	/* The peer has ended or has gone; the rest of the queue is no more the program's. */
	if (told.type == T_ORDREL_IND || told.type == T_DISCON_IND)
		return 0;
	return __stream_fail(EPROTO);
}

/* Which bytes of the first message read() may take; 0 for none, which is an end. */
static int readable(struct __stream *s)
{
	struct strbuf *control = &s->messages->control;

	if (control->len < 0)
		return 1;
	if (__stream_has_module(s, "tirdwr"))
		return strip_control(s);
	if (s->read_options & RPROTDIS) {
		control->len = -1;
		return 1;
	}
	return s->read_options & RPROTDAT ? 1 : __stream_fail(EBADMSG);
}

ssize_t __stream_read(int fd, void *buffer, size_t count)
{
	int error = errno;
	struct __stream *s = __stream_of(fd);
	size_t done = 0;

	if (s == NULL || (s->messages == NULL && __stream_has_module(s, "tirdwr"))) {
		ssize_t n = readv(fd, &(struct iovec){ buffer, count }, 1);

		/* tirdwr makes a hang-up of T_DISCON_IND. */
		if (n >= 0 || (s != NULL && errno == ECONNRESET)) {
			errno = error;
			return n < 0 ? 0 : n;
		}
		return -1;
	}
	while (done < count) {
		int room = count - done > INT_MAX ? INT_MAX : (int)(count - done), result;
		struct strbuf part = { room, 0, (char *)buffer + done };

		if (s->messages == NULL && (done > 0 || __transport_next(s, fd, room, patience(fd)) < 0))
			return done > 0 ? (ssize_t)done : -1;
		result = readable(s);
		if (result < 0)
			return done > 0 ? (ssize_t)done : -1;
		if (result == 0) {
			__stream_drop(s);
			break;
		}
		struct __stream_message *m = s->messages;
		/* RPROTDAT: the control part is read ahead of the data. */
		int left = __stream_take(&part, m->control.len >= 0 ? &m->control : &m->data, 0);
		if (part.len > 0)
			done += part.len;
		if (m->control.len < 0 && (m->data.len < 0 || (left && s->read_options & RMSGD)))
			__stream_drop(s);
		if (s->read_options & (RMSGD | RMSGN) && (s->messages != m || left))
			break;
	}
	return done;
}
