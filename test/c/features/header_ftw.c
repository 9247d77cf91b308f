/* <ftw.h>: walks through directories. What readdir() gives first, nobody knows: results are put in order. */
#define _GNU_SOURCE
#include "expect.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

static char *found[64], here[PATH_MAX];
static int count, skipped;

static void note(const char *text, int type, int base, int level)
{
	asprintf(&found[count++], "%s %d %d %d", text, type, base, level);
}

static int plain(const char *path, const struct stat *status, int type)
{
	EXPECT(type == FTW_NS || status->st_ino != 0);
	note(path, type, 0, 0);
	return 0;
}

static int full(const char *path, const struct stat *status, int type, struct FTW *at)
{
	char directory[PATH_MAX] = "";

	note(path, type, at->base, at->level);
	if (skipped && strcmp(path + at->base, "inner") == 0)
		return FTW_SKIP_SUBTREE;
	getcwd(directory, sizeof(directory));
	(void)status;
	return 0;
}

static int in_its_directory(const char *path, const struct stat *status, int type, struct FTW *at)
{
	struct stat again;

	if (type != FTW_SLN && at->level > 0)
		EXPECT(lstat(path + at->base, &again) == 0 && again.st_ino == status->st_ino);
	return 0;
}

static int first_only(const char *path, const struct stat *status, int type, struct FTW *at)
{
	(void)path, (void)status, (void)type, (void)at;
	return 42;
}

static int removes(const char *path, const struct stat *status, int type, struct FTW *at)
{
	(void)status, (void)at;
	EXPECT(type == FTW_F || type == FTW_DP || type == FTW_SL);
	return remove(path);
}

static int by_text(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void show(const char *title)
{
	qsort(found, (size_t)count, sizeof(*found), by_text);
	printf("%s\n", title);
	while (count > 0) {
		printf("  %s\n", found[0]);
		free(found[0]);
		memmove(found, found + 1, (size_t)--count * sizeof(*found));
	}
}

static void touch(const char *path) { close(open(path, O_WRONLY | O_CREAT, 0600)); }

int main(void)
{
	getcwd(here, sizeof(here));
	EXPECT(mkdir("top", 0700) == 0 && mkdir("top/inner", 0700) == 0 && mkdir("top/inner/deep", 0700) == 0);
	touch("top/file");
	touch("top/inner/deep/leaf");
	EXPECT_EQ(symlink("file", "top/link") + symlink("nowhere", "top/broken") + symlink("..", "top/inner/up"), 0);

	EXPECT_EQ(ftw("top", plain, 5), 0);
	show("ftw");
	EXPECT_EQ(nftw("top", full, 5, FTW_PHYS), 0);
	show("physical");
	EXPECT_EQ(nftw("top/", full, 5, 0), 0);
	show("through links");
	/* Where links are followed each directory is told of once, by one of its names. */
	EXPECT_EQ(symlink("deep", "top/inner/again") + nftw("top", full, 5, 0), 0);
	printf("%d\n", count);
	while (count > 0)
		free(found[--count]);
	EXPECT_EQ(ftw("top", plain, 5), 0);
	printf("%d\n", count);
	while (count > 0)
		free(found[--count]);
	EXPECT_EQ(unlink("top/inner/again"), 0);
	EXPECT_EQ(nftw("top", full, 1, FTW_DEPTH | FTW_PHYS), 0);
	EXPECT(strncmp(found[count - 1], "top 5 ", 6) == 0);
	show("depth first");
	skipped = 1;
	EXPECT_EQ(nftw("./top", full, 5, FTW_PHYS | FTW_ACTIONRETVAL), 0);
	show("skipping");
	EXPECT_EQ(nftw("top", in_its_directory, 5, FTW_PHYS | FTW_CHDIR), 0);
	EXPECT_EQ(nftw("top", first_only, 5, 0), 42);
	EXPECT_EQ(nftw("missing", full, 5, 0), -1);
	EXPECT_EQ(errno, ENOENT);
	EXPECT_EQ(nftw("top", removes, 5, FTW_DEPTH | FTW_PHYS), 0);
	EXPECT_EQ(access("top", F_OK), -1);
	return expected();
}
