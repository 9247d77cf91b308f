// Source routes of IPv4 and IPv6 as bytes, the Internet checksum, a mask as text. UNP 27, 28.5, 18.3
#include "unproute.h"

static void bytes(const u_char *ptr, int len)
{
	for (int i = 0; i < len; i++)
		printf("%02x%s", ptr[i], i == len - 1 ? "\n" : " ");
}

int main(void)
{
	struct sockaddr_in mask = { .sin_family = AF_INET };
	struct in6_addr a;
	char text[INET6_ADDRSTRLEN];
	int len = 0;

	u_char *route = inet_srcrt_init(0);
	len = inet_srcrt_add("192.168.9.7");
	len = inet_srcrt_add("aix");
	printf("%d: ", len);
	bytes(route, len);
	int sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	printf("%d", setsockopt(sockfd, IPPROTO_IP, IP_OPTIONS, route, len));
	printf(" %s\n", errno != 0 ? strerror(errno) : "set");

	/* as getsockopt(IP_OPTIONS) would give it: first hop, then the option */
	u_char received[44];
	Inet_pton(AF_INET, "10.1.1.1", received);
	memcpy(received + 4, route, len);
	inet_srcrt_print(received, 4 + len);
	route = inet_srcrt_init(1);
	for (int i = 1; i <= 9; i++) {
		snprintf(text, sizeof(text), "10.0.0.%d", i);
		len = inet_srcrt_add(text);
	}
	printf("%d: ", len);
	bytes(route, len);

	socklen_t size = Inet6_rth_space(IPV6_RTHDR_TYPE_0, 3);
	void *header = Malloc(size);
	Inet6_rth_init(header, size, IPV6_RTHDR_TYPE_0, 3);
	for (int i = 1; i <= 3; i++) {
		snprintf(text, sizeof(text), "fd00:9::%d", i);
		Inet_pton(AF_INET6, text, &a);
		Inet6_rth_add(header, &a);
	}
	printf("%d bytes, %d segments\n", size, Inet6_rth_segments(header));
	inet6_srcrt_print(header);
	void *back = Calloc(1, size);
	Inet6_rth_reverse(header, back);
	inet6_srcrt_print(back);
	printf("%s\n", Inet_ntop(AF_INET6, Inet6_rth_getaddr(header, 2), text, sizeof(text)));

	uint16_t words[] = { 0x0100, 0x03f2, 0xf4f5, 0xf6f7 };
	printf("%04x %04x %04x\n", in_cksum(words, 8), in_cksum(words, 7), in_cksum(words, 0));
	words[0] = in_cksum(words + 1, 6);
	printf("%04x\n", in_cksum(words, 8));

	Inet_pton(AF_INET, "255.255.255.240", &mask.sin_addr);
	printf("%s\n", Sock_masktop((SA *)&mask, sizeof(mask)));
	printf("%d %d\n", Isfdtype(sockfd, S_IFSOCK), Isfdtype(STDIN_FILENO, S_IFSOCK));
	printf("%d %d\n", Family_to_level(AF_INET) == IPPROTO_IP, Family_to_level(AF_INET6) == IPPROTO_IPV6);
	fflush(stdout);
	inet_srcrt_add("10.0.0.10");
}
