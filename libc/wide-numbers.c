/* <wchar.h>: conversions between wide strings, multibyte strings and numbers, and formatted wide text. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

size_t mbsrtowcs(wchar_t *restrict dest, const char **restrict src, size_t len, mbstate_t *restrict ps)
{
	static mbstate_t own;
	const char *from = *src;
	size_t n = 0;

	for (; dest == NULL || n < len; n++) {
		wchar_t c;
		size_t bytes = mbrtowc(&c, from, MB_CUR_MAX, ps ? ps : &own);

		if (bytes == (size_t)-1 || bytes == (size_t)-2)
			return (size_t)-1;
		if (dest != NULL)
			dest[n] = c;
		if (bytes == 0) {
			if (dest != NULL)
				*src = NULL;
			return n;
		}
		from += bytes;
	}
	*src = from;
	return n;
}

size_t wcsrtombs(char *restrict dest, const wchar_t **restrict src, size_t len, mbstate_t *restrict ps)
{
	static mbstate_t own;
	const wchar_t *from = *src;
	size_t n = 0;

	for (;; from++) {
		char bytes[16];
		size_t count = wcrtomb(bytes, *from, ps ? ps : &own);

		if (count == (size_t)-1)
			return (size_t)-1;
		if (dest != NULL && n + count > len)
			break;
		if (dest != NULL)
			memcpy(dest + n, bytes, count);
		if (*from == 0) {
			if (dest != NULL)
				*src = NULL;
			return n + count - 1;
		}
		n += count;
	}
	*src = from;
	return n;
}

/* ---- Numbers: their characters are ASCII ---- */

/* The beginning of a wide string as bytes, up to the first character that no number has. */
static char *ascii(const wchar_t *s)
{
	size_t n = 0;
	char *copy;

	while (s[n] > 0 && s[n] < 128)
		n++;
	copy = malloc(n + 1);
	if (copy == NULL)
		abort();
	for (size_t i = 0; i < n; i++)
		copy[i] = (char)s[i];
	copy[n] = 0;
	return copy;
}

#define CONVERSION(type, name, narrow, ...) \
	type name(const wchar_t *restrict nptr, wchar_t **restrict endptr __VA_OPT__(, int base)) \
	{ \
		char *copy = ascii(nptr), *end; \
		type result = narrow(copy, &end __VA_OPT__(, base)); \
\
		if (endptr != NULL) \
			*endptr = (wchar_t *)nptr + (end - copy); \
		free(copy); \
		return result; \
	}

CONVERSION(long, wcstol, strtol, base)
CONVERSION(unsigned long, wcstoul, strtoul, base)
CONVERSION(long long, wcstoll, strtoll, base)
CONVERSION(unsigned long long, wcstoull, strtoull, base)
CONVERSION(intmax_t, wcstoimax, strtoimax, base)
CONVERSION(uintmax_t, wcstoumax, strtoumax, base)
CONVERSION(long long, wcstoq, strtoll, base)
CONVERSION(unsigned long long, wcstouq, strtoull, base)
CONVERSION(double, wcstod, strtod)
CONVERSION(float, wcstof, strtof)
CONVERSION(long double, wcstold, strtold)

/* ---- Formatted text, by way of the functions for bytes ---- */

/* A wide string as a multibyte string from malloc(), or NULL. */
static char *narrowed(const wchar_t *s)
{
	const wchar_t *from = s;
	size_t n = wcsrtombs(NULL, &from, 0, NULL);
	char *copy = n == (size_t)-1 ? NULL : malloc(n + 1);

	from = s;
	if (copy != NULL)
		wcsrtombs(copy, &from, n + 1, NULL);
	return copy;
}

/* The text of a format as a wide string from malloc(), or NULL. */
static wchar_t *formatted(const wchar_t *format, va_list ap)
{
	char *narrow = narrowed(format), *text;
	const char *from;
	wchar_t *wide = NULL;
	int length = -1;
	size_t n;

	if (narrow != NULL)
		length = vasprintf(&text, narrow, ap);
	free(narrow);
	if (length < 0)
		return NULL;
	from = text;
	n = mbsrtowcs(NULL, &from, 0, NULL);
	if (n != (size_t)-1)
		wide = malloc((n + 1) * sizeof *wide);
	from = text;
	if (wide != NULL)
		mbsrtowcs(wide, &from, n + 1, NULL);
	free(text);
	return wide;
}

int vswprintf(wchar_t *restrict ws, size_t n, const wchar_t *restrict format, va_list ap)
{
	wchar_t *text = formatted(format, ap);
	size_t length = text == NULL ? 0 : wcslen(text);
	int fits = text != NULL && length < n;

	if (fits)
		wmemcpy(ws, text, length + 1);
	else if (text != NULL && n > 0) {
		wmemcpy(ws, text, n - 1);
		ws[n - 1] = 0;
	}
	free(text);
	return fits ? (int)length : -1;
}

int vfwprintf(FILE *restrict stream, const wchar_t *restrict format, va_list ap)
{
	wchar_t *text = formatted(format, ap);
	int length = text == NULL ? -1 : (int)wcslen(text);

	if (text != NULL && fputws(text, stream) < 0)
		length = -1;
	free(text);
	return length;
}

int vwprintf(const wchar_t *restrict format, va_list ap)
{
	return vfwprintf(stdout, format, ap);
}

#define FORMATTED(call) \
	va_list ap; \
	int length; \
\
	va_start(ap, format); \
	length = call; \
	va_end(ap); \
	return length

int swprintf(wchar_t *restrict ws, size_t n, const wchar_t *restrict format, ...)
{
	FORMATTED(vswprintf(ws, n, format, ap));
}

int fwprintf(FILE *restrict stream, const wchar_t *restrict format, ...)
{
	FORMATTED(vfwprintf(stream, format, ap));
}

int wprintf(const wchar_t *restrict format, ...)
{
	FORMATTED(vfwprintf(stdout, format, ap));
}

size_t wcsftime(wchar_t *restrict wcs, size_t maxsize, const wchar_t *restrict format, const struct tm *restrict timeptr)
{
	char *narrow = narrowed(format), *text = malloc(maxsize * 4);
	size_t length = narrow == NULL || text == NULL ? 0 : strftime(text, maxsize * 4, narrow, timeptr);
	const char *from = text;

	if (length > 0)
		length = mbsrtowcs(wcs, &from, maxsize, NULL);
	free(narrow);
	free(text);
	return length >= maxsize ? 0 : length;
}

wchar_t *fgetws(wchar_t *restrict ws, int n, FILE *restrict stream)
{
	int i = 0;

	while (i < n - 1) {
		wint_t c = fgetwc(stream);

		if (c == WEOF && i == 0)
			return NULL;
		if (c == WEOF)
			break;
		ws[i++] = c;
		if (c == L'\n')
			break;
	}
	ws[i] = 0;
	return ws;
}
