/* How libc/locale-*.c work in a given locale: it is the calling thread's for as long as one call takes. */
#ifndef _SOCKSH_WITHIN_LOCALE_H
#define _SOCKSH_WITHIN_LOCALE_H

#include <locale.h>

/* The locale is the thread's from now on; a wild one, NULL with it, is a fault. Gives the one before. */
static inline locale_t __enter_locale(locale_t locale)
{
	return uselocale(locale == NULL ? (locale_t)1 : locale);
}

/* The body of a function of that result. */
#define WITHIN_LOCALE(locale, type, call) \
	{ \
		locale_t before = __enter_locale(locale); \
		type result = call; \
\
		uselocale(before); \
		return result; \
	}

#endif
