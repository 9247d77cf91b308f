/* Objects of a block and what a call lays down for a moment (unnamed arguments, structures) lie apart: in a loop, what comes
 * first in the text comes after, too. */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct triple { long a, b, c; };

static struct triple of(long a) { return (struct triple){ a, a + 1, a + 2 }; }
static long total(struct triple t) { return t.a + t.b + t.c; }

static long sum(int count, ...)
{
	va_list args;
	long result = 0;

	va_start(args, count);
	while (count-- > 0)
		result += va_arg(args, long);
	va_end(args);
	return result;
}

static int filled(const int *values, int count)
{
	for (int i = 0; i < count; i++)
		if (values[i] != 70 + i)
			return 0;
	return 1;
}

static void inner_block(void)
{
	for (int i = 0; i < 8; i++) {
		int values[8];
		for (int j = 0; j <= i; j++) {
			assert(sum(3, 1L, 2L, (long)j) == 3 + j);
			values[j] = 70 + j;
		}
		assert(filled(values, i + 1));
	}
}

static void outer_block(void)
{
	int values[8];
	long spare[4];

	for (int i = 0; i < 8; i++) {
		assert(sum(4, 1L, 2L, 3L, (long)i) == 6 + i);
		values[i] = 70 + i;
		assert(sum(2, 1L, 2L) == 3);
		spare[i % 4] = i;
	}
	assert(filled(values, 8));
	assert(spare[0] == 4 && spare[3] == 7);
}

static void structures(void)
{
	struct triple kept[4];
	long all = 0;

	for (int i = 0; i < 4; i++) {
		all += total(of(i)) + sum(2, total(of(10)), of(3).b);
		kept[i] = of(i);
	}
	assert(all == 4 * (33 + 4) + 9 + 12 + 6 + 3);
	for (int i = 0; i < 4; i++)
		assert(kept[i].a == i && kept[i].c == i + 2);
}

/* A literal of the loop's last expression belongs to the block around the loop. */
static void literals(void)
{
	long seen = 0, next = 1;

	for (struct triple *t = &(struct triple){ 1, 2, 3 }; t->a < 5; t = &(struct triple){ ++next, 0, 7 }) {
		assert(sum(3, 100L, 200L, 300L) == 600);
		seen = 10 * seen + t->a;
		assert(t->c == (t->a == 1 ? 3 : 7));
	}
	assert(seen == 1234);
}

/* Back before the declaration, and then past it: the object is the same. */
static void jumps(void)
{
	int turn = 0;
	{
	again:
		assert(sum(3, 1L, 2L, (long)turn) == 3 + turn);
		if (turn > 0)
			goto past;
		int values[4];
		memset(values, 1, sizeof(values));
	past:
		assert(values[0] == 0x01010101 && values[3] == 0x01010101);
		if (++turn < 3)
			goto again;
	}
}

static void switched(int which)
{
	for (int i = 0; i < 3; i++) {
		switch (which) {
			int values[3];
		case 0:
			assert(sum(3, 7L, 8L, 9L) == 24);
			values[0] = values[1] = values[2] = 5;
			/* falls through */
		case 1:
			values[i] = 6;
			assert(sum(3, 7L, 8L, 9L) == 24);
			assert(values[i] == 6);
			if (which == 0)
				assert(values[(i + 1) % 3] == 5 && values[(i + 2) % 3] == 5);
		}
	}
}

int main(void)
{
	char text[32], out[200];

	inner_block();
	outer_block();
	structures();
	literals();
	jumps();
	switched(0);
	switched(1);
	for (int i = 0, at = 0; i < 3; i++) {
		at += sprintf(out + at, "%d.%d ", i, at);
		text[i] = 'a' + i;
		if (i == 2)
			printf("%s%.3s\n", out, text);
	}
	return 0;
}
