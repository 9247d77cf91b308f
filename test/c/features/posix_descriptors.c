/* POSIX <unistd.h> and <fcntl.h>: files by their descriptors, pipes, locks, the working directory. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static void files(void)
{
	char text[16] = "";
	struct iovec parts[2] = { { "scattered", 9 }, { " text", 5 } };
	int fd = open("file", O_RDWR | O_CREAT | O_EXCL, 0600), other;

	EXPECT_EQ(write(fd, "0123456789", 10), 10);
	EXPECT_EQ(lseek(fd, -3, SEEK_END), 7);
	EXPECT_EQ(read(fd, text, 10), 3);
	EXPECT_EQ(read(fd, text, 10), 0);
	EXPECT_EQ(pread(fd, text, 2, 4), 2);
	EXPECT_STR(text, "459");
	EXPECT_EQ(pwrite(fd, "x", 1, 0), 1);
	EXPECT_EQ(ftruncate(fd, 0) + lseek(fd, 0, SEEK_SET), 0);
	EXPECT_EQ(writev(fd, parts, 2), 14);
	other = dup(fd);
	EXPECT_EQ(lseek(other, 0, SEEK_CUR), 14);
	EXPECT_EQ(dup2(other, 50), 50);
	EXPECT_EQ(fcntl(50, F_GETFL) & O_ACCMODE, O_RDWR);
	EXPECT_EQ(fcntl(50, F_SETFD, FD_CLOEXEC) + fcntl(50, F_GETFD), FD_CLOEXEC);
	EXPECT_EQ(close(other) + close(50) + close(fd), 0);
	EXPECT_EQ(open("file", O_CREAT | O_EXCL, 0600), -1);
	EXPECT_EQ(errno, EEXIST);
}

static void pipes(void)
{
	int ends[2];
	char text[8] = "";

	EXPECT_EQ(pipe(ends), 0);
	EXPECT_EQ(write(ends[1], "piped", 5), 5);
	EXPECT_EQ(read(ends[0], text, 8), 5);
	EXPECT_STR(text, "piped");
	EXPECT_EQ(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
	EXPECT_EQ(read(ends[0], text, 8), -1);
	EXPECT_EQ(errno, EAGAIN);
	close(ends[1]);
	EXPECT_EQ(read(ends[0], text, 8), 0);
	EXPECT_EQ(lseek(ends[0], 0, SEEK_SET), -1);
	EXPECT_EQ(errno, ESPIPE);
	close(ends[0]);
}

static void names(void)
{
	char here[PATH_MAX], target[16] = "", *whole;

	EXPECT(getcwd(here, sizeof(here)) == here);
	EXPECT(getcwd(here, 1) == NULL && errno == ERANGE);
	EXPECT_EQ(link("file", "hard") + symlink("file", "soft"), 0);
	EXPECT_EQ(readlink("soft", target, sizeof(target)), 4);
	EXPECT_STR(target, "file");
	whole = realpath("soft", NULL);
	EXPECT_STR(strrchr(whole, '/'), "/file");
	free(whole);
	EXPECT_EQ(access("file", R_OK | W_OK), 0);
	EXPECT_EQ(unlink("file") + unlink("hard"), 0);
	EXPECT_EQ(access("soft", F_OK), -1);
	EXPECT_EQ(mkdir("below", 0700) + chdir("below"), 0);
	EXPECT(strcmp(strrchr(getcwd(here, sizeof(here)), '/'), "/below") == 0);
	EXPECT(sysconf(_SC_PAGESIZE) > 0 && pathconf("/", _PC_NAME_MAX) >= 14);
	EXPECT(getpid() > 0 && getppid() > 0 && !isatty(0));
}

int main(void)
{
	files();
	pipes();
	names();
	return expected();
}
