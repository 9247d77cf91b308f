#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void all(const char *line, const char *delimiters)
{
	char copy[100], *rest, *token;

	strcpy(copy, line);
	for (token = strtok_r(copy, delimiters, &rest); token != NULL; token = strtok_r(NULL, delimiters, &rest))
		printf("<%s>", token);
	printf(" %d", *rest);
	strcpy(copy, line);
	for (token = strtok(copy, delimiters); token != NULL; token = strtok(NULL, delimiters))
		printf("(%s)", token);
	strcpy(copy, line);
	rest = copy;
	while ((token = strsep(&rest, delimiters)) != NULL)
		printf("[%s]", token);
	printf(" %d\n", rest == NULL);
}

int main(void)
{
	char *tokens[] = { "ro", "rw", "size", NULL };
	char mount[] = "ro,rw=1,size=10,,unknown=5,siz,size,size=", *at = mount, *value = NULL;
	int i;

	all("a b  c", " ");
	all("  leading and trailing  ", " ");
	all("", " ");
	all("   ", " ");
	all("no", "");
	all("a,b;c,;d", ",;");
	printf("%d\n", strtok(NULL, " ") == NULL);
	for (i = 0; i < 12; i++) {
		int found = getsubopt(&at, tokens, &value);
		printf("%d %s | %s\n", found, value ? value : "NULL", at);
	}
	printf("%d\n", (int)((char *)rawmemchr(mount, 'z') - mount));
	return 0;
}
