#include "check.h"

static double d = 1.5, zero, huge = 1e300, nan_value, inf;
static float f = 0.1f;
static int i = 7; static unsigned u = 4000000000u; static long l = -9007199254740993L; static unsigned long ul = 0xffffffffffffffffUL;

static float add_floats(float a, float b) { return a + b; }
static double mixed(float a, double b, int c, long e) { return a * b + c - e; }
static int to_int(double x) { return x; }
static long to_long(double x) { return x; }
static unsigned to_unsigned(double x) { return x; }
static unsigned long to_ulong(double x) { return x; }
static short to_short(double x) { return x; }
static unsigned char to_uchar(double x) { return x; }
static signed char to_schar(double x) { return x; }
static unsigned short to_ushort(double x) { return x; }
static _Bool to_bool(double x) { return x; }
static int f_to_int(float x) { return x; }
static long f_to_long(float x) { return x; }
static unsigned f_to_unsigned(float x) { return x; }
static unsigned long f_to_ulong(float x) { return x; }

int test(void)
{
	inf = 1.0 / zero; nan_value = zero / zero;
	CHECK_DOUBLE(d + 1, 2.5); CHECK_DOUBLE(d * d - d / 2, 1.5); CHECK_DOUBLE(-d, -1.5); CHECK_DOUBLE(-zero, -0.0); CHECK_DOUBLE(f, 0.1f); CHECK_DOUBLE(f * 3, 0.1f * 3); CHECK_DOUBLE(f * 3.0, 0.1f * 3.0);
	CHECK_DOUBLE(add_floats(f, 0.2f), 0.1f + 0.2f); CHECK_DOUBLE(mixed(0.5f, 3.0, 2, -1L), 4.5); CHECK_DOUBLE(huge * huge, inf); CHECK_DOUBLE((float)huge, inf); CHECK_DOUBLE((float)0.1, 0.1f);
	CHECK_DOUBLE(i, 7.0); CHECK_DOUBLE(u, 4e9); CHECK_DOUBLE(l, -9007199254740992.0); CHECK_DOUBLE(ul, 18446744073709551616.0); CHECK_DOUBLE((float)l, -9007199254740992.0); CHECK_DOUBLE((float)16777217, 16777216.0); CHECK_DOUBLE((float)u, 4e9); unsigned long tie = 0x8000008000000001UL; CHECK_DOUBLE((float)tie, 9223373136366403584.0);
	CHECK_DOUBLE((char)-3, -3.0); CHECK_DOUBLE((unsigned char)200, 200.0); CHECK_DOUBLE(i / 2, 3.0); CHECK_DOUBLE(i / 2.0, 3.5);
	CHECK(to_int(2.9), 2); CHECK(to_int(-2.9), -2); CHECK(to_int(2147483647.5), 2147483647); CHECK(to_int(-2147483648.9), -2147483647 - 1);
	CHECK(to_int(2147483648.0), -2147483647 - 1); CHECK(to_int(1e30), -2147483647 - 1); CHECK(to_int(-1e30), -2147483647 - 1); CHECK(to_int(nan_value), -2147483647 - 1); CHECK(to_int(inf), -2147483647 - 1);
	CHECK(to_long(1e18), 1000000000000000000L); CHECK(to_long(9.3e18), -0x7fffffffffffffffL - 1); CHECK(to_long(-9.3e18), -0x7fffffffffffffffL - 1); CHECK(to_long(nan_value), -0x7fffffffffffffffL - 1);
	CHECK(to_unsigned(4e9), 4000000000L); CHECK(to_unsigned(-1.0), 4294967295L); CHECK(to_unsigned(4294967296.0 + 5), 5); CHECK(to_unsigned(1e19), 0); CHECK(to_unsigned(nan_value), 0);
	CHECK(to_ulong(1.8e19), (long)18000000000000000000UL); CHECK(to_ulong(-1.0), -1); CHECK(to_ulong(1e30), 0); CHECK(to_ulong(nan_value), -0x7fffffffffffffffL - 1); CHECK(to_ulong(inf), 0); CHECK(to_ulong(-1e30), -0x7fffffffffffffffL - 1); CHECK(to_ulong(9223372036854775808.0), -0x7fffffffffffffffL - 1); CHECK(to_ulong(5.5), 5);
	CHECK(to_short(70000.5), 4464); CHECK(to_short(1e10), 0); CHECK(to_uchar(300.7), 44); CHECK(to_uchar(-1), 255); CHECK(to_schar(200.0), -56); CHECK(to_ushort(-2.5), 65534); CHECK(to_bool(0.1), 1); CHECK(to_bool(0.0), 0); CHECK(to_bool(-0.0), 0); CHECK(to_bool(nan_value), 1);
	CHECK(f_to_int(3e9f), -2147483647 - 1); CHECK(f_to_int(-2.5f), -2); CHECK(f_to_long(3e9f), 3000000000L); CHECK(f_to_unsigned(3e9f), 3000000000L); CHECK(f_to_ulong(1.5e19f), (long)15000000520515485696UL);
	CHECK(d > 1, 1); CHECK(d == 1.5, 1); CHECK(nan_value == nan_value, 0); CHECK(nan_value < 1, 0); CHECK(!(nan_value > 1), 1); CHECK(inf > huge, 1); CHECK(zero == -zero, 1); CHECK(!zero, 1); CHECK(!d, 0); CHECK(f && d, 1); CHECK(zero || 0.5f, 1); CHECK(d ? 2 : 3, 2); CHECK(f < d, 1);
	double x = 1; float y = 1; x += 0.5; y += 0.1; CHECK_DOUBLE(x, 1.5); CHECK_DOUBLE(y, (float)(1 + 0.1)); x++; y--; CHECK_DOUBLE(x, 2.5); CHECK_DOUBLE(y, (float)1.1 - 1.0f); CHECK_DOUBLE(x--, 2.5); CHECK_DOUBLE(--x, 0.5); x *= 3; x /= 4; CHECK_DOUBLE(x, 0.375); x -= 1; CHECK_DOUBLE(x, -0.625);
	float array[3] = { 1, 2.5, 3 }; double sum = 0; for (int k = 0; k < 3; k++) sum += array[k]; CHECK_DOUBLE(sum, 6.5); array[1] *= 2; CHECK_DOUBLE(array[1], 5); long n = 3; n *= 1.5; CHECK(n, 4); unsigned char c = 10; c *= 1.5; CHECK(c, 15);
	CHECK_DOUBLE(d ? f : 2, 0.1f); CHECK_DOUBLE(1e-320 * 1, 1e-320); CHECK_DOUBLE(0x1.8p3, 12);
	return 0;
}
