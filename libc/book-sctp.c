/*
 * The book's functions for SCTP, written anew under its names. Prototypes: include/unpsctp.h.
 */
#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unp.h>
#include <unpsctp.h>

/* -- Wrappers -- */

int Sctp_recvmsg(int s, void *msg, size_t len, struct sockaddr *from, socklen_t *fromlen,
	struct sctp_sndrcvinfo *sinfo, int *msg_flags)
{
	int count = sctp_recvmsg(s, msg, len, from, fromlen, sinfo, msg_flags);

	if (count < 0)
		err_sys("sctp_recvmsg error");
	return count;
}

int Sctp_sendmsg(int s, void *data, size_t len, struct sockaddr *to, socklen_t tolen, uint32_t ppid, uint32_t flags,
	uint16_t stream_no, uint32_t timetolive, uint32_t context)
{
	int count = sctp_sendmsg(s, data, len, to, tolen, ppid, flags, stream_no, timetolive, context);

	if (count < 0)
		err_sys("sctp_sendmsg error");
	return count;
}

/* One address at a time: sctp_bindx() wants them packed, and these are not. */
int Sctp_bindx(int sock_fd, struct sockaddr_storage *at, int num, int op)
{
	for (int i = 0; i < num; i++)
		if (sctp_bindx(sock_fd, (SA *)&at[i], 1, op) < 0)
			err_sys("sctp_bindx error");
	return 0;
}

/* -- Associations -- */

/* The book asks for SCTP_PEER_ADDR_PARAMS; on Linux only this option tells the association's id. */
sctp_assoc_t sctp_address_to_associd(int sock_fd, struct sockaddr *sa, socklen_t salen)
{
	struct sctp_paddrinfo info;
	socklen_t size = sizeof(info);

	memset(&info, 0, sizeof(info));
	memcpy(&info.spinfo_address, sa, salen);
	if (getsockopt(sock_fd, IPPROTO_SCTP, SCTP_GET_PEER_ADDR_INFO, &info, &size) < 0)
		return 0;
	return info.spinfo_assoc_id;
}

int sctp_get_no_strms(int sock_fd, struct sockaddr *to, socklen_t tolen)
{
	struct sctp_status status;
	socklen_t size = sizeof(status);

	memset(&status, 0, sizeof(status));
	status.sstat_assoc_id = sctp_address_to_associd(sock_fd, to, tolen);
	if (getsockopt(sock_fd, IPPROTO_SCTP, SCTP_STATUS, &status, &size) < 0)
		return -1;
	return status.sstat_outstrms;
}

int heartbeat_action(int sock_fd, struct sockaddr *sa, socklen_t salen, unsigned int value)
{
	struct sctp_paddrparams path;

	memset(&path, 0, sizeof(path));
	memcpy(&path.spp_address, sa, salen);
	path.spp_assoc_id = sctp_address_to_associd(sock_fd, sa, salen);
	if (value == SCTP_NO_HB)
		path.spp_flags = SPP_HB_DISABLE;
	else if (value == SCTP_ISSUE_HB)
		path.spp_flags = SPP_HB_DEMAND;
	else
		path.spp_flags = SPP_HB_ENABLE;
	if (path.spp_flags == SPP_HB_ENABLE)
		path.spp_hbinterval = value;
	Setsockopt(sock_fd, IPPROTO_SCTP, SCTP_PEER_ADDR_PARAMS, &path, sizeof(path));
	return 0;
}

int sctp_bind_arg_list(int sock_fd, char **argv, int argc)
{
	char port[12];

	snprintf(port, sizeof(port), "%d", SERV_PORT);
	for (int i = 0; i < argc; i++) {
		struct addrinfo *address = Host_serv(argv[i], port, sockfd_to_family(sock_fd), SOCK_STREAM);
		if (sctp_bindx(sock_fd, address->ai_addr, 1, SCTP_BINDX_ADD_ADDR) < 0)
			err_sys("sctp_bindx error");
		freeaddrinfo(address);
	}
	return 0;
}

