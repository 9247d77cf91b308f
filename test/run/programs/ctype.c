#include <ctype.h>
#include <stdio.h>
int main(void)
{
	int c;
	for (c = -1; c <= 255; c++)
		printf("%d %d%d%d%d%d%d%d%d%d%d%d%d%d %d %d\n", c, !!isalnum(c), !!isalpha(c), !!isblank(c), !!iscntrl(c), !!isdigit(c), !!isgraph(c), !!islower(c), !!isprint(c), !!ispunct(c), !!isspace(c), !!isupper(c), !!isxdigit(c), !!isascii(c), toupper(c), tolower(c));
	printf("%d\n", toascii(0xc1));
	return 0;
}
