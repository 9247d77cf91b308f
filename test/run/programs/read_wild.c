#include <stdio.h>
int main(void) { char *volatile p = (char *)0x1234567; puts("before"); fflush(stdout); return *p; }
