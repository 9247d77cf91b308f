/* Associations added, found, changed and deleted, and what `ip xfrm` says to it. */
#include "key.h"

static void compose_ah(struct message *m, int type)
{
	begin(m, type, SADB_SATYPE_AH, 21);
	add_sa(m, 0x1000, SADB_AALG_MD5HMAC, 0);
	add_address(m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
	add_key(m, SADB_EXT_KEY_AUTH, 128);
}

static void compose_esp(struct message *m, int type, int addtime)
{
	begin(m, type, SADB_SATYPE_ESP, 22);
	add_sa(m, 0x2000, SADB_AALG_SHA1HMAC, SADB_EALG_3DESCBC);
	add_lifetime(m, SADB_EXT_LIFETIME_HARD, 1000, 2000, addtime, 4000);
	add_lifetime(m, SADB_EXT_LIFETIME_SOFT, 100, 200, addtime / 2, 400);
	add_address(m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(m, SADB_EXT_ADDRESS_DST, "192.168.9.2", 32);
	add_address(m, SADB_EXT_ADDRESS_PROXY, "10.1.0.0", 16);
	add_key(m, SADB_EXT_KEY_AUTH, 160);
	add_key(m, SADB_EXT_KEY_ENCRYPT, 192);
	struct sadb_ident *ident = extend(m, SADB_EXT_IDENTITY_SRC, sizeof(*ident) + 16);
	ident->sadb_ident_type = SADB_IDENTTYPE_FQDN;
	strcpy((char *)(ident + 1), "one.unpbook.com");
	ident = extend(m, SADB_EXT_IDENTITY_DST, sizeof(*ident) + 16);
	ident->sadb_ident_type = SADB_IDENTTYPE_USERFQDN;
	strcpy((char *)(ident + 1), "a@b.unpbook.com");
	struct sadb_sens *sens = extend(m, SADB_EXT_SENSITIVITY, sizeof(*sens));
	sens->sadb_sens_dpd = 1;
	sens->sadb_sens_sens_level = 2;
}

static void compose_ipv6(struct message *m)
{
	begin(m, SADB_ADD, SADB_SATYPE_ESP, 23);
	add_sa(m, 0x3000, 0, SADB_EALG_NULL);
	add_address(m, SADB_EXT_ADDRESS_SRC, "fd00:9::1", 128);
	add_address(m, SADB_EXT_ADDRESS_DST, "fd00:9::2", 128);
	add_key(m, SADB_EXT_KEY_ENCRYPT, 0);
	add_mode(m, 2, 77);
	((struct sadb_sa *)(&m->base + 1))->sadb_sa_flags = SADB_SAFLAGS_NOECN | SADB_SAFLAGS_DECAP_DSCP;
	((struct sadb_sa *)(&m->base + 1))->sadb_sa_replay = 200;
}

static void dump(int fd, int satype, const char *what)
{
	struct message m;

	begin(&m, SADB_DUMP, satype, 30);
	ask(fd, &m, what);
}

static void of_one(int fd, int type, int satype, uint32_t spi, const char *to, const char *what)
{
	struct message m;

	begin(&m, type, satype, 31);
	add_sa(&m, spi, 0, 0);
	add_address(&m, SADB_EXT_ADDRESS_SRC, strchr(to, ':') != NULL ? "::" : "0.0.0.0", 0);
	add_address(&m, SADB_EXT_ADDRESS_DST, to, 32);
	ask(fd, &m, what);
}

static void reserve(int fd, uint32_t min, uint32_t max, const char *what)
{
	struct message m;
	struct sadb_spirange *range;

	begin(&m, SADB_GETSPI, SADB_SATYPE_ESP, 40);
	add_address(&m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(&m, SADB_EXT_ADDRESS_DST, "192.168.9.3", 32);
	range = extend(&m, SADB_EXT_SPIRANGE, sizeof(*range));
	range->sadb_spirange_min = min;
	range->sadb_spirange_max = max;
	ask(fd, &m, what);
}

static void reserved(int fd)
{
	struct message m;

	reserve(fd, 0x700, 0x6ff, "an empty range");
	reserve(fd, 0x701, 0x701, "an index of one");
	reserve(fd, 0x702, 0x702, "another");
	dump(fd, SADB_SATYPE_ESP, "both are larval");
	begin(&m, SADB_UPDATE, SADB_SATYPE_ESP, 41);
	add_sa(&m, 0x701, SADB_AALG_MD5HMAC, SADB_EALG_DESCBC);
	add_address(&m, SADB_EXT_ADDRESS_SRC, "192.168.9.1", 32);
	add_address(&m, SADB_EXT_ADDRESS_DST, "192.168.9.3", 32);
	add_key(&m, SADB_EXT_KEY_AUTH, 128);
	add_key(&m, SADB_EXT_KEY_ENCRYPT, 64);
	ask(fd, &m, "one gets its keys");
	reserve(fd, 0x701, 0x701, "an index that is taken");
	of_one(fd, SADB_DELETE, SADB_SATYPE_ESP, 0x701, "192.168.9.3", "gone");
}

void associations(int fd)
{
	struct message m;

	printf("# associations\n");
	dump(fd, SADB_SATYPE_UNSPEC, "none");
	compose_ah(&m, SADB_UPDATE);
	ask(fd, &m, "updated before it is there");
	compose_ah(&m, SADB_ADD);
	ask(fd, &m, "AH");
	ask(fd, &m, "AH again");
	compose_esp(&m, SADB_ADD, 3000);
	ask(fd, &m, "ESP with all");
	compose_ipv6(&m);
	ask(fd, &m, "ESP over IPv6");
	run("ip xfrm state");
	run("ip xfrm state add src 192.168.9.1 dst 192.168.9.9 proto esp spi 0x4000 enc 'cbc(des3_ede)' "
	    "0x000102030405060708090a0b0c0d0e0f1011121314151617 auth 'hmac(sha1)' 0x000102030405060708090a0b0c0d0e0f10111213 "
	    "mode tunnel reqid 5 encap espinudp 4500 4501 0.0.0.0");
	drain(fd, "", 0);
	dump(fd, SADB_SATYPE_UNSPEC, "all");
	dump(fd, SADB_SATYPE_AH, "AH alone");
	dump(fd, SADB_X_SATYPE_IPCOMP, "IPComp alone");
	begin(&m, SADB_DUMP, SADB_SATYPE_UNSPEC, 32);
	struct sadb_x_filter *filter = extend(&m, SADB_X_EXT_FILTER, sizeof(*filter));
	filter->sadb_x_filter_family = AF_INET6;
	ask(fd, &m, "IPv6 alone");
	of_one(fd, SADB_GET, SADB_SATYPE_ESP, 0x2000, "192.168.9.2", "one");
	of_one(fd, SADB_GET, SADB_SATYPE_AH, 0x2000, "192.168.9.2", "another type");
	of_one(fd, SADB_GET, SADB_SATYPE_UNSPEC, 0x2000, "192.168.9.2", "any type");
	of_one(fd, SADB_GET, SADB_SATYPE_ESP, 0x2000, "192.168.9.3", "another destination");
	of_one(fd, SADB_GET, SADB_SATYPE_ESP, 0x3000, "fd00:9::2", "the one over IPv6");
	compose_esp(&m, SADB_UPDATE, 6000);
	ask(fd, &m, "a longer life");
	of_one(fd, SADB_DELETE, SADB_SATYPE_ESP, 0x2000, "192.168.9.2", "deleted");
	of_one(fd, SADB_DELETE, SADB_SATYPE_ESP, 0x2000, "192.168.9.2", "deleted again");
	reserved(fd);
	begin(&m, SADB_FLUSH, SADB_SATYPE_AH, 50);
	ask(fd, &m, "AH flushed");
	run("ip xfrm state | grep '^src'");
	run("ip xfrm state delete src 192.168.9.1 dst 192.168.9.9 proto esp spi 0x4000");
	drain(fd, "", 0);
	run("ip xfrm state flush");
	drain(fd, "", 0);
	begin(&m, SADB_FLUSH, SADB_SATYPE_UNSPEC, 51);
	ask(fd, &m, "flushed, though there is nothing");
}
