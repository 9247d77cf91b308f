/* C11 6.8.4.2: labels of a switch anywhere inside its body, loops included. */
#include "expect.h"

static void copy(char *to, const char *from, int count)
{
	int n = (count + 7) / 8;
	switch (count % 8) {
	case 0: do { *to++ = *from++;
	case 7:      *to++ = *from++;
	case 6:      *to++ = *from++;
	case 5:      *to++ = *from++;
	case 4:      *to++ = *from++;
	case 3:      *to++ = *from++;
	case 2:      *to++ = *from++;
	case 1:      *to++ = *from++;
		} while (--n > 0);
	}
}

static int into_while(int n)
{
	int count = 0;
	switch (n) {
		while (n < 5) {
			count += 10;
	case 1:
			count++;
	case 2:
			n++;
		}
	case 3:
		count += 100;
	}
	return count;
}

static int into_for(int n)
{
	int i = 7, total = 0;
	switch (n)
		for (i = 0; i < 3; i++) {
	case 5:
			total += i;
			continue;
	default:
			total += 1000;
			break;
		}
	return total * 10 + i;
}

static int into_if(int n)
{
	int result = 0;
	switch (n) {
		if (n > 100) {
	case 1:
			result += 1;
		} else {
	case 2:
			result += 2;
		}
		result += 10;
	}
	return result;
}

static int into_block(int n)
{
	int result = 0;
	switch (n) {
	case 0: {
		int x = 5;
		result = x;
		{
	case 1:
			x = 6;
			result += x;
		}
	}
	}
	return result;
}

/* A coroutine as Simon Tatham writes them. */
static int next(int *state, int *i)
{
	switch (*state) {
	case 0:
		for (*i = 0; *i < 3; ++*i) {
			*state = 1;
			return *i;
	case 1:;
		}
		*state = 2;
	}
	return -1;
}

int main(void)
{
	char from[40] = "0123456789abcdefghijklmnopqrstuvwxyz", to[40];
	int state = 0, i = 0;

	for (int n = 1; n <= 36; n++) {
		memset(to, 0, sizeof to);
		copy(to, from, n);
		EXPECT(strncmp(to, from, n) == 0 && to[n] == 0);
	}
	EXPECT_EQ(into_while(1), 1 + 3 * 11 + 100);
	EXPECT_EQ(into_while(2), 2 * 11 + 100);
	EXPECT_EQ(into_while(3), 100);
	EXPECT_EQ(into_while(4), 0);
	EXPECT_EQ(into_for(5), 78);
	EXPECT_EQ(into_for(6), 10007);
	EXPECT_EQ(into_if(1), 11);
	EXPECT_EQ(into_if(2), 12);
	EXPECT_EQ(into_if(3), 0);
	EXPECT_EQ(into_block(0), 11);
	EXPECT_EQ(into_block(1), 6);
	EXPECT_EQ(next(&state, &i), 0);
	EXPECT_EQ(next(&state, &i), 1);
	EXPECT_EQ(next(&state, &i), 2);
	EXPECT_EQ(next(&state, &i), -1);
	EXPECT_EQ(next(&state, &i), -1);
	return expected();
}
