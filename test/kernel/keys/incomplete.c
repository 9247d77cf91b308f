/* Messages that lack something, or have it wrongly. */
#include "key.h"

enum { SA = 1, SOURCE = 2, DESTINATION = 4, AUTHENTICATION = 8, ENCRYPTION = 16, HARD = 32, SOFT = 64, ALL = 127 };

static void compose(struct message *m, int type, int satype, int parts)
{
	begin(m, type, satype, 11);
	if (parts & SA)
		add_sa(m, 0x500, SADB_AALG_SHA1HMAC, satype == SADB_SATYPE_ESP ? SADB_EALG_3DESCBC : 0);
	if (parts & SOURCE)
		add_address(m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	if (parts & DESTINATION)
		add_address(m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
	if (parts & AUTHENTICATION)
		add_key(m, SADB_EXT_KEY_AUTH, 160);
	if (parts & ENCRYPTION && satype == SADB_SATYPE_ESP)
		add_key(m, SADB_EXT_KEY_ENCRYPT, 192);
	if (parts & HARD)
		add_lifetime(m, SADB_EXT_LIFETIME_HARD, 0, 0, 3600, 0);
	if (parts & SOFT)
		add_lifetime(m, SADB_EXT_LIFETIME_SOFT, 0, 0, 3000, 0);
}

static void leave_out(int fd, int type, int satype)
{
	for (int part = SA; part <= SOFT; part *= 2) {
		struct message m;
		char what[64];

		snprintf(what, sizeof(what), "type %d satype %d without %d", type, satype, part);
		compose(&m, type, satype, ALL & ~part);
		ask(fd, &m, what);
	}
}

/* The first extension of a type. */
static struct sadb_ext *find(struct message *m, int type)
{
	struct sadb_ext *ext = (struct sadb_ext *)(&m->base + 1);

	while (ext->sadb_ext_type != type)
		ext = (struct sadb_ext *)((char *)ext + ext->sadb_ext_len * 8);
	return ext;
}

static void spoil(int fd)
{
	struct message m;
	struct sadb_sa *sa;
	int lengths[] = { 0, 1, 2, 4, 100, 65535 };

	for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		int types[] = { SADB_EXT_SA, SADB_EXT_ADDRESS_DST, SADB_EXT_KEY_AUTH, SADB_EXT_LIFETIME_HARD };

		for (size_t k = 0; k < sizeof(types) / sizeof(types[0]); k++) {
			char what[64];

			snprintf(what, sizeof(what), "extension %d of %d units", types[k], lengths[i]);
			compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
			find(&m, types[k])->sadb_ext_len = lengths[i];
			if (types[k] == SADB_EXT_SA && lengths[i] == 2)
				continue; /* that is right */
			ask(fd, &m, what);
		}
	}
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	find(&m, SADB_EXT_KEY_AUTH)->sadb_ext_type = SADB_EXT_RESERVED;
	ask(fd, &m, "extension 0");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	add_sa(&m, 0x501, SADB_AALG_MD5HMAC, 0);
	ask(fd, &m, "two of one kind");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	((struct sadb_key *)find(&m, SADB_EXT_KEY_AUTH))->sadb_key_bits = 1000;
	ask(fd, &m, "key shorter than it says");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	((struct sadb_key *)find(&m, SADB_EXT_KEY_AUTH))->sadb_key_bits = 0;
	ask(fd, &m, "key without bits");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	((struct sadb_key *)find(&m, SADB_EXT_KEY_AUTH))->sadb_key_bits = 152;
	ask(fd, &m, "key one byte short");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	((struct sadb_address *)find(&m, SADB_EXT_ADDRESS_DST))->sadb_address_prefixlen = 33;
	ask(fd, &m, "prefix of 33 bits");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	((struct sockaddr *)((struct sadb_address *)find(&m, SADB_EXT_ADDRESS_SRC) + 1))->sa_family = AF_UNIX;
	ask(fd, &m, "strange family");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL & ~DESTINATION);
	add_address(&m, SADB_EXT_ADDRESS_DST, "fd00::2", 128);
	ask(fd, &m, "two families");
	int algorithms[] = { 0, 1, 4, 8, 100, 250, 252, 255 };
	for (size_t i = 0; i < sizeof(algorithms) / sizeof(algorithms[0]); i++) {
		char what[64];

		compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
		((struct sadb_sa *)find(&m, SADB_EXT_SA))->sadb_sa_auth = algorithms[i];
		snprintf(what, sizeof(what), "authentication %d", algorithms[i]);
		ask(fd, &m, what);
		compose(&m, SADB_ADD, SADB_SATYPE_ESP, ALL);
		((struct sadb_sa *)find(&m, SADB_EXT_SA))->sadb_sa_encrypt = algorithms[i];
		snprintf(what, sizeof(what), "encryption %d", algorithms[i]);
		ask(fd, &m, what);
	}
	compose(&m, SADB_ADD, SADB_SATYPE_ESP, ALL);
	sa = (struct sadb_sa *)find(&m, SADB_EXT_SA);
	sa->sadb_sa_auth = sa->sadb_sa_encrypt = 0;
	ask(fd, &m, "ESP of nothing");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	add_mode(&m, 9, 0);
	ask(fd, &m, "mode 9");
	compose(&m, SADB_ADD, SADB_SATYPE_UNSPEC, ALL);
	ask(fd, &m, "no type");
	compose(&m, SADB_ADD, SADB_SATYPE_AH, ALL);
	extend(&m, 1000, 24);
	ask(fd, &m, "an extension that nobody knows is passed over");
	compose(&m, SADB_DELETE, SADB_SATYPE_AH, ALL);
	ask(fd, &m, "and what has been added goes");
}

void incomplete(int fd)
{
	int types[] = { SADB_ADD, SADB_UPDATE, SADB_GET, SADB_DELETE, SADB_GETSPI };
	struct message m;

	printf("# incomplete\n");
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++) {
		leave_out(fd, types[i], SADB_SATYPE_AH);
		begin(&m, SADB_FLUSH, SADB_SATYPE_UNSPEC, 12);
		ask(fd, &m, "flush");
	}
	leave_out(fd, SADB_ADD, SADB_SATYPE_ESP);
	ask(fd, &m, "flush");
	spoil(fd);
	begin(&m, SADB_FLUSH, SADB_SATYPE_UNSPEC, 13);
	ask(fd, &m, "flush");
}
