/* glibc declares these for programs that define _GNU_SOURCE: others may have their own. */
#include "expect.h"
#include <sched.h>
#include <search.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct timex { int ticks; };
struct ucred { char name[4]; };
struct statx { short x, y; };

static int gettid(void)
{
	return 7;
}

const char *basename(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash == NULL ? path : slash + 1;
}

static int getcpu(struct timex *clock)
{
	return clock->ticks;
}

int memmem(int a, int b);
char *execveat = "here";

int main(void)
{
	struct timex clock = { 3 };
	struct statx point = { 1, 2 };
	EXPECT_EQ(gettid(), 7);
	EXPECT_EQ(strcmp(basename("/a/b"), "b"), 0);
	EXPECT_EQ(getcpu(&clock), 3);
	EXPECT_EQ(memmem(4, 5), 45);
	EXPECT_EQ(execveat[0], 'h');
	EXPECT_EQ((int)sizeof(struct ucred) + point.x + point.y, 7);
	return expected();
}

int memmem(int a, int b)
{
	return a * 10 + b;
}
