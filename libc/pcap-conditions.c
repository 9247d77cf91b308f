/* pcap_compile(): the memory of a compilation, values and conditions in it. */
#include <errno.h>
#include <socksh/pcap-filter.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST_OPERATIONS 1000 /* they are computed by recursion */

struct __filter_node {
	struct __filter_node *next;
};

void __filter_fail(struct __filter *f, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(f->error, PCAP_ERRBUF_SIZE, format, arguments);
	va_end(arguments);
	longjmp(f->failed, 1);
}

void *__filter_memory(struct __filter *f, size_t size)
{
	struct __filter_node *node = calloc(1, sizeof(*node) + size);

	if (node == NULL)
		__filter_fail(f, "malloc: %s", strerror(errno));
	node->next = f->nodes;
	f->nodes = node;
	return node + 1;
}

void __filter_forget(struct __filter *f)
{
	while (f->nodes != NULL) {
		struct __filter_node *next = f->nodes->next;

		free(f->nodes);
		f->nodes = next;
	}
}

struct __filter_value *__filter_number(struct __filter *f, uint32_t number)
{
	struct __filter_value *value = __filter_memory(f, sizeof(*value));

	value->kind = __VALUE_NUMBER;
	value->number = number;
	return value;
}

struct __filter_value *__filter_load(struct __filter *f, enum __place place, struct __filter_value *offset, int size)
{
	struct __filter_value *value = __filter_memory(f, sizeof(*value));

	value->kind = __VALUE_LOAD;
	value->place = place;
	value->left = offset;
	value->size = size;
	value->needs = offset->needs;
	return value;
}

struct __filter_value *__filter_operation(
	struct __filter *f, int operation, struct __filter_value *left, struct __filter_value *right)
{
	struct __filter_value *value = __filter_memory(f, sizeof(*value));

	if (++f->operations > MOST_OPERATIONS)
		__filter_fail(f, "can't parse filter expression: too much arithmetic");
	if (right != NULL && right->kind == __VALUE_NUMBER) {
		if (operation == BPF_DIV && right->number == 0)
			__filter_fail(f, "division by zero");
		if (operation == BPF_MOD && right->number == 0)
			__filter_fail(f, "modulus by zero");
		if ((operation == BPF_LSH || operation == BPF_RSH) && right->number > 31)
			__filter_fail(f, "shift by more than 31 bits");
	}
	value->kind = operation == BPF_NEG ? __VALUE_NEGATION : __VALUE_OPERATION;
	value->operation = operation;
	value->left = left;
	value->right = right;
	/* as libpcap has it: what is on the right need not be there */
	value->needs = left->needs;
	return value;
}

static struct __filter_condition *pair(
	struct __filter *f, int kind, struct __filter_condition *left, struct __filter_condition *right)
{
	struct __filter_condition *condition = __filter_memory(f, sizeof(*condition));

	condition->kind = kind;
	condition->left = left;
	condition->right = right;
	return condition;
}

/* NULL stands for nothing that must hold. */
struct __filter_condition *__filter_and(
	struct __filter *f, struct __filter_condition *left, struct __filter_condition *right)
{
	return left == NULL ? right : right == NULL ? left : pair(f, __CONDITION_AND, left, right);
}

/* NULL stands for nothing that could hold. */
struct __filter_condition *__filter_or(
	struct __filter *f, struct __filter_condition *left, struct __filter_condition *right)
{
	return left == NULL ? right : right == NULL ? left : pair(f, __CONDITION_OR, left, right);
}

struct __filter_condition *__filter_not(struct __filter *f, struct __filter_condition *condition)
{
	return pair(f, __CONDITION_NOT, condition, NULL);
}

struct __filter_condition *__filter_compare(
	struct __filter *f, int jump, struct __filter_value *value, struct __filter_value *with)
{
	struct __filter_condition *condition = __filter_memory(f, sizeof(*condition));

	condition->kind = __CONDITION_COMPARISON;
	condition->jump = jump;
	condition->value = value;
	condition->with = with;
	return condition;
}

/* size bytes at an offset, masked, against a number. */
struct __filter_condition *__filter_masked(
	struct __filter *f, int jump, enum __place place, uint32_t offset, int size, uint32_t mask, uint32_t number)
{
	struct __filter_value *value = __filter_load(f, place, __filter_number(f, offset), size);

	if (mask != 0xffffffff)
		value = __filter_operation(f, BPF_AND, value, __filter_number(f, mask));
	return __filter_compare(f, jump, value, __filter_number(f, number));
}

struct __filter_condition *__filter_equal(struct __filter *f, enum __place place, uint32_t offset, int size, uint32_t number)
{
	return __filter_masked(f, BPF_JEQ, place, offset, size, 0xffffffff, number);
}

struct __filter_condition *__filter_constant(struct __filter *f, int truth)
{
	struct __filter_condition *condition = __filter_memory(f, sizeof(*condition));

	condition->kind = __CONDITION_CONSTANT;
	condition->truth = truth;
	return condition;
}

/* What is there in one direction or two. */
struct __filter_condition *__filter_directed(struct __filter *f, const struct __filter_kind *kind,
	struct __filter_condition *src, struct __filter_condition *dst)
{
	switch (kind->direction) {
	case __DIRECTION_SRC:
		return src;
	case __DIRECTION_DST:
		return dst;
	case __DIRECTION_BOTH:
		return __filter_and(f, src, dst);
	default:
		return __filter_or(f, src, dst);
	}
}
