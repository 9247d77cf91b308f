// Names and services, by the old functions and the new ones; the hosts are those of test/book/hosts. UNP 11
#include "unp.h"

static void show_list(const char *host, const char *service, int flags, int family, int type)
{
	struct addrinfo hints, *list;

	bzero(&hints, sizeof(hints));
	hints.ai_flags = flags;
	hints.ai_family = family;
	hints.ai_socktype = type;
	int error = getaddrinfo(host, service, &hints, &list);
	printf("%s, %s, flags %#x, family %d, type %d:", host, service, flags, family, type);
	if (error != 0) {
		printf(" %s\n", gai_strerror(error));
		return;
	}
	for (struct addrinfo *ai = list; ai != NULL; ai = ai->ai_next)
		printf(" %s/%d/%d", Sock_ntop(ai->ai_addr, ai->ai_addrlen), ai->ai_socktype, ai->ai_protocol);
	if (list->ai_canonname != NULL)
		printf(" canonical %s", list->ai_canonname);
	printf("\n");
	freeaddrinfo(list);
}

static void show_name(const char *text, int port, int flags)
{
	struct sockaddr_in sa = { .sin_family = AF_INET, .sin_port = htons(port) };
	char host[NI_MAXHOST], service[NI_MAXSERV];

	Inet_pton(AF_INET, text, &sa.sin_addr);
	int error = getnameinfo((SA *)&sa, sizeof(sa), host, sizeof(host), service, sizeof(service), flags);
	if (error != 0)
		printf("%s, %d, flags %d: %s\n", text, port, flags, gai_strerror(error));
	else
		printf("%s, %d, flags %d: %s, %s\n", text, port, flags, host, service);
}

static void show_host(const struct hostent *host)
{
	char text[INET6_ADDRSTRLEN];

	if (host == NULL) {
		printf("no host: %s\n", hstrerror(h_errno));
		return;
	}
	printf("%s", host->h_name);
	for (char **alias = host->h_aliases; *alias != NULL; alias++)
		printf(" alias %s", *alias);
	for (char **addr = host->h_addr_list; *addr != NULL; addr++)
		printf(" %s", Inet_ntop(host->h_addrtype, *addr, text, sizeof(text)));
	printf("\n");
}

static void show_service(const struct servent *service)
{
	if (service == NULL) {
		printf("no service\n");
		return;
	}
	printf("%s %d/%s", service->s_name, ntohs(service->s_port), service->s_proto);
	for (char **alias = service->s_aliases; *alias != NULL; alias++)
		printf(" alias %s", *alias);
	printf("\n");
}

int main(void)
{
	struct hostent entry, *found;
	char space[1024];
	struct in_addr address;
	int error;

	show_host(gethostbyname("solaris"));
	show_host(gethostbyname("freebsd.unpbook.com"));
	show_host(gethostbyname("192.168.9.9"));
	show_host(gethostbyname2("aix", AF_INET6));
	show_host(gethostbyname("nobody.invalid"));
	Inet_pton(AF_INET, "192.168.9.2", &address);
	show_host(gethostbyaddr(&address, sizeof(address), AF_INET));
	printf("%d ", gethostbyname_r("aix", &entry, space, sizeof(space), &found, &error));
	show_host(found);
	printf("%d ", gethostbyaddr_r(&address, sizeof(address), AF_INET, &entry, space, sizeof(space), &found, &error));
	show_host(found);
	printf("%d\n", gethostbyname_r("aix", &entry, space, 8, &found, &error) == ERANGE);

	show_service(getservbyname("domain", "udp"));
	show_service(getservbyname("daytime", NULL));
	show_service(getservbyname("nosuchservice", "tcp"));
	show_service(getservbyport(htons(21), "tcp"));
	show_service(getservbyport(htons(514), "udp"));
	show_service(getservbyport(htons(514), "tcp"));

	show_list("aix", "domain", 0, AF_UNSPEC, SOCK_DGRAM);
	show_list("aix", "domain", AI_CANONNAME, AF_INET, 0);
	show_list("aix", NULL, 0, AF_INET6, SOCK_STREAM);
	show_list("solaris", "9877", AI_CANONNAME, AF_UNSPEC, SOCK_STREAM);
	show_list("freebsd", "80", AI_V4MAPPED, AF_INET6, SOCK_STREAM);
	show_list("aix", "80", AI_V4MAPPED | AI_ALL, AF_INET6, SOCK_STREAM);
	show_list(NULL, "9877", AI_PASSIVE, AF_INET, SOCK_STREAM);
	show_list(NULL, "9877", AI_PASSIVE, AF_INET6, SOCK_STREAM);
	show_list(NULL, "9877", 0, AF_INET, SOCK_STREAM);
	show_list("192.168.9.7", "9877", AI_NUMERICHOST | AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM);
	show_list("aix", "80", AI_NUMERICHOST, AF_UNSPEC, SOCK_STREAM);
	show_list("192.168.9.7", "domain", AI_NUMERICSERV, AF_UNSPEC, SOCK_STREAM);
	show_list("192.168.9.7", NULL, AI_ADDRCONFIG, AF_UNSPEC, SOCK_STREAM);
	show_list("192.168.9.7", "nosuchservice", 0, AF_UNSPEC, SOCK_STREAM);
	show_list("192.168.9.7", "tftp", 0, AF_UNSPEC, SOCK_STREAM);
	show_list("192.168.9.7", "80", 0, 99, SOCK_STREAM);
	show_list("192.168.9.7", "80", 0, AF_INET6, SOCK_STREAM);
	show_list("192.168.9.7", "80", 0, AF_INET, 99);
	show_list("192.168.9.7", "80", 0x800000, AF_INET, SOCK_STREAM);
	show_list(NULL, NULL, 0, AF_INET, SOCK_STREAM);

	show_name("192.168.9.1", 53, 0);
	show_name("192.168.9.1", 53, NI_NOFQDN);
	show_name("192.168.9.1", 53, NI_NUMERICHOST | NI_NUMERICSERV);
	show_name("192.168.9.1", 514, 0);
	show_name("192.168.9.1", 514, NI_DGRAM);
	show_name("192.168.9.77", 65000, 0);
	show_name("192.168.9.77", 65000, NI_NAMEREQD);

	char **addrs = My_addrs(&error);
	printf("mine: %s, family %d\n", Inet_ntop(error, *addrs, space, sizeof(space)), error);

	struct addrinfo *ai = Host_serv("aix", "domain", AF_INET, SOCK_STREAM);
	printf("%s %s\n", ai->ai_canonname, Sock_ntop(ai->ai_addr, ai->ai_addrlen));
	freeaddrinfo(ai);
	printf("%d\n", host_serv("nobody.invalid", NULL, AF_INET, 0) == NULL);
	fflush(stdout);
	Tcp_connect("192.168.9.1", "nosuchservice");
}
