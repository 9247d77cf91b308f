/* C11 7.12, 7.25, 7.6: <math.h> for all three types, <tgmath.h>, <fenv.h>. */
#include "expect.h"
#include <fenv.h>
#include <math.h>

static int near(double a, double b) { return fabs(a - b) <= 1e-9 * (1 + fabs(b)); }
static volatile double zero, two = 2;

static void classification(void)
{
	EXPECT_EQ(fpclassify(0.0), FP_ZERO);
	EXPECT_EQ(fpclassify(1.0f), FP_NORMAL);
	EXPECT_EQ(fpclassify(1e-310), FP_SUBNORMAL);
	EXPECT_EQ(fpclassify(INFINITY), FP_INFINITE);
	EXPECT_EQ(fpclassify(NAN), FP_NAN);
	EXPECT(isnan(zero / zero) && isinf(1 / zero) && isfinite(two) && isnormal(two) && signbit(-zero));
	EXPECT(isgreater(two, 1.0f) && isless(1, two) && isunordered(NAN, 1.0) && !islessequal(NAN, NAN));
	EXPECT_EQ(isinf(-INFINITY) < 0, 1);
	EXPECT(HUGE_VAL == INFINITY && HUGE_VALF == INFINITY && HUGE_VALL == INFINITY);
}

static void long_doubles(void)
{
	long double whole, ld = 2.75L;
	int exponent, quotient;

	EXPECT(sqrtl(6.25L) == 2.5L && fabsl(-ld) == ld && floorl(ld) == 2 && ceill(ld) == 3 && truncl(-ld) == -2);
	EXPECT(near((double)sinl(1), sin(1)) && near((double)powl(2, 0.5L), M_SQRT2) && near((double)expl(1), M_E));
	EXPECT(modfl(-ld, &whole) == -0.75L && whole == -2);
	EXPECT(frexpl(8, &exponent) == 0.5L && exponent == 4);
	EXPECT(ldexpl(1.5L, 3) == 12 && scalbnl(1, 4) == 16);
	EXPECT(fmodl(7.5L, 2) == 1.5L && remquol(7, 2, &quotient) == -1 && (quotient & 7) == 4);
	EXPECT(lrintl(2.5L) == 2 && llroundl(2.5L) == 3 && ilogbl(1024) == 10);
	EXPECT(fmaxl(1, ld) == ld && copysignl(1, -0.0L) == -1 && fmal(2, 3, 4) == 10);
	EXPECT(nexttoward(1.0, 2.0L) > 1.0 && nexttowardf(1.0f, 0.0L) < 1.0f);
	EXPECT(hypotl(3, 4) == 5 && near((double)cbrtl(27), 3));
}

static void functions(void)
{
	int exponent;
	double whole;

	EXPECT(near(sin(M_PI / 6), 0.5) && near(cosf(0), 1) && near(atan2(1, 1), M_PI_4) && near(log10(1000), 3));
	EXPECT(near(exp2(10), 1024) && near(log2f(8), 3) && near(cbrt(-8), -2) && near(tgamma(5), 24) && near(erf(0), 0));
	EXPECT(round(2.5) == 3 && round(-2.5) == -3 && rint(2.5) == 2 && nearbyint(3.5) == 4 && trunc(-2.7) == -2);
	EXPECT(lround(-2.5) == -3 && llrint(1e15) == 1000000000000000 && lroundf(0.5f) == 1);
	EXPECT(frexp(0.75, &exponent) == 0.75 && exponent == 0);
	EXPECT(modf(3.25, &whole) == 0.25 && whole == 3);
	EXPECT(fmod(-7, 3) == -1 && remainder(7, 4) == -1 && fdim(3, 5) == 0 && fma(2, 3, 4) == 10);
	EXPECT(isnan(sqrt(-1)) && log(0) == -INFINITY && pow(0, 0) == 1 && isnan(fmod(1, 0)));
	EXPECT(nextafter(1, 2) > 1 && logb(8) == 3 && ilogb(0) == FP_ILOGB0 && scalbln(1, -1) == 0.5);
}

static void environment(void)
{
	fenv_t saved;
	fexcept_t flags;

	feclearexcept(FE_ALL_EXCEPT);
	EXPECT_EQ(fegetround(), FE_TONEAREST);
	EXPECT_EQ(fesetround(FE_TONEAREST), 0);
	EXPECT_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
	feraiseexcept(FE_INVALID | FE_OVERFLOW);
	EXPECT_EQ(fetestexcept(FE_INVALID | FE_DIVBYZERO), FE_INVALID);
	EXPECT_EQ(fegetexceptflag(&flags, FE_ALL_EXCEPT), 0);
	EXPECT_EQ(feholdexcept(&saved), 0);
	EXPECT_EQ(fetestexcept(FE_INVALID), 0);
	EXPECT_EQ(fesetexceptflag(&flags, FE_INVALID), 0);
	EXPECT_EQ(fetestexcept(FE_INVALID | FE_DIVBYZERO), FE_INVALID);
	feclearexcept(FE_INVALID);
	EXPECT_EQ(fesetenv(&saved), 0);
	EXPECT_EQ(fetestexcept(FE_INVALID), FE_INVALID);
	EXPECT_EQ(fesetenv(FE_DFL_ENV), 0);
	EXPECT_EQ(fetestexcept(FE_ALL_EXCEPT), 0);
}

#include <tgmath.h>

static void generic(void)
{
	float f = 2.25f;
	long double ld = 2.25L;

	EXPECT(sizeof sqrt(f) == 4 && sizeof sqrt(2.25) == 8 && sizeof sqrt(ld) == 16 && sizeof sqrt(4) == 8);
	EXPECT(sqrt(f) == 1.5f && sqrt(ld) == 1.5L && sqrt(16) == 4);
	EXPECT(sizeof pow(f, f) == 4 && sizeof pow(f, 2) == 8 && sizeof pow(f, ld) == 16);
	EXPECT(fabs(-f) == f && floor(f) == 2 && fmax(1, f) == f && ldexp(f, 1) == 4.5f);
	EXPECT_EQ(lround(2.5f), 3);
}

int main(void)
{
	classification();
	long_doubles();
	functions();
	environment();
	generic();
	return expected();
}
