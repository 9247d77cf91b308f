/* Structures and unions of every size as arguments and results, through pointers, nested calls and recursion. */
#include "expect.h"

struct c1 { char c; };
struct c3 { char c[3]; };
struct i2 { int a, b; };
struct l2 { long a, b; };
struct l3 { long a, b, c; };
struct d2 { double a, b; };
struct mixed { int i; double d; };
struct big { int v[40]; };
struct nest { struct i2 p; struct c3 q; };
union u { long l; double d; char c[8]; };
struct empty { };
struct with_pointer { const char *s; int (*f)(int); };

static struct c1 make_c1(char c) { return (struct c1){ c }; }
static struct c3 make_c3(char a, char b, char c) { struct c3 r = { { a, b, c } }; return r; }
static struct i2 swap(struct i2 p) { struct i2 r = { p.b, p.a }; return r; }
static struct l2 add2(struct l2 a, struct l2 b) { a.a += b.a; a.b += b.b; return a; }
static struct l3 rotate(struct l3 v) { long t = v.a; v.a = v.b; v.b = v.c; v.c = t; return v; }
static struct d2 scale(struct d2 v, double k) { v.a *= k; v.b *= k; return v; }
static struct mixed mix(int i, struct mixed m, double d) { m.i += i; m.d += d; return m; }
static struct big fill(struct big b, int from) { for (int i = 0; i < 40; i++) b.v[i] += from + i; return b; }
static struct nest nest(struct i2 p, struct c3 q) { struct nest n = { p, q }; return n; }
static union u as_long(union u v) { v.l++; return v; }
static struct empty nothing(struct empty e, int i) { (void)i; return e; }
static int increment(int x) { return x + 1; }
static struct with_pointer with_pointer(const char *s) { struct with_pointer w = { s, increment }; return w; }
static struct big recursive(struct big b, int depth)
{
	if (depth == 0)
		return b;
	b.v[depth]++;
	b = recursive(b, depth - 1);
	b.v[0] += b.v[depth];
	return b;
}
static struct i2 old_style();
static struct i2 (*table[])(struct i2) = { swap };
static struct big *changed(struct big *b) { b->v[0] = -1; return b; }
static int sum_parts(struct c1 a, struct c3 b, struct i2 c, struct l3 d, struct d2 e, union u f, struct big g, int h)
{
	return a.c + b.c[0] + b.c[1] + b.c[2] + c.a + c.b + (int)(d.a + d.b + d.c + e.a + e.b) + (int)f.l + g.v[39] + h;
}

int main(void)
{
	struct i2 p = { 1, 2 }, q;
	struct l3 v = { 1, 2, 3 };
	struct big b = { { 0 } }, c;
	struct with_pointer w;
	union u u = { .l = 41 };
	struct empty e;
	int i;

	EXPECT_EQ(make_c1('x').c, 'x');
	EXPECT_EQ(make_c3(1, 2, 3).c[2], 3);
	q = swap(p);
	EXPECT_EQ(q.a * 10 + q.b, 21);
	EXPECT_EQ(p.a * 10 + p.b, 12);
	p = swap(p);
	EXPECT_EQ(p.a * 10 + p.b, 21);
	EXPECT_EQ(swap(swap(p)).a, 2);
	EXPECT_EQ(add2((struct l2){ 1, 2 }, (struct l2){ 10, 20 }).b, 22);
	v = rotate(rotate(v));
	EXPECT_EQ(v.a * 100 + v.b * 10 + v.c, 312);
	EXPECT(scale((struct d2){ 1.5, 2 }, 2).a == 3.0);
	EXPECT(mix(1, mix(2, (struct mixed){ 3, .5 }, .25), .25).d == 1.0);
	b.v[39] = 1;
	c = fill(fill(b, 100), 1000);
	EXPECT_EQ(c.v[39], 1 + 139 + 1039);
	EXPECT_EQ(b.v[39], 1);
	b = fill(b, 5);
	EXPECT_EQ(b.v[0] + b.v[39], 5 + 45);
	EXPECT_EQ(nest(p, make_c3(7, 8, 9)).q.c[1], 8);
	EXPECT_EQ(as_long(as_long(u)).l, 43);
	EXPECT_EQ(u.l, 41);
	e = nothing(e, 5);
	(void)e;
	w = with_pointer("text");
	EXPECT_EQ(w.f(1) + with_pointer("").f(2), 5);
	EXPECT_STR(with_pointer("chain").s + 2, "ain");
	memset(&b, 0, sizeof b);
	EXPECT_EQ(recursive(b, 20).v[0], 20);
	EXPECT_EQ(table[0](p).a, 1);
	EXPECT_EQ((*table)(p).b, 2);
	EXPECT_EQ(old_style(3, 4.0).b, 4);
	EXPECT_EQ(changed(&b)->v[0] + b.v[0], -2);
	c = *changed(&b);
	EXPECT_EQ(c.v[0], -1);
	EXPECT_EQ(sum_parts(make_c1(1), make_c3(1, 1, 1), p, v, (struct d2){ 1, 1 }, u, fill(b, 0), 1), 1 + 3 + 3 + 6 + 2 + 41 + 39 + 1);
	i = 0;
	q = i++ ? swap(p) : p;
	EXPECT_EQ(q.a, 2);
	q = (i++, swap(p));
	EXPECT_EQ(q.a * 10 + i, 12);
	EXPECT_EQ((p = swap(q)).a, 2);
	EXPECT_EQ(((struct i2[]){ swap(p), p })[0].a, 1);
	{
		struct i2 array[3] = { p, swap(p), { 5, 6 } };
		struct i2 *at = array;
		EXPECT_EQ(swap(*at++).a + at->a, 2);
		at++;
		array[2] = array[0], array[0] = array[1];
		EXPECT_EQ(array[2].a, 2);
	}
	return expected();
}

static struct i2 old_style(a, b)
	int a;
	float b;
{
	struct i2 r;
	r.a = a;
	r.b = b;
	return r;
}
