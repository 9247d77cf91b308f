/* C11 6.5.1.1: _Generic chooses by type, evaluates only what it chose, and may be an lvalue. */
#include "expect.h"

typedef struct { int x; } record;
typedef int number;
enum color { red };

#define KIND(e) \
	_Generic((e), \
		_Bool: 1, char: 2, signed char: 3, unsigned char: 4, short: 5, unsigned short: 6, int: 7, unsigned: 8, \
		long: 9, unsigned long: 10, long long: 11, unsigned long long: 12, float: 13, double: 14, long double: 15, \
		char *: 16, const char *: 17, void *: 18, const void *: 19, int *: 20, record: 21, record *: 22, \
		int (*)(void): 23, int (*)[3]: 24, int **: 25, const int *: 26, volatile int *: 27, default: 0)

static double cube_double(double x) { return x * x * x; }
static long cube_long(long x) { return x * x * x; }
#define cube(x) _Generic((x), double: cube_double, float: cube_double, default: cube_long)(x)

static int evaluated;
static int effect(void) { return ++evaluated; }
static int nullary(void) { return 0; }

int main(void)
{
	int i = 3, array[3] = { 0 };
	const int ci = 4;
	volatile int vi = 5;
	char *s = "s";
	const char *cs = "cs";
	const record r = { 1 };

	EXPECT_EQ(KIND(i), 7);
	EXPECT_EQ(KIND(ci), 7);
	EXPECT_EQ(KIND(vi), 7);
	EXPECT_EQ(KIND((number)1), 7);
	EXPECT_EQ(KIND('c'), 7);
	EXPECT_EQ(KIND((char)'c'), 2);
	EXPECT_EQ(KIND((signed char)1), 3);
	EXPECT_EQ(KIND((unsigned char)1), 4);
	EXPECT_EQ(KIND((short)1), 5);
	EXPECT_EQ(KIND(1u), 8);
	EXPECT_EQ(KIND(1l), 9);
	EXPECT_EQ(KIND(1ul), 10);
	EXPECT_EQ(KIND(1ll), 11);
	EXPECT_EQ(KIND(1ull), 12);
	EXPECT_EQ(KIND(1.0f), 13);
	EXPECT_EQ(KIND(1.0), 14);
	EXPECT_EQ(KIND(1.0l), 15);
	EXPECT_EQ(KIND((_Bool)1), 1);
	EXPECT_EQ(KIND(1 == 1), 7);
	EXPECT_EQ(KIND(s), 16);
	EXPECT_EQ(KIND(cs), 17);
	EXPECT_EQ(KIND("literal"), 16);
	EXPECT_EQ(KIND((void *)0), 18);
	EXPECT_EQ(KIND((const void *)0), 19);
	EXPECT_EQ(KIND(array), 20);
	EXPECT_EQ(KIND(&array), 24);
	EXPECT_EQ(KIND(&i), 20);
	EXPECT_EQ(KIND(&ci), 26);
	EXPECT_EQ(KIND(&vi), 27);
	EXPECT_EQ(KIND(r), 21);
	EXPECT_EQ(KIND((record *)&r), 22);
	EXPECT_EQ(KIND(nullary), 23);
	EXPECT_EQ(KIND(&nullary), 23);
	EXPECT_EQ(KIND((int **)0), 25);
	EXPECT_EQ(KIND((enum color)0), 8);
	EXPECT_EQ(KIND(red), 7);
	EXPECT_EQ(KIND(1 ? (int *)0 : (void *)0), 20);
	EXPECT_EQ(KIND(1 ? (int *)1 : 0), 20);
	EXPECT_EQ(KIND(1 ? (const int *)1 : (int *)0), 26);
	EXPECT_EQ(KIND((float *)0), 0);
	EXPECT(cube(3.0) == 27.0 && cube(2.0f) == 8.0);
	EXPECT_EQ(cube(3), 27);
	EXPECT_EQ(_Generic(effect(), int: 5, default: effect()), 5);
	EXPECT_EQ(evaluated, 0);
	EXPECT_EQ(_Generic(0, char: effect(), default: 6), 6);
	EXPECT_EQ(evaluated, 0);
	_Generic(i, int: i, default: array[0]) = 42;
	EXPECT_EQ(i, 42);
	EXPECT_EQ(*&_Generic(0, int: i), 42);
	EXPECT_EQ(_Generic(0, int: _Generic(0l, int: 1, long: 2), default: 3), 2);
	EXPECT_EQ(sizeof _Generic(0, int: array), 12);
	return expected();
}
