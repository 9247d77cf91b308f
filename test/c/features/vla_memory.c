/* C11 6.2.4: a variable-length array lives until control leaves its scope, by whatever way. A million turns fit in the stack. */
#include "expect.h"

static void *volatile seen;
static int touch(int *a, int n) { a[0] = 1; a[n - 1] = 2; seen = a; return a[n / 2]; }
static void *volatile outer;
#define TURNS 300000

static int by_goto(void)
{
	int n = 0;
again:;
	int x[n % 1000 + 1];
	touch(x, n % 1000 + 1);
	if (++n < TURNS)
		goto again;
	return n;
}

static int by_blocks(void)
{
	int n = 0;
again:
	{
		int x[n % 1000 + 1];
		touch(x, n % 1000 + 1);
		n++;
	}
	{
		int x[n % 1000 + 1], y[n % 10 + 1];
		touch(x, n % 1000 + 1);
		touch(y, n % 10 + 1);
	}
	if (n < TURNS)
		goto again;
	return n;
}

static int into_a_block_before(void)
{
	int n = 0;
	if (0) {
	again:;
	}
	int x[n % 1000 + 1];
	touch(x, n % 1000 + 1);
	if (++n < TURNS)
		goto again;
	return n;
}

static int by_continue_and_break(void)
{
	int n = 0;
	for (int i = 0; i < TURNS; i++) {
		for (;;) {
			int x[i % 1000 + 1];
			touch(x, i % 1000 + 1);
			if (i % 3 == 0)
				break;
			switch (i % 3) {
			case 1: {
				int y[i % 50 + 1];
				touch(y, i % 50 + 1);
				goto next;
			}
			}
			n++;
			break;
		}
		continue;
	next:
		n += 2;
	}
	return n;
}

static int in_an_expression(int turns)
{
	int sum = 0;
	while (turns--)
		sum += ({ int x[turns % 500 + 1]; touch(x, turns % 500 + 1); x[0] = 1; x[0]; });
	return sum;
}

static long by_return(int n)
{
	long x[n];
	x[n - 1] = n;
	if (n > 1) {
		long y[n];
		y[0] = x[n - 1];
		return y[0] + by_return(n - 1);
	}
	return x[0];
}

/* What lives on keeps its values. */
static int outer_array(int n)
{
	int a[n], sum = 0;
	for (int i = 0; i < n; i++)
		a[i] = i;
	outer = a;
	for (int i = 0; i < n; i++) {
		int b[i + 1];
		memset(b, 0x55, sizeof b);
		touch(b, i + 1);
	}
	for (int i = 0; i < n; i++)
		sum += a[i];
	return sum;
}

int main(void)
{
	EXPECT_EQ(by_goto(), TURNS);
	EXPECT_EQ(by_blocks(), TURNS);
	EXPECT_EQ(into_a_block_before(), TURNS);
	EXPECT_EQ(by_continue_and_break(), TURNS);
	EXPECT_EQ(in_an_expression(TURNS), TURNS);
	EXPECT_EQ(by_return(100), 5050);
	EXPECT_EQ(outer_array(200), 19900);
	return expected();
}
