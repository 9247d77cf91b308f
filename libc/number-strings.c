/* Numbers as strings: strfromd(), ecvt() and their kin. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Is it one conversion of a floating-point number, with no more than a precision? */
static int is_format(const char *format)
{
	if (*format++ != '%')
		return 0;
	if (*format == '.')
		format += 1 + strspn(format + 1, "0123456789");
	return *format != 0 && strchr("aAeEfFgG", *format) != NULL && format[1] == 0;
}

int strfromd(char *restrict str, size_t n, const char *restrict format, double fp)
{
	if (!is_format(format))
		abort();
	return snprintf(str, n, format, fp);
}

int strfromf(char *restrict str, size_t n, const char *restrict format, float fp)
{
	return strfromd(str, n, format, fp);
}

/* A long double is computed with a double's precision and range. */
int strfroml(char *restrict str, size_t n, const char *restrict format, long double fp)
{
	return strfromd(str, n, format, (double)fp);
}

/* Digits that tell all doubles apart. */
#define MOST_DIGITS 17
/* The longest double before the point, a sign, and more digits than ecvt_r() gives behind it. */
#define ROOM 400

static char digits[ROOM];

char *ecvt(double number, int ndigit, int *restrict decpt, int *restrict sign)
{
	ecvt_r(number, ndigit, decpt, sign, digits, sizeof(digits));
	return digits;
}

char *fcvt(double number, int ndigit, int *restrict decpt, int *restrict sign)
{
	fcvt_r(number, ndigit, decpt, sign, digits, sizeof(digits));
	return digits;
}

char *gcvt(double number, int ndigit, char *buf)
{
	sprintf(buf, "%.*g", ndigit < MOST_DIGITS ? ndigit : MOST_DIGITS, number);
	return buf;
}
