/* What the floating types can hold. C11 5.2.4.2.2, 7.7; man 0p float.h */
#ifndef _SOCKSH_FLOAT_H
#define _SOCKSH_FLOAT_H

#define FLT_RADIX 2 /* the base of the floating types: binary */
#define FLT_ROUNDS 1 /* how additions round: 1 is to the nearest */
#define FLT_EVAL_METHOD 0 /* 0: nothing is computed in a wider type than it has */

#define FLT_MANT_DIG 24 /* bits of the significand of a float */
#define FLT_DIG 6 /* decimal digits that a float always keeps */
#define FLT_DECIMAL_DIG 9 /* decimal digits that are enough to print a float and read the same one back */
#define FLT_MIN_EXP (-125) /* the lowest exponent of 2 of a normal float, plus one */
#define FLT_MIN_10_EXP (-37) /* the lowest power of 10 that is a normal float */
#define FLT_MAX_EXP 128 /* the highest exponent of 2 of a float, plus one */
#define FLT_MAX_10_EXP 38 /* the highest power of 10 that a float can hold */
#define FLT_MAX 3.40282346638528859811704183484516925e+38F /* the largest finite float */
#define FLT_MIN 1.17549435082228750796873653722224568e-38F /* the smallest positive normal float; below it digits get lost */
#define FLT_EPSILON 1.19209289550781250000000000000000000e-7F /* the difference between 1 and the next larger float */
#define FLT_TRUE_MIN 1.40129846432481707092372958328991613e-45F /* the smallest positive float, subnormal */
#define FLT_HAS_SUBNORM 1 /* 1: a float may be subnormal, below the smallest normal one */

#define DBL_MANT_DIG 53 /* bits of the significand of a double */
#define DBL_DIG 15 /* decimal digits that a double always keeps */
#define DBL_DECIMAL_DIG 17 /* decimal digits that are enough to print a double and read the same one back */
#define DBL_MIN_EXP (-1021) /* the lowest exponent of 2 of a normal double, plus one */
#define DBL_MIN_10_EXP (-307) /* the lowest power of 10 that is a normal double */
#define DBL_MAX_EXP 1024 /* the highest exponent of 2 of a double, plus one */
#define DBL_MAX_10_EXP 308 /* the highest power of 10 that a double can hold */
#define DBL_MAX 1.79769313486231570814527423731704357e+308 /* the largest finite double */
#define DBL_MIN 2.22507385850720138309023271733240406e-308 /* the smallest positive normal double; below it digits get lost */
#define DBL_EPSILON 2.22044604925031308084726333618164062e-16 /* the difference between 1 and the next larger double */
#define DBL_TRUE_MIN 4.94065645841246544176568792868221372e-324 /* the smallest positive double, subnormal */
#define DBL_HAS_SUBNORM 1 /* 1: a double may be subnormal, below the smallest normal one */

#ifdef __aarch64__
/* IEEE binary128 */
#define LDBL_MANT_DIG 113 /* bits of the significand of a long double */
#define LDBL_DIG 33 /* decimal digits that a long double always keeps */
#define LDBL_DECIMAL_DIG 36 /* decimal digits that are enough to print a long double and read the same one back */
#define LDBL_MIN_EXP (-16381) /* the lowest exponent of 2 of a normal long double, plus one */
#define LDBL_MIN_10_EXP (-4931) /* the lowest power of 10 that is a normal long double */
#define LDBL_MAX_EXP 16384 /* the highest exponent of 2 of a long double, plus one */
#define LDBL_MAX_10_EXP 4932 /* the highest power of 10 that a long double can hold */
#define LDBL_MAX 1.18973149535723176508575932662800702e+4932L /* the largest finite long double */
#define LDBL_MIN 3.36210314311209350626267781732175260e-4932L /* the smallest positive normal long double; below it digits get lost */
#define LDBL_EPSILON 1.92592994438723585305597794258492732e-34L /* the difference between 1 and the next larger long double */
#define LDBL_TRUE_MIN 6.47517511943802511092443895822764655e-4966L /* the smallest positive long double, subnormal */
#else
/* x87 extended */
#define LDBL_MANT_DIG 64 /* bits of the significand of a long double */
#define LDBL_DIG 18 /* decimal digits that a long double always keeps */
#define LDBL_DECIMAL_DIG 21 /* decimal digits that are enough to print a long double and read the same one back */
#define LDBL_MIN_EXP (-16381) /* the lowest exponent of 2 of a normal long double, plus one */
#define LDBL_MIN_10_EXP (-4931) /* the lowest power of 10 that is a normal long double */
#define LDBL_MAX_EXP 16384 /* the highest exponent of 2 of a long double, plus one */
#define LDBL_MAX_10_EXP 4932 /* the highest power of 10 that a long double can hold */
#define LDBL_MAX 1.18973149535723176502126385303097021e+4932L /* the largest finite long double */
#define LDBL_MIN 3.36210314311209350626267781732175260e-4932L /* the smallest positive normal long double; below it digits get lost */
#define LDBL_EPSILON 1.08420217248550443400745280086994171e-19L /* the difference between 1 and the next larger long double */
#define LDBL_TRUE_MIN 3.64519953188247460252840593361941982e-4951L /* the smallest positive long double, subnormal */
#endif
#define LDBL_HAS_SUBNORM 1 /* 1: a long double may be subnormal, below the smallest normal one */
#define DECIMAL_DIG LDBL_DECIMAL_DIG

#endif
