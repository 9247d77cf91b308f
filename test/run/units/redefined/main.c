#include <stdio.h>
#include <string.h>
#include <stdlib.h>

char *longest(char *, char *);
void error(int, int, const char *, ...);
int own_readline(void);

int main(void)
{
	char text[] = "four";
	error(0, 0, "told %d", 5);
	printf("%zu %s\n", strlen(text), longest("ab", "abc"));
	printf("%d %d\n", atoi("3"), own_readline());
	return 0;
}
