/* gcc computes with a bit-field wider than int in its own width, not in that of the declared type. C11 6.3.1.1 */
#include "expect.h"
#include <stdarg.h>

struct wide {
	unsigned long x : 40;
	long y : 40;
	unsigned long z : 33;
	unsigned long u : 31, e : 32;
	long s : 32;
	unsigned long long q : 40;
	unsigned long whole : 64;
};

#define MASK 0xffffffffffL
#define TYPE(x) _Generic((x), int: 'i', unsigned: 'j', long: 'l', unsigned long: 'm', default: '?')

static void types(void)
{
	struct wide s = { 0 };

	EXPECT_EQ(TYPE(s.x + 1), '?');
	EXPECT_EQ(TYPE(+s.y), '?');
	EXPECT_EQ(TYPE(s.x << 1), '?');
	EXPECT_EQ(TYPE(1 << s.x), 'i');
	EXPECT_EQ(TYPE(s.x + 1l), 'l');
	EXPECT_EQ(TYPE(s.y + 1ul), 'm');
	EXPECT_EQ(TYPE(+s.u), 'i');
	EXPECT_EQ(TYPE(+s.e), 'j');
	EXPECT_EQ(TYPE(+s.s), 'i');
	EXPECT_EQ(TYPE(s.whole + 1), 'm');
	EXPECT_EQ(TYPE(s.x), '?');
	EXPECT_EQ(TYPE(s.u), '?');
	EXPECT_EQ(TYPE(s.e), 'j');
	EXPECT_EQ(TYPE(s.s), 'i');
	EXPECT_EQ(TYPE(s.whole), 'm');
	EXPECT_EQ(sizeof(s.x + 1), 8);
	EXPECT_EQ(sizeof(+s.e), 4);
}

static void unsigned_results(void)
{
	struct wide s = { .x = MASK, .z = 0x1ffffffff, .q = MASK, .u = 0x7fffffff };

	EXPECT_EQ(s.x + 1, 0);
	EXPECT_EQ(s.x << 1, MASK - 1);
	EXPECT_EQ(~s.x, 0);
	EXPECT_EQ(-s.x, 1);
	EXPECT_EQ(s.x * s.x, 1);
	EXPECT_EQ(s.x + s.z, 0x1fffffffe);
	EXPECT_EQ(s.z + 1, 0);
	EXPECT_EQ(s.x + 1u, 0);
	EXPECT_EQ(s.x + 1l, MASK + 1);
	EXPECT_EQ(s.x + 1ul, MASK + 1);
	EXPECT_EQ(s.x + s.q, MASK - 1);
	EXPECT_EQ((unsigned long)s.x << 4, MASK << 4);
	EXPECT_EQ((0, s.x) << 4, MASK - 15);
	EXPECT_EQ((expectations ? s.x : s.x) << 4, MASK - 15);
	EXPECT_EQ((s.x = MASK) << 4, MASK - 15);
	s.x = 1;
	EXPECT_EQ(s.x - 2, MASK);
	EXPECT((double)(s.x - 2) == 1099511627775.0);
	EXPECT_EQ(s.x << 39, 1L << 39);
	EXPECT_EQ(s.x << 39 << 1, 0);
	EXPECT_EQ(s.x / -1, 0);
	EXPECT_EQ(s.x % 3, 1);
}

static void signed_results(void)
{
	struct wide s = { .y = 0x7fffffffff };
	int minus = -1;

	EXPECT_EQ(s.y >> 1, 0x3fffffffff);
	EXPECT_EQ(~s.y, -0x8000000000);
	s.y = -1;
	EXPECT_EQ(s.y << 1, -2);
	EXPECT_EQ(s.y / 2, 0);
	EXPECT_EQ(-s.y, 1);
	s.x = MASK;
	EXPECT(s.y == s.x && !(s.y < s.x));
	s.z = 0x1ffffffff;
	EXPECT(s.y < s.z);
	EXPECT(minus == s.x);
	EXPECT(s.x + 1 < s.x);
	EXPECT((long)minus != s.x);
}

static void changed(void)
{
	struct wide s = { .x = MASK };
	unsigned long q;
	int i = -1;

	q = s.x++;
	EXPECT(q == MASK && s.x == 0);
	q = --s.x;
	EXPECT_EQ(q, MASK);
	q = s.x += 5;
	EXPECT_EQ(q, 4);
	q = s.x = 0x123456789abcdef;
	EXPECT_EQ(q, 0x6789abcdef);
	s.x <<= 8;
	EXPECT_EQ(s.x, 0x89abcdef00);
	s.x = 10;
	s.x /= -1;
	EXPECT_EQ(s.x, 0);
	s.x = 1L << 38;
	i /= s.x;
	EXPECT_EQ(i, 3);
	s.y = -8;
	s.y >>= 1;
	EXPECT_EQ(s.y, -4);
	s.y %= 3;
	EXPECT_EQ(s.y, -1);
}

static long passed(int count, ...)
{
	va_list list;
	long sum = 0;

	va_start(list, count);
	while (count-- > 0)
		sum += va_arg(list, long);
	va_end(list);
	return sum;
}

static int chosen(struct wide s)
{
	switch (s.x + 1) {
	case 0:
		return 1;
	default:
		return 2;
	}
}

static void elsewhere(void)
{
	struct wide s = { .x = MASK };
	__typeof__(s.x + 0) same = -1;

	EXPECT_EQ(same, MASK);
	EXPECT_EQ(sizeof(same), 8);
	same++;
	EXPECT_EQ(same, 0);
	EXPECT_EQ(chosen(s), 1);
	EXPECT_EQ(passed(2, s.x, s.x + 2), MASK + 1);
	EXPECT(!(s.x + 1));
	EXPECT_EQ((s.x + 1) ? 1 : 2, 2);
}

int main(void)
{
	types();
	unsigned_results();
	signed_results();
	changed();
	elsewhere();
	return expected();
}
