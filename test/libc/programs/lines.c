// stdin: short\n\nwith\000nul\nlast without newline
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	char *line = NULL, *fields = NULL;
	size_t size = 0, room;
	ssize_t length;
	FILE *file = tmpfile();
	int i;

	while ((length = getline(&line, &size, stdin)) != -1)
		printf("%zd of %zu: %s|\n", length, size, line);
	printf("%zd %zu %d %d\n", length, size, feof(stdin) != 0, ferror(stdin));
	for (i = 0; i < 12; i++)
		fprintf(file, "%0*d%c", (1 << i) + i, i, i % 3 ? '\n' : ';');
	rewind(file);
	free(line);
	line = NULL;
	size = 0;
	while ((length = getline(&line, &size, file)) != -1)
		printf("%zd %zu %zu\n", length, size, strlen(line));
	rewind(file);
	room = 5;
	fields = malloc(room);
	while ((length = getdelim(&fields, &room, ';', file)) != -1)
		printf("%zd %zu %zu\n", length, room, strlen(fields));
	errno = 0;
	printf("%zd %d\n", getline(NULL, &room, file), errno == EINVAL);
	size = 0;
	rewind(file);
	printf("%zd %zu\n", getline(&line, &size, file), size);
	fclose(file);
	file = fopen("/dev/null", "r");
	line = NULL;
	size = 0;
	printf("%zd %zu %d\n", getline(&line, &size, file), size, line != NULL);
	return 0;
}
