/* C11 7.21.6.1: the integer conversions, their flags, widths, precisions and lengths. */
#include "expect.h"
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <sys/types.h>

static char out[256];
#define FORMAT(want, ...) (snprintf(out, sizeof(out), __VA_ARGS__), expect_string(__LINE__, #__VA_ARGS__, out, want))

static void flags(void)
{
	FORMAT("42|  42|42  |0042", "%d|%4d|%-4d|%04d", 42, 42, 42, 42);
	FORMAT("+42| 42|-42|+0", "%+d|% d|%+d|%+i", 42, 42, -42, 0);
	FORMAT("+042|-0042| 042", "%+04d|%05d|% 04d", 42, -42, 42);
	FORMAT("2a|2A|0x2a|0X2A|052|52", "%x|%X|%#x|%#X|%#o|%o", 42, 42, 42, 42, 42, 42);
	FORMAT("0|0|0", "%#x|%#o|%x", 0, 0, 0);
	FORMAT("0x002a|  0x2a|0x2a  |", "%#06x|%#6x|%-#6x|", 42, 42, 42);
	FORMAT("5    |", "%-05d|", 5);
	FORMAT("4294967295", "%u", -1);
	FORMAT("100%", "%d%%", 100);
	FORMAT("1234567", "%'d", 1234567);
}

static void widths_and_precisions(void)
{
	FORMAT("  007|007  |  007", "%5.3d|%-5.3d|%05.3d", 7, 7, 7);
	FORMAT("||   |+", "%.0d|%.d|%3.0d|%+.0d", 0, 0, 0, 0);
	FORMAT("0|", "%#.0o|%#.0x", 0, 0);
	FORMAT("007|0x007|0007", "%#.3o|%#.3x|%.4u", 7, 7, 7);
	FORMAT("    42|42    |", "%*d|%*d|", 6, 42, -6, 42);
	FORMAT("00042|42|   042", "%.*d|%.*d|%*.*d", 5, 42, -5, 42, 6, 3, 42);
	FORMAT("-2147483648 9223372036854775807", "%d %ld", INT_MIN, LONG_MAX);
	FORMAT("00000000000000000000000000000000000001", "%.38d", 1);
}

static void lengths(void)
{
	FORMAT("-1 255 -1 65535", "%hhd %hhu %hd %hu", 0x1ff, 0x1ff, 0x1ffff, 0x1ffff);
	FORMAT("-9223372036854775808", "%lld", LLONG_MIN);
	FORMAT("ffffffffffffffff 1777777777777777777777", "%lx %llo", ULONG_MAX, ULLONG_MAX);
	FORMAT("18446744073709551615 -1", "%zu %zd", (size_t)-1, (ssize_t)-1);
	FORMAT("-5 5", "%td %tu", (ptrdiff_t)-5, (ptrdiff_t)5);
	FORMAT("-7 7 deadbeefcafe", "%jd %ju %jx", (intmax_t)-7, (uintmax_t)7, (uintmax_t)0xdeadbeefcafe);
	FORMAT("4000000000", "%qd", 4000000000LL);
	FORMAT("-1 -1", "%ld %d", -1L, -1);
}

static void characters_and_pointers(void)
{
	int object;
	void *p;

	FORMAT("a|  b|c  |", "%c|%3c|%-3c|", 'a', 'b', 'c');
	EXPECT_EQ(snprintf(out, sizeof(out), "x%cy", 0), 3);
	EXPECT(memcmp(out, "x\0y", 4) == 0);
	FORMAT("(nil) 0x1f", "%p %p", (void *)0, (void *)31);
	FORMAT("     (nil)|0x1f  |", "%10p|%-6p|", (void *)0, (void *)31);
	snprintf(out, sizeof(out), "%p", (void *)&object);
	EXPECT_EQ(sscanf(out, "%p", &p), 1);
	EXPECT(p == &object);
}

static void positions(void)
{
	FORMAT("world hello", "%2$s %1$s", "hello", "world");
	FORMAT("1 1 2 1", "%1$d %1$d %2$d %1$d", 1, 2);
	FORMAT("   42|0042", "%1$*2$d|%1$.*3$d", 42, 5, 4);
	FORMAT("3.5 7 x", "%3$.1f %1$ld %2$c", 7L, 'x', 3.5);
}

static void counts(void)
{
	int n = -1;
	signed char narrow = -1;
	short small = -1;
	long wide = -1;
	long long longest = -1;
	size_t size = 0;
	char text[8];

	EXPECT_EQ(printf("%s%n\n", "count", &n), 6);
	EXPECT_EQ(n, 5);
	snprintf(text, 4, "abc%hhn%hndefghij%ln%lln%zn", &narrow, &small, &wide, &longest, &size);
	EXPECT_EQ(narrow, 3);
	EXPECT_EQ(small, 3);
	EXPECT_EQ(wide, 10);
	EXPECT_EQ(longest, 10);
	EXPECT_EQ(size, 10);
	EXPECT_STR(text, "abc");
}

static void truncation(void)
{
	char text[6] = "12345";

	EXPECT_EQ(snprintf(text, sizeof(text), "%d", 1234567), 7);
	EXPECT_STR(text, "12345");
	EXPECT_EQ(snprintf(text, 1, "x"), 1);
	EXPECT_STR(text, "");
	text[0] = 'k';
	EXPECT_EQ(snprintf(text, 0, "%s", "nothing"), 7);
	EXPECT_EQ(text[0], 'k');
	EXPECT_EQ(snprintf(NULL, 0, "%d-%d", 10, 20), 5);
	EXPECT_EQ(snprintf(text, sizeof(text), ""), 0);
	EXPECT_STR(text, "");
	EXPECT_EQ(snprintf(text, sizeof(text), "%5s%s", "", "overflow"), 13);
	EXPECT_STR(text, "     ");
}

static void fixed_widths(void)
{
	FORMAT("-8 -16 -32 -64", "%" PRId8 " %" PRIi16 " %" PRId32 " %" PRId64, (int8_t)-8, (int16_t)-16, -32, (int64_t)-64);
	FORMAT("ff FFFF 37777777777", "%" PRIx8 " %" PRIX16 " %" PRIo32, (uint8_t)255, (uint16_t)65535, UINT32_MAX);
	FORMAT("18446744073709551615", "%" PRIu64, UINT64_MAX);
	FORMAT("1 2 3 4", "%" PRIdLEAST8 " %" PRIuFAST16 " %" PRIdMAX " %" PRIuPTR, (int_least8_t)1, (uint_fast16_t)2,
		(intmax_t)3, (uintptr_t)4);
}

int main(void)
{
	flags();
	widths_and_precisions();
	lengths();
	characters_and_pointers();
	positions();
	counts();
	truncation();
	fixed_widths();
	return expected();
}
