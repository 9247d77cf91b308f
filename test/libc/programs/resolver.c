#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/in.h>
#include <arpa/nameser.h>
#include <resolv.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A name server of its own on 127.0.0.1: the question comes back as an answer with one address. */
static void serve(int fd)
{
	unsigned char packet[512];
	struct sockaddr_in from;
	socklen_t length = sizeof(from);
	ssize_t n = recvfrom(fd, packet, sizeof(packet), 0, (struct sockaddr *)&from, &length);
	HEADER *header = (HEADER *)packet;
	static const unsigned char record[] = "\xc0\x0c\0\1\0\1\0\0\1\0\0\4\xc0\0\2\7";

	if (n < 0)
		return;
	header->qr = 1;
	header->ra = 1;
	header->ancount = htons(1);
	header->arcount = 0;
	n = 12 + dn_skipname(packet + 12, packet + n) + 4;
	memcpy(packet + n, record, sizeof(record) - 1);
	sendto(fd, packet, n + sizeof(record) - 1, 0, (struct sockaddr *)&from, length);
}

int main(void)
{
	unsigned char packet[512];
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof(address);
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	char text[INET_ADDRSTRLEN];
	ns_msg handle;
	ns_rr record;
	int n;

	printf("%d\n", (_res.options & RES_INIT) != 0);
	printf("%d\n", res_init());
	printf("%d %d\n", (_res.options & RES_INIT) != 0, _res.nscount >= 0);

	bind(fd, (struct sockaddr *)&address, length);
	getsockname(fd, (struct sockaddr *)&address, &length);
	_res.nscount = 1;
	_res.nsaddr_list[0] = address;
	_res.retrans = 2;
	_res.retry = 1;
	_res.options &= ~(RES_DNSRCH | RES_DEFNAMES);
	printf("%d %d %d\n", _res.nscount, _res.retry, (_res.options & RES_DNSRCH) != 0);
	fflush(stdout);
	if (fork() == 0) {
		serve(fd);
		_exit(0);
	}
	n = res_query("host.example.test", ns_c_in, ns_t_a, packet, sizeof(packet));
	printf("%d\n", n);
	if (n > 0 && ns_initparse(packet, n, &handle) == 0 && ns_parserr(&handle, ns_s_an, 0, &record) == 0)
		printf("%s %s\n", ns_rr_name(record), inet_ntop(AF_INET, ns_rr_rdata(record), text, sizeof(text)));
	n = res_mkquery(ns_o_query, "a.test", ns_c_in, ns_t_mx, NULL, 0, NULL, packet, sizeof(packet));
	printf("%d", n);
	if (n > 0 && ns_initparse(packet, n, &handle) == 0 && ns_parserr(&handle, ns_s_qd, 0, &record) == 0)
		printf(" %s %d\n", ns_rr_name(record), ns_rr_type(record));
	printf("%d\n", res_mkquery(ns_o_query, "a.test", ns_c_in, ns_t_mx, NULL, 0, NULL, packet, 10));
	return 0;
}
