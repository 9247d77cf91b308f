#include "shapes.h"

double square(double a) { return a * a; }
double apply(double (*function)(double), double x) { return function(function(x)); }
int even(int n) { return n == 0 ? 1 : odd(n - 1); }
int sum_big(struct big big)
{
	int sum = 0;
	for (int i = 0; i < 16; i++) sum += big.values[i];
	return sum;
}
int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
