/* getdate(): its result in memory of the program's. */
#define _GNU_SOURCE
#include <time.h>

struct tm *getdate(const char *string)
{
	static struct tm result;
	int error = getdate_r(string, &result);

	if (error == 0)
		return &result;
	getdate_err = error;
	return NULL;
}
