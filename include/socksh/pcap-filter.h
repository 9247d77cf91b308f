/* Between the parts of pcap_compile(): words (pcap-words.c), grammar, what primitives mean, code. man 7 pcap-filter */
#ifndef _SOCKSH_PCAP_FILTER_H
#define _SOCKSH_PCAP_FILTER_H

#include <pcap/pcap.h>
#include <setjmp.h>
#include <stdint.h>

/* Where a load's offset counts from. */
enum __place { __AT_FRAME, __AT_TYPE, __AT_NETWORK, __AT_TRANSPORT, __AT_TRANSPORT6 };

/* A number that is computed from a packet. */
struct __filter_value {
	enum { __VALUE_NUMBER, __VALUE_LENGTH, __VALUE_LOAD, __VALUE_NEGATION, __VALUE_OPERATION } kind;
	uint32_t number; /* of __VALUE_NUMBER */
	enum __place place; /* of __VALUE_LOAD, whose offset is `left` */
	int size; /* likewise: BPF_W, BPF_H, BPF_B */
	int operation; /* BPF_ADD … */
	struct __filter_value *left, *right;
	struct __filter_condition *needs; /* what must hold before it is computed, or NULL */
};

/* Something that a packet fulfils or does not. */
struct __filter_condition {
	enum { __CONDITION_CONSTANT, __CONDITION_COMPARISON, __CONDITION_NOT, __CONDITION_AND, __CONDITION_OR } kind;
	int truth; /* of __CONDITION_CONSTANT */
	int jump; /* of __CONDITION_COMPARISON: BPF_JEQ … */
	struct __filter_value *value, *with;
	struct __filter_condition *left, *right; /* of the others; __CONDITION_NOT has no right one */
};

enum __token {
	__TOKEN_END,
	__TOKEN_NUMBER,
	__TOKEN_ADDRESS4, /* number and bits */
	__TOKEN_ADDRESS6, /* bytes */
	__TOKEN_ETHER,    /* likewise */
	__TOKEN_WORD,     /* text: a name that is no keyword, or has \ before it */
	__TOKEN_PROTOCOL, /* number: an index for __filter_protocol() */
	__TOKEN_SRC, __TOKEN_DST,
	__TOKEN_HOST, __TOKEN_NET, __TOKEN_PORT, __TOKEN_PORTRANGE, __TOKEN_PROTO, __TOKEN_MASK,
	__TOKEN_UNSUPPORTED, /* text: a keyword that libpcap knows and we do not */
	__TOKEN_LESS, __TOKEN_GREATER, __TOKEN_BROADCAST, __TOKEN_MULTICAST, __TOKEN_INBOUND, __TOKEN_OUTBOUND,
	__TOKEN_AND, __TOKEN_OR, __TOKEN_NOT, __TOKEN_LENGTH,
	__TOKEN_NOT_LESS, __TOKEN_NOT_GREATER, __TOKEN_NOT_EQUAL, __TOKEN_LEFT, __TOKEN_RIGHT,
	__TOKEN_CHARACTER /* number: '(' … */
};

/* What a name or number in an expression is, by the words before it. */
struct __filter_kind {
	int protocol;  /* for __filter_protocol(), or -1 */
	enum { __DIRECTION_ANY, __DIRECTION_SRC, __DIRECTION_DST, __DIRECTION_BOTH } direction;
	enum __token address; /* __TOKEN_HOST …, or __TOKEN_END for none */
};

struct __filter_protocol {
	const char *word;
	/* Whose header tells it: nobody's for the link's own, the link's, IPv4's, IPv6's, of both. */
	enum { __CARRIER_NONE, __CARRIER_LINK, __CARRIER_IP, __CARRIER_IP6, __CARRIER_BOTH } carrier;
	uint32_t number;
};

struct __filter_node;

/* A compilation. */
struct __filter {
	jmp_buf failed;
	char *error; /* PCAP_ERRBUF_SIZE bytes */
	int linktype;
	int file; /* of packets whose direction is not known */
	bpf_u_int32 netmask;
	int type_at;    /* offset of the link's protocol field, -1 for none */
	int network_at; /* offset of IP's header */

	const char *next; /* of the text */
	enum __token token;
	uint32_t number;
	int bits;
	unsigned char bytes[16];
	char text[256];

	struct __filter_kind kind; /* of the last name or number: for "port 80 or 443" */
	int depth; /* of parentheses and brackets */
	int operations; /* of arithmetic, in the whole text */
	struct __filter_node *nodes; /* all memory, to be freed */
};

/* The message becomes pcap_geterr()'s, and pcap_compile() ends. */
void __filter_fail(struct __filter *f, const char *format, ...) __attribute__((__noreturn__));
/* Zeroed memory that is freed at the end. */
void *__filter_memory(struct __filter *f, size_t size);
void __filter_forget(struct __filter *f);

