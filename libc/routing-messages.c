/* Routes, interfaces and addresses as messages of BSD's routing sockets. */
#include <ifaddrs.h>
#include <linux/if_link.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <net/if_types.h>
#include <net/route.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <socksh/routes.h>
#include <socksh/routing-messages.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Puts the address at the end of a message whose length and set of addresses are counted there. */
static void put_sockaddr(void *message, u_short *length, int *set, int which, const void *address, size_t size)
{
	char *end = (char *)message + *length;

	memset(end, 0, SA_SIZE(address));
	memcpy(end, address, size);
	*length += SA_SIZE(address);
	*set |= which;
}

static void put_address(struct rt_msghdr *rtm, int which, int family, const unsigned char *bytes)
{
	struct sockaddr_in in = { .sin_family = AF_INET };
	struct sockaddr_in6 in6 = { .sin6_family = AF_INET6 };

	if (family == AF_INET) {
		memcpy(&in.sin_addr, bytes, sizeof(in.sin_addr));
		put_sockaddr(rtm, &rtm->rtm_msglen, &rtm->rtm_addrs, which, &in, sizeof(in));
	} else {
		memcpy(&in6.sin6_addr, bytes, sizeof(in6.sin6_addr));
		if (which != RTA_NETMASK && IN6_IS_ADDR_LINKLOCAL(&in6.sin6_addr))
			in6.sin6_scope_id = rtm->rtm_index;
		put_sockaddr(rtm, &rtm->rtm_msglen, &rtm->rtm_addrs, which, &in6, sizeof(in6));
	}
}

static void name_link(struct sockaddr_dl *sdl, int index, const char *name)
{
	memset(sdl, 0, sizeof(*sdl));
	sdl->sdl_family = AF_LINK;
	sdl->sdl_index = index;
	sdl->sdl_nlen = strnlen(name, IFNAMSIZ - 1);
	memcpy(sdl->sdl_data, name, sdl->sdl_nlen);
}

static void put_link(struct rt_msghdr *rtm, int which, const struct __route *route)
{
	char name[IF_NAMESIZE] = "";
	struct sockaddr_dl sdl;

	if_indextoname(route->index, name);
	name_link(&sdl, route->index, name);
	sdl.sdl_alen = which == RTA_GATEWAY ? route->link_length : 0;
	memcpy(LLADDR(&sdl), route->link, sdl.sdl_alen);
	put_sockaddr(rtm, &rtm->rtm_msglen, &rtm->rtm_addrs, which, &sdl, sizeof(sdl));
}

static int flags_of(const struct __route *route, int host)
{
	int flags = RTF_UP;

	if (route->has_gateway)
		flags |= RTF_GATEWAY;
	if (host)
		flags |= RTF_HOST;
	if (route->by_hand)
		flags |= RTF_STATIC;
	if (route->by_redirect)
		flags |= RTF_DYNAMIC;
	if (route->link_length > 0)
		flags |= RTF_LLINFO;
	switch (route->kind) {
	case __ROUTE_LOCAL:
		return flags | RTF_LOCAL;
	case __ROUTE_BROADCAST:
		return flags | RTF_BROADCAST;
	case __ROUTE_MULTICAST:
		return flags | RTF_MULTICAST;
	case __ROUTE_REJECT:
		return flags | RTF_REJECT;
	case __ROUTE_BLACKHOLE:
		return flags | RTF_BLACKHOLE;
	default:
		return flags;
	}
}

size_t __routing_put_route(void *message, int type, const struct __route *route, int wanted)
{
	struct rt_msghdr *rtm = message;
	int host = route->prefix == (route->family == AF_INET ? 32 : 128);

	memset(rtm, 0, sizeof(*rtm));
	rtm->rtm_msglen = sizeof(*rtm);
	rtm->rtm_version = RTM_VERSION;
	rtm->rtm_type = type;
	rtm->rtm_index = route->index;
	rtm->rtm_flags = flags_of(route, host);
	rtm->rtm_rmx.rmx_mtu = route->mtu;
	rtm->rtm_rmx.rmx_hopcount = route->hops;
	rtm->rtm_rmx.rmx_sendpipe = rtm->rtm_rmx.rmx_recvpipe = route->window;
	rtm->rtm_rmx.rmx_ssthresh = route->threshold;
	rtm->rtm_rmx.rmx_rtt = route->rtt;
	rtm->rtm_rmx.rmx_rttvar = route->variance;
	put_address(rtm, RTA_DST, route->family, route->destination);
	if (route->has_gateway)
		put_address(rtm, RTA_GATEWAY, route->family, route->gateway);
	else
		put_link(rtm, RTA_GATEWAY, route);
	if (!host) {
		unsigned char mask[16] = { 0 };

		for (int bit = 0; bit < route->prefix; bit++)
			mask[bit / 8] |= 0x80 >> bit % 8;
		put_address(rtm, RTA_NETMASK, route->family, mask);
	}
	if (wanted & RTA_IFP)
		put_link(rtm, RTA_IFP, route);
	if ((wanted & RTA_IFA) && route->has_source)
		put_address(rtm, RTA_IFA, route->family, route->source);
	return rtm->rtm_msglen;
}

