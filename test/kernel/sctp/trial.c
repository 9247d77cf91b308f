#include "trial.h"
#include <signal.h>

#define PATIENCE 10000

void must_(int holds, const char *what, const char *file, int line)
{
	if (holds)
		return;
	printf("%s:%d: %s: %s\n", strrchr(file, '/') ? strrchr(file, '/') + 1 : file, line, what, strerror(errno));
	fflush(stdout);
	_exit(1);
}

const char *error_name(int number)
{
	static const struct { int number; const char *name; } names[] = {
		{ EACCES, "EACCES" }, { EADDRINUSE, "EADDRINUSE" }, { EADDRNOTAVAIL, "EADDRNOTAVAIL" },
		{ EAFNOSUPPORT, "EAFNOSUPPORT" }, { EAGAIN, "EAGAIN" }, { EBADF, "EBADF" }, { EBUSY, "EBUSY" },
		{ ECONNABORTED, "ECONNABORTED" }, { ECONNREFUSED, "ECONNREFUSED" }, { ECONNRESET, "ECONNRESET" },
		{ EFAULT, "EFAULT" }, { EINPROGRESS, "EINPROGRESS" }, { EINVAL, "EINVAL" }, { EISCONN, "EISCONN" },
		{ EMSGSIZE, "EMSGSIZE" }, { ENOMEM, "ENOMEM" }, { ENOPROTOOPT, "ENOPROTOOPT" },
		{ ENOTCONN, "ENOTCONN" }, { ENOTSOCK, "ENOTSOCK" }, { EOPNOTSUPP, "EOPNOTSUPP" }, { EPIPE, "EPIPE" },
		{ ESHUTDOWN, "ESHUTDOWN" }, { ETIMEDOUT, "ETIMEDOUT" }, { EPERM, "EPERM" }, { ESRCH, "ESRCH" },
	};
	static char other[16];

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (names[i].number == number)
			return names[i].name;
	snprintf(other, sizeof(other), "%d", number);
	return other;
}

int told_(const char *call, int result)
{
	if (result < 0)
		printf("%s = %d %s\n", call, result, error_name(errno));
	else
		printf("%s = %d\n", call, result);
	return result;
}

struct sockaddr_in loopback(const char *host, int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };

	must(inet_pton(AF_INET, host, &address.sin_addr));
	return address;
}

int port_of(int fd)
{
	struct sockaddr_storage address;
	socklen_t length = sizeof(address);

	must(getsockname(fd, (struct sockaddr *)&address, &length));
	return ntohs(((struct sockaddr_in *)&address)->sin_port);
}

int server(int type, const char *host, struct sockaddr_in *address)
{
	int fd = socket(AF_INET, type, IPPROTO_SCTP);

	must(fd);
	*address = loopback(host, 0);
	must(bind(fd, (struct sockaddr *)address, sizeof(*address)));
	must(listen(fd, 5));
	address->sin_port = htons(port_of(fd));
	return fd;
}

void subscribe(int fd)
{
	struct sctp_event_subscribe events;

	memset(&events, 1, sizeof(events));
	must(setsockopt(fd, IPPROTO_SCTP, SCTP_EVENTS, &events, sizeof(events)));
}

void subscribe_ends(int fd)
{
	struct sctp_event_subscribe events = { .sctp_data_io_event = 1, .sctp_association_event = 1 };

	must(setsockopt(fd, IPPROTO_SCTP, SCTP_EVENTS, &events, sizeof(events)));
}

static int ready(int fd, int milliseconds)
{
	struct pollfd pfd = { fd, POLLIN, 0 };

	return poll(&pfd, 1, milliseconds);
}

static char buffer[1 << 17];

/* One message or notification, complete. 0: nothing came; -1: an error. */
static int next(const char *who, int fd, struct sctp_sndrcvinfo *sinfo, int *flags, int *count)
{
	*flags = 0;
	memset(sinfo, 0, sizeof(*sinfo));
	if (ready(fd, PATIENCE) == 0) {
		printf("%s: nothing came\n", who);
		return 0;
	}
	*count = sctp_recvmsg(fd, buffer, sizeof(buffer) - 1, NULL, NULL, sinfo, flags);
	if (*count < 0) {
		printf("%s: %s\n", who, error_name(errno));
		return -1;
	}
	buffer[*count] = '\0';
	return 1;
}

/* What SCTP_ASSOC_CHANGE is about; the others have their association elsewhere. */
static sctp_assoc_t association(void)
{
	const struct sctp_assoc_change *change = (struct sctp_assoc_change *)buffer;

	return change->sac_type == SCTP_ASSOC_CHANGE ? change->sac_assoc_id : -1;
}

