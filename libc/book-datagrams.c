/*
 * The book's datagrams: where they came to, and how to send them until they are answered. Prototypes:
 * include/socksh/book.h, include/unprtt.h.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unprtt.h>

/* -- Where a datagram has come to -- */

static void take_destination(struct msghdr *msg, struct unp_in_pktinfo *pktp)
{
	for (struct cmsghdr *header = CMSG_FIRSTHDR(msg); header != NULL; header = CMSG_NXTHDR(msg, header)) {
		if (header->cmsg_level == IPPROTO_IP && header->cmsg_type == IP_PKTINFO) {
			struct in_pktinfo info;
			memcpy(&info, CMSG_DATA(header), sizeof(info));
			pktp->ipi_addr = info.ipi_addr;
			pktp->ipi_ifindex = info.ipi_ifindex;
		} else if (header->cmsg_level == IPPROTO_IPV6 && header->cmsg_type == IPV6_PKTINFO) {
			struct in6_pktinfo info;
			memcpy(&info, CMSG_DATA(header), sizeof(info));
			pktp->ipi_ifindex = info.ipi6_ifindex;
		}
	}
}

ssize_t recvfrom_flags(int fd, void *ptr, size_t nbytes, int *flagsp, SA *sa, socklen_t *salenptr, struct unp_in_pktinfo *pktp)
{
	union {
		struct cmsghdr header;
		char bytes[CMSG_SPACE(sizeof(struct in_pktinfo)) + CMSG_SPACE(sizeof(struct in6_pktinfo))];
	} control;
	struct iovec iov = { ptr, nbytes };
	struct msghdr msg = {
		.msg_name = sa, .msg_namelen = *salenptr, .msg_iov = &iov, .msg_iovlen = 1,
		.msg_control = &control, .msg_controllen = sizeof(control),
	};
	ssize_t n = recvmsg(fd, &msg, *flagsp);

	if (n < 0)
		return n;
	*salenptr = msg.msg_namelen;
	*flagsp = msg.msg_flags;
	if (pktp != NULL) {
		memset(pktp, 0, sizeof(*pktp));
		take_destination(&msg, pktp);
	}
	return n;
}

ssize_t Recvfrom_flags(int fd, void *ptr, size_t nbytes, int *flagsp, SA *sa, socklen_t *salenptr, struct unp_in_pktinfo *pktp)
{
	ssize_t n = recvfrom_flags(fd, ptr, nbytes, flagsp, sa, salenptr, pktp);

	if (n < 0)
		err_quit("recvfrom_flags error");
	return n;
}

/* -- How long to wait: Jacobson's estimate, in floating point -- */

extern int rtt_d_flag;

/* The estimated time and four of its deviations, within limits. */
static float timeout_of(const struct rtt_info *ptr)
{
	float rto = ptr->rtt_srtt + 4 * ptr->rtt_rttvar;

	return max((float)RTT_RXTMIN, min((float)RTT_RXTMAX, rto));
}

void rtt_init(struct rtt_info *ptr)
{
	struct timeval tv;

	Gettimeofday(&tv, NULL);
	memset(ptr, 0, sizeof(*ptr));
	ptr->rtt_base = tv.tv_sec;
	ptr->rtt_rttvar = 0.75; /* so the first timeout is of 3 seconds */
	ptr->rtt_rto = timeout_of(ptr);
}

void rtt_newpack(struct rtt_info *ptr)
{
	ptr->rtt_nrexmt = 0;
}

int rtt_start(struct rtt_info *ptr)
{
	return (int)(ptr->rtt_rto + 0.5f);
}

/* The estimate moves by an eighth of the error, the deviation by a quarter. */
void rtt_stop(struct rtt_info *ptr, uint32_t ms)
{
	float error;

	ptr->rtt_rtt = ms / 1000.0f;
	error = ptr->rtt_rtt - ptr->rtt_srtt;
	ptr->rtt_srtt += error / 8;
	ptr->rtt_rttvar += ((error < 0 ? -error : error) - ptr->rtt_rttvar) / 4;
	ptr->rtt_rto = timeout_of(ptr);
}

