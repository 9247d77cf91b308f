/* C11 5.2.4.2, 7.18, 7.19, 7.20: what the headers say about the types, checked against the types themselves. */
#include "expect.h"
#include <float.h>
#include <iso646.h>
#include <limits.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

#define TYPE(x) _Generic((x), char: 'c', signed char: 'a', unsigned char: 'h', short: 's', unsigned short: 't', \
	int: 'i', unsigned: 'j', long: 'l', unsigned long: 'm', long long: 'x', unsigned long long: 'y', default: '?')

/* In the preprocessor as in the compiler. */
#if INT_MAX != 2147483647 || UINT_MAX != 4294967295 || LONG_MAX != 0x7fffffffffffffff || CHAR_BIT != 8
#error "limits"
#endif
#if UINT64_MAX != 18446744073709551615u || INT64_MIN >= 0 || SIZE_MAX != ULONG_MAX || ULLONG_MAX + 1 != 0
#error "stdint"
#endif

static void integers(void)
{
	EXPECT_EQ(CHAR_MIN, (char)-1 < 0 ? -128 : 0);
	EXPECT_EQ(SCHAR_MIN + SCHAR_MAX, -1);
	EXPECT_EQ(UCHAR_MAX, (unsigned char)-1);
	EXPECT_EQ(SHRT_MIN, -32768);
	EXPECT_EQ(USHRT_MAX, (unsigned short)-1);
	EXPECT_EQ(INT_MIN, -INT_MAX - 1);
	EXPECT_EQ(UINT_MAX, -1u);
	EXPECT_EQ(LONG_MIN, -LONG_MAX - 1);
	EXPECT_EQ(LLONG_MAX, ULLONG_MAX >> 1);
	EXPECT_EQ(MB_LEN_MAX, 16);
	EXPECT_EQ(TYPE(UCHAR_MAX), 'i');
	EXPECT_EQ(TYPE(USHRT_MAX), 'i');
	EXPECT_EQ(TYPE(UINT_MAX), 'j');
	EXPECT_EQ(TYPE(LONG_MIN), 'l');
	EXPECT_EQ(TYPE(ULLONG_MAX), 'y');
}

static void exact_widths(void)
{
	EXPECT(sizeof(int8_t) == 1 && sizeof(int16_t) == 2 && sizeof(int32_t) == 4 && sizeof(int64_t) == 8);
	EXPECT(sizeof(int_least8_t) == 1 && sizeof(int_fast8_t) == 1 && sizeof(int_fast16_t) == 8);
	EXPECT_EQ(TYPE((int64_t)0), 'l');
	EXPECT_EQ(TYPE((uint8_t)0), 'h');
	EXPECT_EQ(TYPE((intptr_t)0), 'l');
	EXPECT_EQ(TYPE((size_t)0), 'm');
	EXPECT_EQ(TYPE((ptrdiff_t)0), 'l');
	EXPECT_EQ(TYPE(INT64_C(1)), 'l');
	EXPECT_EQ(TYPE(UINT32_C(1)), 'j');
	EXPECT_EQ(TYPE(UINT8_C(1)), 'i');
	EXPECT_EQ(TYPE(INTMAX_C(1)), 'l');
	EXPECT_EQ(INT8_MIN, -128);
	EXPECT_EQ(UINT16_MAX, 65535);
	EXPECT_EQ(INT_FAST32_MAX, INT64_MAX);
	EXPECT_EQ(PTRDIFF_MAX, LONG_MAX);
	EXPECT_EQ(INTMAX_MIN, INT64_MIN);
	EXPECT(WCHAR_MAX > 0x10ffff && sizeof(wchar_t) == 4);
	EXPECT_EQ(WINT_MAX, UINT_MAX);
}

static void definitions(void)
{
	struct mixed {
		char c;
		double d;
		char tail[3];
	};
	bool yes = 42;

	EXPECT_EQ(offsetof(struct mixed, d), 8);
	EXPECT_EQ(offsetof(struct mixed, tail[2]), 18);
	EXPECT_EQ(alignof(max_align_t), 16);
	EXPECT_EQ(alignof(struct mixed), 8);
	EXPECT(yes == true && not false);
	EXPECT((1 xor 3) == 2 and (compl 0) == -1 and (5 bitand 4) == 4);
	EXPECT(NULL == 0 && sizeof(NULL) == sizeof(void *));
}

static void floats(void)
{
	volatile float f = 1;
	volatile double d = 1;

	EXPECT_EQ(FLT_RADIX, 2);
	EXPECT(FLT_MANT_DIG == 24 && DBL_MANT_DIG == 53);
	EXPECT(FLT_DIG == 6 && DBL_DIG == 15 && DBL_DECIMAL_DIG == 17 && FLT_DECIMAL_DIG == 9);
	EXPECT(DBL_MAX_EXP == 1024 && DBL_MIN_EXP == -1021 && FLT_MAX_EXP == 128 && FLT_MIN_EXP == -125);
	EXPECT(DBL_MAX_10_EXP == 308 && DBL_MIN_10_EXP == -307 && FLT_MAX_10_EXP == 38);
	EXPECT(f + FLT_EPSILON > f && (float)(f + FLT_EPSILON / 2) == f);
	EXPECT(d + DBL_EPSILON > d && d + DBL_EPSILON / 2 == d);
	d = DBL_MAX;
	EXPECT(d * 2 > DBL_MAX && d / 2 < DBL_MAX);
	d = DBL_TRUE_MIN;
	EXPECT(d > 0 && d / 2 == 0);
	d = DBL_MIN;
	EXPECT(d / 2 > 0);
	f = FLT_MIN;
	EXPECT(f / 2 > 0 && FLT_TRUE_MIN > 0);
	EXPECT(FLT_EVAL_METHOD == 0 && DBL_HAS_SUBNORM == 1 && FLT_ROUNDS == 1);
}

int main(void)
{
	integers();
	exact_widths();
	definitions();
	floats();
	return expected();
}
