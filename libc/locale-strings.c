/* Strings, messages and dates in a given locale. */
#include <langinfo.h>
#include <socksh/within_locale.h>
#include <string.h>
#include <time.h>
#include <wchar.h>

int strcasecmp_l(const char *s1, const char *s2, locale_t locale) WITHIN_LOCALE(locale, int, strcasecmp(s1, s2))

int strncasecmp_l(const char *s1, const char *s2, size_t n, locale_t locale)
	WITHIN_LOCALE(locale, int, strncasecmp(s1, s2, n))

int strcoll_l(const char *s1, const char *s2, locale_t locale) WITHIN_LOCALE(locale, int, strcoll(s1, s2))

size_t strxfrm_l(char *restrict dest, const char *restrict src, size_t n, locale_t locale)
	WITHIN_LOCALE(locale, size_t, strxfrm(dest, src, n))

char *strerror_l(int errnum, locale_t locale) WITHIN_LOCALE(locale, char *, strerror(errnum))

char *nl_langinfo_l(nl_item item, locale_t locale) WITHIN_LOCALE(locale, char *, nl_langinfo(item))

size_t strftime_l(char *restrict s, size_t max, const char *restrict format, const struct tm *restrict tm, locale_t locale)
	WITHIN_LOCALE(locale, size_t, strftime(s, max, format, tm))

char *strptime_l(const char *restrict s, const char *restrict format, struct tm *restrict tm, locale_t locale)
	WITHIN_LOCALE(locale, char *, strptime(s, format, tm))

int wcscasecmp_l(const wchar_t *s1, const wchar_t *s2, locale_t locale)
	WITHIN_LOCALE(locale, int, wcscasecmp(s1, s2))

int wcsncasecmp_l(const wchar_t *s1, const wchar_t *s2, size_t n, locale_t locale)
	WITHIN_LOCALE(locale, int, wcsncasecmp(s1, s2, n))

int wcscoll_l(const wchar_t *s1, const wchar_t *s2, locale_t locale) WITHIN_LOCALE(locale, int, wcscoll(s1, s2))

size_t wcsxfrm_l(wchar_t *restrict dest, const wchar_t *restrict src, size_t n, locale_t locale)
	WITHIN_LOCALE(locale, size_t, wcsxfrm(dest, src, n))

size_t wcsftime_l(wchar_t *restrict wcs, size_t maxsize, const wchar_t *restrict format,
	const struct tm *restrict timeptr, locale_t locale)
	WITHIN_LOCALE(locale, size_t, wcsftime(wcs, maxsize, format, timeptr))
