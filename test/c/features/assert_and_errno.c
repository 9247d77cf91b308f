/* C11 7.2, 7.5: assert() with and without NDEBUG; errno. */
#include "expect.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static int evaluated;
static int touch(void) { return ++evaluated; }

static void with_assertions(void) { assert(touch() && "a message"); }

#define NDEBUG
#include <assert.h>
static void without_assertions(void) { assert(touch()); }
#undef NDEBUG
#include <assert.h>

static void fails(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	dup2(fd, 2);
	assert(1 + 1 == 3);
}

static void assertions(void)
{
	char text[256] = "";
	int status, fd;
	pid_t child;

	with_assertions();
	EXPECT_EQ(evaluated, 1);
	without_assertions();
	EXPECT_EQ(evaluated, 1);
	assert((touch(), 1));
	EXPECT_EQ(evaluated, 2);
	fflush(stdout);
	child = fork();
	if (child == 0)
		fails("failure");
	waitpid(child, &status, 0);
	EXPECT(WIFSIGNALED(status) && WTERMSIG(status) == 6);
	fd = open("failure", O_RDONLY);
	read(fd, text, sizeof(text) - 1);
	EXPECT(strstr(text, "fails: Assertion `1 + 1 == 3' failed.") != NULL);
	EXPECT(strstr(text, "assert_and_errno.c:") != NULL);
	close(fd);
}

static void error_numbers(void)
{
	int *same = &errno;

	errno = 0;
	EXPECT_EQ(close(-1), -1);
	EXPECT_EQ(errno, EBADF);
	EXPECT_EQ(*same, EBADF);
	EXPECT_EQ(strlen("errno stays"), 11);
	EXPECT_EQ(errno, EBADF);
	errno = 12345;
	EXPECT_EQ(*same, 12345);
	*same = EDOM;
	EXPECT_EQ(errno, 33);
	errno += 1;
	EXPECT_EQ(errno, ERANGE);
	errno = 0;
	EXPECT(open("/no/such", O_RDONLY) < 0 && errno == ENOENT);
	EXPECT(open("/", O_WRONLY) < 0 && errno == EISDIR);
	EXPECT(read(0, (void *)8, 1) <= 0);
	EXPECT(lseek(-5, 0, SEEK_SET) < 0 && errno == EBADF);
	EXPECT_EQ(EWOULDBLOCK, EAGAIN);
}

int main(void)
{
	assertions();
	error_numbers();
	return expected();
}
