/* Memory at the start of a page, as in the days before posix_memalign(). */
#include <errno.h>
#include <malloc.h>
#include <stdlib.h>
#include <unistd.h>

void *valloc(size_t size)
{
	return memalign((size_t)getpagesize(), size);
}

void *pvalloc(size_t size)
{
	size_t rest = (size_t)getpagesize() - 1;

	if (size > (size_t)-1 - rest) {
		errno = ENOMEM;
		return NULL;
	}
	return memalign(rest + 1, (size + rest) & ~rest);
}
