/* Key management messages, made and printed. */
#include "key.h"
#include <poll.h>

#define UNIT 8

void begin(struct message *m, int type, int satype, int seq)
{
	memset(m, 0, sizeof(*m));
	m->base.sadb_msg_version = PF_KEY_V2;
	m->base.sadb_msg_type = type;
	m->base.sadb_msg_satype = satype;
	m->base.sadb_msg_len = sizeof(m->base) / UNIT;
	m->base.sadb_msg_seq = seq;
	m->base.sadb_msg_pid = getpid();
}

void *extend(struct message *m, int type, size_t size)
{
	struct sadb_ext *ext = (struct sadb_ext *)(m->room + m->base.sadb_msg_len * UNIT);

	ext->sadb_ext_len = (size + UNIT - 1) / UNIT;
	ext->sadb_ext_type = type;
	m->base.sadb_msg_len += ext->sadb_ext_len;
	return ext;
}

void add_sa(struct message *m, uint32_t spi, int auth, int encrypt)
{
	struct sadb_sa *sa = extend(m, SADB_EXT_SA, sizeof(*sa));

	sa->sadb_sa_spi = htonl(spi);
	sa->sadb_sa_replay = 4;
	sa->sadb_sa_state = SADB_SASTATE_MATURE;
	sa->sadb_sa_auth = auth;
	sa->sadb_sa_encrypt = encrypt;
}

void add_address(struct message *m, int type, const char *text, int prefix)
{
	int is6 = strchr(text, ':') != NULL;
	struct sadb_address *address =
		extend(m, type, sizeof(*address) + (is6 ? sizeof(struct sockaddr_in6) : sizeof(struct sockaddr_in)));

	address->sadb_address_prefixlen = prefix;
	if (is6) {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)(address + 1);

		in6->sin6_family = AF_INET6;
		inet_pton(AF_INET6, text, &in6->sin6_addr);
	} else {
		struct sockaddr_in *in = (struct sockaddr_in *)(address + 1);

		in->sin_family = AF_INET;
		inet_pton(AF_INET, text, &in->sin_addr);
	}
}

void add_key(struct message *m, int type, int bits)
{
	struct sadb_key *key = extend(m, type, sizeof(*key) + (bits + 7) / 8);

	key->sadb_key_bits = bits;
	for (int i = 0; i < bits / 8; i++)
		((unsigned char *)(key + 1))[i] = i * 7 + type;
}

void add_lifetime(struct message *m, int type, int allocations, int bytes, int addtime, int usetime)
{
	struct sadb_lifetime *lifetime = extend(m, type, sizeof(*lifetime));

	lifetime->sadb_lifetime_allocations = allocations;
	lifetime->sadb_lifetime_bytes = bytes;
	lifetime->sadb_lifetime_addtime = addtime;
	lifetime->sadb_lifetime_usetime = usetime;
}

void add_mode(struct message *m, int mode, int reqid)
{
	struct sadb_x_sa2 *more = extend(m, SADB_X_EXT_SA2, sizeof(*more));

	more->sadb_x_sa2_mode = mode;
	more->sadb_x_sa2_reqid = reqid;
}

/* -- Printing -- */

static void print_address(const char *name, const struct sadb_address *address)
{
	const struct sockaddr *sa = (const struct sockaddr *)(address + 1);
	char text[INET6_ADDRSTRLEN];
	int is6 = sa->sa_family == AF_INET6;

	inet_ntop(sa->sa_family,
		is6 ? (const void *)&((const struct sockaddr_in6 *)sa)->sin6_addr : &((const struct sockaddr_in *)sa)->sin_addr,
		text, sizeof(text));
	printf("  %s %s/%d proto %d port %d\n", name, text, address->sadb_address_prefixlen, address->sadb_address_proto,
		ntohs(((const struct sockaddr_in *)sa)->sin_port));
}

static void print_bytes(const char *name, const void *from, size_t size)
{
	printf("  %s", name);
	for (size_t i = 0; i < size; i++)
		printf(" %02x", ((const unsigned char *)from)[i]);
	printf("\n");
}

