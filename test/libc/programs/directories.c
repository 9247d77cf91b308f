#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	char path[PATH_MAX], *p;
	struct dirent *entry;
	DIR *directory;
	int seen = 0;

	mkdir("sub", 0755);
	symlink("sub", "link");
	close(open("sub/file", O_CREAT | O_WRONLY, 0644));
	directory = opendir("sub");
	while ((entry = readdir(directory)) != NULL)
		seen += strcmp(entry->d_name, "file") == 0 ? entry->d_type == DT_REG ? 100 : 1000 : 1;
	rewinddir(directory);
	printf("%d %d %d\n", seen, readdir(directory) != NULL, fcntl(dirfd(directory), F_GETFD) >= 0);
	printf("%d\n", closedir(directory));
	printf("%d %d\n", opendir("none") == NULL, errno == ENOENT);
	printf("%d\n", closedir(fdopendir(open("sub", O_RDONLY))));

	printf("%d\n", getcwd(path, sizeof(path)) == path && path[0] == '/');
	setenv("PWD", path, 1);
	printf("%d\n", strcmp(getcwd(NULL, 0), path));
	p = getcwd(NULL, 1000);
	printf("%d\n", strcmp(p, path));
	errno = 0;
	printf("%d %d\n", getcwd(NULL, 2) == NULL, errno == ERANGE);
	errno = 0;
	printf("%d %d\n", getcwd(path, 0) == NULL, errno == EINVAL);
	chdir("link");
	strcat(path, "/link");
	printf("%d\n", strcmp(get_current_dir_name(), path) != 0);
	setenv("PWD", path, 1);
	printf("%d\n", strcmp(get_current_dir_name(), path));
	printf("%s\n", strrchr(realpath(path, NULL), '/'));
	printf("%d\n", realpath("..", path) == path);
	errno = 0;
	printf("%d %d\n", realpath(NULL, path) == NULL, errno == EINVAL);
	errno = 0;
	printf("%d %d\n", realpath("file/x", NULL) == NULL, errno == ENOTDIR);
	rmdir("/tmp/none");
	perror("rmdir");
	perror(NULL);
	perror("");
	return 0;
}
