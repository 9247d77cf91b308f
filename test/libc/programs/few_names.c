/* Functions that few programs use: aliases, handles of files, keys of pages, the clock of a thread. */
#define _GNU_SOURCE
#include <aliases.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

int main(void)
{
	struct file_handle *handle = calloc(1, sizeof(*handle) + MAX_HANDLE_SZ);
	struct aliasent entry, *found;
	char buffer[1000];
	struct timespec now;
	clockid_t clock;
	int mount, result;

	setaliasent();
	errno = 0;
	printf("%d\n", getaliasbyname("no such alias") == NULL);
	result = getaliasbyname_r("no such alias", &entry, buffer, sizeof(buffer), &found);
	printf("%d %d\n", result, found == NULL);
	endaliasent();

	errno = 0;
	printf("%d %s\n", name_to_handle_at(AT_FDCWD, "/nowhere", handle, &mount, 0), strerrorname_np(errno));
	handle->handle_bytes = 1000;
	errno = 0;
	printf("%d %s\n", name_to_handle_at(AT_FDCWD, "/", handle, &mount, 0), strerrorname_np(errno));
	errno = 0;
	printf("%d %s\n", open_by_handle_at(-1, handle, O_RDONLY), strerrorname_np(errno));

	errno = 0;
	printf("%d %s\n", pkey_free(15), strerrorname_np(errno));
	errno = 0;
	printf("%d %s\n", pkey_mprotect((void *)1, 4096, PROT_READ, -1), strerrorname_np(errno));
	errno = 0;
	printf("%d %s\n", pkey_get(99), strerrorname_np(errno));

	printf("%d\n", pthread_getcpuclockid(pthread_self(), &clock));
	printf("%d %d\n", clock_gettime(clock, &now), now.tv_sec >= 0);
	return 0;
}
