/* <pcap.h>: files of packets, as tcpdump -w writes them. man 5 pcap-savefile */
#include <byteswap.h>
#include <errno.h>
#include <pcap.h>
#include <socksh/pcap-handle.h>
#include <stdlib.h>
#include <string.h>

#define MICROSECONDS 0xa1b2c3d4
#define NANOSECONDS 0xa1b23c4d

/* What stands before a packet in a file, whatever a struct timeval is in memory. */
struct record {
	bpf_u_int32 seconds, fraction, caplen, len;
};

pcap_t *pcap_open_offline(const char *fname, char *errbuf)
{
	FILE *file;
	pcap_t *p;

	if (fname == NULL) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "A null pointer was supplied as the file name");
		return NULL;
	}
	file = strcmp(fname, "-") == 0 ? stdin : fopen(fname, "rb");
	if (file == NULL) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s: %s", fname, strerror(errno));
		return NULL;
	}
	p = pcap_fopen_offline(file, errbuf);
	if (p == NULL && file != stdin)
		fclose(file);
	return p;
}

pcap_t *pcap_fopen_offline(FILE *fp, char *errbuf)
{
	struct pcap_file_header header;
	pcap_t *p;
	size_t got = fread(&header, 1, sizeof(header), fp);
	int swapped = header.magic == bswap_32(MICROSECONDS) || header.magic == bswap_32(NANOSECONDS);

	if (got != sizeof(header)) {
		if (ferror(fp))
			snprintf(errbuf, PCAP_ERRBUF_SIZE, "error reading dump file: %s", strerror(errno));
		else
			snprintf(errbuf, PCAP_ERRBUF_SIZE, "truncated dump file; tried to read %zu %sheader bytes, only got %zu",
				got < 4 ? (size_t)4 : sizeof(header), got < 4 ? "" : "file ", got);
		return NULL;
	}
	if (swapped) {
		header.magic = bswap_32(header.magic);
		header.version_major = bswap_16(header.version_major);
		header.version_minor = bswap_16(header.version_minor);
		header.snaplen = bswap_32(header.snaplen);
		header.linktype = bswap_32(header.linktype);
	}
	if (header.magic != MICROSECONDS && header.magic != NANOSECONDS) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "unknown file format");
		return NULL;
	}
	p = __pcap_new(errbuf);
	if (p == NULL)
		return NULL;
	p->swapped = swapped;
	p->nanoseconds = header.magic == NANOSECONDS;
	p->major = header.version_major;
	p->minor = header.version_minor;
	p->linktype = header.linktype & 0x0fffffff;
	if (p->linktype == 101) /* what IP without a header before it is in files */
		p->linktype = DLT_RAW;
	p->snapshot = header.snaplen == 0 || header.snaplen > __PCAP_SNAPSHOT ? __PCAP_SNAPSHOT : header.snaplen;
	if (__pcap_make_room(p) < 0) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "%s", p->error);
		pcap_close(p);
		return NULL;
	}
	p->activated = 1;
	p->file = fp;
	return p;
}

/* 1 for a packet, 0 at the end, -1 with p->error. */
static int next(pcap_t *p)
{
	struct record record;
	size_t got = fread(&record, 1, sizeof(record), p->file);

	if (got == 0 && !ferror(p->file))
		return 0;
	if (got != sizeof(record)) {
		if (ferror(p->file))
			return __pcap_fail(p, "error reading dump file");
		snprintf(p->error, sizeof(p->error), "truncated dump file; tried to read %zu header bytes, only got %zu",
			sizeof(record), got);
		return -1;
	}
	if (p->swapped) {
		record.seconds = bswap_32(record.seconds);
		record.fraction = bswap_32(record.fraction);
		record.caplen = bswap_32(record.caplen);
		record.len = bswap_32(record.len);
	}
	if (record.caplen > (bpf_u_int32)p->snapshot) {
		snprintf(p->error, sizeof(p->error), "invalid packet capture length %u, bigger than snaplen of %d",
			record.caplen, p->snapshot);
		return -1;
	}
	p->header.ts.tv_sec = record.seconds;
	p->header.ts.tv_usec = p->nanoseconds ? record.fraction / 1000 : record.fraction;
	p->header.caplen = record.caplen;
	p->header.len = record.len;
	got = fread(p->packet, 1, record.caplen, p->file);
	if (got == record.caplen)
		return 1;
	if (ferror(p->file))
		return __pcap_fail(p, "error reading dump file");
	snprintf(p->error, sizeof(p->error), "truncated dump file; tried to read %u captured bytes, only got %zu",
		record.caplen, got);
	return -1;
}

int __pcap_read_file(pcap_t *p, int most, pcap_handler callback, u_char *user)
{
	int count = 0;

	while (most <= 0 || count < most) {
		struct pcap_pkthdr header;
		int got;

		if (p->stop) {
			if (count > 0)
				return count;
			p->stop = 0;
			return PCAP_ERROR_BREAK;
		}
		got = next(p);
		if (got < 0)
			return got;
		if (got == 0)
			return count;
		header = p->header;
		if (p->filter.bf_insns != NULL && bpf_filter(p->filter.bf_insns, p->packet, header.len, header.caplen) == 0)
			continue;
		count++;
		callback(user, &header, p->packet);
	}
	return count;
}

/* -- Writing: a pcap_dumper_t is a stream -- */

pcap_dumper_t *pcap_dump_fopen(pcap_t *p, FILE *fp)
{
	struct pcap_file_header header = {
		MICROSECONDS, PCAP_VERSION_MAJOR, PCAP_VERSION_MINOR, 0, 0, p->snapshot,
		p->linktype == DLT_RAW ? 101 : p->linktype,
	};

	if (fwrite(&header, sizeof(header), 1, fp) != 1) {
		__pcap_fail(p, "Can't write to the stream");
		return NULL;
	}
	return (pcap_dumper_t *)fp;
}

pcap_dumper_t *pcap_dump_open(pcap_t *p, const char *fname)
{
	FILE *file;
	pcap_dumper_t *dumper;

	if (!p->activated) {
		snprintf(p->error, sizeof(p->error), "%s: not-yet-activated pcap_t passed to pcap_dump_open", fname);
		return NULL;
	}
	file = strcmp(fname, "-") == 0 ? stdout : fopen(fname, "wb");
	if (file == NULL) {
		__pcap_fail(p, fname);
		return NULL;
	}
	dumper = pcap_dump_fopen(p, file);
	if (dumper == NULL && file != stdout)
		fclose(file);
	return dumper;
}

void pcap_dump(u_char *user, const struct pcap_pkthdr *h, const u_char *sp)
{
	FILE *file = (FILE *)user;
	struct record record = { h->ts.tv_sec, h->ts.tv_usec, h->caplen, h->len };

	if (fwrite(&record, sizeof(record), 1, file) == 1)
		fwrite(sp, h->caplen, 1, file);
}

int pcap_dump_flush(pcap_dumper_t *p)
{
	return fflush((FILE *)p) == EOF ? -1 : 0;
}

FILE *pcap_dump_file(pcap_dumper_t *p)
{
	return (FILE *)p;
}

long pcap_dump_ftell(pcap_dumper_t *p)
{
	return ftell((FILE *)p);
}

void pcap_dump_close(pcap_dumper_t *p)
{
	fclose((FILE *)p);
}
