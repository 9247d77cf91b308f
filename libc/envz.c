/* <envz.h>: vectors of <argz.h> whose strings are "NAME=value", or a name alone. */
#include <envz.h>
#include <string.h>

char *envz_entry(const char *restrict envz, size_t envz_len, const char *restrict name)
{
	size_t length = strcspn(name, "=");
	const char *end = envz + envz_len;

	while (envz < end) {
		if (strncmp(envz, name, length) == 0 && (envz[length] == '\0' || envz[length] == '='))
			return (char *)envz;
		envz += strlen(envz) + 1;
	}
	return NULL;
}

char *envz_get(const char *restrict envz, size_t envz_len, const char *restrict name)
{
	char *entry = envz_entry(envz, envz_len, name);

	if (entry == NULL || *(entry += strcspn(entry, "=")) == '\0')
		return NULL;
	return entry + 1;
}

void envz_remove(char **restrict envz, size_t *restrict envz_len, const char *restrict name)
{
	char *entry = envz_entry(*envz, *envz_len, name);

	if (entry != NULL)
		argz_delete(envz, envz_len, entry);
}

error_t envz_add(char **restrict envz, size_t *restrict envz_len, const char *restrict name, const char *restrict value)
{
	size_t before, length = strlen(name);
	error_t error;

	envz_remove(envz, envz_len, name);
	if (value == NULL)
		return argz_add(envz, envz_len, name);
	before = *envz_len;
	error = argz_add(envz, envz_len, name);
	if (error == 0)
		error = argz_append(envz, envz_len, value, strlen(value) + 1);
	if (error == 0)
		(*envz)[before + length] = '=';
	return error;
}

error_t envz_merge(char **restrict envz, size_t *restrict envz_len, const char *restrict envz2, size_t envz2_len, int override)
{
	const char *end = envz2 + envz2_len;
	error_t error = 0;

	while (envz2 < end && error == 0) {
		char *old = envz_entry(*envz, *envz_len, envz2);

		if (old == NULL || override) {
			if (old != NULL)
				argz_delete(envz, envz_len, old);
			error = argz_add(envz, envz_len, envz2);
		}
		envz2 += strlen(envz2) + 1;
	}
	return error;
}

void envz_strip(char **restrict envz, size_t *restrict envz_len)
{
	char *to = *envz, *from = to, *end = to + *envz_len;

	while (from < end) {
		size_t size = strlen(from) + 1;

		if (strchr(from, '=') != NULL) {
			memmove(to, from, size);
			to += size;
		}
		from += size;
	}
	*envz_len = (size_t)(to - *envz);
}
