/* C11 6.3.1: promotions, the usual arithmetic conversions, conversions between integer types. */
#include "expect.h"
#include <limits.h>

#define TYPE_NAME(e) \
	_Generic((e), char: "char", signed char: "signed char", unsigned char: "unsigned char", short: "short", \
		 unsigned short: "unsigned short", int: "int", unsigned: "unsigned", long: "long", \
		 unsigned long: "unsigned long", long long: "long long", unsigned long long: "unsigned long long", \
		 float: "float", double: "double", long double: "long double", _Bool: "_Bool", default: "other")

enum small { none };
enum negative { minus = -1 };

int main(void)
{
	signed char sc = -1;
	unsigned char uc = 255;
	short s = -2;
	unsigned short us = 65535;
	volatile int i = -3;
	volatile unsigned u = 4000000000u;
	volatile long l = -5;
	volatile unsigned long ul = ~0ul;
	struct { unsigned three : 3; unsigned full : 32; int s5 : 5; unsigned long wide : 33; } f = { 7, ~0u, -1, 1 };

	EXPECT_STR(TYPE_NAME(sc + sc), "int");
	EXPECT_STR(TYPE_NAME(uc + us), "int");
	EXPECT_STR(TYPE_NAME(+uc), "int");
	EXPECT_STR(TYPE_NAME(~us), "int");
	EXPECT_STR(TYPE_NAME(i + u), "unsigned");
	EXPECT_STR(TYPE_NAME(u + l), "long");
	EXPECT_STR(TYPE_NAME(ul + l), "unsigned long");
	EXPECT_STR(TYPE_NAME(l + 1ll), "long long");
	EXPECT_STR(TYPE_NAME(ul + 1ll), "unsigned long long");
	EXPECT_STR(TYPE_NAME(1 ? sc : uc), "int");
	EXPECT_STR(TYPE_NAME(i << l), "int");
	EXPECT_STR(TYPE_NAME(uc << ul), "int");
	EXPECT_STR(TYPE_NAME(i < ul), "int");
	EXPECT_STR(TYPE_NAME(!ul), "int");
	EXPECT_STR(TYPE_NAME(f.three + 0), "int");
	EXPECT_STR(TYPE_NAME(f.full + 0), "unsigned");
	EXPECT_STR(TYPE_NAME('a'), "int");
	EXPECT_STR(TYPE_NAME(1.0f + i), "float");
	EXPECT_STR(TYPE_NAME(1.0f + 1.0), "double");
	EXPECT_STR(TYPE_NAME(1.0l + ul), "long double");
	EXPECT_STR(TYPE_NAME((enum small)0 + 0), "unsigned");
	EXPECT_STR(TYPE_NAME((enum negative)0 + 0), "int");
	EXPECT_STR(TYPE_NAME(none), "int");
	EXPECT_STR(TYPE_NAME(sizeof i), "unsigned long");
	EXPECT_STR(TYPE_NAME((char *)0 - (char *)0), "long");
	EXPECT_STR(TYPE_NAME(2147483647), "int");
	EXPECT_STR(TYPE_NAME(2147483648), "long");
	EXPECT_STR(TYPE_NAME(0x80000000), "unsigned");
	EXPECT_STR(TYPE_NAME(0x100000000), "long");
	EXPECT_STR(TYPE_NAME(0x8000000000000000), "unsigned long");
	EXPECT_STR(TYPE_NAME(0777u), "unsigned");
	EXPECT_STR(TYPE_NAME(1LLU), "unsigned long long");

	EXPECT(i > 0u == 1);
	EXPECT((i < u) == (4294967293u < 4000000000u));
	EXPECT(-1 > 0u);
	EXPECT(!(-1l > 0u));
	EXPECT(sc < uc);
	EXPECT(l > ul - 100);
	EXPECT_EQ((unsigned char)300, 44);
	EXPECT_EQ((signed char)200, -56);
	EXPECT_EQ((short)40000, -25536);
	EXPECT_EQ((unsigned short)-1, 65535);
	EXPECT_EQ((int)3000000000u, -1294967296);
	EXPECT_EQ((int)0x123456789abcdefl, (int)0x89abcdef);
	EXPECT_EQ((unsigned)-1l, 4294967295u);
	EXPECT_EQ((long)u, 4000000000l);
	EXPECT_EQ((long)i, -3);
	EXPECT_EQ((unsigned long)i, -3);
	EXPECT_EQ((_Bool)256, 1);
	EXPECT_EQ((_Bool)0.25, 1);
	EXPECT_EQ((_Bool)(char *)"", 1);
	EXPECT_EQ((_Bool)0x100000000l, 1);
	EXPECT_EQ(uc + 1, 256);
	EXPECT_EQ((unsigned char)(uc + 1), 0);
	uc++;
	EXPECT_EQ(uc, 0);
	uc--;
	EXPECT_EQ(uc, 255);
	uc += 10;
	EXPECT_EQ(uc, 9);
	uc -= 10;
	EXPECT_EQ(uc--, 255);
	s *= 20000;
	EXPECT_EQ(s, 25536);
	us = s << 2;
	EXPECT_EQ(us, 36608);
	sc = us;
	EXPECT_EQ(sc, 0);
	EXPECT_EQ(sc = 0x180, -128);
	EXPECT_EQ(f.three + 1, 8);
	f.three++;
	EXPECT_EQ(f.three, 0);
	EXPECT_EQ(f.s5, -1);
	EXPECT_EQ(f.s5 >> 1, -1);
	EXPECT_EQ(f.s5 = 17, -15);
	EXPECT_EQ(f.full > -1, 0);
	EXPECT_EQ(f.three - 1 < 0, 1);
	EXPECT_EQ(i >> 1, -2);
	EXPECT_EQ(u >> 31, 1);
	EXPECT_EQ((int)u >> 31, -1);
	EXPECT_EQ(-7 / 2, -3);
	EXPECT_EQ(-7 % 2, -1);
	EXPECT_EQ(7 % -2, 1);
	EXPECT_EQ(-7 / 2u, 2147483644u);
	EXPECT_EQ(l / 2ul, 0x7ffffffffffffffd);
	EXPECT_EQ(CHAR_MIN, -128);
	EXPECT_EQ(INT_MAX + 1u, 2147483648u);
	EXPECT_EQ(ULONG_MAX, -1);
	EXPECT_EQ((char)0xff == 0xff, 0);
	EXPECT_EQ('\377', -1);
	EXPECT_EQ(0x7fffffff + 0x7fffffffl, 4294967294);
	return expected();
}
