/* Routes over rtnetlink, one question at a time. The other half of the routing sockets is routing-messages.c. */
#include <errno.h>
#include <linux/rtnetlink.h>
#include <netinet/in.h>
#include <socksh/routes.h>
#include <socksh/translation.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

struct request {
	struct nlmsghdr header;
	struct rtmsg route;
	char attributes[256];
};

/* What has been found, in memory that grows. */
struct found {
	struct __route *list;
	int count, slots;
};

static size_t address_size(int family)
{
	return family == AF_INET ? sizeof(struct in_addr) : sizeof(struct in6_addr);
}

static void read_metrics(struct rtattr *metrics, struct __route *route)
{
	int left = RTA_PAYLOAD(metrics);

	for (struct rtattr *rta = RTA_DATA(metrics); RTA_OK(rta, left); rta = RTA_NEXT(rta, left)) {
		if (RTA_PAYLOAD(rta) < sizeof(unsigned))
			continue;
		unsigned value = *(unsigned *)RTA_DATA(rta);
		switch (rta->rta_type) {
		case RTAX_MTU:
			route->mtu = value;
			break;
		case RTAX_HOPLIMIT:
			route->hops = value;
			break;
		case RTAX_WINDOW:
			route->window = value;
			break;
		case RTAX_SSTHRESH:
			route->threshold = value;
			break;
		case RTAX_RTT:
			route->rtt = value;
			break;
		case RTAX_RTTVAR:
			route->variance = value;
			break;
		}
	}
}

static enum __route_kind kind_of(int type)
{
	switch (type) {
	case RTN_LOCAL:
		return __ROUTE_LOCAL;
	case RTN_BROADCAST:
		return __ROUTE_BROADCAST;
	case RTN_MULTICAST:
		return __ROUTE_MULTICAST;
	case RTN_UNREACHABLE:
	case RTN_PROHIBIT:
	case RTN_THROW:
		return __ROUTE_REJECT;
	case RTN_BLACKHOLE:
		return __ROUTE_BLACKHOLE;
	default:
		return __ROUTE_UNICAST;
	}
}

static void read_attributes(struct rtattr *rta, int left, struct __route *route)
{
	for (; RTA_OK(rta, left); rta = RTA_NEXT(rta, left)) {
		size_t size = RTA_PAYLOAD(rta);

		if (size > sizeof(route->destination))
			size = sizeof(route->destination);
		switch (rta->rta_type) {
		case RTA_DST:
			memcpy(route->destination, RTA_DATA(rta), size);
			break;
		case RTA_GATEWAY:
			route->has_gateway = 1;
			memcpy(route->gateway, RTA_DATA(rta), size);
			break;
		case RTA_PREFSRC:
			route->has_source = 1;
			memcpy(route->source, RTA_DATA(rta), size);
			break;
		case RTA_OIF:
			route->index = *(int *)RTA_DATA(rta);
			break;
		case RTA_PRIORITY:
			route->priority = *(unsigned *)RTA_DATA(rta);
			break;
		case RTA_METRICS:
			read_metrics(rta, route);
			break;
		case RTA_MULTIPATH: {
			/* BSD's table knows one way for a route: the first. */
			struct rtnexthop *hop = RTA_DATA(rta);

			route->index = hop->rtnh_ifindex;
			read_attributes(RTNH_DATA(hop), hop->rtnh_len - sizeof(*hop), route);
			break;
		}
		}
	}
}

int __route_read(const struct nlmsghdr *header, struct __route *route)
{
	const struct rtmsg *rtm = NLMSG_DATA(header);

	memset(route, 0, sizeof(*route));
	if ((header->nlmsg_type != RTM_NEWROUTE && header->nlmsg_type != RTM_DELROUTE) || (rtm->rtm_family != AF_INET && rtm->rtm_family != AF_INET6))
		return 0;
	route->family = rtm->rtm_family;
	route->prefix = rtm->rtm_dst_len;
	route->kind = kind_of(rtm->rtm_type);
	route->by_hand = rtm->rtm_protocol == RTPROT_BOOT || rtm->rtm_protocol == RTPROT_STATIC;
	route->by_redirect = rtm->rtm_protocol == RTPROT_REDIRECT;
	read_attributes(RTM_RTA(rtm), RTM_PAYLOAD(header), route);
	return 1;
}

