/* Sleeping, on top of nanosleep(), which no signal comes to unseen. */
#include <errno.h>
#include <time.h>
#include <unistd.h>

unsigned int sleep(unsigned int seconds)
{
	struct timespec time = { seconds, 0 };
	int error = errno;

	if (nanosleep(&time, &time) == 0)
		return 0;
	errno = error;
	return time.tv_sec;
}

int usleep(useconds_t usec)
{
	struct timespec time = { usec / 1000000, usec % 1000000 * 1000l };

	return nanosleep(&time, NULL);
}
