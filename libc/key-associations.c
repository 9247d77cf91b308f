/* What key management messages ask for, done by xfrm. */
#include <errno.h>
#include <netinet/in.h>
#include <socksh/keys.h>
#include <socksh/translation.h>
#include <stdlib.h>
#include <string.h>

/* All protocols, as xfrm has it too. */
#define ANY_PROTOCOL 255

/* An index is chosen from these, unless the message has a range. */
#define FIRST_INDEX 0x100
#define LAST_INDEX 0x0fffffff

/* Windows against replay are no larger. */
#define LARGEST_WINDOW 32

/* Bytes of a key, at most: its bits are counted in 16 bits. */
#define KEY 8192

struct store_request {
	struct nlmsghdr header;
	struct xfrm_usersa_info info;
	char attributes[2 * (sizeof(struct xfrm_algo) + KEY) + 256];
};

static int fail(int error)
{
	errno = error;
	return -1;
}

/* The header of a request: xfrm puts number and process into the notice of what has been done. */
static struct nlmsghdr header_of(const struct __key_message *message, int type, int flags, size_t size)
{
	return (struct nlmsghdr){
		.nlmsg_len = NLMSG_LENGTH(size),
		.nlmsg_type = type,
		.nlmsg_flags = NLM_F_REQUEST | flags,
		.nlmsg_seq = message->base->sadb_msg_seq,
		.nlmsg_pid = message->base->sadb_msg_pid,
	};
}

/* The family; 0 for no such extension. */
static int load_address(const struct sadb_address *address, xfrm_address_t *to)
{
	const struct sockaddr *sa = (const struct sockaddr *)(address + 1);

	if (address == NULL)
		return 0;
	if (sa->sa_family == AF_INET)
		to->a4 = ((const struct sockaddr_in *)sa)->sin_addr.s_addr;
	else
		memcpy(to, &((const struct sockaddr_in6 *)sa)->sin6_addr, sizeof(struct in6_addr));
	return sa->sa_family;
}

/* No limit is 0 in a message. */
static __u64 limit(__u64 of)
{
	return of == 0 ? XFRM_INF : of;
}

static void load_limits(const struct __key_message *message, struct xfrm_lifetime_cfg *limits)
{
	static const struct sadb_lifetime none;
	const struct sadb_lifetime *hard = message->extension[SADB_EXT_LIFETIME_HARD];
	const struct sadb_lifetime *soft = message->extension[SADB_EXT_LIFETIME_SOFT];

	if (hard == NULL || soft == NULL)
		hard = soft = &none;
	limits->hard_packet_limit = limit(hard->sadb_lifetime_allocations);
	limits->hard_byte_limit = limit(hard->sadb_lifetime_bytes);
	limits->hard_add_expires_seconds = hard->sadb_lifetime_addtime;
	limits->hard_use_expires_seconds = hard->sadb_lifetime_usetime;
	limits->soft_packet_limit = limit(soft->sadb_lifetime_allocations);
	limits->soft_byte_limit = limit(soft->sadb_lifetime_bytes);
	limits->soft_add_expires_seconds = soft->sadb_lifetime_addtime;
	limits->soft_use_expires_seconds = soft->sadb_lifetime_usetime;
}

/* Mode and number of the policy that it is for; -1 with errno. */
static int load_mode(const struct __key_message *message, struct xfrm_usersa_info *info)
{
	const struct sadb_x_sa2 *more = message->extension[SADB_X_EXT_SA2];
	static const int modes[] = { XFRM_MODE_TRANSPORT, XFRM_MODE_TRANSPORT, XFRM_MODE_TUNNEL, XFRM_MODE_BEET };

	if (more == NULL)
		return 0;
	if (more->sadb_x_sa2_mode >= sizeof(modes) / sizeof(modes[0]))
		return fail(EINVAL);
	info->mode = modes[more->sadb_x_sa2_mode];
	info->reqid = more->sadb_x_sa2_reqid;
	return 0;
}

/* -1 with errno: ENOSYS for what has no name. */
static int attach_algorithm(struct nlmsghdr *request, int type, const char *name, const struct sadb_key *key)
{
	struct {
		struct xfrm_algo algorithm;
		char key[KEY];
	} value = { .algorithm = { .alg_key_len = key != NULL ? key->sadb_key_bits : 0 } };
	size_t bytes = (value.algorithm.alg_key_len + 7) / 8;

	if (name == NULL)
		return fail(ENOSYS);
	strcpy(value.algorithm.alg_name, name);
	if (key != NULL)
		memcpy(value.algorithm.alg_key, key + 1, bytes);
	__netlink_attach(request, type, &value, sizeof(value.algorithm) + bytes);
	return 0;
}

