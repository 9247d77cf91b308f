#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(void)
{
	char *block = malloc(300000);
	int i;
	for (i = 0; i < 20000; i++)
		printf("line %d of many\n", i);
	memset(block, 'x', 300000);
	fwrite(block, 1000, 300, stdout);
	puts("");
	fflush(stdout);
	for (i = 0; i < 100000; )
		i += (int)write(1, block + i, 100000 - i);
	return 0;
}
