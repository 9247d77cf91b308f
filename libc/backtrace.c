/* <execinfo.h>: functions in WebAssembly have no return addresses that could be shown. */
#include <execinfo.h>
#include <stdlib.h>

int backtrace(void **buffer, int size)
{
	(void)buffer;
	(void)size;
	return 0;
}

char **backtrace_symbols(void *const *buffer, int size)
{
	(void)buffer;
	return size > 0 ? calloc(size, sizeof(char *)) : malloc(1);
}

void backtrace_symbols_fd(void *const *buffer, int size, int fd)
{
	(void)buffer;
	(void)size;
	(void)fd;
}
