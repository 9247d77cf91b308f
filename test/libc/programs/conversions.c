#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	ldiv_t l = ldiv(-7, 2);
	lldiv_t ll = lldiv(7000000000000, -3);
	imaxdiv_t m = imaxdiv(INTMAX_MIN, 10);
	div_t d = div(7, -2);
	wchar_t wide[20];
	char text[40], *end;
	double load[5];
	struct tm tm;

	printf("%d %d %ld %ld %lld %lld %jd %jd\n", d.quot, d.rem, l.quot, l.rem, ll.quot, ll.rem, m.quot, m.rem);
	printf("%zu ", mbstowcs(wide, "wide", 20));
	printf("%d %d\n", wide[3], wide[4]);
	printf("%zu %zu\n", mbstowcs(wide, "wide", 2), mbstowcs(NULL, "wide", 0));
	printf("%zu ", wcstombs(text, L"narrow", sizeof(text)));
	puts(text);
	printf("%zu\n", wcstombs(NULL, L"narrow", 0));
	printf("%zd\n", (ssize_t)mbstowcs(wide, "\xe9", 20));
	printf("%Lg ", strtold("12.5e2x", &end));
	puts(end);
	printf("%d %d\n", getloadavg(load, 5), getloadavg(load, -1));
	printf("%s\n", strerror_r(ENOENT, text, sizeof(text)));
	printf("%s\n", strerror_r(9999, text, sizeof(text)));
	printf("%s\n", strerror_r(9999, text, 8));
	printf("%s %s\n", ctermid(NULL), ctermid(text));
	printf("%d %d\n", tmpnam(NULL) != NULL, strncmp(tmpnam(text), "/tmp/", 5));
	end = tempnam("/tmp", "pre");
	printf("%.8s %d\n", end, access(end, F_OK));
	free(end);

	memset(&tm, 0x41, sizeof(tm));
	printf("%s|", strptime("24 Dec 2023 18:05:09 rest", "%d %b %Y %T", &tm));
	printf("%d %d %d %d %d %d %d %d\n", tm.tm_mday, tm.tm_mon, tm.tm_year, tm.tm_hour, tm.tm_min, tm.tm_sec, tm.tm_wday, tm.tm_yday);
	printf("%zu ", strftime(text, sizeof(text), "%A %%Z %F", &tm));
	puts(text);
	tm.tm_isdst = -1;
	printf("%ld ", (long)mktime(&tm));
	puts(tm.tm_zone);
	printf("%zu %zu ", strftime(text, 3, "%F", &tm), strftime(text, sizeof(text), "%_10Z|%^a|%Ez", &tm));
	puts(text);
	printf("%d\n", strptime("x", "%Y", &tm) == NULL);
	strptime("86400", "%s", &tm);
	printf("%s %d\n", tm.tm_zone, tm.tm_mday);
	return 0;
}
