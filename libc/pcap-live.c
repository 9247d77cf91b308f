/* <pcap.h>: packets of interfaces, by packet sockets. man 7 packet; UNP 29.3, 29.4 */
#include <arpa/inet.h>
#include <errno.h>
#include <linux/filter.h>
#include <linux/if_packet.h>
#include <net/if.h>
#include <net/if_arp.h>
#include <netinet/if_ether.h>
#include <pcap.h>
#include <poll.h>
#include <socksh/pcap-handle.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

/* What we write before a packet of a "cooked" socket, all in network byte order. */
struct sll_header {
	uint16_t kind; /* PACKET_HOST … */
	uint16_t hardware; /* ARPHRD_ETHER … */
	uint16_t length; /* of the sender's address */
	uint8_t address[8];
	uint16_t protocol; /* ETH_P_IP … */
};

#define TAG 4 /* bytes of a VLAN's tag, which the kernel takes out of a packet */

/* -- Opening -- */

/* Which header an interface's packets begin with. 0 or PCAP_ERROR… */
static int link_of(pcap_t *p)
{
	struct ifreq ifr = { 0 };

	p->index = if_nametoindex(p->device);
	strncpy(ifr.ifr_name, p->device, IFNAMSIZ - 1);
	if (ioctl(p->fd, SIOCGIFHWADDR, &ifr) < 0) {
		__pcap_fail(p, "SIOCGIFHWADDR");
		if (errno != ENODEV)
			return PCAP_ERROR;
		snprintf(p->error, sizeof(p->error), "%s", pcap_statustostr(PCAP_ERROR_NO_SUCH_DEVICE));
		return PCAP_ERROR_NO_SUCH_DEVICE;
	}
	switch (ifr.ifr_hwaddr.sa_family) {
	case ARPHRD_ETHER:
	case ARPHRD_LOOPBACK:
		p->linktype = DLT_EN10MB;
		break;
	case ARPHRD_NONE:
	case ARPHRD_TUNNEL:
	case ARPHRD_SIT:
		p->linktype = DLT_RAW;
		break;
	default:
		p->cooked = 1;
	}
	return 0;
}

int __pcap_activate(pcap_t *p)
{
	struct sockaddr_ll address = { .sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL) };
	int on = 1, status = 0;

	p->cooked = strcmp(p->device, "any") == 0;
	p->loopback = if_nametoindex("lo");
	/* of no protocol: nothing comes before bind() */
	p->fd = socket(AF_PACKET, p->cooked ? SOCK_DGRAM : SOCK_RAW, 0);
	if (p->fd < 0) {
		if (errno == EPERM || errno == EACCES) {
			snprintf(p->error, sizeof(p->error),
				"Attempt to create packet socket failed - CAP_NET_RAW may be required");
			return PCAP_ERROR_PERM_DENIED;
		}
		return __pcap_fail(p, "socket");
	}
	if (!p->cooked)
		status = link_of(p);
	if (status < 0)
		return status;
	if (p->cooked && p->index > 0) {
		/* it is of a kind whose header we do not know */
		close(p->fd);
		p->fd = socket(AF_PACKET, SOCK_DGRAM, 0);
	}
	if (p->cooked)
		p->linktype = DLT_LINUX_SLL;
	if (p->room > 0)
		setsockopt(p->fd, SOL_SOCKET, SO_RCVBUF, &p->room, sizeof(p->room));
	setsockopt(p->fd, SOL_PACKET, PACKET_AUXDATA, &on, sizeof(on));
	setsockopt(p->fd, SOL_SOCKET, SO_TIMESTAMP, &on, sizeof(on));
	address.sll_ifindex = p->index;
	if (bind(p->fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
		__pcap_fail(p, "bind");
		return errno == ENETDOWN ? PCAP_ERROR_IFACE_NOT_UP : PCAP_ERROR;
	}
	if (p->promisc && p->index > 0) {
		struct packet_mreq request = { .mr_ifindex = p->index, .mr_type = PACKET_MR_PROMISC };

		if (setsockopt(p->fd, SOL_PACKET, PACKET_ADD_MEMBERSHIP, &request, sizeof(request)) < 0)
			return __pcap_fail(p, "setsockopt (PACKET_ADD_MEMBERSHIP)");
	}
	return 0;
}

