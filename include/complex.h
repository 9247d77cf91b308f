/* Complex numbers. C11 7.3; man 7 complex. They are not supported: the first use of the type, or of a function, says so. */
#ifndef _SOCKSH_COMPLEX_H
#define _SOCKSH_COMPLEX_H

#include <socksh/annotations.h>

#define complex _Complex
#define _Complex_I ((float _Complex)0)
#define I _Complex_I

#define __no_complex __refused("complex numbers are not supported")
/** Arc cosine of a complex number; cannot be had here. man 3 cacos */
double cacos() __no_complex;
/** Arc cosine of a complex number; cannot be had here. man 3 cacosf */
float cacosf() __no_complex;
/** Arc cosine of a complex number; cannot be had here. man 3 cacosl */
long double cacosl() __no_complex;
/** Arc sine of a complex number; cannot be had here. man 3 casin */
double casin() __no_complex;
/** Arc sine of a complex number; cannot be had here. man 3 casinf */
float casinf() __no_complex;
/** Arc sine of a complex number; cannot be had here. man 3 casinl */
long double casinl() __no_complex;
/** Arc tangent of a complex number; cannot be had here. man 3 catan */
double catan() __no_complex;
/** Arc tangent of a complex number; cannot be had here. man 3 catanf */
float catanf() __no_complex;
/** Arc tangent of a complex number; cannot be had here. man 3 catanl */
long double catanl() __no_complex;
/** Cosine of a complex number; cannot be had here. man 3 ccos */
double ccos() __no_complex;
/** Cosine of a complex number; cannot be had here. man 3 ccosf */
float ccosf() __no_complex;
/** Cosine of a complex number; cannot be had here. man 3 ccosl */
long double ccosl() __no_complex;
/** Sine of a complex number; cannot be had here. man 3 csin */
double csin() __no_complex;
/** Sine of a complex number; cannot be had here. man 3 csinf */
float csinf() __no_complex;
/** Sine of a complex number; cannot be had here. man 3 csinl */
long double csinl() __no_complex;
/** Tangent of a complex number; cannot be had here. man 3 ctan */
double ctan() __no_complex;
/** Tangent of a complex number; cannot be had here. man 3 ctanf */
float ctanf() __no_complex;
/** Tangent of a complex number; cannot be had here. man 3 ctanl */
long double ctanl() __no_complex;
/** Hyperbolic arc cosine of a complex number; cannot be had here. man 3 cacosh */
double cacosh() __no_complex;
/** Hyperbolic arc cosine of a complex number; cannot be had here. man 3 cacoshf */
float cacoshf() __no_complex;
/** Hyperbolic arc cosine of a complex number; cannot be had here. man 3 cacoshl */
long double cacoshl() __no_complex;
/** Hyperbolic arc sine of a complex number; cannot be had here. man 3 casinh */
double casinh() __no_complex;
/** Hyperbolic arc sine of a complex number; cannot be had here. man 3 casinhf */
float casinhf() __no_complex;
/** Hyperbolic arc sine of a complex number; cannot be had here. man 3 casinhl */
long double casinhl() __no_complex;
/** Hyperbolic arc tangent of a complex number; cannot be had here. man 3 catanh */
double catanh() __no_complex;
/** Hyperbolic arc tangent of a complex number; cannot be had here. man 3 catanhf */
float catanhf() __no_complex;
/** Hyperbolic arc tangent of a complex number; cannot be had here. man 3 catanhl */
long double catanhl() __no_complex;
/** Hyperbolic cosine of a complex number; cannot be had here. man 3 ccosh */
double ccosh() __no_complex;
/** Hyperbolic cosine of a complex number; cannot be had here. man 3 ccoshf */
float ccoshf() __no_complex;
/** Hyperbolic cosine of a complex number; cannot be had here. man 3 ccoshl */
long double ccoshl() __no_complex;
/** Hyperbolic sine of a complex number; cannot be had here. man 3 csinh */
double csinh() __no_complex;
/** Hyperbolic sine of a complex number; cannot be had here. man 3 csinhf */
float csinhf() __no_complex;
/** Hyperbolic sine of a complex number; cannot be had here. man 3 csinhl */
long double csinhl() __no_complex;
/** Hyperbolic tangent of a complex number; cannot be had here. man 3 ctanh */
double ctanh() __no_complex;
/** Hyperbolic tangent of a complex number; cannot be had here. man 3 ctanhf */
float ctanhf() __no_complex;
/** Hyperbolic tangent of a complex number; cannot be had here. man 3 ctanhl */
long double ctanhl() __no_complex;
/** e raised to a power of a complex number; cannot be had here. man 3 cexp */
double cexp() __no_complex;
/** e raised to a power of a complex number; cannot be had here. man 3 cexpf */
float cexpf() __no_complex;
/** e raised to a power of a complex number; cannot be had here. man 3 cexpl */
long double cexpl() __no_complex;
/** Natural logarithm of a complex number; cannot be had here. man 3 clog */
double clog() __no_complex;
/** Natural logarithm of a complex number; cannot be had here. man 3 clogf */
float clogf() __no_complex;
/** Natural logarithm of a complex number; cannot be had here. man 3 clogl */
long double clogl() __no_complex;
/** Square root of a complex number; cannot be had here. man 3 csqrt */
double csqrt() __no_complex;
/** Square root of a complex number; cannot be had here. man 3 csqrtf */
float csqrtf() __no_complex;
/** Square root of a complex number; cannot be had here. man 3 csqrtl */
long double csqrtl() __no_complex;
/** Power of a complex number; cannot be had here. man 3 cpow */
double cpow() __no_complex;
/** Power of a complex number; cannot be had here. man 3 cpowf */
float cpowf() __no_complex;
/** Power of a complex number; cannot be had here. man 3 cpowl */
long double cpowl() __no_complex;
/** Conjugate of a complex number; cannot be had here. man 3 conj */
double conj() __no_complex;
/** Conjugate of a complex number; cannot be had here. man 3 conjf */
float conjf() __no_complex;
/** Conjugate of a complex number; cannot be had here. man 3 conjl */
long double conjl() __no_complex;
/** Projection to the Riemann sphere of a complex number; cannot be had here. man 3 cproj */
double cproj() __no_complex;
/** Projection to the Riemann sphere of a complex number; cannot be had here. man 3 cprojf */
float cprojf() __no_complex;
/** Projection to the Riemann sphere of a complex number; cannot be had here. man 3 cprojl */
long double cprojl() __no_complex;
/** Absolute value of a complex number; cannot be had here. man 3 cabs */
double cabs() __no_complex;
/** Absolute value of a complex number; cannot be had here. man 3 cabsf */
float cabsf() __no_complex;
/** Absolute value of a complex number; cannot be had here. man 3 cabsl */
long double cabsl() __no_complex;
/** Angle of a complex number; cannot be had here. man 3 carg */
double carg() __no_complex;
/** Angle of a complex number; cannot be had here. man 3 cargf */
float cargf() __no_complex;
/** Angle of a complex number; cannot be had here. man 3 cargl */
long double cargl() __no_complex;
/** Imaginary part of a complex number; cannot be had here. man 3 cimag */
double cimag() __no_complex;
/** Imaginary part of a complex number; cannot be had here. man 3 cimagf */
float cimagf() __no_complex;
/** Imaginary part of a complex number; cannot be had here. man 3 cimagl */
long double cimagl() __no_complex;
/** Real part of a complex number; cannot be had here. man 3 creal */
double creal() __no_complex;
/** Real part of a complex number; cannot be had here. man 3 crealf */
float crealf() __no_complex;
/** Real part of a complex number; cannot be had here. man 3 creall */
long double creall() __no_complex;

#endif
