// An ICMP daemon: who sends datagrams gives it the socket, and is told the errors that came for them. UNP 28.7
#include <netinet/icmp6.h>
#include <netinet/ip.h>
#include <netinet/ip6.h>
#include <netinet/ip_icmp.h>
#include <netinet/udp.h>
#include "unpicmpd.h"

#define PATH "icmpd.socket"

/* -- The daemon -- */

static struct client {
	int connfd; /* Unix domain socket to the client, or -1 */
	int family; /* of the socket that it has passed */
	int lport;  /* that socket's port, network byte order; 0 while none was passed */
} clients[FD_SETSIZE];
static int maxi, fd4, fd6, listenfd;
static fd_set all;

/* Tells the client with that port, if there is one. */
static void tell(int family, int lport, struct icmpd_err *error)
{
	for (int i = 0; i <= maxi; i++)
		if (clients[i].connfd >= 0 && clients[i].family == family && clients[i].lport == lport)
			Write(clients[i].connfd, error, sizeof(*error));
}

static void read_v4(void)
{
	u_char packet[1500];
	struct icmpd_err error = { 0 };
	struct sockaddr_in *dest = (struct sockaddr_in *)&error.icmpd_dest;
	int len = Read(fd4, packet, sizeof(packet)), outer = ((struct ip *)packet)->ip_hl << 2;
	struct icmp *icmp = (struct icmp *)(packet + outer);
	struct ip *inner = (struct ip *)(packet + outer + 8);
	struct udphdr *udp = (struct udphdr *)((u_char *)inner + (inner->ip_hl << 2));

	if (len < outer + 8 + 20 + 8 || (icmp->icmp_type != ICMP_UNREACH && icmp->icmp_type != ICMP_TIMXCEED) || inner->ip_p != IPPROTO_UDP)
		return;
	error.icmpd_type = icmp->icmp_type;
	error.icmpd_code = icmp->icmp_code;
	error.icmpd_len = sizeof(*dest);
	dest->sin_family = AF_INET;
	dest->sin_addr = inner->ip_dst;
	dest->sin_port = udp->uh_dport;
	error.icmpd_errno = EHOSTUNREACH;
	if (icmp->icmp_type == ICMP_UNREACH && icmp->icmp_code == ICMP_UNREACH_PORT)
		error.icmpd_errno = ECONNREFUSED;
	if (icmp->icmp_type == ICMP_UNREACH && icmp->icmp_code == ICMP_UNREACH_NEEDFRAG)
		error.icmpd_errno = EMSGSIZE;
	tell(AF_INET, udp->uh_sport, &error);
}

static void read_v6(void)
{
	u_char packet[1500];
	struct icmpd_err error = { 0 };
	struct sockaddr_in6 *dest = (struct sockaddr_in6 *)&error.icmpd_dest;
	int len = Read(fd6, packet, sizeof(packet));
	struct icmp6_hdr *icmp6 = (struct icmp6_hdr *)packet;
	struct ip6_hdr *inner = (struct ip6_hdr *)(icmp6 + 1);
	struct udphdr *udp = (struct udphdr *)(inner + 1);

	if (len < 8 + 40 + 8 || inner->ip6_nxt != IPPROTO_UDP)
		return;
	error.icmpd_type = icmp6->icmp6_type;
	error.icmpd_code = icmp6->icmp6_code;
	error.icmpd_len = sizeof(*dest);
	dest->sin6_family = AF_INET6;
	dest->sin6_addr = inner->ip6_dst;
	dest->sin6_port = udp->uh_dport;
	error.icmpd_errno = EHOSTUNREACH;
	if (icmp6->icmp6_type == ICMP6_DST_UNREACH && icmp6->icmp6_code == ICMP6_DST_UNREACH_NOPORT)
		error.icmpd_errno = ECONNREFUSED;
	if (icmp6->icmp6_type == ICMP6_PACKET_TOO_BIG)
		error.icmpd_errno = EMSGSIZE;
	tell(AF_INET6, udp->uh_sport, &error);
}

static void new_client(void)
{
	int connfd = Accept(listenfd, NULL, NULL), i;

	for (i = 0; i < FD_SETSIZE && clients[i].connfd >= 0; i++)
		;
	if (i == FD_SETSIZE)
		err_quit("too many clients");
	clients[i].connfd = connfd;
	clients[i].lport = 0;
	maxi = max(maxi, i);
	FD_SET(connfd, &all);
}

