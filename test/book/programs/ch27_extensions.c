// Extension headers of IPv6: hop-by-hop and destination options, routing headers, hop limits, traffic classes. UNP 27.4 to 27.7
#include <netinet/ip6.h>
#include "unproute.h"

static void bytes(const char *what, const void *ptr, int len)
{
	printf("%s:", what);
	for (int i = 0; i < len; i++)
		printf(" %02x", ((const u_char *)ptr)[i]);
	printf("\n");
}

/* An extension header with three options: of one byte, of four that are aligned, of eight that are. */
static socklen_t build(void *header, socklen_t size)
{
	int offset = inet6_opt_init(header, size);
	void *data;
	uint8_t one = 0x11;
	uint32_t four = htonl(0x22334455);
	uint64_t eight = 0x6677889900112233;

	offset = inet6_opt_append(header, size, offset, 0x1e, 1, 1, &data);
	if (header != NULL)
		inet6_opt_set_val(data, 0, &one, 1);
	offset = inet6_opt_append(header, size, offset, 0x3e, 4, 4, &data);
	if (header != NULL)
		inet6_opt_set_val(data, 0, &four, 4);
	offset = inet6_opt_append(header, size, offset, 0x1e, 10, 8, &data);
	if (header != NULL)
		inet6_opt_set_val(data, inet6_opt_set_val(data, 0, &eight, 8), "\1\2", 2);
	return inet6_opt_finish(header, size, offset);
}

static void walk(void *header, socklen_t size)
{
	uint8_t type;
	socklen_t len;
	void *data;
	uint32_t four;

	for (int at = 0; (at = inet6_opt_next(header, size, at, &type, &len, &data)) > 0;)
		printf("  at %d: type %02x, %d bytes, the first is %02x\n", at, type, len, *(u_char *)data);
	for (int at = 0; (at = inet6_opt_find(header, size, at, 0x1e, &len, &data)) > 0;)
		printf("  found at %d\n", at);
	if (inet6_opt_find(header, size, 0, 0x3e, &len, &data) > 0) {
		inet6_opt_get_val(data, 0, &four, 4);
		printf("  of four: %08x\n", ntohl(four));
	}
}

static void receive(int fd)
{
	char line[32], control[512];
	struct iovec iov = { line, sizeof(line) };
	struct sockaddr_in6 from;
	struct msghdr msg = { &from, sizeof(from), &iov, 1, control, sizeof(control), 0 };

	if (!Readable_timeo(fd, 1)) {
		printf("nothing came\n");
		return;
	}
	printf("%.*s", (int)Recvmsg(fd, &msg, 0), line);
	printf(", flags %d\n", msg.msg_flags);
	for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg); cmsg != NULL; cmsg = CMSG_NXTHDR(&msg, cmsg)) {
		int len = cmsg->cmsg_len - CMSG_LEN(0);

		switch (cmsg->cmsg_type) {
		case IPV6_HOPLIMIT:
			printf(" hop limit %d\n", *(int *)CMSG_DATA(cmsg));
			break;
		case IPV6_TCLASS:
			printf(" traffic class %02x\n", *(int *)CMSG_DATA(cmsg));
			break;
		case IPV6_PKTINFO:
			printf(" to %s\n", inet_ntop(AF_INET6, &((struct in6_pktinfo *)CMSG_DATA(cmsg))->ipi6_addr, line, sizeof(line)));
			break;
		case IPV6_HOPOPTS:
		case IPV6_DSTOPTS:
			bytes(cmsg->cmsg_type == IPV6_HOPOPTS ? " hop-by-hop" : " destination", CMSG_DATA(cmsg), len);
			walk(CMSG_DATA(cmsg), len);
			break;
		case IPV6_RTHDR:
			bytes(" routing", CMSG_DATA(cmsg), len);
			break;
		default:
			printf(" ancillary data %d\n", cmsg->cmsg_type);
		}
	}
}

static struct sockaddr_in6 address;

static void say(int fd, const char *text)
{
	if (sendto(fd, text, strlen(text), 0, (SA *)&address, sizeof(address)) < 0)
		printf("%s: %s\n", text, strerror(errno));
}

static void option(const char *name, int status)
{
	printf("%s: %s\n", name, status < 0 ? strerror(errno) : "set");
}

