/* pcap_compile(): the grammar. "and" and "or" bind alike, from left to right; "not" binds tighter. man 7 pcap-filter */
#include <arpa/inet.h>
#include <netinet/in.h>
#include <socksh/pcap-filter.h>
#include <string.h>

/* What a name alone is behind something that took none: "ip and 6". */
#define NO_KIND ((struct __filter_kind){ -1, __DIRECTION_ANY, __TOKEN_UNSUPPORTED })

static struct __filter_condition *expression(struct __filter *f);

/* -- Names and numbers -- */

static int is_id(const struct __filter *f)
{
	return f->token == __TOKEN_NUMBER || f->token == __TOKEN_ADDRESS4 || f->token == __TOKEN_ADDRESS6 ||
		f->token == __TOKEN_ETHER || f->token == __TOKEN_WORD;
}

/* address4 [ "/" number | "mask" address4 ] */
static struct __filter_condition *address4(struct __filter *f, const struct __filter_kind *kind)
{
	int known = f->bits;
	/* "192.168" is 192.168.0.0/16 */
	uint32_t address = f->number << (32 - known), mask = 0xffffffff << (32 - known);
	char text[sizeof(f->text)];

	if (kind->address == __TOKEN_PORT || kind->address == __TOKEN_PORTRANGE || kind->address == __TOKEN_PROTO)
		__filter_syntax_error(f);
	strcpy(text, f->text);
	__filter_next(f);
	if (__filter_at(f, '/') || f->token == __TOKEN_MASK) {
		int slash = __filter_at(f, '/');

		__filter_next(f);
		if (f->token != (slash ? __TOKEN_NUMBER : __TOKEN_ADDRESS4))
			__filter_syntax_error(f);
		if (slash && f->number > 32)
			__filter_fail(f, "mask length must be <= 32");
		if (slash)
			mask = f->number == 0 ? 0 : 0xffffffff << (32 - f->number);
		else
			mask = f->number << (32 - f->bits);
		if ((address & ~mask) != 0)
			__filter_fail(f, slash ? "non-network bits set in \"%s/%d\"" : "non-network bits set in \"%s mask %s\"",
				text, slash ? (int)f->number : 0, f->text);
		if (kind->address != __TOKEN_NET)
			__filter_fail(f, "Mask syntax for networks only");
		__filter_next(f);
	}
	return __filter_host4(f, kind, address, mask);
}

/* address6 [ "/" number ] */
static struct __filter_condition *address6(struct __filter *f, const struct __filter_kind *kind)
{
	unsigned char address[16];
	char text[sizeof(f->text)];
	int bits = 128;

	memcpy(address, f->bytes, sizeof(address));
	strcpy(text, f->text);
	__filter_next(f);
	if (__filter_took(f, '/')) {
		if (f->token != __TOKEN_NUMBER)
			__filter_syntax_error(f);
		if (f->number > 128)
			__filter_fail(f, "mask length must be <= 128");
		bits = f->number;
		__filter_next(f);
		for (int i = 0; i < 128; i++)
			if (i >= bits && (address[i / 8] & 0x80 >> i % 8) != 0)
				__filter_fail(f, "non-network bits set in \"%s/%d\"", text, bits);
		if (kind->address != __TOKEN_NET)
			__filter_fail(f, "Mask syntax for networks only");
	}
	if (kind->address == __TOKEN_PORT || kind->address == __TOKEN_PORTRANGE || kind->address == __TOKEN_PROTO)
		__filter_fail(f, "invalid qualifier against IPv6 address");
	return __filter_host6(f, kind, address, bits);
}

/* id = number | address4 … | address6 … | ether | word */
static struct __filter_condition *id(struct __filter *f, const struct __filter_kind *kind)
{
	struct __filter_condition *condition;

	if (kind->address == __TOKEN_UNSUPPORTED)
		__filter_syntax_error(f);
	switch (f->token) {
	case __TOKEN_NUMBER:
		condition = __filter_of_number(f, kind, f->number);
		break;
	case __TOKEN_ADDRESS4:
		return address4(f, kind);
	case __TOKEN_ADDRESS6:
		return address6(f, kind);
	case __TOKEN_ETHER:
		condition = __filter_ether(f, kind, f->bytes);
		break;
	case __TOKEN_WORD:
		condition = __filter_of_word(f, kind, f->text);
		break;
	default:
		__filter_syntax_error(f);
	}
	__filter_next(f);
	return condition;
}

/* ids = { "not" } ( id | "(" ids { ( "and" | "or" ) ids } ")" ) */
static struct __filter_condition *ids(struct __filter *f, const struct __filter_kind *kind)
{
	struct __filter_condition *condition;
	int negations = 0;

	for (; f->token == __TOKEN_NOT; __filter_next(f))
		negations++;
	if (__filter_took(f, '(')) {
		__filter_deeper(f);
		condition = ids(f, kind);
		while (!__filter_took(f, ')')) {
			int both = f->token == __TOKEN_AND;

			if (!both && f->token != __TOKEN_OR)
				__filter_syntax_error(f);
			__filter_next(f);
			condition = both ? __filter_and(f, condition, ids(f, kind)) : __filter_or(f, condition, ids(f, kind));
		}
		f->depth--;
	} else {
		condition = id(f, kind);
	}
	return negations % 2 == 1 ? __filter_not(f, condition) : condition;
}

/* -- Primitives -- */

