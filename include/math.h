/* Mathematics. C11 7.12; man 0p math.h */
#ifndef _SOCKSH_MATH_H
#define _SOCKSH_MATH_H

#include <socksh/annotations.h>

typedef float float_t;
typedef double double_t;

#define HUGE_VAL (__builtin_huge_val()) /* positive infinity as a double: what a function returns on overflow */
#define HUGE_VALF (__builtin_huge_valf()) /* positive infinity as a float */
#define HUGE_VALL (__builtin_huge_vall()) /* positive infinity as a long double */
#define INFINITY (__builtin_inff()) /* positive infinity */
#define NAN (__builtin_nanf("")) /* not a number, which is unequal to itself */

#define FP_NAN 0 /* fpclassify(): not a number */
#define FP_INFINITE 1 /* fpclassify(): infinite */
#define FP_ZERO 2 /* fpclassify(): 0 or -0 */
#define FP_SUBNORMAL 3 /* fpclassify(): below the smallest normal number */
#define FP_NORMAL 4 /* fpclassify(): an ordinary number */
#ifdef __aarch64__
#define FP_ILOGB0 (-2147483647) /* ilogb() of 0 */
#define FP_ILOGBNAN 2147483647 /* ilogb() of a NaN */
#else
#define FP_ILOGB0 (-2147483647 - 1) /* ilogb() of 0 */
#define FP_ILOGBNAN (-2147483647 - 1) /* ilogb() of a NaN */
#endif
#define MATH_ERRNO 1 /* bit of math_errhandling: functions set errno to EDOM or ERANGE */
#define MATH_ERREXCEPT 2 /* bit of math_errhandling: functions raise floating-point exceptions */
#define math_errhandling (MATH_ERRNO | MATH_ERREXCEPT) /* how mathematical functions report errors */

#define M_E 2.7182818284590452354 /* e, the base of natural logarithms */
#define M_LOG2E 1.4426950408889634074 /* log2(e) */
#define M_LOG10E 0.43429448190325182765 /* log10(e) */
#define M_LN2 0.69314718055994530942 /* ln(2) */
#define M_LN10 2.30258509299404568402 /* ln(10) */
#define M_PI 3.14159265358979323846 /* pi */
#define M_PI_2 1.57079632679489661923 /* pi / 2 */
#define M_PI_4 0.78539816339744830962 /* pi / 4 */
#define M_1_PI 0.31830988618379067154 /* 1 / pi */
#define M_2_PI 0.63661977236758134308 /* 2 / pi */
#define M_2_SQRTPI 1.12837916709551257390 /* 2 / sqrt(pi) */
#define M_SQRT2 1.41421356237309504880 /* sqrt(2) */
#define M_SQRT1_2 0.70710678118654752440 /* sqrt(1/2) */
#define MAXFLOAT 3.40282347e+38F /* the largest float */

#define isnan(x) __builtin_isnan(x) /* true of a NaN */
#define isinf(x) __builtin_isinf_sign(x) /* 1 of positive, -1 of negative infinity, else 0 */
#define isfinite(x) __builtin_isfinite(x) /* true of a number that is neither infinite nor NaN */
#define isnormal(x) __builtin_isnormal(x) /* true of a number that is neither 0, subnormal, infinite nor NaN */
#define signbit(x) __builtin_signbit(x) /* true if the sign is negative, also of -0 and NaN */
#define fpclassify(x) __builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x) /* which of FP_NAN, FP_INFINITE, FP_ZERO, FP_SUBNORMAL, FP_NORMAL it is */
#define isgreater(x, y) __builtin_isgreater(x, y) /* x > y, without an exception if one is a NaN */
#define isgreaterequal(x, y) __builtin_isgreaterequal(x, y) /* x >= y, without an exception if one is a NaN */
#define isless(x, y) __builtin_isless(x, y) /* x < y, without an exception if one is a NaN */
#define islessequal(x, y) __builtin_islessequal(x, y) /* x <= y, without an exception if one is a NaN */
#define islessgreater(x, y) __builtin_islessgreater(x, y) /* x < y or x > y, without an exception if one is a NaN */
#define isunordered(x, y) __builtin_isunordered(x, y) /* true if one of the two is a NaN */