static void print_lifetime(const char *name, const struct sadb_lifetime *lifetime)
{
	printf("  %s %u allocations %llu bytes", name, lifetime->sadb_lifetime_allocations,
		(unsigned long long)lifetime->sadb_lifetime_bytes);
	if (lifetime->sadb_lifetime_exttype == SADB_EXT_LIFETIME_CURRENT)
		printf(" %s %s\n", lifetime->sadb_lifetime_addtime != 0 ? "added" : "not added",
			lifetime->sadb_lifetime_usetime != 0 ? "used" : "not used");
	else
		printf(" %llu added %llu used\n", (unsigned long long)lifetime->sadb_lifetime_addtime,
			(unsigned long long)lifetime->sadb_lifetime_usetime);
}

static void print_supported(const char *name, const struct sadb_supported *supported)
{
	const struct sadb_alg *end = (const struct sadb_alg *)((const char *)supported + supported->sadb_supported_len * UNIT);

	printf("  %s\n", name);
	for (const struct sadb_alg *alg = (const struct sadb_alg *)(supported + 1); alg < end; alg++)
		printf("    %d: iv %d, %d to %d bits\n", alg->sadb_alg_id, alg->sadb_alg_ivlen, alg->sadb_alg_minbits,
			alg->sadb_alg_maxbits);
}

static void print_proposal(const struct sadb_prop *proposal)
{
	const struct sadb_comb *end = (const struct sadb_comb *)((const char *)proposal + proposal->sadb_prop_len * UNIT);

	printf("  proposal, replay %d\n", proposal->sadb_prop_replay);
	for (const struct sadb_comb *comb = (const struct sadb_comb *)(proposal + 1); comb < end; comb++)
		printf("    auth %d (%d to %d) encrypt %d (%d to %d) hard %llu %llu soft %llu %llu\n", comb->sadb_comb_auth,
			comb->sadb_comb_auth_minbits, comb->sadb_comb_auth_maxbits, comb->sadb_comb_encrypt,
			comb->sadb_comb_encrypt_minbits, comb->sadb_comb_encrypt_maxbits,
			(unsigned long long)comb->sadb_comb_hard_addtime, (unsigned long long)comb->sadb_comb_hard_usetime,
			(unsigned long long)comb->sadb_comb_soft_addtime, (unsigned long long)comb->sadb_comb_soft_usetime);
}

/* Linux's own family says of an association that has been updated that it is dead: of the new one, which it has copied. */
static int state_in(int type, const struct sadb_sa *sa)
{
	return type == SADB_UPDATE ? -1 : sa->sadb_sa_state;
}

static void print_extension(int type, const struct sadb_ext *ext)
{
	const struct sadb_sa *sa = (const struct sadb_sa *)ext;
	const struct sadb_key *key = (const struct sadb_key *)ext;
	const struct sadb_x_policy *policy = (const struct sadb_x_policy *)ext;
	const struct sadb_x_sa2 *more = (const struct sadb_x_sa2 *)ext;

	switch (ext->sadb_ext_type) {
	case SADB_EXT_SA:
		/* an index that the kernel has chosen freely */
		printf(ntohl(sa->sadb_sa_spi) < 0x10000 ? "  sa spi %#x" : "  sa spi any", ntohl(sa->sadb_sa_spi));
		printf(" replay %d state %d auth %d encrypt %d flags %#x\n", sa->sadb_sa_replay,
			state_in(type, sa), sa->sadb_sa_auth, sa->sadb_sa_encrypt, sa->sadb_sa_flags);
		break;
	case SADB_EXT_LIFETIME_CURRENT:
		print_lifetime("current", (const struct sadb_lifetime *)ext);
		break;
	case SADB_EXT_LIFETIME_HARD:
		print_lifetime("hard", (const struct sadb_lifetime *)ext);
		break;
	case SADB_EXT_LIFETIME_SOFT:
		print_lifetime("soft", (const struct sadb_lifetime *)ext);
		break;
	case SADB_EXT_ADDRESS_SRC:
		print_address("source", (const struct sadb_address *)ext);
		break;
	case SADB_EXT_ADDRESS_DST:
		print_address("destination", (const struct sadb_address *)ext);
		break;
	case SADB_EXT_ADDRESS_PROXY:
		print_address("proxy", (const struct sadb_address *)ext);
		break;
	case SADB_EXT_KEY_AUTH:
		print_bytes("authentication key", key + 1, key->sadb_key_bits / 8);
		break;
	case SADB_EXT_KEY_ENCRYPT:
		print_bytes("encryption key", key + 1, key->sadb_key_bits / 8);
		break;
	case SADB_EXT_SUPPORTED_AUTH:
		print_supported("authentication", (const struct sadb_supported *)ext);
		break;
	case SADB_EXT_SUPPORTED_ENCRYPT:
		print_supported("encryption", (const struct sadb_supported *)ext);
		break;
	case SADB_EXT_PROPOSAL:
		print_proposal((const struct sadb_prop *)ext);
		break;
	case SADB_X_EXT_POLICY:
		printf("  policy type %d dir %d %s priority %u\n", policy->sadb_x_policy_type, policy->sadb_x_policy_dir,
			policy->sadb_x_policy_id != 0 ? "with id" : "without id", policy->sadb_x_policy_priority);
		break;
	case SADB_X_EXT_SA2:
		printf("  mode %d reqid %u\n", more->sadb_x_sa2_mode, more->sadb_x_sa2_reqid);
		break;
	default:
		printf("  extension %d", ext->sadb_ext_type);
		print_bytes("", ext + 1, ext->sadb_ext_len * UNIT - sizeof(*ext));
	}
}

