/* <aliases.h>: the results in memory of the program's. */
#include <aliases.h>
#include <errno.h>
#include <stdlib.h>

static struct aliasent found;
static char *buffer;
static size_t room;

/* Room for a longer alias; 0 if there is none. */
static int enlarge(void)
{
	size_t more = room == 0 ? 1024 : room * 2;
	char *larger = realloc(buffer, more);

	if (larger == NULL)
		return 0;
	buffer = larger;
	room = more;
	return 1;
}

struct aliasent *getaliasent(void)
{
	struct aliasent *result = NULL;
	int error = ERANGE;

	if (room == 0 && !enlarge())
		return NULL;
	while ((error = getaliasent_r(&found, buffer, room, &result)) == ERANGE && enlarge())
		;
	if (error != 0)
		errno = error;
	return result;
}

struct aliasent *getaliasbyname(const char *name)
{
	struct aliasent *result = NULL;
	int error = ERANGE;

	if (room == 0 && !enlarge())
		return NULL;
	while ((error = getaliasbyname_r(name, &found, buffer, room, &result)) == ERANGE && enlarge())
		;
	if (error != 0)
		errno = error;
	return result;
}
