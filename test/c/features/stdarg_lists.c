/* C11 7.16: variable arguments of every class, copied lists, lists that are handed on. */
#include "expect.h"
#include <stdarg.h>
#include <stdint.h>

struct small { char c[3]; };
struct pair { long a, b; };
struct mixed { double d; int i; };
struct large { int v[20]; };
struct floats { float x, y; };
union either { long l; double d; };
typedef int function(int);

static int twice(int n) { return 2 * n; }

static long each(const char *kinds, ...)
{
	va_list list;
	long sum = 0;

	va_start(list, kinds);
	for (; *kinds; kinds++) {
		switch (*kinds) {
		case 'i': sum += va_arg(list, int); break;
		case 'u': sum += va_arg(list, unsigned) / 2; break;
		case 'l': sum += va_arg(list, long); break;
		case 'd': sum += (long)(va_arg(list, double) * 10); break;
		case 'L': sum += (long)(va_arg(list, long double) * 10); break;
		case 's': sum += (long)strlen(va_arg(list, char *)); break;
		case 'f': sum += va_arg(list, function *)(21); break;
		case 'c': sum += va_arg(list, struct small).c[2]; break;
		case 'p': sum += va_arg(list, struct pair).b; break;
		case 'm': sum += va_arg(list, struct mixed).i; break;
		case 'g': sum += va_arg(list, struct large).v[19]; break;
		case 'x': sum += (long)va_arg(list, struct floats).y; break;
		case 'e': sum += va_arg(list, union either).l; break;
		}
	}
	va_end(list);
	return sum;
}

static int sum_of(int count, va_list list)
{
	int sum = 0;

	while (count-- > 0)
		sum += va_arg(list, int);
	return sum;
}

static int twice_over(int count, ...)
{
	va_list list, copy, late;
	int first, second, third;

	va_start(list, count);
	va_copy(copy, list);
	first = sum_of(count, list);
	second = va_arg(copy, int);
	va_copy(late, copy);
	third = sum_of(count - 1, late);
	va_end(late);
	va_end(copy);
	va_end(list);
	va_start(list, count);
	second += va_arg(list, int);
	va_end(list);
	return first * 10000 + second * 100 + third;
}

static int by_pointer(va_list *list) { return va_arg(*list, int); }

static int through_pointers(int count, ...)
{
	va_list list;
	int number = 0;

	va_start(list, count);
	while (count-- > 0)
		number = number * 10 + by_pointer(&list);
	va_end(list);
	return number;
}

static long many(int a, double b, long c, float d, char *e, int f, int g, int h, ...)
{
	va_list list;
	long sum;

	va_start(list, h);
	sum = va_arg(list, int) + (long)va_arg(list, double) + va_arg(list, int);
	va_end(list);
	return sum + a + (long)b + c + (long)d + *e + f + g + h;
}

static void promotions(void)
{
	char c = -1;
	unsigned short s = 65535;
	float f = 1.5f;
	_Bool b = 1;

	EXPECT_EQ(each("iiid", c, s, b, f), -1 + 65535 + 1 + 15);
	EXPECT_EQ(each("i", 'a'), 97);
	EXPECT_EQ(each("l", (char *)5 - (char *)0), 5);
}

int main(void)
{
	struct small small = { { 1, 2, 3 } };
	struct pair pair = { 10, 20 };
	struct mixed mixed = { 1.5, 30 };
	struct large large = { .v[19] = 40 };
	struct floats floats = { 1, 50 };
	union either either = { .l = 60 };

	EXPECT_EQ(each("ildus", 1, 2L, 3.5, 8u, "five"), 1 + 2 + 35 + 4 + 4);
	EXPECT_EQ(each("cpmgxe", small, pair, mixed, large, floats, either), 203);
	EXPECT_EQ(each("cicici", small, 1, small, 2, small, 3), 15);
	EXPECT_EQ(each("LdLi", 1.5L, 2.5, 3.5L, 4), 15 + 25 + 35 + 4);
	EXPECT_EQ(each("f", twice), 42);
	EXPECT_EQ(each("dddddddddd", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10.), 550);
	EXPECT_EQ(each("iiiiiiiiii", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 55);
	EXPECT_EQ(each(""), 0);
	EXPECT_EQ(twice_over(3, 1, 2, 3), 60205);
	EXPECT_EQ(through_pointers(4, 1, 2, 3, 4), 1234);
	EXPECT_EQ(many(1, 2, 3, 4, "A", 6, 7, 8, 100, 200.0, 300), 696);
	promotions();
	return expected();
}
