#include <stdio.h>
#include <stdlib.h>
int main(void)
{
	char *text = NULL;
	size_t size = 0;
	FILE *f = open_memstream(&text, &size);
	fprintf(f, "hello %d", 5);
	fflush(f);
	printf("%zu %s\n", size, text);
	fprintf(f, " more");
	fclose(f);
	printf("%zu %s\n", size, text);
	free(text);
	return 0;
}
