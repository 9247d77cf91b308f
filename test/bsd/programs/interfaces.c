/* The book's way through what SIOCGIFCONF gives, as on BSD: name and address, not sizeof(struct ifreq). UNP 17.6 */
#define SOCKSH_BSD
#include "unp.h"
#include <sys/sockio.h>
#include <ifaddrs.h>

int main(void)
{
	int sockfd = Socket(AF_INET, SOCK_DGRAM, 0), len = 100 * sizeof(struct ifreq), lastlen = 0, found = 0, expected = 0;
	struct ifconf ifc;
	struct ifaddrs *list;
	char *buf, *ptr;

	for (;;) {
		buf = Malloc(len);
		ifc.ifc_len = len;
		ifc.ifc_buf = buf;
		if (ioctl(sockfd, SIOCGIFCONF, &ifc) < 0)
			err_sys("ioctl error");
		if (ifc.ifc_len == lastlen)
			break;
		lastlen = ifc.ifc_len;
		len += 10 * sizeof(struct ifreq);
		free(buf);
	}
	for (ptr = buf; ptr < buf + ifc.ifc_len;) {
		struct ifreq *ifr = (struct ifreq *)ptr;

#ifdef HAVE_SOCKADDR_SA_LEN
		len = max(sizeof(struct sockaddr), ifr->ifr_addr.sa_len);
#else
		switch (ifr->ifr_addr.sa_family) {
		case AF_INET6:
			len = sizeof(struct sockaddr_in6);
			break;
		case AF_INET:
		default:
			len = sizeof(struct sockaddr);
			break;
		}
#endif
		ptr += sizeof(ifr->ifr_name) + len;
		if (ifr->ifr_addr.sa_family != AF_INET || if_nametoindex(ifr->ifr_name) == 0)
			err_quit("lost the way at %s", ifr->ifr_name);
		found++;
	}
	if (getifaddrs(&list) < 0)
		err_sys("getifaddrs");
	for (struct ifaddrs *each = list; each != NULL; each = each->ifa_next)
		expected += each->ifa_addr != NULL && each->ifa_addr->sa_family == AF_INET;
	printf("as many as getifaddrs() has: %d\n", found == expected && found > 0);
	return 0;
}
