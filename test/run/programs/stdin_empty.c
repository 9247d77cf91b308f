#include <stdio.h>
int main(void)
{
	char line[8] = "before";
	printf("%d %p %s\n", getchar(), (void *)fgets(line, 8, stdin), line);
	int n = 5;
	printf("%d %d\n", scanf("%d", &n), n);
	return 0;
}