/** Arc cosine. man 3 acos */
double acos(double x);
/** Arc cosine, as float. man 3 acosf */
float acosf(float x);
/** Arc sine. man 3 asin */
double asin(double x);
/** Arc sine, as float. man 3 asinf */
float asinf(float x);
/** Arc tangent. man 3 atan */
double atan(double x);
/** Arc tangent, as float. man 3 atanf */
float atanf(float x);
/** Cosine. man 3 cos */
double cos(double x);
/** Cosine, as float. man 3 cosf */
float cosf(float x);
/** Sine. man 3 sin */
double sin(double x);
/** Sine, as float. man 3 sinf */
float sinf(float x);
/** Tangent. man 3 tan */
double tan(double x);
/** Tangent, as float. man 3 tanf */
float tanf(float x);
/** Inverse hyperbolic cosine. man 3 acosh */
double acosh(double x);
/** Inverse hyperbolic cosine, as float. man 3 acoshf */
float acoshf(float x);
/** Inverse hyperbolic sine. man 3 asinh */
double asinh(double x);
/** Inverse hyperbolic sine, as float. man 3 asinhf */
float asinhf(float x);
/** Inverse hyperbolic tangent. man 3 atanh */
double atanh(double x);
/** Inverse hyperbolic tangent, as float. man 3 atanhf */
float atanhf(float x);
/** Hyperbolic cosine. man 3 cosh */
double cosh(double x);
/** Hyperbolic cosine, as float. man 3 coshf */
float coshf(float x);
/** Hyperbolic sine. man 3 sinh */
double sinh(double x);
/** Hyperbolic sine, as float. man 3 sinhf */
float sinhf(float x);
/** Hyperbolic tangent. man 3 tanh */
double tanh(double x);
/** Hyperbolic tangent, as float. man 3 tanhf */
float tanhf(float x);
/** e to the power x. man 3 exp */
double exp(double x);
/** e to the power x, as float. man 3 expf */
float expf(float x);
/** 2 to the power x. man 3 exp2 */
double exp2(double x);
/** 2 to the power x, as float. man 3 exp2f */
float exp2f(float x);
/** e to the power x, minus 1. man 3 expm1 */
double expm1(double x);
/** e to the power x, minus 1, as float. man 3 expm1f */
float expm1f(float x);
/** Natural logarithm. man 3 log */
double log(double x);
/** Natural logarithm, as float. man 3 logf */
float logf(float x);
/** Logarithm to base 10. man 3 log10 */
double log10(double x);
/** Logarithm to base 10, as float. man 3 log10f */
float log10f(float x);
/** Natural logarithm of 1 + x. man 3 log1p */
double log1p(double x);
/** Natural logarithm of 1 + x, as float. man 3 log1pf */
float log1pf(float x);
/** Logarithm to base 2. man 3 log2 */
double log2(double x);
/** Logarithm to base 2, as float. man 3 log2f */
float log2f(float x);
/** Exponent of x. man 3 logb */
double logb(double x);
/** Exponent of x, as float. man 3 logbf */
float logbf(float x);
/** Cube root. man 3 cbrt */
double cbrt(double x);
/** Cube root, as float. man 3 cbrtf */
float cbrtf(float x);
/** Square root. man 3 sqrt */
double sqrt(double x);
/** Square root, as float. man 3 sqrtf */
float sqrtf(float x);
/** Absolute value. man 3 fabs */
double fabs(double x);
/** Absolute value, as float. man 3 fabsf */
float fabsf(float x);
/** Error function. man 3 erf */
double erf(double x);
/** Error function, as float. man 3 erff */
float erff(float x);
/** 1 minus the error function. man 3 erfc */
double erfc(double x);
/** 1 minus the error function, as float. man 3 erfcf */
float erfcf(float x);
/** Logarithm of the gamma function. man 3 lgamma */
double lgamma(double x);
/** Logarithm of the gamma function, as float. man 3 lgammaf */
float lgammaf(float x);
/** Logarithm of the gamma function, its sign to *signp. man 3 lgamma_r */
double lgamma_r(double x, int *signp) __writes1(2);
/** Logarithm of the gamma function. man 3 gamma */
double gamma(double x);
/** Bessel function of the first kind of order 0. man 3 j0 */
double j0(double x);
/** Bessel function of the first kind of order 1. man 3 j1 */
double j1(double x);
/** Bessel function of the first kind of order n. man 3 jn */
double jn(int n, double x);
/** Bessel function of the second kind of order 0. man 3 y0 */
double y0(double x);
/** Bessel function of the second kind of order 1. man 3 y1 */
double y1(double x);
/** Bessel function of the second kind of order n. man 3 yn */
double yn(int n, double x);
/** 10 to the power x. man 3 exp10 */
double exp10(double x);
/** remainder() by its older name. man 3 drem */
double drem(double x, double y);
/** The fraction of x, between 1 and 2. man 3 significand */
double significand(double x);
/** Sine and cosine at once. man 3 sincos */
void sincos(double x, double *sin, double *cos) __writes1(2) __writes1(3);
/** sincos() as float. man 3 sincosf */
void sincosf(float x, float *sin, float *cos) __writes1(2) __writes1(3);
/** Gamma function. man 3 tgamma */
double tgamma(double x);
/** Gamma function, as float. man 3 tgammaf */
float tgammaf(float x);
/** Least integer not below x. man 3 ceil */
double ceil(double x);
/** Least integer not below x, as float. man 3 ceilf */
float ceilf(float x);
/** Greatest integer not above x. man 3 floor */
double floor(double x);
/** Greatest integer not above x, as float. man 3 floorf */
float floorf(float x);
/** Nearest integer, silently. man 3 nearbyint */
double nearbyint(double x);
/** Nearest integer, silently, as float. man 3 nearbyintf */
float nearbyintf(float x);
/** Nearest integer. man 3 rint */
double rint(double x);
/** Nearest integer, as float. man 3 rintf */
float rintf(float x);
/** Nearest integer, halves away from 0. man 3 round */
double round(double x);
/** Nearest integer, halves away from 0, as float. man 3 roundf */
float roundf(float x);
/** Integer part. man 3 trunc */
double trunc(double x);
/** Integer part, as float. man 3 truncf */
float truncf(float x);
/** Angle of the point (x, y). man 3 atan2 */
double atan2(double y, double x);
/** Angle of the point (x, y), as float. man 3 atan2f */
float atan2f(float y, float x);
/** x to the power y. man 3 pow */
double pow(double x, double y);
/** x to the power y, as float. man 3 powf */
float powf(float x, float y);
/** Length of the vector (x, y). man 3 hypot */
double hypot(double x, double y);
/** Length of the vector (x, y), as float. man 3 hypotf */
float hypotf(float x, float y);
/** Remainder of x / y, with the sign of x. man 3 fmod */
double fmod(double x, double y);
/** Remainder of x / y, with the sign of x, as float. man 3 fmodf */
float fmodf(float x, float y);
/** Remainder of x / y to the nearest integer. man 3 remainder */
double remainder(double x, double y);
/** Remainder of x / y to the nearest integer, as float. man 3 remainderf */
float remainderf(float x, float y);
/** x with the sign of y. man 3 copysign */
double copysign(double x, double y);
/** x with the sign of y, as float. man 3 copysignf */
float copysignf(float x, float y);
/** Next value from x towards y. man 3 nextafter */
double nextafter(double x, double y);
/** Next value from x towards y, as float. man 3 nextafterf */
float nextafterf(float x, float y);
/** x - y, at least 0. man 3 fdim */
double fdim(double x, double y);
/** x - y, at least 0, as float. man 3 fdimf */
float fdimf(float x, float y);
/** The greater one. man 3 fmax */
double fmax(double x, double y);
/** The greater one, as float. man 3 fmaxf */
float fmaxf(float x, float y);
/** The lesser one. man 3 fmin */
double fmin(double x, double y);
/** The lesser one, as float. man 3 fminf */
float fminf(float x, float y);
/** x × y + z, rounded once. man 3 fma */
double fma(double x, double y, double z);
/** x × y + z, rounded once, as float. man 3 fmaf */
float fmaf(float x, float y, float z);
/** x × 2 to the power exp. man 3 ldexp */
double ldexp(double x, int exp);
/** x × 2 to the power exp, as float. man 3 ldexpf */
float ldexpf(float x, int exp);
/** x × 2 to the power n. man 3 scalbn */
double scalbn(double x, int n);
/** x × 2 to the power n, as float. man 3 scalbnf */
float scalbnf(float x, int n);
/** x × 2 to the power n. man 3 scalbln */
double scalbln(double x, long n);
/** x × 2 to the power n, as float. man 3 scalblnf */
float scalblnf(float x, long n);
/** Fraction of x, its power of 2 to *exp. man 3 frexp */
double frexp(double x, int *exp) __writes1(2);
/** Fraction of x, its power of 2 to *exp, as float. man 3 frexpf */
float frexpf(float x, int *exp) __writes1(2);
/** Fraction of x, its integer part to *iptr. man 3 modf */
double modf(double x, double *iptr) __writes1(2);
/** Fraction of x, its integer part to *iptr, as float. man 3 modff */
float modff(float x, float *iptr) __writes1(2);
/** remainder(), the quotient to *quo. man 3 remquo */
double remquo(double x, double y, int *quo) __writes1(3);
/** remainder(), the quotient to *quo, as float. man 3 remquof */
float remquof(float x, float y, int *quo) __writes1(3);
/** Exponent of x as an int. man 3 ilogb */
int ilogb(double x);
/** Exponent of x as an int, as float. man 3 ilogbf */
int ilogbf(float x);
/** Nearest integer as a long. man 3 lrint */
long lrint(double x);
/** Nearest integer as a long, as float. man 3 lrintf */
long lrintf(float x);
/** Nearest integer as a long long. man 3 llrint */
long long llrint(double x);
/** Nearest integer as a long long, as float. man 3 llrintf */
long long llrintf(float x);
/** Nearest integer as a long, halves away from 0. man 3 lround */
long lround(double x);
/** Nearest integer as a long, halves away from 0, as float. man 3 lroundf */
long lroundf(float x);
/** Nearest integer as a long long, halves away from 0. man 3 llround */
long long llround(double x);
/** Nearest integer as a long long, halves away from 0, as float. man 3 llroundf */
long long llroundf(float x);
/** A NaN. man 3 nan */
double nan(const char *tagp) __string(1);
/** A NaN, as float. man 3 nanf */
float nanf(const char *tagp) __string(1);

