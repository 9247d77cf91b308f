/* How associations end, begin anew and change, and what both sides are told. */
#include "trial.h"
#include <fcntl.h>

static int client_of(const struct sockaddr_in *address, int listening)
{
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);

	must(client);
	subscribe_ends(client);
	must(say(client, address, 0, 0, "begin"));
	show("client", client);
	show("server", listening);
	show("server", listening);
	return client;
}

/* In good order, at once, by silence, or not even begun. */
void ends(void)
{
	struct sockaddr_in address, nobody;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client, fd, status;
	struct linger linger = { 1, 0 };
	char byte;

	subscribe_ends(listening);
	printf("-- SCTP_EOF\n");
	client = client_of(&address, listening);
	must(say(client, &address, 1, 0, "last words"));
	told(sctp_sendmsg(client, NULL, 0, (struct sockaddr *)&address, sizeof(address), 0, SCTP_EOF, 0, 0, 0));
	show("server", listening);
	show("server", listening);
	show("client", client);
	close(client);

	printf("-- SCTP_ABORT\n");
	client = client_of(&address, listening);
	told(say(client, &address, 0, SCTP_ABORT, "enough"));
	show("server", listening);
	show("client", client);
	close(client);

	printf("-- silence\n");
	hurry(listening, 50, 1);
	client = client_of(&address, listening);
	lose(client, 0);
	must(sctp_sendmsg(listening, "are you there?", 14, (struct sockaddr *)&(struct sockaddr_in){ AF_INET,
		htons(port_of(client)), { htonl(INADDR_LOOPBACK) }, { 0 } }, sizeof(address), 0, 0, 0, 0, 0));
	show("server", listening);
	lose(client, -1);
	close(client);

	printf("-- nobody there\n");
	client = server(SOCK_STREAM, "127.0.0.1", &nobody);
	close(client);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	subscribe_ends(client);
	must(say(client, &nobody, 0, 0, "hello?"));
	show("client", client);
	close(client);
	fd = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
	told(connect(fd, (struct sockaddr *)&nobody, sizeof(nobody)));
	close(fd);

	printf("-- one-to-one, reset\n");
	close(listening);
	listening = server(SOCK_STREAM, "127.0.0.1", &address);
	if (fork() == 0) {
		fd = accept(listening, NULL, NULL);
		must(read(fd, &byte, 1));
		must(setsockopt(fd, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger)));
		_exit(0);
	}
	fd = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
	must(connect(fd, (struct sockaddr *)&address, sizeof(address)));
	must(write(fd, "x", 1));
	wait(&status);
	told((int)read(fd, &byte, 1));
	told((int)send(fd, "y", 1, MSG_NOSIGNAL));
	close(fd);
	close(listening);
}

/* The client vanishes without a word and comes again from the same port. */
void restart(void)
{
	struct sockaddr_in address, own;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address), client;
	struct linger linger = { 1, 0 };
	long before;

	subscribe_ends(listening);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	own = loopback("127.0.0.1", 0);
	must(bind(client, (struct sockaddr *)&own, sizeof(own)));
	own.sin_port = htons(port_of(client));
	must(say(client, &address, 0, 0, "before"));
	show("server", listening);
	show("server", listening);
	lose(listening, 0);
	must(setsockopt(client, SOL_SOCKET, SO_LINGER, &linger, sizeof(linger)));
	before = lost();
	close(client);
	while (lost() == before)
		usleep(1000);
	lose(listening, -1);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	must(bind(client, (struct sockaddr *)&own, sizeof(own)));
	must(say(client, &address, 0, 0, "after"));
	show("server", listening);
	show("server", listening);
	close(client);
	close(listening);
}

/* The sender gives up in the midst of a message that is too large for the receiver's window. */
void half_a_message(void)
{
	static char large[60000];
	struct sockaddr_in address;
	struct sctp_assoc_value segment = { .assoc_value = 1000 };
	uint32_t point = 4000;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address), size = 10000, flags = 0;
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);

	memset(large, 'x', sizeof(large));
	must(setsockopt(listening, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size)));
	must(setsockopt(listening, IPPROTO_SCTP, SCTP_PARTIAL_DELIVERY_POINT, &point, sizeof(point)));
	must(setsockopt(client, IPPROTO_SCTP, SCTP_MAXSEG, &segment, sizeof(segment)));
	subscribe(listening);
	must(sctp_sendmsg(client, large, sizeof(large), (struct sockaddr *)&address, sizeof(address), 0, 0, 0, 0, 0));
	do {
		flags = 0;
		must(sctp_recvmsg(listening, large, 1000, NULL, NULL, NULL, &flags));
	} while (flags & MSG_NOTIFICATION);
	printf("a beginning without an end: %d\n", large[0] == 'x' && !(flags & MSG_EOR));
	must(say(client, &address, 0, SCTP_ABORT, "that was it"));
	show_only("server", listening, SCTP_PARTIAL_DELIVERY_EVENT);
	show_only("server", listening, SCTP_ASSOC_CHANGE);
	close(client);
	close(listening);
}

