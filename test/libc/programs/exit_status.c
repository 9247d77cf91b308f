#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
static void with_status(int status, void *arg) { printf("%s %d\n", (char *)arg, status); }
static void again(void) { exit(513); }
int main(void)
{
	on_exit(with_status, "second");
	atexit(again);
	on_exit(with_status, "first");
	exit(300);
}
