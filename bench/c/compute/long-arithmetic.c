/* 64-bit arithmetic: greatest common divisors, powers modulo a number, random numbers by shifts, long addition. */
#include "kernel.h"

static uint64_t greatest_common_divisor(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;

        a = b;
        b = rest;
    }
    return a;
}

static uint64_t power(uint64_t base, unsigned exponent, uint64_t modulus)
{
    uint64_t result = 1;

    for (base %= modulus; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            result = result * base % modulus;
        base = base * base % modulus;
    }
    return result;
}

static uint64_t shifted(uint64_t *state)
{
    uint64_t x = *state;

    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return *state = x;
}

/* sum += other, numbers of `count` words. */
static void add_long(uint64_t *sum, const uint64_t *other, int count)
{
    uint64_t carry = 0;

    for (int i = 0; i < count; i++) {
        uint64_t word = sum[i] + carry;

        carry = word < carry;
        word += other[i];
        carry += word < other[i];
        sum[i] = word;
    }
}

static uint64_t kernel(void)
{
    static uint64_t a[64], b[64];
    uint64_t state = 88172645463325252u, sum = 0;

    for (int i = 0; i < 64; i++) {
        a[i] = 0;
        b[i] = shifted(&state);
    }
    for (int round = 0; round < 20000; round++) {
        uint64_t number = shifted(&state) | 1;

        sum = sum * 31 + greatest_common_divisor(number, shifted(&state));
        sum = sum * 31 + power(shifted(&state), (unsigned)round, 4294967291u);
        add_long(a, b, 64);
    }
    for (int i = 0; i < 200000; i++)
        sum += shifted(&state) >> 40;
    return sum + a[63];
}
