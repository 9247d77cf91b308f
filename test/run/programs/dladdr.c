/* What dladdr() tells of functions and of addresses that are nobody's. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void tell(const char *what, const void *address)
{
	Dl_info info;
	int found = dladdr(address, &info);

	if (found == 0) {
		printf("%s: nothing\n", what);
		return;
	}
	printf("%s: %s, %s", what, strrchr(info.dli_fname, '/') + 1, info.dli_sname != NULL ? info.dli_sname : "no name");
	printf(", %s\n", info.dli_saddr == address ? "there" : "elsewhere");
}

int main(void)
{
	char *heap = malloc(1 << 20), local;
	Dl_info info;

	tell("getenv", (void *)getenv);
	tell("qsort by name", dlsym(RTLD_DEFAULT, "qsort"));
	dladdr((void *)main, &info);
	printf("main: %s\n", strrchr(info.dli_fname, '/') + 1);
	tell("the heap", heap);
	tell("the stack", &local);
	tell("NULL", NULL);
	tell("8", (void *)8);
	return 0;
}
