/* The rest of <time.h>: dates as people write them. */
#ifndef _SOCKSH_TIME_MORE_H
#define _SOCKSH_TIME_MORE_H

#include <socksh/timex.h>

extern int getdate_err; /* why getdate() failed: 1 to 8. man 3 getdate */

/** Read a date by the patterns of the file that DATEMSK names. man 3 getdate
 *  returns: the time, which the next call overwrites, or NULL: see getdate_err */
struct tm *getdate(const char *string) __custom;
/** getdate() into one's own memory. man 3 getdate_r
 *  returns: 0, or what getdate_err would be */
int getdate_r(const char *restrict string, struct tm *restrict res) __custom __string(1) __updates1(2);
/** strftime() in a given locale. man 3 strftime_l */
size_t strftime_l(char *restrict s, size_t max, const char *restrict format, const struct tm *restrict tm, locale_t locale) __custom __writes(1, 2) __string(3) __reads1(4);
/** strptime() in a given locale. man 3 strptime
 *  returns: the end of what was read, or NULL */
char *strptime_l(const char *restrict s, const char *restrict format, struct tm *restrict tm, locale_t locale) __custom __string(1) __string(2) __updates1(3);
/** The resolution of timespec_get(). man 3 timespec_getres
 *  returns: base, or 0 */
int timespec_getres(struct timespec *ts, int base) __writes1(1) __nullable(1);
/** The days of a year: 365, or 366. man 3 dysize */
int dysize(int year);
/** adjtimex() of a clock. man 2 clock_adjtime
 *  errors: EFAULT EINVAL ENODEV EOPNOTSUPP EPERM
 *  returns: TIME_OK … */
int clock_adjtime(clockid_t clk_id, struct timex *buf) __syscall;

#endif
