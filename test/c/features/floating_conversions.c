/* C11 6.3.1.4, 6.3.1.5: floating to integer and back, between floating types. */
#include "expect.h"
#include <float.h>
#include <math.h>

static float as_float(double d) { return d; }
static int truncated(double d) { return d; }
static unsigned truncated_unsigned(double d) { return d; }
static unsigned long truncated_unsigned_long(double d) { return d; }
static double from_unsigned_long(unsigned long v) { return v; }
static float float_from_long(long v) { return v; }
static float float_from_unsigned_long(unsigned long v) { return v; }

int main(void)
{
	float f = 0.1f;
	double d = 0.1;
	long double ld = 0.1L;
	char c = 3.99;
	unsigned char uc;
	short s;
	_Bool b;
	volatile double huge = 1e300;

	EXPECT(f != d);
	EXPECT(f == 0.1f);
	EXPECT((float)d == f);
	EXPECT((double)f == 0.100000001490116119384765625);
	EXPECT((double)(float)16777217.0 == 16777216.0);
	EXPECT_EQ(truncated(3.99), 3);
	EXPECT_EQ(truncated(-3.99), -3);
	EXPECT_EQ(truncated(-0.5), 0);
	EXPECT_EQ(truncated_unsigned(3e9), 3000000000u);
	EXPECT(truncated_unsigned_long(1e19) == 10000000000000000000u);
	EXPECT(from_unsigned_long(~0ul) == 18446744073709551616.0);
	EXPECT(from_unsigned_long(0x8000000000000001) == 9223372036854775808.0);
	EXPECT(float_from_long(16777217) == 16777216.0f);
	EXPECT(float_from_long(33554435) == 33554436.0f);
	EXPECT(float_from_unsigned_long(~0ul) == 18446744073709551616.0f);
	EXPECT(as_float(1e39) == INFINITY);
	EXPECT((float)huge == INFINITY);
	EXPECT_EQ(c, 3);
	uc = 200.7;
	EXPECT_EQ(uc, 200);
	s = -12345.6f;
	EXPECT_EQ(s, -12345);
	b = 0.1;
	EXPECT_EQ(b, 1);
	b = 0.0;
	EXPECT_EQ(b, 0);
	b = NAN;
	EXPECT_EQ(b, 1);
	EXPECT_EQ((long)1e15, 1000000000000000);
	EXPECT_EQ((long)-9.2e18, -9200000000000000000);
	EXPECT_EQ((int)ld * 10, 0);
	EXPECT((double)ld > 0.0999 && (double)ld < 0.1001);
	EXPECT(1 / 2 * 1.0 == 0.0);
	EXPECT(1 / 2.0 == 0.5);
	EXPECT(5 / 2.0f == 2.5f);
	EXPECT((int)(5.0 / 2) == 2);
	EXPECT(0.0 == -0.0);
	EXPECT(1 / 0.0 == INFINITY);
	EXPECT(1 / -0.0 == -INFINITY);
	EXPECT(NAN != NAN);
	EXPECT(!(NAN < 1) && !(NAN > 1) && !(NAN == 1));
	EXPECT(-NAN != -NAN);
	EXPECT(!!NAN);
	EXPECT(NAN ? 1 : 0);
	EXPECT(DBL_MAX + DBL_MAX == INFINITY);
	EXPECT(DBL_MIN / 2 > 0);
	EXPECT(FLT_EPSILON + 1.0f > 1.0f);
	EXPECT(1.0f + FLT_EPSILON / 2 == 1.0f);
	EXPECT(0x1.8p1 == 3.0);
	EXPECT(0x.8p-1 == 0.25);
	EXPECT(0xAp0f == 10.0f);
	EXPECT(1e-400 == 0.0);
	EXPECT(.5 == 5e-1 && 5. == 5);
	f = 16777216.0f;
	f += 1;
	EXPECT(f == 16777216.0f);
	f++;
	EXPECT(f == 16777216.0f);
	d = 1.5;
	d++;
	--d;
	EXPECT(d == 1.5);
	EXPECT(d-- == 1.5 && d == 0.5);
	c = 10;
	c *= 1.55;
	EXPECT_EQ(c, 15);
	c -= 0.5;
	EXPECT_EQ(c, 14);
	uc = 100;
	uc /= 0.75;
	EXPECT_EQ(uc, 133);
	EXPECT_EQ(sizeof(1.0f * 2), 4);
	EXPECT_EQ(sizeof(1.0f * 2.0), 8);
	EXPECT_EQ(sizeof(long double), 16);
	return expected();
}