static int read_neighbour(const struct nlmsghdr *header, struct __route *route)
{
	const struct ndmsg *neighbour = NLMSG_DATA(header);
	struct rtattr *rta = (struct rtattr *)((char *)neighbour + NLMSG_ALIGN(sizeof(*neighbour)));
	int left = NLMSG_PAYLOAD(header, sizeof(*neighbour));

	memset(route, 0, sizeof(*route));
	if (header->nlmsg_type != RTM_NEWNEIGH || neighbour->ndm_state == NUD_NOARP ||
		(neighbour->ndm_family != AF_INET && neighbour->ndm_family != AF_INET6))
		return 0;
	route->family = neighbour->ndm_family;
	route->prefix = address_size(route->family) * 8;
	route->index = neighbour->ndm_ifindex;
	route->by_hand = (neighbour->ndm_state & NUD_PERMANENT) != 0;
	for (; RTA_OK(rta, left); rta = RTA_NEXT(rta, left)) {
		if (rta->rta_type == NDA_DST && RTA_PAYLOAD(rta) <= sizeof(route->destination))
			memcpy(route->destination, RTA_DATA(rta), RTA_PAYLOAD(rta));
		if (rta->rta_type == NDA_LLADDR && RTA_PAYLOAD(rta) <= 8) {
			route->link_length = RTA_PAYLOAD(rta);
			memcpy(route->link, RTA_DATA(rta), RTA_PAYLOAD(rta));
		}
	}
	return 1;
}

static int keep(struct found *found, const struct __route *route)
{
	if (found->count == found->slots) {
		int slots = found->slots * 2 + 8;
		struct __route *larger = realloc(found->list, slots * sizeof(*larger));

		if (larger == NULL)
			return -1;
		found->list = larger;
		found->slots = slots;
	}
	found->list[found->count++] = *route;
	return 0;
}

/* Keeps what counts of an answer. */
static int take(const struct nlmsghdr *header, void *context)
{
	const struct rtmsg *rtm = NLMSG_DATA(header);
	struct __route route;

	if (header->nlmsg_type == RTM_NEWNEIGH)
		return read_neighbour(header, &route) && keep(context, &route) < 0;
	/* `ip route` shows the main table, too, unless it is asked for more. */
	if (!__route_read(header, &route) ||
		(header->nlmsg_flags & NLM_F_MULTI && (rtm->rtm_table != RT_TABLE_MAIN || rtm->rtm_flags & RTM_F_CLONED)))
		return 0;
	return keep(context, &route) < 0;
}

static int ask(struct nlmsghdr *request, struct found *found)
{
	return __netlink_ask(NETLINK_ROUTE, request, take, found);
}

static void attach_metrics(struct nlmsghdr *header, const struct __route *route)
{
	char room[96];
	struct nlmsghdr *metrics = (struct nlmsghdr *)room; /* __netlink_attach() counts in a header's length */
	const struct {
		int type;
		unsigned value;
	} list[] = {
		{ RTAX_MTU, route->mtu },
		{ RTAX_HOPLIMIT, route->hops },
		{ RTAX_WINDOW, route->window },
		{ RTAX_SSTHRESH, route->threshold },
		{ RTAX_RTT, route->rtt },
		{ RTAX_RTTVAR, route->variance },
	};

	metrics->nlmsg_len = NLMSG_HDRLEN;
	for (size_t i = 0; i < sizeof(list) / sizeof(list[0]); i++) {
		if (list[i].value != 0)
			__netlink_attach(metrics, list[i].type, &list[i].value, sizeof(list[i].value));
	}
	if (metrics->nlmsg_len > NLMSG_HDRLEN)
		__netlink_attach(header, RTA_METRICS, room + NLMSG_HDRLEN, metrics->nlmsg_len - NLMSG_HDRLEN);
}

