/* Functions of mathematics that need no call, at their edges. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

int main(void)
{
	static const double values[] = {0.0, -0.0, 2.25, -2.5, 1e300, -1e300, 0.5, -0.49, INFINITY, -INFINITY, NAN};

	for (unsigned i = 0; i < sizeof(values) / sizeof(*values); i++) {
		volatile double x = values[i];
		volatile float y = (float)x;

		errno = 0;
		printf("%g: %g %g %g %g", x, fabs(x), floor(x), ceil(x), trunc(x));
		printf(" %g %g %g %g", fabsf(y), floorf(y), ceilf(y), truncf(y));
		printf(" %d %d", isnan(sqrt(x)) ? -1 : (int)(sqrt(x) * 4), errno == EDOM);
		errno = 0;
		printf(" %d %d\n", isnan(sqrtf(y)) ? -1 : (int)(sqrtf(y) * 4), errno == EDOM);
	}
	for (long n = -3; n < 4; n++)
		printf("%d %ld %lld\n", abs((int)n), labs(n << 40), llabs(n));
	return 0;
}
