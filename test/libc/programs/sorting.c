/* qsort and qsort_r on elements of every kind of size: stable, and with the comparisons that glibc makes. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned long compared;

static int by_first(const void *a, const void *b)
{
    unsigned char left = *(const unsigned char *)a, right = *(const unsigned char *)b;

    compared = compared * 31 + left * 7 + right;
    return (left > right) - (left < right);
}

static int by_nth(const void *a, const void *b, void *context)
{
    int at = *(int *)context;

    return ((const unsigned char *)a)[at] - ((const unsigned char *)b)[at];
}

static unsigned long weigh(const unsigned char *bytes, size_t count)
{
    unsigned long sum = 0;

    for (size_t i = 0; i < count; i++)
        sum = sum * 131 + bytes[i];
    return sum;
}

int main(void)
{
    static const size_t sizes[] = {1, 2, 3, 4, 7, 8, 12, 16, 24, 32, 40, 64, 72, 100};
    static unsigned char bytes[100 * 300];
    unsigned state = 1;

    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        size_t size = sizes[i];

        for (size_t count = 0; count < 300; count = count * 2 + 1) {
            int last = (int)size - 1;

            for (size_t j = 0; j < count * size; j++) {
                state = state * 1664525u + 1013904223u;
                bytes[j] = (unsigned char)(state >> 24) % (j % size == 0 ? 20 : 256);
            }
            qsort(bytes, count, size, by_first);
            printf("%zu %zu %lx", size, count, weigh(bytes, count * size));
            qsort_r(bytes, count, size, by_nth, &last);
            printf(" %lx\n", weigh(bytes, count * size));
        }
    }
    printf("%lx\n", compared);
    return 0;
}
