#define _GNU_SOURCE
#include <arpa/inet.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* What the kernel knows of the loopback interface, asked over netlink. */
static char answer[65536];

static int ask(int fd, int type, unsigned char family)
{
	struct {
		struct nlmsghdr header;
		struct rtgenmsg general;
	} request;

	memset(&request, 0, sizeof(request));
	request.header.nlmsg_len = NLMSG_LENGTH(sizeof(request.general));
	request.header.nlmsg_type = type;
	request.header.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
	request.header.nlmsg_seq = 7;
	request.general.rtgen_family = family;
	return send(fd, &request, request.header.nlmsg_len, 0) == request.header.nlmsg_len;
}

static void link_of(struct nlmsghdr *header)
{
	struct ifinfomsg *info = NLMSG_DATA(header);
	struct rtattr *attribute = IFLA_RTA(info);
	int left = IFLA_PAYLOAD(header);
	char name[IF_NAMESIZE] = "";
	unsigned int mtu = 0;

	for (; RTA_OK(attribute, left); attribute = RTA_NEXT(attribute, left)) {
		if (attribute->rta_type == IFLA_IFNAME)
			snprintf(name, sizeof(name), "%s", (char *)RTA_DATA(attribute));
		if (attribute->rta_type == IFLA_MTU)
			memcpy(&mtu, RTA_DATA(attribute), sizeof(mtu));
	}
	if (strcmp(name, "lo") == 0)
		printf("%s: index %d, type %d, up %d, loopback %d, mtu %u, left %d\n", name, info->ifi_index, info->ifi_type, (info->ifi_flags & IFF_UP) != 0, (info->ifi_flags & IFF_LOOPBACK) != 0, mtu, left);
}

static void address_of(struct nlmsghdr *header)
{
	struct ifaddrmsg *info = NLMSG_DATA(header);
	struct rtattr *attribute = IFA_RTA(info);
	int left = IFA_PAYLOAD(header);
	char text[INET6_ADDRSTRLEN];

	if (info->ifa_index != if_nametoindex("lo"))
		return;
	for (; RTA_OK(attribute, left); attribute = RTA_NEXT(attribute, left))
		if (attribute->rta_type == IFA_ADDRESS)
			printf("%s/%d scope %d\n", inet_ntop(info->ifa_family, RTA_DATA(attribute), text, sizeof(text)), info->ifa_prefixlen, info->ifa_scope);
}

static void read_answer(int fd)
{
	for (;;) {
		int left = recv(fd, answer, sizeof(answer), 0);
		struct nlmsghdr *header = (struct nlmsghdr *)answer;

		if (left <= 0) {
			printf("nothing came\n");
			return;
		}
		for (; NLMSG_OK(header, left); header = NLMSG_NEXT(header, left)) {
			if (header->nlmsg_seq != 7)
				continue;
			if (header->nlmsg_type == NLMSG_DONE)
				return;
			if (header->nlmsg_type == NLMSG_ERROR) {
				struct nlmsgerr *error = NLMSG_DATA(header);

				printf("error %d\n", error->error);
				return;
			}
			if (header->nlmsg_type == RTM_NEWLINK)
				link_of(header);
			if (header->nlmsg_type == RTM_NEWADDR)
				address_of(header);
		}
	}
}

int main(void)
{
	struct sockaddr_nl address = { .nl_family = AF_NETLINK };
	socklen_t length = sizeof(address);
	int fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);

	if (fd < 0 || bind(fd, (struct sockaddr *)&address, length) < 0 || getsockname(fd, (struct sockaddr *)&address, &length) < 0) {
		perror("netlink");
		return 1;
	}
	printf("%d %d %d\n", address.nl_family, address.nl_pid == (unsigned int)getpid(), (int)length);
	if (ask(fd, RTM_GETLINK, AF_UNSPEC))
		read_answer(fd);
	if (ask(fd, RTM_GETADDR, AF_INET))
		read_answer(fd);
	printf("%zu %zu %zu %zu\n", sizeof(struct rtmsg), sizeof(struct ndmsg), sizeof(struct rtnl_link_stats64), sizeof(struct tcmsg));
	return 0;
}
