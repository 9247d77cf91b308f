/* C11 7.22.1, 7.8.2: numbers from strings, their ends and errors. */
#include "expect.h"
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>

/* The value and the rest of a conversion, with errno cleared before it. */
#define LONG(text, base, want, rest, error) \
	(errno = 0, EXPECT_EQ(strtol(text, &end, base), want), EXPECT_STR(end, rest), EXPECT_EQ(errno, error))
#define DOUBLE(text, want, rest, error) \
	(errno = 0, EXPECT(strtod(text, &end) == (want)), EXPECT_STR(end, rest), EXPECT_EQ(errno, error))

static char *end;

static void integers(void)
{
	LONG("123abc", 10, 123, "abc", 0);
	LONG("  \t-42", 10, -42, "", 0);
	LONG("+7 ", 10, 7, " ", 0);
	LONG("0x1fz", 16, 31, "z", 0);
	LONG("0x1f", 0, 31, "", 0);
	LONG("017", 0, 15, "", 0);
	LONG("08", 0, 0, "8", 0);
	LONG("0x", 16, 0, "x", 0);
	LONG("0xg", 0, 0, "xg", 0);
	LONG("zz", 36, 35 * 36 + 35, "", 0);
	LONG("1012", 2, 5, "2", 0);
	LONG("", 10, 0, "", 0);
	LONG("- 1", 10, 0, "- 1", 0);
	LONG("abc", 10, 0, "abc", 0);
	LONG("9223372036854775807", 10, LONG_MAX, "", 0);
	LONG("9223372036854775808", 10, LONG_MAX, "", ERANGE);
	LONG("-9223372036854775808", 10, LONG_MIN, "", 0);
	LONG("-9223372036854775809x", 10, LONG_MIN, "x", ERANGE);
	LONG("99999999999999999999999", 10, LONG_MAX, "", ERANGE);
	errno = 0;
	EXPECT_EQ(strtol("1", &end, 1), 0);
	EXPECT_EQ(errno, EINVAL);
	EXPECT_EQ(strtol("12", NULL, 10), 12);
}

static void other_types(void)
{
	errno = 0;
	EXPECT_EQ(strtoul("18446744073709551615", &end, 10), ULONG_MAX);
	EXPECT_EQ(errno, 0);
	EXPECT_EQ(strtoul("-1", &end, 10), ULONG_MAX);
	EXPECT_EQ(errno, 0);
	EXPECT_EQ(strtoul("18446744073709551616", &end, 10), ULONG_MAX);
	EXPECT_EQ(errno, ERANGE);
	EXPECT_EQ(strtoll("-0x10", NULL, 0), -16);
	EXPECT_EQ(strtoull("0777", NULL, 0), 511);
	EXPECT_EQ(strtoimax("-5", &end, 10), -5);
	EXPECT_EQ(strtoumax("ff", &end, 16), 255);
	EXPECT_EQ(atoi("  42 apples"), 42);
	EXPECT_EQ(atol("-7"), -7);
	EXPECT_EQ(atoll("123456789012"), 123456789012LL);
	EXPECT(atof("2.5e1x") == 25);
}

static void floats(void)
{
	DOUBLE("1.5", 1.5, "", 0);
	DOUBLE("  -2.5e3z", -2500, "z", 0);
	DOUBLE(".5.", 0.5, ".", 0);
	DOUBLE("1e", 1, "e", 0);
	DOUBLE("1e+", 1, "e+", 0);
	DOUBLE("0x1.8p3", 12, "", 0);
	DOUBLE("0x.8", 0.5, "", 0);
	DOUBLE("0xz", 0, "xz", 0);
	DOUBLE("infinity!", INFINITY, "!", 0);
	DOUBLE("-inf", -INFINITY, "", 0);
	DOUBLE("infinite", INFINITY, "inite", 0);
	DOUBLE("1e999", HUGE_VAL, "", ERANGE);
	DOUBLE("-1e999", -HUGE_VAL, "", ERANGE);
	DOUBLE("1e-999", 0, "", ERANGE);
	DOUBLE("", 0, "", 0);
	DOUBLE("+", 0, "+", 0);
	DOUBLE("0.1", 0.1, "", 0);
	DOUBLE("9007199254740993", 9007199254740992.0, "", 0);
	DOUBLE("2.2250738585072011e-308", 2.2250738585072011e-308, "", ERANGE);
	EXPECT(isnan(strtod("nan(123)x", &end)));
	EXPECT_STR(end, "x");
	EXPECT(signbit(strtod("-0", NULL)));
	EXPECT(strtof("0.1", NULL) == 0.1f);
	errno = 0;
	EXPECT(strtof("1e40", NULL) == HUGE_VALF);
	EXPECT_EQ(errno, ERANGE);
	EXPECT(strtold("1.25", &end) == 1.25L);
}

static void quotients(void)
{
	div_t d = div(-7, 2);
	ldiv_t l = ldiv(1L << 40, 1000);
	lldiv_t ll = lldiv(-9, -4);
	imaxdiv_t i = imaxdiv(17, 5);

	EXPECT(d.quot == -3 && d.rem == -1);
	EXPECT(l.quot == 1099511627 && l.rem == 776);
	EXPECT(ll.quot == 2 && ll.rem == -1);
	EXPECT(i.quot == 3 && i.rem == 2);
	EXPECT_EQ(abs(-5), 5);
	EXPECT_EQ(labs(-5000000000), 5000000000);
	EXPECT_EQ(llabs(LLONG_MIN + 1), LLONG_MAX);
	EXPECT_EQ(imaxabs(-3), 3);
}

int main(void)
{
	integers();
	other_types();
	floats();
	quotients();
	return expected();
}
