/* Mathematics. C11 7.12 */
#ifndef _SOCKSH_MATH_H
#define _SOCKSH_MATH_H

#include <socksh/annotations.h>

typedef float float_t;
typedef double double_t;

#define HUGE_VAL (__builtin_huge_val())
#define HUGE_VALF (__builtin_huge_valf())
#define INFINITY (__builtin_inff())
#define NAN (__builtin_nanf(""))

#define FP_NAN 0
#define FP_INFINITE 1
#define FP_ZERO 2
#define FP_SUBNORMAL 3
#define FP_NORMAL 4
#ifdef __aarch64__
#define FP_ILOGB0 (-2147483647)
#define FP_ILOGBNAN 2147483647
#else
#define FP_ILOGB0 (-2147483647 - 1)
#define FP_ILOGBNAN (-2147483647 - 1)
#endif
#define MATH_ERRNO 1
#define MATH_ERREXCEPT 2

#define M_E 2.7182818284590452354
#define M_LOG2E 1.4426950408889634074
#define M_LOG10E 0.43429448190325182765
#define M_LN2 0.69314718055994530942
#define M_LN10 2.30258509299404568402
#define M_PI 3.14159265358979323846
#define M_PI_2 1.57079632679489661923
#define M_PI_4 0.78539816339744830962
#define M_1_PI 0.31830988618379067154
#define M_2_PI 0.63661977236758134308
#define M_2_SQRTPI 1.12837916709551257390
#define M_SQRT2 1.41421356237309504880
#define M_SQRT1_2 0.70710678118654752440

#define isnan(x) __builtin_isnan(x)
#define isinf(x) __builtin_isinf_sign(x)
#define isfinite(x) __builtin_isfinite(x)
#define isnormal(x) __builtin_isnormal(x)
#define signbit(x) __builtin_signbit(x)
#define fpclassify(x) __builtin_fpclassify(FP_NAN, FP_INFINITE, FP_NORMAL, FP_SUBNORMAL, FP_ZERO, x)
#define isgreater(x, y) __builtin_isgreater(x, y)
#define isgreaterequal(x, y) __builtin_isgreaterequal(x, y)
#define isless(x, y) __builtin_isless(x, y)
#define islessequal(x, y) __builtin_islessequal(x, y)
#define islessgreater(x, y) __builtin_islessgreater(x, y)
#define isunordered(x, y) __builtin_isunordered(x, y)

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

#endif
