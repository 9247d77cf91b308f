#include "check.h"

typedef int (*binary)(int, int);
struct point { int x, y; };
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }
static binary table[] = { add, &sub, mul };
static binary pick(int i) { return table[i]; }
static int apply(binary f, int a, int b) { return f(a, b); }
static struct point swap(struct point p) { struct point q = { p.y, p.x }; return q; }
struct ops { const char *name; binary f; struct point (*swap)(struct point); } ops[] = { { "add", add, swap }, { "mul", mul, 0 } };
static int fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }
static int is_odd(unsigned n); static int is_even(unsigned n) { return n == 0 ? 1 : is_odd(n - 1); } static int is_odd(unsigned n) { return n == 0 ? 0 : is_even(n - 1); }
static int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static int old_style(a, b, c) int a; char b; float c; { return a + b + (int)(c * 10); }
static short old_narrow(s, u) short s; unsigned char u; { s++; u++; return s + u; }
static int counter(void) { static int n = 5; static int *p = &n; n++; return *p; }
static int other_counter(void) { static int n; return ++n; }
static long many(int a, long b, char c, short d, unsigned char e, float f, double g, void *h, _Bool i, unsigned j, long k, long l) { return a + b + c + d + e + (long)f + (long)g + (h != 0) + i + j + k + l; }
static void out(int *a, long *b, char *c) { *a = 1; *b = 2; *c = 3; }
static void set_parameter(int a, int *result) { int *p = &a; *p += 5; *result = a; }
static int parameter_array(int a[], int n) { int s = 0; while (n--) s += *a++; return s; }
static int matrix(int m[][3], int rows) { int s = 0; for (int i = 0; i < rows; i++) for (int j = 0; j < 3; j++) s += m[i][j] * (i + 1); return s; }
static void nothing(void) { } static void return_void(int x) { if (x) return nothing(); }
static int implicit_order(int a, int b) { return a * 10 + b; } static int seq; static int next(void) { return ++seq; }
static char *name(void) { return (char *)__func__; }
int defined_later(int x);
static inline int twice(int x) { return x * 2; }
static int (*compose(int (*f)(int), int which))(int) { return which ? f : twice; }
static int inc(int x) { return x + 1; }
static long long wide(long long a, unsigned long long b) { return a * 2 + b; }
static int cmp(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static void sort(void *base, int n, int size, int (*compare)(const void *, const void *))
{
	char *p = base;
	for (int i = 1; i < n; i++) for (int j = i; j > 0 && compare(p + (j - 1) * size, p + j * size) > 0; j--)
		for (int k = 0; k < size; k++) { char t = p[j * size + k]; p[j * size + k] = p[(j - 1) * size + k]; p[(j - 1) * size + k] = t; }
}
static int noisy(const char *p, int x) { return x + (*p == 'n'); }

int test(void)
{
	CHECK(apply(add, 2, 3), 5); CHECK(apply(table[1], 2, 3), -1); CHECK(pick(2)(4, 5), 20); CHECK((*pick(0))(1, 2), 3); CHECK((**table)(3, 4), 7); binary f = mul; CHECK(f == mul, 1); CHECK(f != add, 1); CHECK(f ? 1 : 0, 1); f = 0; CHECK(!f, 1); CHECK(ops[1].f(3, 3), 9); CHECK(ops[0].swap((struct point){ 1, 2 }).x, 2); CHECK(ops[1].swap == 0, 1);
	CHECK(fact(10), 3628800); CHECK(is_even(1000), 1); CHECK(ackermann(2, 3), 9); CHECK(old_style(1, 'a', 2.5f), 1 + 'a' + 25); CHECK(old_style(1, 353, 2.5), 1 + 'a' + 25); CHECK(old_narrow(32767, 255), -32768); CHECK(counter(), 6); CHECK(counter(), 7); CHECK(other_counter(), 1); CHECK(other_counter(), 2);
	CHECK(many(1, 2, 3, 4, 5, 6.9f, 7.9, &seq, 2, 8, 9, 10), 57); int a; long b; char c; out(&a, &b, &c); CHECK(a + b + c, 6); int r; set_parameter(4, &r); CHECK(r, 9); int arr[] = { 1, 2, 3, 4 }; CHECK(parameter_array(arr, 4), 10); CHECK(parameter_array(arr + 1, 2), 5); int m[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } }; CHECK(matrix(m, 2), 36); return_void(1);
	CHECK(implicit_order(next(), 5), 15); CHECK(name()[0], 'n'); CHECK(defined_later(4), 16); CHECK(twice(4), 8); CHECK(compose(inc, 1)(5), 6); CHECK(compose(inc, 0)(5), 10); CHECK(wide(-5, 20), 10);
	int s[] = { 5, 3, 9, -1, 0 }; sort(s, 5, sizeof s[0], cmp); CHECK(s[0], -1); CHECK(s[2], 3); CHECK(s[4], 9); CHECK(noisy("no", 1), 2); void *vp = (void *)add; CHECK(((binary)vp)(1, 1), 2); long as_long = (long)add; CHECK(((binary)as_long)(2, 2), 4);
	int i = 1; CHECK(implicit_order(i, i + 1), 12); int (*local[2])(int) = { inc, twice }; for (int k = 0; k < 2; k++) i = local[k](i); CHECK(i, 4);
	extern int defined_later(int); CHECK((&defined_later)(3), 9);
	return 0;
}
int defined_later(int x) { return x * x; }
