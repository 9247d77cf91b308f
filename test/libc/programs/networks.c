#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

static void dump(const unsigned char *bytes, int n)
{
	while (n-- > 0)
		printf("%02x", *bytes++);
	printf("\n");
}

int main(void)
{
	struct ifaddrs *list, *each;
	struct if_nameindex *names = if_nameindex(), *name;
	unsigned char header[100], reversed[100];
	struct in6_addr address = { { { 0x20, 1, 0xd, 0xb8 } } };
	struct hostent *host;
	char text[INET6_ADDRSTRLEN];
	int i;

	for (name = names; name->if_index != 0 || name->if_name != NULL; name++)
		printf("%u %s\n", name->if_index, name->if_name);
	if_freenameindex(names);
	printf("%d\n", getifaddrs(&list));
	for (each = list; each != NULL; each = each->ifa_next) {
		printf("%s %x", each->ifa_name, each->ifa_flags);
		if (each->ifa_addr != NULL && each->ifa_addr->sa_family == AF_INET) {
			printf(" %s", inet_ntoa(((struct sockaddr_in *)each->ifa_addr)->sin_addr));
			printf("/%s", inet_ntoa(((struct sockaddr_in *)each->ifa_netmask)->sin_addr));
		} else if (each->ifa_addr != NULL && each->ifa_addr->sa_family == AF_INET6) {
			printf(" %s", inet_ntop(AF_INET6, &((struct sockaddr_in6 *)each->ifa_addr)->sin6_addr, text, sizeof(text)));
		}
		printf("\n");
	}
	freeifaddrs(list);

	memset(header, 0xee, sizeof(header));
	printf("%d\n", inet6_rth_space(IPV6_RTHDR_TYPE_0, 3));
	printf("%d\n", inet6_rth_init(header, sizeof(header), IPV6_RTHDR_TYPE_0, 3) == header);
	for (i = 0; i < 4; i++) {
		address.s6_addr[15] = i;
		printf("%d ", inet6_rth_add(header, &address));
	}
	printf("%d\n", inet6_rth_segments(header));
	dump(header, 56);
	printf("%d\n", inet6_rth_reverse(header, reversed));
	dump(reversed, 56);
	printf("%d\n", inet6_rth_reverse(header, header));
	dump(header, 56);
	for (i = -1; i < 4; i++) {
		struct in6_addr *found = inet6_rth_getaddr(header, i);
		printf("%d ", found == NULL ? -1 : (int)((unsigned char *)found - header));
	}
	header[2] = 5;
	printf("%d %d %d\n", inet6_rth_add(header, &address), inet6_rth_segments(header), inet6_rth_reverse(header, reversed));

	sethostent(1);
	for (i = 0; i < 3 && (host = gethostent()) != NULL; i++)
		printf("%s %d %d %s\n", host->h_name, host->h_addrtype, host->h_length, inet_ntop(host->h_addrtype, host->h_addr_list[0], text, sizeof(text)));
	endhostent();
	return 0;
}
