/* Loops of a number of turns that their text tells: up, down, by steps, left in their middle. */
#include "expect.h"
#include <limits.h>

static int seen[64], count;

static void see(int value) { seen[count++] = value; }

static int same(int n, const int *wanted)
{
	int equal = count == n && memcmp(seen, wanted, n * sizeof(int)) == 0;

	count = 0;
	return equal;
}
#define SEEN(...) EXPECT(same(sizeof((int[]){__VA_ARGS__}) / sizeof(int), (int[]){__VA_ARGS__}))

static void fill(int table[8][8], int at, int value)
{
	for (int i = at; i <= at + 1; i++)
		table[at][i] = value;
	for (int i = at + 3; i > at; i--)
		table[i][at] = -value;
	for (int i = at - 1; i != at + 1; i++)
		table[7][i] = i;
}

static int find(const int *row, int at, int wanted)
{
	int i;

	for (i = at; i < at + 4; i++)
		if (row[i] == wanted)
			break;
	return i;
}

static int first_large(const int *row)
{
	for (int i = 0; i < 3; ++i)
		if (row[i] > 10)
			return i;
	return -1;
}

static int shadowed(int n)
{
	int sum = 0;

	for (int i = 0; i < 3; i++) {
		int n = i * 10;

		if (i == 1)
			continue;
		sum += n + i;
	}
	return sum + n;
}

int main(void)
{
	int table[8][8] = {{0}}, row[8] = {3, 1, 4, 1, 5, 9, 2, 6}, a = 5, i;
	unsigned u;
	long l;

	for (i = 0; i < 4; i++)
		seen[count++] = i;
	EXPECT_EQ(i, 4);
	SEEN(0, 1, 2, 3);
	for (i = 7; i >= 1; i -= 3)
		seen[count++] = i;
	EXPECT_EQ(i, -2);
	SEEN(7, 4, 1);
	for (i = 0; i < 7; i += 3)
		seen[count++] = i;
	EXPECT_EQ(i, 9);
	SEEN(0, 3, 6);
	for (i = 2; i < 2; i++)
		seen[count++] = i;
	EXPECT_EQ(i, 2);
	EXPECT_EQ(count, 0);
	for (i = 3; i <= 2; i++)
		seen[count++] = i;
	EXPECT_EQ(i, 3);
	for (i = -1; i < 2; i++)
		seen[count++] = i;
	SEEN(-1, 0, 1);
	for (i = -1; i < 2u; i++)
		seen[count++] = i;
	EXPECT_EQ(count, 0);
	for (i = -1; i < sizeof(char[2]); i++)
		seen[count++] = i;
	EXPECT_EQ(count, 0);
	for (u = 3; u > 0; u--)
		seen[count++] = (int)u;
	EXPECT_EQ(u, 0);
	SEEN(3, 2, 1);
	for (u = UINT_MAX - 1; u < UINT_MAX; u++)
		seen[count++] = u == UINT_MAX - 1;
	SEEN(1);
	for (u = a; u < a + 2u; u++)
		seen[count++] = (int)u;
	SEEN(5, 6);
	for (u = UINT_MAX - (a - 5); u < u + 1; u++)
		seen[count++] = 1;
	EXPECT_EQ(count, 0);
	for (l = a; l < a + 3L; l++)
		seen[count++] = (int)l;
	SEEN(5, 6, 7);
	for (i = a; i < a + 3; i++, a--)
		seen[count++] = i;
	SEEN(5, 6);
	EXPECT_EQ(a, 3);
	for (i = a; i < a + 4; i++) {
		if (i == 4)
			i++;
		seen[count++] = i;
	}
	SEEN(3, 5, 6);
	for (i = 0; i < 3; i++) {
		if (i == 1)
			continue;
		seen[count++] = i;
	}
	SEEN(0, 2);
	for (i = 0; i < 2; i++)
		for (int j = i; j < i + 2; j++)
			seen[count++] = 10 * i + j;
	SEEN(0, 1, 11, 12);
	for (int j = 0; j < 3; j++)
		see(j);
	SEEN(0, 1, 2);
	for (int j = 0; j < 4 && row[j] != 4; j++)
		seen[count++] = row[j];
	SEEN(3, 1);
	for (char c = 126; c < 127; c++)
		seen[count++] = c;
	SEEN(126);
	for (volatile int j = 0; j < 2; j++)
		seen[count++] = j;
	SEEN(0, 1);
	fill(table, 2, 9);
	EXPECT(table[2][2] == 9 && table[2][3] == 9 && table[2][1] == 0 && table[2][4] == 0);
	EXPECT(table[3][2] == -9 && table[4][2] == -9 && table[5][2] == -9 && table[6][2] == 0);
	EXPECT(table[7][1] == 1 && table[7][2] == 2 && table[7][3] == 0);
	EXPECT_EQ(find(row, 2, 9), 5);
	EXPECT_EQ(find(row, 2, 7), 6);
	EXPECT_EQ(find(row, 3, 1), 3);
	EXPECT_EQ(first_large(row), -1);
	row[2] = 11;
	EXPECT_EQ(first_large(row), 2);
	EXPECT_EQ(shadowed(1), 23);
	return expected();
}
