#include <limits.h>
#include <stdio.h>
int main(void) { volatile long n = LONG_MIN, m = -1; fprintf(stderr, "%ld\n", n % m); return 0; }
