/* C11 6.5.2.3, 6.7.2.1: unions, punning, common initial sequences, anonymous ones, in arrays and as values. */
#include "expect.h"
#include <stdint.h>
union number { int8_t b; uint8_t ub; int16_t s; int32_t i; int64_t l; float f; double d; uint8_t bytes[8]; void *p; };
struct shape { int kind; union { struct { int kind, radius; } circle; struct { int kind; double w, h; } box; } u; };
struct token { enum { NUM, STR, OP } type; union { long number; const char *string; char op; }; };
union nested { struct { union { int x; float y; }; int z; }; long both; };
static union number constant = { .d = 1.0 }, first = { 5 };
static union number list[] = { { 1 }, { .i = 0x01020304 }, { .f = -0.0f } };
static union number make(double d) { union number n; n.d = d; return n; }
static long value(struct token t) { switch (t.type) { case NUM: return t.number; case STR: return t.string[0]; case OP: return t.op; } return -1; }
int main(void)
{
	union number n = { .i = -1 }, m; struct shape s = { 1, { .circle = { 7, 8 } } }; union nested v = { .x = 3 };
	EXPECT_EQ(n.b, -1);
	EXPECT_EQ(n.ub, 255);
	EXPECT_EQ(n.s, -1);
	n.l = 0;
	n.f = 1.5f;
	EXPECT_EQ(n.i, 0x3fc00000);
	EXPECT_EQ(n.bytes[2], 0xc0);
	n.d = -2.0;
	EXPECT_EQ(n.l == (int64_t)0xc000000000000000, 1);
	n.bytes[7] ^= 0x80;
	EXPECT(n.d == 2.0);
	m = n;
	n.i = 0;
	EXPECT(m.d == 2.0);
	EXPECT_EQ(sizeof(union number), 8);
	EXPECT_EQ(constant.bytes[7], 0x3f);
	EXPECT_EQ(first.l, 5);
	EXPECT_EQ(list[1].bytes[0], 4);
	EXPECT_EQ(list[2].i, (int)0x80000000);
	EXPECT_EQ(s.u.box.kind, 7);
	EXPECT_EQ(make(0.5).bytes[7], 0x3f);
	EXPECT(make(0.25).d == 0.25);
	EXPECT_EQ(value((struct token){ NUM, .number = 99 }), 99);
	EXPECT_EQ(value((struct token){ STR, .string = "z" }), 'z');
	EXPECT_EQ(value((struct token){ .type = OP, .op = '+' }), '+');
	v.z = 4;
	EXPECT_EQ(v.both, 0x400000003);
	v.y = 1.0f;
	EXPECT_EQ(v.x, 0x3f800000);
	EXPECT((void *)&n.b == (void *)&n.d);
	n.p = &n;
	EXPECT(((union number *)n.p)->l == (intptr_t)&n);
	{ union { struct { uint32_t lo, hi; }; uint64_t all; double d; } x = { .all = 0x123456789abcdef0 }; EXPECT_EQ(x.hi, 0x12345678); x.lo++; EXPECT_EQ(x.all & 0xff, 0xf1); x.d = 0; EXPECT_EQ(x.hi + x.lo, 0); }
	return expected();
}
