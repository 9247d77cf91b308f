/* getnetgrent(): what it gives stays until the next call. */
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>

int getnetgrent(char **restrict hostp, char **restrict userp, char **restrict domainp)
{
	static char *room;

	if (room == NULL && (room = malloc(BUFSIZ)) == NULL)
		return 0;
	return getnetgrent_r(hostp, userp, domainp, room, BUFSIZ);
}
