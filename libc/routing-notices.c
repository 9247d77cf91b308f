/* What rtnetlink tells of interfaces, addresses and routes, as messages of BSD's (routing-messages.c writes them). */
#include <ifaddrs.h>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <socksh/routes.h>
#include <string.h>
#include <sys/socket.h>

/* A socket address of a family; a mask of so many bits has 0 for the address. */
struct address {
	union {
		struct sockaddr any;
		struct sockaddr_in in;
		struct sockaddr_in6 in6;
	};
};

unsigned __routing_groups(int family)
{
	unsigned groups = RTMGRP_LINK;

	if (family == AF_INET || family == AF_UNSPEC)
		groups |= RTMGRP_IPV4_IFADDR | RTMGRP_IPV4_ROUTE;
	if (family == AF_INET6 || family == AF_UNSPEC)
		groups |= RTMGRP_IPV6_IFADDR | RTMGRP_IPV6_ROUTE;
	return groups;
}

/* The attributes behind a fixed part, by their numbers; those from `count` on are passed over. */
static void list_attributes(const struct nlmsghdr *notice, size_t fixed, const struct rtattr **list, int count)
{
	struct rtattr *rta = (struct rtattr *)((char *)notice + NLMSG_LENGTH(NLMSG_ALIGN(fixed)));
	int left = notice->nlmsg_len - NLMSG_LENGTH(NLMSG_ALIGN(fixed));

	memset(list, 0, count * sizeof(*list));
	for (; RTA_OK(rta, left); rta = RTA_NEXT(rta, left)) {
		if (rta->rta_type < count)
			list[rta->rta_type] = rta;
	}
}

static size_t tell_route(const struct nlmsghdr *notice, void *message)
{
	const struct rtmsg *rtm = NLMSG_DATA(notice);
	enum __route_change change = notice->nlmsg_flags & NLM_F_REPLACE ? __ROUTE_REPLACE : __ROUTE_ADD;
	struct __route route;
	size_t size;

	if (rtm->rtm_table != RT_TABLE_MAIN || rtm->rtm_flags & RTM_F_CLONED || !__route_read(notice, &route))
		return 0;
	if (notice->nlmsg_type == RTM_DELROUTE)
		change = __ROUTE_DELETE;
	size = __routing_put_route(message, __routing_type(change), &route, 0);
	__routing_sign(message, notice->nlmsg_pid, notice->nlmsg_seq);
	return size;
}

static size_t tell_interface(const struct nlmsghdr *notice, void *message)
{
	const struct ifinfomsg *info = NLMSG_DATA(notice);
	const struct rtattr *list[IFLA_STATS + 1];
	struct sockaddr_ll sll = {
		.sll_family = AF_PACKET,
		.sll_ifindex = info->ifi_index,
		.sll_hatype = info->ifi_type,
	};
	struct ifaddrs ifa = { .ifa_flags = info->ifi_flags, .ifa_addr = (struct sockaddr *)&sll };

	list_attributes(notice, sizeof(*info), list, IFLA_STATS + 1);
	/* bridges tell of their ports in the same way */
	if (info->ifi_family != AF_UNSPEC || list[IFLA_IFNAME] == NULL)
		return 0;
	ifa.ifa_name = RTA_DATA(list[IFLA_IFNAME]);
	if (list[IFLA_ADDRESS] != NULL && RTA_PAYLOAD(list[IFLA_ADDRESS]) <= sizeof(sll.sll_addr)) {
		sll.sll_halen = RTA_PAYLOAD(list[IFLA_ADDRESS]);
		memcpy(sll.sll_addr, RTA_DATA(list[IFLA_ADDRESS]), sll.sll_halen);
	}
	if (list[IFLA_STATS] != NULL && RTA_PAYLOAD(list[IFLA_STATS]) >= sizeof(struct rtnl_link_stats))
		ifa.ifa_data = RTA_DATA(list[IFLA_STATS]);
	return __routing_put_interface(message, &ifa);
}

static struct sockaddr *set_address(struct address *address, int family, const struct rtattr *rta)
{
	memset(address, 0, sizeof(*address));
	address->any.sa_family = family;
	if (family == AF_INET && RTA_PAYLOAD(rta) >= sizeof(address->in.sin_addr))
		memcpy(&address->in.sin_addr, RTA_DATA(rta), sizeof(address->in.sin_addr));
	else if (family == AF_INET6 && RTA_PAYLOAD(rta) >= sizeof(address->in6.sin6_addr))
		memcpy(&address->in6.sin6_addr, RTA_DATA(rta), sizeof(address->in6.sin6_addr));
	return &address->any;
}

static struct sockaddr *set_mask(struct address *mask, int family, int prefix)
{
	unsigned char *bytes = family == AF_INET ? (unsigned char *)&mask->in.sin_addr : mask->in6.sin6_addr.s6_addr;

	memset(mask, 0, sizeof(*mask));
	mask->any.sa_family = family;
	for (int bit = 0; bit < prefix && bit < (family == AF_INET ? 32 : 128); bit++)
		bytes[bit / 8] |= 0x80 >> bit % 8;
	return &mask->any;
}

static size_t tell_address(const struct nlmsghdr *notice, void *message)
{
	const struct ifaddrmsg *info = NLMSG_DATA(notice);
	const int family = info->ifa_family;
	const struct rtattr *list[IFA_BROADCAST + 1], *own;
	struct address address, mask, other;
	char name[IF_NAMESIZE] = "";
	struct ifaddrs ifa = { .ifa_name = if_indextoname(info->ifa_index, name) };

	list_attributes(notice, sizeof(*info), list, IFA_BROADCAST + 1);
	own = list[IFA_LOCAL] != NULL ? list[IFA_LOCAL] : list[IFA_ADDRESS];
	if ((family != AF_INET && family != AF_INET6) || own == NULL)
		return 0;
	/* an address of an interface that has gone */
	if (ifa.ifa_name == NULL)
		ifa.ifa_name = name;
	ifa.ifa_addr = set_address(&address, family, own);
	ifa.ifa_netmask = set_mask(&mask, family, info->ifa_prefixlen);
	if (list[IFA_BROADCAST] != NULL) {
		ifa.ifa_flags = IFF_BROADCAST;
		ifa.ifa_broadaddr = set_address(&other, family, list[IFA_BROADCAST]);
	} else if (list[IFA_LOCAL] != NULL && list[IFA_ADDRESS] != NULL &&
		memcmp(RTA_DATA(list[IFA_LOCAL]), RTA_DATA(list[IFA_ADDRESS]), RTA_PAYLOAD(own)) != 0) {
		ifa.ifa_flags = IFF_POINTOPOINT;
		ifa.ifa_dstaddr = set_address(&other, family, list[IFA_ADDRESS]);
	}
	return __routing_put_address(message, notice->nlmsg_type == RTM_DELADDR, info->ifa_index, &ifa);
}

size_t __routing_tell(const struct nlmsghdr *notice, void *message)
{
	switch (notice->nlmsg_type) {
	case RTM_NEWROUTE:
	case RTM_DELROUTE:
		return notice->nlmsg_len < NLMSG_LENGTH(sizeof(struct rtmsg)) ? 0 : tell_route(notice, message);
	case RTM_NEWLINK:
	case RTM_DELLINK:
		return notice->nlmsg_len < NLMSG_LENGTH(sizeof(struct ifinfomsg)) ? 0 : tell_interface(notice, message);
	case RTM_NEWADDR:
	case RTM_DELADDR:
		return notice->nlmsg_len < NLMSG_LENGTH(sizeof(struct ifaddrmsg)) ? 0 : tell_address(notice, message);
	}
	return 0;
}
