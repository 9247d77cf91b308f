/*
 * The library functions of SCTP (RFC 6458, 9), over the socket calls of the kernel: what libsctp is elsewhere. Where
 * that returns an error's number (sctp_opt_info, sctp_sendv), these return -1 and set errno, as the RFC says.
 */
#include <errno.h>
#include <netinet/in.h>
#include <netinet/sctp.h>
#include <stdlib.h>
#include <string.h>

/* Ancillary data that a call sends or receives. */
struct control {
	size_t length;
	char *data;
};

int sctp_getaddrlen(sa_family_t family)
{
	if (family == AF_INET)
		return sizeof(struct sockaddr_in);
	if (family == AF_INET6)
		return sizeof(struct sockaddr_in6);
	return 0;
}

/* The size of addresses that stand packed one behind the other, or -1 if one of them is of another family. */
static socklen_t packed_size(const struct sockaddr *addrs, int addrcnt)
{
	const char *next = (const char *)addrs;

	while (addrcnt-- > 0) {
		int size = sctp_getaddrlen(((const struct sockaddr *)next)->sa_family);
		if (size == 0) {
			errno = EINVAL;
			return -1;
		}
		next += size;
	}
	return next - (const char *)addrs;
}

int sctp_bindx(int sd, struct sockaddr *addrs, int addrcnt, int flags)
{
	socklen_t size;

	if (flags != SCTP_BINDX_ADD_ADDR && flags != SCTP_BINDX_REM_ADDR) {
		errno = EINVAL;
		return -1;
	}
	size = packed_size(addrs, addrcnt);
	if (size == (socklen_t)-1)
		return -1;
	return setsockopt(sd, IPPROTO_SCTP,
		flags == SCTP_BINDX_ADD_ADDR ? SCTP_SOCKOPT_BINDX_ADD : SCTP_SOCKOPT_BINDX_REM, addrs, size);
}

int sctp_connectx(int sd, struct sockaddr *addrs, int addrcnt, sctp_assoc_t *id)
{
	socklen_t size = packed_size(addrs, addrcnt);
	struct sctp_getaddrs_old peer = { 0, size, addrs };
	socklen_t length = sizeof(peer);
	int status;

	if (size == (socklen_t)-1)
		return -1;
	status = getsockopt(sd, IPPROTO_SCTP, SCTP_SOCKOPT_CONNECTX3, &peer, &length);
	if (id != NULL && (status == 0 || errno == EINPROGRESS))
		*id = peer.assoc_id;
	return status;
}

int sctp_peeloff(int sd, sctp_assoc_t assoc_id)
{
	sctp_peeloff_arg_t peeled = { assoc_id, 0 };
	socklen_t length = sizeof(peeled);
	int status = getsockopt(sd, IPPROTO_SCTP, SCTP_SOCKOPT_PEELOFF, &peeled, &length);

	return status < 0 ? status : peeled.sd;
}

int sctp_peeloff_flags(int sd, sctp_assoc_t assoc_id, unsigned int flags)
{
	sctp_peeloff_flags_arg_t peeled = { { assoc_id, 0 }, flags };
	socklen_t length = sizeof(peeled);
	int status;

	if (flags == 0)
		return sctp_peeloff(sd, assoc_id);
	status = getsockopt(sd, IPPROTO_SCTP, SCTP_SOCKOPT_PEELOFF_FLAGS, &peeled, &length);
	return status < 0 ? status : peeled.p_arg.sd;
}

int sctp_opt_info(int sd, sctp_assoc_t id, int opt, void *arg, socklen_t *size)
{
	switch (opt) {
	case SCTP_RTOINFO:
	case SCTP_ASSOCINFO:
	case SCTP_INITMSG:
	case SCTP_NODELAY:
	case SCTP_AUTOCLOSE:
	case SCTP_PRIMARY_ADDR:
	case SCTP_DISABLE_FRAGMENTS:
	case SCTP_PEER_ADDR_PARAMS:
	case SCTP_DEFAULT_SEND_PARAM:
	case SCTP_EVENTS:
	case SCTP_I_WANT_MAPPED_V4_ADDR:
	case SCTP_MAXSEG:
	case SCTP_STATUS:
	case SCTP_GET_PEER_ADDR_INFO:
	case SCTP_AUTH_ACTIVE_KEY:
	case SCTP_PEER_AUTH_CHUNKS:
	case SCTP_LOCAL_AUTH_CHUNKS:
		*(sctp_assoc_t *)arg = id;
		return getsockopt(sd, IPPROTO_SCTP, opt, arg, size);
	default:
		errno = EOPNOTSUPP;
		return -1;
	}
}

/* -- Lists of addresses -- */

#define LIST_STEP 4096
#define LIST_LIMIT (33 * LIST_STEP)

