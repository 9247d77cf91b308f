/* T_OPTMGMT_REQ of a transport provider: XTI's options (XNS 5.2), as options of the socket. */
#include <netinet/tcp.h>
#include <socksh/transport.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#include <xti_inet.h>

struct option {
	t_uscalar_t level, name;
	int socket_level, socket_name;
	int size; /* of the value: unsigned char, unsigned int, t_uscalar_t, or two t_scalar_t */
	int fixed; /* Linux lets nobody set it */
};

static const struct option options[] = {
	{ XTI_GENERIC, XTI_DEBUG, SOL_SOCKET, SO_DEBUG, 8, 0 },
	{ XTI_GENERIC, XTI_LINGER, SOL_SOCKET, SO_LINGER, 16, 0 },
	{ XTI_GENERIC, XTI_SNDBUF, SOL_SOCKET, SO_SNDBUF, 8, 0 },
	{ XTI_GENERIC, XTI_RCVBUF, SOL_SOCKET, SO_RCVBUF, 8, 0 },
	{ XTI_GENERIC, XTI_SNDLOWAT, SOL_SOCKET, SO_SNDLOWAT, 8, 1 },
	{ XTI_GENERIC, XTI_RCVLOWAT, SOL_SOCKET, SO_RCVLOWAT, 8, 0 },
	{ INET_TCP, T_TCP_NODELAY, IPPROTO_TCP, TCP_NODELAY, 8, 0 },
	{ INET_TCP, T_TCP_MAXSEG, IPPROTO_TCP, TCP_MAXSEG, 8, 1 },
	{ INET_TCP, T_TCP_KEEPALIVE, SOL_SOCKET, SO_KEEPALIVE, 16, 0 },
	{ INET_UDP, T_UDP_CHECKSUM, SOL_SOCKET, SO_NO_CHECK, 8, 0 },
	{ INET_IP, T_IP_TOS, IPPROTO_IP, IP_TOS, 1, 0 },
	{ INET_IP, T_IP_TTL, IPPROTO_IP, IP_TTL, 1, 0 },
	{ INET_IP, T_IP_REUSEADDR, SOL_SOCKET, SO_REUSEADDR, 4, 0 },
	{ INET_IP, T_IP_DONTROUTE, SOL_SOCKET, SO_DONTROUTE, 4, 0 },
	{ INET_IP, T_IP_BROADCAST, SOL_SOCKET, SO_BROADCAST, 4, 0 },
};
#define OPTIONS (sizeof(options) / sizeof(options[0]))
/* What t_scalar_t counts in is minutes, and TCP_KEEPIDLE's are seconds. */
#define MINUTE 60

/* The answer as it grows. */
struct answer {
	char bytes[_STREAM_CONTROL];
	int length;
	long worst; /* T_SUCCESS … */
};

/* XNS: from the best to the worst. */
static int rank(long status)
{
	return status == T_SUCCESS ? 0 : status == T_PARTSUCCESS ? 1 : status == T_FAILURE ? 2 : status == T_READONLY ? 3 : 4;
}

static int add(struct answer *a, const struct t_opthdr *header, const void *value, int size)
{
	struct t_opthdr h = *header;

	if (a->length + (int)T_ALIGN(sizeof(h) + size) > (int)sizeof(a->bytes))
		return -1;
	h.len = sizeof(h) + size;
	memcpy(a->bytes + a->length, &h, sizeof(h));
	memcpy(a->bytes + a->length + sizeof(h), value, size);
	a->length += T_ALIGN(h.len);
	if (rank(h.status) > rank(a->worst))
		a->worst = h.status;
	return 0;
}

/* -- Values -- */

static int get_int(int fd, int level, int name)
{
	int value = 0;
	socklen_t size = sizeof(value);

	getsockopt(fd, level, name, &value, &size);
	return value;
}

static void get_value(int fd, const struct option *o, void *value)
{
	t_scalar_t *words = value;
	struct linger linger = { 0, 0 };
	socklen_t size = sizeof(linger);

	if (o->socket_name == SO_LINGER && o->socket_level == SOL_SOCKET) {
		getsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, &size);
		words[0] = linger.l_onoff;
		words[1] = linger.l_linger;
		return;
	}
	int number = get_int(fd, o->socket_level, o->socket_name);
	if (o->level == INET_UDP)
		number = !number;
	if (o->size == 1) {
		*(unsigned char *)value = number;
	} else if (o->size == 4) {
		*(unsigned *)value = number;
	} else {
		words[0] = number;
		if (o->size == 16)
			words[1] = get_int(fd, IPPROTO_TCP, TCP_KEEPIDLE) / MINUTE;
	}
}

