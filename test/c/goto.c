#include "check.h"

static int back(void) { int i = 0; again: i++; if (i < 10) goto again; return i; }
static int forward(int x) { if (x) goto skip; x = 5; skip: return x; }
static int error_paths(int fail)
{
	int cleaned = 0;
	if (fail == 1) goto out1;
	cleaned += 1;
	if (fail == 2) goto out2;
	cleaned += 10;
	for (int i = 0; i < 10; i++) { if (fail == 3 && i == 4) goto out3; cleaned += 100; }
	return cleaned;
out3: cleaned += 100000;
out2: cleaned += 200000;
out1: cleaned += 400000;
	return cleaned;
}
static int into_loop(int x)
{
	int i = 0, s = 0;
	if (x) { i = 3; goto middle; }
	for (i = 0; i < 5; i++) { s += 100; middle: s += i; }
	return s;
}
static int out_of_nested(void)
{
	int n = 0;
	for (int i = 0; i < 10; i++) for (int j = 0; j < 10; j++) { n++; if (i * j == 42) goto found; }
	return -1;
found:
	return n;
}
static int two_loops(int n)
{
	int a = 0, b = 0;
first: if (a >= n) goto second; a++; goto first;
second: if (b >= n * 2) goto done; b++; if (b % 5 == 0) goto first; goto second;
done: return a * 1000 + b;
}
static int continue_label(void)
{
	int s = 0;
	for (int i = 0; i < 10; i++) { for (int j = 0; j < 10; j++) { if (j == 3) goto next; s += j; } next: ; }
	return s;
}
static int in_switch(int x)
{
	int r = 0;
again:
	switch (x) {
	case 1: r += 1; x = 2; goto again;
	case 2: r += 10; x = 3; goto again;
	case 3: r += 100; goto out;
	default: goto fail;
	}
	r = -1;
out: return r;
fail: return -2;
}
static int into_if(int x) { if (x == 1) goto a; if (x == 2) goto b; if (x == 0) { a: return 10; } else { b: return 20; } }
static int into_do(int x) { int n = 0; if (x) goto in; do { n += 10; in: n += 1; } while (n < 30); return n; }
static int into_while(int x) { int n = 0; if (x) goto in; while (n < 30) { n += 10; if (n == 20) continue; in: n += 1; if (n == 23) break; } return n; }
static int computed(const unsigned char *code)
{
	static void *table[] = { &&op_end, &&op_inc, &&op_double, &&op_dec };
	int acc = 0;
	goto *table[*code++];
op_inc: acc++; goto *table[*code++];
op_double: acc *= 2; goto *table[*code++];
op_dec: acc--; goto *table[*code++];
op_end: return acc;
}
static int computed_local(int x) { void *p = x ? &&one : &&two; goto *p; one: return 1; two: return 2; }
static int statement_expression(int x)
{
	int s = 0;
	for (int i = 0; i < 5; i++) s += ({ if (i == x) continue; if (i == x + 2) break; i * 10; });
	s += ({ int k = 0; more: k++; if (k < 7) goto more; k; });
	return s;
}
static int leave_expression(int x) { int y = 1 + ({ if (x) goto out; 5; }); return y; out: return 100; }
static int return_expression(int x) { int y = 1 + ({ if (x) return 50; 5; }); return y; }
static int labels_in_blocks(int n)
{
	int r = 0;
	{ int t = 0; l1: t++; r += t; if (t < n) goto l1; { l2: r += 100; if (r < 500) goto l2; } }
	return r;
}
static int irreducible(int n)
{
	int i = 0, trace = 0;
	if (n & 1) goto b;
a: trace = trace * 3 + 1; if (++i > n) goto done;
b: trace = trace * 3 + 2; if (++i > n) goto done;
	if (i % 3 == 0) goto b;
	goto a;
done: return trace;
}
static int unused_label(int x) { nobody: return x; }
static int dead_code(int x) { goto end; x = 7; { x = 8; } end: return x; }
static int loop_in_region(int n)
{
	int total = 0;
retry:
	for (int i = 0; i < n; i++) { if (total > 100) goto done; total += i; while (total % 7) total++; }
	if (total < 100) { n++; goto retry; }
done: return total;
}
static int computed_through_const_table(int i)
{
	static const void *const table[] = { &&zero, &&one };
	goto *table[i];
zero: return 10;
one: return 11;
}
static int switch_with_goto_case(int x)
{
	switch (x) {
	case 1: goto shared;
	case 2: if (x) { shared: return 12; }
	case 3: return 3;
	}
	return 0;
}

int test(void)
{
	CHECK(back(), 10); CHECK(forward(0), 5); CHECK(forward(3), 3);
	CHECK(error_paths(0), 1011); CHECK(error_paths(1), 400000); CHECK(error_paths(2), 600001); CHECK(error_paths(3), 700411);
	CHECK(into_loop(0), 510); CHECK(into_loop(1), 107); CHECK(out_of_nested(), 68); CHECK(two_loops(7), 7014);
	CHECK(continue_label(), 30); CHECK(in_switch(1), 111); CHECK(in_switch(3), 100); CHECK(in_switch(4), -2);
	CHECK(into_if(0), 10); CHECK(into_if(1), 10); CHECK(into_if(2), 20); CHECK(into_if(3), 20);
	CHECK(into_do(0), 33); CHECK(into_do(1), 34); CHECK(into_while(0), 33); CHECK(into_while(1), 23);
	CHECK(computed((const unsigned char *)"\1\1\2\3\2\0"), 6); CHECK(computed_local(1), 1); CHECK(computed_local(0), 2);
	CHECK(statement_expression(1), 0 + 20 + 7); CHECK(statement_expression(9), 107);
	CHECK(leave_expression(0), 6); CHECK(leave_expression(1), 100); CHECK(return_expression(0), 6); CHECK(return_expression(1), 50);
	CHECK(labels_in_blocks(4), 510); CHECK(irreducible(6), 1367); CHECK(irreducible(7), 5803);
	CHECK(unused_label(3), 3); CHECK(dead_code(4), 4); CHECK(loop_in_region(5), 105);
	CHECK(switch_with_goto_case(1), 12); CHECK(switch_with_goto_case(2), 12); CHECK(switch_with_goto_case(3), 3);
	CHECK(computed_through_const_table(0), 10); CHECK(computed_through_const_table(1), 11);
	return 0;
}
