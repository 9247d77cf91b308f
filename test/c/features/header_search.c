/* POSIX <search.h>, <fnmatch.h>, <libgen.h>. */
#include "expect.h"
#include <fnmatch.h>
#include <libgen.h>
#include <search.h>
#include <stdlib.h>

struct element { struct element *next, *previous; int v; };
static int compare(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int visited[200], visits, freed;
static void visit(const void *node, VISIT which, int depth)
{
	(void)depth;
	if (which == postorder || which == leaf)
		visited[visits++] = **(const int *const *)node;
}
static void count_freed(void *key) { (void)key; freed++; }
static const char *base(const char *path) { static char copy[64]; return basename(strcpy(copy, path)); }
static const char *directory(const char *path) { static char copy[64]; return dirname(strcpy(copy, path)); }

int main(void)
{
	int numbers[10] = { 5, 3, 9 }, key = 3, values[100], ordered = 1;
	size_t count = 3;
	void *root = NULL;
	struct element a = { 0, 0, 1 }, b = { 0, 0, 2 }, c = { 0, 0, 3 };
	ENTRY entry = { "one", "eins" }, *found;

	EXPECT((int *)lfind(&key, numbers, &count, sizeof(int), compare) == numbers + 1);
	key = 7;
	EXPECT(lfind(&key, numbers, &count, sizeof(int), compare) == NULL);
	EXPECT((int *)lsearch(&key, numbers, &count, sizeof(int), compare) == numbers + 3 && count == 4 && numbers[3] == 7);

	EXPECT(hcreate(20) != 0);
	EXPECT_STR(hsearch(entry, ENTER)->data, "eins");
	entry.data = "other";
	EXPECT_STR(hsearch(entry, ENTER)->data, "eins");
	entry.key = "two";
	EXPECT(hsearch(entry, FIND) == NULL);
	entry.key = "one";
	found = hsearch(entry, FIND);
	EXPECT_STR(found->key, "one");
	hdestroy();

	for (int i = 0; i < 100; i++) {
		values[i] = i * 37 % 100;
		EXPECT(**(int **)tsearch(&values[i], &root, compare) == values[i]);
	}
	key = 50;
	EXPECT(**(int **)tfind(&key, &root, compare) == 50);
	EXPECT(tsearch(&key, &root, compare) == tfind(&key, &root, compare));
	EXPECT(tdelete(&key, &root, compare) != NULL && tfind(&key, &root, compare) == NULL && tdelete(&key, &root, compare) == NULL);
	twalk(root, visit);
	EXPECT_EQ(visits, 99);
	for (int i = 1; i < visits; i++)
		ordered &= visited[i - 1] < visited[i];
	EXPECT(ordered);
	tdestroy(root, count_freed);
	EXPECT_EQ(freed, 99);

	insque(&a, NULL);
	insque(&c, &a);
	insque(&b, &a);
	EXPECT_EQ(a.next->v * 10 + a.next->next->v, 23);
	remque(&b);
	EXPECT(a.next == &c && c.previous == &a);

	EXPECT_EQ(fnmatch("*.c", "file.c", 0), 0);
	EXPECT_EQ(fnmatch("[a-c]?*", "bxyz", 0), 0);
	EXPECT_EQ(fnmatch("*.c", "file.h", 0), FNM_NOMATCH);
	EXPECT_EQ(fnmatch("*", "a/b", FNM_PATHNAME), FNM_NOMATCH);
	EXPECT_EQ(fnmatch("*", ".hidden", FNM_PERIOD), FNM_NOMATCH);
	EXPECT_STR(base("/usr/lib/"), "lib");
	EXPECT_STR(base("/"), "/");
	EXPECT_STR(base(""), ".");
	EXPECT_STR(base("plain"), "plain");
	EXPECT_STR(directory("/usr/lib"), "/usr");
	EXPECT_STR(directory("/usr/"), "/");
	EXPECT_STR(directory("plain"), ".");
	EXPECT_STR(directory("a//b"), "a");
	return expected();
}