sctp_assoc_t show(const char *who, int fd)
{
	struct sctp_sndrcvinfo sinfo;
	int flags, count;

	if (next(who, fd, &sinfo, &flags, &count) <= 0)
		return -1;
	if (flags & MSG_NOTIFICATION) {
		print_notification(who, (union sctp_notification *)buffer);
		return association();
	}
	if (count == 0) {
		printf("%s: end\n", who);
		return -1;
	}
	printf("%s: \"%s\" stream %d", who, buffer, sinfo.sinfo_stream);
	if (sinfo.sinfo_flags & SCTP_UNORDERED)
		printf(" unordered");
	else
		printf(" number %d", sinfo.sinfo_ssn);
	if (sinfo.sinfo_ppid != 0)
		printf(" ppid %u", ntohl(sinfo.sinfo_ppid));
	printf("%s\n", flags & MSG_EOR ? "" : " (not the end)");
	return sinfo.sinfo_assoc_id;
}

sctp_assoc_t show_only(const char *who, int fd, int type)
{
	struct sctp_sndrcvinfo sinfo;
	int flags, count;

	do {
		if (next(who, fd, &sinfo, &flags, &count) <= 0)
			return -1;
	} while (!(flags & MSG_NOTIFICATION) || ((union sctp_notification *)buffer)->sn_header.sn_type != type);
	print_notification(who, (union sctp_notification *)buffer);
	return association();
}

void show_silence(const char *who, int fd, int milliseconds)
{
	if (ready(fd, milliseconds) == 0)
		printf("%s: nothing yet\n", who);
	else
		show(who, fd);
}

sctp_assoc_t take(int fd)
{
	struct sctp_sndrcvinfo sinfo;
	int flags, count;

	do {
		if (next("take", fd, &sinfo, &flags, &count) <= 0)
			return -1;
	} while (flags & MSG_NOTIFICATION);
	return sinfo.sinfo_assoc_id;
}

int say(int fd, const struct sockaddr_in *to, int stream, int flags, const char *text)
{
	return sctp_sendmsg(fd, text, strlen(text), (struct sockaddr *)to, to != NULL ? sizeof(*to) : 0, 0, flags, stream,
		0, 0);
}

/* The classic packet filter of socket(7). It sees a packet from its first chunk on; a DATA chunk's header has 16 bytes. */
struct instruction { unsigned short code; unsigned char yes, no; unsigned int operand; };
struct filter { unsigned short length; struct instruction *program; };
#define LOAD_BYTE 0x30
#define IF_EQUAL 0x15
#define RETURN 0x06
#define PAYLOAD 16
#define ATTACH 26
#define DETACH 27

void lose(int fd, int first)
{
	struct instruction all[] = { { RETURN, 0, 0, 0 } };
	struct instruction some[] = {
		{ LOAD_BYTE, 0, 0, PAYLOAD }, { IF_EQUAL, 0, 1, first }, { RETURN, 0, 0, 0 }, { RETURN, 0, 0, 65535 },
	};
	struct filter filter = { first == 0 ? 1 : 4, first == 0 ? all : some };
	int none = 0;

	if (first < 0)
		must(setsockopt(fd, SOL_SOCKET, DETACH, &none, sizeof(none)));
	else
		must(setsockopt(fd, SOL_SOCKET, ATTACH, &filter, sizeof(filter)));
}

long lost(void)
{
	FILE *statistics = fopen("/proc/net/sctp/snmp", "r");
	char name[64];
	long value;

	must(statistics != NULL ? 0 : -1);
	while (fscanf(statistics, "%63s %ld", name, &value) == 2 && strcmp(name, "SctpInPktDiscards") != 0)
		;
	fclose(statistics);
	return value;
}

void hurry(int fd, int milliseconds, int retransmissions)
{
	struct sctp_rtoinfo rto = { .srto_initial = milliseconds, .srto_max = milliseconds, .srto_min = milliseconds };
	struct sctp_assocparams limits = { .sasoc_asocmaxrxt = retransmissions };
	struct sctp_paddrparams path = { .spp_pathmaxrxt = 1 };

	must(setsockopt(fd, IPPROTO_SCTP, SCTP_RTOINFO, &rto, sizeof(rto)));
	if (retransmissions == 0)
		return;
	must(setsockopt(fd, IPPROTO_SCTP, SCTP_ASSOCINFO, &limits, sizeof(limits)));
	must(setsockopt(fd, IPPROTO_SCTP, SCTP_PEER_ADDR_PARAMS, &path, sizeof(path)));
}

/* -- Notifications -- */

static const char *const changes[] = { "COMM_UP", "COMM_LOST", "RESTART", "SHUTDOWN_COMP", "CANT_STR_ASSOC" };
static const char *const address_states[] = {
	"AVAILABLE", "UNREACHABLE", "REMOVED", "ADDED", "MADE_PRIM", "CONFIRMED", "POTENTIALLY_FAILED",
};

