/* C11 7.21.6.2: the conversions of the scanf family. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <wchar.h>

static void integers(void)
{
	int a = 0, b = 0, c = 0;
	unsigned u = 0, x = 0, o = 0;

	EXPECT_EQ(sscanf("12 -34 +56", "%d%d%d", &a, &b, &c), 3);
	EXPECT(a == 12 && b == -34 && c == 56);
	EXPECT_EQ(sscanf("0x1f 017 9", "%i%i%i", &a, &b, &c), 3);
	EXPECT(a == 31 && b == 15 && c == 9);
	EXPECT_EQ(sscanf("4000000000 0xFf 755", "%u%x%o", &u, &x, &o), 3);
	EXPECT(u == 4000000000u && x == 255 && o == 493);
	EXPECT_EQ(sscanf("12345", "%2d%3d", &a, &b), 2);
	EXPECT(a == 12 && b == 345);
	EXPECT_EQ(sscanf("1,2", "%d,%d", &a, &b), 2);
	EXPECT_EQ(sscanf("1 ,2", "%d,%d", &a, &b), 1);
	EXPECT_EQ(sscanf("1 ,2", "%d ,%d", &a, &b), 2);
	EXPECT_EQ(sscanf("-", "%d", &a), 0);
	EXPECT_EQ(sscanf("abc", "%d", &a), 0);
	EXPECT_EQ(sscanf("", "%d", &a), EOF);
	EXPECT_EQ(sscanf("   ", "%d", &a), EOF);
	EXPECT_EQ(sscanf("7", "%d%d", &a, &b), 1);
}

static void lengths(void)
{
	signed char tiny = 0;
	unsigned char octet = 0;
	short small = 0;
	long wide = 0;
	long long longest = 0;
	size_t size = 0;
	ptrdiff_t difference = 0;
	intmax_t most = 0;

	EXPECT_EQ(sscanf("-5 200 -300", "%hhd %hhu %hd", &tiny, &octet, &small), 3);
	EXPECT(tiny == -5 && octet == 200 && small == -300);
	EXPECT_EQ(sscanf("9223372036854775807 -9223372036854775808", "%ld %lld", &wide, &longest), 2);
	EXPECT(wide == INT64_MAX && longest == INT64_MIN);
	EXPECT_EQ(sscanf("1 -2 3", "%zu %td %jd", &size, &difference, &most), 3);
	EXPECT(size == 1 && difference == -2 && most == 3);
}

static void floats(void)
{
	float f = 0;
	double d = 0;
	long double l = 0;

	EXPECT_EQ(sscanf("1.5 2.5e3 -0x1.8p1", "%f %lf %Lf", &f, &d, &l), 3);
	EXPECT(f == 1.5f && d == 2500 && l == -3);
	EXPECT_EQ(sscanf("inf -INFINITY nan", "%f %lf %Lf", &f, &d, &l), 3);
	EXPECT(isinf(f) && d == -INFINITY && isnan(l));
	EXPECT_EQ(sscanf(".5 5.", "%lf%f", &d, &f), 2);
	EXPECT(d == 0.5 && f == 5);
	EXPECT_EQ(sscanf("3.14159", "%4lf", &d), 1);
	EXPECT(d == 3.14);
	EXPECT_EQ(sscanf("x1.5", "%lf", &d), 0);
}

static void strings(void)
{
	char word[32], other[32], two[2];
	char *made = NULL;

	EXPECT_EQ(sscanf("  hello world", "%s %31s", word, other), 2);
	EXPECT_STR(word, "hello");
	EXPECT_STR(other, "world");
	EXPECT_EQ(sscanf("abcdef", "%3s%s", word, other), 2);
	EXPECT_STR(word, "abc");
	EXPECT_STR(other, "def");
	EXPECT_EQ(sscanf(" xy", "%c%2c", word, two), 2);
	EXPECT(word[0] == ' ' && two[0] == 'x' && two[1] == 'y');
	EXPECT_EQ(sscanf("  z", " %c", word), 1);
	EXPECT_EQ(word[0], 'z');
	EXPECT_EQ(sscanf("allocated text", "%ms", &made), 1);
	EXPECT_STR(made, "allocated");
	free(made);
	EXPECT_EQ(sscanf("one;two", "%m[^;];%3c", &made, word), 2);
	EXPECT_STR(made, "one");
	free(made);
}

static void sets(void)
{
	char a[32] = "", b[32] = "";

	EXPECT_EQ(sscanf("abc123", "%[a-z]%[0-9]", a, b), 2);
	EXPECT_STR(a, "abc");
	EXPECT_STR(b, "123");
	EXPECT_EQ(sscanf("key = value # comment", "%[^ =] = %[^#]", a, b), 2);
	EXPECT_STR(a, "key");
	EXPECT_STR(b, "value ");
	EXPECT_EQ(sscanf("]x", "%[]]%c", a, b), 2);
	EXPECT_STR(a, "]");
	EXPECT_EQ(sscanf("a]", "%[^]]", a), 1);
	EXPECT_STR(a, "a");
	EXPECT_EQ(sscanf("a-b", "%[ab-]", a), 1);
	EXPECT_STR(a, "a-b");
	EXPECT_EQ(sscanf("  x", "%[x]", a), 0);
	EXPECT_EQ(sscanf("12345", "%3[0-9]%s", a, b), 2);
	EXPECT_STR(a, "123");
	EXPECT_STR(b, "45");
}

static void suppressed_and_counted(void)
{
	int a = 0, n = -1, m = -1;
	long wide = -1;

	EXPECT_EQ(sscanf("1 2 3", "%*d %d %*d%n", &a, &n), 1);
	EXPECT(a == 2 && n == 5);
	EXPECT_EQ(sscanf("abc", "ab%nc%ln", &n, &wide), 0);
	EXPECT(n == 2 && wide == 3);
	EXPECT_EQ(sscanf("50%", "%d%%%n", &a, &m), 1);
	EXPECT(a == 50 && m == 3);
	EXPECT_EQ(sscanf("x y", "%*s %*c"), 0);
}

static void positions(void)
{
	int a = 0, b = 0;
	char word[8];

	EXPECT_EQ(sscanf("1 2 w", "%2$d %1$d %3$s", &a, &b, word), 3);
	EXPECT(a == 2 && b == 1);
	EXPECT_STR(word, "w");
}

static void wide(void)
{
	wchar_t word[8], one;

	EXPECT_EQ(sscanf("wide x", "%ls %lc", word, &one), 2);
	EXPECT(wcscmp(word, L"wide") == 0 && one == L'x');
	EXPECT_EQ(sscanf("abc1", "%l[a-c]", word), 1);
	EXPECT(wcscmp(word, L"abc") == 0);
}

static void fixed_widths(void)
{
	int8_t a;
	uint16_t b;
	int64_t c;
	uintptr_t d;

	EXPECT_EQ(sscanf("-1 ffff 3 4", "%" SCNd8 " %" SCNx16 " %" SCNi64 " %" SCNuPTR, &a, &b, &c, &d), 4);
	EXPECT(a == -1 && b == 65535 && c == 3 && d == 4);
}

static int by_list(const char *text, const char *format, ...)
{
	va_list arguments;
	int assigned;

	va_start(arguments, format);
	assigned = vsscanf(text, format, arguments);
	va_end(arguments);
	return assigned;
}

static void from_files(void)
{
	FILE *file = tmpfile();
	int a = 0, b = 0, c = 0;
	char rest[16];

	EXPECT_EQ(by_list("8 9", "%d %d", &a, &b), 2);
	EXPECT(a == 8 && b == 9);
	fputs("10 20\n30x rest\n", file);
	rewind(file);
	EXPECT_EQ(fscanf(file, "%d%d", &a, &b), 2);
	EXPECT(a == 10 && b == 20);
	EXPECT_EQ(fscanf(file, "%d", &c), 1);
	EXPECT_EQ(fscanf(file, "%d", &a), 0);
	EXPECT_EQ(fgetc(file), 'x');
	EXPECT_EQ(fscanf(file, "%15s", rest), 1);
	EXPECT_STR(rest, "rest");
	EXPECT_EQ(fscanf(file, "%d", &a), EOF);
	EXPECT(feof(file) && !ferror(file));
	fclose(file);
}

int main(void)
{
	integers();
	lengths();
	floats();
	strings();
	sets();
	suppressed_and_counted();
	positions();
	wide();
	fixed_widths();
	from_files();
	return expected();
}
