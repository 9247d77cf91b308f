/* Options of IPv6's hop-by-hop and destination headers (RFC 3542, 10): type, length, data; padding between them. */
#include <netinet/in.h>
#include <netinet/ip6.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int inet6_opt_init(void *extbuf, socklen_t extlen)
{
	struct ip6_hbh *header = extbuf;

	if (extbuf != NULL) {
		if (extlen == 0 || extlen % 8 != 0 || extlen > 256 * 8)
			return -1;
		header->ip6h_len = extlen / 8 - 1;
	}
	return sizeof(*header);
}

static void pad(uint8_t *at, int bytes)
{
	if (bytes == 1) {
		at[0] = IP6OPT_PAD1;
	} else if (bytes > 0) {
		memset(at, 0, bytes);
		at[0] = IP6OPT_PADN;
		at[1] = bytes - 2;
	}
}

int inet6_opt_append(void *extbuf, socklen_t extlen, int offset, uint8_t type, socklen_t len, uint8_t align, void **databufp)
{
	int padding, start;

	if (offset < (int)sizeof(struct ip6_hbh) || type == IP6OPT_PAD1 || type == IP6OPT_PADN || len > 255)
		return -1;
	if (align == 0 || align > 8 || (align & (align - 1)) != 0 || align > len)
		return -1;
	/* The data are what is aligned. */
	padding = (align - (offset + (int)sizeof(struct ip6_opt)) % align) % align;
	start = offset + padding;
	if (extbuf != NULL) {
		uint8_t *bytes = extbuf;

		if (start + sizeof(struct ip6_opt) + len > extlen)
			return -1;
		pad(bytes + offset, padding);
		bytes[start] = type;
		bytes[start + 1] = len;
		*databufp = bytes + start + sizeof(struct ip6_opt);
	}
	return start + sizeof(struct ip6_opt) + len;
}

int inet6_opt_finish(void *extbuf, socklen_t extlen, int offset)
{
	int padding;

	if (offset < (int)sizeof(struct ip6_hbh))
		return -1;
	padding = -offset & 7;
	if (extbuf != NULL) {
		if (offset + padding > (int)extlen)
			return -1;
		pad((uint8_t *)extbuf + offset, padding);
	}
	return offset + padding;
}

int inet6_opt_set_val(void *databuf, int offset, void *val, socklen_t vallen)
{
	memcpy((uint8_t *)databuf + offset, val, vallen);
	return offset + vallen;
}

int inet6_opt_get_val(void *databuf, int offset, void *val, socklen_t vallen)
{
	memcpy(val, (uint8_t *)databuf + offset, vallen);
	return offset + vallen;
}

/* The next option, of a type if that is not negative. */
static int next(void *extbuf, socklen_t extlen, int offset, int type, uint8_t *typep, socklen_t *lenp, void **databufp)
{
	uint8_t *bytes = extbuf;

	if (offset == 0)
		offset = sizeof(struct ip6_hbh);
	else if (offset < (int)sizeof(struct ip6_hbh))
		return -1;
	while (offset < (int)extlen) {
		int start = offset;

		if (bytes[start] == IP6OPT_PAD1) {
			offset++;
			if (type == IP6OPT_PAD1) {
				*lenp = 0;
				*databufp = bytes + start;
				return offset;
			}
			continue;
		}
		if (start + (int)sizeof(struct ip6_opt) > (int)extlen)
			return -1;
		offset = start + sizeof(struct ip6_opt) + bytes[start + 1];
		if (offset > (int)extlen)
			return -1;
		if (type < 0 ? bytes[start] != IP6OPT_PADN : bytes[start] == type) {
			if (typep != NULL)
				*typep = bytes[start];
			*lenp = bytes[start + 1];
			*databufp = bytes + start + sizeof(struct ip6_opt);
			return offset;
		}
	}
	return -1;
}

int inet6_opt_next(void *extbuf, socklen_t extlen, int offset, uint8_t *typep, socklen_t *lenp, void **databufp)
{
	return next(extbuf, extlen, offset, -1, typep, lenp, databufp);
}

int inet6_opt_find(void *extbuf, socklen_t extlen, int offset, uint8_t type, socklen_t *lenp, void **databufp)
{
	return next(extbuf, extlen, offset, type, NULL, lenp, databufp);
}
