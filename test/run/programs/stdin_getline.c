// stdin: short\na much longer line than the first one was, so that the buffer must grow, and grow, and grow, and grow once more to be sure\nx;y;z
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(void)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t n;
	int count = 0;
	while (count++ < 2 && (n = getline(&line, &room, stdin)) > 0)
		printf("%zd %zu %d %s", n, strlen(line), room > (size_t)n, line);
	while ((n = getdelim(&line, &room, ';', stdin)) > 0)
		printf("%zd %s\n", n, line);
	printf("%zd %d\n", n, feof(stdin) != 0);
	free(line);
	return 0;
}
