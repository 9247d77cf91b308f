/* Key management messages as programs write them (RFC 2367, 2.3): the extensions are found and checked. */
#include <errno.h>
#include <netinet/in.h>
#include <socksh/keys.h>
#include <string.h>

/* Lengths are counted in these. */
#define UNIT 8
#define UNITS(bytes) (((bytes) + UNIT - 1) / UNIT)

/* All of IPsec's. */
#define ANY_PROTOCOL 255

/* Bytes of each extension, at least. */
static const unsigned char shortest[SADB_EXT_MAX + 1] = {
	[SADB_EXT_SA] = sizeof(struct sadb_sa),
	[SADB_EXT_LIFETIME_CURRENT] = sizeof(struct sadb_lifetime),
	[SADB_EXT_LIFETIME_HARD] = sizeof(struct sadb_lifetime),
	[SADB_EXT_LIFETIME_SOFT] = sizeof(struct sadb_lifetime),
	[SADB_EXT_ADDRESS_SRC] = sizeof(struct sadb_address),
	[SADB_EXT_ADDRESS_DST] = sizeof(struct sadb_address),
	[SADB_EXT_ADDRESS_PROXY] = sizeof(struct sadb_address),
	[SADB_EXT_KEY_AUTH] = sizeof(struct sadb_key),
	[SADB_EXT_KEY_ENCRYPT] = sizeof(struct sadb_key),
	[SADB_EXT_IDENTITY_SRC] = sizeof(struct sadb_ident),
	[SADB_EXT_IDENTITY_DST] = sizeof(struct sadb_ident),
	[SADB_EXT_SENSITIVITY] = sizeof(struct sadb_sens),
	[SADB_EXT_PROPOSAL] = sizeof(struct sadb_prop),
	[SADB_EXT_SUPPORTED_AUTH] = sizeof(struct sadb_supported),
	[SADB_EXT_SUPPORTED_ENCRYPT] = sizeof(struct sadb_supported),
	[SADB_EXT_SPIRANGE] = sizeof(struct sadb_spirange),
	[SADB_X_EXT_KMPRIVATE] = sizeof(struct sadb_x_kmprivate),
	[SADB_X_EXT_POLICY] = sizeof(struct sadb_x_policy),
	[SADB_X_EXT_SA2] = sizeof(struct sadb_x_sa2),
	[SADB_X_EXT_NAT_T_TYPE] = sizeof(struct sadb_x_nat_t_type),
	[SADB_X_EXT_NAT_T_SPORT] = sizeof(struct sadb_x_nat_t_port),
	[SADB_X_EXT_NAT_T_DPORT] = sizeof(struct sadb_x_nat_t_port),
	[SADB_X_EXT_NAT_T_OA] = sizeof(struct sadb_address),
	[SADB_X_EXT_SEC_CTX] = sizeof(struct sadb_x_sec_ctx),
	[SADB_X_EXT_KMADDRESS] = sizeof(struct sadb_x_kmaddress),
	[SADB_X_EXT_FILTER] = sizeof(struct sadb_x_filter),
};

static const struct sockaddr *sockaddr_of(const struct sadb_address *address)
{
	return (const struct sockaddr *)(address + 1);
}

static int is_address(const struct sadb_address *address, size_t size)
{
	if (size < sizeof(*address) + sizeof(sa_family_t))
		return 0;
	switch (sockaddr_of(address)->sa_family) {
	case AF_INET:
		return UNITS(sizeof(*address) + sizeof(struct sockaddr_in)) * UNIT == size && address->sadb_address_prefixlen <= 32;
	case AF_INET6:
		return UNITS(sizeof(*address) + sizeof(struct sockaddr_in6)) * UNIT == size && address->sadb_address_prefixlen <= 128;
	}
	return 0;
}

static int is_well_formed(const struct sadb_ext *ext, size_t size)
{
	if (size < shortest[ext->sadb_ext_type])
		return 0;
	switch (ext->sadb_ext_type) {
	case SADB_EXT_ADDRESS_SRC:
	case SADB_EXT_ADDRESS_DST:
	case SADB_EXT_ADDRESS_PROXY:
	case SADB_X_EXT_NAT_T_OA:
		return is_address((const struct sadb_address *)ext, size);
	case SADB_EXT_KEY_AUTH:
	case SADB_EXT_KEY_ENCRYPT:
		return sizeof(struct sadb_key) + (((const struct sadb_key *)ext)->sadb_key_bits + 7) / 8 <= size;
	}
	return 1;
}

int __key_parse(struct __key_message *message, const struct sadb_msg *base, size_t size)
{
	const char *at = (const char *)(base + 1), *end = (const char *)base + size;

	memset(message, 0, sizeof(*message));
	message->base = base;
	errno = EINVAL;
	while (at < end) {
		const struct sadb_ext *ext = (const struct sadb_ext *)at;

		if ((size_t)(end - at) < sizeof(*ext))
			return -1;
		size_t length = ext->sadb_ext_len * UNIT;
		if (length < UNIT || length > (size_t)(end - at) || ext->sadb_ext_type == SADB_EXT_RESERVED)
			return -1;
		/* what nobody knows is passed over */
		if (ext->sadb_ext_type <= SADB_EXT_MAX) {
			if (!is_well_formed(ext, length) || message->extension[ext->sadb_ext_type] != NULL)
				return -1;
			message->extension[ext->sadb_ext_type] = ext;
		}
		at += length;
	}
	return 0;
}

int __key_has_addresses(const struct __key_message *message)
{
	const struct sadb_address *source = message->extension[SADB_EXT_ADDRESS_SRC];
	const struct sadb_address *destination = message->extension[SADB_EXT_ADDRESS_DST];

	return source != NULL && destination != NULL && sockaddr_of(source)->sa_family == sockaddr_of(destination)->sa_family;
}

int __key_protocol(int type)
{
	switch (type) {
	case SADB_SATYPE_UNSPEC:
		return ANY_PROTOCOL;
	case SADB_SATYPE_AH:
		return IPPROTO_AH;
	case SADB_SATYPE_ESP:
		return IPPROTO_ESP;
	case SADB_X_SATYPE_IPCOMP:
		return IPPROTO_COMP;
	}
	return 0;
}

int __key_type(int protocol)
{
	switch (protocol) {
	case IPPROTO_AH:
		return SADB_SATYPE_AH;
	case IPPROTO_ESP:
		return SADB_SATYPE_ESP;
	case IPPROTO_COMP:
		return SADB_X_SATYPE_IPCOMP;
	}
	return SADB_SATYPE_UNSPEC;
}
