/* The book's helpers for IP's own header: the checksum, source routes. Prototypes: include/socksh/book.h. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/ip.h>
#include <socksh/book.h>
#include <stdlib.h>
#include <string.h>

/* RFC 1071: the one's complement of the one's complement sum of all 16-bit words, in any byte order. */
uint16_t in_cksum(uint16_t *addr, int len)
{
	uint32_t sum = 0;
	uint16_t word;
	const unsigned char *bytes = (unsigned char *)addr;

	for (; len > 1; len -= 2, bytes += 2) {
		memcpy(&word, bytes, 2);
		sum += word;
		if (sum & 0x80000000)
			sum = (sum & 0xffff) + (sum >> 16);
	}
	if (len == 1) {
		word = 0;
		memcpy(&word, bytes, 1);
		sum += word;
	}
	while (sum >> 16)
		sum = (sum & 0xffff) + (sum >> 16);
	return ~sum;
}

/* -- Source routes of IPv4 -- */

/*
 * The option begins behind a NOP, so that its addresses are aligned: NOP, code, length, pointer, addresses. The last
 * one is the destination. Linux takes no more than 40 bytes.
 */
#define ROUTE_HEADER 4
#define MOST_HOSTS 9
#define ROUTE_SIZE (ROUTE_HEADER + 4 * MOST_HOSTS)

static u_char *route;
static int hosts;

u_char *inet_srcrt_init(int type)
{
	route = Calloc(1, ROUTE_SIZE);
	hosts = 0;
	route[0] = IPOPT_NOP;
	route[1] = type ? IPOPT_SSRR : IPOPT_LSRR;
	route[2] = ROUTE_HEADER - 1;
	route[3] = 4; /* where the first address is, counted from the code as 1 */
	return route;
}

int inet_srcrt_add(char *hostptr)
{
	struct addrinfo *ai;

	if (hosts == MOST_HOSTS)
		err_quit("too many source routes with: %s", hostptr);
	ai = Host_serv(hostptr, NULL, AF_INET, 0);
	memcpy(route + ROUTE_HEADER + 4 * hosts, &((struct sockaddr_in *)ai->ai_addr)->sin_addr, 4);
	freeaddrinfo(ai);
	hosts++;
	route[2] += 4;
	return route[2] + 1;
}

/* What getsockopt(IP_OPTIONS) gives: the first hop's address, and behind it what was received, reversed. */
void inet_srcrt_print(u_char *ptr, int len)
{
	char text[INET_ADDRSTRLEN];
	struct in_addr first;
	u_char *end = ptr + len;

	if (len < 4)
		return;
	memcpy(&first, ptr, sizeof(first));
	ptr += sizeof(first);
	while (ptr < end && *ptr == IPOPT_NOP)
		ptr++;
	if (end - ptr < 3)
		return;
	if (*ptr != IPOPT_LSRR && *ptr != IPOPT_SSRR) {
		printf("received option type %d\n", *ptr);
		return;
	}
	printf("received %s: ", *ptr == IPOPT_LSRR ? "LSRR" : "SSRR");
	printf("%s ", Inet_ntop(AF_INET, &first, text, sizeof(text)));
	end = min(end, ptr + ptr[1]);
	for (ptr += 3; end - ptr >= 4; ptr += 4)
		printf("%s ", Inet_ntop(AF_INET, ptr, text, sizeof(text)));
	printf("\n");
}

/* -- Routing headers of IPv6 -- */

void inet6_srcrt_print(void *ptr)
{
	char text[INET6_ADDRSTRLEN];
	int segments = Inet6_rth_segments(ptr);

	printf("received source route: ");
	for (int i = 0; i < segments; i++)
		printf("%s ", Inet_ntop(AF_INET6, Inet6_rth_getaddr(ptr, i), text, sizeof(text)));
	printf("\n");
}

socklen_t Inet6_rth_space(int type, int segments)
{
	socklen_t size = inet6_rth_space(type, segments);

	if (size == 0)
		err_quit("inet6_rth_space error");
	return size;
}

void *Inet6_rth_init(void *rthbuf, socklen_t rthlen, int type, int segments)
{
	void *header = inet6_rth_init(rthbuf, rthlen, type, segments);

	if (header == NULL)
		err_quit("inet6_rth_init error");
	return header;
}

void Inet6_rth_add(void *rthbuf, const struct in6_addr *addr)
{
	if (inet6_rth_add(rthbuf, addr) < 0)
		err_quit("inet6_rth_add error");
}

void Inet6_rth_reverse(const void *in, void *out)
{
	if (inet6_rth_reverse(in, out) < 0)
		err_quit("inet6_rth_reverse error");
}

int Inet6_rth_segments(const void *rthbuf)
{
	int segments = inet6_rth_segments(rthbuf);

	if (segments < 0)
		err_quit("inet6_rth_segments error");
	return segments;
}

struct in6_addr *Inet6_rth_getaddr(const void *rthbuf, int index)
{
	struct in6_addr *addr = inet6_rth_getaddr(rthbuf, index);

	if (addr == NULL)
		err_quit("inet6_rth_getaddr error");
	return addr;
}
