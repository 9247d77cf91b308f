#include <float.h>
#include <math.h>
#include <stdio.h>
int main(void)
{
	static const double values[] = { 0.0, -0.0, 1.0, -1.5, 0.1, 123456789.0, 1e-5, 1e100, 1e-300, DBL_MAX, DBL_MIN, 4.9e-324, 2.5, 3.5, 0.00001234 };
	const char *formats[] = { "%f", "%e", "%g", "%a", "%F", "%E", "%G", "%A", "%.0f", "%.3f", "%.0e", "%.10g", "%#g", "%#.0f", "%+f", "% f", "%012.3f", "%-12.3f|", "%20e", "%.15g", "%.17g", "%.3a", "%.1f", "%5.1f" };
	unsigned i, j;
	for (i = 0; i < sizeof(formats) / sizeof(*formats); i++) {
		for (j = 0; j < sizeof(values) / sizeof(*values); j++) {
			printf(formats[i], values[j]);
			putchar(' ');
		}
		putchar('\n');
	}
	printf("%f %F %e %5.1f %-8g| %08f\n", 1.0 / 0.0 * 1.0, -1.0 / 0.0, 1e308 * 10, 1e308 * 10, -1e308 * 10, 1e308 * 10);
	printf("%.*f %*.*f %-*.*e|\n", 2, 3.14159, 10, 3, 3.14159, 14, 2, 31415.9);
	printf("%f %g\n", (float)0.1f, 0.1f);
	printf("%lf %le %lg\n", 1.25, 1.25, 1.25);
	printf("%Lf %Le %Lg %.3Lf %10.2Lf %Lf\n", 1.5L, -2.5L, 1e10L, 3.14159L, 2.0L, 0.0L);
	printf("%d %Lf %d %f %Lg %s\n", 1, 2.0L, 3, 4.0, 5.0L, "six");
	return 0;
}