int rtt_timeout(struct rtt_info *ptr)
{
	ptr->rtt_rto *= 2;
	return ++ptr->rtt_nrexmt > RTT_MAXNREXMT ? -1 : 0;
}

uint32_t rtt_ts(struct rtt_info *ptr)
{
	struct timeval tv;

	Gettimeofday(&tv, NULL);
	return (tv.tv_sec - ptr->rtt_base) * 1000 + tv.tv_usec / 1000;
}

void rtt_debug(struct rtt_info *ptr)
{
	if (rtt_d_flag == 0)
		return;
	fprintf(stderr, "rtt = %.3f, srtt = %.3f, rttvar = %.3f, rto = %.3f\n", ptr->rtt_rtt, ptr->rtt_srtt,
		ptr->rtt_rttvar, ptr->rtt_rto);
	fflush(stderr);
}

/* -- Until it is answered -- */

/* Before each datagram; the server sends it back as it came. */
struct label {
	uint32_t sequence; /* tells the answer from older ones */
	uint32_t sent;     /* rtt_ts(): so an answer is measured from the datagram that it answers */
};

static struct rtt_info rtt;
static int rtt_known;

/* Wait for the answer to `out`: bytes of both parts, 0 if the time is over, or -1. */
static ssize_t answer(int fd, const struct label *out, struct msghdr *msg, struct label *in)
{
	uint32_t end = rtt_ts(&rtt) + rtt_start(&rtt) * 1000u;

	for (;;) {
		int left = end - rtt_ts(&rtt);
		struct pollfd ready = { fd, POLLIN, 0 };
		int n = poll(&ready, 1, max(left, 0));
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n;
		ssize_t received = recvmsg(fd, msg, 0);
		if (received < 0)
			return -1;
		if (received >= (ssize_t)sizeof(*in) && in->sequence == out->sequence)
			return received;
	}
}

ssize_t dg_send_recv(int fd, const void *outbuff, size_t outbytes, void *inbuff, size_t inbytes, const SA *destaddr, socklen_t destlen)
{
	static struct label out;
	struct label in;
	struct iovec to[2] = { { &out, sizeof(out) }, { (void *)outbuff, outbytes } };
	struct iovec from[2] = { { &in, sizeof(in) }, { inbuff, inbytes } };
	struct msghdr sent = { .msg_name = (void *)destaddr, .msg_namelen = destlen, .msg_iov = to, .msg_iovlen = 2 };
	struct msghdr received = { .msg_iov = from, .msg_iovlen = 2 };

	if (!rtt_known) {
		rtt_init(&rtt);
		rtt_known = 1;
	}
	out.sequence++;
	rtt_newpack(&rtt);
	for (;;) {
		out.sent = rtt_ts(&rtt);
		if (rtt_d_flag != 0)
			fprintf(stderr, "send %4u: ", out.sequence);
		rtt_debug(&rtt);
		if (sendmsg(fd, &sent, 0) < 0)
			return -1;
		ssize_t n = answer(fd, &out, &received, &in);
		if (n < 0)
			return -1;
		if (n > 0) {
			if (rtt_d_flag != 0)
				fprintf(stderr, "recv %4u\n", in.sequence);
			rtt_stop(&rtt, rtt_ts(&rtt) - in.sent);
			return n - sizeof(in);
		}
		if (rtt_timeout(&rtt) < 0) {
			err_msg("dg_send_recv: no response from server, giving up");
			rtt_known = 0;
			errno = ETIMEDOUT;
			return -1;
		}
	}
}

ssize_t Dg_send_recv(int fd, const void *outbuff, size_t outbytes, void *inbuff, size_t inbytes, const SA *destaddr, socklen_t destlen)
{
	ssize_t n = dg_send_recv(fd, outbuff, outbytes, inbuff, inbytes, destaddr, destlen);

	if (n < 0)
		err_quit("dg_send_recv error");
	return n;
}
