/* C11 6.8.6.1: goto forwards, backwards, into and out of blocks and loops, irreducible graphs. */
#include "expect.h"

static int backwards(int n)
{
	int sum = 0;
again:
	sum += n;
	if (--n > 0)
		goto again;
	return sum;
}

static int out_of_loops(void)
{
	int i, j;
	for (i = 0; i < 10; i++)
		for (j = 0; j < 10; j++)
			if (i * j == 42)
				goto found;
	return -1;
found:
	return i * 10 + j;
}

static int into_loop(int start)
{
	int i = start, count = 0;
	if (start > 0)
		goto middle;
	for (i = 0; i < 5; i++) {
		count += 10;
middle:
		count++;
	}
	return count;
}

/* Two entries into one cycle. */
static int irreducible(int enter, int n)
{
	int trace = 0;
	if (enter)
		goto b;
a:
	trace = trace * 3 + 1;
	if (n-- <= 0)
		return trace;
b:
	trace = trace * 3 + 2;
	if (n-- > 0)
		goto a;
	return trace;
}

static int state_machine(const char *s)
{
	int words = 0;
outside:
	switch (*s++) {
	case 0: goto done;
	case ' ': goto outside;
	default: words++; goto inside;
	}
inside:
	switch (*s++) {
	case 0: goto done;
	case ' ': goto outside;
	default: goto inside;
	}
done:
	return words;
}

static int cleanup(int fail)
{
	int state = 0;
	state |= 1;
	if (fail == 1)
		goto undo1;
	state |= 2;
	if (fail == 2)
		goto undo2;
	return state;
undo2:
	state &= ~2;
	state |= 16;
undo1:
	state &= ~1;
	return state + 100;
}

static int over_declaration(void)
{
	int n = 0;
	goto past;
	{
		int x = 5;
past:
		x = 7;
		n = x;
	}
	return n;
}

static int into_branches(int n)
{
	int r = 0;
	goto *(n == 0 ? &&in_then : n == 1 ? &&in_else : &&in_switch);
	if (n > 100) {
in_then:
		r = 1;
	} else {
in_else:
		r = 2;
	}
	return r;
	switch (n) {
	case 17:
in_switch:
		r = 3;
		break;
	case 18:
		r = 4;
	}
	return r * 10;
}

static int local_labels(int n)
{
#define ROUND(x) ({ __label__ up, done; int v = (x); if (v % 10 >= 5) goto up; v -= v % 10; goto done; up: v += 10 - v % 10; done: v; })
	return ROUND(n) + ROUND(n + 3);
}

static int label_at_end(int n)
{
	if (n)
		goto end;
	n = 5;
end:;
	return n;
}

static int loop_by_goto_in_loop(void)
{
	int total = 0;
	for (int i = 0; i < 3; i++) {
		int j = 0;
retry:
		total++;
		if (++j < i)
			goto retry;
		if (i == 1)
			continue;
		total += 10;
	}
	return total;
}

static int nest(int n)
{
	int r = 0;
	while (1) {
		do {
			for (;;) {
				if (n == 0) goto out1;
				if (n == 1) goto out2;
				goto out3;
			}
out1:
			r += 1;
		} while (0);
		r += 10;
		break;
out2:
		r += 100;
		n = 0;
	}
out3:
	return r;
}

int main(void)
{
	EXPECT_EQ(backwards(4), 10);
	EXPECT_EQ(out_of_loops(), 67);
	EXPECT_EQ(into_loop(0), 55);
	EXPECT_EQ(into_loop(3), 12);
	EXPECT_EQ(irreducible(0, 3), ((1 * 3 + 2) * 3 + 1) * 3 + 2);
	EXPECT_EQ(irreducible(1, 4), (((2 * 3 + 1) * 3 + 2) * 3 + 1) * 3 + 2);
	EXPECT_EQ(state_machine("  the quick  brown fox "), 4);
	EXPECT_EQ(cleanup(0), 3);
	EXPECT_EQ(cleanup(1), 100);
	EXPECT_EQ(cleanup(2), 116);
	EXPECT_EQ(over_declaration(), 7);
	EXPECT_EQ(into_branches(0), 1);
	EXPECT_EQ(into_branches(1), 2);
	EXPECT_EQ(into_branches(2), 30);
	EXPECT_EQ(local_labels(14), 30);
	EXPECT_EQ(label_at_end(0) * 10 + label_at_end(3), 53);
	EXPECT_EQ(loop_by_goto_in_loop(), 4 + 20);
	EXPECT_EQ(nest(0), 11);
	EXPECT_EQ(nest(1), 111);
	EXPECT_EQ(nest(2), 0);
	return expected();
}
