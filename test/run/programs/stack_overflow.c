#include <stdio.h>
static int deep(int n) { volatile char room[1000]; room[n % 1000] = (char)n; return n == -1 ? 0 : deep(n + 1) + room[n % 1000]; }
int main(void) { return deep(0); }