void print_message(const char *who, const struct sadb_msg *base, ssize_t size)
{
	static const char *types[] = {
		"RESERVED", "GETSPI", "UPDATE", "ADD", "DELETE", "GET", "ACQUIRE", "REGISTER", "EXPIRE", "FLUSH", "DUMP",
	};
	unsigned pid = base->sadb_msg_pid;

	printf("%s %s satype %d version %d", who,
		base->sadb_msg_type < sizeof(types) / sizeof(types[0]) ? types[base->sadb_msg_type] : "?", base->sadb_msg_satype,
		base->sadb_msg_version);
	if (base->sadb_msg_errno != 0)
		printf(" error %s", strerror(base->sadb_msg_errno));
	/* the kernel's and other programs' numbers are any */
	printf(" seq %d", base->sadb_msg_seq < 1000 && base->sadb_msg_type != SADB_ACQUIRE ? (int)base->sadb_msg_seq : -1);
	printf(" %s\n", pid == (unsigned)getpid() ? "own" : pid == 0 ? "of nobody" : "other");
	if (size != base->sadb_msg_len * UNIT)
		printf("  %zd bytes, but %d are said\n", size, base->sadb_msg_len * UNIT);
	const char *end = (const char *)base + size;
	for (const char *at = (const char *)(base + 1); at + UNIT <= end; at += ((const struct sadb_ext *)at)->sadb_ext_len * UNIT)
		print_extension(base->sadb_msg_type, (const struct sadb_ext *)at);
}

void drain(int fd, const char *who, double seconds)
{
	struct pollfd wait = { fd, POLLIN, 0 };
	static struct message answer;

	while (poll(&wait, 1, seconds * 1000) > 0) {
		ssize_t size = recv(fd, &answer, sizeof(answer), MSG_DONTWAIT);

		if (size < 0) {
			if (errno == EAGAIN)
				continue;
			printf("%s recv: %s\n", who, strerror(errno));
			return;
		}
		/* policies are another matter, which xfrm alone has */
		if (answer.base.sadb_msg_type <= SADB_X_PROMISC)
			print_message(who, &answer.base, size);
	}
	fflush(stdout);
}

void report(const char *what, long result)
{
	printf("%s: %ld %s\n", what, result, result < 0 ? strerror(errno) : "");
}

void ask(int fd, struct message *m, const char *what)
{
	size_t size = m->base.sadb_msg_len * UNIT;
	ssize_t written = write(fd, m, size);

	printf("-- %s\n", what);
	if (written != (ssize_t)size)
		printf("write: %zd of %zu %s\n", written, size, written < 0 ? strerror(errno) : "");
	drain(fd, "", 0);
}

void run(const char *command)
{
	printf("$ %s\n", command);
	fflush(stdout);
	if (system(command) != 0)
		printf("(failed)\n");
	fflush(stdout);
}
