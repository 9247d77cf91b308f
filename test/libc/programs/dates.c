/* getdate(): patterns in a file. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static void show(const char *text)
{
	struct tm *tm = getdate(text);

	if (tm == NULL)
		printf("%s: error %d\n", text, getdate_err);
	else
		printf("%s: %d-%02d-%02d %02d:%02d:%02d %d %d\n", text, tm->tm_year + 1900, tm->tm_mon + 1, tm->tm_mday, tm->tm_hour,
			tm->tm_min, tm->tm_sec, tm->tm_wday, tm->tm_yday);
}

int main(void)
{
	char name[] = "/tmp/getdate.XXXXXX";
	int fd = mkstemp(name);
	struct tm tm;

	setenv("TZ", "UTC0", 1);
	unsetenv("DATEMSK");
	show("2001-02-03");
	setenv("DATEMSK", "/nonexistent", 1);
	show("2001-02-03");
	dprintf(fd, "%%Y-%%m-%%d %%H:%%M:%%S\n%%d.%%m.%%Y %%H:%%M:%%S\n");
	setenv("DATEMSK", name, 1);
	show("2001-02-03 04:05:06");
	show("29.02.2024 23:59:59");
	show("not a date");
	printf("%d\n", getdate_r("1999-12-31 00:00:01", &tm));
	printf("%d %d %s\n", tm.tm_year, tm.tm_yday, tm.tm_zone == NULL ? "none" : tm.tm_zone);
	printf("%d\n", getdate_r("nothing", &tm));
	unlink(name);
	return 0;
}
