#include <stdio.h>
#include <stdlib.h>
static void first(void) { puts("registered first, called last"); }
static void nested(void) { puts("registered by a handler"); }
static void second(void) { puts("second"); atexit(nested); }
static void third(void) { puts("third"); exit(5); }
static void with_status(int status, void *arg) { printf("on_exit %d %s\n", status, (char *)arg); }
int main(void)
{
	printf("%d\n", atexit(first));
	atexit(second);
	on_exit(with_status, "argument");
	atexit(third);
	atexit(second);
	exit(4);
}
