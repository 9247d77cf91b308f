#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/ip6.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void options(void)
{
	unsigned char header[64], type;
	void *data;
	socklen_t length;
	int size, at, value = 0x01020304;
	short small = 0x0506;

	size = inet6_opt_init(NULL, 0);
	size = inet6_opt_append(NULL, 0, size, 0xc3, 6, 4, &data);
	size = inet6_opt_append(NULL, 0, size, 0x05, 2, 2, &data);
	size = inet6_opt_finish(NULL, 0, size);
	printf("%d\n", size);
	memset(header, 0xff, sizeof(header));
	printf("%d", at = inet6_opt_init(header, size));
	printf(" %d", at = inet6_opt_append(header, size, at, 0xc3, 6, 4, &data));
	inet6_opt_set_val(data, inet6_opt_set_val(data, 0, &value, 4), &small, 2);
	printf(" %d", at = inet6_opt_append(header, size, at, 0x05, 2, 2, &data));
	inet6_opt_set_val(data, 0, &small, 2);
	printf(" %d\n", inet6_opt_finish(header, size, at));
	for (at = 2; at < size; at++)
		printf("%02x", header[at]);
	printf("\n");
	for (at = 0; (at = inet6_opt_next(header, size, at, &type, &length, &data)) > 0;)
		printf("%x %u %d\n", type, length, (int)((unsigned char *)data - header));
	at = inet6_opt_find(header, size, 0, 0x05, &length, &data);
	small = 0;
	printf("%d", at);
	printf(" %d %x\n", inet6_opt_get_val(data, 0, &small, 2), small);
	printf("%d %d %d\n", inet6_opt_find(header, size, 0, 0x77, &length, &data), inet6_opt_init(header, 7), inet6_opt_append(header, 8, 2, 0x05, 2, 3, &data));
}

static void filters(void)
{
	int fd = socket(AF_INET, SOCK_DGRAM, 0);
	struct in_addr interface = { htonl(INADDR_LOOPBACK) }, sources[3] = { { htonl(0xc0000201) }, { htonl(0xc0000202) } }, seen[3] = { { 0 } };
	struct ip_mreq request = { .imr_interface = interface };
	struct sockaddr_in group = { .sin_family = AF_INET };
	struct sockaddr_storage list[3];
	uint32_t mode = 7, count = 3;

	inet_pton(AF_INET, "232.1.2.3", &request.imr_multiaddr);
	group.sin_addr = request.imr_multiaddr;
	printf("%d\n", setipv4sourcefilter(fd, interface, request.imr_multiaddr, MCAST_INCLUDE, 2, sources));
	printf("%d\n", setsockopt(fd, IPPROTO_IP, IP_ADD_MEMBERSHIP, &request, sizeof(request)));
	printf("%d", setipv4sourcefilter(fd, interface, request.imr_multiaddr, MCAST_EXCLUDE, 2, sources));
	printf(" %d", getipv4sourcefilter(fd, interface, request.imr_multiaddr, &mode, &count, seen));
	printf(" %d %u %d\n", mode == MCAST_EXCLUDE, count, memcmp(seen, sources, sizeof(sources)));
	count = 3;
	printf("%d", getsourcefilter(fd, if_nametoindex("lo"), (struct sockaddr *)&group, sizeof(group), &mode, &count, list));
	printf(" %d %u\n", mode == MCAST_EXCLUDE, count);
	printf("%d", setsourcefilter(fd, if_nametoindex("lo"), (struct sockaddr *)&group, sizeof(group), MCAST_EXCLUDE, 1, list));
	count = 3;
	printf(" %d %u\n", getipv4sourcefilter(fd, interface, request.imr_multiaddr, &mode, &count, seen), count);
	group.sin_family = AF_UNIX;
	printf("%d\n", setsourcefilter(fd, 1, (struct sockaddr *)&group, sizeof(group), MCAST_EXCLUDE, 0, list));
}

int main(void)
{
	options();
	filters();
	return 0;
}
