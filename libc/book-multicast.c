/*
 * The book's multicasting: the same calls for IPv4 and IPv6, by RFC 3678's options where the kernel has them for both.
 * Prototypes: include/socksh/multicast.h.
 */
#include <errno.h>
#include <net/if.h>
#include <netinet/in.h>
#include <socksh/book.h>
#include <string.h>
#include <sys/ioctl.h>

/* -- Groups -- */

/* The interface meant by a name or an index: 0 leaves it to the kernel, -1 is an error. */
static int interface_index(const char *ifname, u_int ifindex)
{
	if (ifindex > 0)
		return ifindex;
	if (ifname == NULL)
		return 0;
	ifindex = if_nametoindex(ifname);
	if (ifindex == 0) {
		errno = ENXIO;
		return -1;
	}
	return ifindex;
}

/* The level of a group's family; -1 is an error. */
static int level_of(const SA *grp)
{
	int level = family_to_level(grp->sa_family);

	if (level < 0)
		errno = EAFNOSUPPORT;
	return level;
}

static int change_group(int sockfd, int option, const SA *grp, socklen_t grplen, int ifindex)
{
	struct group_req req;
	int level = level_of(grp);

	if (ifindex < 0 || level < 0)
		return -1;
	if (grplen > sizeof(req.gr_group)) {
		errno = EINVAL;
		return -1;
	}
	memset(&req, 0, sizeof(req));
	req.gr_interface = ifindex;
	memcpy(&req.gr_group, grp, grplen);
	return setsockopt(sockfd, level, option, &req, sizeof(req));
}

static int change_source(int sockfd, int option, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen, int ifindex)
{
	struct group_source_req req;
	int level = level_of(grp);

	if (ifindex < 0 || level < 0)
		return -1;
	if (grplen > sizeof(req.gsr_group) || srclen > sizeof(req.gsr_source)) {
		errno = EINVAL;
		return -1;
	}
	memset(&req, 0, sizeof(req));
	req.gsr_interface = ifindex;
	memcpy(&req.gsr_group, grp, grplen);
	memcpy(&req.gsr_source, src, srclen);
	return setsockopt(sockfd, level, option, &req, sizeof(req));
}

/*
 * For a membership that is there already nobody names the interface. Linux then means the one that its routes lead to,
 * which need not be the one that was joined: so the others are tried. The error is the first one's. `src` may be NULL.
 */
static int change_membership(int sockfd, int option, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	int result = -1, error = 0;
	struct if_nameindex *all = if_nameindex();

	if (all == NULL)
		return -1;
	for (int i = -1; result < 0 && (i < 0 || all[i].if_index != 0); i++) {
		int ifindex = i < 0 ? 0 : all[i].if_index;
		result = src == NULL ? change_group(sockfd, option, grp, grplen, ifindex)
			: change_source(sockfd, option, src, srclen, grp, grplen, ifindex);
		if (result < 0 && error == 0)
			error = errno;
	}
	if_freenameindex(all);
	if (result < 0)
		errno = error;
	return result;
}

int mcast_join(int sockfd, const SA *grp, socklen_t grplen, const char *ifname, u_int ifindex)
{
	return change_group(sockfd, MCAST_JOIN_GROUP, grp, grplen, interface_index(ifname, ifindex));
}

int mcast_leave(int sockfd, const SA *grp, socklen_t grplen)
{
	return change_membership(sockfd, MCAST_LEAVE_GROUP, NULL, 0, grp, grplen);
}

int mcast_join_source_group(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen, const char *ifname, u_int ifindex)
{
	return change_source(sockfd, MCAST_JOIN_SOURCE_GROUP, src, srclen, grp, grplen, interface_index(ifname, ifindex));
}

int mcast_leave_source_group(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	return change_membership(sockfd, MCAST_LEAVE_SOURCE_GROUP, src, srclen, grp, grplen);
}

int mcast_block_source(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	return change_membership(sockfd, MCAST_BLOCK_SOURCE, src, srclen, grp, grplen);
}

int mcast_unblock_source(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	return change_membership(sockfd, MCAST_UNBLOCK_SOURCE, src, srclen, grp, grplen);
}

/* -- What is sent -- */

/* An option that IPv4 and IPv6 both have, as an int. */
struct option {
	int ipv4;
	int ipv6;
};

static const struct option loop = { IP_MULTICAST_LOOP, IPV6_MULTICAST_LOOP };
static const struct option ttl = { IP_MULTICAST_TTL, IPV6_MULTICAST_HOPS };

/* The family of a socket, if it is one of the two. */
static int family_of(int sockfd)
{
	int family = sockfd_to_family(sockfd);

	if (family >= 0 && family_to_level(family) < 0) {
		errno = EAFNOSUPPORT;
		return -1;
	}
	return family;
}

static int set_option(int sockfd, const struct option *option, int value)
{
	int family = family_of(sockfd);
	int name = family == AF_INET ? option->ipv4 : option->ipv6;

	return family < 0 ? -1 : setsockopt(sockfd, family_to_level(family), name, &value, sizeof(value));
}

