#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/errqueue.h>
#include <linux/filter.h>
#include <linux/if_ether.h>
#include <linux/net_tstamp.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* A socket that only receives what begins with 'a': the filter looks behind the 8 bytes of UDP's header. */
static void filter(int receiver, int sender)
{
	struct sock_filter code[] = {
		BPF_STMT(BPF_LD | BPF_B | BPF_ABS, 8),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 'a', 0, 1),
		BPF_STMT(BPF_RET | BPF_K, 0x40000),
		BPF_STMT(BPF_RET | BPF_K, 0),
	};
	struct sock_fprog program = { sizeof(code) / sizeof(code[0]), code };
	char buffer[16];
	int n;

	printf("%d\n", setsockopt(receiver, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
	send(sender, "bee", 3, 0);
	send(sender, "ant", 3, 0);
	n = recv(receiver, buffer, sizeof(buffer), 0);
	printf("%d %.*s\n", n, n, buffer);
	printf("%d\n", setsockopt(receiver, SOL_SOCKET, SO_DETACH_FILTER, NULL, 0));
	code[3].code = 0xffff;
	printf("%d", setsockopt(receiver, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)));
	printf(" %d\n", errno == EINVAL);
}

/* Nobody is there: the error queue tells who has said so. */
static void error_queue(const struct sockaddr_in *nobody)
{
	int fd = socket(AF_INET, SOCK_DGRAM, 0), on = 1;
	char data[64], control[512], text[INET_ADDRSTRLEN];
	struct iovec vector = { data, sizeof(data) };
	struct sockaddr_in to;
	struct msghdr message = { .msg_name = &to, .msg_namelen = sizeof(to), .msg_iov = &vector, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control) };
	struct pollfd ready = { .fd = fd };
	struct cmsghdr *ancillary;
	int n;

	setsockopt(fd, IPPROTO_IP, IP_RECVERR, &on, sizeof(on));
	sendto(fd, "lost", 4, 0, (const struct sockaddr *)nobody, sizeof(*nobody));
	printf("%d", poll(&ready, 1, 5000));
	printf(" %d\n", (ready.revents & POLLERR) != 0);
	n = recvmsg(fd, &message, MSG_ERRQUEUE);
	printf("%d %.*s %d %d\n", n, n > 0 ? n : 0, data, (message.msg_flags & MSG_ERRQUEUE) != 0, to.sin_port == nobody->sin_port);
	for (ancillary = CMSG_FIRSTHDR(&message); ancillary != NULL; ancillary = CMSG_NXTHDR(&message, ancillary)) {
		struct sock_extended_err *error = (struct sock_extended_err *)CMSG_DATA(ancillary);

		if (ancillary->cmsg_level != IPPROTO_IP || ancillary->cmsg_type != IP_RECVERR)
			continue;
		printf("%s, by ICMP %d, type %d code %d", strerror(error->ee_errno), error->ee_origin == SO_EE_ORIGIN_ICMP, error->ee_type, error->ee_code);
		printf(", from %s\n", inet_ntop(AF_INET, &((struct sockaddr_in *)SO_EE_OFFENDER(error))->sin_addr, text, sizeof(text)));
	}
	close(fd);
}

int main(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t length = sizeof(address);
	int receiver = socket(AF_INET, SOCK_DGRAM, 0), sender = socket(AF_INET, SOCK_DGRAM, 0);
	int flags = SOF_TIMESTAMPING_RX_SOFTWARE | SOF_TIMESTAMPING_SOFTWARE, waiting = -1;

	bind(receiver, (struct sockaddr *)&address, length);
	getsockname(receiver, (struct sockaddr *)&address, &length);
	connect(sender, (struct sockaddr *)&address, length);
	filter(receiver, sender);
	send(sender, "12345", 5, 0);
	printf("%d", ioctl(receiver, SIOCINQ, &waiting));
	printf(" %d\n", waiting);
	printf("%d\n", setsockopt(receiver, SOL_SOCKET, SO_TIMESTAMPING, &flags, sizeof(flags)));
	close(receiver);
	error_queue(&address);
	printf("%d %x\n", ETH_HLEN, ETH_P_ALL);
	return 0;
}