int __route_change(enum __route_change change, const struct __route *route, unsigned number)
{
	static const int flags[] = {
		[__ROUTE_ADD] = NLM_F_CREATE | NLM_F_EXCL,
		[__ROUTE_DELETE] = 0,
		[__ROUTE_REPLACE] = NLM_F_REPLACE,
	};
	size_t size = address_size(route->family);
	struct request request = {
		.header = {
			.nlmsg_len = NLMSG_LENGTH(sizeof(struct rtmsg)),
			.nlmsg_type = change == __ROUTE_DELETE ? RTM_DELROUTE : RTM_NEWROUTE,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | flags[change],
			.nlmsg_seq = number,
		},
		.route = {
			.rtm_family = route->family,
			.rtm_dst_len = route->prefix,
			.rtm_table = RT_TABLE_MAIN,
			.rtm_scope = change == __ROUTE_DELETE ? RT_SCOPE_NOWHERE : RT_SCOPE_UNIVERSE,
			.rtm_protocol = change == __ROUTE_DELETE ? RTPROT_UNSPEC : RTPROT_STATIC,
			.rtm_type = change == __ROUTE_DELETE ? RTN_UNSPEC : RTN_UNICAST,
		},
	};
	struct found none = { NULL, 0, 0 };
	int status;

	if (change != __ROUTE_DELETE) {
		if (route->kind == __ROUTE_REJECT)
			request.route.rtm_type = RTN_UNREACHABLE;
		else if (route->kind == __ROUTE_BLACKHOLE)
			request.route.rtm_type = RTN_BLACKHOLE;
		else if (!route->has_gateway)
			request.route.rtm_scope = RT_SCOPE_LINK;
		attach_metrics(&request.header, route);
	}
	__netlink_attach(&request.header, RTA_DST, route->destination, size);
	if (route->has_gateway)
		__netlink_attach(&request.header, RTA_GATEWAY, route->gateway, size);
	if (route->index != 0)
		__netlink_attach(&request.header, RTA_OIF, &route->index, sizeof(route->index));
	if (route->priority != 0)
		__netlink_attach(&request.header, RTA_PRIORITY, &route->priority, sizeof(route->priority));
	status = ask(&request.header, &none);
	free(none.list);
	if (status < 0 && errno == ENOENT)
		errno = ESRCH;
	return status;
}

int __route_list(int family, int neighbours, struct __route **list)
{
	struct request request = {
		.header = {
			.nlmsg_len = NLMSG_LENGTH(sizeof(struct rtmsg)),
			.nlmsg_type = neighbours ? RTM_GETNEIGH : RTM_GETROUTE,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP,
		},
		.route = { .rtm_family = family },
	};
	struct found found = { NULL, 0, 0 };

	if (ask(&request.header, &found) < 0) {
		free(found.list);
		return -1;
	}
	*list = found.list;
	return found.count;
}

/* The kernel takes a question for address 0 as one for this host: the default route is found in the list. */
static int find_default(struct __route *route)
{
	struct __route *list = NULL;
	int count = __route_list(route->family, 0, &list);
	int status = -1;

	if (count >= 0)
		errno = ESRCH;
	for (int i = 0; i < count && status < 0; i++) {
		if (list[i].family == route->family && list[i].prefix == 0) {
			*route = list[i];
			status = 0;
		}
	}
	free(list);
	return status;
}

int __route_find(struct __route *route)
{
	struct request request = {
		.header = { .nlmsg_len = NLMSG_LENGTH(sizeof(struct rtmsg)), .nlmsg_type = RTM_GETROUTE, .nlmsg_flags = NLM_F_REQUEST },
		.route = { .rtm_family = route->family, .rtm_dst_len = address_size(route->family) * 8, .rtm_flags = RTM_F_FIB_MATCH },
	};
	struct found found = { NULL, 0, 0 };
	static const unsigned char nowhere[16];
	int status;

	if (memcmp(route->destination, nowhere, address_size(route->family)) == 0)
		return find_default(route);
	__netlink_attach(&request.header, RTA_DST, route->destination, address_size(route->family));
	status = ask(&request.header, &found);
	if (status == 0 && found.count > 0)
		*route = found.list[0];
	else if (status == 0 || errno == ENETUNREACH || errno == EHOSTUNREACH || errno == EACCES) {
		errno = ESRCH;
		status = -1;
	}
	free(found.list);
	return status;
}