/* -- long double, computed with the precision and range of double -- */

/** Arc cosine, as long double. man 3 acosl */
long double acosl(long double x) __custom;
/** Arc sine, as long double. man 3 asinl */
long double asinl(long double x) __custom;
/** Arc tangent, as long double. man 3 atanl */
long double atanl(long double x) __custom;
/** Cosine, as long double. man 3 cosl */
long double cosl(long double x) __custom;
/** Sine, as long double. man 3 sinl */
long double sinl(long double x) __custom;
/** Tangent, as long double. man 3 tanl */
long double tanl(long double x) __custom;
/** Inverse hyperbolic cosine, as long double. man 3 acoshl */
long double acoshl(long double x) __custom;
/** Inverse hyperbolic sine, as long double. man 3 asinhl */
long double asinhl(long double x) __custom;
/** Inverse hyperbolic tangent, as long double. man 3 atanhl */
long double atanhl(long double x) __custom;
/** Hyperbolic cosine, as long double. man 3 coshl */
long double coshl(long double x) __custom;
/** Hyperbolic sine, as long double. man 3 sinhl */
long double sinhl(long double x) __custom;
/** Hyperbolic tangent, as long double. man 3 tanhl */
long double tanhl(long double x) __custom;
/** e to the power x, as long double. man 3 expl */
long double expl(long double x) __custom;
/** 2 to the power x, as long double. man 3 exp2l */
long double exp2l(long double x) __custom;
/** e to the power x, minus 1, as long double. man 3 expm1l */
long double expm1l(long double x) __custom;
/** Natural logarithm, as long double. man 3 logl */
long double logl(long double x) __custom;
/** Logarithm to base 10, as long double. man 3 log10l */
long double log10l(long double x) __custom;
/** Natural logarithm of 1 + x, as long double. man 3 log1pl */
long double log1pl(long double x) __custom;
/** Logarithm to base 2, as long double. man 3 log2l */
long double log2l(long double x) __custom;
/** Exponent of x, as long double. man 3 logbl */
long double logbl(long double x) __custom;
/** Cube root, as long double. man 3 cbrtl */
long double cbrtl(long double x) __custom;
/** Square root, as long double. man 3 sqrtl */
long double sqrtl(long double x) __custom;
/** Absolute value, as long double. man 3 fabsl */
long double fabsl(long double x) __custom;
/** Error function, as long double. man 3 erfl */
long double erfl(long double x) __custom;
/** 1 minus the error function, as long double. man 3 erfcl */
long double erfcl(long double x) __custom;
/** Logarithm of the gamma function, as long double. man 3 lgammal */
long double lgammal(long double x) __custom;
/** Gamma function, as long double. man 3 tgammal */
long double tgammal(long double x) __custom;
/** Least integer not below x, as long double. man 3 ceill */
long double ceill(long double x) __custom;
/** Greatest integer not above x, as long double. man 3 floorl */
long double floorl(long double x) __custom;
/** Nearest integer, silently, as long double. man 3 nearbyintl */
long double nearbyintl(long double x) __custom;
/** Nearest integer, as long double. man 3 rintl */
long double rintl(long double x) __custom;
/** Nearest integer, halves away from 0, as long double. man 3 roundl */
long double roundl(long double x) __custom;
/** Integer part, as long double. man 3 truncl */
long double truncl(long double x) __custom;
/** Angle of the point (x, y), as long double. man 3 atan2l */
long double atan2l(long double y, long double x) __custom;
/** x to the power y, as long double. man 3 powl */
long double powl(long double x, long double y) __custom;
/** Length of the vector (x, y), as long double. man 3 hypotl */
long double hypotl(long double x, long double y) __custom;
/** Remainder of x / y, with the sign of x, as long double. man 3 fmodl */
long double fmodl(long double x, long double y) __custom;
/** Remainder of x / y to the nearest integer, as long double. man 3 remainderl */
long double remainderl(long double x, long double y) __custom;
/** x with the sign of y, as long double. man 3 copysignl */
long double copysignl(long double x, long double y) __custom;
/** Next value from x towards y, as long double. man 3 nextafterl */
long double nextafterl(long double x, long double y) __custom;
/** x - y, at least 0, as long double. man 3 fdiml */
long double fdiml(long double x, long double y) __custom;
/** The greater one, as long double. man 3 fmaxl */
long double fmaxl(long double x, long double y) __custom;
/** The lesser one, as long double. man 3 fminl */
long double fminl(long double x, long double y) __custom;
/** x × y + z, rounded once, as long double. man 3 fmal */
long double fmal(long double x, long double y, long double z) __custom;
/** x × 2 to the power exp, as long double. man 3 ldexpl */
long double ldexpl(long double x, int exp) __custom;
/** x × 2 to the power n, as long double. man 3 scalbnl */
long double scalbnl(long double x, int n) __custom;
/** x × 2 to the power n, as long double. man 3 scalblnl */
long double scalblnl(long double x, long n) __custom;
/** Fraction of x, its power of 2 to *exp, as long double. man 3 frexpl */
long double frexpl(long double x, int *exp) __custom __writes1(2);
/** Fraction of x, its integer part to *iptr, as long double. man 3 modfl */
long double modfl(long double x, long double *iptr) __custom __writes1(2);
/** remainder(), the quotient to *quo, as long double. man 3 remquol */
long double remquol(long double x, long double y, int *quo) __custom __writes1(3);
/** Exponent of x as an int, as long double. man 3 ilogbl */
int ilogbl(long double x) __custom;
/** Nearest integer as a long, as long double. man 3 lrintl */
long lrintl(long double x) __custom;
/** Nearest integer as a long long, as long double. man 3 llrintl */
long long llrintl(long double x) __custom;
/** Nearest integer as a long, halves away from 0, as long double. man 3 lroundl */
long lroundl(long double x) __custom;
/** Nearest integer as a long long, halves away from 0, as long double. man 3 llroundl */
long long llroundl(long double x) __custom;
/** A NaN, as long double. man 3 nanl */
long double nanl(const char *tagp) __custom __string(1);
/** Next value from x towards y, a long double. man 3 nexttoward */
double nexttoward(double x, long double y) __custom;
/** Next value from x towards y, a long double, as float. man 3 nexttowardf */
float nexttowardf(float x, long double y) __custom;
/** Next value from x towards y, as long double. man 3 nexttowardl */
long double nexttowardl(long double x, long double y) __custom;

#endif
