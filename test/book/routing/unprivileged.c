/* What routing sockets let those do who may not change anything. */
#include "unproute.h"

int main(void)
{
	struct {
		struct rt_msghdr header;
		struct sockaddr_in to, gateway;
	} message = { .header = { .rtm_version = RTM_VERSION, .rtm_type = RTM_GET, .rtm_addrs = RTA_DST } };
	int sockfd = Socket(AF_ROUTE, SOCK_RAW, AF_INET);
	char answer[1024];
	struct rt_msghdr *rtm = (struct rt_msghdr *)answer;

	message.to.sin_family = message.gateway.sin_family = AF_INET;
	Inet_pton(AF_INET, "192.168.9.77", &message.to.sin_addr);
	Inet_pton(AF_INET, "192.168.9.3", &message.gateway.sin_addr);
	message.header.rtm_msglen = sizeof(message);
	Write(sockfd, &message, sizeof(message));
	printf("asked: %s", recv(sockfd, answer, sizeof(answer), MSG_DONTWAIT) > 0 ? strerror(rtm->rtm_errno) : "no answer");
	printf(", in a network of %d addresses\n", rtm->rtm_addrs & RTA_NETMASK ? 256 : 1);
	message.header.rtm_type = RTM_ADD;
	message.header.rtm_flags = RTF_GATEWAY;
	message.header.rtm_addrs |= RTA_GATEWAY;
	printf("added: %s\n", write(sockfd, &message, sizeof(message)) < 0 ? strerror(errno) : "yes");
	printf("answer: %s\n", recv(sockfd, answer, sizeof(answer), MSG_DONTWAIT) > 0 ? strerror(rtm->rtm_errno) : "none");
	return 0;
}
