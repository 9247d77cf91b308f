/* The machine of socket filters: an accumulator, an index, 16 words of memory, jumps forwards only. UNP 29.2 */
#include <pcap.h>
#include <stdint.h>
#include <string.h>

/* 1, 2 or 4 bytes at `at`, in network byte order. 0 if they are not there. */
static int load(const u_char *packet, u_int length, uint32_t at, int size, uint32_t *value)
{
	uint32_t bytes = size == BPF_W ? 4 : size == BPF_H ? 2 : 1;

	if (at > length || length - at < bytes)
		return 0;
	*value = 0;
	while (bytes-- > 0)
		*value = *value << 8 | packet[at++];
	return 1;
}

/* 0 for a division by zero. */
static int calculate(int operation, uint32_t *a, uint32_t b)
{
	switch (operation) {
	case BPF_ADD: *a += b; return 1;
	case BPF_SUB: *a -= b; return 1;
	case BPF_MUL: *a *= b; return 1;
	case BPF_DIV: return b == 0 ? 0 : (*a /= b, 1);
	case BPF_MOD: return b == 0 ? 0 : (*a %= b, 1);
	case BPF_AND: *a &= b; return 1;
	case BPF_OR: *a |= b; return 1;
	case BPF_XOR: *a ^= b; return 1;
	case BPF_LSH: *a = b < 32 ? *a << b : 0; return 1;
	case BPF_RSH: *a = b < 32 ? *a >> b : 0; return 1;
	case BPF_NEG: *a = -*a; return 1;
	}
	return 0;
}

static int compare(int operation, uint32_t a, uint32_t b)
{
	switch (operation) {
	case BPF_JEQ: return a == b;
	case BPF_JGT: return a > b;
	case BPF_JGE: return a >= b;
	default: return (a & b) != 0; /* BPF_JSET */
	}
}

u_int bpf_filter(const struct bpf_insn *pc, const u_char *pkt, u_int wirelen, u_int buflen)
{
	uint32_t a = 0, x = 0, memory[BPF_MEMWORDS] = { 0 };

	if (pc == NULL) /* no filter: all of it */
		return (u_int)-1;
	for (;; pc++) {
		uint32_t operand = BPF_SRC(pc->code) == BPF_X ? x : pc->k;
		uint32_t *to = BPF_CLASS(pc->code) == BPF_LD ? &a : &x;

		switch (BPF_CLASS(pc->code)) {
		case BPF_RET:
			return BPF_RVAL(pc->code) == BPF_A ? a : pc->k;
		case BPF_LD:
		case BPF_LDX:
			switch (BPF_MODE(pc->code)) {
			case BPF_IMM:
				*to = pc->k;
				break;
			case BPF_LEN:
				*to = wirelen;
				break;
			case BPF_MEM:
				*to = memory[pc->k % BPF_MEMWORDS];
				break;
			case BPF_ABS:
				if (!load(pkt, buflen, pc->k, BPF_SIZE(pc->code), to))
					return 0;
				break;
			case BPF_IND:
				if (x > buflen || !load(pkt, buflen, x + pc->k, BPF_SIZE(pc->code), to))
					return 0;
				break;
			case BPF_MSH: /* the length of an IPv4 header */
				if (!load(pkt, buflen, pc->k, BPF_B, &x))
					return 0;
				x = (x & 0xf) << 2;
				break;
			}
			break;
		case BPF_ST:
			memory[pc->k % BPF_MEMWORDS] = a;
			break;
		case BPF_STX:
			memory[pc->k % BPF_MEMWORDS] = x;
			break;
		case BPF_ALU:
			if (!calculate(BPF_OP(pc->code), &a, operand))
				return 0;
			break;
		case BPF_JMP:
			if (BPF_OP(pc->code) == BPF_JA)
				pc += pc->k;
			else
				pc += compare(BPF_OP(pc->code), a, operand) ? pc->jt : pc->jf;
			break;
		case BPF_MISC:
			if (BPF_MISCOP(pc->code) == BPF_TAX)
				x = a;
			else
				a = x;
		}
	}
}

int bpf_validate(const struct bpf_insn *f, int len)
{
	if (len < 1)
		return 0;
	for (int i = 0; i < len; i++) {
		const struct bpf_insn *p = f + i;
		unsigned left = len - i - 1;

		switch (BPF_CLASS(p->code)) {
		case BPF_LD:
		case BPF_LDX:
			if (BPF_MODE(p->code) == BPF_MEM && p->k >= BPF_MEMWORDS)
				return 0;
			if (BPF_MODE(p->code) > BPF_MSH)
				return 0;
			break;
		case BPF_ST:
		case BPF_STX:
			if (p->k >= BPF_MEMWORDS)
				return 0;
			break;
		case BPF_ALU:
			if (BPF_OP(p->code) > BPF_XOR)
				return 0;
			if ((BPF_OP(p->code) == BPF_DIV || BPF_OP(p->code) == BPF_MOD) && BPF_SRC(p->code) == BPF_K && p->k == 0)
				return 0;
			break;
		case BPF_JMP:
			if (BPF_OP(p->code) > BPF_JSET)
				return 0;
			if (BPF_OP(p->code) == BPF_JA ? p->k >= left : p->jt >= left || p->jf >= left)
				return 0;
		}
	}
	return BPF_CLASS(f[len - 1].code) == BPF_RET;
}

