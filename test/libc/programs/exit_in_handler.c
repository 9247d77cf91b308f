#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static void last(void) { puts("last words"); }
static void handler(int signo) { puts("handler"); exit(signo); }
int main(void)
{
	atexit(last);
	signal(SIGALRM, handler);
	alarm(1);
	pause();
	puts("never");
	return 0;
}
