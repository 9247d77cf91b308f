/* Associations and what the kernel wants, as key management messages (RFC 2367, 2.3, 3.1). */
#include <netinet/in.h>
#include <socksh/keys.h>
#include <string.h>
#include <time.h>

/* Lengths are counted in these. */
#define UNIT 8
#define UNITS(bytes) (((bytes) + UNIT - 1) / UNIT)

/* sadb_address_proto: any. */
#define ANY_PROTOCOL 255

/* An association as xfrm tells it. */
struct association {
	const struct xfrm_usersa_info *info;
	const struct xfrm_algo *authentication, *encryption, *compression; /* NULL for none */
	const struct xfrm_encap_tmpl *encapsulation;
	int has_combined; /* one algorithm for both, which these messages have no number for */
};

/* The next extension, zeroed; its length stands in it. */
static void *append(struct sadb_msg *base, int type, size_t size)
{
	struct sadb_ext *ext = (struct sadb_ext *)((char *)base + base->sadb_msg_len * UNIT);

	memset(ext, 0, UNITS(size) * UNIT);
	ext->sadb_ext_len = UNITS(size);
	ext->sadb_ext_type = type;
	base->sadb_msg_len += ext->sadb_ext_len;
	return ext;
}

static struct sadb_address *put_address(struct sadb_msg *base, int type, int family, const xfrm_address_t *from, __be16 port)
{
	size_t size = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
	struct sadb_address *address = append(base, type, sizeof(*address) + size);

	if (family == AF_INET) {
		struct sockaddr_in *in = (struct sockaddr_in *)(address + 1);

		address->sadb_address_prefixlen = 32;
		in->sin_family = AF_INET;
		in->sin_port = port;
		in->sin_addr.s_addr = from->a4;
	} else {
		struct sockaddr_in6 *in6 = (struct sockaddr_in6 *)(address + 1);

		address->sadb_address_prefixlen = 128;
		in6->sin6_family = AF_INET6;
		in6->sin6_port = port;
		memcpy(&in6->sin6_addr, from, sizeof(in6->sin6_addr));
	}
	return address;
}

/* xfrm's "no limit" is 0 here. */
static __u64 limit(__u64 of)
{
	return of == XFRM_INF ? 0 : of;
}

static void put_limits(struct sadb_msg *base, const struct xfrm_lifetime_cfg *limits, int type)
{
	struct sadb_lifetime *lifetime = append(base, type, sizeof(*lifetime));

	if (type == SADB_EXT_LIFETIME_HARD) {
		lifetime->sadb_lifetime_allocations = limit(limits->hard_packet_limit);
		lifetime->sadb_lifetime_bytes = limit(limits->hard_byte_limit);
		lifetime->sadb_lifetime_addtime = limits->hard_add_expires_seconds;
		lifetime->sadb_lifetime_usetime = limits->hard_use_expires_seconds;
	} else {
		lifetime->sadb_lifetime_allocations = limit(limits->soft_packet_limit);
		lifetime->sadb_lifetime_bytes = limit(limits->soft_byte_limit);
		lifetime->sadb_lifetime_addtime = limits->soft_add_expires_seconds;
		lifetime->sadb_lifetime_usetime = limits->soft_use_expires_seconds;
	}
}

static void put_current(struct sadb_msg *base, const struct xfrm_lifetime_cur *used)
{
	struct sadb_lifetime *lifetime = append(base, SADB_EXT_LIFETIME_CURRENT, sizeof(*lifetime));

	lifetime->sadb_lifetime_allocations = used->packets;
	lifetime->sadb_lifetime_bytes = used->bytes;
	lifetime->sadb_lifetime_addtime = used->add_time;
	lifetime->sadb_lifetime_usetime = used->use_time;
}

static int is_past(__u64 since, __u64 seconds)
{
	return since != 0 && seconds != 0 && since + seconds <= (__u64)time(NULL);
}

/* xfrm does not tell the state, but what it follows from. */
static int state_of(const struct association *association, int what)
{
	const struct xfrm_lifetime_cfg *limits = &association->info->lft;
	const struct xfrm_lifetime_cur *used = &association->info->curlft;

	if (what & __KEY_DEAD)
		return SADB_SASTATE_DEAD;
	if (what & __KEY_DYING)
		return SADB_SASTATE_DYING;
	if (what & __KEY_MATURE)
		return SADB_SASTATE_MATURE;
	if (association->authentication == NULL && association->encryption == NULL && association->compression == NULL &&
		!association->has_combined)
		return SADB_SASTATE_LARVAL;
	if (used->bytes >= limits->soft_byte_limit || used->packets >= limits->soft_packet_limit ||
		is_past(used->add_time, limits->soft_add_expires_seconds) ||
		is_past(used->use_time, limits->soft_use_expires_seconds))
		return SADB_SASTATE_DYING;
	return SADB_SASTATE_MATURE;
}