int pcap_offline_filter(const struct bpf_program *fp, const struct pcap_pkthdr *h, const u_char *pkt)
{
	return fp->bf_insns == NULL ? 0 : bpf_filter(fp->bf_insns, pkt, h->len, h->caplen);
}

/* -- As text -- */

char *bpf_image(const struct bpf_insn *p, int n)
{
	static const char *const operations[] = { "add", "sub", "mul", "div", "or", "and", "lsh", "rsh", "neg", "mod", "xor" };
	static const char *const jumps[] = { "ja", "jeq", "jgt", "jge", "jset" };
	static char image[256];
	char operand[64] = "";
	char name[8];
	const char *format = "%d";
	int where = p->k;

	snprintf(name, sizeof(name), "unimp");
	switch (BPF_CLASS(p->code)) {
	case BPF_RET:
		snprintf(name, sizeof(name), "ret");
		format = BPF_RVAL(p->code) == BPF_A ? "" : "#%d";
		break;
	case BPF_LD:
		snprintf(name, sizeof(name), "ld%s", BPF_SIZE(p->code) == BPF_B ? "b" : BPF_SIZE(p->code) == BPF_H ? "h" : "");
		switch (BPF_MODE(p->code)) {
		case BPF_IMM: format = "#0x%x"; break;
		case BPF_LEN: format = "#pktlen"; break;
		case BPF_ABS: format = "[%d]"; break;
		case BPF_IND: format = "[x + %d]"; break;
		case BPF_MEM: format = "M[%d]"; break;
		}
		break;
	case BPF_LDX:
		snprintf(name, sizeof(name), BPF_MODE(p->code) == BPF_MSH ? "ldxb" : "ldx");
		switch (BPF_MODE(p->code)) {
		case BPF_IMM: format = "#0x%x"; break;
		case BPF_LEN: format = "#pktlen"; break;
		case BPF_MEM: format = "M[%d]"; break;
		case BPF_MSH: format = "4*([%d]&0xf)"; break;
		}
		break;
	case BPF_ST:
	case BPF_STX:
		snprintf(name, sizeof(name), BPF_CLASS(p->code) == BPF_ST ? "st" : "stx");
		format = "M[%d]";
		break;
	case BPF_ALU: {
		int operation = BPF_OP(p->code) >> 4;

		snprintf(name, sizeof(name), "%s", operation <= BPF_XOR >> 4 ? operations[operation] : "unimp");
		if (BPF_OP(p->code) == BPF_NEG)
			format = "";
		else if (BPF_SRC(p->code) == BPF_X)
			format = "x";
		else /* bits in hexadecimal */
			format = operation == BPF_OR >> 4 || operation == BPF_AND >> 4 || operation == BPF_XOR >> 4 ? "#0x%x" : "#%d";
		break;
	}
	case BPF_JMP: {
		int operation = BPF_OP(p->code) >> 4;

		snprintf(name, sizeof(name), "%s", operation <= BPF_JSET >> 4 ? jumps[operation] : "unimp");
		format = operation == 0 ? "%d" : BPF_SRC(p->code) == BPF_X ? "x" : "#0x%x";
		if (operation == 0)
			where = n + 1 + p->k;
		break;
	}
	case BPF_MISC:
		snprintf(name, sizeof(name), BPF_MISCOP(p->code) == BPF_TAX ? "tax" : "txa");
		format = "";
	}
	snprintf(operand, sizeof(operand), format, where);
	if (BPF_CLASS(p->code) == BPF_JMP && BPF_OP(p->code) != BPF_JA)
		snprintf(image, sizeof(image), "(%03d) %-8s %-16s jt %d\tjf %d", n, name, operand, n + 1 + p->jt, n + 1 + p->jf);
	else
		snprintf(image, sizeof(image), "(%03d) %-8s %s", n, name, operand);
	return image;
}

void bpf_dump(const struct bpf_program *p, int option)
{
	const struct bpf_insn *insn = p->bf_insns;
	int n = p->bf_len;

	if (option > 2)
		printf("%d\n", n);
	for (int i = 0; i < n; i++, insn++)
		if (option > 2)
			printf("%u %u %u %u\n", insn->code, insn->jt, insn->jf, insn->k);
		else if (option > 1)
			printf("{ 0x%x, %d, %d, 0x%08x },\n", insn->code, insn->jt, insn->jf, insn->k);
		else
			puts(bpf_image(insn, i));
}
