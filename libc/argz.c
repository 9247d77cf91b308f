/* <argz.h>: strings one behind the other, in memory from malloc(). */
#include <argz.h>
#include <stdlib.h>
#include <string.h>

error_t argz_append(char **restrict argz, size_t *restrict argz_len, const char *restrict buf, size_t buf_len)
{
	char *larger;

	if (buf_len == 0)
		return 0;
	larger = realloc(*argz, *argz_len + buf_len);
	if (larger == NULL)
		return ENOMEM;
	memcpy(larger + *argz_len, buf, buf_len);
	*argz = larger;
	*argz_len += buf_len;
	return 0;
}

error_t argz_add(char **restrict argz, size_t *restrict argz_len, const char *restrict str)
{
	return argz_append(argz, argz_len, str, strlen(str) + 1);
}

/* Separators end a string; several beside each other, or at the beginning, make none. The NUL always ends one. */
error_t argz_add_sep(char **restrict argz, size_t *restrict argz_len, const char *restrict string, int delim)
{
	size_t before = *argz_len, length = strlen(string) + 1, i, used = before;
	error_t error = length > 1 ? argz_append(argz, argz_len, string, length) : 0;

	if (error != 0 || length == 1)
		return error;
	for (i = before; i < before + length; i++) {
		char c = (*argz)[i];

		if (c != (char)delim || c == '\0')
			(*argz)[used++] = c;
		else if (used > 0 && (*argz)[used - 1] != '\0')
			(*argz)[used++] = '\0';
	}
	*argz_len = used;
	return 0;
}

error_t argz_create_sep(const char *restrict string, int sep, char **restrict argz, size_t *restrict len)
{
	*argz = NULL;
	*len = 0;
	return argz_add_sep(argz, len, string, sep);
}

error_t argz_create(char *const argv[], char **restrict argz, size_t *restrict len)
{
	error_t error = 0;

	*argz = NULL;
	*len = 0;
	for (; *argv != NULL && error == 0; argv++)
		error = argz_add(argz, len, *argv);
	return error;
}

void argz_extract(const char *restrict argz, size_t len, char **restrict argv)
{
	const char *entry;

	for (entry = argz_next(argz, len, NULL); entry != NULL; entry = argz_next(argz, len, entry))
		*argv++ = (char *)entry;
	*argv = NULL;
}

char *argz_next(const char *restrict argz, size_t argz_len, const char *restrict entry)
{
	const char *next = entry == NULL ? argz : entry + strlen(entry) + 1;

	return argz_len > 0 && next < argz + argz_len ? (char *)next : NULL;
}

size_t argz_count(const char *argz, size_t len)
{
	const char *entry;
	size_t count = 0;

	for (entry = argz_next(argz, len, NULL); entry != NULL; entry = argz_next(argz, len, entry))
		count++;
	return count;
}

void argz_stringify(char *argz, size_t len, int sep)
{
	size_t i;

	for (i = 0; i + 1 < len; i++)
		if (argz[i] == '\0')
			argz[i] = sep;
}

void argz_delete(char **restrict argz, size_t *restrict argz_len, char *restrict entry)
{
	size_t length;

	if (entry == NULL)
		return;
	length = strlen(entry) + 1;
	*argz_len -= length;
	memmove(entry, entry + length, *argz_len - (entry - *argz));
	if (*argz_len == 0) {
		free(*argz);
		*argz = NULL;
	}
}

error_t argz_insert(char **restrict argz, size_t *restrict argz_len, char *restrict before, const char *restrict entry)
{
	size_t at, length = strlen(entry) + 1;
	char *larger;

	if (before == NULL)
		return argz_add(argz, argz_len, entry);
	if (before < *argz || before >= *argz + *argz_len)
		return EINVAL;
	/* From the beginning of its string. */
	while (before > *argz && before[-1] != '\0')
		before--;
	at = before - *argz;
	larger = realloc(*argz, *argz_len + length);
	if (larger == NULL)
		return ENOMEM;
	memmove(larger + at + length, larger + at, *argz_len - at);
	memcpy(larger + at, entry, length);
	*argz = larger;
	*argz_len += length;
	return 0;
}
