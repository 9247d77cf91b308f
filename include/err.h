/* Error messages of BSD. man 3 err */
#ifndef _SOCKSH_ERR_H
#define _SOCKSH_ERR_H

#include <socksh/annotations.h>
#include <stdarg.h>

/** Program name, formatted text and the message of errno to stderr; exit. man 3 err */
void err(int eval, const char *fmt, ...) __custom __printf(2, 3) __noreturn;
/** Program name and formatted text to stderr; exit. man 3 errx */
void errx(int eval, const char *fmt, ...) __custom __printf(2, 3) __noreturn;
/** Program name, formatted text and the message of errno to stderr. man 3 warn */
void warn(const char *fmt, ...) __custom __printf(1, 2);
/** Program name and formatted text to stderr. man 3 warnx */
void warnx(const char *fmt, ...) __custom __printf(1, 2);
/** err() with a va_list. man 3 verr */
void verr(int eval, const char *fmt, va_list args) __custom __printf(2, 0) __noreturn;
/** errx() with a va_list. man 3 verrx */
void verrx(int eval, const char *fmt, va_list args) __custom __printf(2, 0) __noreturn;
/** warn() with a va_list. man 3 vwarn */
void vwarn(const char *fmt, va_list args) __custom __printf(1, 0);
/** warnx() with a va_list. man 3 vwarnx */
void vwarnx(const char *fmt, va_list args) __custom __printf(1, 0);

#endif
