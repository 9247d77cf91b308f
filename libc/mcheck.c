/* <mcheck.h> as it is without libc_malloc_debug.so, since glibc 2.34: off. */
#include <mcheck.h>

int mcheck(void (*abortfunc)(enum mcheck_status mstatus))
{
	(void)abortfunc;
	return -1;
}

int mcheck_pedantic(void (*abortfunc)(enum mcheck_status mstatus))
{
	(void)abortfunc;
	return -1;
}

void mcheck_check_all(void)
{
}

enum mcheck_status mprobe(void *ptr)
{
	(void)ptr;
	return MCHECK_DISABLED;
}

void mtrace(void)
{
}

void muntrace(void)
{
}
