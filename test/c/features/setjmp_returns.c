/* C11 7.13: setjmp() and longjmp(). */
#include "expect.h"
#include <setjmp.h>
#include <stdlib.h>

static jmp_buf place, inner;

static void descend(int depth, int value)
{
	if (depth == 0)
		longjmp(place, value);
	descend(depth - 1, value);
}

static int returned(int value)
{
	int got = setjmp(place);

	if (got != 0)
		return got;
	descend(20, value);
	return -1;
}

static int counted(void)
{
	volatile int rounds = 0;

	if (setjmp(place) < 5) {
		rounds++;
		longjmp(place, rounds);
	}
	return rounds;
}

static int switched(int which)
{
	switch (setjmp(place)) {
	case 0:
		longjmp(place, which);
	case 1:
		return 10;
	case 2:
		return 20;
	default:
		return 30;
	}
}

static int nested(void)
{
	volatile int trace = 0;

	if (setjmp(place) == 0) {
		if (setjmp(inner) == 0)
			longjmp(inner, 1);
		trace = trace * 10 + 1;
		longjmp(place, 1);
	}
	return trace * 10 + 2;
}

static int compare_and_leave(const void *a, const void *b)
{
	(void)a, (void)b;
	longjmp(place, 77);
}

static int through_the_library(void)
{
	int numbers[3] = { 3, 1, 2 }, got = setjmp(place);

	if (got == 0)
		qsort(numbers, 3, sizeof(int), compare_and_leave);
	return got;
}

static int in_loops(void)
{
	volatile int sum = 0;

	for (volatile int i = 0; i < 4; i++) {
		if (setjmp(place) != 0)
			continue;
		sum += i;
		if (i % 2)
			longjmp(place, 1);
		sum += 100;
	}
	return sum;
}

int main(void)
{
	EXPECT_EQ(returned(5), 5);
	EXPECT_EQ(returned(0), 1);
	EXPECT_EQ(returned(-3), -3);
	EXPECT_EQ(counted(), 5);
	EXPECT_EQ(switched(1), 10);
	EXPECT_EQ(switched(2), 20);
	EXPECT_EQ(switched(9), 30);
	EXPECT_EQ(nested(), 12);
	EXPECT_EQ(through_the_library(), 77);
	EXPECT_EQ(in_loops(), 206);
	return expected();
}