/* -- Filters -- */

/*
 * The kernel's filter, unless the packets have no link-layer header for it to look at, or it is too long for it. What
 * came before the filter is thrown away, behind one that lets nothing through.
 */
int __pcap_attach(pcap_t *p)
{
	struct sock_filter none = BPF_STMT(BPF_RET | BPF_K, 0);
	struct sock_fprog nothing = { 1, &none };
	struct sock_fprog program = { p->filter.bf_len, (struct sock_filter *)p->filter.bf_insns };
	int zero = 0;
	char byte;

	setsockopt(p->fd, SOL_SOCKET, SO_DETACH_FILTER, &zero, sizeof(zero));
	p->in_kernel = 0;
	if (p->cooked || p->filter.bf_len > BPF_MAXINSNS)
		return 0;
	if (setsockopt(p->fd, SOL_SOCKET, SO_ATTACH_FILTER, &nothing, sizeof(nothing)) == 0)
		while (recv(p->fd, &byte, 1, MSG_DONTWAIT | MSG_TRUNC) >= 0)
			;
	if (setsockopt(p->fd, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof(program)) == 0)
		p->in_kernel = 1;
	else
		setsockopt(p->fd, SOL_SOCKET, SO_DETACH_FILTER, &zero, sizeof(zero));
	return 0;
}

int pcap_setdirection(pcap_t *p, pcap_direction_t d)
{
	if (p->fd < 0) {
		snprintf(p->error, sizeof(p->error), "Setting direction is not supported on this device");
		return PCAP_ERROR;
	}
	p->direction = d;
	return 0;
}

/* -- Reading -- */

static int wanted(const pcap_t *p, const struct sockaddr_ll *from)
{
	if (from->sll_pkttype != PACKET_OUTGOING)
		return p->direction != PCAP_D_OUT;
	/* the loopback's packets go out and come in: once is enough */
	return p->direction != PCAP_D_IN && from->sll_ifindex != p->loopback;
}

/* 1 for a packet at *bytes, with p->header; 0 for one that is not wanted; -1 with errno. */
static int receive(pcap_t *p, u_char **bytes)
{
	/* the packet proper is aligned; before it is room for a header, or for addresses that move */
	u_char *data = p->packet + 18;
	struct sockaddr_ll from;
	struct iovec iov = { data, p->snapshot };
	union {
		struct cmsghdr header;
		char space[CMSG_SPACE(sizeof(struct tpacket_auxdata)) + CMSG_SPACE(sizeof(struct timeval))];
	} control;
	struct msghdr msg = {
		.msg_name = &from, .msg_namelen = sizeof(from), .msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = &control, .msg_controllen = sizeof(control),
	};
	struct tpacket_auxdata auxiliary = { 0 };
	ssize_t length = recvmsg(p->fd, &msg, MSG_TRUNC | MSG_DONTWAIT);

	if (length < 0)
		return -1;
	if (!wanted(p, &from))
		return 0;
	p->header.len = length;
	p->header.caplen = length < p->snapshot ? length : p->snapshot;
	for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg); cmsg != NULL; cmsg = CMSG_NXTHDR(&msg, cmsg)) {
		if (cmsg->cmsg_level == SOL_PACKET && cmsg->cmsg_type == PACKET_AUXDATA) {
			memcpy(&auxiliary, CMSG_DATA(cmsg), sizeof(auxiliary));
			/* before the filter has cut it */
			p->header.len = auxiliary.tp_len;
		} else if (cmsg->cmsg_level == SOL_SOCKET && cmsg->cmsg_type == SCM_TIMESTAMP) {
			memcpy(&p->header.ts, CMSG_DATA(cmsg), sizeof(p->header.ts));
		}
	}
	if (p->cooked) {
		struct sll_header header = {
			htons(from.sll_pkttype), htons(from.sll_hatype), htons(from.sll_halen), { 0 }, from.sll_protocol,
		};

		memcpy(header.address, from.sll_addr, from.sll_halen < 8 ? from.sll_halen : 8);
		data -= sizeof(header);
		memcpy(data, &header, sizeof(header));
		p->header.len += sizeof(header);
		p->header.caplen += sizeof(header);
	} else if (auxiliary.tp_status & TP_STATUS_VLAN_VALID && p->header.caplen >= 2 * ETH_ALEN) {
		uint16_t tag[2] = { htons(ETH_P_8021Q), htons(auxiliary.tp_vlan_tci) };

		if (auxiliary.tp_status & TP_STATUS_VLAN_TPID_VALID)
			tag[0] = htons(auxiliary.tp_vlan_tpid);
		data -= TAG;
		memmove(data, data + TAG, 2 * ETH_ALEN);
		memcpy(data + 2 * ETH_ALEN, tag, TAG);
		p->header.len += TAG;
		p->header.caplen += TAG;
	}
	if (p->header.caplen > (bpf_u_int32)p->snapshot)
		p->header.caplen = p->snapshot;
	*bytes = data;
	if (p->filter.bf_insns == NULL || p->in_kernel)
		return 1;
	return bpf_filter(p->filter.bf_insns, data, p->header.len, p->header.caplen) != 0;
}

