/* <envz.h>, <argz.h>: environments in one piece of memory. */
#include <envz.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void show(const char *what, const char *envz, size_t size)
{
	printf("%s:", what);
	for (const char *at = envz; at < envz + size; at += strlen(at) + 1)
		printf(" [%s]", at);
	printf(" %zu\n", size);
}

static void print(const char *what, const char *text)
{
	printf("%s: %s\n", what, text == NULL ? "(null)" : text);
}

int main(void)
{
	char *first = NULL, *second = NULL;
	size_t first_size = 0, second_size = 0;

	envz_add(&first, &first_size, "HOME", "/root");
	envz_add(&first, &first_size, "EMPTY", "");
	envz_add(&first, &first_size, "NONE", NULL);
	envz_add(&first, &first_size, "HOMER", "blind");
	show("four", first, first_size);
	print("entry", envz_entry(first, first_size, "HOME"));
	print("entry with a value", envz_entry(first, first_size, "HOME=x"));
	print("entry that is not", envz_entry(first, first_size, "HO"));
	print("value", envz_get(first, first_size, "HOMER"));
	print("empty value", envz_get(first, first_size, "EMPTY"));
	print("no value", envz_get(first, first_size, "NONE"));
	print("entry without a value", envz_entry(first, first_size, "NONE"));
	envz_add(&first, &first_size, "HOME", "/home/a");
	show("another value", first, first_size);
	envz_add(&second, &second_size, "HOME", "/second");
	envz_add(&second, &second_size, "LANG", "C");
	envz_merge(&first, &first_size, second, second_size, 0);
	show("merged", first, first_size);
	envz_merge(&first, &first_size, second, second_size, 1);
	show("merged, overriding", first, first_size);
	envz_strip(&first, &first_size);
	show("stripped", first, first_size);
	envz_remove(&first, &first_size, "HOMER");
	envz_remove(&first, &first_size, "HOMER");
	show("removed", first, first_size);
	free(first);
	free(second);
	return 0;
}
