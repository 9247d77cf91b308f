/* Programs for the machine of socket filters, and a machine of one's own. UNP 29.2 */
#ifndef _SOCKSH_PCAP_BPF_H
#define _SOCKSH_PCAP_BPF_H

#include <socksh/annotations.h>
#include <socksh/bpf_codes.h>

#define BPF_RELEASE 199606 /* the date of BSD's packet filter that the names follow */

typedef int bpf_int32;
typedef unsigned int bpf_u_int32;

#define BPF_ALIGNMENT sizeof(bpf_int32) /* packets in BSD's buffers begin at multiples of it */
#define BPF_WORDALIGN(x) (((x)+(BPF_ALIGNMENT-1))&~(BPF_ALIGNMENT-1)) /* a length rounded up to BPF_ALIGNMENT */

#define BPF_RVAL(code) ((code) & 0x18) /* where a BPF_RET takes the result from: BPF_K or BPF_A */
#define BPF_A 0x10 /* BPF_RET: the filter's result is A */
#define BPF_MISCOP(code) ((code) & 0xf8) /* the operation of a BPF_MISC: BPF_TAX or BPF_TXA */
#define BPF_TAX 0x00 /* BPF_MISC: X = A */
#define BPF_TXA 0x80 /* BPF_MISC: A = X */
#define BPF_MEMWORDS 16 /* words of a filter's memory */

/* One instruction. */
struct bpf_insn {
	unsigned short code; /* BPF_LD … */
	unsigned char jt;    /* instructions to skip if true */
	unsigned char jf;    /* instructions to skip if false */
	bpf_u_int32 k; /* operand */
};

/* What pcap_compile() makes. */
struct bpf_program {
	unsigned int bf_len; /* how many instructions */
	struct bpf_insn *bf_insns;
};

#ifndef BPF_STMT
#define BPF_STMT(code, k) { (unsigned short)(code), 0, 0, k } /* an instruction that is no jump: { code, 0, 0, k } */
#define BPF_JUMP(code, k, jt, jf) { (unsigned short)(code), jt, jf, k } /* a jump: { code, jt, jf, k }; jt and jf count instructions behind it */
#endif

/* The link-layer header that a packet begins with. */
#define DLT_NULL 0        /* the address family, as BSD's loopback has it */
#define DLT_EN10MB 1      /* Ethernet */
#define DLT_SLIP 8        /* serial line */
#define DLT_PPP 9         /* point to point */
#define DLT_RAW 12        /* none: IP begins at once */
#define DLT_IEEE802_11 105 /* wireless */
#define DLT_LOOP 108      /* the address family in network byte order */
#define DLT_LINUX_SLL 113 /* Linux "cooked": of the device "any" */
#define DLT_IPV4 228      /* none: IPv4 */
#define DLT_IPV6 229      /* none: IPv6 */

/** Runs a filter over a packet of wirelen bytes of which buflen are there. UNP 29.2
 *  returns: how many bytes to keep, 0 for none */
unsigned int bpf_filter(const struct bpf_insn *pc, const unsigned char *pkt, unsigned int wirelen, unsigned int buflen) __custom;
/** Is it a program that ends, jumps forwards only, and keeps to its memory? UNP 29.2
 *  returns: 1 if so, 0 if not */
int bpf_validate(const struct bpf_insn *f, int len) __custom;
/** An instruction as text. UNP 29.2
 *  returns: static memory */
char *bpf_image(const struct bpf_insn *p, int n) __custom;
/** Prints a program; option 2 as C, 3 as numbers. UNP 29.2 */
void bpf_dump(const struct bpf_program *p, int option) __custom;

#endif