/* How many there are, the kernel says only by ENOMEM for a buffer that is too small. */
static int addresses(int sd, sctp_assoc_t id, int option, struct sockaddr **addrs)
{
	struct sctp_getaddrs *list = NULL;
	socklen_t size;

	for (size = LIST_STEP; size <= LIST_LIMIT; size += LIST_STEP) {
		socklen_t length = size;
		struct sctp_getaddrs *larger = realloc(list, size);

		if (larger == NULL) {
			free(list);
			return -1;
		}
		list = larger;
		list->assoc_id = id;
		if (getsockopt(sd, IPPROTO_SCTP, option, list, &length) == 0) {
			int count = list->addr_num;
			memmove(list, list->addrs, length);
			*addrs = (struct sockaddr *)list;
			return count;
		}
		if (errno != ENOMEM) {
			free(list);
			return -1;
		}
	}
	free(list);
	errno = ENOBUFS;
	return -1;
}

int sctp_getpaddrs(int sd, sctp_assoc_t id, struct sockaddr **addrs)
{
	return addresses(sd, id, SCTP_GET_PEER_ADDRS, addrs);
}

int sctp_getladdrs(int sd, sctp_assoc_t id, struct sockaddr **addrs)
{
	return addresses(sd, id, SCTP_GET_LOCAL_ADDRS, addrs);
}

int sctp_freepaddrs(struct sockaddr *addrs)
{
	free(addrs);
	return 0;
}

int sctp_freeladdrs(struct sockaddr *addrs)
{
	free(addrs);
	return 0;
}

/* -- Messages -- */

/* Room for one is CMSG_SPACE(size). */
static void append(struct control *control, int type, const void *data, size_t size)
{
	struct cmsghdr *header = (struct cmsghdr *)(control->data + control->length);

	header->cmsg_len = CMSG_LEN(size);
	header->cmsg_level = IPPROTO_SCTP;
	header->cmsg_type = type;
	memcpy(CMSG_DATA(header), data, size);
	control->length += CMSG_SPACE(size);
}

static int send_with(int s, const void *msg, size_t len, struct sockaddr *to, socklen_t tolen,
	const struct sctp_sndrcvinfo *sinfo, int flags)
{
	_Alignas(struct cmsghdr) char data[CMSG_SPACE(sizeof(*sinfo))];
	struct control control = { 0, data };
	struct iovec iov = { (void *)msg, len };
	struct msghdr message = { .msg_name = to, .msg_namelen = tolen, .msg_iov = &iov, .msg_iovlen = 1 };

	if (sinfo != NULL) {
		append(&control, SCTP_SNDRCV, sinfo, sizeof(*sinfo));
		message.msg_control = control.data;
		message.msg_controllen = control.length;
	}
	return sendmsg(s, &message, flags);
}

int sctp_sendmsg(int s, const void *msg, size_t len, struct sockaddr *to, socklen_t tolen, uint32_t ppid,
	uint32_t flags, uint16_t stream_no, uint32_t timetolive, uint32_t context)
{
	struct sctp_sndrcvinfo sinfo = {
		.sinfo_stream = stream_no,
		.sinfo_flags = flags,
		.sinfo_ppid = ppid,
		.sinfo_context = context,
		.sinfo_timetolive = timetolive,
	};

	return send_with(s, msg, len, to, tolen, &sinfo, 0);
}

int sctp_send(int s, const void *msg, size_t len, const struct sctp_sndrcvinfo *sinfo, int flags)
{
	return send_with(s, msg, len, NULL, 0, sinfo, flags);
}

int sctp_recvmsg(int s, void *msg, size_t len, struct sockaddr *from, socklen_t *fromlen,
	struct sctp_sndrcvinfo *sinfo, int *msg_flags)
{
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(*sinfo))];
	struct iovec iov = { msg, len };
	struct msghdr message = {
		.msg_name = from,
		.msg_namelen = fromlen != NULL ? *fromlen : 0,
		.msg_iov = &iov,
		.msg_iovlen = 1,
		.msg_control = control,
		.msg_controllen = sizeof(control),
	};
	int count = recvmsg(s, &message, msg_flags != NULL ? *msg_flags : 0);
	struct cmsghdr *header;

	if (count < 0)
		return count;
	if (fromlen != NULL)
		*fromlen = message.msg_namelen;
	if (msg_flags != NULL)
		*msg_flags = message.msg_flags;
	for (header = CMSG_FIRSTHDR(&message); header != NULL && sinfo != NULL; header = CMSG_NXTHDR(&message, header))
		if (header->cmsg_level == IPPROTO_SCTP && header->cmsg_type == SCTP_SNDRCV)
			memcpy(sinfo, CMSG_DATA(header), sizeof(*sinfo));
	return count;
}

/* The first address is where the message goes; the others go along as ancillary data. */
static int append_addresses(struct control *control, struct sockaddr *addr, int count)
{
	while (count-- > 0) {
		if (addr->sa_family == AF_INET)
			append(control, SCTP_DSTADDRV4, &((struct sockaddr_in *)addr)->sin_addr, sizeof(struct in_addr));
		else if (addr->sa_family == AF_INET6)
			append(control, SCTP_DSTADDRV6, &((struct sockaddr_in6 *)addr)->sin6_addr, sizeof(struct in6_addr));
		else
			return -1;
		addr = (struct sockaddr *)((char *)addr + sctp_getaddrlen(addr->sa_family));
	}
	return 0;
}

