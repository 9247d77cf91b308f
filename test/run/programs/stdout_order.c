#include <stdio.h>
#include <unistd.h>
int main(void)
{
	printf("buffered ");
	fprintf(stderr, "unbuffered ");
	write(1, "direct ", 7);
	fflush(stdout);
	write(1, "after the flush\n", 16);
	putchar('A');
	putc('B', stdout);
	fputc('C', stdout);
	fputs("D", stdout);
	puts("E");
	fwrite("FGH", 1, 2, stdout);
	printf("%d\n", ferror(stdout));
	return fflush(NULL);
}