/* -- The clients of chapter 10 -- */

/* The stream that a line begins with, "[3]", or -1. */
static int stream_of(const char *line)
{
	return line[0] == '[' ? (int)strtol(line + 1, NULL, 0) : -1;
}

static void receive_and_print(int sock_fd)
{
	struct sctp_sndrcvinfo info;
	struct sockaddr_in peer;
	socklen_t length = sizeof(peer);
	char line[MAXLINE];
	int flags = 0;
	int count = Sctp_recvmsg(sock_fd, line, sizeof(line), (SA *)&peer, &length, &info, &flags);

	printf("From str:%d seq:%d (assoc:0x%x):", info.sinfo_stream, info.sinfo_ssn, (unsigned int)info.sinfo_assoc_id);
	printf("%.*s", count, line);
}

void sctpstr_cli(FILE *fp, int sock_fd, struct sockaddr *to, socklen_t tolen)
{
	char line[MAXLINE];

	while (fgets(line, MAXLINE, fp) != NULL) {
		int stream = stream_of(line);
		if (stream < 0) {
			printf("Error, line must be of the form '[streamnum]text'\n");
			continue;
		}
		Sctp_sendmsg(sock_fd, line, strlen(line), to, tolen, 0, 0, stream, 0, 0);
		receive_and_print(sock_fd);
	}
}

void sctpstr_cli_echoall(FILE *fp, int sock_fd, struct sockaddr *to, socklen_t tolen)
{
	char line[SCTP_MAXLINE], message[SCTP_MAXLINE + 16];

	while (fgets(line, SCTP_MAXLINE - 9, fp) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		for (int stream = 0; stream < SERV_MAX_SCTP_STRM; stream++) {
			snprintf(message, sizeof(message), "%s.msg.%d", line, stream);
			Sctp_sendmsg(sock_fd, message, strlen(message), to, tolen, 0, 0, stream, 0, 0);
		}
		for (int stream = 0; stream < SERV_MAX_SCTP_STRM; stream++) {
			receive_and_print(sock_fd);
			printf("\n");
		}
	}
}

/* -- Chapter 23 -- */

char *pdapi_recvmsg(int sock_fd, int *rdlen, struct sockaddr *from, int *from_len, struct sctp_sndrcvinfo *sri,
	int *msg_flags)
{
	static char *message;
	static size_t size;
	size_t length = 0;

	do {
		if (size - length < SCTP_PDAPI_NEED_MORE_THRESHOLD) {
			char *larger = realloc(message, size + SCTP_PDAPI_INCR_SZ);
			if (larger == NULL)
				err_quit("pdapi_recvmsg: out of memory");
			message = larger;
			size += SCTP_PDAPI_INCR_SZ;
		}
		*msg_flags = 0;
		int count = Sctp_recvmsg(sock_fd, message + length, size - length, from, (socklen_t *)from_len, sri, msg_flags);
		if (count == 0)
			break;
		length += count;
	} while (!(*msg_flags & MSG_EOR));
	*rdlen = length;
	return message;
}

static const char *text_of(unsigned int number, const char *const texts[], unsigned int count)
{
	return number < count ? texts[number] : "UNKNOWN";
}
#define TEXT(number, texts) text_of(number, texts, sizeof(texts) / sizeof(texts[0]))

static const char *const association_changes[] = {
	"COMMUNICATION UP", "COMMUNICATION LOST", "RESTART", "SHUTDOWN COMPLETE", "CAN'T START ASSOC",
};
static const char *const address_changes[] = {
	"ADDRESS AVAILABLE", "ADDRESS UNREACHABLE", "ADDRESS REMOVED", "ADDRESS ADDED", "ADDRESS MADE PRIMARY",
	"ADDRESS CONFIRMED", "ADDRESS POTENTIALLY FAILED",
};

