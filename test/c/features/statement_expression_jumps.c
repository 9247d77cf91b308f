/* GNU: labels inside ({ … }), in functions that have computed gotos elsewhere, or inside of it too. */
#include "expect.h"

static int forwards(int k)
{
	void *where = &&there;
	int v = ({ int r = 5; if (k) goto out; r = 9; out: r; });
	goto *where;
	v = -1;
there:
	return v;
}

static int backwards(int n)
{
	void *where = &&there;
	int v = ({ int r = 0; again: r += n; if (r < 50) goto again; r; });
	goto *where;
	v = -1;
there:
	return v;
}

/* Two with labels of one name, in a loop made of jumps. */
static int local_labels(int n)
{
	void *where = &&there;
	int i = 0, sum = 0;
again:
	sum += ({ __label__ out; int r = 0; for (;;) { if (r > n) goto out; r++; } out: r; });
	sum += 100 * ({ __label__ out; int r = 0; for (;;) { if (r > n + 1) goto out; r++; } out: r; });
	if (i++ < 3)
		goto again;
	goto *where;
	sum = -1;
there:
	return sum;
}

/* A machine of its own inside, in a loop, and a computed goto outside. */
static int machine(int n)
{
	int sum = 0;
	void *where;
	for (int i = 0; i < n; i++) {
		sum += ({
			static void *const steps[] = { &&one, &&ten, &&hundred };
			void *back = &&top;
			int r = 0, at = i;
		top:
			goto *steps[at % 3];
		one:
			r += 1;
			goto done;
		ten:
			r += 10;
			at++;
			goto *back;
		hundred:
			r += 100;
			if (++at < 20)
				goto top;
		done:
			r;
		});
	}
	where = &&end;
	goto *where;
	sum = -1;
end:
	return sum;
}

/* Out of the inner one: to its own end, to the outer one's, to the function's. */
static int nested(int n)
{
	void *outermost = &&done;
	int sum = 0, i = 0;
loop:
	sum += ({
		void *outer = &&middle;
		int r = 1;
		r += ({
			void *inner = &&within;
			int y = 2;
			if (i == 2)
				goto *outer;
			if (i == 3)
				goto *inner;
			if (i == 4)
				goto *outermost;
			y = 50;
		within:
			y;
		});
		r *= 2;
	middle:
		r;
	});
	if (++i < n)
		goto loop;
	goto *outermost;
	sum = -1;
done:
	return sum;
}

static int in_conditions(int n)
{
	void *where = &&there;
	int s = 0;
	while (({ int r = 0; if (s > n) goto a; r = 1; a: r; }))
		s += 3;
	do
		s++;
	while (({ int r = 0; if (s > 2 * n) goto b; r = 1; b: r; }));
	for (int i = ({ int q = 0; goto c; q = 1; c: q; }); ({ int r = i < 5; if (r) goto d; r = 0; d: r; });
	     i += ({ int q = 1; goto e; q = 2; e: q; }))
		s += i;
	switch (({ int r = 0; goto f; r = 1; f: r; })) {
	case 0:
		s += 1000;
		break;
	case 1:
		s += 5000;
	}
	if (({ int r = 1; goto g; r = 0; g: r; }))
		s += 10000;
	goto *where;
	s = -1;
there:
	return s;
}

static int array_lengths(int n)
{
	int a[({ int r = n; if (n > 3) goto out; r = 9; out: r; })];
	return sizeof a / sizeof *a;
}

static int returned(int n)
{
	void *where = &&there;
	if (n)
		goto *where;
	return ({ int r = 7; goto out; r = 8; out: r; });
there:
	return 3 + ({ int r = 7; goto other; r = 8; other: r; });
}

/* No jump that may lead to the label. */
static int address_only(int n)
{
	int v = ({ void *p = &&inside; int r = p != 0; inside: r; });
	void *where = &&there;
	goto *where;
	v = -1;
there:
	return v + n;
}

int main(void)
{
	EXPECT_EQ(forwards(0), 9);
	EXPECT_EQ(forwards(1), 5);
	EXPECT_EQ(backwards(7), 56);
	EXPECT_EQ(local_labels(4), 4 * (5 + 600));
	EXPECT_EQ(machine(5), 325);
	EXPECT_EQ(nested(4), 211);
	EXPECT_EQ(nested(6), 211);
	EXPECT_EQ(in_conditions(10), 11031);
	EXPECT_EQ(array_lengths(2), 9);
	EXPECT_EQ(array_lengths(4), 4);
	EXPECT_EQ(returned(0), 7);
	EXPECT_EQ(returned(1), 10);
	EXPECT_EQ(address_only(3), 4);
	return expected();
}
