#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
int main(void)
{
	struct sockaddr_in server = { 0 }, client = { 0 }, from;
	socklen_t len = sizeof(server);
	int s = socket(AF_INET, SOCK_DGRAM, 0), c = socket(AF_INET, SOCK_DGRAM, 0);
	char buf[16];
	server.sin_family = AF_INET;
	server.sin_addr.s_addr = inet_addr("127.0.0.1");
	client = server;
	bind(s, (struct sockaddr *)&server, sizeof(server));
	bind(c, (struct sockaddr *)&client, sizeof(client));
	getsockname(s, (struct sockaddr *)&server, &len);
	getsockname(c, (struct sockaddr *)&client, &len);
	printf("%zd\n", sendto(c, "datagram that is too long", 25, 0, (struct sockaddr *)&server, sizeof(server)));
	len = sizeof(from);
	printf("%zd %d\n", recvfrom(s, buf, sizeof(buf), 0, (struct sockaddr *)&from, &len), len);
	printf("%.16s %d\n", buf, from.sin_port == client.sin_port);
	printf("%zd\n", sendto(s, "", 0, 0, (struct sockaddr *)&from, len));
	printf("%zd\n", recv(c, buf, sizeof(buf), 0));
	printf("%d\n", connect(c, (struct sockaddr *)&server, sizeof(server)));
	printf("%zd\n", send(c, "abcdef", 6, 0));
	printf("%zd\n", recv(s, buf, 3, MSG_TRUNC));
	close(s);
	printf("%zd\n", send(c, "refused", 7, 0));
	printf("%zd %d\n", recv(c, buf, sizeof(buf), 0), errno == ECONNREFUSED);
	return 0;
}
