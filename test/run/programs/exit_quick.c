#include <stdio.h>
#include <stdlib.h>
static void never(void) { puts("never"); }
static void quick(void) { fputs("quick\n", stderr); }
int main(void)
{
	atexit(never);
	at_quick_exit(quick);
	printf("not flushed");
	quick_exit(6);
}
