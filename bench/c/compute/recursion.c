/* Calls: Fibonacci, Ackermann, Takeuchi, the towers of Hanoi. */
#include "kernel.h"

static int fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }

static int ackermann(int m, int n)
{
    if (m == 0)
        return n + 1;
    if (n == 0)
        return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

static int takeuchi(int x, int y, int z)
{
    if (y >= x)
        return z;
    return takeuchi(takeuchi(x - 1, y, z), takeuchi(y - 1, z, x), takeuchi(z - 1, x, y));
}

static unsigned moves;

static void hanoi(int discs, int from, int to, int by)
{
    if (discs == 0)
        return;
    hanoi(discs - 1, from, by, to);
    moves++;
    hanoi(discs - 1, by, to, from);
}

static uint64_t kernel(void)
{
    moves = 0;
    hanoi(18, 0, 1, 2);
    return (uint64_t)fibonacci(32) * 31 + (uint64_t)ackermann(2, 500) + (uint64_t)takeuchi(18, 12, 6) + moves;
}
