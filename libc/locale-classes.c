/* <ctype.h>, <wctype.h>: characters in a given locale. */
#include <ctype.h>
#include <socksh/within_locale.h>
#include <wctype.h>

#define OF_CHARACTER(name) \
	int name##_l(int c, locale_t locale) WITHIN_LOCALE(locale, int, name(c))

OF_CHARACTER(isalnum)
OF_CHARACTER(isalpha)
OF_CHARACTER(isblank)
OF_CHARACTER(iscntrl)
OF_CHARACTER(isdigit)
OF_CHARACTER(isgraph)
OF_CHARACTER(islower)
OF_CHARACTER(isprint)
OF_CHARACTER(ispunct)
OF_CHARACTER(isspace)
OF_CHARACTER(isupper)
OF_CHARACTER(isxdigit)
OF_CHARACTER(tolower)
OF_CHARACTER(toupper)

#define OF_WIDE_CHARACTER(type, name) \
	type name##_l(wint_t wc, locale_t locale) WITHIN_LOCALE(locale, type, name(wc))

OF_WIDE_CHARACTER(int, iswalnum)
OF_WIDE_CHARACTER(int, iswalpha)
OF_WIDE_CHARACTER(int, iswblank)
OF_WIDE_CHARACTER(int, iswcntrl)
OF_WIDE_CHARACTER(int, iswdigit)
OF_WIDE_CHARACTER(int, iswgraph)
OF_WIDE_CHARACTER(int, iswlower)
OF_WIDE_CHARACTER(int, iswprint)
OF_WIDE_CHARACTER(int, iswpunct)
OF_WIDE_CHARACTER(int, iswspace)
OF_WIDE_CHARACTER(int, iswupper)
OF_WIDE_CHARACTER(int, iswxdigit)
OF_WIDE_CHARACTER(wint_t, towlower)
OF_WIDE_CHARACTER(wint_t, towupper)

wctype_t wctype_l(const char *name, locale_t locale) WITHIN_LOCALE(locale, wctype_t, wctype(name))

int iswctype_l(wint_t wc, wctype_t desc, locale_t locale) WITHIN_LOCALE(locale, int, iswctype(wc, desc))

wctrans_t wctrans_l(const char *name, locale_t locale) WITHIN_LOCALE(locale, wctrans_t, wctrans(name))

wint_t towctrans_l(wint_t wc, wctrans_t desc, locale_t locale) WITHIN_LOCALE(locale, wint_t, towctrans(wc, desc))
