/* The algorithms that key management messages have numbers for: xfrm's names, and which of them this kernel has. */
#include <errno.h>
#include <netinet/in.h>
#include <socksh/keys.h>
#include <socksh/translation.h>
#include <string.h>

struct algorithm {
	const char *name;
	struct sadb_alg described;
};

/* In the order in which the kernel lists them. */
static const struct algorithm authentication[] = {
	{ "digest_null", { SADB_X_AALG_NULL, 0, 0, 0, 0 } },
	{ "hmac(md5)", { SADB_AALG_MD5HMAC, 0, 128, 128, 0 } },
	{ "hmac(sha1)", { SADB_AALG_SHA1HMAC, 0, 160, 160, 0 } },
	{ "hmac(sha256)", { SADB_X_AALG_SHA2_256HMAC, 0, 256, 256, 0 } },
	{ "hmac(sha384)", { SADB_X_AALG_SHA2_384HMAC, 0, 384, 384, 0 } },
	{ "hmac(sha512)", { SADB_X_AALG_SHA2_512HMAC, 0, 512, 512, 0 } },
	{ "hmac(rmd160)", { SADB_X_AALG_RIPEMD160HMAC, 0, 160, 160, 0 } },
	{ "xcbc(aes)", { SADB_X_AALG_AES_XCBC_MAC, 0, 128, 128, 0 } },
	{ "hmac(sm3)", { SADB_X_AALG_SM3_256HMAC, 0, 256, 256, 0 } },
};
static const struct algorithm encryption[] = {
	{ "ecb(cipher_null)", { SADB_EALG_NULL, 0, 0, 0, 0 } },
	{ "cbc(des)", { SADB_EALG_DESCBC, 8, 64, 64, 0 } },
	{ "cbc(des3_ede)", { SADB_EALG_3DESCBC, 8, 192, 192, 0 } },
	{ "cbc(cast5)", { SADB_X_EALG_CASTCBC, 8, 40, 128, 0 } },
	{ "cbc(blowfish)", { SADB_X_EALG_BLOWFISHCBC, 8, 40, 448, 0 } },
	{ "cbc(aes)", { SADB_X_EALG_AESCBC, 8, 128, 256, 0 } },
	{ "cbc(serpent)", { SADB_X_EALG_SERPENTCBC, 8, 128, 256, 0 } },
	{ "cbc(camellia)", { SADB_X_EALG_CAMELLIACBC, 8, 128, 256, 0 } },
	{ "cbc(twofish)", { SADB_X_EALG_TWOFISHCBC, 8, 128, 256, 0 } },
	{ "rfc3686(ctr(aes))", { SADB_X_EALG_AESCTR, 8, 160, 288, 0 } },
	{ "cbc(sm4)", { SADB_X_EALG_SM4CBC, 16, 128, 256, 0 } },
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define LARGEST (COUNT(encryption) > COUNT(authentication) ? COUNT(encryption) : COUNT(authentication))

static size_t list_of(int encrypts, const struct algorithm **list)
{
	*list = encrypts ? encryption : authentication;
	return encrypts ? COUNT(encryption) : COUNT(authentication);
}

const char *__key_algorithm_name(int encrypts, int number)
{
	const struct algorithm *list;
	size_t count = list_of(encrypts, &list);

	for (size_t i = 0; i < count; i++) {
		if (list[i].described.sadb_alg_id == number)
			return list[i].name;
	}
	return NULL;
}

int __key_algorithm_number(int encrypts, const char *name)
{
	const struct algorithm *list;
	size_t count = list_of(encrypts, &list);

	for (size_t i = 0; i < count; i++) {
		if (strcmp(list[i].name, name) == 0)
			return list[i].described.sadb_alg_id;
	}
	return 0;
}

/*
 * Whether this kernel has it: it is asked to update an association that cannot exist, with index 0, and looks for the
 * algorithm first (ENOSYS).
 */
static int is_there(int encrypts, const struct algorithm *algorithm)
{
	struct {
		struct nlmsghdr header;
		struct xfrm_usersa_info info;
		char attributes[128];
	} request = {
		.header = {
			.nlmsg_len = NLMSG_LENGTH(sizeof(struct xfrm_usersa_info)),
			.nlmsg_type = XFRM_MSG_UPDSA,
			.nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK,
		},
		.info = { .id = { .proto = encrypts ? IPPROTO_ESP : IPPROTO_AH }, .family = AF_INET },
	};
	struct {
		struct xfrm_algo algorithm;
		char key[8];
	} named = { .algorithm = { .alg_key_len = 64 } };

	strcpy(named.algorithm.alg_name, algorithm->name);
	__netlink_attach(&request.header, encrypts ? XFRMA_ALG_CRYPT : XFRMA_ALG_AUTH, &named, sizeof(named));
	return __netlink_ask(NETLINK_XFRM, &request.header, NULL, NULL) == 0 || errno != ENOSYS;
}

/* What the kernel has of a list, among those whose bits are set. */
static int those_there(int encrypts, unsigned allowed, struct sadb_alg *found)
{
	const struct algorithm *list;
	size_t count = list_of(encrypts, &list);
	int there = 0;

	for (size_t i = 0; i < count; i++) {
		int number = list[i].described.sadb_alg_id;
		/* no bit stands for a large number */
		if (number < 32 && allowed >> number & 1 && is_there(encrypts, &list[i]))
			found[there++] = list[i].described;
	}
	return there;
}

static size_t put_list(int encrypts, struct sadb_supported *supported)
{
	const struct algorithm *list;
	size_t count = list_of(encrypts, &list), size = sizeof(*supported);

	for (size_t i = 0; i < count; i++) {
		if (is_there(encrypts, &list[i])) {
			memcpy((char *)supported + size, &list[i].described, sizeof(list[i].described));
			size += sizeof(list[i].described);
		}
	}
	if (size == sizeof(*supported))
		return 0;
	supported->sadb_supported_len = size / 8;
	supported->sadb_supported_exttype = encrypts ? SADB_EXT_SUPPORTED_ENCRYPT : SADB_EXT_SUPPORTED_AUTH;
	supported->sadb_supported_reserved = 0;
	return size;
}

size_t __key_put_supported(void *extensions)
{
	size_t size = put_list(0, extensions);

	return size + put_list(1, (struct sadb_supported *)((char *)extensions + size));
}

static void put_combination(struct sadb_prop *proposal, const struct sadb_alg *authenticates, const struct sadb_alg *encrypts)
{
	struct sadb_comb *comb = (struct sadb_comb *)((char *)proposal + proposal->sadb_prop_len * 8);

	memset(comb, 0, sizeof(*comb));
	comb->sadb_comb_auth = authenticates->sadb_alg_id;
	comb->sadb_comb_auth_minbits = authenticates->sadb_alg_minbits;
	comb->sadb_comb_auth_maxbits = authenticates->sadb_alg_maxbits;
	if (encrypts != NULL) {
		comb->sadb_comb_encrypt = encrypts->sadb_alg_id;
		comb->sadb_comb_encrypt_minbits = encrypts->sadb_alg_minbits;
		comb->sadb_comb_encrypt_maxbits = encrypts->sadb_alg_maxbits;
	}
	comb->sadb_comb_hard_addtime = 24 * 60 * 60;
	comb->sadb_comb_soft_addtime = 20 * 60 * 60;
	comb->sadb_comb_hard_usetime = 8 * 60 * 60;
	comb->sadb_comb_soft_usetime = 7 * 60 * 60;
	proposal->sadb_prop_len += sizeof(*comb) / 8;
}

size_t __key_put_proposal(int protocol, unsigned authenticated, unsigned encrypted, void *extension)
{
	struct sadb_alg authenticates[LARGEST], encrypts[LARGEST];
	struct sadb_prop *proposal = extension;
	int first, second;

	if (protocol != IPPROTO_AH && protocol != IPPROTO_ESP)
		return 0;
	memset(proposal, 0, sizeof(*proposal));
	proposal->sadb_prop_len = sizeof(*proposal) / 8;
	proposal->sadb_prop_exttype = SADB_EXT_PROPOSAL;
	proposal->sadb_prop_replay = 32;
	first = those_there(0, authenticated, authenticates);
	if (protocol == IPPROTO_AH) {
		for (int i = 0; i < first; i++)
			put_combination(proposal, &authenticates[i], NULL);
		return proposal->sadb_prop_len * 8;
	}
	second = those_there(1, encrypted, encrypts);
	for (int k = 0; k < second; k++) {
		for (int i = 0; i < first; i++)
			put_combination(proposal, &authenticates[i], &encrypts[k]);
	}
	return proposal->sadb_prop_len * 8;
}
