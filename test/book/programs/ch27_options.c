// Options of IPv4: record route, timestamps, source routes; asked for, received, sent back, taken away. UNP 27.2, 27.3
#include <netinet/ip.h>
#include "unproute.h"

static void show(const char *what, const u_char *option, int len)
{
	printf("%s:", what);
	for (int i = 0; i < len;) {
		int size = option[i] == IPOPT_NOP || option[i] == IPOPT_EOL ? 1 : option[i + 1];
		char text[INET_ADDRSTRLEN];

		switch (option[i]) {
		case IPOPT_EOL:
			printf(" end");
			break;
		case IPOPT_NOP:
			printf(" nop");
			break;
		case IPOPT_RR:
		case IPOPT_LSRR:
		case IPOPT_SSRR:
			printf(" %s[%d]", option[i] == IPOPT_RR ? "route" : option[i] == IPOPT_LSRR ? "loose" : "strict", option[i + 2]);
			for (int j = 3; j + 4 <= size; j += 4)
				printf(" %s", Inet_ntop(AF_INET, option + i + j, text, sizeof(text)));
			break;
		case IPOPT_TS:
			printf(" times[%d] flags %d overflow %d", option[i + 2], option[i + 3] & 15, option[i + 3] >> 4);
			for (int j = 4; j + 4 <= size; j += option[i + 3] & 15 ? 8 : 4) {
				if (option[i + 3] & 15)
					printf(" %s at", Inet_ntop(AF_INET, option + i + j, text, sizeof(text)));
				int at = i + j + (option[i + 3] & 15 ? 4 : 0);
				printf(" %s", memcmp(option + at, "\0\0\0", 4) == 0 ? "-" : "a time");
			}
			break;
		default:
			printf(" %d of %d bytes", option[i], size);
		}
		i += max(size, 1);
	}
	printf("\n");
}

static int server, client;
static struct sockaddr_in address;

/* A datagram with the options that are set, to one of the server's addresses; what comes with it, and with its answer. */
static void exchange(const char *what, const char *to)
{
	u_char options[64];
	char line[16];
	struct sockaddr_in from;
	struct iovec iov = { line, sizeof(line) };
	union {
		struct cmsghdr header;
		char space[CMSG_SPACE(40) * 2];
	} control;
	struct msghdr msg = { &from, sizeof(from), &iov, 1, &control, sizeof(control), 0 };

	printf("-- %s to %s\n", what, to);
	Inet_pton(AF_INET, to, &address.sin_addr);
	if (sendto(client, what, strlen(what), 0, (SA *)&address, sizeof(address)) < 0) {
		printf("sendto: %s\n", strerror(errno));
		return;
	}
	if (!Readable_timeo(server, 1)) {
		printf("nothing came\n");
		return;
	}
	printf("%d bytes", (int)Recvmsg(server, &msg, 0));
	printf(" from %s\n", Sock_ntop_host((SA *)&from, sizeof(from)));
	for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg); cmsg != NULL; cmsg = CMSG_NXTHDR(&msg, cmsg))
		show(cmsg->cmsg_type == IP_RECVOPTS ? "received" : cmsg->cmsg_type == IP_RETOPTS ? "to be sent back" : "?",
			CMSG_DATA(cmsg), cmsg->cmsg_len - CMSG_LEN(0));
	socklen_t len = sizeof(options);
	Getsockopt(client, IPPROTO_IP, IP_OPTIONS, options, &len);
	show("the client's", options, len);
}

static void allow(const char *what, const char *interface)
{
	char name[128];

	snprintf(name, sizeof(name), "/proc/sys/net/ipv4/conf/%s/%s", interface, what);
	FILE *setting = Fopen(name, "w");
	Fputs("1\n", setting);
	Fclose(setting);
}

