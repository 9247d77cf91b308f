#define _GNU_SOURCE
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
static void say(const char *format, ...)
{
	va_list ap, again;
	char text[100];
	va_start(ap, format);
	va_copy(again, ap);
	vsnprintf(text, sizeof(text), format, ap);
	va_end(ap);
	printf("%s|", text);
	vprintf(format, again);
	va_end(again);
	va_start(ap, format);
	printf("%d|", va_arg(ap, int));
	vfprintf(stdout, "%s %g %Lg|\n", ap);
	va_end(ap);
}
static int allocate(char **text, const char *format, ...)
{
	va_list ap;
	int n;
	va_start(ap, format);
	n = vasprintf(text, format, ap);
	va_end(ap);
	return n;
}
static int scan(const char *text, const char *format, ...)
{
	va_list ap;
	int n;
	va_start(ap, format);
	n = vsscanf(text, format, ap);
	va_end(ap);
	return n;
}
int main(void)
{
	char *text = NULL;
	int n, a = 0;
	char word[10] = "";
	say("%d %s %g %Lg", 1, "two", 3.5, 4.25L);
	n = asprintf(&text, "%d:%s", 42, "allocated");
	printf("%d %s\n", n, text);
	free(text);
	n = allocate(&text, "%*d", 200, 5);
	printf("%d [%s]\n", n, text);
	free(text);
	printf("%d", scan("17 words", "%d %9s", &a, word));
	printf(" %d %s\n", a, word);
	return 0;
}
