#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
int main(void)
{
	static const char *v4[] = { "127.0.0.1", "0.0.0.0", "255.255.255.255", "1.2.3", "256.1.1.1", "0x7f.1", "10", "", "1.2.3.4 ", "01.02.03.04" };
	static const char *v6[] = { "::", "::1", "fe80::1", "2001:db8::8a2e:370:7334", "::ffff:1.2.3.4", "1:2:3:4:5:6:7:8", ":::", "12345::", "1::2::3" };
	unsigned i;
	struct in_addr a;
	struct in6_addr a6;
	char text[INET6_ADDRSTRLEN], host[100], service[40];
	struct addrinfo hints, *res, *p;
	struct sockaddr_in sa = { AF_INET };
	for (i = 0; i < sizeof(v4) / sizeof(*v4); i++) {
		int pton = inet_pton(AF_INET, v4[i], &a), aton;
		printf("%s: %d %08x ", v4[i], pton, pton == 1 ? ntohl(a.s_addr) : 0);
		aton = inet_aton(v4[i], &a);
		printf("%d %08x %08x\n", aton != 0, aton ? ntohl(a.s_addr) : 0, ntohl(inet_addr(v4[i])));
	}
	for (i = 0; i < sizeof(v6) / sizeof(*v6); i++) {
		int r = inet_pton(AF_INET6, v6[i], &a6);
		printf("%s: %d %s\n", v6[i], r, r == 1 ? inet_ntop(AF_INET6, &a6, text, sizeof(text)) : "-");
	}
	printf("%d %d\n", inet_pton(77, "1.2.3.4", &a), errno == EAFNOSUPPORT);
	printf("%d %d\n", inet_ntop(AF_INET, &a, text, 3) == NULL, errno == ENOSPC);
	printf("%x %x %x %x\n", htons(0x1234), ntohs(0x1234), htonl(0x12345678), ntohl(0x12345678));
	memset(&hints, 0, sizeof(hints));
	hints.ai_socktype = SOCK_STREAM;
	hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
	printf("%d\n", getaddrinfo("127.0.0.1", "8080", &hints, &res));
	for (p = res; p; p = p->ai_next) {
		printf("%d %d %d %u %d\n", p->ai_family, p->ai_socktype, p->ai_protocol, p->ai_addrlen, ntohs(((struct sockaddr_in *)p->ai_addr)->sin_port));
		printf("%d %s %s\n", getnameinfo(p->ai_addr, p->ai_addrlen, host, sizeof(host), service, sizeof(service), NI_NUMERICHOST | NI_NUMERICSERV), host, service);
	}
	freeaddrinfo(res);
	hints.ai_flags |= AI_PASSIVE; hints.ai_family = AF_INET6;
	printf("%d\n", getaddrinfo(NULL, "9", &hints, &res));
	printf("%d %s\n", res->ai_family, inet_ntop(AF_INET6, &((struct sockaddr_in6 *)res->ai_addr)->sin6_addr, text, sizeof(text)));
	freeaddrinfo(res);
	hints.ai_family = 0;
	printf("%s\n", gai_strerror(getaddrinfo("not numeric", "9", &hints, &res)));
	printf("%s\n", gai_strerror(getaddrinfo("127.0.0.1", "not-a-service", &hints, &res)));
	printf("%s\n", gai_strerror(getaddrinfo(NULL, NULL, &hints, &res)));
	printf("%d\n", getnameinfo((struct sockaddr *)&sa, sizeof(sa), host, 2, NULL, 0, NI_NUMERICHOST));
	printf("%d\n", getnameinfo((struct sockaddr *)&sa, 3, host, sizeof(host), NULL, 0, NI_NUMERICHOST));
	return 0;
}
