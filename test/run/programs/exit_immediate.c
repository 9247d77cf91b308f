#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void handler(void) { puts("never"); }
int main(void)
{
	atexit(handler);
	printf("lost when stdout is a pipe");
	fprintf(stderr, "seen");
	_exit(3);
}
