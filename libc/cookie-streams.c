/*
 * fopencookie(): streams are libc's own, whose buffers are filled and written amid calls of libc; from there no function
 * of the program can be called, which is WebAssembly.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>

FILE *fopencookie(void *restrict cookie, const char *restrict mode, cookie_io_functions_t io_funcs)
{
	(void)cookie, (void)mode, (void)io_funcs;
	fputs("fopencookie: streams on functions of the program are not in this version; open_memstream and fmemopen are\n", stderr);
	errno = ENOTSUP;
	return NULL;
}
