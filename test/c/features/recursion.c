/* Recursion: mutual, deep, with arrays, structs and pointers into callers' frames. */
#include "expect.h"

static int odd(unsigned n);
static int even(unsigned n) { return n == 0 ? 1 : odd(n - 1); }
static int odd(unsigned n) { return n == 0 ? 0 : even(n - 1); }

static int ackermann(int m, int n)
{
	if (m == 0)
		return n + 1;
	return n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

static int hanoi(int n, int from, int to, int via, long *moves)
{
	int count;

	if (n == 0)
		return 0;
	count = hanoi(n - 1, from, via, to, moves);
	*moves = *moves * 7 % 1000003 + from * 3 + to;
	return count + 1 + hanoi(n - 1, via, to, from, moves);
}

static int attacked(int row, int column, const int *columns)
{
	for (int r = 0; r < row; r++) {
		int apart = columns[r] - column;

		if (apart == 0 || apart == row - r || -apart == row - r)
			return 1;
	}
	return 0;
}

static int queens(int row, int *columns, int n)
{
	int count = 0;

	if (row == n)
		return 1;
	for (int c = 0; c < n; c++) {
		if (attacked(row, c, columns))
			continue;
		columns[row] = c;
		count += queens(row + 1, columns, n);
	}
	return count;
}

static void swap(char *a, char *b)
{
	char t = *a;

	*a = *b;
	*b = t;
}

static void permute(char *s, int k, int *count, char *last)
{
	if (!s[k]) {
		++*count;
		strcpy(last, s);
		return;
	}
	for (int i = k; s[i]; i++) {
		swap(&s[k], &s[i]);
		permute(s, k + 1, count, last);
		swap(&s[k], &s[i]);
	}
}

struct frame {
	int depth;
	struct frame *up;
};

static int walk(struct frame *up, int depth)
{
	struct frame here = { depth, up };
	int sum = 0;

	if (depth < 50)
		return walk(&here, depth + 1);
	for (struct frame *f = &here; f; f = f->up)
		sum += f->depth;
	return sum;
}

struct tree {
	int v;
	struct tree *l, *r;
};

static struct tree *insert(struct tree *t, struct tree *n)
{
	if (!t)
		return n;
	if (n->v < t->v)
		t->l = insert(t->l, n);
	else
		t->r = insert(t->r, n);
	return t;
}

static int height(const struct tree *t)
{
	int l, r;

	if (!t)
		return 0;
	l = height(t->l);
	r = height(t->r);
	return 1 + (l > r ? l : r);
}

static int in_order(const struct tree *t, int acc)
{
	return t ? in_order(t->r, in_order(t->l, acc) * 3 % 1009 + t->v) : acc;
}

static long deep(int n)
{
	volatile char pad[64];

	pad[0] = (char)n;
	return n == 0 ? 0 : 1 + deep(n - 1) + (pad[0] != (char)n);
}

static int gcd(int a, int b) { return b ? gcd(b, a % b) : a; }
static int digits(const char *s, int acc) { return *s ? digits(s + 1, acc * 10 + *s - '0') : acc; }

static double power(double b, int e)
{
	double h;

	if (!e)
		return 1;
	h = power(b, e / 2);
	return e % 2 ? h * h * b : h * h;
}

int main(void)
{
	long moves = 0;
	int columns[8], count = 0;
	char s[] = "abcde", last[8];
	struct tree nodes[20], *root = 0;
	EXPECT(even(1000) && odd(777));
	EXPECT_EQ(ackermann(2, 6), 15);
	EXPECT_EQ(hanoi(10, 1, 3, 2, &moves), 1023);
	EXPECT_EQ(queens(0, columns, 6), 4);
	permute(s, 0, &count, last);
	EXPECT_EQ(count, 120);
	EXPECT_STR(s, "abcde");
	EXPECT_EQ(walk(0, 0), 1275);
	for (int i = 0; i < 20; i++) {
		nodes[i] = (struct tree){ i * 7 % 20, 0, 0 };
		root = insert(root, &nodes[i]);
	}
	EXPECT(height(root) >= 5);
	EXPECT(in_order(root, 0) != 0);
	EXPECT_EQ(deep(5000), 5000);
	EXPECT_EQ(gcd(1071, 462), 21);
	EXPECT_EQ(digits("31415", 0), 31415);
	EXPECT(power(1.5, 10) > 57.66 && power(1.5, 10) < 57.67);
	printf("%ld %s %d %d\n", moves, last, height(root), in_order(root, 0));
	return expected();
}