int main(void)
{
	int server = Socket(AF_INET6, SOCK_DGRAM, 0), client = Socket(AF_INET6, SOCK_DGRAM, 0), on = 1, value;
	socklen_t len = sizeof(address), size = build(NULL, 0);
	u_char header[64];

	printf("%d bytes, %d bytes\n", size, build(header, sizeof(header)));
	printf("too short: %d\n", inet6_opt_append(header, 8, 2, 0x1e, 10, 1, (void *[1]){ 0 }));
	size = build(header, size);
	bytes("built", header, size);
	walk(header, size);

	address.sin6_family = AF_INET6;
	address.sin6_addr = in6addr_loopback;
	Bind(server, (SA *)&address, len);
	Getsockname(server, (SA *)&address, &len);
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVHOPOPTS, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVDSTOPTS, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVRTHDR, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVHOPLIMIT, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVTCLASS, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IPV6, IPV6_RECVPKTINFO, &on, sizeof(on));
	say(client, "plain");
	receive(server);

	value = 7;
	Setsockopt(client, IPPROTO_IPV6, IPV6_UNICAST_HOPS, &value, sizeof(value));
	value = 0x28;
	Setsockopt(client, IPPROTO_IPV6, IPV6_TCLASS, &value, sizeof(value));
	option("IPV6_DSTOPTS", setsockopt(client, IPPROTO_IPV6, IPV6_DSTOPTS, header, size));
	say(client, "destination");
	receive(server);
	option("IPV6_HOPOPTS", setsockopt(client, IPPROTO_IPV6, IPV6_HOPOPTS, header, size));
	say(client, "both");
	receive(server);
	len = sizeof(header);
	Getsockopt(client, IPPROTO_IPV6, IPV6_HOPOPTS, header, &len);
	bytes("IPV6_HOPOPTS", header, len);
	Setsockopt(client, IPPROTO_IPV6, IPV6_HOPOPTS, NULL, 0);
	Setsockopt(client, IPPROTO_IPV6, IPV6_DSTOPTS, NULL, 0);
	header[1] = 9;
	option("a wrong length", setsockopt(client, IPPROTO_IPV6, IPV6_DSTOPTS, header, size));
	build(header, sizeof(header));
	header[1] = size / 8 - 1;

	/* for one datagram alone */
	union {
		struct cmsghdr header;
		char space[CMSG_SPACE(64) + CMSG_SPACE(sizeof(int))];
	} control = { 0 };
	struct iovec iov = { "once", 4 };
	struct msghdr msg = { &address, sizeof(address), &iov, 1, &control, CMSG_SPACE(size) + CMSG_SPACE(sizeof(int)), 0 };
	struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg);
	cmsg->cmsg_len = CMSG_LEN(size);
	cmsg->cmsg_level = IPPROTO_IPV6;
	cmsg->cmsg_type = IPV6_DSTOPTS;
	memcpy(CMSG_DATA(cmsg), header, size);
	cmsg = CMSG_NXTHDR(&msg, cmsg);
	cmsg->cmsg_len = CMSG_LEN(sizeof(int));
	cmsg->cmsg_level = IPPROTO_IPV6;
	cmsg->cmsg_type = IPV6_HOPLIMIT;
	*(int *)CMSG_DATA(cmsg) = 3;
	Sendmsg(client, &msg, 0);
	receive(server);
	say(client, "plain again");
	receive(server);

	/* Linux has no routing headers of type 0 any more */
	len = Inet6_rth_space(IPV6_RTHDR_TYPE_0, 2);
	Inet6_rth_init(header, len, IPV6_RTHDR_TYPE_0, 2);
	Inet6_rth_add(header, &in6addr_loopback);
	Inet6_rth_add(header, &address.sin6_addr);
	inet6_srcrt_print(header);
	option("IPV6_RTHDR", setsockopt(client, IPPROTO_IPV6, IPV6_RTHDR, header, len));
	printf("%d segments, %d bytes, %s\n", inet6_rth_segments(header), inet6_rth_space(IPV6_RTHDR_TYPE_0, 128),
		inet6_rth_getaddr(header, 2) == NULL ? "no third" : "a third");

	value = 0;
	len = sizeof(value);
	Getsockopt(client, IPPROTO_IPV6, IPV6_UNICAST_HOPS, &value, &len);
	printf("hops %d\n", value);
	Setsockopt(client, IPPROTO_IPV6, IPV6_DONTFRAG, &on, sizeof(on));
	char *large = Calloc(1, 65000);
	Connect(client, (SA *)&address, sizeof(address));
	struct ip6_mtuinfo mtu;
	len = sizeof(mtu);
	Getsockopt(client, IPPROTO_IPV6, IPV6_PATHMTU, &mtu, &len);
	printf("path MTU %u\n", mtu.ip6m_mtu);
	printf("%d\n", (int)send(client, large, 65000, 0));
}
