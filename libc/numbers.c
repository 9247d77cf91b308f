/* Divisions whose result is a struct of two registers, and strtold(). */
#include <inttypes.h>
#include <stdlib.h>

ldiv_t ldiv(long numerator, long denominator)
{
	return (ldiv_t){ numerator / denominator, numerator % denominator };
}

lldiv_t lldiv(long long numerator, long long denominator)
{
	return (lldiv_t){ numerator / denominator, numerator % denominator };
}

imaxdiv_t imaxdiv(intmax_t numerator, intmax_t denominator)
{
	return (imaxdiv_t){ numerator / denominator, numerator % denominator };
}

/* A long double is computed with a double's precision and range. */
long double strtold(const char *restrict nptr, char **restrict endptr)
{
	return strtod(nptr, endptr);
}
