#include <stdio.h>
#include <stdlib.h>
static void never(void) { puts("never"); }
int main(void)
{
	atexit(never);
	fputs("to stderr\n", stderr);
	puts("lost in the buffer");
	abort();
}
