/*
 * pcap_compile(): a filter's text becomes conditions (pcap-grammar.c), and these a program. It is written from its end
 * to its beginning: so where a jump goes to is known when it is written.
 */
#include <errno.h>
#include <socksh/pcap-filter.h>
#include <socksh/pcap-handle.h>
#include <stdlib.h>
#include <string.h>

/* -- A program -- */

struct code {
	struct __filter *f;
	struct bpf_insn *insns;
	u_int length, room;
	struct code *forwards; /* where what is computed is written first */
};

static void emit(struct code *code, int operation, uint32_t k, int jt, int jf)
{
	if (code->length == code->room) {
		struct bpf_insn *larger = realloc(code->insns, (code->room = 2 * code->room + 32) * sizeof(*larger));

		if (larger == NULL)
			__filter_fail(code->f, "malloc: %s", strerror(errno));
		code->insns = larger;
	}
	code->insns[code->length++] = (struct bpf_insn){ operation, jt, jf, k };
}

/* A value into the accumulator, forwards; `depth` words of memory hold what is computed already. */
static void compute(struct code *code, const struct __filter_value *value, int depth);

/* Two values into accumulator and index. */
static void compute_both(
	struct code *code, const struct __filter_value *left, const struct __filter_value *right, int depth)
{
	if (depth == BPF_MEMWORDS)
		__filter_fail(code->f, "out of registers needed to evaluate expression");
	compute(code, left, depth);
	emit(code, BPF_ST, depth, 0, 0);
	compute(code, right, depth + 1);
	emit(code, BPF_MISC | BPF_TAX, 0, 0, 0);
	emit(code, BPF_LD | BPF_MEM, depth, 0, 0);
}

static uint32_t begin_of(const struct __filter *f, enum __place place)
{
	switch (place) {
	case __AT_FRAME:
		return 0;
	case __AT_TYPE:
		return f->type_at;
	case __AT_TRANSPORT6:
		return f->network_at + 40;
	default: /* of IPv4 the index has the header's length */
		return f->network_at;
	}
}

static void load(struct code *code, const struct __filter_value *value, int depth)
{
	const struct __filter_value *offset = value->left;
	uint32_t base = begin_of(code->f, value->place);

	if (offset->kind == __VALUE_NUMBER) {
		base += offset->number;
		if (value->place == __AT_TRANSPORT)
			emit(code, BPF_LDX | BPF_MSH | BPF_B, code->f->network_at, 0, 0);
	} else {
		compute(code, offset, depth);
		if (value->place == __AT_TRANSPORT) {
			emit(code, BPF_LDX | BPF_MSH | BPF_B, code->f->network_at, 0, 0);
			emit(code, BPF_ALU | BPF_ADD | BPF_X, 0, 0, 0);
		}
		emit(code, BPF_MISC | BPF_TAX, 0, 0, 0);
	}
	if (offset->kind == __VALUE_NUMBER && value->place != __AT_TRANSPORT)
		emit(code, BPF_LD | BPF_ABS | value->size, base, 0, 0);
	else
		emit(code, BPF_LD | BPF_IND | value->size, base, 0, 0);
}

static void compute(struct code *code, const struct __filter_value *value, int depth)
{
	switch (value->kind) {
	case __VALUE_NUMBER:
		emit(code, BPF_LD | BPF_IMM, value->number, 0, 0);
		break;
	case __VALUE_LENGTH:
		emit(code, BPF_LD | BPF_LEN, 0, 0, 0);
		break;
	case __VALUE_LOAD:
		load(code, value, depth);
		break;
	case __VALUE_NEGATION:
		compute(code, value->left, depth);
		emit(code, BPF_ALU | BPF_NEG, 0, 0, 0);
		break;
	case __VALUE_OPERATION:
		if (value->right->kind == __VALUE_NUMBER) {
			compute(code, value->left, depth);
			emit(code, BPF_ALU | value->operation | BPF_K, value->right->number, 0, 0);
		} else {
			compute_both(code, value->left, value->right, depth);
			emit(code, BPF_ALU | value->operation | BPF_X, 0, 0, 0);
		}
	}
}

/* -- Backwards: code->insns[0] is the program's last instruction -- */

/* How far a jump is that is written next. */
static u_int distance(const struct code *code, u_int to)
{
	return code->length - to - 1;
}

