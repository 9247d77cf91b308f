#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void)
{
	char *text, buffer[40] = "given text", word[20];
	size_t size;
	int i;
	FILE *out = open_memstream(&text, &size), *in;

	fputs("", out);
	fflush(out);
	printf("%zu <%s>\n", size, text);
	for (i = 0; i < 1000; i++)
		fprintf(out, "%d,", i);
	fflush(out);
	printf("%zu %zu\n", size, strlen(text));
	fseek(out, 0, SEEK_SET);
	fputs("start", out);
	fflush(out);
	printf("%zu %.9s %zu\n", size, text, strlen(text));
	fseek(out, 0, SEEK_END);
	fputc('$', out);
	fclose(out);
	printf("%zu %s\n", size, text + size - 6);
	free(text);

	in = fmemopen(buffer, sizeof(buffer), "r+");
	fscanf(in, "%s", word);
	printf("%s %ld\n", word, ftell(in));
	fseek(in, 0, SEEK_SET);
	fputs("written", in);
	fclose(in);
	printf("%s\n", buffer);
	out = fmemopen(NULL, 20, "w+");
	fputs("hidden", out);
	rewind(out);
	printf("%s\n", fgets(word, sizeof(word), out));
	fclose(out);
	errno = 0;
	printf("%d %d\n", fmemopen(buffer, 10, "x") == NULL, errno);
	return 0;
}
