/* <math.h> for long double: a double in registers, so the functions for double do the work. */
#include <math.h>

#define OF_ONE(name) \
	long double name##l(long double x) \
	{ \
		return name(x); \
	}
#define OF_TWO(name) \
	long double name##l(long double x, long double y) \
	{ \
		return name(x, y); \
	}

OF_ONE(acos) OF_ONE(asin) OF_ONE(atan) OF_ONE(cos) OF_ONE(sin) OF_ONE(tan) OF_ONE(acosh) OF_ONE(asinh)
OF_ONE(atanh) OF_ONE(cosh) OF_ONE(sinh) OF_ONE(tanh) OF_ONE(exp) OF_ONE(exp2) OF_ONE(expm1) OF_ONE(log)
OF_ONE(log10) OF_ONE(log1p) OF_ONE(log2) OF_ONE(logb) OF_ONE(cbrt) OF_ONE(sqrt) OF_ONE(fabs) OF_ONE(erf)
OF_ONE(erfc) OF_ONE(lgamma) OF_ONE(tgamma) OF_ONE(ceil) OF_ONE(floor) OF_ONE(nearbyint) OF_ONE(rint)
OF_ONE(round) OF_ONE(trunc)

OF_TWO(pow) OF_TWO(hypot) OF_TWO(fmod) OF_TWO(remainder) OF_TWO(copysign) OF_TWO(nextafter) OF_TWO(fdim)
OF_TWO(fmax) OF_TWO(fmin)

long double atan2l(long double y, long double x)
{
	return atan2(y, x);
}

long double fmal(long double x, long double y, long double z)
{
	return fma(x, y, z);
}

long double ldexpl(long double x, int exp)
{
	return ldexp(x, exp);
}

long double scalbnl(long double x, int n)
{
	return scalbn(x, n);
}

long double scalblnl(long double x, long n)
{
	return scalbln(x, n);
}

long double frexpl(long double x, int *exp)
{
	return frexp(x, exp);
}

long double modfl(long double x, long double *iptr)
{
	double whole, fraction = modf(x, &whole);

	*iptr = whole;
	return fraction;
}

long double remquol(long double x, long double y, int *quo)
{
	return remquo(x, y, quo);
}

int ilogbl(long double x)
{
	return ilogb(x);
}

long lrintl(long double x)
{
	return lrint(x);
}

long long llrintl(long double x)
{
	return llrint(x);
}

long lroundl(long double x)
{
	return lround(x);
}

long long llroundl(long double x)
{
	return llround(x);
}

long double nanl(const char *tagp)
{
	return nan(tagp);
}

double nexttoward(double x, long double y)
{
	return nextafter(x, y);
}

/* The direction may be finer than a float tells. */
float nexttowardf(float x, long double y)
{
	if (x == y)
		return y;
	return nextafterf(x, y > x ? INFINITY : y < x ? -INFINITY : NAN);
}

long double nexttowardl(long double x, long double y)
{
	return nextafter(x, y);
}
