#include <float.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
int main(void)
{
	printf("%d %d %d %d %d %u %ld %lu %lld\n", CHAR_MIN, SCHAR_MAX, UCHAR_MAX, SHRT_MIN, INT_MIN, UINT_MAX, LONG_MIN, ULONG_MAX, LLONG_MAX);
	printf("%zu %zu %zu %zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(long long), sizeof(void *), sizeof(double), sizeof(long double));
	printf("%g %g %d %d %g %g\n", DBL_MAX, DBL_EPSILON, DBL_DIG, FLT_DIG, FLT_MAX, FLT_MIN);
	printf("%zu %ju %d\n", SIZE_MAX, UINTMAX_MAX, INT8_MIN);
	return 0;
}