/* The next token. */
void __filter_next(struct __filter *f);
/* Whether a character is at hand; whether it was, and is passed; an error if it is not. */
int __filter_at(const struct __filter *f, int character);
int __filter_took(struct __filter *f, int character);
void __filter_want(struct __filter *f, int character);
void __filter_syntax_error(struct __filter *f) __attribute__((__noreturn__));
/* One parenthesis more; the caller takes it from f->depth again. */
void __filter_deeper(struct __filter *f);

/* A place in the text to go back to. */
struct __filter_mark {
	const char *next;
	enum __token token;
	uint32_t number;
	int bits, depth;
	unsigned char bytes[16];
	char text[256];
};
void __filter_remember(const struct __filter *f, struct __filter_mark *mark);
void __filter_go_back(struct __filter *f, const struct __filter_mark *mark);

const struct __filter_protocol *__filter_protocol(int index);
/* The index of a protocol. */
int __filter_protocol_index(const char *word);

struct __filter_value *__filter_number(struct __filter *f, uint32_t number);
struct __filter_value *__filter_load(struct __filter *f, enum __place place, struct __filter_value *offset, int size);
struct __filter_value *__filter_operation(
	struct __filter *f, int operation, struct __filter_value *left, struct __filter_value *right);
/* "tcp[13]": the offset counts from that protocol's header. */
struct __filter_value *__filter_of_protocol(
	struct __filter *f, int protocol, struct __filter_value *offset, int size);

struct __filter_condition *__filter_and(
	struct __filter *f, struct __filter_condition *left, struct __filter_condition *right);
struct __filter_condition *__filter_or(
	struct __filter *f, struct __filter_condition *left, struct __filter_condition *right);
struct __filter_condition *__filter_not(struct __filter *f, struct __filter_condition *condition);
struct __filter_condition *__filter_compare(
	struct __filter *f, int jump, struct __filter_value *value, struct __filter_value *with);

/* size bytes at an offset, masked, against a number. */
struct __filter_condition *__filter_masked(
	struct __filter *f, int jump, enum __place place, uint32_t offset, int size, uint32_t mask, uint32_t number);
struct __filter_condition *__filter_equal(
	struct __filter *f, enum __place place, uint32_t offset, int size, uint32_t number);
struct __filter_condition *__filter_constant(struct __filter *f, int truth);
/* What is there in one direction or two. */
struct __filter_condition *__filter_directed(struct __filter *f, const struct __filter_kind *kind,
	struct __filter_condition *src, struct __filter_condition *dst);

/* What the link's header says. */
struct __filter_condition *__filter_linktype(struct __filter *f, uint32_t number);
struct __filter_condition *__filter_proto(struct __filter *f, const struct __filter_kind *kind, uint32_t number);
struct __filter_condition *__filter_packets(struct __filter *f, int protocol);
struct __filter_condition *__filter_frame_address(struct __filter *f, uint32_t offset, const unsigned char *address);
struct __filter_condition *__filter_broadcast(struct __filter *f, int protocol);
struct __filter_condition *__filter_multicast(struct __filter *f, int protocol);
struct __filter_condition *__filter_bound(struct __filter *f, int outbound);

#define __ANY_TRANSPORT -1
/* The transport that "tcp port" names. */
int __filter_transport(struct __filter *f, const struct __filter_kind *kind);
struct __filter_condition *__filter_ports(
	struct __filter *f, const struct __filter_kind *kind, int transport, uint32_t low, uint32_t high);
uint32_t __filter_port_named(struct __filter *f, const char *word, int *transport);
struct __filter_condition *__filter_port_range(
	struct __filter *f, const struct __filter_kind *kind, const char *word);

/* Primitives, by what stands before them. */
struct __filter_condition *__filter_host4(
	struct __filter *f, const struct __filter_kind *kind, uint32_t address, uint32_t mask);
struct __filter_condition *__filter_host6(
	struct __filter *f, const struct __filter_kind *kind, const unsigned char *address, int bits);
struct __filter_condition *__filter_ether(
	struct __filter *f, const struct __filter_kind *kind, const unsigned char *address);
struct __filter_condition *__filter_of_number(
	struct __filter *f, const struct __filter_kind *kind, uint32_t number);
struct __filter_condition *__filter_of_word(struct __filter *f, const struct __filter_kind *kind, const char *word);

/* "ip[0] & 0xf > 5", or NULL if that is not what comes next. */
struct __filter_condition *__filter_relation(struct __filter *f);
/* The whole text: NULL for an empty one, which is always true. */
struct __filter_condition *__filter_parse(struct __filter *f);

#endif