/* Chunks signed with a key that both sides know, and a second key. */
static void give_key(int fd, sctp_assoc_t id, int number, const char *text)
{
	struct { struct sctp_authkey key; unsigned char bytes[16]; } key = { { id, number, strlen(text) }, { 0 } };

	memcpy(key.key.sca_key, text, strlen(text));
	must(setsockopt(fd, IPPROTO_SCTP, SCTP_AUTH_KEY, &key, sizeof(key)));
}

void authentication(void)
{
	struct sockaddr_in address;
	struct sctp_assoc_value supported = { .assoc_value = 1 };
	struct sctp_authchunk data = { 0 };
	struct { struct sctp_authchunks chunks; unsigned char list[20]; } signed_chunks = { { 0 }, { 0 } };
	struct sctp_authkeyid active = { 0 };
	socklen_t length = sizeof(signed_chunks);
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	sctp_assoc_t id, far;

	told(setsockopt(listening, IPPROTO_SCTP, SCTP_AUTH_SUPPORTED, &supported, sizeof(supported)));
	told(setsockopt(client, IPPROTO_SCTP, SCTP_AUTH_SUPPORTED, &supported, sizeof(supported)));
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_AUTH_CHUNK, &data, sizeof(data)));
	give_key(listening, 0, 0, "secret");
	give_key(client, 0, 0, "secret");
	subscribe(listening);
	subscribe_ends(client);
	must(say(client, &address, 0, 0, "signed"));
	id = show("client", client);
	far = show_only("server", listening, SCTP_ASSOC_CHANGE);
	told(sctp_opt_info(client, id, SCTP_PEER_AUTH_CHUNKS, &signed_chunks, &length));
	printf("%u chunks, length %u\n", signed_chunks.chunks.gauth_number_of_chunks, length);
	give_key(client, id, 1, "another");
	give_key(listening, far, 1, "another");
	active.scact_assoc_id = id;
	active.scact_keynumber = 1;
	told(setsockopt(client, IPPROTO_SCTP, SCTP_AUTH_ACTIVE_KEY, &active, sizeof(active)));
	must(say(client, &address, 0, 0, "signed by the other"));
	show_only("server", listening, SCTP_AUTHENTICATION_EVENT);
	show("server", listening);
	close(client);
	close(listening);
}

