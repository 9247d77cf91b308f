#include <stdio.h>
#include <stdlib.h>
static void deeper(int n)
{
	if (n == 0)
		exit(7);
	deeper(n - 1);
	puts("never");
}
int main(void)
{
	puts("before");
	deeper(50);
	return 1;
}
