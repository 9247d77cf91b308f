/* C11 6.10: what programs do with macros, library calls redefined among it. */
#include "expect.h"
#include <stdlib.h>
#include <stdarg.h>
#define STR(x) #x
#define XSTR(x) STR(x)
#define CAT(a, b) a##b
#define XCAT(a, b) CAT(a, b)
#define VERSION 3
#define F(...) count(#__VA_ARGS__, ##__VA_ARGS__)
#define FIRST(a, ...) a
#define SECOND(a, b, ...) b
#define NARGS(...) NARGS_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define NARGS_(a, b, c, d, e, n, ...) n
#define GNU(format, args...) snprintf(buffer, sizeof buffer, format, ## args)
#define EMPTY
#define OBJ (
#define SELF SELF + 1
#define X_LIST X(red, 1) X(green, 2) X(blue, 4)
#define malloc(n) counted_malloc(n)
#define foo foo_renamed
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define UNLESS(c) if (!(c))
#define REPEAT3(m) m(1) m(2) m(3)
#define DEFER(x) x EMPTY
static char buffer[64];
static int allocations;
static void *(counted_malloc)(size_t n) { allocations++; return (malloc)(n); }
static int count(const char *text, ...) { return (int)strlen(text); } static int foo(void) { return 12; }
enum { 
#define X(name, value) name = value,
	X_LIST
#undef X
}; static const char *names[] = {
#define X(name, value) [value] = #name,
	X_LIST
#undef X
};
#define SELF_VALUE 5
static int SELF_ = 1; 
int main(void)
{
	int SELF_test = 5;
	const int xy = 7;
	EXPECT_STR(STR(a  +   b), "a + b");
	EXPECT_STR(STR("q\n"), "\"q\\n\"");
	EXPECT_STR(XSTR(VERSION), "3");
	EXPECT_STR(STR(VERSION), "VERSION");
	EXPECT_EQ(CAT(x, y), 7);
	EXPECT_EQ(XCAT(1, VERSION), 13);
	EXPECT_STR(STR(), "");
	EXPECT_STR(XSTR(CAT(a, CAT(b, c))), "aCAT(b, c)");
	EXPECT_EQ(F(), 0);
	EXPECT_EQ(F(1, "a,b"), 8);
	EXPECT_EQ(FIRST(1, 2, 3) + SECOND(1, 2, 3), 3);
	EXPECT_EQ(NARGS(a, b, c), 3);
	GNU("plain");
	EXPECT_STR(buffer, "plain");
	GNU("%d-%s", 5, "x");
	EXPECT_STR(buffer, "5-x");
	EXPECT_EQ(red | green | blue, 7);
	EXPECT_STR(names[4], "blue");
	free(malloc(5));
	EXPECT_EQ(allocations, 1);
	EXPECT_EQ(foo() + foo_renamed(), 24);
	EXPECT_EQ(MAX(SELF_test++, 3) + SELF_test, 13);
	UNLESS(0) EXPECT(1); else EXPECT(0);
#define PLUS(n) + n
	EXPECT_EQ(0 REPEAT3(PLUS), 6);
	EXPECT(strstr(__FILE__, "macros.c") != 0);
	EXPECT_EQ(sizeof __DATE__ + sizeof __TIME__, 21);
	EXPECT_EQ(__STDC__ + (__STDC_VERSION__ >= 201112L), 2);
	EXPECT_EQ(__COUNTER__ + 1, __COUNTER__);
#undef VERSION
#ifdef VERSION
	EXPECT(0);
#elif defined(XSTR) && !defined VERSION && VERSION == 0
	EXPECT(1);
#else
	EXPECT(0);
#endif
#if defined __GNUC__ && __has_include(<stdio.h>) && !__has_include(<no/such.h>)
	EXPECT(1);
#endif
#line 1000 "elsewhere.c"
	EXPECT_EQ(__LINE__, 1000); EXPECT_STR(__FILE__, "elsewhere.c");
	_Pragma("GCC diagnostic push") EXPECT(1);
	return expected();
}
