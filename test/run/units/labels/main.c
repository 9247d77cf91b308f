#include <stdio.h>

/* Names for the linker: libc's, the other file's, and some for the other file. */
int renamed(const char *) __asm__("puts");
unsigned long long length(const char *) __asm("strlen");
int (*shown)(const char *) = renamed;
extern int here __asm__("there");
int other(int) asm("other_" "file");
int called_back(int) asm("for_other_file");
int object asm("object_of_main") = 4;
int object_by_name(void), at_end(void);
extern char **surroundings asm("environ");

/* Another one than the other file's. */
int called_back(int n) { return 10 * n; }

static int in_block(int n)
{
	extern int inner(int) asm("other_file");
	extern int again asm("there");
	return inner(n) + again;
}

int main(void)
{
	renamed("puts");
	shown("puts by its address");
	printf("%llu %d\n", length("length"), renamed == puts);
	printf("%d %d %d\n", here, other(1), in_block(1));
	printf("%d %d\n", called_back(1), object_by_name());
	here = 8;
	printf("%d %d\n", other(2), surroundings != 0);
	printf("%d\n", at_end());
	return 0;
}
