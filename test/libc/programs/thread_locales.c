/* newlocale(), uselocale() and their kin. */
#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>

int main(void)
{
	locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0), copy, before;

	printf("%d %d\n", utf8 != (locale_t)0, uselocale((locale_t)0) == LC_GLOBAL_LOCALE);
	printf("%s\n", nl_langinfo(CODESET));
	before = uselocale(utf8);
	printf("%d %d %s\n", before == LC_GLOBAL_LOCALE, uselocale((locale_t)0) == utf8, nl_langinfo(CODESET));
	copy = duplocale(utf8);
	printf("%d %d\n", copy != utf8, uselocale(copy) == utf8);
	freelocale(utf8);
	printf("%s\n", nl_langinfo(CODESET));
	copy = newlocale(LC_CTYPE_MASK, "C", copy);
	uselocale(copy);
	printf("%s\n", nl_langinfo(CODESET));
	errno = 0;
	printf("%d %d\n", newlocale(LC_ALL_MASK, "nowhere", (locale_t)0) == (locale_t)0, errno == ENOENT);
	errno = 0;
	printf("%d %d\n", newlocale(1 << 30, "C", (locale_t)0) == (locale_t)0, errno == EINVAL);
	printf("%8.3f\n", 123456.789);
	uselocale(LC_GLOBAL_LOCALE);
	freelocale(copy);
	printf("%d %s\n", uselocale((locale_t)0) == LC_GLOBAL_LOCALE, nl_langinfo(CODESET));
	return 0;
}
