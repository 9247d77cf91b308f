/* What a locale says. man 3 nl_langinfo */
#ifndef _SOCKSH_LANGINFO_H
#define _SOCKSH_LANGINFO_H

#include <nl_types.h>
#include <socksh/annotations.h>
#include <socksh/locale_t.h>

#define CODESET 14 /* the name of the encoding: "UTF-8" */
#define RADIXCHAR 0x10000 /* the decimal point */
#define DECIMAL_POINT 0x10000 /* what stands between a number's whole part and its fraction, a "." in C */
#define THOUSEP 0x10001 /* between thousands */
#define THOUSANDS_SEP 0x10001 /* what separates groups of digits, nothing in C */
#define GROUPING 0x10002 /* how many digits make a group, as bytes from the right */
#define ABDAY_1 0x20000 /* the short name of Sunday, strftime()'s %a */
#define ABDAY_2 0x20001 /* the short name of Monday, strftime()'s %a */
#define ABDAY_3 0x20002 /* the short name of Tuesday, strftime()'s %a */
#define ABDAY_4 0x20003 /* the short name of Wednesday, strftime()'s %a */
#define ABDAY_5 0x20004 /* the short name of Thursday, strftime()'s %a */
#define ABDAY_6 0x20005 /* the short name of Friday, strftime()'s %a */
#define ABDAY_7 0x20006 /* the short name of Saturday, strftime()'s %a */
#define DAY_1 0x20007 /* Sunday */
#define DAY_2 0x20008 /* the name of Monday, strftime()'s %A */
#define DAY_3 0x20009 /* the name of Tuesday, strftime()'s %A */
#define DAY_4 0x2000a /* the name of Wednesday, strftime()'s %A */
#define DAY_5 0x2000b /* the name of Thursday, strftime()'s %A */
#define DAY_6 0x2000c /* the name of Friday, strftime()'s %A */
#define DAY_7 0x2000d /* the name of Saturday, strftime()'s %A */
#define ABMON_1 0x2000e /* the short name of January, strftime()'s %b */
#define ABMON_2 0x2000f /* the short name of February, strftime()'s %b */
#define ABMON_3 0x20010 /* the short name of March, strftime()'s %b */
#define ABMON_4 0x20011 /* the short name of April, strftime()'s %b */
#define ABMON_5 0x20012 /* the short name of May, strftime()'s %b */
#define ABMON_6 0x20013 /* the short name of June, strftime()'s %b */
#define ABMON_7 0x20014 /* the short name of July, strftime()'s %b */
#define ABMON_8 0x20015 /* the short name of August, strftime()'s %b */
#define ABMON_9 0x20016 /* the short name of September, strftime()'s %b */
#define ABMON_10 0x20017 /* the short name of October, strftime()'s %b */
#define ABMON_11 0x20018 /* the short name of November, strftime()'s %b */
#define ABMON_12 0x20019 /* the short name of December, strftime()'s %b */
#define MON_1 0x2001a /* January */
#define MON_2 0x2001b /* the name of February, strftime()'s %B */
#define MON_3 0x2001c /* the name of March, strftime()'s %B */
#define MON_4 0x2001d /* the name of April, strftime()'s %B */
#define MON_5 0x2001e /* the name of May, strftime()'s %B */
#define MON_6 0x2001f /* the name of June, strftime()'s %B */
#define MON_7 0x20020 /* the name of July, strftime()'s %B */
#define MON_8 0x20021 /* the name of August, strftime()'s %B */
#define MON_9 0x20022 /* the name of September, strftime()'s %B */
#define MON_10 0x20023 /* the name of October, strftime()'s %B */
#define MON_11 0x20024 /* the name of November, strftime()'s %B */
#define MON_12 0x20025 /* the name of December, strftime()'s %B */
#define AM_STR 0x20026 /* what %p says before noon */
#define PM_STR 0x20027 /* what %p says after noon */
#define D_T_FMT 0x20028 /* date and time, for strftime() */
#define D_FMT 0x20029 /* date */
#define T_FMT 0x2002a /* time */
#define T_FMT_AMPM 0x2002b /* format of the time with twelve hours, strftime()'s %r */
#define ERA 0x2002c /* the eras by which years are counted, as in Japan; separated by ; */
#define ERA_YEAR 0x2002d /* format of a year within an era */
#define ERA_D_FMT 0x2002e /* format of a date with its era, strftime()'s %Ex */
#define ALT_DIGITS 0x2002f /* other digits than 0 to 9, for strftime()'s %O…; separated by ; */
#define ERA_D_T_FMT 0x20030 /* format of date and time with the era, strftime()'s %Ec */
#define ERA_T_FMT 0x20031 /* format of the time with the era, strftime()'s %EX */
#define INT_CURR_SYMBOL 0x40000 /* the currency by ISO 4217, four bytes: "EUR " */
#define CURRENCY_SYMBOL 0x40001 /* the currency's sign */
#define MON_DECIMAL_POINT 0x40002 /* the decimal point in sums of money */
#define MON_THOUSANDS_SEP 0x40003 /* what separates groups of digits in sums of money */
#define MON_GROUPING 0x40004 /* how many digits of a sum make a group */
#define POSITIVE_SIGN 0x40005 /* the sign of a sum that is not negative */
#define NEGATIVE_SIGN 0x40006 /* the sign of a negative sum */
#define INT_FRAC_DIGITS 0x40007 /* digits behind the point in a sum with the international symbol: one byte */
#define FRAC_DIGITS 0x40008 /* digits behind the point in a sum: one byte */
#define P_CS_PRECEDES 0x40009 /* 1 if the currency stands before a positive sum: one byte */
#define P_SEP_BY_SPACE 0x4000a /* 1 if a space separates it from a positive sum, 2 if it separates it from the sign: one byte */
#define N_CS_PRECEDES 0x4000b /* 1 if the currency stands before a negative sum: one byte */
#define N_SEP_BY_SPACE 0x4000c /* 1 if a space separates it from a negative sum, 2 if it separates it from the sign: one byte */
#define P_SIGN_POSN 0x4000d /* where a positive sum's sign stands, 0 (brackets around) to 4: one byte */
#define N_SIGN_POSN 0x4000e /* where a negative sum's sign stands, 0 (brackets around) to 4: one byte */
#define CRNCYSTR 0x4000f /* the currency, and where it stands */
#define YESEXPR 0x50000 /* what means yes, a regular expression */
#define NOEXPR 0x50001 /* a regular expression for an answer that means no */
#define YESSTR 0x50002 /* "yes", for questions; empty in most locales: use YESEXPR */
#define NOSTR 0x50003 /* "no", for questions; empty in most locales: use NOEXPR */

/** A string of the locale. man 3 nl_langinfo */
char *nl_langinfo(nl_item item) __returns_static_string;
/** A string of a given locale. man 3 nl_langinfo_l */
char *nl_langinfo_l(nl_item item, locale_t locale) __custom;

#endif
