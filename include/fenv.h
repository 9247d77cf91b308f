/* The floating-point environment. C11 7.6. WebAssembly rounds to nearest and raises no flags: they are the program's. man 3 fenv */
#ifndef _SOCKSH_FENV_H
#define _SOCKSH_FENV_H

#include <socksh/annotations.h>

#ifdef __aarch64__
#define FE_INVALID 1 /* exception: a result that is no number, 0/0 or sqrt(-1) */
#define FE_DIVBYZERO 2 /* exception: an infinite result of finite operands, 1/0 */
#define FE_OVERFLOW 4 /* exception: a result too large for the type */
#define FE_UNDERFLOW 8 /* exception: a result so small that digits are lost */
#define FE_INEXACT 16 /* exception: a result that had to be rounded */
#define FE_TONEAREST 0 /* rounding: to the nearest, of two the even one */
#define FE_UPWARD 0x400000 /* rounding: towards plus infinity */
#define FE_DOWNWARD 0x800000 /* rounding: towards minus infinity */
#define FE_TOWARDZERO 0xc00000 /* rounding: towards zero, as casts to integers do */
#else
#define FE_INVALID 1 /* exception: a result that is no number, 0/0 or sqrt(-1) */
#define FE_DIVBYZERO 4 /* exception: an infinite result of finite operands, 1/0 */
#define FE_OVERFLOW 8 /* exception: a result too large for the type */
#define FE_UNDERFLOW 16 /* exception: a result so small that digits are lost */
#define FE_INEXACT 32 /* exception: a result that had to be rounded */
#define FE_TONEAREST 0 /* rounding: to the nearest, of two the even one */
#define FE_DOWNWARD 0x400 /* rounding: towards minus infinity */
#define FE_UPWARD 0x800 /* rounding: towards plus infinity */
#define FE_TOWARDZERO 0xc00 /* rounding: towards zero, as casts to integers do */
#endif
#define FE_ALL_EXCEPT (FE_INVALID | FE_DIVBYZERO | FE_OVERFLOW | FE_UNDERFLOW | FE_INEXACT) /* all exceptions */

#ifdef __aarch64__
typedef unsigned int fexcept_t;
typedef struct {
	unsigned int __fpcr;
	unsigned int __fpsr;
} fenv_t;
#else
typedef unsigned short int fexcept_t;
typedef struct {
	unsigned int __words[8];
} fenv_t;
#endif

#ifdef __aarch64__
typedef unsigned int femode_t; /* what of the environment is no exception */
#else
typedef struct {
	unsigned short int __control_word;
	unsigned short int __glibc_reserved;
	unsigned int __mxcsr;
} femode_t; /* what of the environment is no exception */
#endif
#define FE_DFL_MODE ((const femode_t *)-1L) /* the mode at the program's start: to the nearest, no exception raises SIGFPE */

#define FE_DFL_ENV ((const fenv_t *)-1) /* the environment at the program's start: no flags, to the nearest */

/** Clear exceptions. man 3 feclearexcept */
int feclearexcept(int excepts) __custom;
/** Note which exceptions are raised. man 3 fegetexceptflag */
int fegetexceptflag(fexcept_t *flagp, int excepts) __custom __writes1(1);
/** Raise exceptions. man 3 feraiseexcept */
int feraiseexcept(int excepts) __custom;
/** Set exceptions as they were noted. man 3 fesetexceptflag */
int fesetexceptflag(const fexcept_t *flagp, int excepts) __custom __reads1(1);
/** Which of the exceptions are raised. man 3 fetestexcept */
int fetestexcept(int excepts) __custom;
/** The rounding direction: to nearest. man 3 fegetround */
int fegetround(void) __custom;
/** Set the rounding direction: to nearest, or fail. man 3 fesetround
 *  returns: 0, or 1 for any other direction */
int fesetround(int rounding_mode) __custom;
/** Save the environment. man 3 fegetenv */
int fegetenv(fenv_t *envp) __custom __writes1(1);
/** Save the environment and clear the exceptions. man 3 feholdexcept */
int feholdexcept(fenv_t *envp) __custom __writes1(1);
/** Restore the environment. man 3 fesetenv */
int fesetenv(const fenv_t *envp) __custom;
/** Restore the environment, and raise what is raised now. man 3 feupdateenv */
int feupdateenv(const fenv_t *envp) __custom;
/** Let exceptions raise SIGFPE; cannot be had here: -1. man 3 feenableexcept
 *  returns: which did before, or -1 */
int feenableexcept(int excepts) __custom;
/** Let exceptions raise SIGFPE no longer. man 3 fedisableexcept
 *  returns: which did before */
int fedisableexcept(int excepts) __custom;
/** Which exceptions raise SIGFPE: none. man 3 fegetexcept */
int fegetexcept(void) __custom;
/** Set exceptions, and let none raise SIGFPE. man 3 fesetexcept */
int fesetexcept(int excepts) __custom;
/** Which of the exceptions were noted. man 3 fetestexceptflag */
int fetestexceptflag(const fexcept_t *flagp, int excepts) __custom __reads1(1);
/** Save the mode: all of the environment but the exceptions. man 3 fegetmode */
int fegetmode(femode_t *modep) __custom __writes1(1);
/** Restore the mode. man 3 fesetmode */
int fesetmode(const femode_t *modep) __custom;

#endif
