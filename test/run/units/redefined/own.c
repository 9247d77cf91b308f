#include <stdarg.h>
#include <stdio.h>
#include <string.h>

size_t strlen(const char *text)
{
	size_t n = 1000;
	while (*text++) n++;
	return n;
}

char *longest(char *a, char *b) { return strlen(a) > strlen(b) ? a : b; }
int atoi(const char *text) { return text[0]; }
int readline(int n) { return n * 2; }
int own_readline(void) { return readline(7); }
ssize_t getline(char **line, size_t *size, FILE *stream) { return line == 0 && size == 0 ? 1 : 2; }

void error(int status, int number, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	vprintf(format, list);
	va_end(list);
	printf(" by our own, %d\n", status + number + (int)getline(0, 0, 0));
}