static int type_of(int hardware)
{
	switch (hardware) {
	case ARPHRD_ETHER:
		return IFT_ETHER;
	case ARPHRD_LOOPBACK:
		return IFT_LOOP;
	case ARPHRD_PPP:
		return IFT_PPP;
	case ARPHRD_TUNNEL:
	case ARPHRD_TUNNEL6:
	case ARPHRD_SIT:
		return IFT_TUNNEL;
	default:
		return IFT_OTHER;
	}
}

static void count_traffic(struct if_data *data, const struct rtnl_link_stats *stats)
{
	if (stats == NULL)
		return;
	data->ifi_ipackets = stats->rx_packets;
	data->ifi_ierrors = stats->rx_errors;
	data->ifi_opackets = stats->tx_packets;
	data->ifi_oerrors = stats->tx_errors;
	data->ifi_collisions = stats->collisions;
	data->ifi_ibytes = stats->rx_bytes;
	data->ifi_obytes = stats->tx_bytes;
	data->ifi_imcasts = stats->multicast;
	data->ifi_iqdrops = stats->rx_dropped;
}

static int mtu_of(const char *name)
{
	struct ifreq ifr;
	int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);

	memset(&ifr, 0, sizeof(ifr));
	strncpy(ifr.ifr_name, name, IFNAMSIZ - 1);
	if (fd >= 0) {
		if (ioctl(fd, SIOCGIFMTU, &ifr) < 0)
			ifr.ifr_mtu = 0;
		close(fd);
	}
	return ifr.ifr_mtu;
}

size_t __routing_put_interface(void *message, const struct ifaddrs *ifa)
{
	const struct sockaddr_ll *sll = (const struct sockaddr_ll *)ifa->ifa_addr;
	struct if_msghdr *ifm = message;
	struct sockaddr_dl sdl;

	memset(ifm, 0, sizeof(*ifm));
	ifm->ifm_msglen = sizeof(*ifm);
	ifm->ifm_version = RTM_VERSION;
	ifm->ifm_type = RTM_IFINFO;
	ifm->ifm_flags = ifa->ifa_flags;
	ifm->ifm_index = sll->sll_ifindex;
	ifm->ifm_data.ifi_type = type_of(sll->sll_hatype);
	/* The loopback interface has six bytes of nothing on Linux, none on BSD. */
	ifm->ifm_data.ifi_addrlen = ifa->ifa_flags & IFF_LOOPBACK || sll->sll_halen > 8 ? 0 : sll->sll_halen;
	ifm->ifm_data.ifi_mtu = mtu_of(ifa->ifa_name);
	count_traffic(&ifm->ifm_data, ifa->ifa_data);
	name_link(&sdl, sll->sll_ifindex, ifa->ifa_name);
	sdl.sdl_type = ifm->ifm_data.ifi_type;
	sdl.sdl_alen = ifm->ifm_data.ifi_addrlen;
	memcpy(LLADDR(&sdl), sll->sll_addr, sdl.sdl_alen);
	put_sockaddr(ifm, &ifm->ifm_msglen, &ifm->ifm_addrs, RTA_IFP, &sdl, sizeof(sdl));
	return ifm->ifm_msglen;
}

size_t __routing_put_address(void *message, int is_gone, int index, const struct ifaddrs *ifa)
{
	size_t size = ifa->ifa_addr->sa_family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
	struct ifa_msghdr *ifam = message;

	memset(ifam, 0, sizeof(*ifam));
	ifam->ifam_msglen = sizeof(*ifam);
	ifam->ifam_version = RTM_VERSION;
	ifam->ifam_type = is_gone ? RTM_DELADDR : RTM_NEWADDR;
	ifam->ifam_index = index;
	if (ifa->ifa_netmask != NULL)
		put_sockaddr(ifam, &ifam->ifam_msglen, &ifam->ifam_addrs, RTA_NETMASK, ifa->ifa_netmask, size);
	put_sockaddr(ifam, &ifam->ifam_msglen, &ifam->ifam_addrs, RTA_IFA, ifa->ifa_addr, size);
	if (ifa->ifa_flags & (IFF_BROADCAST | IFF_POINTOPOINT) && ifa->ifa_broadaddr != NULL)
		put_sockaddr(ifam, &ifam->ifam_msglen, &ifam->ifam_addrs, RTA_BRD, ifa->ifa_broadaddr, size);
	return ifam->ifam_msglen;
}

int __routing_type(enum __route_change change)
{
	switch (change) {
	case __ROUTE_ADD:
		return RTM_ADD;
	case __ROUTE_DELETE:
		return RTM_DELETE;
	default:
		return RTM_CHANGE;
	}
}

void __routing_sign(void *message, unsigned process, unsigned number)
{
	struct rt_msghdr *rtm = message;

	rtm->rtm_pid = process;
	rtm->rtm_seq = number;
	rtm->rtm_flags |= RTF_DONE;
}
