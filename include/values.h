/* The limits of the types under old names. */
#ifndef _SOCKSH_VALUES_H
#define _SOCKSH_VALUES_H

#include <features.h>

#include <float.h>
#include <limits.h>

#define CHARBITS (sizeof(char) * 8) /* bits of a char */
#define SHORTBITS (sizeof(short int) * 8) /* bits of a short */
#define INTBITS (sizeof(int) * 8) /* bits of an int */
#define LONGBITS (sizeof(long int) * 8) /* bits of a long */
#define PTRBITS (sizeof(char *) * 8) /* bits of a pointer */
#define DOUBLEBITS (sizeof(double) * 8) /* bits of a double */
#define FLOATBITS (sizeof(float) * 8) /* bits of a float */
#define MINSHORT SHRT_MIN
#define MININT INT_MIN
#define MINLONG LONG_MIN
#define MAXSHORT SHRT_MAX
#define MAXINT INT_MAX
#define MAXLONG LONG_MAX
#define HIBITS MINSHORT
#define HIBITL MINLONG
#define MAXDOUBLE DBL_MAX
#define MAXFLOAT FLT_MAX
#define MINDOUBLE DBL_MIN
#define MINFLOAT FLT_MIN
#define DMINEXP DBL_MIN_EXP
#define FMINEXP FLT_MIN_EXP
#define DMAXEXP DBL_MAX_EXP
#define FMAXEXP FLT_MAX_EXP
#define BITSPERBYTE CHAR_BIT

#endif
