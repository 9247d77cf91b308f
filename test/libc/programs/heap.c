/* Blocks of all sizes come and go in every way; each keeps its own bytes and its alignment meanwhile. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BLOCKS 500

static struct {
	unsigned char *at;
	size_t size;
	unsigned char mark;
} blocks[BLOCKS];
static uint32_t state = 1;
static unsigned long moved, checked;

static uint32_t next(uint32_t limit)
{
	state = state * 1664525u + 1013904223u;
	return (state >> 8) % limit;
}

static size_t some_size(void)
{
	switch (next(8)) {
	case 0:
		return next(5000);
	case 1:
		return next(4) == 0 ? next(300000) : next(700);
	default:
		return next(200);
	}
}

static void check(int i, size_t size)
{
	for (size_t k = 0; k < size; k++)
		if (blocks[i].at[k] != (unsigned char)(blocks[i].mark + k)) {
			printf("block %d is damaged at %zu of %zu\n", i, k, blocks[i].size);
			exit(1);
		}
	checked++;
}

static void fill(int i)
{
	blocks[i].mark = (unsigned char)next(256);
	for (size_t k = 0; k < blocks[i].size; k++)
		blocks[i].at[k] = (unsigned char)(blocks[i].mark + k);
}

static void make(int i)
{
	size_t size = some_size();
	void *p;

	switch (next(6)) {
	case 0:
		p = calloc(1, size);
		for (size_t k = 0; k < size; k++)
			if (((unsigned char *)p)[k] != 0)
				puts("calloc: not 0");
		break;
	case 1:
		if (posix_memalign(&p, 256, size) != 0 || (uintptr_t)p % 256 != 0)
			puts("posix_memalign: not aligned");
		break;
	default:
		p = malloc(size);
	}
	if ((uintptr_t)p % 16 != 0)
		puts("not aligned");
	blocks[i].at = p;
	blocks[i].size = size;
	fill(i);
}

int main(void)
{
	for (int round = 0; round < 60000; round++) {
		int i = (int)next(BLOCKS);

		if (blocks[i].at == NULL) {
			make(i);
			continue;
		}
		check(i, blocks[i].size);
		if (next(4) == 0) {
			size_t size = some_size() + 1;

			blocks[i].at = realloc(blocks[i].at, size);
			check(i, size < blocks[i].size ? size : blocks[i].size);
			blocks[i].size = size;
			fill(i);
			moved++;
		} else {
			free(blocks[i].at);
			blocks[i].at = NULL;
		}
	}
	printf("%lu checked, %lu moved\n", checked, moved);
	return 0;
}
