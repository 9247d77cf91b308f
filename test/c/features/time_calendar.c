// env: TZ=UTC0
/* C11 7.27: broken-down time, its normalisation, and text. In UTC: the environment says so. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <stdlib.h>
#include <time.h>

static char out[256];
#define TIME(format, want) (strftime(out, sizeof(out), format, &tm), expect_string(__LINE__, format, out, want))

static void conversions(void)
{
	time_t when = 1234567890;
	struct tm tm = *gmtime(&when);

	TIME("%a %A %b %B %h", "Fri Friday Feb February Feb");
	TIME("%c", "Fri Feb 13 23:31:30 2009");
	TIME("%C %d %D %e", "20 13 02/13/09 13");
	TIME("%F %g %G %V %U %W %u %w", "2009-02-13 09 2009 07 06 06 5 5");
	TIME("%H %I %j %m %M %S %y %Y", "23 11 044 02 31 30 09 2009");
	TIME("%k|%l|%p|%P|%r|%R|%T", "23|11|PM|pm|11:31:30 PM|23:31|23:31:30");
	TIME("%x %X", "02/13/09 23:31:30");
	TIME("%s", "1234567890");
	TIME("%n%t%%", "\n\t%");
	TIME("%Ec %EC %Ex %EX %Ey %EY", "Fri Feb 13 23:31:30 2009 20 02/13/09 23:31:30 09 2009");
	TIME("%Od %OH %Om %Oy", "13 23 02 09");
	TIME("%-d %_5d %05d %^a %#p", "13    13 00013 FRI pm");
	TIME("%z", "+0000");
	EXPECT_EQ(strftime(out, 5, "%F", &tm), 0);
	EXPECT_EQ(strftime(out, 11, "%F", &tm), 10);
	EXPECT_EQ(strftime(out, sizeof(out), "", &tm), 0);
}

static struct tm at(int year, int month, int day, int hour, int minute, int second)
{
	struct tm tm = { .tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day, .tm_hour = hour };

	tm.tm_min = minute;
	tm.tm_sec = second;
	return tm;
}

static const char *normalised(struct tm tm)
{
	if (mktime(&tm) == -1)
		return "none";
	strftime(out, sizeof(out), "%F %T %a %j", &tm);
	return out;
}

static void normalisation(void)
{
	EXPECT_STR(normalised(at(2023, 13, 32, 25, 61, 61)), "2024-02-02 02:02:01 Fri 033");
	EXPECT_STR(normalised(at(2024, 2, 30, 0, 0, 0)), "2024-03-01 00:00:00 Fri 061");
	EXPECT_STR(normalised(at(2023, 1, 0, 0, 0, 0)), "2022-12-31 00:00:00 Sat 365");
	EXPECT_STR(normalised(at(2023, 1, 1, 0, 0, -1)), "2022-12-31 23:59:59 Sat 365");
	EXPECT_STR(normalised(at(2000, 2, 29, 12, 0, 0)), "2000-02-29 12:00:00 Tue 060");
	EXPECT_STR(normalised(at(1900, 2, 29, 12, 0, 0)), "1900-03-01 12:00:00 Thu 060");
	EXPECT_STR(normalised(at(1970, 1, 1, 0, 0, 86400)), "1970-01-02 00:00:00 Fri 002");
}

static void conversions_to_and_fro(void)
{
	time_t moments[] = { 0, -1, 951782400, 4102444800, -2208988800 };
	struct tm parts, *same;

	for (size_t i = 0; i < sizeof(moments) / sizeof(*moments); i++) {
		same = gmtime_r(&moments[i], &parts);
		EXPECT(same == &parts);
		EXPECT_EQ(timegm(&parts), moments[i]);
		localtime_r(&moments[i], &parts);
		EXPECT_EQ(mktime(&parts), moments[i]);
		EXPECT_EQ(parts.tm_isdst, 0);
		EXPECT_EQ(parts.tm_gmtoff, 0);
	}
	EXPECT_STR(ctime(&moments[0]), "Thu Jan  1 00:00:00 1970\n");
	EXPECT_STR(asctime(gmtime(&moments[2])), "Tue Feb 29 00:00:00 2000\n");
	EXPECT_STR(asctime_r(&parts, out), "Mon Jan  1 00:00:00 1900\n");
	EXPECT_STR(ctime_r(&moments[1], out), "Wed Dec 31 23:59:59 1969\n");
	EXPECT(difftime(moments[3], moments[0]) == 4102444800.0);
}

static void parsed(void)
{
	struct tm tm = { 0 };
	const char *rest = strptime("2009-02-13 23:31:30 left", "%Y-%m-%d %H:%M:%S", &tm);

	EXPECT_STR(rest, " left");
	EXPECT_EQ(timegm(&tm), 1234567890);
	EXPECT_EQ(tm.tm_wday, 5);
	EXPECT(strptime("Feb 30x", "%b %d:", &tm) == NULL);
	EXPECT(strptime("13 March", "%d %B", &tm) != NULL && tm.tm_mon == 2);
}

static void clocks(void)
{
	struct timespec a, b, pause = { 0, 1000000 };
	time_t now = time(NULL), again;

	EXPECT(time(&again) >= now && again >= now);
	EXPECT(now > 1600000000);
	EXPECT_EQ(clock_gettime(CLOCK_MONOTONIC, &a), 0);
	EXPECT_EQ(nanosleep(&pause, NULL), 0);
	clock_gettime(CLOCK_MONOTONIC, &b);
	EXPECT((b.tv_sec - a.tv_sec) * 1000000000 + b.tv_nsec - a.tv_nsec >= 1000000);
	EXPECT_EQ(timespec_get(&a, TIME_UTC), TIME_UTC);
	EXPECT(a.tv_sec >= now);
	EXPECT(clock() >= 0);
	EXPECT_EQ(CLOCKS_PER_SEC, 1000000);
	EXPECT_EQ(clock_getres(CLOCK_REALTIME, &a), 0);
	pause.tv_nsec = 1000000000;
	errno = 0;
	EXPECT_EQ(nanosleep(&pause, NULL), -1);
	EXPECT_EQ(errno, EINVAL);
}

static void zones(void)
{
	time_t summer = 1246406400, winter = 1230768000;
	struct tm tm;

	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	EXPECT_STR(tzname[0], "CET");
	EXPECT_STR(tzname[1], "CEST");
	EXPECT_EQ(timezone, -3600);
	EXPECT_EQ(daylight, 1);
	tm = *localtime(&summer);
	EXPECT_EQ(tm.tm_isdst, 1);
	EXPECT_EQ(tm.tm_hour, 2);
	EXPECT_EQ(tm.tm_gmtoff, 7200);
	EXPECT_STR(tm.tm_zone, "CEST");
	TIME("%Z %z", "CEST +0200");
	EXPECT_EQ(mktime(&tm), summer);
	tm = *localtime(&winter);
	TIME("%H %Z %z", "01 CET +0100");
}

int main(void)
{
	tzset();
	conversions();
	normalisation();
	conversions_to_and_fro();
	parsed();
	clocks();
	zones();
	return expected();
}
