#include <stdio.h>
int main(void) { volatile int zero = 0; puts("before"); fflush(stdout); printf("%d\n", 7 / zero); return 0; }
