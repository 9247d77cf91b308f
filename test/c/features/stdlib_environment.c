// env: NAME=value EMPTY=
/* C11 7.22.4: the environment, the ends of a program. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

static void variables(void)
{
	char put[] = "PUT=here";
	int before = 0, after = 0;

	for (char **p = environ; *p != NULL; p++)
		before++;
	EXPECT(getenv("PATH") != NULL);
	EXPECT(getenv("NO_SUCH_NAME") == NULL);
	EXPECT(getenv("PAT") == NULL);
	EXPECT_EQ(setenv("NEW", "1", 0), 0);
	EXPECT_STR(getenv("NEW"), "1");
	EXPECT_EQ(setenv("NEW", "2", 0), 0);
	EXPECT_STR(getenv("NEW"), "1");
	EXPECT_EQ(setenv("NEW", "3", 1), 0);
	EXPECT_STR(getenv("NEW"), "3");
	EXPECT_EQ(putenv(put), 0);
	EXPECT_STR(getenv("PUT"), "here");
	put[4] = 't';
	EXPECT_STR(getenv("PUT"), "tere");
	for (char **p = environ; *p != NULL; p++)
		after++;
	EXPECT_EQ(after - before, 2);
	EXPECT_EQ(unsetenv("NEW"), 0);
	EXPECT(getenv("NEW") == NULL);
	EXPECT_EQ(unsetenv("NEW"), 0);
	errno = 0;
	EXPECT_EQ(setenv("A=B", "x", 1), -1);
	EXPECT_EQ(errno, EINVAL);
	EXPECT_EQ(setenv("", "x", 1), -1);
	EXPECT(secure_getenv("PUT") == put + 4);
}

static void first(void) { printf("first registered\n"); }
static void second(void) { printf("second registered\n"); }
static void with_status(int status, void *text) { printf("status %d, %s\n", status, (char *)text); }
static void registers_another(void) { atexit(first); }
static void leaves(void) { _exit(expectations > 0 && wrong == 0 ? 0 : 1); }

int main(void)
{
	variables();
	EXPECT_EQ(system(NULL) != 0, 1);
	EXPECT_EQ(WEXITSTATUS(system("exit 5")), 5);
	fflush(stdout);
	EXPECT_EQ(system("echo from the shell"), 0);
	EXPECT(WIFSIGNALED(system("kill -9 $$")));
	expected();
	fflush(stdout);
	atexit(leaves);
	atexit(first);
	atexit(second);
	on_exit(with_status, "argument");
	atexit(registers_another);
	atexit((void (*)(void))(fflush(stdout), second));
	if (wrong != 0)
		return 1;
	setvbuf(stdout, NULL, _IONBF, 0);
	exit(7);
}
