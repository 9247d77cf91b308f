/* Byte loops: copy, reverse, histogram, exchange of upper and lower case. */
#include "kernel.h"

#define SIZE 65536

static unsigned char from[SIZE], to[SIZE];
static unsigned histogram[256];

static void copy(unsigned char *target, const unsigned char *source, int count)
{
    while (count-- > 0)
        *target++ = *source++;
}

static void reverse(unsigned char *bytes, int count)
{
    for (int i = 0, j = count - 1; i < j; i++, j--) {
        unsigned char kept = bytes[i];

        bytes[i] = bytes[j];
        bytes[j] = kept;
    }
}

static void change_case(unsigned char *bytes, int count)
{
    for (int i = 0; i < count; i++) {
        if (bytes[i] >= 'a' && bytes[i] <= 'z')
            bytes[i] -= 'a' - 'A';
        else if (bytes[i] >= 'A' && bytes[i] <= 'Z')
            bytes[i] += 'a' - 'A';
    }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int i = 0; i < SIZE; i++)
        from[i] = (unsigned char)next_random();
    for (int round = 0; round < 80; round++) {
        from[round]++;
        copy(to, from, SIZE);
        reverse(to, SIZE - round);
        change_case(to, SIZE);
        for (int i = 0; i < SIZE; i++)
            histogram[to[i]]++;
        sum = sum * 31 + to[round * 7];
    }
    for (int i = 0; i < 256; i++) {
        sum = sum * 31 + histogram[i];
        histogram[i] = 0;
    }
    return sum;
}
