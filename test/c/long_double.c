#include "check.h"

static long double g = 1.5L, table[3] = { 1, -2.25L, 1e300L };
struct s { char c; long double x; char e; } st = { 'a', -0.5L, 'z' };
static long double twice(long double x) { return x * 2; }
static void set(long double *p, double x) { *p = x; }
static unsigned char *bytes(void *p) { return p; }

int test(void)
{
	long double local = 3; long double *p = &local; double inf = 1e308 * 10, nan = inf - inf;
	CHECK(sizeof(long double), 16); CHECK(_Alignof(long double), 16); CHECK(sizeof st, 48); CHECK_DOUBLE(g, 1.5); CHECK_DOUBLE(table[1], -2.25); CHECK_DOUBLE(table[2], 1e300); CHECK_DOUBLE(st.x, -0.5); CHECK(st.e, 'z');
	CHECK_DOUBLE(twice(g), 3); g += 1; CHECK_DOUBLE(g, 2.5); *p *= 2; CHECK_DOUBLE(local, 6); table[0]++; CHECK_DOUBLE(table[0], 2); CHECK(local == 6, 1); CHECK((int)g, 2); CHECK((long)twice(1e15L), 2000000000000000L);
	double values[] = { 0.0, -0.0, 1, -1, 0.1, 1e308, -1e-308, 5e-324, -1e-310, 2.2250738585072014e-308, inf, -inf, 123456789.123456789, 3 };
	for (int i = 0; i < sizeof values / sizeof values[0]; i++) { set(p, values[i]); CHECK_DOUBLE((double)*p, values[i]); }
	set(p, nan); CHECK_DOUBLE((double)*p, nan); CHECK(*p != *p, 1);
#ifdef __x86_64__
	set(p, 1.0); CHECK(bytes(p)[7], 0x80); CHECK(bytes(p)[8], 0xff); CHECK(bytes(p)[9], 0x3f);
	set(p, -0.1); CHECK(bytes(p)[0], 0); CHECK(bytes(p)[1], 0xd0); CHECK(bytes(p)[7], 0xcc); CHECK(bytes(p)[8], 0xfb); CHECK(bytes(p)[9], 0xbf);
	set(p, 5e-324); CHECK(bytes(p)[7], 0x80); CHECK(bytes(p)[8], 0xcd); CHECK(bytes(p)[9], 0x3b); set(p, 0); CHECK(bytes(p)[7] + bytes(p)[8] + bytes(p)[9], 0); set(p, inf); CHECK(bytes(p)[7], 0x80); CHECK(bytes(p)[9], 0x7f);
	CHECK(bytes(&table[1])[7], 0x90); CHECK(bytes(&table[1])[9], 0xc0); CHECK(bytes(&st.x)[8], 0xfe); CHECK(bytes(&table[2])[9], 0x43);
#endif
	return 0;
}
