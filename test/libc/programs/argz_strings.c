#define _GNU_SOURCE
#include <argz.h>
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *argz, size_t length)
{
	const char *entry = NULL;

	printf("%zu bytes, %zu:", length, argz_count(argz, length));
	while ((entry = argz_next(argz, length, entry)) != NULL)
		printf(" <%s>", entry);
	printf("\n");
}

int main(void)
{
	char *list[] = { "one", "two", "three", NULL }, *pointers[16], *argz = NULL;
	size_t length = 0;
	cpu_set_t set;

	printf("%d\n", argz_create(list, &argz, &length));
	show(argz, length);
	argz_add(&argz, &length, "four");
	argz_add_sep(&argz, &length, "a:b::c:", ':');
	show(argz, length);
	argz_insert(&argz, &length, argz_next(argz, length, argz), "between");
	argz_insert(&argz, &length, NULL, "last");
	show(argz, length);
	argz_delete(&argz, &length, argz);
	argz_append(&argz, &length, "x\0y", 4);
	show(argz, length);
	argz_extract(argz, length, pointers);
	printf("%s %s\n", pointers[0], pointers[1]);
	argz_stringify(argz, length, ',');
	printf("%s\n", argz);
	free(argz);
	printf("%d", argz_create_sep(":one::two:", ':', &argz, &length));
	show(argz, length);
	while (length > 0)
		argz_delete(&argz, &length, argz);
	printf("%d\n", argz == NULL);
	printf("%d", argz_create_sep("", ' ', &argz, &length));
	printf(" %zu\n", length);

	CPU_ZERO(&set);
	CPU_SET(3, &set);
	CPU_SET(70, &set);
	CPU_CLR(3, &set);
	printf("%d %d %d\n", CPU_COUNT(&set), CPU_ISSET(70, &set) != 0, CPU_ISSET(3, &set) != 0);
	printf("%d", sched_getaffinity(0, sizeof(set), &set));
	printf(" %d\n", CPU_COUNT(&set) > 0);
	printf("%d %d\n", sched_getscheduler(0) == SCHED_OTHER, sched_getscheduler(-5) == -1);
	return 0;
}
