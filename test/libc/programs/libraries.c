/* <dlfcn.h>, <link.h>: libraries, and what is in them. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <gnu/lib-names.h>
#include <link.h>
#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count(struct dl_phdr_info *info, size_t size, void *data)
{
	int *found = data;

	if (size < offsetof(struct dl_phdr_info, dlpi_adds))
		abort();
	for (int i = 0; strstr(info->dlpi_name, "libc.so.6") != NULL && i < info->dlpi_phnum; i++)
		if (info->dlpi_phdr[i].p_type == PT_LOAD && (info->dlpi_phdr[i].p_flags & PF_X))
			(*found)++;
	return *found > 0 ? 42 : 0;
}

static int compare(const void *a, const void *b)
{
	return *(const int *)a - *(const int *)b;
}

static const char *message(void)
{
	const char *text = dlerror();

	return text == NULL ? "no error" : text;
}

int main(void)
{
	void *math = dlopen(LIBM_SO, RTLD_LAZY), *libc = dlopen(LIBC_SO, RTLD_NOW | RTLD_GLOBAL), *all = dlopen(NULL, RTLD_LAZY);
	double (*cosine)(double) = (double (*)(double))dlsym(math, "cos"), (*power)(double, double);
	void (*sort)(void *, size_t, size_t, int (*)(const void *, const void *));
	int (*print)(const char *, ...), numbers[] = { 3, 1, 2 }, found = 0;
	size_t (*length)(const char *);
	struct link_map *map;
	char origin[4096];

	printf("%d %d %d\n", math != NULL, libc != NULL, all != NULL);
	printf("%f %d\n", cosine(2.0), cosine == cos);
	*(void **)&power = dlsym(math, "pow");
	*(void **)&print = dlsym(RTLD_DEFAULT, "printf");
	*(void **)&length = dlsym(libc, "strlen");
	*(void **)&sort = dlsym(RTLD_NEXT, "qsort");
	print("%.1f %zu %s\n", power(2, 10), length("length"), message());
	sort(numbers, 3, sizeof(int), compare);
	print("%d %d %d\n", numbers[0], numbers[1], numbers[2]);
	print("%d\n", dlsym(RTLD_DEFAULT, "malloc") == (void *)malloc);
	print("%d\n", dlsym(math, "no_such_name") == NULL);
	print("%d\n", strstr(message(), "undefined symbol: no_such_name") != NULL);
	print("%s\n", message());
	print("%d\n", dlsym(all, "no_such_name") == NULL);
	print("%d\n", strstr(message(), "undefined symbol: no_such_name") != NULL);
	print("%d\n", dlopen("libnowhere.so", RTLD_NOW) == NULL);
	print("%s\n", message());
	print("%d\n", dlopen("libnowhere.so", 0) == NULL);
	print("%s\n", message());
	print("%d\n", dlinfo(math, RTLD_DI_LINKMAP, &map));
	print("%s\n", strrchr(map->l_name, '/'));
	print("%d\n", dlinfo(libc, RTLD_DI_ORIGIN, origin));
	print("%s\n", origin);
	print("%d\n", dlinfo(libc, 99, origin));
	print("%s\n", message());
	print("%d\n", dl_iterate_phdr(count, &found));
	print("%d\n", found);
	print("%d %d\n", dlclose(math), dlclose(all));
	return 0;
}
