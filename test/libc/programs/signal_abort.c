#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
static void handler(int signo) { fprintf(stderr, "abort handler %d\n", signo); }
int main(void)
{
	signal(SIGABRT, handler);
	abort();
}
