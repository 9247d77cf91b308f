/* <wchar.h>: strings of wide characters. */
#include <stdlib.h>
#include <wchar.h>
#include <wctype.h>

size_t wcslen(const wchar_t *s)
{
	const wchar_t *end = s;

	while (*end)
		end++;
	return end - s;
}

size_t wcsnlen(const wchar_t *s, size_t maxlen)
{
	size_t n = 0;

	while (n < maxlen && s[n])
		n++;
	return n;
}

wchar_t *wmemcpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	return __builtin_memcpy(dest, src, n * sizeof *src);
}

wchar_t *wmempcpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	return wmemcpy(dest, src, n) + n;
}

wchar_t *wmemmove(wchar_t *dest, const wchar_t *src, size_t n)
{
	return __builtin_memmove(dest, src, n * sizeof *src);
}

wchar_t *wmemset(wchar_t *s, wchar_t c, size_t n)
{
	for (size_t i = 0; i < n; i++)
		s[i] = c;
	return s;
}

int wmemcmp(const wchar_t *s1, const wchar_t *s2, size_t n)
{
	for (; n > 0; n--, s1++, s2++)
		if (*s1 != *s2)
			return *s1 < *s2 ? -1 : 1;
	return 0;
}

wchar_t *wmemchr(const wchar_t *s, wchar_t c, size_t n)
{
	for (; n > 0; n--, s++)
		if (*s == c)
			return (wchar_t *)s;
	return NULL;
}

wchar_t *wcpcpy(wchar_t *restrict dest, const wchar_t *restrict src)
{
	while ((*dest = *src++))
		dest++;
	return dest;
}

wchar_t *wcscpy(wchar_t *restrict dest, const wchar_t *restrict src)
{
	wcpcpy(dest, src);
	return dest;
}

wchar_t *wcsncpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	size_t length = wcsnlen(src, n);

	wmemcpy(dest, src, length);
	wmemset(dest + length, 0, n - length);
	return dest;
}

wchar_t *wcpncpy(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	return wcsncpy(dest, src, n) + wcsnlen(dest, n);
}

wchar_t *wcscat(wchar_t *restrict dest, const wchar_t *restrict src)
{
	wcpcpy(dest + wcslen(dest), src);
	return dest;
}

wchar_t *wcsncat(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	size_t at = wcslen(dest), length = wcsnlen(src, n);

	wmemcpy(dest + at, src, length);
	dest[at + length] = 0;
	return dest;
}

int wcsncmp(const wchar_t *s1, const wchar_t *s2, size_t n)
{
	for (; n > 0; n--, s1++, s2++) {
		if (*s1 != *s2)
			return *s1 < *s2 ? -1 : 1;
		if (*s1 == 0)
			break;
	}
	return 0;
}

int wcscmp(const wchar_t *s1, const wchar_t *s2)
{
	return wcsncmp(s1, s2, (size_t)-1);
}

/* The order of the C locale. */
int wcscoll(const wchar_t *s1, const wchar_t *s2)
{
	return wcscmp(s1, s2);
}

/* As it is: in the C locale the order is that of the characters. */
size_t wcsxfrm(wchar_t *restrict dest, const wchar_t *restrict src, size_t n)
{
	size_t length = wcslen(src);

	if (n > 0)
		wmemcpy(dest, src, length < n ? length + 1 : n);
	return length;
}

int wcsncasecmp(const wchar_t *s1, const wchar_t *s2, size_t n)
{
	for (; n > 0; n--, s1++, s2++) {
		wint_t a = towlower(*s1), b = towlower(*s2);

		if (a != b)
			return a < b ? -1 : 1;
		if (a == 0)
			break;
	}
	return 0;
}

int wcscasecmp(const wchar_t *s1, const wchar_t *s2)
{
	return wcsncasecmp(s1, s2, (size_t)-1);
}

wchar_t *wcschr(const wchar_t *s, wchar_t c)
{
	return wmemchr(s, c, wcslen(s) + 1);
}

wchar_t *wcschrnul(const wchar_t *s, wchar_t c)
{
	while (*s && *s != c)
		s++;
	return (wchar_t *)s;
}

wchar_t *wcsrchr(const wchar_t *s, wchar_t c)
{
	const wchar_t *at = s + wcslen(s);

	for (;; at--) {
		if (*at == c)
			return (wchar_t *)at;
		if (at == s)
			return NULL;
	}
}

wchar_t *wcsstr(const wchar_t *haystack, const wchar_t *needle)
{
	size_t length = wcslen(needle);

	for (;; haystack++) {
		if (wcsncmp(haystack, needle, length) == 0)
			return (wchar_t *)haystack;
		if (*haystack == 0)
			return NULL;
	}
}

wchar_t *wcswcs(const wchar_t *haystack, const wchar_t *needle)
{
	return wcsstr(haystack, needle);
}

size_t wcsspn(const wchar_t *s, const wchar_t *accept)
{
	size_t n = 0;

	while (s[n] && wcschr(accept, s[n]))
		n++;
	return n;
}

size_t wcscspn(const wchar_t *s, const wchar_t *reject)
{
	size_t n = 0;

	while (s[n] && !wcschr(reject, s[n]))
		n++;
	return n;
}

wchar_t *wcspbrk(const wchar_t *s, const wchar_t *accept)
{
	s += wcscspn(s, accept);
	return *s ? (wchar_t *)s : NULL;
}

wchar_t *wcstok(wchar_t *restrict s, const wchar_t *restrict delim, wchar_t **restrict ptr)
{
	if (s == NULL)
		s = *ptr;
	if (s == NULL)
		return NULL;
	s += wcsspn(s, delim);
	if (*s == 0) {
		*ptr = NULL;
		return NULL;
	}
	*ptr = wcspbrk(s, delim);
	if (*ptr != NULL)
		*(*ptr)++ = 0;
	return s;
}

wchar_t *wcsdup(const wchar_t *s)
{
	size_t size = (wcslen(s) + 1) * sizeof *s;
	wchar_t *copy = malloc(size);

	return copy == NULL ? NULL : __builtin_memcpy(copy, s, size);
}

int wcswidth(const wchar_t *s, size_t n)
{
	int columns = 0;

	for (; n > 0 && *s; n--, s++) {
		int width = wcwidth(*s);

		if (width < 0)
			return -1;
		columns += width;
	}
	return columns;
}
