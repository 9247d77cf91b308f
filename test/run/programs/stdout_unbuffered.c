#include <stdio.h>
#include <unistd.h>
int main(void)
{
	printf("%d\n", setvbuf(stdout, NULL, _IONBF, 0));
	printf("a");
	write(1, "b", 1);
	printf("c");
	_exit(0);
}
