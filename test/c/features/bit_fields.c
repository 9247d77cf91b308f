/* C11 6.7.2.1p9-12: bit-fields, with the layout gcc gives them on this platform. */
#include "expect.h"

struct simple { unsigned a : 3, b : 5, c : 8; };
struct mixed { char c; unsigned x : 12; unsigned y : 12; short s; };
struct crossing { unsigned a : 30, b : 4; };
struct zero { unsigned a : 4; unsigned : 0; unsigned b : 4; };
struct unnamed { unsigned a : 4; unsigned : 10; unsigned b : 4; };
struct chars { char a : 4; char b : 6; char c : 2; };
struct longs { unsigned long a : 40; unsigned long b : 20; unsigned long c : 10; };
struct signs { int a : 1; int b : 4; signed char c : 3; long d : 60; };
struct bools { _Bool a : 1, b : 1; unsigned c : 6; };
struct __attribute__((packed)) packed { unsigned char a; unsigned b : 20; unsigned c : 13; unsigned long d : 47; };
enum color { red, green, blue, alpha = 7 };
struct enums { enum color a : 3; enum color b : 4; };
union bits { unsigned whole; struct { unsigned low : 16, middle : 8, high : 8; }; float f; };
struct tcp { unsigned short source, dest; unsigned seq, ack; unsigned res1 : 4, doff : 4, fin : 1, syn : 1, rst : 1, psh : 1, ack_ : 1, urg : 1, res2 : 2; };
struct with_array { int n : 7; int a[2]; int m : 9; };
struct short_after { unsigned a : 17; short s; unsigned b : 17; };

static unsigned char byte_of(const void *p, int i) { return ((const unsigned char *)p)[i]; }

static struct simple make(int a, int b, int c)
{
	struct simple s = { a, b, c };
	return s;
}

int main(void)
{
	struct simple s = { 5, 17, 200 };
	struct mixed m = { 'm', 0xabc, 0xdef, -2 };
	struct signs g = { -1, -8, 3, -123456789012 };
	struct packed p = { 1, 0x12345, 0x1abc, 0x123456789abc };
	struct enums e = { alpha, blue };
	union bits u = { 0x12345678 };
	struct bools b = { 2, 0, 63 };
	struct longs l = { 0xffffffffff, 1, 1023 };
	struct tcp t = { 0 };
	struct simple *ps = &s, arr[3] = { { 1 }, { 2 }, { 3 } };
	unsigned i;

	EXPECT_EQ(sizeof(struct simple), 4);
	EXPECT_EQ(sizeof(struct mixed), 8);
	EXPECT_EQ(sizeof(struct crossing), 8);
	EXPECT_EQ(sizeof(struct zero), 8);
	EXPECT_EQ(sizeof(struct unnamed), 4);
	EXPECT_EQ(sizeof(struct chars), 2);
	EXPECT_EQ(sizeof(struct longs), 16);
	EXPECT_EQ(sizeof(struct signs), 16);
	EXPECT_EQ(sizeof(struct bools), 4);
	EXPECT_EQ(sizeof(struct packed), 11);
	EXPECT_EQ(sizeof(struct enums), 4);
	EXPECT_EQ(sizeof(struct tcp), 16);
	EXPECT_EQ(sizeof(struct with_array), 16);
	EXPECT_EQ(sizeof(struct short_after), 12);
	EXPECT_EQ(s.a + s.b * 10 + s.c * 1000, 5 + 170 + 200000);
	EXPECT_EQ(byte_of(&s, 0), 5 | 17 << 3);
	EXPECT_EQ(byte_of(&s, 1), 200);
	EXPECT_EQ(m.x, 0xabc);
	EXPECT_EQ(m.y, 0xdef);
	EXPECT_EQ(m.s, -2);
	EXPECT_EQ(g.a, -1);
	EXPECT_EQ(g.b, -8);
	EXPECT_EQ(g.c, 3);
	EXPECT_EQ(g.d, -123456789012);
	EXPECT_EQ(p.b, 0x12345);
	EXPECT_EQ(p.c, 0x1abc);
	EXPECT_EQ(p.d, 0x123456789abc);
	for (i = 0; i < sizeof p; i++)
		EXPECT_EQ(byte_of(&p, i), ((unsigned char[]){ 0x01, 0x45, 0x23, 0xc1, 0xab, 0x79, 0x35, 0xf1, 0xac, 0x68, 0x24 })[i]);
	EXPECT_EQ(e.a, alpha);
	EXPECT_EQ(e.b, blue);
	EXPECT_EQ(u.low, 0x5678);
	EXPECT_EQ(u.middle, 0x34);
	EXPECT_EQ(u.high, 0x12);
	u.middle = 0xff;
	EXPECT_EQ(u.whole, 0x12ff5678);
	EXPECT_EQ(b.a, 1);
	EXPECT_EQ(b.b, 0);
	EXPECT_EQ(b.c, 63);
	EXPECT_EQ(l.a, 0xffffffffff);
	EXPECT_EQ(l.c, 1023);
	t.syn = 1;
	t.doff = 5;
	EXPECT_EQ(byte_of(&t, 12), 0x50);
	EXPECT_EQ(byte_of(&t, 13), 0x02);

	s.a = 9;
	EXPECT_EQ(s.a, 1);
	EXPECT_EQ(s.b, 17);
	EXPECT_EQ(s.a = 15, 7);
	EXPECT_EQ(s.a++, 7);
	EXPECT_EQ(s.a, 0);
	EXPECT_EQ(--s.a, 7);
	EXPECT_EQ(s.b += 20, 5);
	EXPECT_EQ(s.b <<= 2, 20);
	EXPECT_EQ(s.b ^= 31, 11);
	EXPECT_EQ(ps->c -= 201, 255);
	ps->c /= 2;
	EXPECT_EQ(ps->c, 127);
	EXPECT_EQ(s.a, 7);
	g.b = 7;
	g.b++;
	EXPECT_EQ(g.b, -8);
	g.a = 1;
	EXPECT_EQ(g.a, -1);
	EXPECT_EQ(g.a == 1, 0);
	b.b = 4;
	EXPECT_EQ(b.b, 1);
	b.a ^= 1;
	EXPECT_EQ(b.a, 0);
	EXPECT_EQ(arr[2].a + arr[1].b, 3);
	arr[1] = make(3, 3, 3);
	EXPECT_EQ(arr[1].a + arr[1].b + arr[1].c, 9);
	EXPECT_EQ(make(6, 1, 1).a, 6);
	EXPECT_EQ(arr[0].a, 1);
	EXPECT_EQ(arr[2].a, 3);
	EXPECT_EQ(s.a > -1, 1);
	EXPECT_EQ((s.a ? 1 : 2) + !s.a, 1);
	{
		struct { unsigned a : 32; unsigned long b : 64; int c : 32; } full = { ~0u, ~0ul, -1 };
		EXPECT_EQ(full.a, 0xffffffff);
		EXPECT_EQ(full.b, -1);
		EXPECT_EQ(full.c, -1);
		EXPECT_EQ(sizeof full, 24);
	}
	{
		static struct { unsigned a : 4, b : 4; signed c : 8; unsigned long d : 50; } constant = { 15, 1, -3, 1ul << 49 };
		EXPECT_EQ(byte_of(&constant, 0), 0x1f);
		EXPECT_EQ(constant.c, -3);
		EXPECT_EQ(constant.d, 1ul << 49);
	}
	return expected();
}
