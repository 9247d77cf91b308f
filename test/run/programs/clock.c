#include <errno.h>
#include <stdio.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
int main(void)
{
	struct timespec a, b, nap = { 0, 20000000 }, rest, bad = { 0, 2000000000 };
	struct timeval t;
	clock_gettime(CLOCK_MONOTONIC, &a);
	printf("%d\n", nanosleep(&nap, &rest));
	usleep(1000);
	clock_gettime(CLOCK_MONOTONIC, &b);
	printf("%d\n", (b.tv_sec - a.tv_sec) * 1000000000L + b.tv_nsec - a.tv_nsec >= 21000000);
	printf("%d %d\n", gettimeofday(&t, NULL), t.tv_sec > 1700000000);
	printf("%d %d\n", nanosleep(&bad, NULL), errno == EINVAL);
	printf("%d %d\n", clock_gettime(12345, &a), errno == EINVAL);
	printf("%d %d\n", clock() >= 0, clock_getres(CLOCK_REALTIME, &a));
	printf("%u\n", sleep(0));
	return 0;
}
