/*
 * BSD's routing sockets, translated to rtnetlink (translated-sockets.c): what a message asks for is done by
 * routing-kernel.c, and what the kernel tells comes by routing-notices.c.
 */
#include <errno.h>
#include <net/if.h>
#include <net/route.h>
#include <netinet/in.h>
#include <socksh/routes.h>
#include <socksh/routing-messages.h>
#include <socksh/translation.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

extern long __kernel_call(long number, long a, long b, long c, long d, long e, long f);

/* The addresses behind the header, by RTAX_DST …; what is named and not there stays NULL. */
static int find_addresses(const struct rt_msghdr *rtm, const struct sockaddr **list)
{
	const char *at = (const char *)(rtm + 1), *end = (const char *)rtm + rtm->rtm_msglen;

	for (int i = 0; i < RTAX_MAX; i++) {
		list[i] = NULL;
		if (!(rtm->rtm_addrs & 1 << i) || at >= end)
			continue;
		list[i] = (const struct sockaddr *)at;
		size_t size = sizeof(struct sockaddr);
		/* a mask need not say its family: it is the destination's */
		int family = i == RTAX_NETMASK && list[RTAX_DST] != NULL ? list[RTAX_DST]->sa_family : list[i]->sa_family;
		if (family == AF_INET6)
			size = sizeof(struct sockaddr_in6);
		else if (family == AF_LINK)
			size = sizeof(struct sockaddr_dl);
		if (size > (size_t)(end - at))
			return -1;
		at += family == AF_INET6 || family == AF_LINK ? 32 : 16;
	}
	return 0;
}

static const void *address_bytes(const struct sockaddr *sa, int family)
{
	return family == AF_INET ? (const void *)&((const struct sockaddr_in *)sa)->sin_addr
				 : (const void *)&((const struct sockaddr_in6 *)sa)->sin6_addr;
}

/* How many ones the mask begins with, or -1 if there is another one behind. */
static int prefix_of(const unsigned char *mask, int bits)
{
	int prefix = 0;

	while (prefix < bits && mask[prefix / 8] & 0x80 >> prefix % 8)
		prefix++;
	for (int bit = prefix; bit < bits; bit++) {
		if (mask[bit / 8] & 0x80 >> bit % 8)
			return -1;
	}
	return prefix;
}

static int link_index(const struct sockaddr *sa)
{
	const struct sockaddr_dl *sdl = (const struct sockaddr_dl *)sa;
	char name[IF_NAMESIZE] = "";

	if (sdl->sdl_index != 0 || sdl->sdl_nlen >= sizeof(name))
		return sdl->sdl_index;
	memcpy(name, sdl->sdl_data, sdl->sdl_nlen);
	return if_nametoindex(name);
}

/* Where the route leads: through a router, or out of an interface that an address of the host or a link names. */
static void read_gateway(const struct rt_msghdr *rtm, const struct sockaddr *gateway, struct __route *route)
{
	struct __route own = { .family = route->family };

	if (gateway->sa_family == AF_LINK) {
		route->index = link_index(gateway);
		return;
	}
	memcpy(own.destination, address_bytes(gateway, route->family), route->family == AF_INET ? 4 : 16);
	memcpy(route->gateway, own.destination, sizeof(route->gateway));
	if (!(rtm->rtm_flags & RTF_GATEWAY) && __route_find(&own) == 0 && own.kind == __ROUTE_LOCAL)
		route->index = own.index;
	else
		route->has_gateway = 1;
}

/* What the message says of a route; 0, or -1 with errno. */
static int read_message(const struct rt_msghdr *rtm, struct __route *route)
{
	const struct sockaddr *list[RTAX_MAX], *to;
	int bits;

	memset(route, 0, sizeof(*route));
	errno = EINVAL;
	if (find_addresses(rtm, list) < 0 || !(rtm->rtm_addrs & RTA_DST))
		return -1;
	to = list[RTAX_DST];
	if (to == NULL) {
		/* A question without an address is one for the default route. */
		route->family = AF_INET;
		return rtm->rtm_type == RTM_GET ? 0 : -1;
	}
	route->family = to->sa_family;
	if (route->family != AF_INET && route->family != AF_INET6) {
		errno = EAFNOSUPPORT;
		return -1;
	}
	bits = route->family == AF_INET ? 32 : 128;
	memcpy(route->destination, address_bytes(to, route->family), bits / 8);
	if (rtm->rtm_type == RTM_GET)
		return 0;
	route->prefix = list[RTAX_NETMASK] == NULL || rtm->rtm_flags & RTF_HOST
		? bits
		: prefix_of(address_bytes(list[RTAX_NETMASK], route->family), bits);
	if (route->prefix < 0)
		return -1;
	if (rtm->rtm_flags & RTF_REJECT)
		route->kind = __ROUTE_REJECT;
	else if (rtm->rtm_flags & RTF_BLACKHOLE)
		route->kind = __ROUTE_BLACKHOLE;
	route->mtu = rtm->rtm_inits & RTV_MTU ? rtm->rtm_rmx.rmx_mtu : 0;
	route->hops = rtm->rtm_inits & RTV_HOPCOUNT ? rtm->rtm_rmx.rmx_hopcount : 0;
	route->window = rtm->rtm_inits & RTV_SPIPE ? rtm->rtm_rmx.rmx_sendpipe : 0;
	route->threshold = rtm->rtm_inits & RTV_SSTHRESH ? rtm->rtm_rmx.rmx_ssthresh : 0;
	route->rtt = rtm->rtm_inits & RTV_RTT ? rtm->rtm_rmx.rmx_rtt : 0;
	route->variance = rtm->rtm_inits & RTV_RTTVAR ? rtm->rtm_rmx.rmx_rttvar : 0;
	if (list[RTAX_GATEWAY] == NULL)
		return rtm->rtm_type == RTM_ADD ? -1 : 0;
	if (list[RTAX_GATEWAY]->sa_family != route->family && list[RTAX_GATEWAY]->sa_family != AF_LINK)
		return -1;
	/* BSD finds what is to go by its destination alone. */
	if (rtm->rtm_type != RTM_DELETE && route->kind == __ROUTE_UNICAST)
		read_gateway(rtm, list[RTAX_GATEWAY], route);
	if (route->index == 0 && list[RTAX_IFP] != NULL && list[RTAX_IFP]->sa_family == AF_LINK && rtm->rtm_type == RTM_ADD)
		route->index = link_index(list[RTAX_IFP]);
	return 0;
}

