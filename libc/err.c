/* BSD's error messages: the program's name, a text, and the message of errno. */
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void vwarn(const char *fmt, va_list args)
{
	int error = errno;

	fprintf(stderr, "%s: ", program_invocation_short_name);
	if (fmt != NULL) {
		vfprintf(stderr, fmt, args);
		fputs(": ", stderr);
	}
	fprintf(stderr, "%s\n", strerror(error));
	errno = error;
}

void vwarnx(const char *fmt, va_list args)
{
	fprintf(stderr, "%s: ", program_invocation_short_name);
	if (fmt != NULL)
		vfprintf(stderr, fmt, args);
	fputs("\n", stderr);
}

void verr(int eval, const char *fmt, va_list args)
{
	vwarn(fmt, args);
	exit(eval);
}

void verrx(int eval, const char *fmt, va_list args)
{
	vwarnx(fmt, args);
	exit(eval);
}

void warn(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vwarn(fmt, args);
	va_end(args);
}

void warnx(const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	vwarnx(fmt, args);
	va_end(args);
}

void err(int eval, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	verr(eval, fmt, args);
}

void errx(int eval, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	verrx(eval, fmt, args);
}