static void put_sa(struct sadb_msg *base, const struct association *association, int what)
{
	const struct xfrm_usersa_info *info = association->info;
	struct sadb_sa *sa = append(base, SADB_EXT_SA, sizeof(*sa));

	sa->sadb_sa_spi = info->id.spi;
	sa->sadb_sa_replay = info->replay_window;
	sa->sadb_sa_state = state_of(association, what);
	if (association->authentication != NULL)
		sa->sadb_sa_auth = __key_algorithm_number(0, association->authentication->alg_name);
	if (association->encryption != NULL)
		sa->sadb_sa_encrypt = __key_algorithm_number(1, association->encryption->alg_name);
	if (association->compression != NULL)
		sa->sadb_sa_encrypt = SADB_X_CALG_DEFLATE;
	if (info->flags & XFRM_STATE_NOECN)
		sa->sadb_sa_flags |= SADB_SAFLAGS_NOECN;
	if (info->flags & XFRM_STATE_DECAP_DSCP)
		sa->sadb_sa_flags |= SADB_SAFLAGS_DECAP_DSCP;
	if (info->flags & XFRM_STATE_NOPMTUDISC)
		sa->sadb_sa_flags |= SADB_SAFLAGS_NOPMTUDISC;
}

static void put_key(struct sadb_msg *base, int type, const struct xfrm_algo *algorithm)
{
	if (algorithm == NULL || algorithm->alg_key_len == 0)
		return;
	size_t bytes = (algorithm->alg_key_len + 7) / 8;
	struct sadb_key *key = append(base, type, sizeof(*key) + bytes);

	key->sadb_key_bits = algorithm->alg_key_len;
	memcpy(key + 1, algorithm->alg_key, bytes);
}

static void put_encapsulation(struct sadb_msg *base, const struct xfrm_encap_tmpl *encapsulation)
{
	struct sadb_x_nat_t_type *type = append(base, SADB_X_EXT_NAT_T_TYPE, sizeof(*type));
	struct sadb_x_nat_t_port *source = append(base, SADB_X_EXT_NAT_T_SPORT, sizeof(*source));
	struct sadb_x_nat_t_port *destination = append(base, SADB_X_EXT_NAT_T_DPORT, sizeof(*destination));

	type->sadb_x_nat_t_type_type = encapsulation->encap_type;
	source->sadb_x_nat_t_port_port = encapsulation->encap_sport;
	destination->sadb_x_nat_t_port_port = encapsulation->encap_dport;
}

/* The header of a message that the kernel sends. */
static struct sadb_msg *begin(void *message, int type, int protocol, __u32 number, __u32 process)
{
	struct sadb_msg *base = message;

	memset(base, 0, sizeof(*base));
	base->sadb_msg_version = PF_KEY_V2;
	base->sadb_msg_type = type;
	base->sadb_msg_satype = __key_type(protocol);
	base->sadb_msg_len = sizeof(*base) / UNIT;
	base->sadb_msg_seq = number;
	base->sadb_msg_pid = process;
	return base;
}

/* Extensions stand in the order that RFC 2367 gives them in SADB_GET. */
static size_t put_association(const struct association *association, struct sadb_msg *base, int what)
{
	const struct xfrm_usersa_info *info = association->info;
	size_t address_size = info->family == AF_INET ? sizeof(struct in_addr) : sizeof(struct in6_addr);

	if (info->family != AF_INET && info->family != AF_INET6)
		return 0;
	put_sa(base, association, what);
	if (what & __KEY_HARD)
		put_limits(base, &info->lft, SADB_EXT_LIFETIME_HARD);
	if (what & __KEY_SOFT)
		put_limits(base, &info->lft, SADB_EXT_LIFETIME_SOFT);
	put_current(base, &info->curlft);
	put_address(base, SADB_EXT_ADDRESS_SRC, info->family, &info->saddr, 0);
	put_address(base, SADB_EXT_ADDRESS_DST, info->family, &info->id.daddr, 0);
	if (memcmp(&info->sel.saddr, &info->saddr, address_size) != 0) {
		struct sadb_address *proxy =
			put_address(base, SADB_EXT_ADDRESS_PROXY, info->family, &info->sel.saddr, info->sel.sport);

		proxy->sadb_address_proto = info->sel.proto != 0 ? info->sel.proto : ANY_PROTOCOL;
		proxy->sadb_address_prefixlen = info->sel.prefixlen_s;
	}
	if (what & __KEY_KEYS) {
		put_key(base, SADB_EXT_KEY_AUTH, association->authentication);
		put_key(base, SADB_EXT_KEY_ENCRYPT, association->encryption);
	}
	struct sadb_x_sa2 *more = append(base, SADB_X_EXT_SA2, sizeof(*more));
	/* the numbers here begin with "any" */
	more->sadb_x_sa2_mode = info->mode == XFRM_MODE_BEET ? 3 : info->mode + 1;
	more->sadb_x_sa2_reqid = info->reqid;
	if (association->encapsulation != NULL)
		put_encapsulation(base, association->encapsulation);
	return base->sadb_msg_len * UNIT;
}

