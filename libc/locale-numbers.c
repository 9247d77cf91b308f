/* Numbers from strings in a given locale. */
#include <socksh/within_locale.h>
#include <stdlib.h>
#include <wchar.h>

#define CONVERSION(type, character, name, ...) \
	type name##_l(const character *restrict nptr, character **restrict endptr __VA_OPT__(, int base), locale_t locale) \
		WITHIN_LOCALE(locale, type, name(nptr, endptr __VA_OPT__(, base)))

CONVERSION(long, char, strtol, base)
CONVERSION(unsigned long, char, strtoul, base)
CONVERSION(long long, char, strtoll, base)
CONVERSION(unsigned long long, char, strtoull, base)
CONVERSION(double, char, strtod)
CONVERSION(float, char, strtof)
CONVERSION(long double, char, strtold)
CONVERSION(long, wchar_t, wcstol, base)
CONVERSION(unsigned long, wchar_t, wcstoul, base)
CONVERSION(long long, wchar_t, wcstoll, base)
CONVERSION(unsigned long long, wchar_t, wcstoull, base)
CONVERSION(double, wchar_t, wcstod)
CONVERSION(float, wchar_t, wcstof)
CONVERSION(long double, wchar_t, wcstold)
