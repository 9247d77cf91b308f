/* The book's list of interfaces, from getifaddrs() and ioctl(). Prototypes: include/unpifi.h, include/socksh/book.h. */
#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/utsname.h>
#include <unistd.h>
#include <unpifi.h>
#include <unproute.h>

/* A copy of an address in memory of its own; NULL for NULL. */
static int copy_address(const SA *from, struct sockaddr **to)
{
	size_t size = 0;

	if (from == NULL)
		return 0;
	if (from->sa_family == AF_INET)
		size = sizeof(struct sockaddr_in);
	else if (from->sa_family == AF_INET6)
		size = sizeof(struct sockaddr_in6);
	else
		return 0;
	*to = malloc(size);
	if (*to == NULL)
		return -1;
	memcpy(*to, from, size);
	return 0;
}

/* What ioctl() knows of an interface. */
static int ask_kernel(int sockfd, struct ifi_info *ifi)
{
	struct ifreq ifr;

	memset(&ifr, 0, sizeof(ifr));
	strncpy(ifr.ifr_name, ifi->ifi_name, IFNAMSIZ - 1);
	if (ioctl(sockfd, SIOCGIFINDEX, &ifr) < 0)
		return -1;
	ifi->ifi_index = ifr.ifr_ifindex;
	if (ioctl(sockfd, SIOCGIFMTU, &ifr) == 0)
		ifi->ifi_mtu = ifr.ifr_mtu;
	if (ioctl(sockfd, SIOCGIFHWADDR, &ifr) == 0 && !(ifi->ifi_flags & IFF_LOOPBACK)) {
		ifi->ifi_hlen = IFHWADDRLEN;
		memcpy(ifi->ifi_haddr, ifr.ifr_hwaddr.sa_data, IFHWADDRLEN);
	}
	return 0;
}

static struct ifi_info *describe(const struct ifaddrs *ifa, int sockfd, int alias)
{
	struct ifi_info *ifi = calloc(1, sizeof(struct ifi_info));

	if (ifi == NULL)
		return NULL;
	/* the name of an alias goes on behind a colon */
	snprintf(ifi->ifi_name, IFI_NAME, "%.*s", (int)strcspn(ifa->ifa_name, ":"), ifa->ifa_name);
	ifi->ifi_flags = ifa->ifa_flags;
	ifi->ifi_myflags = alias ? IFI_ALIAS : 0;
	if (ask_kernel(sockfd, ifi) == 0 && copy_address(ifa->ifa_addr, &ifi->ifi_addr) == 0 &&
		(!(ifa->ifa_flags & IFF_BROADCAST) || copy_address(ifa->ifa_broadaddr, &ifi->ifi_brdaddr) == 0) &&
		(!(ifa->ifa_flags & IFF_POINTOPOINT) || copy_address(ifa->ifa_dstaddr, &ifi->ifi_dstaddr) == 0))
		return ifi;
	free_ifi_info(ifi);
	return NULL;
}

struct ifi_info *get_ifi_info(int family, int doaliases)
{
	struct ifaddrs *all;
	struct ifi_info *head = NULL, *tail = NULL;
	int sockfd = socket(AF_INET, SOCK_DGRAM, 0);

	if (sockfd < 0)
		return NULL;
	if (getifaddrs(&all) < 0) {
		close(sockfd);
		return NULL;
	}
	for (struct ifaddrs *ifa = all; ifa != NULL; ifa = ifa->ifa_next) {
		if (ifa->ifa_addr == NULL || ifa->ifa_addr->sa_family != family || !(ifa->ifa_flags & IFF_UP))
			continue;
		/* the kernel gives an interface's addresses in a row */
		size_t length = strcspn(ifa->ifa_name, ":");
		int alias = tail != NULL && strlen(tail->ifi_name) == length && memcmp(tail->ifi_name, ifa->ifa_name, length) == 0;
		if (alias && !doaliases)
			continue;
		struct ifi_info *ifi = describe(ifa, sockfd, alias);
		if (ifi == NULL) {
			free_ifi_info(head);
			head = NULL;
			break;
		}
		if (tail == NULL)
			head = ifi;
		else
			tail->ifi_next = ifi;
		tail = ifi;
	}
	freeifaddrs(all);
	close(sockfd);
	return head;
}

void free_ifi_info(struct ifi_info *ifihead)
{
	while (ifihead != NULL) {
		struct ifi_info *next = ifihead->ifi_next;
		free(ifihead->ifi_addr);
		free(ifihead->ifi_brdaddr);
		free(ifihead->ifi_dstaddr);
		free(ifihead);
		ifihead = next;
	}
}

struct ifi_info *Get_ifi_info(int family, int doaliases)
{
	struct ifi_info *ifi = get_ifi_info(family, doaliases);

	if (ifi == NULL)
		err_quit("get_ifi_info error");
	return ifi;
}

char **my_addrs(int *addrtype)
{
	struct utsname name;
	struct hostent *host;

	if (uname(&name) < 0)
		return NULL;
	host = gethostbyname(name.nodename);
	if (host == NULL)
		return NULL;
	*addrtype = host->h_addrtype;
	return host->h_addr_list;
}

char **My_addrs(int *addrtype)
{
	char **list = my_addrs(addrtype);

	if (list == NULL)
		err_quit("my_addrs error");
	return list;
}

const char *sock_masktop(SA *sa, socklen_t salen)
{
	static char text[INET6_ADDRSTRLEN];

	(void)salen;
	switch (sa->sa_family) {
	case AF_INET:
		return inet_ntop(AF_INET, &((struct sockaddr_in *)sa)->sin_addr, text, sizeof(text));
	case AF_INET6:
		return inet_ntop(AF_INET6, &((struct sockaddr_in6 *)sa)->sin6_addr, text, sizeof(text));
	default:
		snprintf(text, sizeof(text), "AF_xxx = %d", sa->sa_family);
		return text;
	}
}

const char *Sock_masktop(SA *sa, socklen_t salen)
{
	const char *text = sock_masktop(sa, salen);

	if (text == NULL)
		err_sys("sock_masktop error");
	return text;
}