/* The client has passed its socket, or ended. */
static void from_client(struct client *client)
{
	struct sockaddr_storage name;
	socklen_t len = sizeof(name);
	char byte;
	int passed = -1;

	if (Read_fd(client->connfd, &byte, 1, &passed) == 0) {
		Close(client->connfd);
		FD_CLR(client->connfd, &all);
		client->connfd = -1;
		return;
	}
	if (passed < 0)
		err_quit("no descriptor");
	if (getsockname(passed, (SA *)&name, &len) < 0) {
		Write(client->connfd, "0", 1);
		Close(passed);
		return;
	}
	client->family = name.ss_family;
	client->lport = sock_get_port((SA *)&name, len);
	if (client->lport == 0) {
		/* not bound yet */
		sock_bind_wild(passed, client->family);
		len = sizeof(name);
		Getsockname(passed, (SA *)&name, &len);
		client->lport = sock_get_port((SA *)&name, len);
	}
	Write(client->connfd, "1", 1);
	Close(passed);
}

static void serve(void)
{
	for (int i = 0; i < FD_SETSIZE; i++)
		clients[i].connfd = -1;
	fd4 = Socket(AF_INET, SOCK_RAW, IPPROTO_ICMP);
	fd6 = Socket(AF_INET6, SOCK_RAW, IPPROTO_ICMPV6);
	FD_SET(fd4, &all);
	FD_SET(fd6, &all);
	FD_SET(listenfd, &all);
	for (;;) {
		fd_set ready = all;

		Select(FD_SETSIZE, &ready, NULL, NULL, NULL);
		/* who ends, or comes, before who is told */
		if (FD_ISSET(listenfd, &ready))
			new_client();
		for (int i = 0; i <= maxi; i++)
			if (clients[i].connfd >= 0 && FD_ISSET(clients[i].connfd, &ready))
				from_client(&clients[i]);
		if (FD_ISSET(fd4, &ready))
			read_v4();
		if (FD_ISSET(fd6, &ready))
			read_v6();
	}
}

/* -- A client -- */

static void client(int family, const char *to, int port)
{
	struct sockaddr_storage address = { .ss_family = family };
	socklen_t len = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
	int sockfd = Socket(family, SOCK_DGRAM, 0), icmpfd = Socket(AF_LOCAL, SOCK_STREAM, 0);
	struct sockaddr_un daemon = { AF_LOCAL, PATH };
	struct icmpd_err error;
	char answer;

	Connect(icmpfd, (SA *)&daemon, sizeof(daemon));
	sock_bind_wild(sockfd, family);
	Write_fd(icmpfd, "1", 1, sockfd);
	if (Read(icmpfd, &answer, 1) != 1 || answer != '1')
		err_quit("the daemon does not want the socket");
	Inet_pton(family, to, family == AF_INET ? (void *)&((struct sockaddr_in *)&address)->sin_addr
	                                        : (void *)&((struct sockaddr_in6 *)&address)->sin6_addr);
	sock_set_port((SA *)&address, len, htons(port));
	Sendto(sockfd, "anyone?", 7, 0, (SA *)&address, len);
	if (!Readable_timeo(icmpfd, 2)) {
		printf("%s: no error\n", to);
	} else {
		if (Read(icmpfd, &error, sizeof(error)) != sizeof(error))
			err_quit("short error");
		printf("%s: type %d, code %d: %s\n", Sock_ntop((SA *)&error.icmpd_dest, error.icmpd_len), error.icmpd_type,
			error.icmpd_code, strerror(error.icmpd_errno));
		/* recvfrom() itself does not tell */
		printf("%d\n", (int)recv(sockfd, &answer, 1, MSG_DONTWAIT));
	}
	Close(sockfd);
	Close(icmpfd);
}

int main(void)
{
	struct sockaddr_un address = { AF_LOCAL, PATH };
	pid_t daemon;
	int status;

	unlink(PATH);
	listenfd = Socket(AF_LOCAL, SOCK_STREAM, 0);
	Bind(listenfd, (SA *)&address, sizeof(address));
	Listen(listenfd, LISTENQ);
	if ((daemon = Fork()) == 0)
		serve();
	Close(listenfd);
	client(AF_INET, "127.0.0.1", 7);
	client(AF_INET6, "::1", 7);
	client(AF_INET, "192.168.9.2", 9999);
	client(AF_INET6, "fd00:9::1", 9999);
	Kill(daemon, SIGTERM);
	Waitpid(daemon, &status, 0);
	printf("the daemon: signal %d\n", WTERMSIG(status));
	Unlink(PATH);
}
