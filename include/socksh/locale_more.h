/* The rest of <locale.h>: locales of single threads. */
#ifndef _SOCKSH_LOCALE_MORE_H
#define _SOCKSH_LOCALE_MORE_H

#define LC_PAPER 7 /* category: the size of paper */
#define LC_NAME 8 /* category: how people are addressed */
#define LC_ADDRESS 9 /* category: how addresses are written */
#define LC_TELEPHONE 10 /* category: how telephone numbers are written */
#define LC_MEASUREMENT 11 /* category: metres or feet */
#define LC_IDENTIFICATION 12 /* category: who wrote the locale */

#define LC_CTYPE_MASK (1 << LC_CTYPE) /* newlocale(): LC_CTYPE */
#define LC_NUMERIC_MASK (1 << LC_NUMERIC) /* newlocale(): LC_NUMERIC */
#define LC_TIME_MASK (1 << LC_TIME) /* newlocale(): LC_TIME */
#define LC_COLLATE_MASK (1 << LC_COLLATE) /* newlocale(): LC_COLLATE */
#define LC_MONETARY_MASK (1 << LC_MONETARY) /* newlocale(): LC_MONETARY */
#define LC_MESSAGES_MASK (1 << LC_MESSAGES) /* newlocale(): LC_MESSAGES */
#define LC_PAPER_MASK (1 << LC_PAPER) /* newlocale(): LC_PAPER */
#define LC_NAME_MASK (1 << LC_NAME) /* newlocale(): LC_NAME */
#define LC_ADDRESS_MASK (1 << LC_ADDRESS) /* newlocale(): LC_ADDRESS */
#define LC_TELEPHONE_MASK (1 << LC_TELEPHONE) /* newlocale(): LC_TELEPHONE */
#define LC_MEASUREMENT_MASK (1 << LC_MEASUREMENT) /* newlocale(): LC_MEASUREMENT */
#define LC_IDENTIFICATION_MASK (1 << LC_IDENTIFICATION) /* newlocale(): LC_IDENTIFICATION */
/* newlocale(): all categories */
#define LC_ALL_MASK (LC_CTYPE_MASK | LC_NUMERIC_MASK | LC_TIME_MASK | LC_COLLATE_MASK | LC_MONETARY_MASK | LC_MESSAGES_MASK | LC_PAPER_MASK | LC_NAME_MASK | LC_ADDRESS_MASK | LC_TELEPHONE_MASK | LC_MEASUREMENT_MASK | LC_IDENTIFICATION_MASK) /* newlocale(): all categories */
#define LC_GLOBAL_LOCALE ((locale_t)-1L) /* the locale that setlocale() sets */

/** A locale made of categories of a named one, and of base for the others. man 3 newlocale
 *  errors: EINVAL ENOENT ENOMEM
 *  returns: the locale, which takes base's place, or 0 */
locale_t newlocale(int category_mask, const char *locale, locale_t base) __custom __string(2);
/** A copy of a locale. man 3 duplocale
 *  errors: ENOMEM
 *  returns: the copy, or 0 */
locale_t duplocale(locale_t locobj) __custom;
/** The end of a locale. man 3 freelocale */
void freelocale(locale_t locobj) __custom;
/** The calling thread's locale from now on; 0 only asks. man 3 uselocale
 *  errors: EINVAL
 *  returns: the one it had, LC_GLOBAL_LOCALE at first */
locale_t uselocale(locale_t newloc) __custom;

#endif
