/* Primes by the sieve of Eratosthenes. */
#include "kernel.h"
#include <string.h>

#define LIMIT 1000000

static char composite[LIMIT + 1];

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int round = 0; round < 4; round++) {
        int count = 0;

        memset(composite, 0, sizeof(composite));
        for (int i = 2; i * i <= LIMIT; i++)
            if (!composite[i])
                for (int j = i * i; j <= LIMIT; j += i)
                    composite[j] = 1;
        for (int i = 2; i <= LIMIT; i++)
            if (!composite[i]) {
                count++;
                sum += (unsigned)i;
            }
        sum = sum * 31 + (unsigned)count;
    }
    return sum;
}
