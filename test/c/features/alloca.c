/* alloca, declared by the program itself: memory of the calling function, gone when that returns. */
#include "expect.h"

void *alloca(unsigned long);

static int sum(int n)
{
	int *values = alloca(n * sizeof(int)), total = 0;
	for (int i = 0; i < n; i++)
		values[i] = i;
	for (int i = 0; i < n; i++)
		total += values[i];
	return total;
}

static unsigned long address(void)
{
	return (unsigned long)alloca(100);
}

static int distinct(void)
{
	char *chain = 0;
	int length = 0;
	for (int i = 0; i < 100; i++) {
		char *next = alloca(sizeof(char *));
		*(char **)next = chain;
		chain = next;
	}
	for (; chain != 0; chain = *(char **)chain)
		length++;
	return length;
}

int main(void)
{
	EXPECT_EQ(sum(100), 4950);
	EXPECT_EQ(distinct(), 100);
	unsigned long first = address();
	for (int i = 0; i < 200000; i++)
		EXPECT(address() == first);
	EXPECT_EQ(strcmp(strcpy(alloca(10), "copied"), "copied"), 0);
	return expected();
}