/* All that can be subscribed to. */
void notifications(void)
{
	struct sockaddr_in address;
	struct sctp_setadaptation adaptation = { 0xcafe };
	struct sctp_event dry = { .se_type = SCTP_SENDER_DRY_EVENT, .se_on = 1 };
	struct sctp_event unsent = { .se_type = SCTP_SEND_FAILED_EVENT, .se_on = 1 };
	struct sctp_event_subscribe events = { 0 };
	socklen_t length = sizeof(events);
	sctp_assoc_t id;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);

	subscribe(listening);
	told(setsockopt(client, IPPROTO_SCTP, SCTP_ADAPTATION_LAYER, &adaptation, sizeof(adaptation)));
	must(say(client, &address, 0, 0, "hello"));
	show_only("server", listening, SCTP_ASSOC_CHANGE);
	show_only("server", listening, SCTP_ADAPTATION_INDICATION);
	id = take(listening);

	printf("-- dry\n");
	dry.se_assoc_id = SCTP_ALL_ASSOC;
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_EVENT, &dry, sizeof(dry)));
	show_only("server", listening, SCTP_SENDER_DRY_EVENT);
	must(sctp_send(listening, "x", 1, &(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id }, 0));
	show_only("server", listening, SCTP_SENDER_DRY_EVENT);

	printf("-- send failed\n");
	lose(client, 0);
	must(sctp_send(listening, "never", 5,
		&(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id, .sinfo_context = 42, .sinfo_stream = 3 }, 0));
	told(sctp_send(listening, NULL, 0, &(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id, .sinfo_flags = SCTP_ABORT }, 0));
	show_only("server", listening, SCTP_SEND_FAILED);
	lose(client, -1);
	close(client);

	printf("-- send failed event\n");
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	must(say(client, &address, 0, 0, "again"));
	show_only("server", listening, SCTP_ASSOC_CHANGE);
	id = take(listening);
	unsent.se_assoc_id = SCTP_ALL_ASSOC;
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_EVENT, &unsent, sizeof(unsent)));
	lose(client, 0);
	must(sctp_send(listening, "nor this", 8, &(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id, .sinfo_context = 43 }, 0));
	must(sctp_send(listening, NULL, 0, &(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id, .sinfo_flags = SCTP_ABORT }, 0));
	show_only("server", listening, SCTP_SEND_FAILED_EVENT);
	lose(client, -1);
	close(client);

	printf("-- address, shutdown\n");
	hurry(listening, 50, 3);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	must(say(client, &address, 0, 0, "third"));
	id = take(listening);
	lose(client, 0);
	must(sctp_send(listening, "late", 4, &(struct sctp_sndrcvinfo){ .sinfo_assoc_id = id }, 0));
	show_only("server", listening, SCTP_PEER_ADDR_CHANGE);
	show_only("server", listening, SCTP_ASSOC_CHANGE);
	lose(client, -1);
	close(client);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	must(say(client, &address, 0, 0, "fourth"));
	take(listening);
	close(client);
	show_only("server", listening, SCTP_SHUTDOWN_EVENT);

	printf("-- which are wanted\n");
	must(getsockopt(listening, IPPROTO_SCTP, SCTP_EVENTS, &events, &length));
	for (size_t i = 0; i < length; i++)
		printf("%d ", ((unsigned char *)&events)[i]);
	printf("\n");
	dry.se_assoc_id = SCTP_FUTURE_ASSOC;
	length = sizeof(dry);
	told(getsockopt(listening, IPPROTO_SCTP, SCTP_EVENT, &dry, &length));
	printf("dry: %d\n", dry.se_on);
	close(listening);
}

/* Streams are counted from 0 again, and there are more of them. */
void reconfiguration(void)
{
	struct sockaddr_in address;
	struct sctp_assoc_value enable = { .assoc_id = SCTP_ALL_ASSOC, .assoc_value = SCTP_ENABLE_STRRESET_MASK };
	struct sctp_assoc_value supported = { .assoc_value = 1 };
	struct { struct sctp_reset_streams reset; uint16_t list[1]; } some = { { .srs_flags = SCTP_STREAM_RESET_OUTGOING,
		.srs_number_streams = 1 }, { 0 } };
	struct sctp_add_streams more = { .sas_outstrms = 2 };
	struct sctp_sack_info at_once = { .sack_freq = 1 };
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	sctp_assoc_t id;

	told(setsockopt(client, IPPROTO_SCTP, SCTP_RECONFIG_SUPPORTED, &supported, sizeof(supported)));
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_RECONFIG_SUPPORTED, &supported, sizeof(supported)));
	told(setsockopt(client, IPPROTO_SCTP, SCTP_ENABLE_STREAM_RESET, &enable, sizeof(enable)));
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_ENABLE_STREAM_RESET, &enable, sizeof(enable)));
	must(setsockopt(listening, IPPROTO_SCTP, SCTP_DELAYED_SACK, &at_once, sizeof(at_once)));
	subscribe(listening);
	subscribe(client);
	must(say(client, &address, 0, 0, "number 0"));
	must(say(client, &address, 0, 0, "number 1"));
	id = show_only("client", client, SCTP_ASSOC_CHANGE);
	take(listening);
	show("server", listening);
	some.reset.srs_assoc_id = more.sas_assoc_id = id;
	told(setsockopt(client, IPPROTO_SCTP, SCTP_RESET_STREAMS, &some, sizeof(some)));
	show_only("client", client, SCTP_STREAM_RESET_EVENT);
	show_only("server", listening, SCTP_STREAM_RESET_EVENT);
	must(say(client, &address, 0, 0, "number 0 again"));
	show("server", listening);
	told(setsockopt(client, IPPROTO_SCTP, SCTP_ADD_STREAMS, &more, sizeof(more)));
	show_only("client", client, SCTP_STREAM_CHANGE_EVENT);
	show_only("server", listening, SCTP_STREAM_CHANGE_EVENT);
	told(setsockopt(client, IPPROTO_SCTP, SCTP_RESET_ASSOC, &id, sizeof(id)));
	show_only("client", client, SCTP_ASSOC_RESET_EVENT);
	show_only("server", listening, SCTP_ASSOC_RESET_EVENT);
	close(client);
	close(listening);
}
