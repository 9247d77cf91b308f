/* Multibyte characters: UTF-8, or bytes in the C locale. The state is the program's own, so it may hold anything. */
#include <errno.h>
#include <stdlib.h>
#include <uchar.h>
#include <wchar.h>

/* mbstate_t.__count: continuation bytes still to come, or that a low surrogate in __value.__wch is to be given. */
#define SURROGATE 8

static size_t illegal(mbstate_t *ps)
{
	ps->__count = 0;
	errno = EILSEQ;
	return (size_t)-1;
}

static size_t decode(unsigned *to, const char *s, size_t n, mbstate_t *ps)
{
	unsigned left = ps->__count & 3, c = ps->__value.__wch, size = ps->__count >> 4 & 7;

	for (size_t i = 0; i < n; i++) {
		unsigned byte = (unsigned char)s[i];

		if (left == 0) {
			if (byte >= 0x80 && MB_CUR_MAX == 1)
				return illegal(ps);
			left = byte < 0x80 ? 0 : byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
			if ((byte >= 0x80 && byte < 0xc2) || byte > 0xf4)
				return illegal(ps);
			c = left == 0 ? byte : byte & (0x3f >> left);
			size = left;
		} else {
			if ((byte & 0xc0) != 0x80)
				return illegal(ps);
			c = c << 6 | (byte & 0x3f);
			left--;
		}
		if (left == 0) {
			if ((size == 2 && c < 0x800) || (size == 3 && c < 0x10000) || c > 0x10ffff || c >> 11 == 0x1b)
				return illegal(ps);
			ps->__count = 0;
			*to = c;
			return c == 0 ? 0 : i + 1;
		}
	}
	ps->__count = left | size << 4;
	ps->__value.__wch = c;
	return (size_t)-2;
}

static size_t encode(char *s, unsigned c, mbstate_t *ps)
{
	int more = c < 0x80 ? 0 : c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;

	if (c > 0x10ffff || c >> 11 == 0x1b || (more > 0 && MB_CUR_MAX == 1))
		return illegal(ps);
	s[0] = "\0\xc0\xe0\xf0"[more] | c >> 6 * more;
	for (int i = 1; i <= more; i++)
		s[i] = 0x80 | (c >> 6 * (more - i) & 0x3f);
	return more + 1;
}

size_t mbrtowc(wchar_t *restrict pwc, const char *restrict s, size_t n, mbstate_t *restrict ps)
{
	static mbstate_t own;
	unsigned c;
	size_t used = decode(&c, s == NULL ? "" : s, s == NULL ? 1 : n, ps == NULL ? &own : ps);

	if (pwc != NULL && s != NULL && used < (size_t)-2)
		*pwc = c;
	return used;
}

size_t mbrlen(const char *restrict s, size_t n, mbstate_t *restrict ps)
{
	static mbstate_t own;

	return mbrtowc(NULL, s, n, ps == NULL ? &own : ps);
}

size_t wcrtomb(char *restrict s, wchar_t wc, mbstate_t *restrict ps)
{
	static mbstate_t own;
	char unused[16];

	return encode(s == NULL ? unused : s, s == NULL ? 0 : wc, ps == NULL ? &own : ps);
}

int mbsinit(const mbstate_t *ps)
{
	return ps == NULL || ps->__count == 0;
}

size_t mbrtoc32(char32_t *restrict pc32, const char *restrict s, size_t n, mbstate_t *restrict ps)
{
	static mbstate_t own;

	return mbrtowc((wchar_t *)pc32, s, n, ps == NULL ? &own : ps);
}

size_t c32rtomb(char *restrict s, char32_t c32, mbstate_t *restrict ps)
{
	static mbstate_t own;

	return wcrtomb(s, c32, ps == NULL ? &own : ps);
}

size_t mbrtoc16(char16_t *restrict pc16, const char *restrict s, size_t n, mbstate_t *restrict ps)
{
	static mbstate_t own;
	unsigned c;
	size_t used;

	if (ps == NULL)
		ps = &own;
	if (ps->__count == SURROGATE) {
		ps->__count = 0;
		if (pc16 != NULL)
			*pc16 = ps->__value.__wch;
		return (size_t)-3;
	}
	used = decode(&c, s == NULL ? "" : s, s == NULL ? 1 : n, ps);
	if (used >= (size_t)-2 || s == NULL)
		return used;
	if (c >= 0x10000) {
		ps->__count = SURROGATE;
		ps->__value.__wch = 0xdc00 | (c & 0x3ff);
		c = 0xd7c0 + (c >> 10);
	}
	if (pc16 != NULL)
		*pc16 = c;
	return used;
}

size_t c16rtomb(char *restrict s, char16_t c16, mbstate_t *restrict ps)
{
	static mbstate_t own;
	unsigned c = c16;

	if (ps == NULL)
		ps = &own;
	if (s != NULL && ps->__count != SURROGATE && c >> 10 == 0x36) {
		ps->__count = SURROGATE;
		ps->__value.__wch = c;
		return 0;
	}
	if (ps->__count == SURROGATE) {
		ps->__count = 0;
		if (c >> 10 != 0x37)
			return illegal(ps);
		c = ((ps->__value.__wch & 0x3ff) << 10 | (c & 0x3ff)) + 0x10000;
	}
	return wcrtomb(s, c, ps);
}