/* A conditional jump goes 255 instructions far: an unconditional one behind it takes it further. */
static u_int near(struct code *code, u_int to)
{
	if (distance(code, to) < 250)
		return to;
	emit(code, BPF_JMP | BPF_JA, distance(code, to), 0, 0);
	return code->length - 1;
}

static u_int compare(struct code *code, const struct __filter_condition *condition, u_int if_true, u_int if_false)
{
	struct code *before = code->forwards;
	int operand = condition->with->kind == __VALUE_NUMBER ? BPF_K : BPF_X;

	if_true = near(code, if_true);
	if_false = near(code, if_false);
	emit(code, BPF_JMP | condition->jump | operand, operand == BPF_K ? condition->with->number : 0,
		distance(code, if_true), distance(code, if_false));
	if (operand == BPF_K)
		compute(before, condition->value, 0);
	else
		compute_both(before, condition->value, condition->with, 0);
	while (before->length > 0) {
		const struct bpf_insn *last = &before->insns[--before->length];

		emit(code, last->code, last->k, 0, 0);
	}
	return code->length - 1;
}

/* Where the code begins that goes to one place or the other. Long chains lean to the left: no recursion there. */
static u_int test(struct code *code, const struct __filter_condition *condition, u_int if_true, u_int if_false)
{
	for (;; condition = condition->left) {
		u_int other = if_true;

		switch (condition->kind) {
		case __CONDITION_CONSTANT:
			return condition->truth ? if_true : if_false;
		case __CONDITION_COMPARISON:
			return compare(code, condition, if_true, if_false);
		case __CONDITION_NOT:
			if_true = if_false;
			if_false = other;
			break;
		case __CONDITION_AND:
			if_true = test(code, condition->right, if_true, if_false);
			break;
		case __CONDITION_OR:
			if_false = test(code, condition->right, if_true, if_false);
		}
	}
}

static void translate(struct code *code, const struct __filter_condition *condition, int snapshot)
{
	u_int start;

	emit(code, BPF_RET | BPF_K, 0, 0, 0);
	emit(code, BPF_RET | BPF_K, snapshot, 0, 0);
	start = condition == NULL ? 1 : test(code, condition, 1, 0);
	if (start == 0)
		__filter_fail(code->f, "expression rejects all packets");
	if (start != code->length - 1)
		emit(code, BPF_JMP | BPF_JA, distance(code, start), 0, 0);
	for (u_int i = 0, j = code->length - 1; i < j; i++, j--) {
		struct bpf_insn insn = code->insns[i];

		code->insns[i] = code->insns[j];
		code->insns[j] = insn;
	}
}

/* -- -- */

static void lay_out(struct __filter *f)
{
	switch (f->linktype) {
	case DLT_EN10MB:
		f->type_at = 12;
		f->network_at = 14;
		return;
	case DLT_LINUX_SLL:
		f->type_at = 14;
		f->network_at = 16;
		return;
	case DLT_RAW:
	case DLT_IPV4:
	case DLT_IPV6:
		f->type_at = -1;
		f->network_at = 0;
		return;
	}
	__filter_fail(f, "unknown data link type %d", f->linktype);
}

int pcap_compile(pcap_t *p, struct bpf_program *fp, const char *str, int optimize, bpf_u_int32 netmask)
{
	struct __filter f = {
		.error = p->error, .linktype = p->linktype, .file = p->file != NULL, .netmask = netmask, .next = str == NULL ? "" : str,
	};
	struct code forwards = { &f }, code = { &f, .forwards = &forwards };

	(void)optimize;
	if (!p->activated) {
		snprintf(p->error, sizeof(p->error), "not-yet-activated pcap_t passed to pcap_compile");
		return PCAP_ERROR;
	}
	fp->bf_insns = NULL;
	fp->bf_len = 0;
	if (setjmp(f.failed) != 0) {
		__filter_forget(&f);
		free(forwards.insns);
		free(code.insns);
		return PCAP_ERROR;
	}
	lay_out(&f);
	translate(&code, __filter_parse(&f), p->snapshot);
	__filter_forget(&f);
	free(forwards.insns);
	fp->bf_insns = code.insns;
	fp->bf_len = code.length;
	return 0;
}

void pcap_freecode(struct bpf_program *fp)
{
	free(fp->bf_insns);
	fp->bf_insns = NULL;
	fp->bf_len = 0;
}
