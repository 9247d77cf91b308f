/* IPv6 routing headers of type 0 (RFC 3542, 7): 8 bytes, then the addresses. */
#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct routing_header {
	uint8_t next;
	uint8_t length; /* of the addresses, in 8 bytes */
	uint8_t type;
	uint8_t segments_left;
	uint32_t reserved;
	struct in6_addr addresses[];
};

int inet6_rth_segments(const void *bp)
{
	const struct routing_header *header = bp;

	return header->type == IPV6_RTHDR_TYPE_0 ? header->length / 2 : -1;
}

/* While a header is built, segments_left counts what has been added. */
int inet6_rth_add(void *bp, const struct in6_addr *addr)
{
	struct routing_header *header = bp;

	if (header->segments_left >= inet6_rth_segments(bp))
		return -1;
	header->addresses[header->segments_left++] = *addr;
	return 0;
}

/* `in` and `out` may be the same. */
int inet6_rth_reverse(const void *in, void *out)
{
	const struct routing_header *from = in;
	struct routing_header *to = out;
	int segments = inet6_rth_segments(in);
	int first, last;

	if (segments < 0)
		return -1;
	memmove(to, from, sizeof(*to));
	for (first = 0, last = segments - 1; first <= last; first++, last--) {
		struct in6_addr swapped = from->addresses[first];

		to->addresses[first] = from->addresses[last];
		to->addresses[last] = swapped;
	}
	to->segments_left = segments;
	return 0;
}

struct in6_addr *inet6_rth_getaddr(const void *bp, int index)
{
	const struct routing_header *header = bp;

	if (index < 0 || index >= inet6_rth_segments(bp))
		return NULL;
	return (struct in6_addr *)&header->addresses[index];
}
