#include "check.h"

struct bits { unsigned a : 3; int b : 5; unsigned c : 1; signed d : 1; unsigned long e : 40; long f : 20; _Bool g : 1; unsigned char h : 4; short i : 9; };
struct ip { unsigned int ihl : 4, version : 4; unsigned char tos; unsigned short len; unsigned flags : 3, frag : 13; };
struct __attribute__((packed)) packed { unsigned char a : 3; unsigned b : 17; unsigned long c : 61; int d : 7; };
struct wide { unsigned long x : 64; long y : 63; int z : 32; unsigned w : 32; };
struct unnamed { int a : 4; int : 0; int b : 4; int : 8; int c : 3; };
union u { unsigned word; struct { unsigned low : 8, mid : 16, high : 8; } f; };
enum e { E0, E1, E2, E3 };
struct enums { enum e x : 2; enum e y : 6; };

static struct bits g = { 5, -3, 1, -1, 0x123456789aUL, -1000, 1, 9, -200 };
static struct packed pk = { 5, 0x1abcd, 0x123456789abcdefL, -5 };
static struct bits pass(struct bits x) { x.a++; x.e += 1; return x; }
static int calls; static struct bits *get(struct bits *p) { calls++; return p; }

int test(void)
{
	CHECK(g.a, 5); CHECK(g.b, -3); CHECK(g.c, 1); CHECK(g.d, -1); CHECK(g.e, 0x123456789aL); CHECK(g.f, -1000); CHECK(g.g, 1); CHECK(g.h, 9); CHECK(g.i, -200); CHECK(sizeof g, 24 - 8 * (sizeof g == 16));
	struct bits l = g, *p = &l; l.a = 15; CHECK(l.a, 7); l.b = 20; CHECK(l.b, -12); CHECK((l.b = 17), -15); CHECK((l.a = 9), 1); l.c++; CHECK(l.c, 0); l.d = 1; CHECK(l.d, -1); l.d = 0; CHECK(l.d, 0); p->e = ~0UL; CHECK(p->e, 0xffffffffffL); p->e++; CHECK(p->e, 0); CHECK(p->e--, 0); CHECK(p->e, 0xffffffffffL);
	p->f += 524287 + 1000; CHECK(p->f, 524287); CHECK(++p->f, -524288); CHECK(p->f--, -524288); CHECK(p->f, 524287); l.g = 0; CHECK(l.g, 0); l.g = 4; CHECK(l.g, 1); l.h = 31; CHECK(l.h, 15); l.h -= 16; CHECK(l.h, 15); l.i = 255; CHECK(l.i, 255); l.i++; CHECK(l.i, -256); CHECK(l.a + l.b, 1 - 15);
	get(p)->a += 3; CHECK(calls, 1); CHECK(l.a, 4); CHECK(get(p)->a++, 4); CHECK(calls, 2); CHECK(pass(l).a, 6); CHECK(l.a, 5); CHECK(pass(l).e, 0); CHECK(-l.a < 0, 1); CHECK(l.a - 6 < 0, 1); CHECK(~l.c, -1);
	struct ip ip = { 5, 4, 0, 20, 2, 100 }; CHECK(*(unsigned char *)&ip, 0x45); CHECK(ip.frag, 100); ip.frag = 8191; ip.flags = 0; CHECK(ip.frag, 8191); CHECK(((unsigned char *)&ip)[4], 0xf8); CHECK(sizeof ip, 8); CHECK(ip.version == 4 && ip.ihl == 5, 1);
	CHECK(pk.a, 5); CHECK(pk.b, 0x1abcd); CHECK(pk.c, 0x123456789abcdefL); CHECK(pk.d, -5); CHECK(sizeof pk, 11); struct packed q = pk; q.b = 0; q.c = ~0UL; CHECK(q.a, 5); CHECK(q.d, -5); CHECK(q.c, 0x1fffffffffffffffL); CHECK(q.b, 0); q.b = ~0; q.c = 1; CHECK(q.b, 0x1ffff); CHECK(q.c, 1); CHECK(q.d, -5); q.d = 63; CHECK(q.d, 63); CHECK(((unsigned char *)&q)[10], 126);
	struct wide w = { ~0UL, -1, -5, ~0u }; CHECK(w.x, -1L); CHECK(w.y, -1); CHECK(w.z, -5); CHECK(w.w, 0xffffffffL); w.y = 0x3fffffffffffffffL; CHECK(w.y, 0x3fffffffffffffffL); w.y++; CHECK(w.y, -0x4000000000000000L); w.z *= 2; CHECK(w.z, -10);
	struct unnamed un = { 1, 2, 3 }; CHECK(un.a * 100 + un.b * 10 + un.c, 123); CHECK(sizeof un, 8); CHECK(((char *)&un)[4], 2);
	union u v = { .f = { 0x12, 0x3456, 0x78 } }; CHECK(v.word, 0x78345612); v.f.mid = 0; CHECK(v.word, 0x78000012); v.f.mid--; CHECK(v.f.mid, 65535); CHECK(v.f.high, 0x78);
	struct enums en = { E2, E3 }; CHECK(en.x, 2); en.x = E3; en.x++; CHECK(en.x, 0); CHECK(en.y, 3);
	struct bits z = { 0 }; z.b = z.f = z.a = 13; CHECK(z.a, 5); CHECK(z.f, 5); CHECK(z.b, 5); for (z.h = 0; z.h < 15; z.h++) ; CHECK(z.h, 15); z.e |= 1UL << 39; CHECK(z.e >> 39, 1); z.c ^= 1; CHECK(z.c, 1); if (z.c && !z.g) z.g = 1; CHECK(z.g, 1);
	return 0;
}
