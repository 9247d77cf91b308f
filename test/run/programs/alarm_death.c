#include <stdio.h>
#include <unistd.h>
#include <sys/time.h>
int main(void)
{
	struct itimerval soon = { { 0, 0 }, { 0, 20000 } };
	printf("%u\n", alarm(0));
	setitimer(ITIMER_REAL, &soon, NULL);
	fflush(stdout);
	pause();
	puts("never");
	return 0;
}
