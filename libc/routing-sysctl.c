/* sysctl() for the tables of routes and interfaces. UNP 18.4 */
#include <errno.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <net/route.h>
#include <netinet/in.h>
#include <netpacket/packet.h>
#include <socksh/routes.h>
#include <socksh/routing-messages.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/sysctl.h>

/* The caller's buffer, or none; what does not fit is counted all the same. */
struct table {
	char *data;
	size_t room, size;
};

static void append(struct table *table, const void *message, size_t size)
{
	if (table->data != NULL && table->size + size <= table->room)
		memcpy(table->data + table->size, message, size);
	table->size += size;
}

static int list_routes(struct table *table, int family, int flags)
{
	struct __route *list = NULL;
	int count = __route_list(family, (flags & RTF_LLINFO) != 0, &list);

	for (int i = 0; i < count; i++) {
		char message[__ROUTING_MESSAGE] __attribute__((__aligned__(8)));
		size_t size = __routing_put_route(message, RTM_GET, &list[i], 0);

		if ((family == AF_UNSPEC || family == list[i].family) &&
			(flags == 0 || (((struct rt_msghdr *)message)->rtm_flags & flags) != 0))
			append(table, message, size);
	}
	free(list);
	return count < 0 ? -1 : 0;
}

/* An interface's message, then its addresses. */
static void list_interface(struct table *table, const struct ifaddrs *all, const struct ifaddrs *link, int family)
{
	char message[__ROUTING_MESSAGE] __attribute__((__aligned__(8)));
	const struct sockaddr_ll *sll = (const struct sockaddr_ll *)link->ifa_addr;
	size_t length = strlen(link->ifa_name);

	append(table, message, __routing_put_interface(message, link));
	for (const struct ifaddrs *ifa = all; ifa != NULL; ifa = ifa->ifa_next) {
		/* the label of an alias goes on behind a colon */
		if (ifa->ifa_addr == NULL || strncmp(ifa->ifa_name, link->ifa_name, length) != 0 ||
			(ifa->ifa_name[length] != '\0' && ifa->ifa_name[length] != ':'))
			continue;
		int of = ifa->ifa_addr->sa_family;
		if ((of == AF_INET || of == AF_INET6) && (family == AF_UNSPEC || family == of))
			append(table, message, __routing_put_address(message, 0, sll->sll_ifindex, ifa));
	}
}

static int list_interfaces(struct table *table, int family, int index)
{
	struct ifaddrs *all;

	if (getifaddrs(&all) < 0)
		return -1;
	for (const struct ifaddrs *ifa = all; ifa != NULL; ifa = ifa->ifa_next) {
		if (ifa->ifa_addr == NULL || ifa->ifa_addr->sa_family != AF_PACKET)
			continue;
		if (index == 0 || ((struct sockaddr_ll *)ifa->ifa_addr)->sll_ifindex == index)
			list_interface(table, all, ifa, family);
	}
	freeifaddrs(all);
	return 0;
}

int sysctl(const int *name, unsigned int namelen, void *oldp, size_t *oldlenp, const void *newp, size_t newlen)
{
	struct table table = { oldp, 0, 0 };
	int status;

	(void)newlen;
	if (name == NULL || oldlenp == NULL) {
		errno = EFAULT;
		return -1;
	}
	if (namelen < 2 || name[0] != CTL_NET || name[1] != AF_ROUTE) {
		errno = ENOENT;
		return -1;
	}
	if (newp != NULL) {
		errno = EPERM;
		return -1;
	}
	if (namelen != 6 || name[2] != 0 || (name[4] == NET_RT_FLAGS && name[5] == 0)) {
		errno = EINVAL;
		return -1;
	}
	table.room = *oldlenp;
	switch (name[4]) {
	case NET_RT_DUMP:
		status = list_routes(&table, name[3], 0);
		break;
	case NET_RT_FLAGS:
		status = list_routes(&table, name[3], name[5]);
		break;
	case NET_RT_IFLIST:
		status = list_interfaces(&table, name[3], name[5]);
		break;
	default:
		errno = EINVAL;
		return -1;
	}
	if (status < 0)
		return -1;
	*oldlenp = table.size;
	if (oldp != NULL && table.size > table.room) {
		errno = ENOMEM;
		return -1;
	}
	return 0;
}
