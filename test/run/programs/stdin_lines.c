// stdin: first line\nsecond line that is longer than ten\n\nlast without newline
#include <stdio.h>
#include <string.h>
int main(void)
{
	char line[11];
	int n = 0;
	while (fgets(line, sizeof(line), stdin) != NULL)
		printf("%d %zu [%s]\n", ++n, strlen(line), line);
	printf("%d %d\n", feof(stdin) != 0, ferror(stdin));
	return 0;
}
