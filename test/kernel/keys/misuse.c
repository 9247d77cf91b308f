/* Messages that are none. */
#include "key.h"

static void send_bytes(int fd, const struct message *m, size_t size, const char *what)
{
	report(what, write(fd, m, size));
	drain(fd, "", 0);
}

static void ways_to_be_wrong(int fd)
{
	struct message m;
	size_t sizes[] = { 0, 1, 8, 15, 17, 20, 24 };

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		char what[32];

		begin(&m, SADB_DUMP, SADB_SATYPE_AH, 1);
		snprintf(what, sizeof(what), "%zu bytes", sizes[i]);
		send_bytes(fd, &m, sizes[i], what);
	}
	begin(&m, SADB_DUMP, SADB_SATYPE_AH, 2);
	m.base.sadb_msg_version = 1;
	send_bytes(fd, &m, 16, "version 1");
	begin(&m, SADB_DUMP, SADB_SATYPE_AH, 3);
	m.base.sadb_msg_reserved = 1;
	send_bytes(fd, &m, 16, "reserved");
	begin(&m, SADB_DUMP, SADB_SATYPE_AH, 4);
	m.base.sadb_msg_len = 0;
	send_bytes(fd, &m, 16, "length 0");
	m.base.sadb_msg_len = 3;
	send_bytes(fd, &m, 16, "length 3");
	m.base.sadb_msg_len = 1;
	send_bytes(fd, &m, 8, "length 1");
	int types[] = { SADB_RESERVED, SADB_EXPIRE, SADB_X_PCHANGE, SADB_MAX + 1, 255 };
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		char what[32];

		begin(&m, types[i], SADB_SATYPE_AH, 5);
		snprintf(what, sizeof(what), "type %d", types[i]);
		send_bytes(fd, &m, 16, what);
	}
	int satypes[] = { 1, SADB_SATYPE_RSVP, SADB_SATYPE_MAX + 1, 255 };
	for (size_t i = 0; i < sizeof(satypes) / sizeof(satypes[0]); i++) {
		int asked[] = { SADB_GETSPI, SADB_GET, SADB_ADD, SADB_DELETE, SADB_FLUSH, SADB_DUMP };

		for (size_t k = 0; k < sizeof(asked) / sizeof(asked[0]); k++) {
			begin(&m, asked[k], satypes[i], 6);
			add_sa(&m, 0x99, SADB_AALG_MD5HMAC, 0);
			add_address(&m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
			add_address(&m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
			add_key(&m, SADB_EXT_KEY_AUTH, 128);
			ask(fd, &m, "satype that IPsec has not");
		}
	}
}

static void bad_pointers(int fd)
{
	char *volatile nowhere = (char *)8;
	struct iovec parts[2];
	struct msghdr msg;
	struct message m;

	begin(&m, SADB_DUMP, SADB_SATYPE_AH, 7);
	report("write", write(fd, nowhere, 16));
	report("send", send(fd, NULL, 16, 0));
	memset(&msg, 0, sizeof(msg));
	msg.msg_iov = (struct iovec *)8;
	msg.msg_iovlen = 1;
	report("sendmsg", sendmsg(fd, &msg, 0));
	msg.msg_iov = parts;
	msg.msg_iovlen = 100000;
	report("sendmsg", sendmsg(fd, &msg, 0));
	report("out of band", send(fd, &m, 16, MSG_OOB));
	parts[0] = (struct iovec){ &m, 10 };
	parts[1] = (struct iovec){ m.room + 10, 6 };
	msg.msg_iovlen = 2;
	report("sendmsg in two parts", sendmsg(fd, &msg, 0));
	drain(fd, "", 0);
	report("nothing to read", recv(fd, &m, sizeof(m), MSG_DONTWAIT));
	report("strange flag", recv(fd, &m, sizeof(m), MSG_DONTWAIT | MSG_WAITALL));
}

void misuse(int fd)
{
	printf("# misuse\n");
	ways_to_be_wrong(fd);
	bad_pointers(fd);
}
