/* C11 7.21.6.1: the floating conversions. */
#include "expect.h"
#include <float.h>
#include <math.h>

static char out[512];
#define FORMAT(want, ...) (snprintf(out, sizeof(out), __VA_ARGS__), expect_string(__LINE__, #__VA_ARGS__, out, want))

static void fixed(void)
{
	FORMAT("3.141593|3.14|3|3.", "%f|%.2f|%.0f|%#.0f", 3.14159265, 3.14159265, 3.14159265, 3.14159265);
	FORMAT("0|2|2|4", "%.0f|%.0f|%.0f|%.0f", 0.5, 1.5, 2.5, 3.5);
	FORMAT("0.1|0.1|0.3|0.12", "%.1f|%.1f|%.1f|%.2f", 0.05, 0.15, 0.25 + 0.01, 0.125);
	FORMAT("    2.50|2.50    |00002.50|+2.50", "%8.2f|%-8.2f|%08.2f|%+.2f", 2.5, 2.5, 2.5, 2.5);
	FORMAT("-0.000000|0.000000| 1.000000", "%f|%f|% f", -0.0, 0.0, 1.0);
	FORMAT("100000000000000000000", "%.0f", 1e20);
	FORMAT("0.1000000000000000055511151231257827", "%.34f", 0.1);
	FORMAT("9.99|10.0", "%.2f|%.1f", 9.99, 9.99);
	FORMAT("1.500000 1.5", "%lf %.1lf", 1.5, 1.5);
	EXPECT_EQ(snprintf(out, sizeof(out), "%f", DBL_MAX), 316);
	EXPECT(strncmp(out, "17976931348623157081452742373170435679807056752584499659891747680315726078002853", 80) == 0);
}

static void exponents(void)
{
	FORMAT("1.234568e+04|1.23E+04|1e+04|1.e+04", "%e|%.2E|%.0e|%#.0e", 12345.678, 12345.678, 12345.678, 12345.678);
	FORMAT("0.000000e+00|-0.0e+00", "%e|%.1e", 0.0, -0.0);
	FORMAT("1.000000e+100 1.0e-100", "%e %.1e", 1e100, 1e-100);
	FORMAT("9.999e+09|1.00e+10", "%.3e|%.2e", 9.999e9, 9.999e9);
	FORMAT("   1.5e+00|1.5e+00   |", "%10.1e|%-10.1e|", 1.5, 1.5);
	FORMAT("4.940656e-324", "%e", 4.9406564584124654e-324);
}

static void general(void)
{
	FORMAT("100000|1e+06|0.0001|1e-05", "%g|%g|%g|%g", 1e5, 1e6, 1e-4, 1e-5);
	FORMAT("1.5|1.50000|1|1.00000", "%g|%#g|%g|%#g", 1.5, 1.5, 1.0, 1.0);
	FORMAT("1e+02|123|123.5|0", "%.2g|%.3g|%.4g|%g", 99.99, 123.45, 123.45, 0.0);
	FORMAT("1E+20|0.1|0.10000000000000001", "%G|%.16g|%.17g", 1e20, 0.1, 0.1);
	FORMAT("1|1e+01", "%.0g|%.0g", 1.2, 12.0);
	FORMAT("       1.5|0000000001.5", "%10g|%012g", 1.5, 1.5);
}

static void hexadecimal(void)
{
	FORMAT("0x1p+0|0x1.8p+1|-0x1p-1", "%a|%a|%a", 1.0, 3.0, -0.5);
	FORMAT("0x1.999999999999ap-4|0X1.99999AP-4", "%a|%.6A", 0.1, 0.1);
	FORMAT("0x0p+0|0x1.0p+0|0x2p+0", "%a|%.1a|%.0a", 0.0, 1.0, 1.5);
	FORMAT("0x0.0000000000001p-1022", "%a", 4.9406564584124654e-324);
	FORMAT("   0x1p+4|0x0001p+4", "%9a|%09a", 16.0, 16.0);
}

static void not_numbers(void)
{
	FORMAT("inf|-inf|INF|+inf", "%f|%e|%G|%+f", INFINITY, -INFINITY, INFINITY, INFINITY);
	FORMAT("  inf|inf  |  inf", "%5f|%-5f|%05f", INFINITY, INFINITY, INFINITY);
	FORMAT("nan|NAN|  nan", "%f|%F|%5g", fabs(NAN), fabs(NAN), fabs(NAN));
	FORMAT("inf|nan", "%a|%a", INFINITY, fabs(NAN));
}

static void long_doubles(void)
{
	FORMAT("1.5 2.5e+00 3.5", "%.1Lf %.1Le %Lg", 1.5L, 2.5L, 3.5L);
	FORMAT("0.125000000000000000000", "%.21Lf", 0.125L);
	FORMAT("inf -0", "%Lf %.0Lf", (long double)INFINITY, -0.0L);
}

static void float_arguments(void)
{
	float third = 1.0f / 3;

	FORMAT("0.333333343267 0.333333", "%.12f %g", third, third);
	FORMAT("3.402823e+38", "%e", FLT_MAX);
}

int main(void)
{
	fixed();
	exponents();
	general();
	hexadecimal();
	not_numbers();
	long_doubles();
	float_arguments();
	return expected();
}
