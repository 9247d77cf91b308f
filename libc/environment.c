/*
 * The environment, as POSIX has it: `environ` is the program's to read and to change. What the functions here change
 * is changed in libc's own environment as well, which it gives to system() and popen(), and where it finds TZ.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* libc's own; a NULL value removes the name. */
extern void __library_setenv(const char *name, const char *value);
extern void __library_clearenv(void);

/* The array that this file has allocated, and its slots; `environ` may have been set to another one. */
static char **own;
static size_t slots;

static char **find(const char *name, size_t length)
{
	char **at;

	for (at = environ; at != NULL && *at != NULL; at++) {
		if (strncmp(*at, name, length) == 0 && (*at)[length] == '=')
			return at;
	}
	return NULL;
}

static int append(char *string)
{
	size_t count = 0;

	while (environ != NULL && environ[count] != NULL)
		count++;
	if (environ != own || count + 2 > slots) {
		size_t wanted = 2 * count + 16;
		char **larger = malloc(wanted * sizeof(*larger));

		if (larger == NULL)
			return -1;
		if (count > 0)
			memcpy(larger, environ, count * sizeof(*larger));
		if (environ == own)
			free(own);
		own = environ = larger;
		slots = wanted;
	}
	environ[count] = string;
	environ[count + 1] = NULL;
	return 0;
}

static int is_name(const char *name)
{
	if (name != NULL && name[0] != '\0' && strchr(name, '=') == NULL)
		return 1;
	errno = EINVAL;
	return 0;
}

char *getenv(const char *name)
{
	size_t length = strlen(name);
	char **at = length > 0 ? find(name, length) : NULL;

	return at != NULL ? *at + length + 1 : NULL;
}

char *secure_getenv(const char *name)
{
	return getuid() == geteuid() && getgid() == getegid() ? getenv(name) : NULL;
}

int setenv(const char *name, const char *value, int overwrite)
{
	size_t length;
	char **at, *string;

	if (!is_name(name))
		return -1;
	length = strlen(name);
	at = find(name, length);
	if (at != NULL && !overwrite)
		return 0;
	string = malloc(length + strlen(value) + 2);
	if (string == NULL)
		return -1;
	memcpy(string, name, length);
	string[length] = '=';
	strcpy(string + length + 1, value);
	if (at != NULL)
		*at = string; /* the old one may be in use, from getenv() */
	else if (append(string) < 0)
		return -1;
	__library_setenv(name, value);
	return 0;
}

int unsetenv(const char *name)
{
	char **at;

	if (!is_name(name))
		return -1;
	while ((at = find(name, strlen(name))) != NULL) {
		do
			at[0] = at[1];
		while (*at++ != NULL);
	}
	__library_setenv(name, NULL);
	return 0;
}

int putenv(char *string)
{
	size_t length = strcspn(string, "=");
	char **at;
	char *name;

	if (string[length] == '\0')
		return unsetenv(string);
	at = find(string, length);
	if (at != NULL)
		*at = string;
	else if (append(string) < 0)
		return -1;
	name = strndup(string, length);
	if (name != NULL)
		__library_setenv(name, string + length + 1);
	free(name);
	return 0;
}

int clearenv(void)
{
	if (environ == own)
		free(own);
	own = environ = NULL;
	slots = 0;
	__library_clearenv();
	return 0;
}