/* Where the attributes of the kernel's message begin. */
static size_t fixed_part(int type)
{
	switch (type) {
	case XFRM_MSG_DELSA:
		return sizeof(struct xfrm_usersa_id);
	case XFRM_MSG_EXPIRE:
		return sizeof(struct xfrm_user_expire);
	case XFRM_MSG_ACQUIRE:
		return sizeof(struct xfrm_user_acquire);
	}
	return sizeof(struct xfrm_usersa_info);
}

/* The value of an attribute that has at least `size` bytes; NULL for none. */
static const void *attribute_of(const struct nlmsghdr *from, int type, size_t size)
{
	const char *at = (const char *)from + NLMSG_LENGTH(NLMSG_ALIGN(fixed_part(from->nlmsg_type)));
	const char *end = (const char *)from + from->nlmsg_len;

	while (at + NLA_HDRLEN <= end) {
		const struct nlattr *attribute = (const struct nlattr *)at;

		if (attribute->nla_len < NLA_HDRLEN || attribute->nla_len > end - at)
			break;
		if (attribute->nla_type == type && attribute->nla_len - NLA_HDRLEN >= (int)size)
			return at + NLA_HDRLEN;
		at += NLA_ALIGN(attribute->nla_len);
	}
	return NULL;
}

size_t __key_put_association(const struct nlmsghdr *answer, int type, int what, void *message)
{
	struct association association = {
		.info = answer->nlmsg_type == XFRM_MSG_DELSA
			? attribute_of(answer, XFRMA_SA, sizeof(struct xfrm_usersa_info))
			: NLMSG_DATA(answer),
		.authentication = attribute_of(answer, XFRMA_ALG_AUTH, sizeof(struct xfrm_algo)),
		.encryption = attribute_of(answer, XFRMA_ALG_CRYPT, sizeof(struct xfrm_algo)),
		.compression = attribute_of(answer, XFRMA_ALG_COMP, sizeof(struct xfrm_algo)),
		.encapsulation = attribute_of(answer, XFRMA_ENCAP, sizeof(struct xfrm_encap_tmpl)),
		.has_combined = attribute_of(answer, XFRMA_ALG_AEAD, sizeof(struct xfrm_algo_aead)) != NULL,
	};

	if (association.info == NULL || answer->nlmsg_len < NLMSG_LENGTH(fixed_part(answer->nlmsg_type)))
		return 0;
	return put_association(&association,
		begin(message, type, association.info->id.proto, answer->nlmsg_seq, answer->nlmsg_pid), what);
}

size_t __key_put_acquire(const struct nlmsghdr *notice, void *message)
{
	const struct xfrm_user_acquire *acquire = NLMSG_DATA(notice);
	const struct xfrm_user_tmpl *wanted = attribute_of(notice, XFRMA_TMPL, sizeof(*wanted));
	int family = wanted != NULL ? wanted->family : acquire->sel.family;

	if (notice->nlmsg_len < NLMSG_LENGTH(sizeof(*acquire)) || (family != AF_INET && family != AF_INET6))
		return 0;
	struct sadb_msg *base = begin(message, SADB_ACQUIRE, acquire->id.proto, acquire->seq, 0);
	put_address(base, SADB_EXT_ADDRESS_SRC, family, &acquire->saddr, 0);
	put_address(base, SADB_EXT_ADDRESS_DST, family, &acquire->id.daddr, 0);
	struct sadb_x_policy *policy = append(base, SADB_X_EXT_POLICY, sizeof(*policy));
	policy->sadb_x_policy_type = 2; /* IPsec is wanted */
	policy->sadb_x_policy_dir = XFRM_POLICY_OUT + 1;
	policy->sadb_x_policy_id = acquire->policy.index;
	policy->sadb_x_policy_priority = acquire->policy.priority;
	base->sadb_msg_len += __key_put_proposal(acquire->id.proto, acquire->aalgos, acquire->ealgos,
		(char *)base + base->sadb_msg_len * UNIT) / UNIT;
	return base->sadb_msg_len * UNIT;
}
