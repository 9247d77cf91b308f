/* What a failed assertion says. */
#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *separator(const char *word)
{
	return word[0] != '\0' ? ": " : "";
}

void __assert_fail(const char *assertion, const char *file, unsigned int line, const char *function)
{
	const char *program = program_invocation_short_name;

	if (function == NULL)
		function = "";
	fprintf(stderr, "%s%s%s:%u: %s%sAssertion `%s' failed.\n",
		program, separator(program), file, line, function, separator(function), assertion);
	fflush(stderr);
	abort();
}

void __assert_perror_fail(int errnum, const char *file, unsigned int line, const char *function)
{
	const char *program = program_invocation_short_name;

	if (function == NULL)
		function = "";
	fprintf(stderr, "%s%s%s:%u: %s%sUnexpected error: %s.\n",
		program, separator(program), file, line, function, separator(function), strerror(errnum));
	fflush(stderr);
	abort();
}
