/* <malloc.h>, <mcheck.h>: what any heap's numbers say alike. */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <mcheck.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check(const char *what, const struct mallinfo2 *info)
{
	printf("%s: %d %d %d\n", what, info->uordblks + info->fordblks == info->arena, info->fsmblks <= info->fordblks, info->usmblks == 0);
}

int main(void)
{
	char *blocks[1000], *text = NULL;
	struct mallinfo2 before, full, after;
	size_t size = 0;
	FILE *stream;

	printf("mcheck %d %d %d\n", mcheck(NULL), mcheck_pedantic(NULL), mprobe(blocks));
	mtrace();
	blocks[0] = malloc(10);
	before = mallinfo2();
	for (int i = 1; i < 1000; i++)
		blocks[i] = malloc(1000);
	full = mallinfo2();
	for (int i = 1; i < 999; i += 2)
		free(blocks[i]);
	after = mallinfo2();
	muntrace();
	check("before", &before);
	check("full", &full);
	check("after", &after);
	printf("%d %d\n", full.uordblks - before.uordblks >= 999 * 1000, full.uordblks - before.uordblks <= 999 * 1032);
	printf("%d %d\n", full.uordblks - after.uordblks >= 490 * 1000, after.ordblks > before.ordblks + 400);
	printf("%d\n", (size_t)mallinfo().uordblks == mallinfo2().uordblks);
	printf("%d %d %d\n", mallopt(M_CHECK_ACTION, 1), mallopt(M_MXFAST, 64), mallopt(M_MXFAST, 100000));
	stream = open_memstream(&text, &size);
	printf("%d %d\n", malloc_info(1, stream), malloc_info(0, stream));
	fclose(stream);
	printf("%d %d\n", strncmp(text, "<malloc version=\"1\">\n<heap nr=\"0\">\n<sizes>\n", 42) == 0, strstr(text, "</heap>\n<total type=\"fast\" count=\"") != NULL);
	return 0;
}