static int attach_algorithms(const struct __key_message *message, struct nlmsghdr *request)
{
	const struct sadb_sa *sa = message->extension[SADB_EXT_SA];

	if (sa->sadb_sa_auth != 0 &&
		attach_algorithm(request, XFRMA_ALG_AUTH, __key_algorithm_name(0, sa->sadb_sa_auth),
			message->extension[SADB_EXT_KEY_AUTH]) < 0)
		return -1;
	if (sa->sadb_sa_encrypt == 0)
		return 0;
	if (message->base->sadb_msg_satype == SADB_X_SATYPE_IPCOMP)
		return attach_algorithm(request, XFRMA_ALG_COMP, sa->sadb_sa_encrypt == SADB_X_CALG_DEFLATE ? "deflate" : NULL, NULL);
	return attach_algorithm(request, XFRMA_ALG_CRYPT, __key_algorithm_name(1, sa->sadb_sa_encrypt),
		message->extension[SADB_EXT_KEY_ENCRYPT]);
}

static void attach_encapsulation(const struct __key_message *message, struct nlmsghdr *request)
{
	const struct sadb_x_nat_t_type *type = message->extension[SADB_X_EXT_NAT_T_TYPE];
	const struct sadb_x_nat_t_port *source = message->extension[SADB_X_EXT_NAT_T_SPORT];
	const struct sadb_x_nat_t_port *destination = message->extension[SADB_X_EXT_NAT_T_DPORT];
	struct xfrm_encap_tmpl encapsulation;

	if (type == NULL)
		return;
	memset(&encapsulation, 0, sizeof(encapsulation));
	encapsulation.encap_type = type->sadb_x_nat_t_type_type;
	encapsulation.encap_sport = source != NULL ? source->sadb_x_nat_t_port_port : 0;
	encapsulation.encap_dport = destination != NULL ? destination->sadb_x_nat_t_port_port : 0;
	__netlink_attach(request, XFRMA_ENCAP, &encapsulation, sizeof(encapsulation));
}

/* Whether the message has what an association is made of. */
static int is_complete(const struct __key_message *message)
{
	const struct sadb_sa *sa = message->extension[SADB_EXT_SA];
	const struct sadb_key *authenticates = message->extension[SADB_EXT_KEY_AUTH];
	const struct sadb_key *encrypts = message->extension[SADB_EXT_KEY_ENCRYPT];
	int type = message->base->sadb_msg_satype;

	if (sa == NULL || !__key_has_addresses(message) || (type == SADB_SATYPE_ESP && encrypts == NULL) ||
		(type == SADB_SATYPE_AH && authenticates == NULL) || __key_protocol(type) == 0)
		return 0;
	if ((message->extension[SADB_EXT_LIFETIME_HARD] != NULL) != (message->extension[SADB_EXT_LIFETIME_SOFT] != NULL))
		return 0;
	if (sa->sadb_sa_auth > SADB_AALG_MAX || sa->sadb_sa_encrypt > SADB_EALG_MAX ||
		(type == SADB_X_SATYPE_IPCOMP && sa->sadb_sa_encrypt > SADB_X_CALG_MAX))
		return 0;
	return (authenticates == NULL || sa->sadb_sa_auth == SADB_X_AALG_NULL || authenticates->sadb_key_bits != 0) &&
		(encrypts == NULL || sa->sadb_sa_encrypt == SADB_EALG_NULL || encrypts->sadb_key_bits != 0);
}

