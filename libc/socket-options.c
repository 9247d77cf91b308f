/* All options of a socket, as `:sockopt` shows them: the book's table (UNP 7.2), and what Linux has besides. */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <socksh/inspect.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>

enum kind { FLAG, NUMBER, TIME, LINGER, FAMILY, TYPE, PROTOCOL, ERROR, TEXT, ADDRESS, BYTES, PEER };

struct option {
	const char *name;
	int level;
	int option;
	enum kind kind;
};

#define GENERIC(name, kind) { #name, SOL_SOCKET, name, kind }
#define IPV4(name, kind) { #name, IPPROTO_IP, name, kind }
#define IPV6(name, kind) { #name, IPPROTO_IPV6, name, kind }
#define TCP(name, kind) { #name, IPPROTO_TCP, name, kind }

static const struct option options[] = {
	GENERIC(SO_ACCEPTCONN, FLAG), GENERIC(SO_BINDTODEVICE, TEXT), GENERIC(SO_BROADCAST, FLAG), GENERIC(SO_DEBUG, FLAG),
	GENERIC(SO_DOMAIN, FAMILY), GENERIC(SO_DONTROUTE, FLAG), GENERIC(SO_ERROR, ERROR), GENERIC(SO_KEEPALIVE, FLAG),
	GENERIC(SO_LINGER, LINGER), GENERIC(SO_OOBINLINE, FLAG), GENERIC(SO_PASSCRED, FLAG), GENERIC(SO_PEERCRED, PEER),
	GENERIC(SO_PRIORITY, NUMBER), GENERIC(SO_PROTOCOL, PROTOCOL), GENERIC(SO_RCVBUF, NUMBER),
	GENERIC(SO_RCVLOWAT, NUMBER), GENERIC(SO_RCVTIMEO, TIME), GENERIC(SO_REUSEADDR, FLAG), GENERIC(SO_REUSEPORT, FLAG),
	GENERIC(SO_SNDBUF, NUMBER), GENERIC(SO_SNDLOWAT, NUMBER), GENERIC(SO_SNDTIMEO, TIME), GENERIC(SO_TIMESTAMP, FLAG),
	GENERIC(SO_TYPE, TYPE),
	IPV4(IP_HDRINCL, FLAG), IPV4(IP_MULTICAST_IF, ADDRESS), IPV4(IP_MULTICAST_LOOP, FLAG),
	IPV4(IP_MULTICAST_TTL, NUMBER), IPV4(IP_OPTIONS, BYTES), IPV4(IP_PKTINFO, FLAG), IPV4(IP_RECVERR, FLAG),
	IPV4(IP_RECVTOS, FLAG), IPV4(IP_RECVTTL, FLAG), IPV4(IP_TOS, NUMBER), IPV4(IP_TTL, NUMBER),
	IPV6(IPV6_CHECKSUM, NUMBER), IPV6(IPV6_DONTFRAG, FLAG), IPV6(IPV6_MULTICAST_HOPS, NUMBER),
	IPV6(IPV6_MULTICAST_IF, NUMBER), IPV6(IPV6_MULTICAST_LOOP, FLAG), IPV6(IPV6_RECVDSTOPTS, FLAG),
	IPV6(IPV6_RECVHOPLIMIT, FLAG), IPV6(IPV6_RECVHOPOPTS, FLAG), IPV6(IPV6_RECVPATHMTU, FLAG),
	IPV6(IPV6_RECVPKTINFO, FLAG), IPV6(IPV6_RECVRTHDR, FLAG), IPV6(IPV6_RECVTCLASS, FLAG), IPV6(IPV6_TCLASS, NUMBER),
	IPV6(IPV6_UNICAST_HOPS, NUMBER), IPV6(IPV6_V6ONLY, FLAG),
	TCP(TCP_CONGESTION, TEXT), TCP(TCP_CORK, FLAG), TCP(TCP_DEFER_ACCEPT, NUMBER), TCP(TCP_KEEPCNT, NUMBER),
	TCP(TCP_KEEPIDLE, NUMBER), TCP(TCP_KEEPINTVL, NUMBER), TCP(TCP_MAXSEG, NUMBER), TCP(TCP_NODELAY, FLAG),
	TCP(TCP_USER_TIMEOUT, NUMBER),
};

