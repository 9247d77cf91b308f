/* Runs a command, and prints what a routing socket is told of it. */
#include "unproute.h"

static void print_addresses(int addrs, SA *first)
{
	SA *list[RTAX_MAX];

	get_rtaddrs(addrs, first, list);
	for (int i = 0; i < RTAX_MAX; i++) {
		if (list[i] == NULL)
			continue;
		socklen_t length = list[i]->sa_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
		struct sockaddr_dl *sdl = (struct sockaddr_dl *)list[i];
		if (list[i]->sa_family == AF_LINK)
			printf(" %.*s", sdl->sdl_nlen, sdl->sdl_data);
		else if (i == RTAX_NETMASK)
			printf(" %s", Sock_masktop(list[i], length));
		else
			printf(" %s", Sock_ntop_host(list[i], length));
	}
	printf("\n");
}

static void print_message(const char *message)
{
	static const char *types[] = { [RTM_ADD] = "add", [RTM_DELETE] = "delete", [RTM_CHANGE] = "change" };
	const struct rt_msghdr *rtm = (const struct rt_msghdr *)message;
	const struct if_msghdr *ifm = (const struct if_msghdr *)message;
	const struct ifa_msghdr *ifam = (const struct ifa_msghdr *)message;

	switch (rtm->rtm_type) {
	case RTM_IFINFO:
		printf("interface, %s, mtu %lu:", ifm->ifm_flags & IFF_UP ? "up" : "down", ifm->ifm_data.ifi_mtu);
		print_addresses(ifm->ifm_addrs, (SA *)(ifm + 1));
		break;
	case RTM_NEWADDR:
	case RTM_DELADDR:
		printf("%s address:", ifam->ifam_type == RTM_NEWADDR ? "new" : "lost");
		print_addresses(ifam->ifam_addrs, (SA *)(ifam + 1));
		break;
	default:
		printf("%s%s:", types[rtm->rtm_type], rtm->rtm_flags & RTF_DONE ? "" : ", not done");
		print_addresses(rtm->rtm_addrs, (SA *)(rtm + 1));
	}
}

int main(int argc, char **argv)
{
	int sockfd = Socket(AF_ROUTE, SOCK_RAW, argc > 2 ? atoi(argv[2]) : 0);
	char message[2048];

	if (system(argv[1]) != 0)
		err_quit("%s has failed", argv[1]);
	while (readable_timeo(sockfd, 0) > 0) {
		ssize_t size = recv(sockfd, message, sizeof(message), MSG_DONTWAIT);

		if (size > 0)
			print_message(message);
	}
	return 0;
}
