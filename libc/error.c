/* <error.h>: messages as GNU programs print them, on stderr behind what stdout has still to say. */
#include <errno.h>
#include <error.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void report(int status, int errnum, const char *place, const char *format, va_list arguments)
{
	fflush(stdout);
	if (error_print_progname != NULL)
		error_print_progname();
	else
		fprintf(stderr, "%s:", program_invocation_name);
	fputs(place, stderr);
	vfprintf(stderr, format, arguments);
	error_message_count++;
	if (errnum != 0)
		fprintf(stderr, ": %s", strerror(errnum));
	putc('\n', stderr);
	fflush(stderr);
	if (status != 0)
		exit(status);
}

void error(int status, int errnum, const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	report(status, errnum, error_print_progname != NULL ? "" : " ", format, arguments);
	va_end(arguments);
}

void error_at_line(int status, int errnum, const char *filename, unsigned int linenum, const char *format, ...)
{
	static const char *last_name;
	static unsigned int last_line;
	char place[4096];
	va_list arguments;

	if (error_one_per_line) {
		int same_name = filename == last_name || (filename != NULL && last_name != NULL && strcmp(filename, last_name) == 0);

		if (same_name && linenum == last_line)
			return;
		last_name = filename;
		last_line = linenum;
	}
	if (filename != NULL)
		snprintf(place, sizeof(place), "%s:%u: ", filename, linenum);
	va_start(arguments, format);
	report(status, errnum, filename != NULL ? place : " ", format, arguments);
	va_end(arguments);
}
