/* gcc's own setjmp and longjmp, with a buffer of five words. */
#include "expect.h"

static void *buffer[5];
static int steps;

static __attribute__((noinline)) void leap(int depth)
{
	steps++;
	if (depth == 0)
		__builtin_longjmp(buffer, 1);
	leap(depth - 1);
	steps += 1000;
}

static __attribute__((noinline)) int visit(void)
{
	volatile int kept = 1;
	if (__builtin_setjmp(buffer) == 0) {
		kept = 2;
		leap(3);
		return -1;
	}
	return kept;
}

int main(void)
{
	EXPECT_EQ(visit(), 2);
	EXPECT_EQ(steps, 4);
	EXPECT_EQ(visit(), 2);
	EXPECT_EQ(steps, 8);
	return expected();
}
