#include <stdio.h>
static const char *kind(int n)
{
	switch (n) {
	case 0: return "zero";
	case 1 ... 9: return "digit";
	case -1:
	case -2: return "minus";
	default: return n < 0 ? "negative" : "many";
	}
}
int main(void)
{
	int i, j, n = 0;
	for (i = -3; i < 12; i += 3) printf("%s ", kind(i));
	for (i = 0; i < 10; i++) {
		if (i == 2) continue;
		for (j = 0; ; j++) { if (j > i) break; if (j == 7) goto out; n += j; }
	}
out:
	printf("\n%d %d %d\n", i, j, n);
	do n -= 7; while (n > 0);
	while (n++ < 5) ;
	switch (n) { do { case 1: n += 100; case 6: n++; } while (n < 8); }
	printf("%d\n", n);
	return 0;
}
