#define NDEBUG
#include <assert.h>
#include <stdio.h>
int main(void) { int n = 1; assert(n++ > 5); printf("%d\n", n); return 0; }
