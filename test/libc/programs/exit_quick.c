#include <stdio.h>
#include <stdlib.h>
static void one(void) { fputs("one\n", stderr); }
static void two(void) { fputs("two\n", stderr); }
static void never(void) { fputs("never\n", stderr); }
int main(void)
{
	atexit(never);
	printf("%d %d\n", at_quick_exit(one), at_quick_exit(two));
	fflush(stdout);
	puts("not flushed");
	quick_exit(258);
}
