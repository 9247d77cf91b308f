// env: TZ=UTC
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
static void show(const struct tm *t)
{
	printf("%d %d %d %d %d %d %d %d %d %ld %s\n", t->tm_sec, t->tm_min, t->tm_hour, t->tm_mday, t->tm_mon, t->tm_year, t->tm_wday, t->tm_yday, t->tm_isdst, t->tm_gmtoff, t->tm_zone);
}
int main(void)
{
	static const time_t times[] = { 0, 1, 951782400, 1700000000, 4102444800, -1, -86400, 1711846800 };
	static const char *zones[] = { "UTC", "EST5EDT,M3.2.0,M11.1.0", "CET-1CEST,M3.5.0,M10.5.0/3", "IST-5:30" };
	unsigned i, z;
	char text[200];
	struct tm tm, *p;
	time_t now = time(NULL), again;
	printf("%d %d\n", now > 1700000000, time(&again) - now <= 1 && again >= now);
	for (z = 0; z < 4; z++) {
		setenv("TZ", zones[z], 1);
		tzset();
		for (i = 0; i < sizeof(times) / sizeof(*times); i++) {
			printf("%s", ctime(&times[i]));
			show(localtime(&times[i]));
			show(gmtime(&times[i]));
			p = localtime_r(&times[i], &tm);
			show(p);
			printf("%d %ld", p == &tm, (long)mktime(&tm));
			gmtime_r(&times[i], &tm);
			printf(" %ld %s", (long)timegm(&tm), asctime(&tm));
			printf("%s", ctime_r(&times[i], text));
			localtime_r(&times[i], &tm);
			printf("%zu ", strftime(text, sizeof(text), "%a %A %b %B %c %C %d %D %e %F %g %G %h %H %I %j %k %l %m %M %n %p %r %R %s %S %t %T %u %U %V %w %W %x %X %y %Y %z %Z %%", &tm));
			puts(text);
		}
	}
	printf("%zu\n", strftime(text, 5, "%Y-%m", &tm));
	memset(&tm, 0, sizeof(tm));
	tm.tm_year = 100; tm.tm_mon = 13; tm.tm_mday = 32; tm.tm_isdst = -1;
	printf("%ld\n", (long)mktime(&tm));
	show(&tm);
	memset(&tm, 0, sizeof(tm));
	printf("%s\n", strptime("2024-02-29 12:34:56 rest", "%Y-%m-%d %H:%M:%S", &tm));
	printf("%s", asctime(&tm));
	printf("%d\n", strptime("x", "%Y", &tm) == NULL);
	printf("%g\n", difftime(10, 4));
	return 0;
}
