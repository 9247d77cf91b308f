/* pcap_compile(): numbers that are computed from packets, and what they are compared with. */
#include <socksh/pcap-filter.h>

static struct __filter_value *arithmetic(struct __filter *f, int tightness);

/* load = protocol "[" arithmetic [ ":" number ] "]" ; NULL if no "[" follows */
static struct __filter_value *part_of_packet(struct __filter *f)
{
	int protocol = f->number, size = BPF_B;
	struct __filter_value *offset;

	__filter_next(f);
	if (!__filter_took(f, '['))
		return NULL;
	__filter_deeper(f);
	offset = arithmetic(f, 0);
	if (offset == NULL)
		__filter_syntax_error(f);
	f->depth--;
	if (__filter_took(f, ':')) {
		if (f->token != __TOKEN_NUMBER)
			__filter_syntax_error(f);
		if (f->number != 1 && f->number != 2 && f->number != 4)
			__filter_fail(f, "data size must be 1, 2, or 4");
		size = f->number == 1 ? BPF_B : f->number == 2 ? BPF_H : BPF_W;
		__filter_next(f);
	}
	__filter_want(f, ']');
	return __filter_of_protocol(f, protocol, offset, size);
}

/* operand = number | "len" | load | "-" operand | "(" arithmetic ")" ; NULL if it is none */
static struct __filter_value *operand(struct __filter *f)
{
	struct __filter_value *value;

	switch (f->token) {
	case __TOKEN_NUMBER:
		value = __filter_number(f, f->number);
		__filter_next(f);
		return value;
	case __TOKEN_LENGTH:
		value = __filter_number(f, 0);
		value->kind = __VALUE_LENGTH;
		__filter_next(f);
		return value;
	case __TOKEN_PROTOCOL:
		return part_of_packet(f);
	default:
		break;
	}
	if (__filter_took(f, '-')) {
		__filter_deeper(f);
		value = operand(f);
		f->depth--;
		return value == NULL ? NULL : __filter_operation(f, BPF_NEG, value, NULL);
	}
	if (!__filter_took(f, '('))
		return NULL;
	__filter_deeper(f);
	value = arithmetic(f, 0);
	f->depth--;
	return value == NULL || !__filter_took(f, ')') ? NULL : value;
}

/* The operator at hand; how tight it binds: "*" more than "+", "<<", "&", and "|" least. */
static int operator_here(const struct __filter *f, int *tightness)
{
	static const struct {
		char character;
		int tightness, operation;
	} operators[] = {
		{ '|', 1, BPF_OR }, { '^', 1, BPF_XOR }, { '&', 2, BPF_AND }, { '+', 4, BPF_ADD }, { '-', 4, BPF_SUB },
		{ '*', 5, BPF_MUL }, { '/', 5, BPF_DIV }, { '%', 5, BPF_MOD },
	};

	*tightness = 3;
	if (f->token == __TOKEN_LEFT)
		return BPF_LSH;
	if (f->token == __TOKEN_RIGHT)
		return BPF_RSH;
	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
		if (__filter_at(f, operators[i].character)) {
			*tightness = operators[i].tightness;
			return operators[i].operation;
		}
	return -1;
}

/* arithmetic = operand { operator operand } ; NULL if it is none */
static struct __filter_value *arithmetic(struct __filter *f, int tightness)
{
	struct __filter_value *left = operand(f);

	for (;;) {
		struct __filter_value *right;
		int binds, operation;

		if (left == NULL || (operation = operator_here(f, &binds)) < 0 || binds <= tightness)
			return left;
		__filter_next(f);
		right = arithmetic(f, binds);
		if (right == NULL)
			__filter_syntax_error(f);
		left = __filter_operation(f, operation, left, right);
	}
}

/* relation = arithmetic ( ">" | ">=" | "=" | "<=" | "<" | "!=" ) arithmetic ; NULL if it is none, at the old place */
struct __filter_condition *__filter_relation(struct __filter *f)
{
	struct __filter_value *left, *right;
	struct __filter_condition *condition;
	struct __filter_mark mark;
	int jump, reversed = 0;

	__filter_remember(f, &mark);
	left = arithmetic(f, 0);
	if (left != NULL && f->token == __TOKEN_NOT_LESS) {
		jump = BPF_JGE;
	} else if (left != NULL && __filter_at(f, '>')) {
		jump = BPF_JGT;
	} else if (left != NULL && __filter_at(f, '=')) {
		jump = BPF_JEQ;
	} else if (left != NULL && (f->token == __TOKEN_NOT_GREATER || __filter_at(f, '<') || f->token == __TOKEN_NOT_EQUAL)) {
		jump = f->token == __TOKEN_NOT_GREATER ? BPF_JGT : f->token == __TOKEN_NOT_EQUAL ? BPF_JEQ : BPF_JGE;
		reversed = 1;
	} else {
		__filter_go_back(f, &mark);
		return NULL;
	}
	__filter_next(f);
	right = arithmetic(f, 0);
	if (right == NULL)
		__filter_syntax_error(f);
	condition = __filter_compare(f, jump, left, right);
	if (reversed)
		condition = __filter_not(f, condition);
	return __filter_and(f, __filter_and(f, left->needs, right->needs), condition);
}