static int set_value(int fd, const struct option *o, const void *value)
{
	t_scalar_t words[2] = { 0, 0 };
	int number;

	memcpy(words, value, o->size > 4 ? o->size : 0);
	if (o->socket_name == SO_LINGER && o->socket_level == SOL_SOCKET) {
		struct linger linger = { words[0] != T_NO, words[1] == T_UNSPEC ? 0 : words[1] };

		return setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger));
	}
	number = o->size == 1 ? *(const unsigned char *)value : o->size == 4 ? *(const int *)value : (int)words[0];
	if (o->level == INET_UDP)
		number = !number;
	if (o->level == INET_TCP && o->name == T_TCP_KEEPALIVE) {
		int idle = words[1] * MINUTE;

		number = number != T_NO;
		if (words[1] > 0 && setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof(idle)) < 0)
			return -1;
	}
	return setsockopt(fd, o->socket_level, o->socket_name, &number, sizeof(number));
}

/* -- Requests -- */

/* One option, as it is answered; without a value when there is none to tell. */
static int manage(struct answer *a, struct t_opthdr h, const struct option *o, int fd, long what, const void *value)
{
	t_scalar_t words[2];
	int given = h.len - sizeof(h);

	h.status = T_SUCCESS;
	if (o == NULL) {
		h.status = T_NOTSUPPORT;
		return add(a, &h, value, what == T_NEGOTIATE || what == T_CHECK ? given : 0);
	}
	h.name = o->name;
	if (what == T_CHECK || what == T_NEGOTIATE) {
		if (o->fixed)
			h.status = T_READONLY;
		else if (what == T_NEGOTIATE && set_value(fd, o, value) < 0)
			h.status = T_FAILURE;
		if (what == T_CHECK)
			return add(a, &h, value, given);
	}
	get_value(fd, o, words);
	if (o->fixed)
		h.status = T_READONLY;
	return add(a, &h, words, o->size);
}

static int in_provider(const struct __stream *s, const struct option *o)
{
	return o->level == INET_TCP ? s->type == SOCK_STREAM : o->level != INET_UDP || s->type == SOCK_DGRAM;
}

/* The options that a header of a request names; 0, or an error of XTI's. */
static int manage_named(const struct __stream *s, int fd, struct answer *a, const struct t_opthdr *h, long what,
                        const char *value)
{
	const struct option *found = NULL;

	for (size_t i = 0; i < OPTIONS; i++) {
		const struct option *o = &options[i];

		if (o->level != h->level || !in_provider(s, o))
			continue;
		if (o->name == h->name)
			found = o;
		/* T_ALLOPT: all of a level. */
		if (h->name == T_ALLOPT && what != T_NEGOTIATE && what != T_CHECK && manage(a, *h, o, fd, what, value) < 0)
			return TBUFOVFLW;
	}
	if (h->name == T_ALLOPT)
		return what == T_NEGOTIATE || what == T_CHECK ? TBADOPT : 0;
	/* T_CHECK may do without a value. */
	int given = h->len - sizeof(*h);
	if (found != NULL && (what == T_NEGOTIATE || (what == T_CHECK && given > 0)) && given != found->size)
		return TBADOPT;
	return manage(a, *h, found, fd, what, value) < 0 ? TBUFOVFLW : 0;
}

int __transport_options(struct __stream *s, int fd, const struct strbuf *control, const struct T_optmgmt_req *r)
{
	struct T_optmgmt_ack ack = { T_OPTMGMT_ACK, 0, sizeof(ack), 0 };
	struct answer a = { .length = sizeof(ack), .worst = T_SUCCESS };
	long what = r->MGMT_flags, at = r->OPT_offset, end;
	int asked = fd, error = 0;

	if (what != T_NEGOTIATE && what != T_CHECK && what != T_CURRENT && what != T_DEFAULT)
		return __transport_refuse(s, T_OPTMGMT_REQ, TBADFLAG, 0);
	if (r->OPT_length < 0 || at < (long)sizeof(*r) || r->OPT_length > control->len - at)
		return __transport_refuse(s, T_OPTMGMT_REQ, TBADOPT, 0);
	end = at + r->OPT_length;
	if (what == T_DEFAULT) {
		asked = socket(s->domain, s->type, 0);
		if (asked < 0)
			return __transport_refuse_errno(s, T_OPTMGMT_REQ);
	}
	while (at < end && error == 0) {
		struct t_opthdr h;

		if (end - at < (long)sizeof(h)) {
			error = TBADOPT;
			break;
		}
		memcpy(&h, control->buf + at, sizeof(h));
		if (h.len < sizeof(h) || h.len > (t_uscalar_t)(end - at))
			error = TBADOPT;
		else
			error = manage_named(s, asked, &a, &h, what, control->buf + at + sizeof(h));
		at += T_ALIGN(h.len);
	}
	if (asked != fd)
		close(asked);
	if (error != 0)
		return __transport_refuse(s, T_OPTMGMT_REQ, error, 0);
	ack.OPT_length = a.length - sizeof(ack);
	ack.MGMT_flags = a.worst;
	memcpy(a.bytes, &ack, sizeof(ack));
	return __stream_queue(s, _STREAM_PRIORITY, a.bytes, a.length, NULL, -1);
}