int main(void)
{
	u_char option[44];
	socklen_t len = sizeof(address);
	int on = 1;

	/* most hosts throw away what asks for a route, and what comes in from an address of their own */
	allow("accept_source_route", "all");
	allow("accept_source_route", "lo");
	allow("accept_local", "lo");
	server = Socket(AF_INET, SOCK_DGRAM, 0);
	client = Socket(AF_INET, SOCK_DGRAM, 0);
	address.sin_family = AF_INET;
	Bind(server, (SA *)&address, len);
	Getsockname(server, (SA *)&address, &len);
	exchange("no options", "127.0.0.1");
	Setsockopt(server, IPPROTO_IP, IP_RECVOPTS, &on, sizeof(on));
	Setsockopt(server, IPPROTO_IP, IP_RETOPTS, &on, sizeof(on));
	exchange("no options", "127.0.0.1");

	/* the route that is taken, in four places */
	bzero(option, sizeof(option));
	option[0] = IPOPT_NOP;
	option[1] = IPOPT_RR;
	option[2] = 3 + 4 * 4;
	option[3] = IPOPT_MINOFF;
	Setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 20);
	exchange("record route", "127.0.0.1");
	exchange("record route", "192.168.9.2");

	/* times alone, and with who noted them */
	bzero(option, sizeof(option));
	option[0] = IPOPT_TS;
	option[1] = 4 + 3 * 4;
	option[2] = 5;
	option[3] = IPOPT_TS_TSONLY;
	Setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 16);
	exchange("times", "127.0.0.1");
	option[1] = 4 + 2 * 8;
	option[3] = IPOPT_TS_TSANDADDR;
	Setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 20);
	exchange("times and places", "192.168.9.1");

	/* by way of another address of this host, as the book's helpers write it */
	u_char *route = inet_srcrt_init(0);
	inet_srcrt_add("192.168.9.1");
	len = inet_srcrt_add("192.168.9.2");
	Setsockopt(client, IPPROTO_IP, IP_OPTIONS, route, len);
	exchange("loose route", "192.168.9.2");

	/* options that there cannot be */
	option[0] = IPOPT_RR;
	option[1] = 60;
	printf("%d", setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 20));
	printf(" %s\n", strerror(errno));
	option[1] = 2;
	printf("%d", setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 20));
	printf(" %s\n", strerror(errno));
	printf("%d", setsockopt(client, IPPROTO_IP, IP_OPTIONS, option, 44));
	printf(" %s\n", strerror(errno));
	Setsockopt(client, IPPROTO_IP, IP_OPTIONS, NULL, 0);
	exchange("no options any more", "127.0.0.1");

	/* a TCP server learns by which route its client came, and would send back by it; it may refuse to */
	int listenfd = Socket(AF_INET, SOCK_STREAM, 0), connfd, sockfd = Socket(AF_INET, SOCK_STREAM, 0);
	bzero(&address, sizeof(address));
	address.sin_family = AF_INET;
	Bind(listenfd, (SA *)&address, sizeof(address));
	Listen(listenfd, LISTENQ);
	len = sizeof(address);
	Getsockname(listenfd, (SA *)&address, &len);
	route = inet_srcrt_init(0);
	inet_srcrt_add("192.168.9.1");
	len = inet_srcrt_add("192.168.9.2");
	Setsockopt(sockfd, IPPROTO_IP, IP_OPTIONS, route, len);
	Inet_pton(AF_INET, "192.168.9.2", &address.sin_addr);
	if (connect_timeo(sockfd, (SA *)&address, sizeof(address), 2) < 0)
		printf("connect: %s\n", strerror(errno));
	else {
		connfd = Accept(listenfd, NULL, NULL);
		len = sizeof(option);
		Getsockopt(connfd, IPPROTO_IP, IP_OPTIONS, option, &len);
		show("of the connection", option, len);
		Setsockopt(connfd, IPPROTO_IP, IP_OPTIONS, NULL, 0);
		len = sizeof(option);
		Getsockopt(connfd, IPPROTO_IP, IP_OPTIONS, option, &len);
		printf("%d bytes left\n", len);
		Writen(connfd, "hello\n", 6);
		char line[MAXLINE];
		printf("%d ", (int)Readline(sockfd, line, sizeof(line)));
		printf("%s", line);
	}
}
