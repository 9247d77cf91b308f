/* C11 7.22.5, 7.22.2: qsort(), bsearch(), the sequence of rand(). */
#define _GNU_SOURCE
#include "expect.h"
#include <stdlib.h>

static int ascending(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	return (x > y) - (x < y);
}

static int by_name(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static int scaled(const void *a, const void *b, void *factor)
{
	return (*(const int *)a - *(const int *)b) * *(int *)factor;
}

struct record {
	char tag[13];
	unsigned char key;
};

static int by_key(const void *a, const void *b)
{
	return ((const struct record *)a)->key - ((const struct record *)b)->key;
}

static void sorts(void)
{
	int numbers[1000], sum = 0, back = -1, ordered = 1;
	char *names[] = { "pear", "apple", "fig", "banana" };
	struct record records[100];

	for (int i = 0; i < 1000; i++)
		numbers[i] = i * 7919 % 1009;
	qsort(numbers, 1000, sizeof(int), ascending);
	for (int i = 0; i < 1000; i++) {
		sum += numbers[i];
		ordered &= i == 0 || numbers[i - 1] <= numbers[i];
	}
	EXPECT(ordered);
	qsort(names, 4, sizeof(*names), by_name);
	EXPECT_STR(names[0], "apple");
	EXPECT_STR(names[3], "pear");
	for (int i = 0; i < 100; i++) {
		records[i].key = i * 37 % 100;
		sprintf(records[i].tag, "key %d", records[i].key);
	}
	qsort(records, 100, sizeof(*records), by_key);
	for (int i = 0; i < 100; i++)
		ordered &= records[i].key == i && atoi(records[i].tag + 4) == i;
	EXPECT(ordered);
	qsort_r(numbers, 1000, sizeof(int), scaled, &back);
	EXPECT(numbers[0] > numbers[999]);
	qsort(numbers, 0, sizeof(int), ascending);
	qsort(numbers, 1, sizeof(int), ascending);
}

static void searches(void)
{
	static const int primes[] = { 2, 3, 5, 7, 11, 13 };
	int found = 0;

	for (int key = 0; key < 15; key++) {
		const int *p = bsearch(&key, primes, 6, sizeof(int), ascending);

		found += p != NULL && *p == key;
	}
	EXPECT_EQ(found, 6);
	EXPECT(bsearch(&found, primes, 0, sizeof(int), ascending) == NULL);
}

/* The numbers themselves are printed: they are glibc's. */
static void random_numbers(void)
{
	unsigned seed = 5;
	char state[128];
	unsigned short three[3] = { 1, 2, 3 };

	printf("%d", rand());
	printf(" %d\n", rand());
	srand(42);
	for (int i = 0; i < 5; i++)
		printf("%d%c", rand(), i < 4 ? ' ' : '\n');
	srandom(7);
	printf("%ld %ld\n", random(), random());
	printf("%d", rand_r(&seed));
	printf(" %d\n", rand_r(&seed));
	initstate(9, state, sizeof(state));
	printf("%ld\n", random());
	srand48(3);
	printf("%ld %ld %.15f\n", lrand48(), mrand48(), drand48());
	printf("%.15f %ld\n", erand48(three), nrand48(three));
	EXPECT_EQ(RAND_MAX, 2147483647);
}

int main(void)
{
	sorts();
	searches();
	random_numbers();
	return expected();
}
