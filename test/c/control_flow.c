#include "check.h"

static int sum_to(int n) { int s = 0; for (int i = 1; i <= n; i++) s += i; return s; }
static int while_continue(void) { int i = 0, s = 0; while (i < 10) { i++; if (i % 2) continue; s += i; } return s; }
static int do_once(void) { int n = 0; do { n++; if (n == 3) break; } while (n < 10); return n; }
static int do_continue(void) { int n = 0, m = 0; do { n++; if (n == 2) continue; m += n; } while (n < 4); return m; }
static int nested_break(void) { int c = 0; for (int i = 0; i < 5; i++) { for (int j = 0; j < 5; j++) { if (j == i) break; c++; } } return c; }
static int endless(void) { int n = 0; for (;;) if (++n > 7) return n; }
static int empty_loop(int n) { while (n--) ; return n; }
static int both_return(int x) { if (x) return 1; else return 2; }
static int after_return(int x) { return x; x = 5; return x; }
static int loop_return(int x) { while (1) { if (x > 10) return x; x++; } }
static int comma_for(void) { int i, j; for (i = 0, j = 10; i < j; i++, j--) ; return i * 100 + j; }
static int no_end(int x) { if (x) return 3; return 4; }

static int calls;
static int yes(void) { calls++; return 1; }
static int no(void) { calls++; return 0; }

static int short_circuit(void)
{
	calls = 0;
	int r = (no() && yes()) + 2 * (yes() || no()) + 4 * (yes() && no()) + 8 * (no() || no());
	return r * 100 + calls;
}
static int conditions(int a, int b, int c)
{
	int r = 0;
	if (a && b) r |= 1;
	if (a || b) r |= 2;
	if (!(a && b) || c) r |= 4;
	if (!a && (b || !c)) r |= 8;
	if (a && b && c) r |= 16; else if (a || b || c) r |= 32; else r |= 64;
	while (a && r < 1000) { r += 1000; }
	return r;
}
static int ternary(int x) { return x < 0 ? -1 : x > 0 ? 1 : 0; }
static long ternary_mixed(int x) { return x ? 5 : 10000000000L; }
static int elvis(int x) { return x ?: 7; }

int test(void)
{
	CHECK(sum_to(100), 5050);
	CHECK(while_continue(), 30);
	CHECK(do_once(), 3);
	CHECK(do_continue(), 8);
	CHECK(nested_break(), 10);
	CHECK(endless(), 8);
	CHECK(empty_loop(5), -1);
	CHECK(both_return(1) * 10 + both_return(0), 12);
	CHECK(after_return(9), 9);
	CHECK(loop_return(3), 11);
	CHECK(comma_for(), 505);
	CHECK(no_end(0), 4);
	CHECK(short_circuit(), 206);
	CHECK(calls, 7 - 1);
	CHECK(conditions(0, 0, 0), 4 + 8 + 64);
	CHECK(conditions(1, 0, 0), 2 + 4 + 32 + 1000);
	CHECK(conditions(1, 1, 0), 3 + 32 + 1000);
	CHECK(conditions(1, 1, 1), 1 + 2 + 4 + 16 + 1000);
	CHECK(conditions(0, 1, 1), 2 + 4 + 8 + 32);
	CHECK(ternary(-5), -1); CHECK(ternary(5), 1); CHECK(ternary(0), 0);
	CHECK(ternary_mixed(0), 10000000000L); CHECK(ternary_mixed(1), 5);
	CHECK(elvis(0), 7); CHECK(elvis(3), 3);
	double zero = 0.0, nan = zero / zero;
	CHECK(!(nan < 1.0), 1); CHECK(nan >= 1.0, 0); CHECK(nan != nan, 1); CHECK(nan ? 1 : 2, 1);
	if (nan < 1.0) CHECK(1, 0);
	if (!(nan < 1.0)) calls = 77;
	CHECK(calls, 77);
	while (!(zero >= 3.0)) zero += 1.0;
	CHECK(zero, 3);
	void *p = 0; int *q = &calls;
	CHECK(!p, 1); CHECK(q && !p, 1); CHECK(p == 0, 1); CHECK(q != 0, 1);
	long big = 0x100000000L;
	CHECK(big ? 1 : 0, 1); CHECK(!big, 0); CHECK(big && 1, 1); CHECK((_Bool)big, 1); CHECK((int)big, 0);
	return 0;
}
