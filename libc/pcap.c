/* <pcap.h>: handles, and what is the same for interfaces (pcap-live.c) and files (pcap-files.c). */
#include <errno.h>
#include <pcap.h>
#include <socksh/pcap-handle.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

pcap_t *pcap_create(const char *source, char *errbuf)
{
	pcap_t *p = __pcap_new(errbuf);

	if (p == NULL)
		return NULL;
	p->device = strdup(source == NULL ? "any" : source);
	p->timeout = 0;
	return p;
}

/* -- Before pcap_activate() -- */

static int changeable(pcap_t *p)
{
	if (!p->activated)
		return 1;
	snprintf(p->error, sizeof(p->error), "can't perform  operation on activated capture");
	return 0;
}

int pcap_set_snaplen(pcap_t *p, int snaplen)
{
	if (!changeable(p))
		return PCAP_ERROR_ACTIVATED;
	p->snapshot = snaplen;
	return 0;
}

int pcap_set_promisc(pcap_t *p, int promisc)
{
	if (!changeable(p))
		return PCAP_ERROR_ACTIVATED;
	p->promisc = promisc;
	return 0;
}

int pcap_set_timeout(pcap_t *p, int to_ms)
{
	if (!changeable(p))
		return PCAP_ERROR_ACTIVATED;
	p->timeout = to_ms;
	return 0;
}

int pcap_set_immediate_mode(pcap_t *p, int immediate)
{
	(void)immediate;
	return changeable(p) ? 0 : PCAP_ERROR_ACTIVATED;
}

int pcap_set_buffer_size(pcap_t *p, int buffer_size)
{
	if (!changeable(p))
		return PCAP_ERROR_ACTIVATED;
	/* "Silently ignore", as libpcap does. */
	if (buffer_size > 0)
		p->room = buffer_size;
	return 0;
}

int pcap_activate(pcap_t *p)
{
	int status;

	if (!changeable(p))
		return PCAP_ERROR_ACTIVATED;
	if (p->snapshot <= 0 || p->snapshot > __PCAP_SNAPSHOT)
		p->snapshot = __PCAP_SNAPSHOT;
	status = __pcap_activate(p);
	if (status == 0 && __pcap_make_room(p) < 0)
		status = PCAP_ERROR;
	if (status < 0) {
		if (p->fd >= 0)
			close(p->fd);
		p->fd = -1;
		return status;
	}
	p->activated = 1;
	return status;
}

pcap_t *pcap_open_live(const char *device, int snaplen, int promisc, int to_ms, char *errbuf)
{
	pcap_t *p = pcap_create(device, errbuf);
	int status;

	if (p == NULL)
		return NULL;
	p->snapshot = snaplen;
	p->promisc = promisc;
	p->timeout = to_ms;
	status = pcap_activate(p);
	if (status >= 0)
		return p;
	if (status == PCAP_ERROR)
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s: %s", p->device, p->error);
	else if (p->error[0] != '\0')
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s: %s (%s)", p->device, pcap_statustostr(status), p->error);
	else
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s: %s", p->device, pcap_statustostr(status));
	pcap_close(p);
	return NULL;
}

pcap_t *pcap_open_dead(int linktype, int snaplen)
{
	char message[PCAP_ERRBUF_SIZE];
	pcap_t *p = __pcap_new(message);

	if (p == NULL)
		return NULL;
	p->linktype = linktype;
	p->snapshot = snaplen <= 0 || snaplen > __PCAP_SNAPSHOT ? __PCAP_SNAPSHOT : snaplen;
	p->activated = p->dead = 1;
	return p;
}

/* -- Packets -- */

static int unreadable(pcap_t *p)
{
	if (p->dead)
		snprintf(p->error, sizeof(p->error), "This handle cannot capture packets: pcap_open_dead() made it");
	else
		snprintf(p->error, sizeof(p->error), "This handle hasn't been activated yet");
	return p->dead ? PCAP_ERROR : PCAP_ERROR_NOT_ACTIVATED;
}

int pcap_dispatch(pcap_t *p, int cnt, pcap_handler callback, u_char *user)
{
	if (p->file != NULL)
		return __pcap_read_file(p, cnt, callback, user);
	return p->fd < 0 ? unreadable(p) : __pcap_read_live(p, cnt, callback, user);
}

int pcap_loop(pcap_t *p, int cnt, pcap_handler callback, u_char *user)
{
	for (int left = cnt;;) {
		int got = pcap_dispatch(p, cnt > 0 ? left : -1, callback, user);

		if (got < 0)
			return got;
		if (got == 0 && p->file != NULL)
			return 0;
		left -= got;
		if (cnt > 0 && left <= 0)
			return 0;
	}
}

struct one {
	struct pcap_pkthdr *header;
	const u_char *bytes;
};

static void keep(u_char *user, const struct pcap_pkthdr *h, const u_char *bytes)
{
	struct one *one = (struct one *)user;

	*one->header = *h;
	one->bytes = bytes;
}

const u_char *pcap_next(pcap_t *p, struct pcap_pkthdr *h)
{
	struct one one = { h, NULL };

	return pcap_dispatch(p, 1, keep, (u_char *)&one) == 1 ? one.bytes : NULL;
}

int pcap_next_ex(pcap_t *p, struct pcap_pkthdr **pkt_header, const u_char **pkt_data)
{
	struct one one = { &p->header, NULL };
	int got = pcap_dispatch(p, 1, keep, (u_char *)&one);

	if (got > 0) {
		*pkt_header = &p->header;
		*pkt_data = one.bytes;
		return 1;
	}
	return got == 0 && p->file != NULL ? PCAP_ERROR_BREAK : got;
}

void pcap_breakloop(pcap_t *p)
{
	p->stop = 1;
}

int pcap_setfilter(pcap_t *p, struct bpf_program *fp)
{
	struct bpf_insn *copy;

	if (fp == NULL || !bpf_validate(fp->bf_insns, fp->bf_len)) {
		snprintf(p->error, sizeof(p->error), fp == NULL ? "setfilter: No filter specified" : "BPF program is not valid");
		return PCAP_ERROR;
	}
	copy = malloc(fp->bf_len * sizeof(*copy));
	if (copy == NULL)
		return __pcap_fail(p, "malloc");
	memcpy(copy, fp->bf_insns, fp->bf_len * sizeof(*copy));
	free(p->filter.bf_insns);
	p->filter.bf_insns = copy;
	p->filter.bf_len = fp->bf_len;
	return p->fd < 0 ? 0 : __pcap_attach(p);
}
