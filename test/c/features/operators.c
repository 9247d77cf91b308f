/* C11 6.5: precedence, associativity, short circuits, the comma, assignment as a value, ?: and its types. */
#include "expect.h"

static int trace;

static int t(int digit, int value)
{
	trace = trace * 10 + digit;
	return value;
}

static int traced(void)
{
	int r = trace;

	trace = 0;
	return r;
}

static void elements(void)
{
	int i = 0, v[4] = { 0 };

	v[i++] = 1;
	v[i++] = 2;
	EXPECT_EQ(v[0] * 10 + v[1] + i, 14);
	i = 0;
	v[i] = i + 5;
	EXPECT_EQ(v[0], 5);
	v[2] += 3, v[3] = v[2]++;
	EXPECT_EQ(v[2] * 10 + v[3], 43);
}

static void members(int *x)
{
	struct {
		int n, *q;
	} s = { 1, x }, *ps = &s;

	EXPECT_EQ(ps->n++ + *ps->q, 12);
	EXPECT_EQ(++ps->n, 3);
	EXPECT_EQ((*ps).n-- - 1, 2);
	EXPECT_EQ(-ps->n, -2);
	EXPECT_EQ(!ps->n, 0);
	EXPECT_EQ(sizeof ps->q, 8);
	EXPECT_EQ(*ps->q++, 11);
}

static void wide_conditions(void)
{
	long big = 1L << 40;
	int x = 0;

	EXPECT_EQ((int)big, 0);
	EXPECT_EQ(!!big, 1);
	EXPECT_EQ(big ? 1 : 0, 1);
	EXPECT_EQ(big && 1, 1);
	if (big)
		x = 99;
	EXPECT_EQ(x, 99);
	EXPECT_EQ((_Bool)big + (big > 0), 2);
}

int main(void)
{
	int a = 1, b = 2, c = 3, x, *p = &a;
	unsigned u = 5;
	int arr[3] = { 1, 2, 3 };

	EXPECT_EQ(2 + 3 * 4 - 6 / 2 % 2, 13);
	EXPECT_EQ(1 << 2 + 1, 8);
	EXPECT_EQ((1 | 2 ^ 3 & 1), 3);
	EXPECT_EQ(10 - 4 - 3, 3);
	EXPECT_EQ(100 / 10 / 5, 2);
	EXPECT_EQ(1 < 2 == 1, 1);
	EXPECT_EQ(5 > 4 > 3, 0);
	EXPECT_EQ(!0 + 1, 2);
	EXPECT_EQ(-~5, 6);
	EXPECT_EQ(- -5, 5);
	EXPECT_EQ(~0u >> 28, 15);
	EXPECT_EQ(-1 >> 31, -1);
	EXPECT_EQ(a = b = c, 3);
	EXPECT_EQ(a + b, 6);
	a = 1;
	b = 2;
	EXPECT_EQ((a, b, c), 3);
	EXPECT_EQ((x = 5, x + 1), 6);
	EXPECT_EQ(a ? b : c ? 4 : 5, 2);
	EXPECT_EQ(0 ? 1 : 0 ? 2 : 3, 3);
	t(1, 0) && t(2, 1);
	EXPECT_EQ(traced(), 1);
	t(1, 1) && t(2, 0) || t(3, 1);
	EXPECT_EQ(traced(), 123);
	t(1, 1) || t(2, 1);
	EXPECT_EQ(traced(), 1);
	(t(1, 0) || t(2, 0)) && t(3, 1);
	EXPECT_EQ(traced(), 12);
	x = t(1, 1) ? t(2, 5) : t(3, 6);
	EXPECT_EQ(traced() + x, 17);
	t(1, 0), t(2, 0), t(3, 0);
	EXPECT_EQ(traced(), 123);
	EXPECT_EQ(2 && 3, 1);
	EXPECT_EQ(0.5 && 1, 1);
	EXPECT_EQ(!0.5, 0);
	EXPECT_EQ(!p, 0);
	EXPECT_EQ(x ?: 7, 5);
	EXPECT_EQ(0 ?: 7, 7);
	EXPECT_EQ(t(1, 4) ?: t(2, 5), 4);
	EXPECT_EQ(traced(), 1);
	EXPECT_EQ(sizeof(1 ? 'a' : 1.0), 8);
	EXPECT_EQ(sizeof(char)+1, 2);
	EXPECT_EQ(sizeof a++, 4);
	EXPECT_EQ(a, 1);
	EXPECT((1 ? -1 : 0u) > 0);
	EXPECT((0 ? (void *)p : p) == p);
	EXPECT((1 ? p : 0) == p);
	EXPECT((a ? arr : 0) == arr);
	EXPECT_EQ(*p++, 1);
	p = arr;
	EXPECT_EQ(*++p, 2);
	EXPECT_EQ(++*p, 3);
	EXPECT_EQ(p[-1] + -p[1], -2);
	EXPECT_EQ(&arr[2] - p, 1);
	EXPECT_EQ(*&*p, 3);
	EXPECT_EQ((*p)-- - 1, 2);
	EXPECT_EQ(arr[1], 2);
	x = 5;
	x += x -= 2;
	EXPECT_EQ(x, 6);
	x = 7;
	x <<= x > 6 ? 2 : 1;
	EXPECT_EQ(x, 28);
	x >>= 1;
	x %= 5;
	x |= 8;
	x &= ~4;
	x ^= 3;
	EXPECT_EQ(x, 11);
	u -= 6;
	EXPECT(u == 0xffffffffu);
	u /= 2;
	EXPECT_EQ(u, 0x7fffffff);
	u *= 2;
	EXPECT_EQ(u + 2, 0);
	EXPECT_EQ((char)257 + (signed char)-1, 0);
	EXPECT_EQ((int)3.9 + (int)-3.9, 0);
	EXPECT_EQ((x == 11) + (x != 11) + (x < 12) + (x >= 11), 3);
	EXPECT_EQ(a+++b, 3);
	EXPECT_EQ(a, 2);
	EXPECT_EQ(a---b, 0);
	members(&x);
	elements();
	wide_conditions();
	return expected();
}
