/* Hosts with several addresses, what options say, and what happens by itself. */
#include "trial.h"

/* Addresses that stand packed, in a list: sorted, as their order is the kernel's affair. */
static void print_addresses(const char *what, struct sockaddr *list, int count)
{
	char texts[8][INET6_ADDRSTRLEN], *next = (char *)list;

	printf("%s: %d", what, count);
	for (int i = 0; i < count; i++) {
		struct sockaddr *address = (struct sockaddr *)next;
		const char *text = inet_ntop(address->sa_family, address->sa_family == AF_INET
			? (void *)&((struct sockaddr_in *)address)->sin_addr
			: (void *)&((struct sockaddr_in6 *)address)->sin6_addr, texts[i], sizeof(texts[i]));
		must(text != NULL ? 0 : -1);
		next += sctp_getaddrlen(address->sa_family);
	}
	qsort(texts, count, sizeof(texts[0]), (int (*)(const void *, const void *))strcmp);
	for (int i = 0; i < count; i++)
		printf(" %s", texts[i]);
	printf("\n");
}

void multihoming(void)
{
	struct sockaddr_in address, more[2];
	struct sockaddr_in6 both = { .sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT };
	struct sockaddr *list;
	struct sctp_paddrinfo info = { 0 };
	struct sctp_prim primary = { 0 };
	socklen_t length = sizeof(info);
	sctp_assoc_t id = 0;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address), port = ntohs(address.sin_port);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), six, count;

	more[0] = loopback("127.0.0.2", port);
	more[1] = loopback("127.0.0.3", port);
	told(sctp_bindx(listening, (struct sockaddr *)more, 2, SCTP_BINDX_ADD_ADDR));
	count = sctp_getladdrs(listening, 0, &list);
	print_addresses("bound", list, count);
	told(sctp_freeladdrs(list));
	told(sctp_bindx(listening, (struct sockaddr *)&more[1], 1, SCTP_BINDX_REM_ADDR));
	count = sctp_getladdrs(listening, 0, &list);
	print_addresses("bound", list, count);
	sctp_freeladdrs(list);
	told(sctp_bindx(listening, (struct sockaddr *)&more[1], 1, SCTP_BINDX_REM_ADDR));

	subscribe_ends(listening);
	more[1] = more[0];
	more[0] = loopback("127.0.0.1", port);
	told(sctp_connectx(client, (struct sockaddr *)more, 2, &id));
	printf("an association: %d\n", id != 0);
	count = sctp_getpaddrs(client, id, &list);
	print_addresses("peer", list, count);
	told(sctp_freepaddrs(list));
	id = show("server", listening);
	count = sctp_getladdrs(listening, id, &list);
	print_addresses("bound", list, count);
	sctp_freeladdrs(list);

	count = sctp_getpaddrs(client, 0, &list);
	printf("peer of none: %d %s\n", count, error_name(errno));
	memcpy(&info.spinfo_address, &more[1], sizeof(more[1]));
	told(getsockopt(client, IPPROTO_SCTP, SCTP_GET_PEER_ADDR_INFO, &info, &length));
	count = sctp_connectx(client, (struct sockaddr *)more, 2, &id);
	printf("again: %d %s\n", count, error_name(errno));
	close(client);

	client = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
	told(connect(client, (struct sockaddr *)&more[0], sizeof(more[0])));
	memcpy(&primary.ssp_addr, &more[1], sizeof(more[1]));
	told(setsockopt(client, IPPROTO_SCTP, SCTP_PRIMARY_ADDR, &primary, sizeof(primary)));
	length = sizeof(primary);
	told(sctp_opt_info(client, 0, SCTP_PRIMARY_ADDR, &primary, &length));
	printf("primary %s\n", inet_ntoa(((struct sockaddr_in *)&primary.ssp_addr)->sin_addr));
	length = sizeof(info);
	told(sctp_opt_info(client, 0, SCTP_GET_PEER_ADDR_INFO, &info, &length));
	printf("of the second address: mtu %u\n", info.spinfo_mtu);
	close(client);
	close(listening);

	printf("-- both families\n");
	listening = socket(AF_INET6, SOCK_SEQPACKET, IPPROTO_SCTP);
	must(bind(listening, (struct sockaddr *)&both, sizeof(both)));
	port = port_of(listening);
	more[0] = loopback("127.0.0.1", port);
	told(sctp_bindx(listening, (struct sockaddr *)more, 1, SCTP_BINDX_ADD_ADDR));
	must(listen(listening, 5));
	count = sctp_getladdrs(listening, 0, &list);
	print_addresses("bound", list, count);
	sctp_freeladdrs(list);
	six = socket(AF_INET6, SOCK_STREAM, IPPROTO_SCTP);
	both.sin6_port = htons(port);
	told(connect(six, (struct sockaddr *)&both, sizeof(both)));
	count = sctp_getpaddrs(six, 0, &list);
	print_addresses("peer", list, count);
	sctp_freepaddrs(list);
	close(six);
	close(listening);
}

