/* C11 6.3.2, 6.5.6, 6.5.8, 6.5.9: pointers, decay, arithmetic, comparison. */
#include "expect.h"
#include <stddef.h>
#include <stdint.h>

static int matrix[3][4];
static char text[] = "text";
static const char *const names[] = { "zero", "one", "two" };

static size_t decayed(int a[100]) { return sizeof a; }
static int second_row(int (*rows)[4]) { return rows[1][2]; }
static int parameter_written(int a[static 3], int n[const]) { a++; return a[0] + n[0]; }
static int *end_of(int *p, long n) { return p + n; }

int main(void)
{
	int a[5] = { 1, 2, 3, 4, 5 };
	int *p = a, *q = &a[4];
	int (*whole)[5] = &a;
	void *v = a;
	char *bytes = (char *)a;
	int **pp = &p;

	matrix[1][2] = 42;
	EXPECT_EQ(sizeof a, 20);
	EXPECT_EQ(sizeof &a, 8);
	EXPECT_EQ(sizeof *whole, 20);
	EXPECT_EQ(sizeof a[0], 4);
	EXPECT_EQ(sizeof matrix[0], 16);
	EXPECT_EQ(sizeof *matrix, 16);
	EXPECT_EQ(sizeof **matrix, 4);
	EXPECT_EQ(decayed(a), 8);
	EXPECT_EQ(sizeof "abc", 4);
	EXPECT_EQ(sizeof text, 5);
	EXPECT_EQ(q - p, 4);
	EXPECT_EQ(p - q, -4);
	EXPECT_EQ((char *)q - (char *)p, 16);
	EXPECT_EQ(*(p + 2), 3);
	EXPECT_EQ(*(2 + p), 3);
	EXPECT_EQ(2 [a], 3);
	EXPECT_EQ(p[4], 5);
	EXPECT_EQ(q[-1], 4);
	EXPECT_EQ(*q--, 5);
	EXPECT_EQ(*--q, 3);
	EXPECT_EQ(*p++ + *p, 3);
	EXPECT_EQ(++*p, 3);
	EXPECT_EQ((*p)++, 3);
	EXPECT_EQ(*p, 4);
	EXPECT_EQ(**pp, 4);
	++*pp;
	EXPECT_EQ(*p, 3);
	p -= 2;
	EXPECT(p == a && p == &a[0] && (void *)p == v);
	EXPECT(p < q && q > p && p <= p && p != q);
	EXPECT_EQ((*whole)[4], 5);
	EXPECT_EQ(whole[0][1], 4);
	EXPECT((int *)(whole + 1) == a + 5);
	EXPECT(&*p == p);
	EXPECT(&a[5] - a == 5);
	EXPECT_EQ(second_row(matrix), 42);
	EXPECT_EQ(*(*(matrix + 1) + 2), 42);
	EXPECT_EQ((&matrix[0][0])[6], 42);
	EXPECT_EQ(&matrix[2] - matrix, 2);
	EXPECT_EQ(&matrix[2][0] - &matrix[0][0], 8);
	EXPECT_EQ(parameter_written(a, a), 5);
	EXPECT(end_of(a, -0) == a);
	EXPECT(*(v = &a[2], (int *)v) == 3);
	EXPECT_EQ(v - (void *)a, 8);
	EXPECT((char *)(v + 1) == (char *)v + 1);
	EXPECT_EQ(sizeof *v, 1);
	EXPECT(bytes + 4 == (char *)&a[1]);
	EXPECT((uintptr_t)(p + 1) == (uintptr_t)p + 4);
	EXPECT((int *)(intptr_t)p == p);
	EXPECT(!(int *)0 && (void *)0 == 0);
	p = 0;
	EXPECT(!p && p == NULL);
	EXPECT(p ? 0 : 1);
	EXPECT((p || a) && !(p && *p));
	EXPECT_STR(names[2], "two");
	EXPECT_STR(*(names + 1) + 1, "ne");
	EXPECT_EQ(sizeof names / sizeof *names, 3);
	EXPECT_EQ("hello"[1], 'e');
	EXPECT_EQ(*"hello", 'h');
	EXPECT_EQ(*("hello" + 4), 'o');
	EXPECT_EQ(&"hello"[3] - &"hello"[0] == 3, &"hello"[3] - &"hello"[0] == 3);
	{
		int n = 3;
		unsigned char index = 200;
		char big[300];
		unsigned offset = 2;
		big[200] = 7;
		EXPECT_EQ(big[index], 7);
		EXPECT_EQ(*(big + index), 7);
		EXPECT(a + 4 - offset == a + 2);
		EXPECT_EQ((a + n)[-n], 1);
		EXPECT(&a[n] > &a[n - 1]);
		p = a + 4;
		p -= offset;
		EXPECT(p == a + 2);
		p += -1;
		EXPECT(p == a + 1);
	}
	{
		struct node { int v; struct node *next; } third = { 3, 0 }, second = { 2, &third }, first = { 1, &second };
		int sum = 0;
		for (struct node *n = &first; n; n = n->next)
			sum = sum * 10 + n->v;
		EXPECT_EQ(sum, 123);
		EXPECT_EQ((*(*first.next).next).v, 3);
		EXPECT_EQ((&first)->next->next->v, 3);
	}
	return expected();
}
