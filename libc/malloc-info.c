/* What the heap of malloc.c has, in the words of <malloc.h>: one arena, no mappings; its quick lists are glibc's fast bins. */
#define _GNU_SOURCE
#include <errno.h>
#include <malloc.h>
#include <stdio.h>

extern void __heap_measure(struct mallinfo2 *info);

struct mallinfo2 mallinfo2(void)
{
	struct mallinfo2 info;

	__heap_measure(&info);
	return info;
}

struct mallinfo mallinfo(void)
{
	struct mallinfo2 info = mallinfo2();

	return (struct mallinfo){
		.arena = (int)info.arena, .ordblks = (int)info.ordblks, .smblks = (int)info.smblks,
		.fsmblks = (int)info.fsmblks, .uordblks = (int)info.uordblks, .fordblks = (int)info.fordblks,
		.keepcost = (int)info.keepcost,
	};
}

/* There is nothing here that these set; glibc, too, says 1 to names that it does not know. */
int mallopt(int param, int value)
{
	return param != M_MXFAST || (value >= 0 && value <= 80 * (int)sizeof(size_t) / 4);
}

/* Memory is never given back. */
int malloc_trim(size_t pad)
{
	(void)pad;
	return 0;
}

void malloc_stats(void)
{
	struct mallinfo2 info = mallinfo2();

	fprintf(stderr, "Arena 0:\nsystem bytes     = %10zu\nin use bytes     = %10zu\n", info.arena, info.uordblks);
	fprintf(stderr, "Total (incl. mmap):\nsystem bytes     = %10zu\nin use bytes     = %10zu\n", info.arena, info.uordblks);
	fprintf(stderr, "max mmap regions = %10d\nmax mmap bytes   = %10d\n", 0, 0);
}

int malloc_info(int options, FILE *stream)
{
	struct mallinfo2 info = mallinfo2();
	size_t rest = info.fordblks - info.fsmblks;

	if (options != 0)
		return EINVAL;
	fputs("<malloc version=\"1\">\n<heap nr=\"0\">\n<sizes>\n</sizes>\n", stream);
	for (int total = 0; total < 2; total++) {
		fprintf(stream, "<total type=\"fast\" count=\"%zu\" size=\"%zu\"/>\n", info.smblks, info.fsmblks);
		fprintf(stream, "<total type=\"rest\" count=\"%zu\" size=\"%zu\"/>\n", info.ordblks, rest);
		if (total)
			fputs("<total type=\"mmap\" count=\"0\" size=\"0\"/>\n", stream);
		fprintf(stream, "<system type=\"current\" size=\"%zu\"/>\n", info.arena);
		fprintf(stream, "<system type=\"max\" size=\"%zu\"/>\n", info.arena);
		fprintf(stream, "<aspace type=\"total\" size=\"%zu\"/>\n", info.arena);
		fprintf(stream, "<aspace type=\"mprotect\" size=\"%zu\"/>\n", info.arena);
		fputs(total ? "</malloc>\n" : "</heap>\n", stream);
	}
	return 0;
}