/* The peer's second address is confirmed by a heartbeat. */
void heartbeats(void)
{
	struct sockaddr_in address, second;
	struct sctp_paddrparams path = { .spp_flags = SPP_HB_ENABLE, .spp_hbinterval = 100, .spp_pathmaxrxt = 2 };
	socklen_t length = sizeof(path);
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address), on = 1, unreachable = 0;
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	struct sctp_event_subscribe events = { .sctp_address_event = 1 };

	second = loopback("127.0.0.2", ntohs(address.sin_port));
	must(sctp_bindx(listening, (struct sockaddr *)&second, 1, SCTP_BINDX_ADD_ADDR));
	hurry(client, 100, 0);
	told(setsockopt(client, IPPROTO_SCTP, SCTP_PEER_ADDR_PARAMS, &path, sizeof(path)));
	must(setsockopt(client, IPPROTO_SCTP, SCTP_EVENTS, &events, sizeof(events)));
	must(setsockopt(client, IPPROTO_SCTP, SCTP_NODELAY, &on, sizeof(on)));
	must(say(client, &address, 0, 0, "begin"));
	show("client", client);
	take(listening);
	memset(&path, 0, sizeof(path));
	told(sctp_opt_info(client, SCTP_FUTURE_ASSOC, SCTP_PEER_ADDR_PARAMS, &path, &length));
	printf("interval %u retransmissions %d flags 0x%x\n", path.spp_hbinterval, path.spp_pathmaxrxt, path.spp_flags);
	lose(listening, 0);
	while (unreachable != 3) {
		struct sctp_paddr_change change;
		must(recv(client, &change, sizeof(change), 0));
		if (change.spc_state == SCTP_ADDR_UNREACHABLE)
			unreachable |= ((char *)&((struct sockaddr_in *)&change.spc_aaddr)->sin_addr)[3];
	}
	printf("both of its addresses are unreachable\n");
	lose(listening, -1);
	close(client);
	close(listening);
}

/* After a second without traffic. */
void autoclose(void)
{
	struct sockaddr_in address;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address), seconds = 1;
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), one = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);

	told(setsockopt(listening, IPPROTO_SCTP, SCTP_AUTOCLOSE, &seconds, sizeof(seconds)));
	told(setsockopt(one, IPPROTO_SCTP, SCTP_AUTOCLOSE, &seconds, sizeof(seconds)));
	subscribe_ends(listening);
	must(say(client, &address, 0, 0, "begin"));
	show("server", listening);
	show("server", listening);
	show("server", listening);
	close(one);
	close(client);
	close(listening);
}

#define SHOW(fd, name, value, ...) do { \
	socklen_t length = sizeof(value); \
	printf(#name " %d length %d:", getsockopt(fd, IPPROTO_SCTP, name, &value, &length), (int)length); \
	printf(__VA_ARGS__); \
	printf("\n"); \
} while (0)

