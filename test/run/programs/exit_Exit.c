#include <stdio.h>
#include <stdlib.h>
int main(void) { printf("lost"); fflush(stdout); printf("also lost"); _Exit(256 + 9); }
