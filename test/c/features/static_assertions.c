/* C11 6.7.10 and 6.6: _Static_assert everywhere, and what is a constant expression. */
#include "expect.h"
#include <stddef.h>
#include <assert.h>
struct s { char c; long l; _Static_assert(sizeof(long) == 8, "inside a struct"); int a[3]; };
enum { N = 3, SHIFTED = 1 << N, MIXED = (int)2.9 + sizeof(struct s) / 8, TERNARY = N > 2 ? 10 : 1 / (N - 3), CHARS = 'a' + '\0' };
_Static_assert(offsetof(struct s, a[2]) == 24, "offsets");
_Static_assert(SHIFTED == 8 && TERNARY == 10, "");
_Static_assert(1, "always");
static_assert(sizeof(char) == 1, "macro");
static int array[(int)(1.5 * 4)];
static int bits[sizeof(int) * 8 - 1];
static char sized[_Alignof(double) + !0];
static int *where = &array[N - 1];
static char *into = (char *)&array + 3 * sizeof(int);
static long difference = &((struct s *)0)->a[1] - (int *)0;
static int conditional = 1 ? 5 : 0, logical = 0 || N, comparison = N == 3 && 2 < 3, negative = -N, complement = ~N, floating = 7 / 2.0 * 2;
static double real = 1 / 3.0, folded = -(1.5 + N);
static float single = 1e10;
static _Bool truth = 0.1, address = &array;
static unsigned char wrapped = 300;
static const int constant = N * N;
static unsigned long masked = ~0ul >> 60 & 0xfd;
static void *null = (void *)(N - 3), (*function)(void) = 0;
static const char *offset_literal = "offset" + 3;
int main(void)
{
	_Static_assert(sizeof array / sizeof *array == 6, "in a block");
	switch (10) { case TERNARY: EXPECT(1); break; case N + 100: EXPECT(0); }
	EXPECT_EQ(MIXED, 6);
	EXPECT_EQ(CHARS, 97);
	EXPECT_EQ(sizeof bits / 4, 31);
	EXPECT_EQ(sizeof sized, 9);
	EXPECT(where == array + 2 && into == (char *)where + 4);
	EXPECT_EQ(difference, 5);
	EXPECT_EQ(conditional + logical + comparison + negative + complement + floating, 5 + 1 + 1 - 3 - 4 + 7);
	EXPECT(real > 0.333 && folded == -4.5 && single == 1e10f);
	EXPECT_EQ(truth + address, 2);
	EXPECT_EQ(wrapped, 44);
	EXPECT_EQ(constant, 9);
	EXPECT_EQ(masked, 13);
	EXPECT(!null && !function);
	EXPECT_STR(offset_literal, "set");
	return expected();
}
