#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct pair { int key; char name[12]; };
static int by_int(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
static int by_string(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int by_key(const void *a, const void *b) { return ((const struct pair *)a)->key - ((const struct pair *)b)->key; }
static int calls;
static int by_direction(const void *a, const void *b, void *direction) { calls++; return *(int *)direction * by_int(a, b); }
int main(void)
{
	int numbers[200], i, sum = 0, key = 77 * 77 % 211, direction = -1, *found;
	const char *words[] = { "pear", "apple", "fig", "banana", "cherry" };
	struct pair pairs[] = { { 3, "c" }, { 1, "first" }, { 2, "x" }, { 1, "second" }, { 1, "third" } }, wanted = { 2, "" };
	for (i = 0; i < 200; i++)
		numbers[i] = i * 77 % 211;
	qsort(numbers, 200, sizeof(int), by_int);
	for (i = 0; i < 200; i++) { sum = sum * 31 + numbers[i]; if (i && numbers[i - 1] > numbers[i]) puts("wrong order"); }
	printf("%d\n", sum);
	found = bsearch(&key, numbers, 200, sizeof(int), by_int);
	printf("%d %d\n", found != NULL, found ? *found == key : 0);
	key = -1;
	printf("%d\n", bsearch(&key, numbers, 200, sizeof(int), by_int) == NULL);
	qsort_r(numbers, 200, sizeof(int), by_direction, &direction);
	printf("%d %d %d\n", numbers[0], numbers[199], calls > 0);
	qsort(words, 5, sizeof(*words), by_string);
	for (i = 0; i < 5; i++) printf("%s ", words[i]);
	qsort(pairs, 5, sizeof(*pairs), by_key);
	for (i = 0; i < 5; i++) printf("%d:%s ", pairs[i].key, pairs[i].name);
	printf("%s\n", ((struct pair *)bsearch(&wanted, pairs, 5, sizeof(*pairs), by_key))->name);
	qsort(numbers, 0, sizeof(int), by_int);
	qsort(numbers, 1, sizeof(int), NULL);
	return 0;
}
