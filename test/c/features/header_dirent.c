/* POSIX <dirent.h> and <sys/stat.h>. */
#define _GNU_SOURCE
#include "expect.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

static void touch(const char *path) { close(open(path, O_WRONLY | O_CREAT, 0640)); }

static void entries(void)
{
	struct dirent *entry;
	int files = 0, directories = 0, n;
	DIR *directory = opendir("folder");

	EXPECT(directory != NULL);
	while ((entry = readdir(directory)) != NULL) {
		files += entry->d_type == DT_REG;
		directories += entry->d_type == DT_DIR;
		EXPECT(entry->d_ino != 0);
	}
	EXPECT(files == 3 && directories == 3);
	rewinddir(directory);
	for (n = 0; readdir(directory) != NULL; n++)
		continue;
	EXPECT_EQ(n, 6);
	EXPECT_EQ(faccessat(dirfd(directory), "b", F_OK, 0), 0);
	EXPECT_EQ(closedir(directory), 0);
	errno = 0;
	EXPECT(opendir("folder/a") == NULL);
	EXPECT_EQ(errno, ENOTDIR);
}

static void status(void)
{
	struct stat file, link;

	EXPECT_EQ(chmod("folder/a", 0600), 0);
	EXPECT_EQ(stat("folder/a", &file), 0);
	EXPECT(S_ISREG(file.st_mode) && (file.st_mode & 07777) == 0600 && file.st_size == 0 && file.st_nlink == 1);
	EXPECT_EQ(truncate("folder/a", 10), 0);
	EXPECT(stat("folder/a", &file) == 0 && file.st_size == 10);
	EXPECT_EQ(symlink("a", "link") + lstat("link", &link), 0);
	EXPECT(S_ISLNK(link.st_mode) && link.st_size == 1);
	EXPECT(stat("folder", &file) == 0 && S_ISDIR(file.st_mode));
	EXPECT_EQ(stat("folder/none", &file), -1);
	EXPECT_EQ(errno, ENOENT);
	EXPECT_EQ(rmdir("folder"), -1);
	EXPECT_EQ(errno, ENOTEMPTY);
}

int main(void)
{
	umask(022);
	EXPECT(mkdir("folder", 0755) == 0 && mkdir("folder/inner", 0700) == 0);
	touch("folder/b");
	touch("folder/a");
	touch("folder/c");
	entries();
	status();
	return expected();
}