/* What they are at first, and after they were set. */
void options(void)
{
	int fd = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), number = 0;
	struct sctp_rtoinfo rto = { 0 };
	struct sctp_assocparams limits = { 0 };
	struct sctp_initmsg init;
	struct sctp_sndrcvinfo sending = { 0 };
	struct sctp_sndinfo information = { 0 };
	struct sctp_assoc_value value = { 0 };
	struct sctp_sack_info sack = { 0 };
	struct sctp_setadaptation adaptation;
	struct sctp_paddrthlds thresholds = { 0 };
	struct sctp_default_prinfo worth = { 0 };
	uint32_t count;

	SHOW(fd, SCTP_RTOINFO, rto, " %u %u %u", rto.srto_initial, rto.srto_max, rto.srto_min);
	rto = (struct sctp_rtoinfo){ .srto_initial = 1500, .srto_min = 200 };
	told(setsockopt(fd, IPPROTO_SCTP, SCTP_RTOINFO, &rto, sizeof(rto)));
	SHOW(fd, SCTP_RTOINFO, rto, " %u %u %u", rto.srto_initial, rto.srto_max, rto.srto_min);
	rto.srto_min = rto.srto_max + 1;
	told(setsockopt(fd, IPPROTO_SCTP, SCTP_RTOINFO, &rto, sizeof(rto)));
	SHOW(fd, SCTP_ASSOCINFO, limits, " %d %u", limits.sasoc_asocmaxrxt, limits.sasoc_cookie_life);
	SHOW(fd, SCTP_INITMSG, init, " %d %d %d %d", init.sinit_num_ostreams, init.sinit_max_instreams,
		init.sinit_max_attempts, init.sinit_max_init_timeo);
	SHOW(fd, SCTP_NODELAY, number, " %d", number);
	SHOW(fd, SCTP_AUTOCLOSE, number, " %d", number);
	SHOW(fd, SCTP_DISABLE_FRAGMENTS, number, " %d", number);
	SHOW(fd, SCTP_I_WANT_MAPPED_V4_ADDR, number, " %d", number);
	SHOW(fd, SCTP_FRAGMENT_INTERLEAVE, number, " %d", number);
	SHOW(fd, SCTP_PARTIAL_DELIVERY_POINT, number, " %d", number);
	SHOW(fd, SCTP_RECVRCVINFO, number, " %d", number);
	SHOW(fd, SCTP_RECVNXTINFO, number, " %d", number);
	SHOW(fd, SCTP_REUSE_PORT, number, " %d", number);
	SHOW(fd, SCTP_MAXSEG, value, " %u", value.assoc_value);
	SHOW(fd, SCTP_MAX_BURST, value, " %u", value.assoc_value);
	SHOW(fd, SCTP_CONTEXT, value, " %u", value.assoc_value);
	SHOW(fd, SCTP_PR_SUPPORTED, value, " %u", value.assoc_value);
	SHOW(fd, SCTP_STREAM_SCHEDULER, value, " %u", value.assoc_value);
	SHOW(fd, SCTP_DELAYED_SACK, sack, " %u %u", sack.sack_delay, sack.sack_freq);
	SHOW(fd, SCTP_ADAPTATION_LAYER, adaptation, " %u", adaptation.ssb_adaptation_ind);
	SHOW(fd, SCTP_DEFAULT_SEND_PARAM, sending, " %d %u", sending.sinfo_stream, sending.sinfo_timetolive);
	information.snd_sid = 2;
	told(setsockopt(fd, IPPROTO_SCTP, SCTP_DEFAULT_SNDINFO, &information, sizeof(information)));
	SHOW(fd, SCTP_DEFAULT_SEND_PARAM, sending, " %d", sending.sinfo_stream);
	SHOW(fd, SCTP_PEER_ADDR_THLDS, thresholds, " %d", thresholds.spt_pathmaxrxt);
	SHOW(fd, SCTP_DEFAULT_PRINFO, worth, " %d %u", worth.pr_policy, worth.pr_value);
	SHOW(fd, SCTP_GET_ASSOC_NUMBER, count, " %u", count);
	told(setsockopt(fd, IPPROTO_SCTP, SCTP_GET_ASSOC_NUMBER, &count, sizeof(count)));
	told(setsockopt(fd, IPPROTO_SCTP, 99, &count, sizeof(count)));
	close(fd);
}

