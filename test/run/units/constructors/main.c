#include <stdio.h>
#include <stdlib.h>

extern int order[], used;
static void note(int n) { order[used++] = n; }

__attribute__((constructor)) static void plain(void) { note(1); }
__attribute__((constructor(200))) static void numbered(int argc, char **argv) { note(argc * 10 + (argv[0] != 0)); }
__attribute__((destructor)) static void end(void) { puts("destructor of main.c"); }
__attribute__((destructor(150))) static void numbered_end(void) { puts("destructor 150"); }
static void handler(void) { puts("handler"); }

int main(void)
{
	atexit(handler);
	for (int i = 0; i < used; i++) printf("%d ", order[i]);
	printf("\n");
	exit(4);
}
