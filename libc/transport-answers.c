/* What a transport provider answers, and addresses in its messages (UNP 31.6). */
#include <socksh/transport.h>
#include <string.h>

int __transport_ok(struct __stream *s, long request)
{
	struct T_ok_ack ack = { T_OK_ACK, request };

	return __stream_queue(s, _STREAM_PRIORITY, &ack, sizeof(ack), NULL, -1);
}

int __transport_refuse(struct __stream *s, long request, int tli, int error)
{
	struct T_error_ack ack = { T_ERROR_ACK, request, tli, error };

	return __stream_queue(s, _STREAM_PRIORITY, &ack, sizeof(ack), NULL, -1);
}

int __transport_refuse_errno(struct __stream *s, long request)
{
	switch (errno) {
	case EACCES:
		return __transport_refuse(s, request, TACCES, 0);
	case EADDRINUSE:
		return __transport_refuse(s, request, TADDRBUSY, 0);
	case EADDRNOTAVAIL:
		return __transport_refuse(s, request, TNOADDR, 0);
	case EAFNOSUPPORT:
	case EINVAL:
		return __transport_refuse(s, request, TBADADDR, 0);
	default:
		return __transport_refuse(s, request, TSYSERR, errno);
	}
}

int __transport_disconnected(struct __stream *s, int reason, int sequence)
{
	struct T_discon_ind told = { T_DISCON_IND, reason, sequence };

	return __stream_queue(s, 0, &told, sizeof(told), NULL, -1);
}

int __transport_queue(struct __stream *s, int band, const void *fixed, int size, const union __transport_address *a,
                      const char *data, int data_length)
{
	char control[256];
	socklen_t length = __transport_address_size(s);

	memcpy(control, fixed, size);
	memcpy(control + size, a, length);
	return __stream_queue(s, band, control, size + length, data, data_length);
}

int __transport_get_address(const struct __stream *s, const struct strbuf *control, long length, long offset,
                            union __transport_address *to)
{
	if (length != (long)__transport_address_size(s) || offset < 0 || offset > control->len - length)
		return -1;
	memcpy(to, control->buf + offset, length);
	return to->any.sa_family == s->domain ? 0 : -1;
}
