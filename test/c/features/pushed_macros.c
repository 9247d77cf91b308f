/* #pragma push_macro, pop_macro: a macro is put aside and comes back, or is gone again. */
#include "expect.h"

#define A 1
#pragma push_macro("A")
#undef A
#define A 2
#pragma push_macro("A")
#undef A
static int undefined =
#ifdef A
	0;
#else
	1;
#endif
#pragma pop_macro("A")
static int second = A;
_Pragma("pop_macro(\"A\")")
static int first = A;
#pragma pop_macro("A")
static int still = A;

#pragma push_macro("NONE")
#define NONE 5
static int some = NONE;
#pragma pop_macro("NONE")

#define TWICE(x) ((x) * 2)
#pragma push_macro("TWICE")
#undef TWICE
#define TWICE 9
static int object_like = TWICE;
#pragma pop_macro("TWICE")

int main(void)
{
	EXPECT_EQ(undefined, 1);
	EXPECT_EQ(second, 2);
	EXPECT_EQ(first, 1);
	EXPECT_EQ(still, 1);
	EXPECT_EQ(some, 5);
	EXPECT_EQ(object_like, 9);
	EXPECT_EQ(TWICE(4), 8);
#ifdef NONE
	EXPECT(0);
#endif
	return expected();
}
