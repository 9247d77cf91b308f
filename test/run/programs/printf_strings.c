#include <stdio.h>
#include <string.h>
int main(void)
{
	char unterminated[4] = { 'a', 'b', 'c', 'd' };
	char *volatile null = NULL;
	printf("[%s] [%10s] [%-10s] [%.2s] [%10.2s] [%-10.2s] [%.0s] [%.*s]\n", "text", "text", "text", "text", "text", "text", "text", 3, "text");
	printf("[%.4s] [%.*s]\n", unterminated, 2, unterminated);
	printf("[%s] [%10s] [%.3s] [%.6s]\n", null, null, null, null);
	printf("[%s] [%5s]\n", "", "");
	printf("[\xc3\xa9] [%s] [%5.2s]\n", "\xc3\xa9t\xc3\xa9", "\xc3\xa9t");
	printf("%s", "no newline, \001 control \377 high byte\n");
	printf("%d\n", printf("%s\n", "count me"));
	printf("%s %m %d\n", "strerror:", 5);
	printf("");
	puts("");
	printf("%c%c%c", 'a', 0, 'b');
	printf("%s\n", "end");
	return 0;
}
