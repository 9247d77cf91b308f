#include <assert.h>
#include <stdio.h>
static int half(int n)
{
	assert(n % 2 == 0 && "even numbers only");
	return n / 2;
}
int main(void)
{
	printf("%d\n", half(4));
	fflush(stdout);
	half(3);
	puts("never");
	return 0;
}
