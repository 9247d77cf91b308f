/* Messages between a client and a server. */
#include "trial.h"
#include <fcntl.h>

/* One-to-many, server and client in one process: what was sent on a stream comes back on it. */
void echo(void)
{
	struct sockaddr_in address, from;
	struct sctp_sndrcvinfo sinfo;
	char buffer[100];
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);

	must(client);
	subscribe_ends(listening);
	subscribe_ends(client);
	for (int stream = 0; stream < 3; stream++) {
		snprintf(buffer, sizeof(buffer), "hello on %d", stream);
		told(say(client, &address, stream, 0, buffer));
	}
	show("server", listening);
	for (int i = 0; i < 3; i++) {
		socklen_t length = sizeof(from);
		int flags = 0;
		int count = sctp_recvmsg(listening, buffer, sizeof(buffer), (struct sockaddr *)&from, &length, &sinfo, &flags);
		must(count);
		printf("%d bytes, a whole message: %d, from port of the client: %d, %u bytes of address\n", count,
			(flags & MSG_EOR) != 0, ntohs(from.sin_port) == port_of(client), length);
		must(sctp_sendmsg(listening, buffer, count, (struct sockaddr *)&from, length, htonl(7), 0, sinfo.sinfo_stream, 0, 0));
	}
	for (int i = 0; i < 4; i++)
		show("client", client);
	close(client);
	show("server", listening);
	close(listening);
}

/* One-to-one with an accepting child, in the manner of TCP. */
void one_to_one(void)
{
	struct sockaddr_in address;
	int listening = server(SOCK_STREAM, "127.0.0.1", &address);
	char buffer[100];
	int client, status;
	ssize_t count;

	if (fork() == 0) {
		int fd = accept(listening, NULL, NULL);
		must(fd);
		while ((count = read(fd, buffer, sizeof(buffer))) > 0)
			must(write(fd, buffer, count));
		_exit(count == 0 ? 7 : 8);
	}
	close(listening);
	client = socket(AF_INET, SOCK_STREAM, IPPROTO_SCTP);
	must(connect(client, (struct sockaddr *)&address, sizeof(address)));
	told(connect(client, (struct sockaddr *)&address, sizeof(address)));
	must(write(client, "one", 3));
	must(write(client, "and two", 7));
	for (int i = 0; i < 2; i++) {
		count = read(client, buffer, sizeof(buffer));
		must(count);
		printf("%zd \"%.*s\"\n", count, (int)count, buffer);
	}
	told(shutdown(client, SHUT_WR));
	told((int)read(client, buffer, sizeof(buffer)));
	told((int)send(client, "late", 4, MSG_NOSIGNAL));
	wait(&status);
	printf("the child ended with %d\n", WEXITSTATUS(status));
	close(client);
}

/* As many streams as both want; order within each. */
void streams(void)
{
	struct sockaddr_in address;
	struct sctp_initmsg init = { .sinit_num_ostreams = 5, .sinit_max_instreams = 4 };
	struct sctp_status status;
	socklen_t length = sizeof(status);
	int listening, client;
	sctp_assoc_t id;

	listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	told(setsockopt(client, IPPROTO_SCTP, SCTP_INITMSG, &init, sizeof(init)));
	init = (struct sctp_initmsg){ .sinit_num_ostreams = 9, .sinit_max_instreams = 3 };
	told(setsockopt(listening, IPPROTO_SCTP, SCTP_INITMSG, &init, sizeof(init)));
	subscribe_ends(listening);
	subscribe_ends(client);
	must(say(client, &address, 0, 0, "first"));
	must(say(client, &address, 2, 0, "a"));
	must(say(client, &address, 1, 0, "b"));
	must(say(client, &address, 2, 0, "c"));
	must(say(client, &address, 0, SCTP_UNORDERED, "whenever"));
	show("client", client);
	for (int i = 0; i < 6; i++)
		id = show("server", listening);
	told(say(client, &address, 3, 0, "there are but three"));
	told(sctp_opt_info(listening, id, SCTP_STATUS, &status, &length));
	printf("in %d out %d state %d unacknowledged %d\n", status.sstat_instrms, status.sstat_outstrms,
		status.sstat_state, status.sstat_unackdata);
	close(client);
	close(listening);
}

