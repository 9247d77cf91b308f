/* In the manner of CoreMark's second part: small integer matrices by index arithmetic; and one of doubles. */
#include "kernel.h"

#define N 64

static int16_t a[N * N], b[N * N];
static int32_t c[N * N];
static double x[N][N], y[N][N], z[N][N];

static void multiply(int n, int32_t *result, const int16_t *left, const int16_t *right)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            result[i * n + j] = 0;
            for (int k = 0; k < n; k++)
                result[i * n + j] += (int32_t)left[i * n + k] * right[k * n + j];
        }
}

static void multiply_bits(int n, int32_t *result, const int16_t *left, const int16_t *right)
{
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++) {
            int32_t sum = 0;

            for (int k = 0; k < n; k++) {
                int32_t product = (int32_t)left[i * n + k] * right[k * n + j];

                sum += ((product >> 2) & 15) * ((product >> 5) & 127);
            }
            result[i * n + j] = sum;
        }
}

static void multiply_doubles(void)
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double sum = 0;

            for (int k = 0; k < N; k++)
                sum += x[i][k] * y[k][j];
            z[i][j] = sum;
        }
}

static uint64_t kernel(void)
{
    uint64_t sum = 0;

    for (int i = 0; i < N * N; i++) {
        a[i] = (int16_t)next_random();
        b[i] = (int16_t)next_random();
        x[i / N][i % N] = a[i] / 16.0;
        y[i / N][i % N] = b[i] / 16.0;
    }
    for (int round = 0; round < 15; round++) {
        multiply(N, c, a, b);
        sum = sum * 31 + (uint32_t)c[round * 7];
        multiply_bits(N, c, a, b);
        sum = sum * 31 + (uint32_t)c[round * 9];
        multiply_doubles();
        sum += (uint64_t)(int64_t)z[round][round + 1];
        a[round] ^= (int16_t)sum;
    }
    return sum;
}