void print_notification(char *notify_buf)
{
	const union sctp_notification *notification = (const union sctp_notification *)notify_buf;
	const struct sctp_assoc_change *association = &notification->sn_assoc_change;
	const struct sctp_paddr_change *address = &notification->sn_paddr_change;

	switch (notification->sn_header.sn_type) {
	case SCTP_ASSOC_CHANGE:
		printf("SCTP_ASSOC_CHANGE: %s, assoc=0x%x\n", TEXT(association->sac_state, association_changes),
			(unsigned int)association->sac_assoc_id);
		break;
	case SCTP_PEER_ADDR_CHANGE:
		printf("SCTP_PEER_ADDR_CHANGE: %s, addr=%s, assoc=0x%x\n", TEXT((unsigned int)address->spc_state, address_changes),
			Sock_ntop((const SA *)&address->spc_aaddr, sizeof(address->spc_aaddr)),
			(unsigned int)address->spc_assoc_id);
		break;
	case SCTP_REMOTE_ERROR:
		printf("SCTP_REMOTE_ERROR: assoc=0x%x error=%d\n", (unsigned int)notification->sn_remote_error.sre_assoc_id,
			ntohs(notification->sn_remote_error.sre_error));
		break;
	case SCTP_SEND_FAILED:
		printf("SCTP_SEND_FAILED: assoc=0x%x error=%u\n", (unsigned int)notification->sn_send_failed.ssf_assoc_id,
			notification->sn_send_failed.ssf_error);
		break;
	case SCTP_ADAPTATION_INDICATION:
		printf("SCTP_ADAPTION_INDICATION: 0x%x\n", notification->sn_adaptation_event.sai_adaptation_ind);
		break;
	case SCTP_PARTIAL_DELIVERY_EVENT:
		printf("%s\n", notification->sn_pdapi_event.pdapi_indication == SCTP_PARTIAL_DELIVERY_ABORTED
			? "SCTP_PARTIAL_DELIVERY_ABORTED" : "Unknown SCTP_PARTIAL_DELIVERY_EVENT");
		break;
	case SCTP_SHUTDOWN_EVENT:
		printf("SCTP_SHUTDOWN_EVENT: assoc=0x%x\n", (unsigned int)notification->sn_shutdown_event.sse_assoc_id);
		break;
	default:
		printf("Unknown notification event type=0x%x\n", notification->sn_header.sn_type);
	}
}

void sctp_print_addresses(struct sockaddr_storage *addrs, int num)
{
	const char *next = (const char *)addrs;

	for (int i = 0; i < num; i++) {
		const SA *address = (const SA *)next;
		int size = sctp_getaddrlen(address->sa_family);
		if (size == 0)
			err_quit("sctp_print_addresses: unknown AF_xxx: %d", address->sa_family);
		printf("%s\n", Sock_ntop(address, size));
		next += size;
	}
}

void check_notification(int sock_fd, char *recvline, int rd_len)
{
	const struct sctp_assoc_change *change = &((const union sctp_notification *)recvline)->sn_assoc_change;
	struct sockaddr *list;
	int count;

	if (rd_len < (int)sizeof(*change) || change->sac_type != SCTP_ASSOC_CHANGE ||
		(change->sac_state != SCTP_COMM_UP && change->sac_state != SCTP_RESTART))
		return;
	count = sctp_getladdrs(sock_fd, change->sac_assoc_id, &list);
	printf("There are %d local addresses and they are:\n", count);
	if (count > 0) {
		sctp_print_addresses((struct sockaddr_storage *)list, count);
		sctp_freeladdrs(list);
	}
	count = sctp_getpaddrs(sock_fd, change->sac_assoc_id, &list);
	printf("There are %d remote addresses and they are:\n", count);
	if (count > 0) {
		sctp_print_addresses((struct sockaddr_storage *)list, count);
		sctp_freepaddrs(list);
	}
}
