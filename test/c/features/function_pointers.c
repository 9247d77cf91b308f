/* Function pointers: tables, members, arguments, results, casts, comparison, recursion, callbacks through libc. */
#include "expect.h"
#include <stdlib.h>
typedef int (*op)(int, int);
struct object { const struct vtable *v; int n; };
struct vtable { const char *name; int (*get)(const struct object *); void (*add)(struct object *, int); struct object (*copy)(struct object); };
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static op pick(char c) { return c == '+' ? add : c == '-' ? sub : NULL; }
static int get(const struct object *o) { return o->n; }
static void grow(struct object *o, int n) { o->n += n; }
static struct object copy(struct object o) { o.n *= 2; return o; }
static const struct vtable vt = { "object", get, grow, copy };
static int descending(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }
static int by_key(const void *k, const void *e) { return *(const int *)e - *(const int *)k; }
static int fold(op f, int n, const int *a, int start) { while (n--) start = f(start, *a++); return start; }
static int (*self(int n))(int, int) { return n ? self(n - 1) : add; }
static double real(float f, double d, long double l) { return f + d + (double)l; }
static void nothing(void) { }
static int called;
static void at_exit(void) { called++; }
static long many(char a, short b, int c, long d, float e, double f, unsigned char g, _Bool h, long i, long j) { return a + b + c + d + (long)e + (long)f + g + h + i + j; }
static int counter;
static int tick(void) { return ++counter; }
static int (*next_tick)(void) = tick;
typedef void *(*generic)(void *);
static void *identity(void *p) { return p; }
static int apply(int (*f)(), int a, int b) { return f(a, b); }
int main(void)
{
	struct object o = { &vt, 5 }, twin;
	op table[2][2] = { { add, sub }, { sub, &add } };
	op *row = table[1];
	int numbers[] = { 3, 1, 4, 1, 5, 9, 2, 6 }, key = 4, *found;
	double (*r)(float, double, long double) = real;
	long (*m)(char, short, int, long, float, double, unsigned char, _Bool, long, long) = many;
	void (*n)(void) = nothing;
	union { op f; void *p; } u = { add };
	const struct { op f[3]; } ops = { { add, sub, add } };
	EXPECT_EQ(pick('+')(2, 3) + (*pick('-'))(2, 3), 4);
	EXPECT(pick('*') == NULL && !pick('/'));
	EXPECT_EQ(o.v->get(&o), 5);
	o.v->add(&o, 3);
	twin = o.v->copy(o);
	EXPECT_EQ(twin.n + o.n, 24);
	EXPECT_EQ(o.v->copy(o.v->copy(o)).n, 32);
	EXPECT_EQ((*o.v->get)(&twin), 16);
	EXPECT_EQ(row[0](5, 3) * 10 + row[1](5, 3), 28);
	qsort(numbers, 8, sizeof *numbers, descending);
	EXPECT_EQ(numbers[0] * 10 + numbers[7], 91);
	found = bsearch(&key, numbers, 8, sizeof *numbers, by_key);
	EXPECT_EQ(found - numbers, 3);
	EXPECT_EQ(fold(add, 8, numbers, 0), 31);
	EXPECT_EQ(fold(pick('-'), 2, numbers, 0), -15);
	EXPECT_EQ(self(5)(1, 2), 3);
	EXPECT(r(1.5f, 2.5, 3.0L) == 7.0);
	EXPECT_EQ(m(1, 2, 3, 4, 5.5f, 6.5, 255, 7, 8, 9), 1 + 2 + 3 + 4 + 5 + 6 + 255 + 1 + 8 + 9);
	n();
	(*n)();
	(**n)();
	EXPECT_EQ(((int (*)(void))next_tick)() + next_tick(), 3);
	EXPECT(((generic)identity)(&o) == &o);
	EXPECT_EQ(((op)u.p)(4, 4), 8);
	EXPECT(u.p == (void *)add);
	EXPECT_EQ(ops.f[1](1, 1), 0);
	EXPECT_EQ(apply(add, 20, 22), 42);
	EXPECT((add != sub) && (add == *&add) && (n ? 1 : 0));
	EXPECT_EQ(sizeof(op) + sizeof table, 40);
	next_tick = (int (*)(void))0;
	EXPECT(!next_tick);
	{ op chain[] = { [1] = sub }; EXPECT(chain[0] == 0 && chain[1](3, 2) == 1); } EXPECT_EQ(atexit(at_exit), 0);
	EXPECT_EQ((key > 3 ? add : sub)(key, 1), 5);
	return expected();
}