/* Which error each mistake gets. */
void misuse(void)
{
	struct sockaddr_in address = loopback("127.0.0.1", 0), foreign = loopback("192.0.2.1", 0);
	struct sockaddr strange = { .sa_family = AF_UNIX };
	struct sockaddr *list = NULL;
	struct sctp_status status;
	struct sctp_sndrcvinfo info = { 0 };
	socklen_t length = sizeof(status);
	sctp_assoc_t id = 17;
	char byte;
	int many = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), one = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
	int udp = socket(AF_INET, SOCK_DGRAM, 0);

	printf("-- sctp_bindx\n");
	told(sctp_bindx(many, (struct sockaddr *)&address, 1, 0));
	told(sctp_bindx(many, (struct sockaddr *)&address, 1, 3));
	told(sctp_bindx(many, (struct sockaddr *)&address, 0, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(many, (struct sockaddr *)&address, -1, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(many, &strange, 1, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(many, (struct sockaddr *)&foreign, 1, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(many, (struct sockaddr *)&address, 1, SCTP_BINDX_REM_ADDR));
	told(sctp_bindx(-1, (struct sockaddr *)&address, 1, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(udp, (struct sockaddr *)&address, 1, SCTP_BINDX_ADD_ADDR));
	told(sctp_bindx(0, (struct sockaddr *)&address, 1, SCTP_BINDX_ADD_ADDR));
	printf("-- sctp_connectx\n");
	told(sctp_connectx(many, (struct sockaddr *)&address, 1, &id));
	told(sctp_connectx(many, (struct sockaddr *)&address, 0, &id));
	told(sctp_connectx(many, &strange, 1, &id));
	told(sctp_connectx(udp, (struct sockaddr *)&address, 1, NULL));
	told(sctp_connectx(-1, (struct sockaddr *)&address, 1, NULL));
	printf("id %d\n", id);
	printf("-- addresses\n");
	told(sctp_getpaddrs(many, 17, &list));
	told(sctp_getpaddrs(one, 0, &list));
	told(sctp_getpaddrs(udp, 0, &list));
	told(sctp_getpaddrs(-1, 0, &list));
	told(sctp_getladdrs(many, 17, &list));
	printf("%d\n", list == NULL);
	told(sctp_freepaddrs(NULL));
	told(sctp_getaddrlen(AF_INET));
	told(sctp_getaddrlen(AF_INET6));
	told(sctp_getaddrlen(AF_UNIX));
	printf("-- sctp_peeloff\n");
	told(sctp_peeloff(many, 17));
	told(sctp_peeloff(one, 0));
	told(sctp_peeloff(udp, 0));
	told(sctp_peeloff_flags(many, 17, SOCK_CLOEXEC));
	printf("-- sctp_opt_info\n");
	told(sctp_opt_info(many, 17, SCTP_STATUS, &status, &length));
	told(sctp_opt_info(one, 0, SCTP_STATUS, &status, &length));
	told(sctp_opt_info(-1, 0, SCTP_STATUS, &status, &length));
	length = 2;
	told(sctp_opt_info(one, 0, SCTP_RTOINFO, &status, &length));
	printf("-- messages\n");
	told(sctp_sendmsg(one, "x", 1, NULL, 0, 0, 0, 0, 0, 0));
	told(sctp_sendmsg(many, "x", 1, NULL, 0, 0, 0, 0, 0, 0));
	told(sctp_sendmsg(many, "x", 1, (struct sockaddr *)&address, sizeof(address), 0, 0, 0, 0, 0));
	told(sctp_sendmsg(many, "x", 1, (struct sockaddr *)&address, 3, 0, 0, 0, 0, 0));
	told(sctp_sendmsg(many, (void *)8, 1, (struct sockaddr *)&foreign, sizeof(foreign), 0, 0, 0, 0, 0));
	told(sctp_send(many, "x", 1, &info, 0));
	told(sctp_send(one, "x", 1, NULL, 0));
	told(sctp_recvmsg(one, &byte, 1, NULL, NULL, NULL, NULL));
	told(sctp_recvmsg(many, &byte, 1, NULL, NULL, NULL, &(int){ MSG_DONTWAIT }));
	told(sctp_recvmsg(-1, &byte, 1, NULL, NULL, NULL, NULL));
	told(sctp_recvmsg(0, &byte, 1, NULL, NULL, NULL, NULL));
	told(accept(many, NULL, NULL));
	told(listen(many, 5));
	told(accept(many, NULL, NULL));
	close(many);
	close(one);
	close(udp);
}
