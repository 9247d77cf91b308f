#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
static void show(const char *text, int base)
{
	char *end;
	long l; unsigned long ul; long long ll; unsigned long long ull;
	errno = 0; l = strtol(text, &end, base); printf("%ld %d %d | ", l, (int)(end - text), errno);
	errno = 0; ul = strtoul(text, &end, base); printf("%lu %d %d | ", ul, (int)(end - text), errno);
	errno = 0; ll = strtoll(text, &end, base); printf("%lld %d %d | ", ll, (int)(end - text), errno);
	errno = 0; ull = strtoull(text, NULL, base); printf("%llu %d\n", ull, errno);
}
int main(void)
{
	static const char *doubles[] = { "1.5", "  -2e3x", "inf", "-INFINITY", "nan", "0x1.8p1", "1e400", "1e-400", "", ".", ".5.", "1e", "12345678901234567890", "-0" };
	unsigned i;
	show("42", 10); show("  -42abc", 10); show("0x1F", 0); show("0x1F", 16); show("077", 0); show("077", 10);
	show("zz", 36); show("9223372036854775807", 10); show("9223372036854775808", 10); show("-9223372036854775809", 10);
	show("18446744073709551616", 10); show("", 10); show("+", 10); show("0x", 16); show("12", 1); show("102", 2);
	for (i = 0; i < sizeof(doubles) / sizeof(*doubles); i++) {
		char *end;
		double d; float f; long double ld;
		errno = 0; d = strtod(doubles[i], &end); printf("%g %d %d | ", d, (int)(end - doubles[i]), errno);
		errno = 0; f = strtof(doubles[i], &end); printf("%g %d | ", f, (int)(end - doubles[i]));
		errno = 0; ld = strtold(doubles[i], &end); printf("%.10g %d | ", d == d && d < 1e300 && d > -1e300 ? (double)ld : 0.0, (int)(end - doubles[i]));
		printf("%g\n", atof(doubles[i]));
	}
	printf("%d %ld %lld %d %d\n", atoi("12x"), atol("-9999999999"), atoll("9999999999"), atoi("x"), atoi("  7"));
	return 0;
}
