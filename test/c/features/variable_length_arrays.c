/* C11 6.7.6.2: arrays whose length is computed, as objects, parameters, types; alloca beside them. */
#include "expect.h"
#include <alloca.h>

static int sum(int n, int a[n]) { int s = 0; for (int i = 0; i < n; i++) s += a[i]; return s; }
static int trace(int n, int m[n][n]) { int s = 0; for (int i = 0; i < n; i++) s += m[i][i]; return s; }
static int star(int n, int m[*][*]);
static int star(int n, int m[n][n + 1]) { return (int)sizeof *m / (int)sizeof **m * 10 + m[1][n]; }
static int by_pointer(int rows, int columns, double (*m)[columns]) { return (int)(m[rows - 1][columns - 1] * 10); }
static int side_effect(int *n, int a[(*n)++]) { (void)a; return *n; }

static int recursive(int depth)
{
	int a[depth + 1];
	for (int i = 0; i <= depth; i++)
		a[i] = i;
	return depth == 0 ? 0 : a[depth] + recursive(depth - 1);
}

static size_t loop_sizes(void)
{
	size_t total = 0;
	for (int i = 1; i <= 4; i++) {
		char block[i * 3];
		memset(block, i, sizeof block);
		total += sizeof block + block[sizeof block - 1];
	}
	return total;
}

static int early_exits(int n)
{
	for (int i = 0; i < 100000; i++) {
		char a[64 + i % 7];
		a[n % 64] = (char)i;
		if (i % 2)
			continue;
		if (a[n % 64] == 100 && i > 90000)
			break;
	}
	return 1;
}

static char *joined(const char *a, const char *b)
{
	char *space = alloca(strlen(a) + strlen(b) + 1);
	static char result[64];
	strcpy(space, a);
	strcat(space, b);
	return strcpy(result, space);
}

static int alloca_in_loop(void)
{
	struct node { int v; struct node *next; } *list = 0;
	int sum = 0;
	for (int i = 0; i < 10; i++) {
		struct node *n = alloca(sizeof *n);
		n->v = i;
		n->next = list;
		list = n;
	}
	for (; list; list = list->next)
		sum = sum * 3 + list->v;
	return sum % 1000;
}

int main(void)
{
	int n = 5, k = 3;
	int a[n], b[n][k], (*row)[k] = b, *p;
	typedef int vector[n];
	vector v;
	int evaluations = 0;

	n = 100;
	EXPECT_EQ(sizeof a, 20);
	EXPECT_EQ(sizeof b, 60);
	EXPECT_EQ(sizeof b[0], 12);
	EXPECT_EQ(sizeof v, 20);
	EXPECT_EQ(sizeof(vector), 20);
	EXPECT_EQ(sizeof *row, 12);
	EXPECT_EQ(sizeof(char[n]), 100);
	EXPECT_EQ(sizeof(int[k][n]), 1200);
	EXPECT_EQ(sizeof(char[++evaluations]), 1);
	EXPECT_EQ(evaluations, 1);
	for (int i = 0; i < 5; i++)
		a[i] = i * i;
	EXPECT_EQ(sum(5, a), 30);
	for (int i = 0; i < 5; i++)
		for (int j = 0; j < k; j++)
			b[i][j] = i * 10 + j;
	EXPECT_EQ(b[4][2], 42);
	EXPECT_EQ(row[2][1], 21);
	row++;
	EXPECT_EQ((*row)[2], 12);
	EXPECT_EQ(row - b, 1);
	EXPECT_EQ(&b[4] - &b[1], 3);
	p = &b[3][1];
	EXPECT_EQ(p[k], 41);
	{
		int m[4][4] = { { 1 }, { 0, 2 }, { 0, 0, 3 }, { 0, 0, 0, 4 } };
		int s[2][3] = { { 0 }, { 0, 0, 7 } };
		double d[2][6];
		d[1][5] = 1.5;
		EXPECT_EQ(trace(4, m), 10);
		EXPECT_EQ(star(2, s), 37);
		EXPECT_EQ(by_pointer(2, 6, d), 15);
	}
	k = 7;
	EXPECT_EQ(side_effect(&k, a), 8);
	EXPECT_EQ(recursive(10), 55);
	EXPECT_EQ(loop_sizes(), 30 + 10);
	EXPECT_EQ(early_exits(9), 1);
	EXPECT_STR(joined("left", "right"), "leftright");
	EXPECT_EQ(alloca_in_loop(), 959);
	for (int i = 0; i < 1000; i++) {
		int len = 1000;
		char big[len];
		big[len - 1] = 1;
		goto next;
next:;
	}
	{
		int count = 0;
again:;
		long local[10 + count];
		local[9 + count] = count;
		if (++count < 1000)
			goto again;
		EXPECT_EQ(local[9 + 999], 999);
	}
	{
		int z = 2;
		int cube[z][z][z];
		int (*plane)[z][z] = cube;
		memset(cube, 0, sizeof cube);
		cube[1][0][1] = 5;
		EXPECT_EQ(plane[1][0][1], 5);
		EXPECT_EQ(sizeof cube, 32);
		EXPECT_EQ(&cube[1] - cube, 1);
		EXPECT_EQ((char *)&cube[1] - (char *)cube, 16);
		__typeof__(cube) same;
		EXPECT_EQ(sizeof same, 32);
	}
	return expected();
}
