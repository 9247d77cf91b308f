#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <sys/socket.h>
int main(void)
{
	struct sockaddr_in6 sa = { 0 };
	socklen_t len = sizeof(sa);
	char text[INET6_ADDRSTRLEN];
	sa.sin6_family = AF_INET6;
	sa.sin6_addr = in6addr_loopback;
	sa.sin6_port = htons(13);
	printf("%s %d\n", inet_ntop(AF_INET6, &sa.sin6_addr, text, sizeof(text)), ntohs(sa.sin6_port));
	printf("%d %d %d\n", IN6_IS_ADDR_LOOPBACK(&sa.sin6_addr), IN6_IS_ADDR_UNSPECIFIED(&in6addr_any), IN6_IS_ADDR_V4MAPPED(&sa.sin6_addr));
	printf("%d %zu\n", (int)len, sizeof(struct sockaddr_storage));
	return 0;
}
