/* Routes of both families asked for, added, changed and deleted, with what the socket itself is told. */
#include "unproute.h"

static union {
	struct rt_msghdr header;
	char room[1024];
} message;

static void put(int which, const char *text, int is_mask)
{
	struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)(message.room + message.header.rtm_msglen);
	struct sockaddr_in *in = (struct sockaddr_in *)in6;

	if (strchr(text, ':') != NULL) {
		in6->sin6_family = AF_INET6;
		Inet_pton(AF_INET6, text, &in6->sin6_addr);
	} else {
		in->sin_family = is_mask ? AF_UNSPEC : AF_INET;
		Inet_pton(AF_INET, text, &in->sin_addr);
	}
	message.header.rtm_msglen += SA_SIZE((SA *)in6);
	message.header.rtm_addrs |= which;
}

/* A question or a change; NULL is left out. */
static void ask(int sockfd, int type, const char *to, const char *gateway, const char *mask, u_long mtu, u_long hops)
{
	static int number;
	ssize_t size;

	memset(&message, 0, sizeof(message));
	message.header.rtm_msglen = sizeof(message.header);
	message.header.rtm_version = RTM_VERSION;
	message.header.rtm_type = type;
	message.header.rtm_seq = ++number;
	message.header.rtm_flags = gateway != NULL ? RTF_UP | RTF_GATEWAY : RTF_UP;
	put(RTA_DST, to, 0);
	if (gateway != NULL)
		put(RTA_GATEWAY, gateway, 0);
	if (mask != NULL)
		put(RTA_NETMASK, mask, 1);
	message.header.rtm_inits = (mtu != 0 ? RTV_MTU : 0) | (hops != 0 ? RTV_HOPCOUNT : 0);
	message.header.rtm_rmx.rmx_mtu = mtu;
	message.header.rtm_rmx.rmx_hopcount = hops;
	size = write(sockfd, &message, message.header.rtm_msglen);
	printf("type %d to %s: %s\n", type, to, size < 0 ? strerror(errno) : "done");
	while ((size = recv(sockfd, &message, sizeof(message), MSG_DONTWAIT)) > 0) {
		SA *list[RTAX_MAX];

		get_rtaddrs(message.header.rtm_addrs, (SA *)(&message.header + 1), list);
		printf("  type %d number %d %s %s: mtu %lu hops %lu", message.header.rtm_type, message.header.rtm_seq,
			message.header.rtm_pid == getpid() ? "own" : "other", strerror(message.header.rtm_errno),
			message.header.rtm_rmx.rmx_mtu, message.header.rtm_rmx.rmx_hopcount);
		if (list[RTAX_GATEWAY] != NULL && list[RTAX_GATEWAY]->sa_family != AF_LINK)
			printf(" through %s", Sock_ntop_host(list[RTAX_GATEWAY], sizeof(struct sockaddr_in6)));
		printf("\n");
	}
	fflush(stdout);
}

static void try_all(int sockfd, const char *net, const char *host, const char *first, const char *second, const char *mask)
{
	char command[64];

	ask(sockfd, RTM_ADD, net, first, mask, 1300, 20);
	ask(sockfd, RTM_ADD, net, first, mask, 0, 0);
	ask(sockfd, RTM_GET, host, NULL, NULL, 0, 0);
	ask(sockfd, RTM_CHANGE, net, second, mask, 0, 0);
	snprintf(command, sizeof(command), "ip -%c route show proto static", strchr(net, ':') != NULL ? '6' : '4');
	system(command);
	ask(sockfd, RTM_CHANGE, net, NULL, mask, 1400, 0);
	system(command);
	ask(sockfd, RTM_DELETE, net, NULL, mask, 0, 0);
	ask(sockfd, RTM_DELETE, net, NULL, mask, 0, 0);
	ask(sockfd, RTM_CHANGE, net, second, mask, 0, 0);
	system(command);
}

int main(void)
{
	int sockfd = Socket(AF_ROUTE, SOCK_RAW, 0);

	try_all(sockfd, "10.9.0.0", "10.9.8.7", "192.168.9.3", "192.168.9.4", "255.255.0.0");
	try_all(sockfd, "fd00:a::", "fd00:a::7", "fd00:9::3", "fd00:9::4", "ffff:ffff::");
	return 0;
}
