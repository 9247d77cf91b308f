#include "check.h"

struct point { int x, y; };
struct big { long a[20]; char tail; };
struct mixed { char c; short s; int i; long l; float f; double d; void *p; };
struct empty { };
struct nested { struct point from, to; struct { int anonymous; union { int u1; char u2[4]; }; }; };
union value { int i; unsigned char bytes[8]; double d; struct { short low, high; } h; };
struct odd { char bytes[7]; };
struct list { int value; struct list *next; };
struct with_array { int n; int a[4]; };

static struct point make(int x, int y) { struct point p = { x, y }; return p; }
static struct point add(struct point a, struct point b) { a.x += b.x; a.y += b.y; return a; }
static struct big make_big(long seed) { struct big b; for (int i = 0; i < 20; i++) b.a[i] = seed + i; b.tail = 't'; return b; }
static long sum_big(struct big b) { long s = 0; for (int i = 0; i < 20; i++) { s += b.a[i]; b.a[i] = 0; } return s + b.tail; }
static struct odd make_odd(char c) { struct odd o; for (int i = 0; i < 7; i++) o.bytes[i] = c + i; return o; }
static int sum_odd(struct odd o) { int s = 0; for (int i = 0; i < 7; i++) s += o.bytes[i]; return s; }
static struct empty pass_empty(struct empty e) { return e; }
static union value make_value(double d) { union value v; v.d = d; return v; }
static struct point choose(int c, struct point a, struct point b) { return c ? a : b; }
static struct with_array arrays(int n) { struct with_array w = { n, { n, n + 1, n + 2 } }; return w; }
static struct point recursive(int n) { if (n == 0) return make(0, 0); struct point p = recursive(n - 1); p.x += n; p.y -= n; return p; }

struct point origin = { 3, 4 }; struct point *where = &origin; struct nested global = { { 1, 2 }, { 3, 4 }, { 5, { 6 } } };
static struct list third = { 3, 0 }, second = { 2, &third }, first = { 1, &second };
static int side; static struct point *effect(struct point *p) { side++; return p; }

int test(void)
{
	struct point a = { 1, 2 }, b; b = a; b.x = 10; CHECK(a.x, 1); CHECK(b.x * 10 + b.y, 102); b = add(a, make(5, 6)); CHECK(b.x, 6); CHECK(b.y, 8); CHECK(a.x, 1); CHECK(add(a, b).y, 10); CHECK(add(add(a, a), add(a, a)).x, 4);
	CHECK(sum_big(make_big(100)), 2190 + 't'); struct big g = make_big(1), h = g; CHECK(sum_big(g), sum_big(h)); CHECK(g.a[19], 20); h.a[3] = 77; CHECK(g.a[3], 4); g = h; CHECK(g.a[3], 77); CHECK(g.tail, 't');
	CHECK(sum_odd(make_odd('a')), 7 * 'a' + 21); struct odd o = make_odd(1), oo[3]; oo[0] = oo[1] = oo[2] = o; CHECK(oo[2].bytes[6], 7); CHECK(sizeof oo, 21); oo[1].bytes[0] = 50; CHECK(sum_odd(oo[1]), 77); CHECK(sum_odd(oo[0]) + sum_odd(oo[2]), 56);
	struct empty e; e = pass_empty(e); CHECK(sizeof e, 0);
	union value v; v.d = 1.0; CHECK(v.bytes[7], 0x3f); CHECK(v.bytes[6], 0xf0); v.i = 0x12345678; CHECK(v.h.low, 0x5678); CHECK(v.h.high, 0x1234); CHECK(v.bytes[7], 0x3f); CHECK_DOUBLE(make_value(2.5).d, 2.5); CHECK(make_value(1.0).bytes[7], 0x3f);
	CHECK(choose(1, a, b).x, 1); CHECK(choose(0, a, b).x, 6); CHECK((side ? a : b).y, 8); struct point c = side ? a : b; CHECK(c.x, 6); CHECK((side = 1, a).y, 2); side = 0;
	CHECK(arrays(7).a[2], 9); CHECK(arrays(7).a[3], 0); struct point r = recursive(50); CHECK(r.x, 1275); CHECK(r.y, -1275);
	CHECK(where->x, 3); where->y += 10; CHECK(origin.y, 14); where = &a; CHECK((*where).x, 1); where->x++; CHECK(a.x, 2); effect(&a)->x += 5; CHECK(side, 1); CHECK(a.x, 7); effect(&a)->x++; CHECK(side, 2); CHECK(a.x, 8); *effect(&a) = make(1, 1); CHECK(side, 3); CHECK(a.x, 1);
	CHECK(global.to.y, 4); CHECK(global.anonymous, 5); CHECK(global.u2[0], 6); struct nested n = global; n.from = n.to; CHECK(n.from.x, 3); CHECK(global.from.x, 1); struct nested *np = &n; np->to = make(8, 9); CHECK(n.to.y, 9); CHECK((&n.to)->x, 8); int *ip = &np->u1; *ip = 99; CHECK(n.u2[0], 99);
	int s = 0; for (struct list *l = &first; l; l = l->next) s = s * 10 + l->value; CHECK(s, 123); CHECK(first.next->next->value, 3);
	struct mixed m = { 'c', -2, 3, 4, 5.5f, 6.25, &m }, m2 = { .d = 1, .c = 'x', .p = &m2.l }; CHECK(m.c + m.s + m.i + m.l, 'c' + 5); CHECK_DOUBLE(m.f + m.d, 11.75); CHECK(m.p == &m, 1); CHECK(m2.s + m2.i + m2.l, 0); CHECK(m2.p == &m2.l, 1); CHECK(sizeof m, 40);
	struct point array[4] = { { 1, 1 }, [2] = { 5, 6 }, 9 }; CHECK(array[1].x, 0); CHECK(array[2].y, 6); CHECK(array[3].x, 9); struct point *p = array; p += 2; CHECK(p->x, 5); CHECK(p[-2].x, 1); CHECK((p - 1)->y, 0); CHECK(p - array, 2); CHECK(&array[4] - p, 2); p++->x = 42; CHECK(array[2].x, 42); CHECK(p->x, 9); array[0] = array[3]; CHECK(array[0].x, 9); array[1] = *--p; CHECK(array[1].x, 42);
	struct point *lp = &(struct point){ 7, 8 }; CHECK(lp->y, 8); lp->y = 1; CHECK(add(*lp, (struct point){ .y = 5 }).y, 6); for (int i = 0; i < 3; i++) { struct point *q = &(struct point){ i }; CHECK(q->x * 10 + q->y, i * 10); q->y = 5; }
	struct with_array w = { 1, { 2, 3 } }; struct with_array *wp = &w; int index = 1; wp->a[index + 1] = 50; CHECK(w.a[2], 50); CHECK(wp->a[index++], 3); CHECK(index, 2); (&w)->a[3]--; CHECK(w.a[3], -1);
	struct { struct point p[2][3]; } grid = { { { { 1, 2 } } } }; grid.p[1][2].y = 5; int one = 1; CHECK(grid.p[one][one + 1].y, 5); CHECK(grid.p[0][0].y, 2); CHECK(sizeof grid, 48);
	struct point tmp = ({ struct point t = make(11, 12); t; }); CHECK(tmp.y, 12); CHECK(({ make(1, 2); }).y, 2); tmp = tmp; CHECK(tmp.x, 11); b = (a = make(2, 3)); CHECK(a.x + b.y, 5); CHECK((a = b).x, 2);
	return 0;
}