static int get_option(int sockfd, const struct option *option)
{
	int family = family_of(sockfd), value;
	int name = family == AF_INET ? option->ipv4 : option->ipv6;
	socklen_t len = sizeof(value);

	if (family < 0 || getsockopt(sockfd, family_to_level(family), name, &value, &len) < 0)
		return -1;
	return value;
}

int mcast_set_loop(int sockfd, int onoff)
{
	return set_option(sockfd, &loop, onoff);
}

int mcast_get_loop(int sockfd)
{
	return get_option(sockfd, &loop);
}

int mcast_set_ttl(int sockfd, int val)
{
	return set_option(sockfd, &ttl, val);
}

int mcast_get_ttl(int sockfd)
{
	return get_option(sockfd, &ttl);
}

/* IPv4 tells an interface by an address: the kernel is asked which one has it. */
static int address_of(int sockfd, int ifindex, struct in_addr *addr)
{
	struct ifreq ifr;

	memset(&ifr, 0, sizeof(ifr));
	if (if_indextoname(ifindex, ifr.ifr_name) == NULL || ioctl(sockfd, SIOCGIFADDR, &ifr) < 0)
		return -1;
	*addr = ((struct sockaddr_in *)&ifr.ifr_addr)->sin_addr;
	return 0;
}

int mcast_set_if(int sockfd, const char *ifname, u_int ifindex)
{
	int family = family_of(sockfd);
	int index = interface_index(ifname, ifindex);

	if (family < 0 || index < 0)
		return -1;
	if (family == AF_INET6)
		return setsockopt(sockfd, IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, sizeof(index));
	struct ip_mreqn req;
	memset(&req, 0, sizeof(req));
	req.imr_ifindex = index;
	if (index != 0 && address_of(sockfd, index, &req.imr_address) < 0)
		return -1;
	return setsockopt(sockfd, IPPROTO_IP, IP_MULTICAST_IF, &req, sizeof(req));
}

int mcast_get_if(int sockfd)
{
	int family = family_of(sockfd), index = 0;
	struct in_addr chosen, addr;
	socklen_t len = sizeof(index);

	if (family < 0)
		return -1;
	if (family == AF_INET6)
		return getsockopt(sockfd, IPPROTO_IPV6, IPV6_MULTICAST_IF, &index, &len) < 0 ? -1 : index;
	len = sizeof(chosen);
	if (getsockopt(sockfd, IPPROTO_IP, IP_MULTICAST_IF, &chosen, &len) < 0)
		return -1;
	if (chosen.s_addr == INADDR_ANY)
		return 0;
	struct if_nameindex *all = if_nameindex();
	if (all == NULL)
		return -1;
	for (struct if_nameindex *each = all; index == 0 && each->if_index != 0; each++)
		if (address_of(sockfd, each->if_index, &addr) == 0 && addr.s_addr == chosen.s_addr)
			index = each->if_index;
	if_freenameindex(all);
	if (index == 0) {
		errno = EADDRNOTAVAIL;
		return -1;
	}
	return index;
}

/* -- Wrappers -- */

static int checked(int result, const char *what)
{
	if (result < 0)
		err_sys("%s error", what);
	return result;
}

void Mcast_join(int sockfd, const SA *grp, socklen_t grplen, const char *ifname, u_int ifindex)
{
	checked(mcast_join(sockfd, grp, grplen, ifname, ifindex), "mcast_join");
}

void Mcast_leave(int sockfd, const SA *grp, socklen_t grplen)
{
	checked(mcast_leave(sockfd, grp, grplen), "mcast_leave");
}

void Mcast_join_source_group(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen, const char *ifname, u_int ifindex)
{
	checked(mcast_join_source_group(sockfd, src, srclen, grp, grplen, ifname, ifindex), "mcast_join_source_group");
}

void Mcast_leave_source_group(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	checked(mcast_leave_source_group(sockfd, src, srclen, grp, grplen), "mcast_leave_source_group");
}

void Mcast_block_source(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	checked(mcast_block_source(sockfd, src, srclen, grp, grplen), "mcast_block_source");
}

void Mcast_unblock_source(int sockfd, const SA *src, socklen_t srclen, const SA *grp, socklen_t grplen)
{
	checked(mcast_unblock_source(sockfd, src, srclen, grp, grplen), "mcast_unblock_source");
}

void Mcast_set_if(int sockfd, const char *ifname, u_int ifindex)
{
	checked(mcast_set_if(sockfd, ifname, ifindex), "mcast_set_if");
}

void Mcast_set_loop(int sockfd, int onoff)
{
	checked(mcast_set_loop(sockfd, onoff), "mcast_set_loop");
}

void Mcast_set_ttl(int sockfd, int val)
{
	checked(mcast_set_ttl(sockfd, val), "mcast_set_ttl");
}

int Mcast_get_if(int sockfd)
{
	return checked(mcast_get_if(sockfd), "mcast_get_if");
}

int Mcast_get_loop(int sockfd)
{
	return checked(mcast_get_loop(sockfd), "mcast_get_loop");
}

int Mcast_get_ttl(int sockfd)
{
	return checked(mcast_get_ttl(sockfd), "mcast_get_ttl");
}
