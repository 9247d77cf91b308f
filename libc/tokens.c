/* Strings cut into tokens, and getsubopt(). */
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

char *strtok_r(char *restrict str, const char *restrict delim, char **restrict saveptr)
{
	char *token = str != NULL ? str : *saveptr;
	char *end;

	token += strspn(token, delim);
	end = token + strcspn(token, delim);
	if (*end != '\0')
		*end++ = '\0';
	*saveptr = end;
	return *token != '\0' ? token : NULL;
}

char *strtok(char *restrict str, const char *restrict delim)
{
	static char *rest;

	return strtok_r(str, delim, &rest);
}

char *strsep(char **restrict stringp, const char *restrict delim)
{
	char *token = *stringp;
	char *end;

	if (token == NULL)
		return NULL;
	end = token + strcspn(token, delim);
	*stringp = *end != '\0' ? end + 1 : NULL;
	*end = '\0';
	return token;
}

void *rawmemchr(const void *s, int c)
{
	const unsigned char *at = s;

	while (*at != (unsigned char)c)
		at++;
	return (void *)at;
}

/* "name" or "name=value", up to a comma, is cut off and looked up. */
int getsubopt(char **restrict optionp, char *const *restrict tokens, char **restrict valuep)
{
	char *option = *optionp;
	size_t length = strcspn(option, ",");
	size_t name = strcspn(option, "=,");
	int i;

	if (length == 0 && option[0] == '\0')
		return -1;
	*optionp = option[length] == ',' ? option + length + 1 : option + length;
	for (i = 0; tokens[i] != NULL; i++) {
		if (strlen(tokens[i]) == name && strncmp(option, tokens[i], name) == 0)
			break;
	}
	option[length] = '\0';
	if (tokens[i] == NULL) {
		*valuep = option;
		return -1;
	}
	*valuep = name < length ? option + name + 1 : NULL;
	return i;
}