int __pcap_read_live(pcap_t *p, int most, pcap_handler callback, u_char *user)
{
	struct pollfd readable = { p->fd, POLLIN, 0 };
	int count = 0;
	u_char *bytes;

	while (most <= 0 || count < most) {
		int got;

		if (p->stop) {
			if (count > 0)
				return count;
			p->stop = 0;
			return PCAP_ERROR_BREAK;
		}
		got = receive(p, &bytes);
		if (got > 0) {
			struct pcap_pkthdr header = p->header;

			count++;
			callback(user, &header, bytes);
		} else if (got < 0 && errno == EAGAIN) {
			if (count > 0 || p->nonblock)
				return count;
			got = poll(&readable, 1, p->timeout > 0 ? p->timeout : -1);
			if (got == 0)
				return 0;
			if (got < 0 && errno != EINTR)
				return __pcap_fail(p, "poll");
		} else if (got < 0 && errno == ENETDOWN) {
			snprintf(p->error, sizeof(p->error), "The interface disappeared");
			return PCAP_ERROR;
		} else if (got < 0 && errno != EINTR) {
			return __pcap_fail(p, "recvmsg");
		}
	}
	return count;
}

/* -- The rest -- */

int pcap_stats(pcap_t *p, struct pcap_stat *ps)
{
	struct tpacket_stats stats;
	socklen_t size = sizeof(stats);

	if (p->fd < 0) {
		snprintf(p->error, sizeof(p->error), p->file != NULL ? "Statistics aren't available from savefiles"
		                                                     : "Statistics aren't available from a pcap_open_dead pcap_t");
		return PCAP_ERROR;
	}
	if (getsockopt(p->fd, SOL_PACKET, PACKET_STATISTICS, &stats, &size) < 0)
		return __pcap_fail(p, "failed to get statistics from socket");
	p->stat.ps_recv += stats.tp_packets;
	p->stat.ps_drop += stats.tp_drops;
	*ps = p->stat;
	return 0;
}

int pcap_getnonblock(pcap_t *p, char *errbuf)
{
	(void)errbuf;
	return p->nonblock;
}

int pcap_setnonblock(pcap_t *p, int nonblock, char *errbuf)
{
	if (p->file != NULL) {
		snprintf(errbuf, PCAP_ERRBUF_SIZE, "Savefiles cannot be put into non-blocking mode");
		return PCAP_ERROR;
	}
	p->nonblock = nonblock != 0;
	return 0;
}

int pcap_inject(pcap_t *p, const void *buf, size_t size)
{
	ssize_t sent;

	if (p->fd < 0 || p->cooked) {
		snprintf(p->error, sizeof(p->error), p->file != NULL ? "Sending packets isn't supported on savefiles"
		                                     : p->cooked     ? "Sending packets isn't supported in cooked mode"
		                                                     : "Sending packets isn't supported on a pcap_open_dead pcap_t");
		return PCAP_ERROR;
	}
	sent = send(p->fd, buf, size, 0);
	return sent < 0 ? __pcap_fail(p, "send") : sent;
}

int pcap_sendpacket(pcap_t *p, const u_char *buf, int size)
{
	return pcap_inject(p, buf, size) < 0 ? -1 : 0;
}