/* direction = "src" [ ( "or" | "and" ) "dst" ] | "dst" [ ( "or" | "and" ) "src" ] */
static void direction(struct __filter *f, struct __filter_kind *kind)
{
	enum __token first = f->token;
	struct __filter_mark mark;

	if (first != __TOKEN_SRC && first != __TOKEN_DST)
		return;
	kind->direction = first == __TOKEN_SRC ? __DIRECTION_SRC : __DIRECTION_DST;
	__filter_next(f);
	if (f->token == __TOKEN_AND || f->token == __TOKEN_OR) {
		int both = f->token == __TOKEN_AND;

		__filter_remember(f, &mark);
		__filter_next(f);
		if (f->token == (first == __TOKEN_SRC ? __TOKEN_DST : __TOKEN_SRC)) {
			kind->direction = both ? __DIRECTION_BOTH : __DIRECTION_ANY;
			__filter_next(f);
		} else {
			__filter_go_back(f, &mark);
		}
	}
}

/*
 * primitive = "less" number | "greater" number | "inbound" | "outbound"
 *           | [ protocol ] ( "broadcast" | "multicast" ) | protocol
 *           | [ protocol ] [ direction ] [ "host" | "net" | "port" | "portrange" | "proto" ] ids
 */
static struct __filter_condition *primitive(struct __filter *f)
{
	struct __filter_kind kind = { -1, __DIRECTION_ANY, __TOKEN_END };
	struct __filter_condition *condition;
	enum __token token = f->token;

	f->kind = NO_KIND;
	if (token == __TOKEN_LESS || token == __TOKEN_GREATER) {
		struct __filter_value *length = __filter_number(f, 0);

		length->kind = __VALUE_LENGTH;
		__filter_next(f);
		if (f->token != __TOKEN_NUMBER)
			__filter_syntax_error(f);
		condition = __filter_compare(f, token == __TOKEN_LESS ? BPF_JGT : BPF_JGE, length, __filter_number(f, f->number));
		__filter_next(f);
		return token == __TOKEN_LESS ? __filter_not(f, condition) : condition;
	}
	if (token == __TOKEN_INBOUND || token == __TOKEN_OUTBOUND) {
		__filter_next(f);
		return __filter_bound(f, token == __TOKEN_OUTBOUND);
	}
	if (token == __TOKEN_PROTOCOL) {
		kind.protocol = f->number;
		__filter_next(f);
	}
	token = f->token;
	if (token == __TOKEN_UNSUPPORTED)
		__filter_fail(f, "'%s' is not supported", f->text);
	if (token == __TOKEN_BROADCAST || token == __TOKEN_MULTICAST) {
		__filter_next(f);
		return token == __TOKEN_BROADCAST ? __filter_broadcast(f, kind.protocol) : __filter_multicast(f, kind.protocol);
	}
	direction(f, &kind);
	if (f->token >= __TOKEN_HOST && f->token <= __TOKEN_PROTO) {
		kind.address = f->token;
		__filter_next(f);
	} else if (kind.direction == __DIRECTION_ANY && token != __TOKEN_SRC && token != __TOKEN_DST) {
		if (kind.protocol < 0)
			__filter_syntax_error(f);
		if (__filter_protocol(kind.protocol)->carrier == __CARRIER_NONE)
			__filter_fail(f, "link layer applied in wrong context");
		return __filter_packets(f, kind.protocol);
	}
	f->kind = kind;
	return ids(f, &kind);
}

/* Whether nothing but names and numbers is in these parentheses: nothing is compared, no keyword begins a primitive. */
static int are_ids(struct __filter *f)
{
	struct __filter_mark mark;
	int open = 0, yes = 1;

	__filter_remember(f, &mark);
	do {
		if (__filter_at(f, '('))
			open++;
		else if (__filter_at(f, ')'))
			open--;
		else
			yes = is_id(f) || __filter_at(f, '/') || (f->token >= __TOKEN_AND && f->token <= __TOKEN_NOT) || f->token == __TOKEN_MASK;
		__filter_next(f);
	} while (open > 0 && yes);
	__filter_go_back(f, &mark);
	return yes;
}

/* term = { "not" } ( relation | "(" expression ")" | primitive ) ; behind "and", "or": also ids of the last primitive's kind */
static struct __filter_condition *term(struct __filter *f, int first)
{
	struct __filter_condition *condition;
	int negations = 0;

	for (; f->token == __TOKEN_NOT; __filter_next(f))
		negations++;
	condition = __filter_relation(f);
	if (condition != NULL) {
		f->kind = NO_KIND;
	} else if (__filter_at(f, '(')) {
		if (!first && are_ids(f)) {
			condition = ids(f, &f->kind);
		} else {
			__filter_deeper(f);
			__filter_next(f);
			condition = expression(f);
			__filter_want(f, ')');
			f->depth--;
		}
	} else {
		condition = !first && is_id(f) ? ids(f, &f->kind) : primitive(f);
	}
	return negations % 2 == 1 ? __filter_not(f, condition) : condition;
}

/* expression = term { ( "and" | "or" ) term } */
static struct __filter_condition *expression(struct __filter *f)
{
	struct __filter_condition *condition = term(f, 1);

	while (f->token == __TOKEN_AND || f->token == __TOKEN_OR) {
		int both = f->token == __TOKEN_AND;
		struct __filter_condition *right;

		__filter_next(f);
		right = term(f, 0);
		condition = both ? __filter_and(f, condition, right) : __filter_or(f, condition, right);
	}
	return condition;
}

struct __filter_condition *__filter_parse(struct __filter *f)
{
	struct __filter_condition *condition;

	f->kind = NO_KIND;
	__filter_next(f);
	if (f->token == __TOKEN_END)
		return NULL;
	condition = expression(f);
	if (f->token != __TOKEN_END)
		__filter_syntax_error(f);
	return condition;
}
