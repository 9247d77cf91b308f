#include <stdio.h>
#include <stdlib.h>
#include "shapes.h"

int odd(int n) { return n == 0 ? 0 : even(n - 1); }

static double half(double x) { return x / 2; }

int compare(const void *a, const void *b);

int main(int argc, char **argv)
{
	printf("%d %d\n", even(10), odd(10));
	for (int i = 0; i < 3; i++) printf("%s %.2f\n", shapes[i].name, shapes[i].area(2));
	printf("%d %d\n", shapes[0].area == square, shapes[1].area == square);
	struct big big = make_big(3);
	printf("%d %d %s\n", big.values[0], big.values[15], big.name);
	printf("%d\n", sum_big(big));
	printf("%.3f\n", apply(half, 5));
	printf("%d %d\n", total(3, 1, 2, 3), total(0));
	int numbers[] = { 3, 1, 2 };
	qsort(numbers, 3, sizeof *numbers, compare);
	printf("%d %d %d\n", numbers[0], numbers[1], numbers[2]);
	printf("%d\n", print_from_other == (int (*)(const char *, ...))printf);
	return argc;
}
