#define _GNU_SOURCE
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
	char *blocks[500], *p, *q;
	void *aligned;
	int i, j, aligned_all = 1, intact = 1;
	for (i = 0; i < 500; i++) {
		blocks[i] = malloc(i * 7);
		aligned_all &= (uintptr_t)blocks[i] % 16 == 0;
		memset(blocks[i], i, i * 7);
	}
	for (i = 0; i < 500; i += 3) { free(blocks[i]); blocks[i] = NULL; }
	for (i = 1; i < 500; i += 3) blocks[i] = realloc(blocks[i], i * 13);
	for (i = 0; i < 500; i++)
		if (blocks[i])
			for (j = 0; j < i * 7; j++) intact &= blocks[i][j] == (char)i;
	for (i = 0; i < 500; i++) free(blocks[i]);
	printf("%d %d\n", aligned_all, intact);
	p = calloc(1000, 100);
	for (i = 0, j = 0; i < 100000; i++) j |= p[i];
	printf("%d\n", j);
	free(p);
	p = malloc(0); q = malloc(0);
	printf("%d %d\n", p != NULL, p != q);
	free(p); free(q); free(NULL);
	errno = 0;
	p = malloc((size_t)1 << 62); printf("%d %d\n", p == NULL, errno == ENOMEM);
	errno = 0;
	p = calloc((size_t)1 << 40, (size_t)1 << 40); printf("%d %d\n", p == NULL, errno == ENOMEM);
	errno = 0;
	p = reallocarray(NULL, (size_t)1 << 40, (size_t)1 << 40); printf("%d %d\n", p == NULL, errno == ENOMEM);
	p = malloc(10); strcpy(p, "kept");
	q = realloc(p, (size_t)-100); printf("%d %s\n", q == NULL, p);
	p = realloc(p, 100000); printf("%s\n", p);
	p = realloc(p, 5); printf("%.4s\n", p);
	printf("%d\n", realloc(p, 0) == NULL);
	p = realloc(NULL, 10); printf("%d\n", p != NULL); free(p);
	p = malloc(64 << 20); memset(p, 1, 64 << 20); printf("%d\n", p[(64 << 20) - 1]); free(p);
	for (i = 0; i < 200; i++) { p = malloc(16 << 20); if (!p) { puts("leak"); break; } p[0] = 1; free(p); }
	for (i = 16; i <= 65536; i *= 4) {
		printf("%d ", posix_memalign(&aligned, i, 100));
		printf("%d ", (uintptr_t)aligned % i == 0);
		free(aligned);
		aligned = aligned_alloc(i, i);
		printf("%d\n", (uintptr_t)aligned % i == 0);
		free(aligned);
	}
	printf("%d\n", posix_memalign(&aligned, 3, 10));
	p = malloc(100); printf("%d\n", p != NULL); free(p);
	return 0;
}
