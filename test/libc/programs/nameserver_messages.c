#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <arpa/nameser.h>
#include <resolv.h>
#include <stdio.h>
#include <string.h>

/* An answer: mail.example.test has a CNAME to a.test, which has two addresses; the names are compressed. */
static const unsigned char message[] = "\x12\x34\x85\x80\0\1\0\3\0\0\0\0"
	"\4mail\7example\4test\0\0\1\0\1"
	"\xc0\x0c\0\5\0\1\0\0\0\x3c\0\4\1a\xc0\x19"
	"\xc0\x2f\0\1\0\1\0\0\1\0\0\4\xc0\0\2\1"
	"\xc0\x2f\0\x1c\0\1\xff\xff\xff\xff\0\x10\x20\1\xd\xb8\0\0\0\0\0\0\0\0\0\0\0\1";

static void parse(const unsigned char *bytes, int size)
{
	ns_msg handle;
	ns_rr record;
	int section, i;

	errno = 0;
	if (ns_initparse(bytes, size, &handle) != 0) {
		printf("%d bytes: errno %d\n", size, errno);
		return;
	}
	printf("id %x, %d bytes:", ns_msg_id(handle), (int)ns_msg_size(handle));
	for (i = 0; i < ns_f_max; i++)
		printf(" %d", ns_msg_getflag(handle, i));
	printf("\n");
	for (section = 0; section < ns_s_max; section++) {
		printf("section %d has %d\n", section, ns_msg_count(handle, section));
		for (i = 0; i < ns_msg_count(handle, section); i++) {
			char name[NS_MAXDNAME];

			if (ns_parserr(&handle, section, i, &record) != 0) {
				printf("errno %d\n", errno);
				continue;
			}
			printf("%s %d %d %u %d", ns_rr_name(record), ns_rr_class(record), ns_rr_type(record), ns_rr_ttl(record), ns_rr_rdlen(record));
			if (ns_rr_type(record) == ns_t_cname && section != ns_s_qd)
				printf(" %d %s", dn_expand(ns_msg_base(handle), ns_msg_end(handle), ns_rr_rdata(record), name, sizeof(name)), name);
			printf("\n");
		}
	}
	printf("%d %d\n", ns_parserr(&handle, ns_s_an, 7, &record), errno);
	printf("%d %s\n", ns_parserr(&handle, ns_s_an, 0, &record), ns_rr_name(record));
	printf("%d %d\n", ns_skiprr(bytes + 12, bytes + size, ns_s_qd, 1), ns_skiprr(bytes + 12, bytes + 20, ns_s_qd, 1));
}

static void name(const char *text)
{
	unsigned char packed[NS_MAXCDNAME];
	char again[NS_MAXDNAME];
	int i, absolute;

	errno = 0;
	absolute = ns_name_pton(text, packed, sizeof(packed));
	printf("%s: %d %d", text, absolute, errno);
	if (absolute >= 0) {
		const unsigned char *end = packed;

		printf(" %d", ns_name_skip(&end, packed + sizeof(packed)));
		printf(" %d", (int)(end - packed));
		for (i = 0; i < end - packed; i++)
			printf(" %02x", packed[i]);
		printf(" %d", ns_name_ntop(packed, again, sizeof(again)));
		printf(" %s", again);
		printf(" %d", ns_name_ntop(packed, again, 3));
	}
	printf("\n");
}

int main(void)
{
	static const unsigned char circle[] = "\0\0\0\0\0\0\0\0\0\0\0\0\xc0\x0c";
	unsigned char buffer[64], *at = buffer;
	const unsigned char *from = buffer;
	unsigned long number;
	char text[64];
	size_t i;

	parse(message, sizeof(message) - 1);
	for (i = 0; i < sizeof(message); i += 9)
		parse(message, i);
	parse(message, sizeof(message));

	errno = 0;
	printf("%d %d\n", dn_expand(circle, circle + 14, circle + 12, text, sizeof(text)), errno);
	printf("%d %d\n", dn_expand(message, message + 30, message + 12, text, 5), errno);
	printf("%d %d %d\n", dn_skipname(message + 12, message + 60), dn_skipname(circle + 12, circle + 14), dn_skipname(message + 12, message + 20));

	name("example.test");
	name("example.test.");
	name(".");
	name("");
	name("a..b");
	name(".a");
	name("a\\.b\\032c\\\\.d\"$@;()");
	name("a\\3x");
	name("a\\999");
	name("0123456789012345678901234567890123456789012345678901234567890123.x");
	name("012345678901234567890123456789012345678901234567890123456789012.x");

	NS_PUT16(0xfedc, at);
	NS_PUT32(0xba987654, at);
	NS_GET16(number, from);
	printf("%lx", number);
	NS_GET32(number, from);
	printf(" %lx %d %d\n", number, (int)(at - buffer), (int)(from - buffer));
	printf("%x %lx\n", ns_get16(buffer), ns_get32(buffer + 2));
	return 0;
}