static int fill(const struct __key_message *message, struct store_request *request)
{
	const struct sadb_sa *sa = message->extension[SADB_EXT_SA];
	const struct sadb_address *proxy = message->extension[SADB_EXT_ADDRESS_PROXY];
	struct xfrm_usersa_info *info = &request->info;

	info->id.proto = __key_protocol(message->base->sadb_msg_satype);
	info->id.spi = sa->sadb_sa_spi;
	info->seq = message->base->sadb_msg_seq;
	info->replay_window = sa->sadb_sa_replay < LARGEST_WINDOW ? sa->sadb_sa_replay : LARGEST_WINDOW;
	info->flags = (sa->sadb_sa_flags & SADB_SAFLAGS_NOECN ? XFRM_STATE_NOECN : 0) |
		(sa->sadb_sa_flags & SADB_SAFLAGS_DECAP_DSCP ? XFRM_STATE_DECAP_DSCP : 0) |
		(sa->sadb_sa_flags & SADB_SAFLAGS_NOPMTUDISC ? XFRM_STATE_NOPMTUDISC : 0);
	load_limits(message, &info->lft);
	info->family = load_address(message->extension[SADB_EXT_ADDRESS_SRC], &info->saddr);
	load_address(message->extension[SADB_EXT_ADDRESS_DST], &info->id.daddr);
	info->sel.family = info->family;
	if (proxy != NULL) {
		info->sel.family = load_address(proxy, &info->sel.saddr);
		info->sel.prefixlen_s = proxy->sadb_address_prefixlen;
	}
	if (attach_algorithms(message, &request->header) < 0 || load_mode(message, info) < 0)
		return -1;
	attach_encapsulation(message, &request->header);
	/* known only now, as the kernel looks at the algorithms first */
	return info->id.proto == ANY_PROTOCOL ? fail(EPROTONOSUPPORT) : 0;
}

int __key_store(const struct __key_message *message)
{
	struct store_request *request;
	int status = -1;

	if (!is_complete(message))
		return fail(EINVAL);
	request = calloc(1, sizeof(*request));
	if (request == NULL)
		return -1;
	request->header = header_of(message, message->base->sadb_msg_type == SADB_ADD ? XFRM_MSG_NEWSA : XFRM_MSG_UPDSA, NLM_F_ACK,
		sizeof(request->info));
	if (fill(message, request) == 0)
		status = __netlink_ask(NETLINK_XFRM, &request->header, NULL, NULL);
	free(request);
	return status;
}

/* -- One association -- */

struct seen {
	int type, what;
	void *message;
	size_t size;
};

static int see(const struct nlmsghdr *header, void *context)
{
	struct seen *seen = context;

	seen->size = __key_put_association(header, seen->type, seen->what, seen->message);
	return 0;
}

/* An answer as a message of the asker's kind. */
struct answer {
	const struct __key_message *asked;
	void *message;
	size_t size;
};

static int take(const struct nlmsghdr *header, void *context)
{
	struct answer *answer = context;
	const struct sadb_msg *asked = answer->asked->base;
	struct sadb_msg *base = answer->message;

	if (header->nlmsg_type != XFRM_MSG_NEWSA)
		return 0;
	answer->size = __key_put_association(header, asked->sadb_msg_type, __KEY_ALL, base);
	if (answer->size > 0) {
		base->sadb_msg_seq = asked->sadb_msg_seq;
		base->sadb_msg_pid = asked->sadb_msg_pid;
	}
	return 0;
}

size_t __key_look_up(const struct xfrm_usersa_info *info, int type, int what, void *message)
{
	struct seen seen = { type, what, message, 0 };
	struct {
		struct nlmsghdr header;
		struct xfrm_usersa_id id;
	} request = {
		.header = { .nlmsg_len = NLMSG_LENGTH(sizeof(request.id)), .nlmsg_type = XFRM_MSG_GETSA, .nlmsg_flags = NLM_F_REQUEST },
		.id = { .daddr = info->id.daddr, .spi = info->id.spi, .proto = info->id.proto, .family = info->family },
	};

	return __netlink_ask(NETLINK_XFRM, &request.header, see, &seen) < 0 ? 0 : seen.size;
}

/* Asks for the association that the message names, or to delete it. */
static int ask_for_one(const struct __key_message *message, int type, int flags, struct answer *answer)
{
	const struct sadb_sa *sa = message->extension[SADB_EXT_SA];
	struct {
		struct nlmsghdr header;
		struct xfrm_usersa_id id;
	} request = { .header = header_of(message, type, flags, sizeof(request.id)) };

	if (sa == NULL || !__key_has_addresses(message))
		return fail(EINVAL);
	request.id.spi = sa->sadb_sa_spi;
	request.id.proto = __key_protocol(message->base->sadb_msg_satype);
	request.id.family = load_address(message->extension[SADB_EXT_ADDRESS_DST], &request.id.daddr);
	if (request.id.proto == 0 || request.id.proto == ANY_PROTOCOL)
		return fail(ESRCH);
	return __netlink_ask(NETLINK_XFRM, &request.header, answer != NULL ? take : NULL, answer);
}

ssize_t __key_find(const struct __key_message *message, void *found)
{
	struct answer answer = { message, found, 0 };

	return ask_for_one(message, XFRM_MSG_GETSA, 0, &answer) < 0 ? -1 : (ssize_t)answer.size;
}