/* A lost message holds up those behind it on its own stream, and no others. */
void head_of_line(void)
{
	struct sockaddr_in address;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	int on = 1;

	subscribe_ends(listening);
	hurry(client, 2000, 0);
	must(setsockopt(client, IPPROTO_SCTP, SCTP_NODELAY, &on, sizeof(on)));
	must(say(client, &address, 0, 0, "begin"));
	show("server", listening);
	show("server", listening);
	lose(listening, 'L');
	must(say(client, &address, 1, 0, "Lost at first"));
	must(say(client, &address, 1, 0, "behind it"));
	must(say(client, &address, 2, 0, "on another stream"));
	must(say(client, &address, 1, SCTP_UNORDERED, "in no order"));
	show("server", listening);
	show("server", listening);
	show_silence("server", listening, 200);
	lose(listening, -1);
	show("server", listening);
	show("server", listening);
	close(client);
	close(listening);
}

/* A large message comes in parts; the last has MSG_EOR. */
void partial_delivery(void)
{
	static char large[60000], part[1 << 16];
	struct sockaddr_in address;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	struct sctp_assoc_value segment = { .assoc_value = 1000 };
	int parts = 0, total = 0, right = 1, flags, on = 1;

	memset(large, 'x', sizeof(large));
	must(setsockopt(client, IPPROTO_SCTP, SCTP_MAXSEG, &segment, sizeof(segment)));
	must(sctp_sendmsg(client, large, sizeof(large), (struct sockaddr *)&address, sizeof(address), 0, 0, 0, 0, 0));
	do {
		flags = 0;
		int count = sctp_recvmsg(listening, part, 1000, NULL, NULL, NULL, &flags);
		must(count);
		for (int i = 0; i < count; i++)
			right &= part[i] == 'x';
		total += count;
		parts++;
	} while (!(flags & MSG_EOR));
	printf("%d bytes, %s, in several parts: %d\n", total, right ? "all right" : "wrong", parts > 1);
	must(setsockopt(client, IPPROTO_SCTP, SCTP_DISABLE_FRAGMENTS, &on, sizeof(on)));
	told(sctp_sendmsg(client, large, sizeof(large), (struct sockaddr *)&address, sizeof(address), 0, 0, 0, 0, 0));
	close(client);
	close(listening);
}

/* An association of its own socket, served by a child, while the server goes on with the others. */
void peeling_off(void)
{
	struct sockaddr_in address;
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int one = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), two = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP);
	struct sctp_event_subscribe events = { .sctp_data_io_event = 1 };
	sctp_assoc_t id;
	int peeled, status, type;
	socklen_t length = sizeof(type);

	must(setsockopt(listening, IPPROTO_SCTP, SCTP_EVENTS, &events, sizeof(events)));
	must(say(one, &address, 0, 0, "one"));
	id = show("server", listening);
	peeled = sctp_peeloff(listening, id);
	must(peeled);
	must(getsockopt(peeled, SOL_SOCKET, SO_TYPE, &type, &length));
	printf("still of the other style: %d\n", type == SOCK_SEQPACKET);
	if (fork() == 0) {
		close(listening);
		must(say(one, &address, 1, 0, "more of one"));
		show("child", peeled);
		must(sctp_sendmsg(peeled, "answer", 6, NULL, 0, 0, 0, 2, 0, 0));
		_exit(5);
	}
	close(peeled);
	wait(&status);
	printf("the child ended with %d\n", WEXITSTATUS(status));
	must(setsockopt(one, IPPROTO_SCTP, SCTP_EVENTS, &events, sizeof(events)));
	show("one", one);
	must(say(two, &address, 0, 0, "two"));
	id = show("server", listening);
	peeled = sctp_peeloff_flags(listening, id, SOCK_CLOEXEC | SOCK_NONBLOCK);
	must(peeled);
	printf("flags: %d %d\n", (fcntl(peeled, F_GETFD) & FD_CLOEXEC) != 0, (fcntl(peeled, F_GETFL) & O_NONBLOCK) != 0);
	told(sctp_recvmsg(peeled, &type, sizeof(type), NULL, NULL, NULL, NULL));
	told(sctp_peeloff(listening, id));
	told(sctp_peeloff(peeled, id));
	close(peeled);
	close(one);
	close(two);
	close(listening);
}

