// stdin: 12 -7 0x1f 3.5e2 word   spaced\nA BC [left] 99bottles 17
#include <stdio.h>
int main(void)
{
	int a, b, c, n;
	double d;
	char word[16], other[16], chars[3] = "", set[16];
	printf("%d\n", scanf("%d %d %i %lf %15s%15s", &a, &b, &c, &d, word, other));
	printf("%d %d %d %g %s %s\n", a, b, c, d, word, other);
	printf("%d\n", scanf(" %c %2c [%[^]]]", &chars[2], chars, set));
	printf("%.3s %s\n", chars, set);
	printf("%d %d\n", scanf("%d%n", &n, &a), n);
	printf("%d\n", scanf("%d", &n));
	printf("%d %s\n", scanf("%s", word), word);
	printf("%d %d\n", scanf("%d", &n), n);
	printf("%d\n", scanf("%d", &n));
	return 0;
}
