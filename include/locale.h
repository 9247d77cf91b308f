/* Customs of a country. C11 7.11; man 7 locale */
#ifndef _SOCKSH_LOCALE_H
#define _SOCKSH_LOCALE_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/size.h>

#define LC_CTYPE 0 /* category: what letters, digits and multibyte characters are */
#define LC_NUMERIC 1 /* category: the decimal point of printf() and scanf() */
#define LC_TIME 2 /* category: names of days and months, strftime() */
#define LC_COLLATE 3 /* category: the order of strings, strcoll() */
#define LC_MONETARY 4 /* category: how sums of money are written, localeconv(), strfmon() */
#define LC_MESSAGES 5 /* category: the language of messages and answers */
#define LC_ALL 6 /* all categories at once */

/* How numbers and amounts of money are written. */
struct lconv {
	char *decimal_point;
	char *thousands_sep;
	char *grouping;
	char *int_curr_symbol;
	char *currency_symbol;
	char *mon_decimal_point;
	char *mon_thousands_sep;
	char *mon_grouping;
	char *positive_sign;
	char *negative_sign;
	char int_frac_digits;
	char frac_digits;
	char p_cs_precedes;
	char p_sep_by_space;
	char n_cs_precedes;
	char n_sep_by_space;
	char p_sign_posn;
	char n_sign_posn;
	char int_p_cs_precedes;
	char int_p_sep_by_space;
	char int_n_cs_precedes;
	char int_n_sep_by_space;
	char int_p_sign_posn;
	char int_n_sign_posn;
};

/** Choose the locale; "" is the environment's, NULL only asks. man 3 setlocale
 *  returns: its name, or NULL */
char *setlocale(int category, const char *locale) __string(2) __nullable(2) __returns_static_string;
/** How the locale writes numbers. man 3 localeconv */
struct lconv *localeconv(void) __custom;

#endif

/* Not at the start of the prompt. */
#ifndef _SOCKSH_STARTING
#include <socksh/locale_more.h>
#endif
