/* Classes of wide characters. C11 7.30 */
#ifndef _SOCKSH_WCTYPE_H
#define _SOCKSH_WCTYPE_H

#include <socksh/annotations.h>
#include <socksh/locale_t.h>
#include <socksh/wide_types.h>

typedef unsigned long wctype_t;
typedef const int *wctrans_t;

/** Is the wide character a letter or a digit. man 3 iswalnum */
int iswalnum(wint_t wc);
/** Is the wide character a letter. man 3 iswalpha */
int iswalpha(wint_t wc);
/** Is the wide character a space or a tab. man 3 iswblank */
int iswblank(wint_t wc);
/** Is the wide character a control character. man 3 iswcntrl */
int iswcntrl(wint_t wc);
/** Is the wide character a decimal digit. man 3 iswdigit */
int iswdigit(wint_t wc);
/** Is the wide character printable, and no space. man 3 iswgraph */
int iswgraph(wint_t wc);
/** Is the wide character a lower-case letter. man 3 iswlower */
int iswlower(wint_t wc);
/** Is the wide character printable. man 3 iswprint */
int iswprint(wint_t wc);
/** Is the wide character printable, and neither a letter nor a digit nor a space. man 3 iswpunct */
int iswpunct(wint_t wc);
/** Is the wide character white space. man 3 iswspace */
int iswspace(wint_t wc);
/** Is the wide character an upper-case letter. man 3 iswupper */
int iswupper(wint_t wc);
/** Is the wide character a hexadecimal digit. man 3 iswxdigit */
int iswxdigit(wint_t wc);
/** The lower-case letter. man 3 towlower */
wint_t towlower(wint_t wc);
/** The upper-case letter. man 3 towupper */
wint_t towupper(wint_t wc);
/** A class of wide characters by name. man 3 wctype */
wctype_t wctype(const char *name) __custom;
/** Is the wide character of a class. man 3 iswctype */
int iswctype(wint_t wc, wctype_t desc) __custom;
/** A mapping of wide characters by name. man 3 wctrans */
wctrans_t wctrans(const char *name) __custom;
/** Map a wide character. man 3 towctrans */
wint_t towctrans(wint_t wc, wctrans_t desc) __custom;

/* -- In a given locale -- */

/** Is the wide character a letter or a digit, in this locale? man 3 iswalnum */
int iswalnum_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a letter, in this locale? man 3 iswalpha */
int iswalpha_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a blank or a tab, in this locale? man 3 iswblank */
int iswblank_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a control character, in this locale? man 3 iswcntrl */
int iswcntrl_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a decimal digit, in this locale? man 3 iswdigit */
int iswdigit_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character printable and not a blank, in this locale? man 3 iswgraph */
int iswgraph_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a small letter, in this locale? man 3 iswlower */
int iswlower_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character printable, in this locale? man 3 iswprint */
int iswprint_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character printable, and neither a blank nor a letter nor a digit, in this locale? man 3 iswpunct */
int iswpunct_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character white space, in this locale? man 3 iswspace */
int iswspace_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a capital letter, in this locale? man 3 iswupper */
int iswupper_l(wint_t wc, locale_t locale) __custom;
/** Is the wide character a hexadecimal digit, in this locale? man 3 iswxdigit */
int iswxdigit_l(wint_t wc, locale_t locale) __custom;
/** The lower-case letter, in this locale. man 3 towlower */
wint_t towlower_l(wint_t wc, locale_t locale) __custom;
/** The upper-case letter, in this locale. man 3 towupper */
wint_t towupper_l(wint_t wc, locale_t locale) __custom;
/** A class of wide characters by name, in this locale. man 3 wctype */
wctype_t wctype_l(const char *name, locale_t locale) __custom;
/** Is the wide character of a class, in this locale? man 3 iswctype */
int iswctype_l(wint_t wc, wctype_t desc, locale_t locale) __custom;
/** A mapping of wide characters by name, in this locale. man 3 wctrans */
wctrans_t wctrans_l(const char *name, locale_t locale) __custom;
/** Map a wide character, in this locale. man 3 towctrans */
wint_t towctrans_l(wint_t wc, wctrans_t desc, locale_t locale) __custom;

#endif
