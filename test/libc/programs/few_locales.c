/* Functions that take a locale_t, and the wide characters' rarer ones. */
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <monetary.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <wchar.h>
#include <wctype.h>

int main(void)
{
	locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0), utf8 = newlocale(LC_ALL_MASK, "C.UTF-8", (locale_t)0);
	struct tm tm = { .tm_year = 99, .tm_mon = 11, .tm_mday = 31, .tm_wday = 5 }, read;
	char text[100], *end;
	wchar_t wide[100], *wide_end;
	const wchar_t *from;
	const char *bytes;
	mbstate_t state = { 0 };
	struct timespec resolution;

	for (int ch = 0; ch < 128; ch += 7)
		printf("%d%d%d%d%d%d%d%d%d%d%d%d %d %d\n", !!isalnum_l(ch, c), !!isalpha_l(ch, c), !!isblank_l(ch, c),
			!!iscntrl_l(ch, c), !!isdigit_l(ch, c), !!isgraph_l(ch, c), !!islower_l(ch, c), !!isprint_l(ch, c),
			!!ispunct_l(ch, c), !!isspace_l(ch, c), !!isupper_l(ch, c), !!isxdigit_l(ch, c), tolower_l(ch, c),
			toupper_l(ch, c));
	printf("%d %d %x\n", !!iswalpha_l(0xe4, utf8), !!iswupper_l(0xc4, utf8), towlower_l(0xc4, utf8));
	printf("%d\n", !!iswctype_l(L'7', wctype_l("digit", utf8), utf8));
	printf("%c\n", (int)towctrans_l(L'q', wctrans_l("toupper", utf8), utf8));
	printf("%d %d\n", strcasecmp_l("Abc", "aBC", c), strncasecmp_l("abX", "ABy", 2, c));
	printf("%d %zu ", strcoll_l("a", "b", c) < 0, strxfrm_l(text, "abc", sizeof(text), c));
	puts(text);
	printf("%s; %s %s\n", strerror_l(ENOENT, c), nl_langinfo_l(CODESET, utf8), nl_langinfo_l(DAY_1, c));
	strftime_l(text, sizeof(text), "%A %d %B %Y", &tm, c);
	puts(text);
	memset(&read, 0, sizeof(read));
	end = strptime_l("29 Feb 2024 rest", "%d %b %Y", &read, c);
	printf("%d %d %d%s\n", read.tm_mday, read.tm_mon, read.tm_year, end);
	printf("%ld %lu %lld %llu ", strtol_l("-12x", &end, 10, c), strtoul_l("ff", NULL, 16, c),
		strtoll_l("-9223372036854775807", NULL, 0, c), strtoull_l("18446744073709551615", NULL, 0, c));
	printf("%s %g %g %Lg\n", end, strtod_l("1.5e3", NULL, c), strtof_l(".25", NULL, c), strtold_l("2.5", NULL, c));
	printf("%ld ", wcstol_l(L"42!", &wide_end, 10, c));
	printf("%g %d\n", wcstod_l(L"0.5", NULL, c), *wide_end == L'!');
	printf("%d %d\n", wcscasecmp_l(L"Abc", L"aBC", c), wcscoll_l(L"b", L"a", c) > 0);
	printf("%zu\n", wcsftime_l(wide, 100, L"%Y-%m", &tm, c));
	printf("%zd", strfmon_l(text, sizeof(text), c, "%n|%i", 1234.567, -1.0));
	printf(" %s\n", text);
	printf("%d %d\n", timespec_getres(&resolution, TIME_UTC), dysize(2000) + dysize(1900));

	printf("%td %d\n", wcpncpy(wide, L"abc", 8) - wide, wide[7] == 0);
	printf("%d %td %d\n", *wcschrnul(L"xyz", L'y') == L'y', wmempcpy(wide, L"12", 2) - wide,
		*wcswcs(L"haystack", L"st") == L's');
	printf("%lld %llu\n", wcstoq(L"-5", NULL, 10), wcstouq(L"5", NULL, 10));
	setlocale(LC_ALL, "C.UTF-8");
	bytes = "\xc3\xa4\xc3";
	printf("%zu", mbsnrtowcs(wide, &bytes, 3, 10, &state));
	printf(" %x %d\n", wide[0], *bytes == 0);
	from = L"\xe4\xf6\xfc";
	printf("%zu", wcsnrtombs(text, &from, 2, sizeof(text), NULL));
	printf(" %.4s %x\n", text, *from);
	freelocale(c);
	freelocale(utf8);
	return 0;
}