/* sctp_sendv() and sctp_recvv() with all that may go along. */
void vectors(void)
{
	struct sockaddr_in address, from, addresses[2];
	int listening = server(SOCK_SEQPACKET, "127.0.0.1", &address);
	int client = socket(AF_INET, SOCK_SEQPACKET, IPPROTO_SCTP), on = 1;
	struct iovec parts[2] = { { "first and ", 10 }, { "second", 6 } };
	struct sctp_sndinfo how = { .snd_sid = 2, .snd_ppid = htonl(99) };
	struct sctp_prinfo worth = { .pr_policy = SCTP_PR_SCTP_TTL, .pr_value = 5000 };
	struct sctp_sendv_spa both = { SCTP_SEND_SNDINFO_VALID | SCTP_SEND_PRINFO_VALID, how, worth, { 0 } };
	char buffer[50];
	struct iovec into[2] = { { buffer, 5 }, { buffer + 5, sizeof(buffer) - 5 } };

	addresses[0] = address;
	addresses[1] = loopback("127.0.0.2", ntohs(address.sin_port));
	must(sctp_bindx(listening, (struct sockaddr *)&addresses[1], 1, SCTP_BINDX_ADD_ADDR));
	told(sctp_sendv(client, parts, 2, (struct sockaddr *)addresses, 2, &how, sizeof(how), SCTP_SENDV_SNDINFO, 0));
	told(sctp_sendv(client, parts, 1, (struct sockaddr *)addresses, 1, &worth, sizeof(worth), SCTP_SENDV_PRINFO, 0));
	told(sctp_sendv(client, parts, 2, (struct sockaddr *)addresses, 1, &both, sizeof(both), SCTP_SENDV_SPA, 0));
	told(sctp_sendv(client, parts, 2, (struct sockaddr *)addresses, 1, NULL, 0, SCTP_SENDV_NOINFO, 0));
	for (int i = 0; i < 4; i++) {
		struct sctp_recvv_rn info = { .recvv_rcvinfo.rcv_sid = 77 };
		socklen_t length = i == 2 ? sizeof(info.recvv_rcvinfo) : sizeof(info), size = sizeof(from);
		unsigned int type = 55;
		int flags = 0;

		if (i == 1)
			must(setsockopt(listening, IPPROTO_SCTP, SCTP_RECVRCVINFO, &on, sizeof(on)));
		if (i == 2)
			must(setsockopt(listening, IPPROTO_SCTP, SCTP_RECVNXTINFO, &on, sizeof(on)));
		int count = sctp_recvv(listening, into, 2, (struct sockaddr *)&from, &size, &info, &length, &type, &flags);
		must(count);
		printf("\"%.*s\" type %u length %u", count, buffer, type, length);
		if (type == SCTP_RECVV_RCVINFO || type == SCTP_RECVV_RN)
			printf(" stream %d ppid %u", info.recvv_rcvinfo.rcv_sid, ntohl(info.recvv_rcvinfo.rcv_ppid));
		if (type == SCTP_RECVV_RN)
			printf(" next: stream %d %u bytes", info.recvv_nxtinfo.nxt_sid, info.recvv_nxtinfo.nxt_length);
		printf("\n");
	}
	told(sctp_sendv(client, parts, 2, NULL, 0, NULL, 0, SCTP_SENDV_NOINFO, 0));
	told(sctp_recvv(client, into, 2, NULL, NULL, NULL, NULL, NULL, &(int){ MSG_DONTWAIT }));
	close(client);
	close(listening);
}
