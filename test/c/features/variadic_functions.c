/* C11 7.16: variable arguments of every class, lists passed on, copied, walked twice. */
#include "expect.h"
#include <stdarg.h>
#include <stddef.h>

struct small { char c; short s; };
struct eight { int a, b; };
struct sixteen { long a; double d; };
struct large { long v[5]; };
union either { int i; double d; };

static long sum(int count, ...)
{
	va_list ap;
	long total = 0;
	va_start(ap, count);
	while (count-- > 0)
		total += va_arg(ap, int);
	va_end(ap);
	return total;
}

static double classes(const char *types, ...)
{
	va_list ap;
	double total = 0;
	va_start(ap, types);
	for (; *types; types++)
		switch (*types) {
		case 'i': total += va_arg(ap, int); break;
		case 'u': total += va_arg(ap, unsigned); break;
		case 'l': total += va_arg(ap, long); break;
		case 'd': total += va_arg(ap, double); break;
		case 'D': total += (double)va_arg(ap, long double); break;
		case 's': total += strlen(va_arg(ap, char *)); break;
		case 'p': total += *va_arg(ap, int *); break;
		case 'f': total += va_arg(ap, int (*)(int))(3); break;
		case 'S': { struct small s = va_arg(ap, struct small); total += s.c + s.s; break; }
		case 'E': { struct eight e = va_arg(ap, struct eight); total += e.a * e.b; break; }
		case 'X': { struct sixteen s = va_arg(ap, struct sixteen); total += s.a + s.d; break; }
		case 'L': total += va_arg(ap, struct large).v[4]; break;
		case 'U': total += va_arg(ap, union either).d; break;
		}
	va_end(ap);
	return total;
}

static int triple(int x) { return 3 * x; }

static long take_one(va_list *ap) { return va_arg(*ap, long); }
static long take_by_value(va_list ap) { return va_arg(ap, long); }
static long mixed(int n, ...)
{
	va_list ap, copy;
	long r;
	va_start(ap, n);
	r = take_one(&ap);
	va_copy(copy, ap);
	r = r * 10 + take_one(&ap);
	r = r * 10 + take_one(&ap);
	r = r * 10 + take_one(&copy);
	r = r * 10 + take_by_value(copy);
	va_end(copy);
	va_end(ap);
	return r;
}

static long twice(int n, ...)
{
	va_list ap;
	long r = 0;
	for (int pass = 0; pass < 2; pass++) {
		va_start(ap, n);
		for (int i = 0; i < n; i++)
			r += va_arg(ap, int) * (pass + 1);
		va_end(ap);
	}
	return r;
}

static int formatted(char *to, size_t size, const char *format, ...)
{
	va_list ap;
	int n;
	va_start(ap, format);
	n = vsnprintf(to, size, format, ap);
	va_end(ap);
	return n;
}

static int counted_then_formatted(char *to, const char *format, ...)
{
	va_list ap, again;
	int n;
	va_start(ap, format);
	va_copy(again, ap);
	n = vsnprintf(NULL, 0, format, ap);
	vsnprintf(to, n + 1, format, again);
	va_end(again);
	va_end(ap);
	return n;
}

static int many_fixed(int a, double b, char c, struct eight e, long d, float f, ...)
{
	va_list ap;
	int r;
	va_start(ap, f);
	r = va_arg(ap, int) + a + (int)b + c + e.a + e.b + (int)d + (int)f;
	va_end(ap);
	return r;
}

static const char *terminated(const char *first, ...)
{
	static char result[64];
	va_list ap;
	const char *s;
	result[0] = 0;
	va_start(ap, first);
	for (s = first; s != NULL; s = va_arg(ap, const char *))
		strcat(result, s);
	va_end(ap);
	return result;
}

static int (*pointer)(char *, size_t, const char *, ...) = formatted;

struct logger { int (*log)(char *to, size_t size, const char *format, ...); };

static long in_struct(int n, ...)
{
	struct { va_list ap; int left; } state = { .left = n };
	long r = 0;
	va_start(state.ap, n);
	while (state.left--)
		r = r * 10 + va_arg(state.ap, int);
	va_end(state.ap);
	return r;
}

int main(void)
{
	char text[80];
	int i = 7;
	float f = 1.5f;
	signed char c = -3;
	struct small s = { 1, 2 };
	struct eight e = { 3, 4 };
	struct sixteen x = { 5, 0.5 };
	struct large l = { { 0, 0, 0, 0, 9 } };
	union either u = { .d = 2.25 };
	struct logger logger = { formatted };

	EXPECT_EQ(sum(0), 0);
	EXPECT_EQ(sum(3, 1, 2, 3), 6);
	EXPECT_EQ(sum(12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 78);
	EXPECT_EQ(sum(4, 'a', c, (short)-4, (unsigned char)200), 97 - 3 - 4 + 200);
	EXPECT(classes("iudf", -1, 3u, 0.5, triple) == 11.5);
	EXPECT(classes("lsdp", 5l, "four", f, &i) == 5 + 4 + 1.5 + 7);
	EXPECT(classes("SEXLU", s, e, x, l, u) == 3 + 12 + 5.5 + 9 + 2.25);
	EXPECT(classes("iDiDl", 1, 2.5L, 3, 4.5L, 5l) == 16.0);
	EXPECT(classes("dddddddddddd", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11., 12.) == 78.0);
	EXPECT(classes("idLidSi", 1, .5, l, 2, .5, s, 3) == 1 + .5 + 9 + 2 + .5 + 3 + 3);
	EXPECT_EQ(mixed(0, 1l, 2l, 3l), 12323);
	EXPECT_EQ(twice(3, 1, 2, 3), 18);
	EXPECT_EQ(formatted(text, sizeof text, "%s-%d-%.2f-%c", "x", 42, 1.5, 'z'), 11);
	EXPECT_STR(text, "x-42-1.50-z");
	EXPECT_EQ(counted_then_formatted(text, "%05d|%-5s|%lx", 42, "ab", 0xffl), 14);
	EXPECT_STR(text, "00042|ab   |ff");
	EXPECT_EQ(many_fixed(1, 2.0, 3, e, 4, 5.0f, 6), 1 + 2 + 3 + 7 + 4 + 5 + 6);
	EXPECT_STR(terminated("a", "bc", "def", (char *)0), "abcdef");
	EXPECT_EQ(pointer(text, sizeof text, "%d", 5), 1);
	EXPECT_EQ(logger.log(text, sizeof text, "%s", "by pointer"), 10);
	EXPECT_STR(text, "by pointer");
	EXPECT_EQ(in_struct(4, 1, 2, 3, 4), 1234);
	/* What programs get away with: eight-byte values where the format says int, and the other way round. */
	formatted(text, sizeof text, "%d %d %s", 5l, sizeof(int), "ok");
	EXPECT_STR(text, "5 4 ok");
	formatted(text, sizeof text, "%d %c", (size_t)3, 'c');
	EXPECT_STR(text, "3 c");
	return expected();
}