/* A change keeps what it does not name. */
static int change_route(const struct rt_msghdr *rtm, struct __route *route)
{
	struct __route old = *route;

	if (__route_find(&old) < 0)
		return -1;
	if (old.prefix != route->prefix) {
		errno = ESRCH;
		return -1;
	}
	if (!route->has_gateway && route->index == 0 && route->kind == __ROUTE_UNICAST) {
		route->kind = old.kind;
		route->has_gateway = old.has_gateway;
		route->index = old.index;
		memcpy(route->gateway, old.gateway, sizeof(route->gateway));
	}
	if (!(rtm->rtm_inits & RTV_MTU))
		route->mtu = old.mtu;
	if (!(rtm->rtm_inits & RTV_HOPCOUNT))
		route->hops = old.hops;
	if (!(rtm->rtm_inits & RTV_SPIPE))
		route->window = old.window;
	if (!(rtm->rtm_inits & RTV_SSTHRESH))
		route->threshold = old.threshold;
	if (!(rtm->rtm_inits & RTV_RTT))
		route->rtt = old.rtt;
	if (!(rtm->rtm_inits & RTV_RTTVAR))
		route->variance = old.variance;
	route->priority = old.priority;
	return __route_change(__ROUTE_REPLACE, route, rtm->rtm_seq);
}

/* Does what the message asks for; what is found takes the message's place. 0, or -1 with errno. */
static int act(struct rt_msghdr *rtm)
{
	struct __route route;
	struct rt_msghdr asked = *rtm;

	if (read_message(rtm, &route) < 0)
		return -1;
	switch (rtm->rtm_type) {
	case RTM_ADD:
		return __route_change(__ROUTE_ADD, &route, rtm->rtm_seq);
	case RTM_DELETE:
		return __route_change(__ROUTE_DELETE, &route, rtm->rtm_seq);
	case RTM_CHANGE:
		return change_route(rtm, &route);
	}
	if (__route_find(&route) < 0)
		return -1;
	__routing_put_route(rtm, RTM_GET, &route, asked.rtm_addrs);
	rtm->rtm_seq = asked.rtm_seq;
	return 0;
}

static int obey(int fd, const void *message, size_t size)
{
	char room[2048] __attribute__((__aligned__(8)));
	struct rt_msghdr *rtm = (struct rt_msghdr *)room;
	int error = EINVAL;

	if (size >= sizeof(*rtm) && size <= sizeof(room)) {
		memcpy(room, message, size);
		if (rtm->rtm_msglen != size)
			error = EINVAL;
		else if (rtm->rtm_version != RTM_VERSION)
			error = EPROTONOSUPPORT;
		else if (rtm->rtm_type < RTM_ADD || rtm->rtm_type > RTM_GET)
			error = EOPNOTSUPP;
		else {
			error = act(rtm) < 0 ? errno : 0;
			rtm->rtm_pid = getpid();
			rtm->rtm_errno = error;
			rtm->rtm_flags |= error == 0 ? RTF_DONE : 0;
			/* what has been changed the kernel tells all sockets, this one too */
			if (error != 0 || rtm->rtm_type == RTM_GET)
				__translated_answer(fd, rtm, rtm->rtm_msglen);
		}
	}
	errno = error;
	return error == 0 ? 0 : -1;
}

int __routing_socket(int family, int type, int protocol)
{
	static struct __translation translation = {
		.receive_flags = MSG_PEEK | MSG_DONTWAIT | MSG_TRUNC | MSG_WAITALL,
		.obey = obey,
		.tell = __routing_tell,
	};
	const int flags = type & (SOCK_NONBLOCK | SOCK_CLOEXEC);

	if (family != AF_ROUTE)
		return __kernel_call(SYS_socket, family, type, protocol, 0, 0, 0);
	if ((type & ~flags) != SOCK_RAW) {
		errno = EPROTOTYPE;
		return -1;
	}
	translation.protocol = NETLINK_ROUTE;
	translation.groups = __routing_groups(protocol);
	return __translated_open(&translation, flags);
}
