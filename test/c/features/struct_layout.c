/* C11 6.7.2.1: members, padding, nesting, anonymous structures and unions. */
#include "expect.h"
#include <stddef.h>

struct padded { char c; int i; char d; long l; char e; };
struct nested { char a; struct { short s; char t; } in; char b; };
struct array_in { char c; double d[2]; char e[3]; };
union mixed { char c; int i; double d; char bytes[11]; };
struct outer {
	int kind;
	union {
		int number;
		struct { short low, high; };
		char bytes[4];
	};
	struct { int deep; union { int deepest; float f; }; };
	struct named { int x; } named;
};
struct self { struct self *next; int (*method)(struct self *); int v; };
struct forward;
struct holder { struct forward *f; };
struct forward { int value; };
struct empty { };
struct with_empty { int a; struct empty e; int b; };
struct long_double { char c; long double ld; char d; };
struct pointers { char c; void *p; char d; int (*f)(void); };
struct bools { _Bool a, b; short s; _Bool c; };
struct enums { char c; enum { X, Y } e; };
typedef struct { int x, y; } point;
typedef struct { point from, to; char label[8]; } line;

static int method(struct self *s) { return s->v * 2; }

int main(void)
{
	struct outer o = { 1, { 0x00020001 }, { 3, { 4 } }, { 5 } };
	struct self s = { &s, method, 21 };
	struct holder h;
	struct forward f = { 9 };
	line l = { { 1, 2 }, { 3, 4 }, "seg" }, copy, *pl = &l;
	union mixed m;
	struct { int a; struct { int b; } c[3]; } arrays = { 1, { { 2 }, { 3 }, { 4 } } };

	EXPECT_EQ(sizeof(struct padded), 32);
	EXPECT_EQ(offsetof(struct padded, i), 4);
	EXPECT_EQ(offsetof(struct padded, l), 16);
	EXPECT_EQ(offsetof(struct padded, e), 24);
	EXPECT_EQ(sizeof(struct nested), 8);
	EXPECT_EQ(offsetof(struct nested, in.t), 4);
	EXPECT_EQ(offsetof(struct nested, b), 6);
	EXPECT_EQ(sizeof(struct array_in), 32);
	EXPECT_EQ(offsetof(struct array_in, d[1]), 16);
	EXPECT_EQ(sizeof(union mixed), 16);
	EXPECT_EQ(_Alignof(union mixed), 8);
	EXPECT_EQ(sizeof(struct outer), 20);
	EXPECT_EQ(offsetof(struct outer, high), 6);
	EXPECT_EQ(offsetof(struct outer, deepest), 12);
	EXPECT_EQ(sizeof(struct empty), 0);
	EXPECT_EQ(sizeof(struct with_empty), 8);
	EXPECT_EQ(sizeof(struct long_double), 48);
	EXPECT_EQ(sizeof(struct pointers), 32);
	EXPECT_EQ(sizeof(struct bools), 6);
	EXPECT_EQ(offsetof(struct enums, e), 4);

	EXPECT_EQ(o.low, 1);
	EXPECT_EQ(o.high, 2);
	EXPECT_EQ(o.bytes[2], 2);
	EXPECT_EQ(o.deep + o.deepest + o.named.x, 12);
	o.high = 7;
	EXPECT_EQ(o.number, 0x00070001);
	EXPECT_EQ(s.next->next->method(s.next), 42);
	EXPECT_EQ((*s.method)(&s), 42);
	h.f = &f;
	EXPECT_EQ(h.f->value, 9);
	copy = l;
	l.to.y = 40;
	EXPECT_EQ(copy.to.y, 4);
	EXPECT_STR(copy.label, "seg");
	EXPECT_EQ(pl->to.y, 40);
	EXPECT_EQ((*pl).from.x, 1);
	pl = &copy;
	*pl = l;
	EXPECT_EQ(copy.to.y, 40);
	copy.from = copy.to;
	EXPECT_EQ(copy.from.x, 3);
	m.d = 1.0;
	EXPECT_EQ(m.bytes[7], 0x3f);
	m.i = -1;
	EXPECT_EQ(m.c, -1);
	EXPECT_EQ((unsigned char)m.bytes[6], 0xf0);
	EXPECT_EQ(arrays.c[1].b, 3);
	EXPECT_EQ(sizeof arrays.c, 12);
	EXPECT((void *)&l == (void *)&l.from.x);
	EXPECT(&l.to == (point *)(l.label - sizeof(point)));
	{
		point p[2] = { { 1, 2 }, { 3, 4 } }, *q = p;
		EXPECT_EQ(q++->y, 2);
		EXPECT_EQ(q->x, 3);
		EXPECT_EQ((*--q).x, 1);
		EXPECT_EQ(++q->x, 2);
		EXPECT_EQ(p[0].x, 2);
		p[1] = p[0] = (point){ 8, 9 };
		EXPECT_EQ(p[1].x * 10 + p[1].y, 89);
	}
	{
		struct { char data[3]; } c3 = { { 1, 2, 3 } }, d3;
		char guard = 99;
		d3 = c3;
		EXPECT_EQ(d3.data[2] + guard, 102);
		EXPECT_EQ(sizeof c3, 3);
	}
	return expected();
}
