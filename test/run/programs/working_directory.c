#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/utsname.h>
int main(void)
{
	char path[PATH_MAX], small[2], *p;
	struct utsname name;
	printf("%d\n", getcwd(path, sizeof(path)) == path);
	p = getcwd(NULL, 0); printf("%d\n", strcmp(p, path)); free(p);
	p = get_current_dir_name(); printf("%d\n", strcmp(p, path)); free(p);
	printf("%d %d\n", getcwd(small, 2) == NULL, errno == ERANGE);
	printf("%s\n", realpath("/usr/../dev/./null", path));
	p = realpath("/", NULL); puts(p); free(p);
	printf("%d %d\n", realpath("/nowhere/x", path) == NULL, errno == ENOENT);
	printf("%d %s\n", uname(&name), name.sysname);
	printf("%ld %d\n", sysconf(_SC_PAGESIZE), getpagesize());
	printf("%d %d\n", gethostname(path, sizeof(path)), (int)strlen(path) > 0);
	return 0;
}
