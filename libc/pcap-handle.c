/* <pcap.h>: what a handle is, whatever its packets come from. */
#include <errno.h>
#include <pcap.h>
#include <socksh/pcap-handle.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int __pcap_fail(pcap_t *p, const char *message)
{
	snprintf(p->error, sizeof(p->error), "%s: %s", message, strerror(errno));
	return PCAP_ERROR;
}

pcap_t *__pcap_new(char *errbuf)
{
	pcap_t *p = calloc(1, sizeof(*p));

	if (p == NULL) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "malloc: %s", strerror(errno));
		return NULL;
	}
	p->fd = -1;
	p->linktype = DLT_EN10MB;
	return p;
}

int __pcap_make_room(pcap_t *p)
{
	/* in front: the header of DLT_LINUX_SLL, or a VLAN's tag; two bytes more, so that IP's header is aligned */
	p->packet = malloc(p->snapshot + 32);
	return p->packet == NULL ? __pcap_fail(p, "malloc") : 0;
}

void pcap_close(pcap_t *p)
{
	if (p->fd >= 0)
		close(p->fd);
	if (p->file != NULL && p->file != stdin)
		fclose(p->file);
	free(p->filter.bf_insns);
	free(p->packet);
	free(p->device);
	free(p);
}

char *pcap_geterr(pcap_t *p)
{
	return p->error;
}

void pcap_perror(pcap_t *p, const char *prefix)
{
	fprintf(stderr, "%s: %s\n", prefix, p->error);
}

int pcap_datalink(pcap_t *p)
{
	return p->activated ? p->linktype : PCAP_ERROR_NOT_ACTIVATED;
}

int pcap_snapshot(pcap_t *p)
{
	return p->activated ? p->snapshot : PCAP_ERROR_NOT_ACTIVATED;
}

int pcap_is_swapped(pcap_t *p)
{
	return p->activated ? p->swapped : PCAP_ERROR_NOT_ACTIVATED;
}

int pcap_major_version(pcap_t *p)
{
	return p->activated ? p->major : PCAP_ERROR_NOT_ACTIVATED;
}

int pcap_minor_version(pcap_t *p)
{
	return p->activated ? p->minor : PCAP_ERROR_NOT_ACTIVATED;
}

FILE *pcap_file(pcap_t *p)
{
	return p->file;
}

int pcap_fileno(pcap_t *p)
{
	return p->file != NULL ? fileno(p->file) : p->fd;
}

int pcap_get_selectable_fd(pcap_t *p)
{
	return pcap_fileno(p);
}