static const struct option families[] = { GENERIC(AF_INET, FAMILY), GENERIC(AF_INET6, FAMILY), GENERIC(AF_UNIX, FAMILY),
	GENERIC(AF_NETLINK, FAMILY), GENERIC(AF_PACKET, FAMILY) };
static const struct option types[] = { GENERIC(SOCK_STREAM, TYPE), GENERIC(SOCK_DGRAM, TYPE), GENERIC(SOCK_RAW, TYPE),
	GENERIC(SOCK_SEQPACKET, TYPE) };
static const struct option protocols[] = { GENERIC(IPPROTO_TCP, PROTOCOL), GENERIC(IPPROTO_UDP, PROTOCOL),
	GENERIC(IPPROTO_ICMP, PROTOCOL), GENERIC(IPPROTO_ICMPV6, PROTOCOL), GENERIC(IPPROTO_SCTP, PROTOCOL),
	GENERIC(IPPROTO_RAW, PROTOCOL) };

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static void print_name(int number, const struct option *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (names[i].option == number) {
			printf("%s", names[i].name);
			return;
		}
	printf("%d", number);
}

union value {
	int number;
	struct timeval time;
	struct linger linger;
	struct ucred peer;
	struct in_addr address;
	char text[64];
};

static void print_value(enum kind kind, const union value *value, socklen_t len)
{
	char text[INET_ADDRSTRLEN];

	switch (kind) {
	case FLAG:
		printf("%s", value->number ? "on" : "off");
		break;
	case TIME:
		if (value->time.tv_sec == 0 && value->time.tv_usec == 0)
			printf("none");
		else
			printf("%g s", value->time.tv_sec + value->time.tv_usec / 1e6);
		break;
	case LINGER:
		if (value->linger.l_onoff)
			printf("on, %d s", value->linger.l_linger);
		else
			printf("off");
		break;
	case FAMILY:
		print_name(value->number, families, COUNT(families));
		break;
	case TYPE:
		print_name(value->number, types, COUNT(types));
		break;
	case PROTOCOL:
		print_name(value->number, protocols, COUNT(protocols));
		break;
	case ERROR:
		printf("%s", value->number == 0 ? "none" : strerror(value->number));
		break;
	case TEXT:
		printf("\"%.*s\"", (int)strnlen(value->text, len), value->text);
		break;
	case ADDRESS:
		printf("%s", inet_ntop(AF_INET, &value->address, text, sizeof(text)));
		break;
	case BYTES:
		printf("%u bytes", len);
		break;
	case PEER:
		if (value->peer.pid == 0)
			printf("none");
		else
			printf("pid %d, uid %u, gid %u", value->peer.pid, value->peer.uid, value->peer.gid);
		break;
	default:
		printf("%d", value->number);
	}
}

static int own_option(int fd, int option)
{
	int number = -1;
	socklen_t len = sizeof(number);

	getsockopt(fd, SOL_SOCKET, option, &number, &len);
	return number;
}

/* Whether the socket's family and protocol have the level. The kernel would answer for IPv4 on IPv6 sockets, too. */
static int has_level(int fd, int level)
{
	switch (level) {
	case IPPROTO_IP:
		return own_option(fd, SO_DOMAIN) == AF_INET;
	case IPPROTO_IPV6:
		return own_option(fd, SO_DOMAIN) == AF_INET6;
	case IPPROTO_TCP:
		return own_option(fd, SO_PROTOCOL) == IPPROTO_TCP;
	default:
		return 1;
	}
}

void __show_options(int fd, const char *prefix)
{
	int shown = 0;
	union value value;
	socklen_t len = sizeof(value);

	if (getsockopt(fd, SOL_SOCKET, SO_TYPE, &value, &len) < 0) {
		perror("getsockopt");
		return;
	}
	for (size_t i = 0; i < COUNT(options); i++) {
		const struct option *option = &options[i];
		if (strncmp(option->name, prefix, strlen(prefix)) != 0 || !has_level(fd, option->level))
			continue;
		memset(&value, 0, sizeof(value));
		len = sizeof(value);
		/* to ask for an error takes it away */
		if (option->kind == ERROR && strcmp(prefix, option->name) != 0)
			continue;
		if (getsockopt(fd, option->level, option->option, &value, &len) < 0)
			continue;
		printf("%-20s ", option->name);
		print_value(option->kind, &value, len);
		printf("\n");
		shown++;
	}
	if (shown == 0)
		printf("this socket has no option %s…\n", prefix);
}
