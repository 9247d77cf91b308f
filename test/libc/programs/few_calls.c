/* What few programs use of <fcntl.h>, <unistd.h>, <sys/stat.h> and <inttypes.h>. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wchar.h>

int main(void)
{
	char here[PATH_MAX], there[PATH_MAX];
	struct stat st;
	wchar_t *end;

	printf("%d\n", getwd(here) == here && strcmp(here, getcwd(there, sizeof(there))) == 0);
	printf("%" PRIdMAX " %" PRIuMAX "\n", wcstoimax(L"-7fx", &end, 16), wcstoumax(L"7", NULL, 0));
	printf("%d\n", *end == L'x');
	printf("%ld ", TEMP_FAILURE_RETRY(close(-1)));
	printf("%d\n", errno == EBADF);
	printf("%d ", sync_file_range(-1, 0, 0, SYNC_FILE_RANGE_WRITE));
	printf("%d\n", errno == EBADF);
	printf("%d ", revoke("/nowhere"));
	printf("%d\n", errno == ENOSYS);
	stat("/", &st);
	printf("%d %d %d\n", !!S_TYPEISMQ(&st), !!S_TYPEISSEM(&st), !!S_TYPEISSHM(&st));
	printf("%d ", mknodat(AT_FDCWD, "/nowhere/x", S_IFIFO | 0600, 0));
	printf("%d\n", errno == ENOENT);
	printf("%d %u\n", DN_MODIFY | FALLOC_FL_ZERO_RANGE, RWH_WRITE_LIFE_EXTREME);
	return 0;
}