int __key_delete(const struct __key_message *message)
{
	return ask_for_one(message, XFRM_MSG_DELSA, NLM_F_ACK, NULL);
}

ssize_t __key_reserve(const struct __key_message *message, void *larval)
{
	const struct sadb_spirange *range = message->extension[SADB_EXT_SPIRANGE];
	struct answer answer = { message, larval, 0 };
	struct {
		struct nlmsghdr header;
		struct xfrm_userspi_info spi;
	} request = { .header = header_of(message, XFRM_MSG_ALLOCSPI, 0, sizeof(request.spi)) };
	struct xfrm_usersa_info *info = &request.spi.info;

	info->id.proto = __key_protocol(message->base->sadb_msg_satype);
	if (!__key_has_addresses(message) || info->id.proto == 0)
		return fail(EINVAL);
	if (load_mode(message, info) < 0)
		return -1;
	info->seq = message->base->sadb_msg_seq;
	info->family = load_address(message->extension[SADB_EXT_ADDRESS_SRC], &info->saddr);
	load_address(message->extension[SADB_EXT_ADDRESS_DST], &info->id.daddr);
	request.spi.min = range != NULL ? range->sadb_spirange_min : FIRST_INDEX;
	request.spi.max = range != NULL ? range->sadb_spirange_max : LAST_INDEX;
	return __netlink_ask(NETLINK_XFRM, &request.header, take, &answer) < 0 ? -1 : (ssize_t)answer.size;
}

/* -- All of them -- */

int __key_flush(const struct __key_message *message)
{
	struct {
		struct nlmsghdr header;
		struct xfrm_usersa_flush flush;
	} request = { .header = header_of(message, XFRM_MSG_FLUSHSA, NLM_F_ACK, sizeof(request.flush)) };

	request.flush.proto = __key_protocol(message->base->sadb_msg_satype);
	return __netlink_ask(NETLINK_XFRM, &request.header, NULL, NULL);
}

/* The one before is sent once there is another: the last has number 0. */
struct dump {
	struct answer answer;
	int fd, count;
};

static int take_next(const struct nlmsghdr *header, void *context)
{
	struct dump *dump = context;

	if (dump->answer.size > 0)
		__translated_answer(dump->fd, dump->answer.message, dump->answer.size);
	dump->answer.size = 0;
	take(header, &dump->answer);
	if (dump->answer.size > 0)
		((struct sadb_msg *)dump->answer.message)->sadb_msg_seq = ++dump->count;
	return 0;
}

int __key_dump(const struct __key_message *message, int fd)
{
	const struct sadb_x_filter *filter = message->extension[SADB_X_EXT_FILTER];
	const __u8 protocol = __key_protocol(message->base->sadb_msg_satype);
	struct dump dump = { .answer = { message, malloc(__TRANSLATED_MESSAGE), 0 }, .fd = fd };
	struct {
		struct nlmsghdr header;
		struct xfrm_usersa_id none;
		char attributes[96];
	} request = { .header = header_of(message, XFRM_MSG_GETSA, NLM_F_DUMP, 0) };
	struct xfrm_address_filter only;
	int status = -1;

	if (filter != NULL) {
		const size_t bits = sizeof(only.saddr) * 8;

		if (filter->sadb_x_filter_splen > bits || filter->sadb_x_filter_dplen > bits) {
			free(dump.answer.message);
			return fail(EINVAL);
		}
		memset(&only, 0, sizeof(only));
		memcpy(&only.saddr, filter->sadb_x_filter_saddr, sizeof(only.saddr));
		memcpy(&only.daddr, filter->sadb_x_filter_daddr, sizeof(only.daddr));
		only.family = filter->sadb_x_filter_family;
		only.splen = filter->sadb_x_filter_splen;
		only.dplen = filter->sadb_x_filter_dplen;
		__netlink_attach(&request.header, XFRMA_ADDRESS_FILTER, &only, sizeof(only));
	}
	if (protocol != ANY_PROTOCOL)
		__netlink_attach(&request.header, XFRMA_PROTO, &protocol, sizeof(protocol));
	if (dump.answer.message != NULL)
		status = __netlink_ask(NETLINK_XFRM, &request.header, take_next, &dump);
	if (status == 0 && dump.answer.size > 0) {
		((struct sadb_msg *)dump.answer.message)->sadb_msg_seq = 0;
		__translated_answer(fd, dump.answer.message, dump.answer.size);
	} else if (status == 0)
		status = fail(ENOENT);
	free(dump.answer.message);
	return status;
}
