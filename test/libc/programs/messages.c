#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void mine(const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vwarn(format, list);
	va_end(list);
	va_start(list, format);
	vwarnx(format, list);
	va_end(list);
}

int main(int argc, char **argv)
{
	printf("%s\n", program_invocation_short_name);
	printf("%d\n", program_invocation_name == argv[0]);
	errno = EACCES;
	mine("%s %d %g", "text", 5, 2.5);
	errno = EACCES;
	warn(NULL);
	warnx(NULL);
	printf("%d\n", errno);
	program_invocation_short_name = "renamed";
	errno = 9999;
	warn("x");
	errno = 0;
	errx(256 + 3, "%s", strerror(0));
}
