/* C11 7.12 and annex F: infinities, NaNs, signed zeros, rounding, classification, errors. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <float.h>
#include <math.h>

static int same(double a, double b) { return a == b ? signbit(a) == signbit(b) : isnan(a) && isnan(b); }
static int near(double a, double b) { return fabs(a - b) <= 1e-12 * fabs(b); }

static void classes(void)
{
	volatile double zero = 0, tiny = DBL_MIN / 2, nan = zero / zero;

	EXPECT(fpclassify(zero) == FP_ZERO && fpclassify(tiny) == FP_SUBNORMAL && fpclassify(1.0) == FP_NORMAL);
	EXPECT(fpclassify(1 / zero) == FP_INFINITE && fpclassify(nan) == FP_NAN);
	EXPECT(isfinite(DBL_MAX) && !isfinite(INFINITY) && !isfinite(NAN));
	EXPECT(isnormal(1.0f) && !isnormal(tiny) && isinf(-INFINITY) && isnan(nan));
	EXPECT(signbit(-0.0) && !signbit(0.0) && signbit(-1.5f));
	EXPECT(nan != nan && !(nan < 1) && !(nan > 1) && !(nan == nan));
	EXPECT(isunordered(nan, 1) && !isgreater(nan, 1) && isless(1.0, 2) && islessgreater(1, 2.0));
	EXPECT(isgreaterequal(2.0f, 2) && islessequal(2.0f, 2.0));
}

static void signed_zeros(void)
{
	EXPECT(-0.0 == 0.0);
	EXPECT(same(1 / -0.0, -INFINITY));
	EXPECT(same(sqrt(-0.0), -0.0));
	EXPECT(same(ceil(-0.5), -0.0));
	EXPECT(same(-0.0 + 0.0, 0.0));
	EXPECT(same(copysign(3, -0.0), -3));
	EXPECT(same(atan2(-0.0, -1), -M_PI));
	EXPECT(same(fmod(-6, 3), -0.0));
	EXPECT(same(trunc(-0.9), -0.0) && same(round(-0.4), -0.0) && same(rint(-0.5), -0.0));
}

static void rounding(void)
{
	static const double from[] = { 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 2.4999, 1e17 };
	static const double rounded[] = { 1, 2, 3, -1, -2, -3, 2, 1e17 };
	static const double even[] = { 0, 2, 2, -0.0, -2, -2, 2, 1e17 };
	double whole;
	int exponent;

	for (int i = 0; i < 8; i++) {
		EXPECT(same(round(from[i]), rounded[i]));
		EXPECT(same(rint(from[i]), even[i]));
		EXPECT(nearbyint(from[i]) == even[i]);
		EXPECT_EQ(lround(from[i]), (long)rounded[i]);
		EXPECT_EQ(llrint(from[i]), (long long)even[i]);
	}
	EXPECT(floor(-1.5) == -2 && ceil(1.2) == 2 && trunc(-1.7) == -1);
	EXPECT(modf(-3.25, &whole) == -0.25 && whole == -3);
	EXPECT(frexp(48, &exponent) == 0.75 && exponent == 6);
	EXPECT(ldexp(0.75, 6) == 48 && scalbn(1, -3) == 0.125 && scalbln(1, 10) == 1024);
	EXPECT(logb(1000) == 9 && ilogb(0.1) == -4);
	EXPECT_EQ(ilogb(0), FP_ILOGB0);
	EXPECT(nextafter(1, 2) == 1 + DBL_EPSILON && nextafterf(0, 1) > 0);
	EXPECT(nexttoward(1, 0.0L) < 1);
}

static void remainders(void)
{
	int quotient;

	EXPECT(fmod(7.5, 2) == 1.5 && fmod(-7.5, 2) == -1.5);
	EXPECT(remainder(7, 4) == -1 && remainder(5, 2) == 1);
	EXPECT(remquo(7, 4, &quotient) == -1 && (quotient & 7) == 2);
	EXPECT(isnan(fmod(1, 0)) && isnan(fmod(INFINITY, 1)) && fmod(1, INFINITY) == 1);
	EXPECT(fdim(5, 3) == 2 && fdim(3, 5) == 0);
	EXPECT(fmax(NAN, 1) == 1 && fmin(1, NAN) == 1 && isnan(fmax(NAN, NAN)));
	EXPECT(fma(2, 3, 4) == 10 && fma(0x1p-30 + 1, 0x1p-30 + 1, -1 - 0x1p-29) == 0x1p-60);
}

static void values(void)
{
	EXPECT(near(exp(1), M_E) && near(log(10), M_LN10) && near(sin(M_PI_2), 1) && near(tan(M_PI_4), 1));
	EXPECT(near(pow(2, 0.5), M_SQRT2) && near(cbrt(27), 3) && near(hypot(3e200, 4e200), 5e200));
	EXPECT(near(exp2(10), 1024) && near(expm1(1e-10), 1.00000000005e-10) && near(log1p(1e-10), 9.9999999995e-11));
	EXPECT(near(log2(8), 3) && near(log10(1000), 3) && near(erf(1), 0.84270079294971487));
	EXPECT(near(tgamma(5), 24) && near(lgamma(10), 12.801827480081469) && near(sinh(1), 1.1752011936438014));
	EXPECT(near(asinh(1), 0.88137358701954305) && near(atanh(0.5), 0.54930614433405484) && near(acos(-1), M_PI));
	EXPECT(near(y1(2), -0.10703243154093755) && near(jn(3, 2), 0.12894324947440206) && near(exp10(2), 100));
	EXPECT(near(j0(1), 0.76519768655796655) && near(erfc(2), 0.0046777349810472658));
	EXPECT(sinf(0.5f) == (float)sin(0.5) && sqrtf(2) == 1.41421354f && powf(2, 10) == 1024);
}

static void special_values(void)
{
	EXPECT(pow(NAN, 0) == 1 && pow(1, NAN) == 1 && pow(-1, INFINITY) == 1 && pow(0, -1) == INFINITY);
	EXPECT(pow(-0.0, -3) == -INFINITY && pow(-2, 3) == -8 && isnan(pow(-2, 0.5)) && pow(0.5, INFINITY) == 0);
	EXPECT(exp(-INFINITY) == 0 && exp(INFINITY) == INFINITY && log(0) == -INFINITY && isnan(log(-1)));
	EXPECT(isnan(sin(INFINITY)) && atan(INFINITY) == M_PI_2 && isnan(acos(2)) && isnan(sqrt(-1)));
	EXPECT(hypot(INFINITY, NAN) == INFINITY && isnan(INFINITY - INFINITY) && isnan(0 * INFINITY));
	EXPECT(isnan(nan("")) && isnan(nanf("1")));
	EXPECT(HUGE_VAL == INFINITY && HUGE_VALF == INFINITY);
}

static int error_of(double (*function)(double), double argument)
{
	errno = 0;
	function(argument);
	return errno;
}

static void errors(void)
{
	EXPECT_EQ(error_of(sqrt, -1), EDOM);
	EXPECT_EQ(error_of(log, -1), EDOM);
	EXPECT_EQ(error_of(log, 0), ERANGE);
	EXPECT_EQ(error_of(exp, 1000), ERANGE);
	EXPECT_EQ(error_of(acos, 2), EDOM);
	EXPECT_EQ(error_of(sin, INFINITY), EDOM);
	EXPECT_EQ(error_of(tgamma, -1), EDOM);
	EXPECT_EQ(error_of(sin, 1), 0);
	errno = 0;
	EXPECT(pow(10, 400) == INFINITY);
	EXPECT_EQ(errno, ERANGE);
	errno = 0;
	EXPECT(isnan(fmod(1, 0)));
	EXPECT_EQ(errno, EDOM);
	EXPECT(math_errhandling & MATH_ERRNO);
}

int main(void)
{
	classes();
	signed_zeros();
	rounding();
	remainders();
	values();
	special_values();
	errors();
	return expected();
}
