#include <stdio.h>
int main(void) { int *volatile p = NULL; printf("lost"); *p = 1; return 0; }
