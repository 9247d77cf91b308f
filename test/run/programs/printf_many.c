#include <stdio.h>
int main(void)
{
	int i;
	char text[400];
	printf("%d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d %d\n", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24);
	printf("%g %g %g %g %g %g %g %g %g %g %g %g\n", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11., 12.);
	printf("%d %g %s %d %g %s %d %g %s %d %g %s %d %g %s %d %g %s %d %g %s %d %g %s %Lg %d\n", 1, 1.5, "a", 2, 2.5, "b", 3, 3.5, "c", 4, 4.5, "d", 5, 5.5, "e", 6, 6.5, "f", 7, 7.5, "g", 8, 8.5, "h", 9.25L, 9);
	i = sprintf(text, "%s-%d", "sprintf", 7);
	printf("%d %s\n", i, text);
	i = snprintf(text, 5, "%s", "truncated");
	printf("%d %s\n", i, text);
	i = snprintf(NULL, 0, "%d%s", 12345, "abc");
	printf("%d\n", i);
	i = snprintf(text, 0, "%d", 1);
	printf("%d %s\n", i, text);
	i = snprintf(text, (size_t)1 << 30, "%d", 77);
	printf("%d %s\n", i, text);
	fprintf(stdout, "%s\n", "fprintf");
	dprintf(2, "%s %d\n", "dprintf", 9);
	return 0;
}
