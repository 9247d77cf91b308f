/* Source filters of multicast groups (RFC 3678): MCAST_MSFILTER and IP_MSFILTER by functions. */
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

static int level_of(const struct sockaddr *group)
{
	switch (group->sa_family) {
	case AF_INET:
		return IPPROTO_IP;
	case AF_INET6:
		return IPPROTO_IPV6;
	default:
		errno = EINVAL;
		return -1;
	}
}

static struct group_filter *filter_for(uint32_t interface, const struct sockaddr *group, socklen_t grouplen, uint32_t numsrc)
{
	struct group_filter *filter = calloc(1, GROUP_FILTER_SIZE((size_t)numsrc));

	if (filter != NULL) {
		filter->gf_interface = interface;
		memcpy(&filter->gf_group, group, grouplen);
		filter->gf_numsrc = numsrc;
	}
	return filter;
}

int setsourcefilter(int fd, uint32_t interface, const struct sockaddr *group, socklen_t grouplen, uint32_t fmode, uint32_t numsrc, const struct sockaddr_storage *slist)
{
	int level = level_of(group), result;
	struct group_filter *filter;

	if (level < 0 || (filter = filter_for(interface, group, grouplen, numsrc)) == NULL)
		return -1;
	filter->gf_fmode = fmode;
	memcpy(filter->gf_slist, slist, numsrc * sizeof(*slist));
	result = setsockopt(fd, level, MCAST_MSFILTER, filter, GROUP_FILTER_SIZE(numsrc));
	free(filter);
	return result;
}

int getsourcefilter(int fd, uint32_t interface, const struct sockaddr *group, socklen_t grouplen, uint32_t *fmode, uint32_t *numsrc, struct sockaddr_storage *slist)
{
	socklen_t size = GROUP_FILTER_SIZE((size_t)*numsrc);
	int level = level_of(group), result;
	struct group_filter *filter;

	if (level < 0 || (filter = filter_for(interface, group, grouplen, *numsrc)) == NULL)
		return -1;
	result = getsockopt(fd, level, MCAST_MSFILTER, filter, &size);
	if (result == 0) {
		uint32_t fits = *numsrc < filter->gf_numsrc ? *numsrc : filter->gf_numsrc;

		*fmode = filter->gf_fmode;
		memcpy(slist, filter->gf_slist, fits * sizeof(*slist));
		*numsrc = filter->gf_numsrc;
	}
	free(filter);
	return result;
}

int setipv4sourcefilter(int fd, struct in_addr interface, struct in_addr group, uint32_t fmode, uint32_t numsrc, const struct in_addr *slist)
{
	struct ip_msfilter *filter = malloc(IP_MSFILTER_SIZE((size_t)numsrc));
	int result;

	if (filter == NULL)
		return -1;
	filter->imsf_multiaddr = group;
	filter->imsf_interface = interface;
	filter->imsf_fmode = fmode;
	filter->imsf_numsrc = numsrc;
	memcpy(filter->imsf_slist, slist, numsrc * sizeof(*slist));
	result = setsockopt(fd, IPPROTO_IP, IP_MSFILTER, filter, IP_MSFILTER_SIZE(numsrc));
	free(filter);
	return result;
}

int getipv4sourcefilter(int fd, struct in_addr interface, struct in_addr group, uint32_t *fmode, uint32_t *numsrc, struct in_addr *slist)
{
	socklen_t size = IP_MSFILTER_SIZE((size_t)*numsrc);
	struct ip_msfilter *filter = calloc(1, size);
	int result;

	if (filter == NULL)
		return -1;
	filter->imsf_multiaddr = group;
	filter->imsf_interface = interface;
	filter->imsf_numsrc = *numsrc;
	result = getsockopt(fd, IPPROTO_IP, IP_MSFILTER, filter, &size);
	if (result == 0) {
		uint32_t fits = *numsrc < filter->imsf_numsrc ? *numsrc : filter->imsf_numsrc;

		*fmode = filter->imsf_fmode;
		memcpy(slist, filter->imsf_slist, fits * sizeof(*slist));
		*numsrc = filter->imsf_numsrc;
	}
	free(filter);
	return result;
}