void print_notification(const char *who, const union sctp_notification *notification)
{
	const struct sctp_assoc_change *change = &notification->sn_assoc_change;
	const struct sctp_paddr_change *path = &notification->sn_paddr_change;
	const struct sctp_stream_reset_event *reset = &notification->sn_strreset_event;
	char text[INET6_ADDRSTRLEN];

	printf("%s: ", who);
	switch (notification->sn_header.sn_type) {
	case SCTP_ASSOC_CHANGE:
		printf("association %s error %d", changes[change->sac_state], change->sac_error);
		if (change->sac_state == SCTP_COMM_UP || change->sac_state == SCTP_RESTART)
			printf(" streams out %d in %d", change->sac_outbound_streams, change->sac_inbound_streams);
		break;
	case SCTP_PEER_ADDR_CHANGE:
		inet_ntop(path->spc_aaddr.ss_family, path->spc_aaddr.ss_family == AF_INET
			? (void *)&((struct sockaddr_in *)&path->spc_aaddr)->sin_addr
			: (void *)&((struct sockaddr_in6 *)&path->spc_aaddr)->sin6_addr, text, sizeof(text));
		printf("address %s %s error %d", text, address_states[path->spc_state], path->spc_error);
		break;
	case SCTP_SEND_FAILED:
		printf("send failed %s error %u context %u stream %d \"%.*s\"",
			notification->sn_send_failed.ssf_flags == SCTP_DATA_SENT ? "sent" : "unsent",
			notification->sn_send_failed.ssf_error, notification->sn_send_failed.ssf_info.sinfo_context,
			notification->sn_send_failed.ssf_info.sinfo_stream,
			(int)(notification->sn_send_failed.ssf_length - sizeof(struct sctp_send_failed)),
			(const char *)notification->sn_send_failed.ssf_data);
		break;
	case SCTP_SEND_FAILED_EVENT:
		printf("send failed event %s context %u \"%.*s\"",
			notification->sn_send_failed_event.ssf_flags == SCTP_DATA_SENT ? "sent" : "unsent",
			notification->sn_send_failed_event.ssfe_info.snd_context,
			(int)(notification->sn_send_failed_event.ssf_length - sizeof(struct sctp_send_failed_event)),
			(const char *)notification->sn_send_failed_event.ssf_data);
		break;
	case SCTP_REMOTE_ERROR:
		printf("remote error %d", ntohs(notification->sn_remote_error.sre_error));
		break;
	case SCTP_SHUTDOWN_EVENT:
		printf("shutdown");
		break;
	case SCTP_PARTIAL_DELIVERY_EVENT:
		printf("partial delivery %s", notification->sn_pdapi_event.pdapi_indication == SCTP_PARTIAL_DELIVERY_ABORTED
			? "aborted" : "?");
		break;
	case SCTP_ADAPTATION_INDICATION:
		printf("adaptation 0x%x", notification->sn_adaptation_event.sai_adaptation_ind);
		break;
	case SCTP_AUTHENTICATION_EVENT:
		printf("authentication %u", notification->sn_authkey_event.auth_indication);
		break;
	case SCTP_SENDER_DRY_EVENT:
		printf("dry");
		break;
	case SCTP_STREAM_RESET_EVENT:
		printf("streams reset, flags 0x%x, %zu listed", reset->strreset_flags,
			(reset->strreset_length - sizeof(*reset)) / sizeof(reset->strreset_stream_list[0]));
		break;
	case SCTP_ASSOC_RESET_EVENT:
		printf("association reset, flags 0x%x", notification->sn_assocreset_event.assocreset_flags);
		break;
	case SCTP_STREAM_CHANGE_EVENT:
		printf("streams changed, flags 0x%x, in %d out %d", notification->sn_strchange_event.strchange_flags,
			notification->sn_strchange_event.strchange_instrms, notification->sn_strchange_event.strchange_outstrms);
		break;
	default:
		printf("notification 0x%x", notification->sn_header.sn_type);
	}
	printf("\n");
}

static const struct { const char *name; void (*run)(void); } trials[] = {
	{ "echo", echo }, { "one_to_one", one_to_one }, { "multihoming", multihoming }, { "streams", streams },
	{ "head_of_line", head_of_line }, { "partial_delivery", partial_delivery }, { "ends", ends },
	{ "restart", restart }, { "half_a_message", half_a_message }, { "authentication", authentication },
	{ "notifications", notifications }, { "reconfiguration", reconfiguration },
	{ "options", options }, { "heartbeats", heartbeats }, { "autoclose", autoclose },
	{ "peeling_off", peeling_off }, { "vectors", vectors }, { "misuse", misuse },
};

int main(int argc, char **argv)
{
	setvbuf(stdout, NULL, _IOLBF, 0);
	signal(SIGPIPE, SIG_IGN);
	for (size_t i = 0; i < sizeof(trials) / sizeof(trials[0]); i++) {
		if (argc > 1 && strcmp(argv[1], trials[i].name) != 0)
			continue;
		printf("# %s\n", trials[i].name);
		trials[i].run();
	}
	return 0;
}