static void append_info(struct control *control, const void *info, unsigned int infotype)
{
	const struct sctp_sendv_spa *several = info;

	if (infotype == SCTP_SENDV_SNDINFO)
		append(control, SCTP_SNDINFO, info, sizeof(struct sctp_sndinfo));
	if (infotype == SCTP_SENDV_PRINFO)
		append(control, SCTP_PRINFO, info, sizeof(struct sctp_prinfo));
	if (infotype == SCTP_SENDV_AUTHINFO)
		append(control, SCTP_AUTHINFO, info, sizeof(struct sctp_authinfo));
	if (infotype != SCTP_SENDV_SPA)
		return;
	if (several->sendv_flags & SCTP_SEND_SNDINFO_VALID)
		append_info(control, &several->sendv_sndinfo, SCTP_SENDV_SNDINFO);
	if (several->sendv_flags & SCTP_SEND_PRINFO_VALID)
		append_info(control, &several->sendv_prinfo, SCTP_SENDV_PRINFO);
	if (several->sendv_flags & SCTP_SEND_AUTHINFO_VALID)
		append_info(control, &several->sendv_authinfo, SCTP_SENDV_AUTHINFO);
}

int sctp_sendv(int s, const struct iovec *iov, int iovcnt, struct sockaddr *addrs, int addrcnt, void *info,
	socklen_t infolen, unsigned int infotype, int flags)
{
	struct msghdr message = { .msg_iov = (struct iovec *)iov, .msg_iovlen = iovcnt };
	struct control control = { 0, NULL };
	int count = addrs != NULL && addrcnt > 0 ? addrcnt : 0;
	int sent = -1;

	(void)infolen;
	control.data = malloc(count * CMSG_SPACE(sizeof(struct in6_addr)) + CMSG_SPACE(sizeof(struct sctp_sndinfo)) +
		CMSG_SPACE(sizeof(struct sctp_prinfo)) + CMSG_SPACE(sizeof(struct sctp_authinfo)));
	if (control.data == NULL)
		return -1;
	if (count > 0) {
		message.msg_name = addrs;
		message.msg_namelen = sctp_getaddrlen(addrs->sa_family);
	}
	if (count > 0 && (message.msg_namelen == 0 || append_addresses(&control,
		(struct sockaddr *)((char *)addrs + message.msg_namelen), count - 1) < 0)) {
		errno = EINVAL;
	} else {
		append_info(&control, info, infotype);
		message.msg_control = control.data;
		message.msg_controllen = control.length;
		sent = sendmsg(s, &message, flags);
	}
	free(control.data);
	return sent;
}

/* What was received goes into info, in the order it came, as far as there is room for all of it. */
static void give_info(struct msghdr *message, void *info, socklen_t *infolen, unsigned int *infotype)
{
	struct sctp_recvv_rn *both = info;
	const socklen_t room = *infolen;
	struct cmsghdr *header;

	*infotype = SCTP_RECVV_NOINFO;
	for (header = CMSG_FIRSTHDR(message); header != NULL; header = CMSG_NXTHDR(message, header)) {
		int next = header->cmsg_type == SCTP_NXTINFO;
		socklen_t size = next ? sizeof(both->recvv_nxtinfo) : sizeof(both->recvv_rcvinfo);

		if (header->cmsg_level != IPPROTO_SCTP || (!next && header->cmsg_type != SCTP_RCVINFO))
			continue;
		if (*infotype == SCTP_RECVV_NOINFO) {
			if (room < size)
				return;
			memcpy(info, CMSG_DATA(header), size);
			*infotype = next ? SCTP_RECVV_NXTINFO : SCTP_RECVV_RCVINFO;
			*infolen = size;
			continue;
		}
		if (room < sizeof(*both))
			return;
		if (next) {
			memcpy(&both->recvv_nxtinfo, CMSG_DATA(header), size);
		} else {
			memmove(&both->recvv_nxtinfo, info, sizeof(both->recvv_nxtinfo));
			memcpy(&both->recvv_rcvinfo, CMSG_DATA(header), size);
		}
		*infotype = SCTP_RECVV_RN;
		*infolen = sizeof(*both);
	}
}

int sctp_recvv(int s, const struct iovec *iov, int iovlen, struct sockaddr *from, socklen_t *fromlen, void *info,
	socklen_t *infolen, unsigned int *infotype, int *flags)
{
	_Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(struct sctp_rcvinfo)) +
		CMSG_SPACE(sizeof(struct sctp_nxtinfo))];
	struct msghdr message = {
		.msg_name = from,
		.msg_namelen = fromlen != NULL ? *fromlen : 0,
		.msg_iov = (struct iovec *)iov,
		.msg_iovlen = iovlen,
		.msg_control = control,
		.msg_controllen = sizeof(control),
	};
	int count = recvmsg(s, &message, flags != NULL ? *flags : 0);

	if (count < 0)
		return count;
	if (fromlen != NULL)
		*fromlen = message.msg_namelen;
	if (flags != NULL)
		*flags = message.msg_flags;
	if (info != NULL && infolen != NULL && infotype != NULL)
		give_info(&message, info, infolen, infotype);
	return count;
}
