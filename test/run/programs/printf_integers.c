#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
int main(void)
{
	int a, b, width = 9;
	signed char tiny = -128;
	printf("[%d] [%i] [%u] [%o] [%x] [%X]\n", -42, 42, -1, 8, 0xbeef, 0xbeef);
	printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%+5d] [%-+5d] [% 05d]\n", 42, 42, 42, 42, 42, 42, 42, 42);
	printf("[%#o] [%#x] [%#X] [%#o] [%#x] [%#010x] [%-#10x]\n", 8, 255, 255, 0, 0, 255, 255);
	printf("[%.3d] [%.0d] [%.0d] [%8.3d] [%-8.3d] [%08.3d] [%+.3d] [%#.5x]\n", 7, 0, 1, 7, 7, 7, 7, 7);
	printf("[%*d] [%-*d] [%*d] [%.*d] [%*.*d]\n", width, 1, width, 2, -width, 3, 4, 5, 8, 3, 9);
	printf("[%.*d] [%0*d]\n", -3, 5, 6, 7);
	printf("[%hhd] [%hhu] [%hd] [%hu] [%hhx]\n", 300, 300, 70000, 70000, tiny);
	printf("[%ld] [%lu] [%lld] [%llu] [%lx]\n", LONG_MIN, ULONG_MAX, LLONG_MAX, ULLONG_MAX, LONG_MAX);
	printf("[%jd] [%zu] [%zd] [%td] [%jx]\n", (intmax_t)-5, sizeof(long), (ssize_t)-1, (ptrdiff_t)-7, (uintmax_t)255);
	printf("[%qd] [%" PRId64 "] [%" PRIu8 "] [%" PRIxPTR "]\n", 5LL, (int64_t)-6, (uint8_t)200, (uintptr_t)4096);
	printf("[%'d] [%I32d]\n", 1234567, 5);
	printf("[%c] [%5c] [%-5c] [%c%c]\n", 'A', 'B', 'C', 0x41, 0x42);
	printf("[%%] [%5%] [%n", &a); printf("%n]\n", &b);
	printf("%d %d\n", a, b);
	printf("%2$d %1$d %3$s %1$*4$d\n", 1, 2, "three", 6);
	printf("[%p] [%p] [%20p] [%-20p]\n", (void *)0, (void *)0x1234, (void *)0xabc, (void *)0xabc);
	printf("%b|%#b|%08b|%-8b|%lb\n", 10u, 10u, 5u, 5u, 1UL << 40);
	return 0;
}
