// stdin: ab\tc\n\377z
#include <stdio.h>
int main(void)
{
	int c, n = 0;
	c = getchar();
	printf("%d\n", ungetc(c, stdin));
	while ((c = getchar()) != EOF)
		printf("%d:%d ", n++, c);
	printf("\n%d %d\n", getc(stdin), fgetc(stdin));
	return 0;
}
