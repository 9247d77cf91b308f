#include <stdio.h>
#include <string.h>
static long ackermann(long m, long n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static void permute(char *s, int k, int *count)
{
	int i;
	char c;
	if (s[k] == 0) { if (++*count % 20 == 1) puts(s); return; }
	for (i = k; s[i]; i++) {
		c = s[k]; s[k] = s[i]; s[i] = c;
		permute(s, k + 1, count);
		c = s[k]; s[k] = s[i]; s[i] = c;
	}
}
static int queens(int n, int row, int columns, int left, int right)
{
	int count = 0, c;
	if (row == n) return 1;
	for (c = 0; c < n; c++)
		if (!(columns >> c & 1) && !(left >> (row + c) & 1) && !(right >> (row - c + n) & 1))
			count += queens(n, row + 1, columns | 1 << c, left | 1 << (row + c), right | 1 << (row - c + n));
	return count;
}
int main(void)
{
	char s[] = "abcde";
	int count = 0;
	printf("%ld\n", ackermann(2, 300));
	permute(s, 0, &count);
	printf("%d %d\n", count, queens(8, 0, 0, 0, 0));
	return 0;
}
