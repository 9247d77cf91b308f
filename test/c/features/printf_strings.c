/* C11 7.21.6.1: %s and %ls; the family of printf functions. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <locale.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>
#include <wchar.h>

static char out[256];
#define FORMAT(want, ...) (snprintf(out, sizeof(out), __VA_ARGS__), expect_string(__LINE__, #__VA_ARGS__, out, want))

static void strings(void)
{
	char unterminated[3] = { 'a', 'b', 'c' };

	FORMAT("text|  text|text  |", "%s|%6s|%-6s|", "text", "text", "text");
	FORMAT("te||    te|te    |", "%.2s|%.0s|%6.2s|%-6.2s|", "text", "text", "text", "text");
	FORMAT("abc|ab", "%.3s|%.*s", unterminated, 2, unterminated);
	FORMAT("text", "%.*s", -1, "text");
	FORMAT("(null)|(null)", "%s|%.6s", (char *)NULL, (char *)NULL);
	FORMAT("", "%.3s", (char *)NULL);
	FORMAT("[]", "[%s]", "");
	FORMAT("a\xff\x80z", "%s", "a\xff\x80z");
	FORMAT("%d", "%%d");
}

static void wide(void)
{
	FORMAT("wide|wi|  wi", "%ls|%.2ls|%4.2ls", L"wide", L"wide", L"wide");
	FORMAT("w|  w", "%lc|%3lc", (wint_t)L'w', (wint_t)L'w');
	errno = 0;
	EXPECT_EQ(snprintf(out, sizeof(out), "%ls", L"\x20ac"), -1);
	EXPECT_EQ(errno, EILSEQ);
	if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
		return;
	FORMAT("\xe2\x82\xac 5", "%lc %d", (wint_t)0x20ac, 5);
	FORMAT("\xe2\x82\xac", "%.4ls", L"\x20ac\x20ac");
	setlocale(LC_CTYPE, "C");
}

static void error_text(void)
{
	errno = ENOENT;
	FORMAT("cannot: No such file or directory", "cannot: %m");
	FORMAT("[No such]", "[%.7m]");
	errno = EINTR;
	FORMAT("1 Interrupted system call 2", "%d %m %d", 1, 2);
}

static int by_list(char *into, size_t size, const char *format, ...)
{
	va_list arguments, again;
	int first, second;

	va_start(arguments, format);
	va_copy(again, arguments);
	first = vsnprintf(NULL, 0, format, arguments);
	second = vsnprintf(into, size, format, again);
	va_end(again);
	va_end(arguments);
	return first == second ? first : -1;
}

static void family(void)
{
	char *made = NULL;
	char big[3000];

	EXPECT_EQ(sprintf(out, "%s-%d", "a", 1), 3);
	EXPECT_STR(out, "a-1");
	EXPECT_EQ(by_list(out, sizeof(out), "%d %s %.1f %c", 1, "two", 3.0, '4'), 11);
	EXPECT_STR(out, "1 two 3.0 4");
	EXPECT_EQ(asprintf(&made, "%0*d", 500, 7), 500);
	EXPECT_EQ(strlen(made), 500);
	EXPECT_EQ(made[499], '7');
	free(made);
	memset(big, 'x', sizeof(big) - 1);
	big[sizeof(big) - 1] = 0;
	EXPECT_EQ(asprintf(&made, "%s%s", big, big), 5998);
	EXPECT_EQ(strlen(made), 5998);
	free(made);
	EXPECT_EQ(fprintf(stdout, "to %s\n", "stdout"), 10);
	fflush(stdout);
	EXPECT_EQ(dprintf(1, "to %d\n", 1), 5);
	EXPECT_EQ(printf("%s", ""), 0);
}

static void many_arguments(void)
{
	FORMAT("1 2 3 4 5 6 7 8 9 10 11 12", "%d %d %d %d %d %d %d %d %d %d %d %d", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
	FORMAT("1 2 3 4 5 6 7 8 9 10", "%.0f %.0f %.0f %.0f %.0f %.0f %.0f %.0f %.0f %.0f", 1., 2., 3., 4., 5., 6., 7., 8.,
		9., 10.);
	FORMAT("1 1.5 2 2.5 x y 3.5 4", "%d %.1f %ld %.1Lf %c %s %.1f %hd", 1, 1.5, 2L, 2.5L, 'x', "y", 3.5, (short)4);
}

int main(void)
{
	strings();
	wide();
	error_text();
	family();
	many_arguments();
	return expected();
}
