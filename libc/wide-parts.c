/* <wchar.h>: conversions of strings that need not end. */
#include <string.h>
#include <wchar.h>

size_t mbsnrtowcs(wchar_t *restrict dest, const char **restrict src, size_t nms, size_t len, mbstate_t *restrict ps)
{
	static mbstate_t own;
	mbstate_t passing, *state = ps ? ps : &own;
	const char *from = *src, *end = from + nms;
	size_t n = 0;

	/* Who only asks for the length leaves the state as it is. */
	if (dest == NULL) {
		passing = *state;
		state = &passing;
	}
	for (; from < end && (dest == NULL || n < len); n++) {
		wchar_t c;
		size_t bytes = mbrtowc(&c, from, (size_t)(end - from), state);

		if (bytes == (size_t)-1)
			return bytes;
		if (bytes == (size_t)-2) {
			from = end;
			break;
		}
		if (dest != NULL)
			dest[n] = c;
		if (bytes == 0) {
			from = NULL;
			break;
		}
		from += bytes;
	}
	if (dest != NULL)
		*src = from;
	return n;
}

size_t wcsnrtombs(char *restrict dest, const wchar_t **restrict src, size_t nwc, size_t len, mbstate_t *restrict ps)
{
	static mbstate_t own;
	const wchar_t *from = *src, *end = from + nwc;
	size_t n = 0;

	for (; from < end; from++) {
		char bytes[16];
		size_t count = wcrtomb(bytes, *from, ps ? ps : &own);

		if (count == (size_t)-1)
			return count;
		if (dest != NULL && n + count > len)
			break;
		if (dest != NULL)
			memcpy(dest + n, bytes, count);
		if (*from == 0) {
			if (dest != NULL)
				*src = NULL;
			return n + count - 1;
		}
		n += count;
	}
	if (dest != NULL)
		*src = from;
	return n;
}
